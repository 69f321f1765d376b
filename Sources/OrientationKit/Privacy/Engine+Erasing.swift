public import Curriculum
internal import Foundation
public import Storage
public import Tracking

/// How somebody leaves the record.
extension Engine {
  /// Erases a person: their name and whatever opens it, their places, what was written about them, and the words of all
  /// that they did. What they completed still counts, under an id that leads to nobody, and the log still adds up.
  /// Backups that were made before hold them still.
  ///
  /// - Returns: whether it is sure that nothing of it can be read out of the record's files any more.
  /// - Throws: `notFound` for somebody unknown.
  @discardableResult
  public func erase(_ participant: ParticipantID, by actor: EventActor) async throws(EngineError) -> Bool {
    let fact = Fact.erased(Erasure(participant: participant))
    try await commit(Change(organization: organization, events: [event(fact, by: actor, at: now)]))
    return await scrubbed()
  }

  /// The person is erased already: that the files could not be gone through is no failure.
  private func scrubbed() async -> Bool {
    do { return try await store.scrub() } catch { return false }
  }

  /// Whose groups, if they are in any, have all ended, and who was not heard of since for some time.
  public func dormantParticipants(after span: RetentionSpan) async throws(EngineError) -> [DormantParticipant] {
    let since = span.before(now)
    return try await storing { store throws(StoreError) in
      try await store.dormantParticipants(since: since, in: organization)
    }
  }

  /// Erases everybody whose groups have all ended and who was not heard of for some time.
  ///
  /// - Returns: who was erased.
  public func eraseDormant(after span: RetentionSpan, by actor: EventActor) async throws(EngineError)
    -> [DormantParticipant]
  {
    let people = try await dormantParticipants(after: span)
    for person in people {
      let fact = Fact.erased(Erasure(participant: person.participant))
      try await commit(Change(organization: organization, events: [event(fact, by: actor, at: now)]))
    }
    if !people.isEmpty { _ = await scrubbed() }
    return people
  }
}

/// For how long a record is kept once nobody needs it: days, months or years of the calendar.
public struct RetentionSpan: Sendable, Equatable {
  /// How many of the unit, from 1.
  public let count: Int
  /// What is counted.
  public let unit: Unit

  /// A unit of the calendar.
  public enum Unit: String, Sendable {
    case days = "d"
    case months = "m"
    case years = "y"
  }

  /// - Returns: nil for fewer than one.
  public init?(_ count: Int, _ unit: Unit) {
    guard count > 0, count <= 10_000 else { return nil }
    self.count = count
    self.unit = unit
  }

  /// Reads `90d`, `18m`, `2y`; nil for anything else.
  public init?(_ text: String) {
    guard let last = text.last, let unit = Unit(rawValue: String(last)), let count = Int(text.dropLast()) else {
      return nil
    }
    self.init(count, unit)
  }

  /// The instant that lies so far back, by the calendar in UTC.
  public func before(_ instant: Instant) -> Instant {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let component: Calendar.Component =
      switch unit {
      case .days: .day
      case .months: .month
      case .years: .year
      }
    let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    guard let earlier = calendar.date(byAdding: component, value: -count, to: date) else { return instant }
    return Instant(milliseconds: Int64(earlier.timeIntervalSince1970 * 1000))
  }
}
