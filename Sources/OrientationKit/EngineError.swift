public import Storage
public import Tracking

/// Why the engine did not do what somebody asked; each is something that a person can be told.
public enum EngineError: Error, Sendable, Equatable {
  /// There is no such thing, or it is not theirs: both look the same from outside.
  case notFound
  /// The module opens only after others, and these are not complete.
  case notOpenYet
  /// The link, the code, the name, the PIN or the password is not right; which one is not said.
  case refused
  /// As many people as the kit allows have the role already.
  case roleFull
  /// Too many tries; more are possible in so many seconds.
  case tooManyTries(seconds: Int64)
  /// The group may not be launched: its verdict is another one.
  case notReady(Verdict)
  /// The group is not where it would have to be on its way: it cannot be paused before it is launched.
  case notNow(GroupLife.State)
  /// The request's name was used for another request, or what that one made is gone.
  case keyUsed
  /// What is to be changed is not any more as whoever changes it knows it.
  case changed
  /// What was entered cannot be taken.
  case invalid([InputProblem])
  /// The store failed.
  case unavailable(StoreError)
}

/// What is wrong with one field of a form.
public struct InputProblem: Sendable, Equatable {
  /// The name of the field, such as `name`, `pin`, `email` or `password`; of the planning form, the description of a
  /// `FieldKey`.
  public let field: String
  /// Why what was entered cannot be taken.
  public let reason: Reason

  /// A problem of a field, by the field's name.
  public init(_ field: String, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }

  /// Why something cannot be taken; pages have the words for each.
  public enum Reason: String, Sendable, Equatable, CaseIterable {
    case missing, tooLong, nameTaken, notAName, notSixDigits, tooEasy, notAnAddress, emailTaken, tooShort, notOffered,
      notANumber, notDays, notADate, notASchedule, inThePast, tooFar, blocking
  }
}

extension EngineError {
  static func from(_ error: StoreError) -> EngineError {
    switch error {
    case .conflict(.missing), .conflict(.invitationUsed): .notFound
    case .conflict(.roleFull): .roleFull
    case .conflict(.nameTaken): .invalid([InputProblem("name", .nameTaken)])
    case .conflict(.emailTaken): .invalid([InputProblem("email", .emailTaken)])
    case .conflict(.codeTaken), .unavailable: .unavailable(error)
    }
  }
}

extension Engine {
  /// Runs something on the store, and says its failure in the engine's terms.
  func storing<Value: Sendable>(
    _ body: (any Store) async throws(StoreError) -> Value
  ) async throws(EngineError) -> Value {
    do {
      return try await body(store)
    } catch {
      throw EngineError.from(error)
    }
  }
}
