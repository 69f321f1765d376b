internal import CLibPQ
import Foundation

extension PostgreSQLConnection {
  /// Connects, and waits no longer than the address allows.
  ///
  /// - Throws: `PostgreSQLError`, with an SQLSTATE where a server answered: libpq tells it in its message alone.
  static func connect(to address: PostgreSQLAddress) throws -> OpaquePointer {
    guard let pointer = start(address.options) else { throw PostgreSQLError(state: "53200", message: "out of memory") }
    do {
      PQsetErrorVerbosity(pointer, PQERRORS_SQLSTATE)
      try complete(pointer, until: ContinuousClock.now + address.patience)
    } catch {
      PQfinish(pointer)
      throw error
    }
    PQsetErrorVerbosity(pointer, PQERRORS_DEFAULT)
    PQsetNoticeReceiver(pointer, { _, _ in }, nil)
    return pointer
  }

  private static func start(_ options: [String: String]) -> OpaquePointer? {
    let pairs = options.map { ($0.key, $0.value) }
    let keywords = pairs.map { strdup($0.0) } + [nil]
    let values = pairs.map { strdup($0.1) } + [nil]
    defer { for text in keywords + values { free(text) } }
    return PQconnectStartParams(keywords.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 0)
  }

  private static func complete(_ pointer: OpaquePointer, until deadline: ContinuousClock.Instant) throws {
    var step = PGRES_POLLING_WRITING
    while step != PGRES_POLLING_OK {
      guard PQstatus(pointer) != CONNECTION_BAD, step != PGRES_POLLING_FAILED else {
        throw failure(String(cString: PQerrorMessage(pointer)))
      }
      let left = (deadline - .now) / .milliseconds(1)
      let wanted = step == PGRES_POLLING_READING ? POLLIN : POLLOUT
      var socket = pollfd(fd: PQsocket(pointer), events: Int16(wanted), revents: 0)
      guard left > 0, poll(&socket, 1, CInt(left.rounded(.up))) != 0 else {
        throw PostgreSQLError(state: nil, message: "no answer within the time allowed")
      }
      step = PQconnectPoll(pointer)
    }
  }

  /// From a message such as `connection to server at "db", port 5432 failed: FATAL:  28P01`, or
  /// `… failed: Connection refused` and further lines of advice; the last attempt counts.
  private static func failure(_ message: String) -> PostgreSQLError {
    let attempts = message.split(separator: "connection to server")
    let line = attempts.last?.split(separator: "\n").first.map(String.init) ?? message
    let state = line.firstMatch(of: /(?:FATAL|ERROR): +([0-9A-Z]{5})$/)
    let said = line.firstMatch(of: /failed: (.*)$/).map { String($0.1) } ?? line
    return PostgreSQLError(state: state.map { String($0.1) }, message: said.trimmingCharacters(in: .whitespaces))
  }
}
