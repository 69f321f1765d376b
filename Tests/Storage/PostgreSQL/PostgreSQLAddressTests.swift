import Testing

@testable import Storage

@Suite("The address of a PostgreSQL database")
struct PostgreSQLAddressTests {
  @Test("is shown without the password")
  func password() throws {
    let address = try PostgreSQLAddress("postgres://orient:p%40ss@db.example.org:5433/record?sslmode=verify-full")
    #expect(address.shown == "postgres://orient@db.example.org:5433/record")
    #expect(address.options["password"] == "p@ss")
    #expect(address.options["sslmode"] == "verify-full")
    let local = try PostgreSQLAddress("postgresql://orient@/record?host=/run/postgresql&password=secret")
    #expect(local.shown == "postgres://orient@/record?host=/run/postgresql")
  }

  @Test("says who connects, unless it says so itself")
  func name() throws {
    #expect(try PostgreSQLAddress("postgres://db/record").options["application_name"] == "orient")
    #expect(try PostgreSQLAddress("postgres://db/r?application_name=x").options["application_name"] == "x")
  }

  @Test("is read as UTF-8 whatever it says")
  func encoding() throws {
    #expect(try PostgreSQLAddress("postgres://db/r?client_encoding=latin1").options["client_encoding"] == "UTF8")
  }

  @Test(
    "is refused where it is none, and never quoted",
    arguments: [
      ("host=db password=secret", "it does not begin with postgres://"),
      ("mysql://secret@db", "it does not begin with postgres://"),
      ("postgres://db/r?pasword=secret", "PostgreSQL has no connection option \"pasword\""),
      ("postgres://u:secret%zz@db/r", "it cannot be read"),
      ("postgres://[secret", "it cannot be read"),
    ])
  func mistakes(url: String, message: String) throws {
    let problem = try #require(throws: PostgreSQLAddressProblem.self) { try PostgreSQLAddress(url) }
    #expect(problem.description.hasPrefix(message))
    #expect(!problem.description.contains("secret"))
  }
}
