internal import CLibPQ

/// Where a PostgreSQL database is, and how to reach it: `postgres://user:password@host:port/database?sslmode=verify-full`.
/// All options of libpq can be given.
struct PostgreSQLAddress: Sendable {
  /// libpq's options by their names.
  let options: [String: String]
  /// How long one attempt to connect may take.
  let patience: Duration

  /// - Throws: `PostgreSQLAddressProblem`, which never quotes the address: a password may stand in it.
  init(_ url: String) throws(PostgreSQLAddressProblem) {
    guard Self.isAddress(url) else { throw .notAnAddress }
    var message: UnsafeMutablePointer<CChar>?
    guard let list = PQconninfoParse(url, &message) else {
      let said = message.map { String(cString: $0) } ?? ""
      PQfreemem(message)
      throw PostgreSQLAddressProblem(said)
    }
    defer { PQconninfoFree(list) }
    var options: [String: String] = [:]
    var option = list
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.val { options[String(cString: keyword)] = String(cString: value) }
      option += 1
    }
    patience = .seconds(options["connect_timeout"].flatMap(Int.init) ?? 5)
    // A server that has gone without a word is noticed, so that nobody waits for it for ever.
    let usual = [
      "application_name": "orient", "keepalives_idle": "10", "keepalives_interval": "5", "keepalives_count": "3",
      "tcp_user_timeout": "15000",
    ]
    self.options = options.merging(usual) { given, _ in given }.merging(["client_encoding": "UTF8"]) { $1 }
  }

  /// Whether a text is meant to be such an address.
  static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
  }

  /// The address without what is secret in it.
  var shown: String {
    let user = options["user"].map { "\($0)@" } ?? ""
    let port = options["port"].map { ":\($0)" } ?? ""
    let host = options["host"] ?? options["hostaddr"] ?? ""
    let database = options["dbname"] ?? ""
    return host.hasPrefix("/")
      ? "postgres://\(user)\(port)/\(database)?host=\(host)" : "postgres://\(user)\(host)\(port)/\(database)"
  }
}

/// What is wrong with an address.
enum PostgreSQLAddressProblem: Error, CustomStringConvertible {
  case notAnAddress
  case unknownOption(String)
  case unreadable

  /// - Parameter said: libpq's message. It quotes what it could not read, which may be a password.
  fileprivate init(_ said: String) {
    let parts = said.split(separator: "\"")
    self =
      said.hasPrefix("invalid URI query parameter") && parts.count > 1 ? .unknownOption(String(parts[1])) : .unreadable
  }

  var description: String {
    switch self {
    case .notAnAddress: "it does not begin with postgres://; write postgres://user:password@host:port/database"
    case .unknownOption(let name): "PostgreSQL has no connection option \"\(name)\"; check its spelling"
    case .unreadable:
      """
      it cannot be read; write postgres://user:password@host:port/database, \
      and other characters than letters and digits in the password as %40 and so on
      """
    }
  }
}
