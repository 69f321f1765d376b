extension PostgreSQLError: ExplainedFailure {
  /// The error for the person who runs the server. Values never appear: the messages of whole classes of errors quote
  /// them, and are left out.
  var cause: String {
    guard let state else {
      return isLost
        ? "the connection to PostgreSQL was lost; check that the server runs"
        : "PostgreSQL cannot be reached (\(message)); check that it runs, its host, its port and the way to it"
    }
    return Self.causes[state] ?? Self.causesByClass[String(state.prefix(2))]
      ?? (state.hasPrefix("22") || state.hasPrefix("23")
        ? "PostgreSQL refused a value (SQLSTATE \(state))" : "PostgreSQL error \(state): \(message)")
  }

  private static let causes = [
    "25006": "the database may only be read; give the address of the primary server, not of a replica",
    "28000": "PostgreSQL does not let this user in from here; check the user, pg_hba.conf, and sslmode",
    "28P01": "PostgreSQL refused the password; check the user and the password in the address",
    "3D000": "there is no such database; make it with createdb, or give another name",
    "3F000": "there is no such schema; check the search_path of this user",
    "42P07": "the database holds a table of another program; give the record a database of its own",
    "42501": "this user may not use the tables; give them to this user, or let this user own the database",
    "53100": "the server's disk is full; make room and try again",
    "53200": "the server has run out of memory",
    "53300": "PostgreSQL takes no more connections; raise max_connections, or close other programs",
    "55P03": "another transaction keeps a row locked; try again",
    "57014": "PostgreSQL cancelled the statement; check statement_timeout",
    "57P03": "PostgreSQL is starting or stopping; try again in a moment",
    "XX001": "the database is damaged; restore a backup",
    "XX002": "an index of the database is damaged; rebuild it with REINDEX",
  ]

  private static let causesByClass = [
    "08": "the connection to PostgreSQL was lost; check that the server runs",
    "28": "PostgreSQL does not let this user in; check the user and the password in the address",
    "40": "other transactions kept getting in the way; try again",
    "57": "PostgreSQL ended the connection; check that the server runs",
    "58": "the server's disk reported an error; check the disk",
  ]
}

extension PostgreSQLAddressProblem: ExplainedFailure {
  var cause: String { "the address of the database: \(description)" }
}

extension RecordClosed: ExplainedFailure {
  var cause: String { "the record is closed" }
}

extension TransactionUndone: ExplainedFailure {
  var cause: String { "PostgreSQL undid the transaction; try again" }
}

extension FateUnknown: ExplainedFailure {
  var cause: String {
    """
    the connection to PostgreSQL was lost in the middle of a commit, and the server cannot be asked whether it was done; \
    look at the record before trying again
    """
  }
}
