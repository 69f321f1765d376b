internal import CLibPQ

/// What a PostgreSQL server, or the way to it, answered instead of doing what it was asked.
struct PostgreSQLError: Error, Equatable {
  /// The five characters of the SQL standard's SQLSTATE; nil where no server answered.
  let state: String?
  /// The first line of the message, without its details: these quote values.
  let message: String
  /// Whether the connection is gone.
  let isLost: Bool

  init(state: String?, message: String, isLost: Bool = false) {
    self.state = state
    self.message = message
    self.isLost = isLost
  }

  /// - Parameter result: one whose status is an error.
  init(result: OpaquePointer, isLost: Bool) {
    func field(_ code: UnicodeScalar) -> String? {
      PQresultErrorField(result, CInt(code.value)).map { String(cString: $0) }
    }
    self.init(state: field("C"), message: field("M") ?? "no message", isLost: isLost)
  }

  static let connectionLost = PostgreSQLError(state: nil, message: "the connection was lost", isLost: true)

  /// What the server ends its connections with: told to by somebody, or about to stop.
  static let endings: Set = ["57P01", "57P02", "57P03", "57P05", "25P03"]

  /// The transaction failed through no fault of its own; done again, it may succeed.
  var asksForRepetition: Bool { state == "40001" || state == "40P01" }

  /// What the tables' own promises forbid, if that is what it says.
  var refusal: Refusal? {
    switch state {
    case "23503": .missing
    case "23505": .taken
    default: nil
    }
  }

  /// Whether a server that is on its way, or busy, may answer a moment later.
  var mayPass: Bool {
    guard let state else { return true }
    return state.hasPrefix("08") || state.hasPrefix("57P0") || state == "53300"
  }
}
