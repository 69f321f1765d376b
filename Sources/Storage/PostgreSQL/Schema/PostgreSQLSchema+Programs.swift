extension PostgreSQLSchema {
  /// What lets other programs in: see `Schema.addAPITokens`.
  static let apiTokens = """
    CREATE TABLE api_token (
      organization text COLLATE "C" NOT NULL,
      token text COLLATE "C" NOT NULL,
      secret text COLLATE "C" NOT NULL UNIQUE,
      name text COLLATE "C" NOT NULL,
      role text COLLATE "C" NOT NULL,
      made bigint NOT NULL,
      expires bigint,
      revoked bigint,
      PRIMARY KEY (organization, token)
    );
    """
}
