internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage

extension Web {
  /// The staff account that is signed in, if one is.
  func staff(_ visitor: Visitor) async throws -> StaffAccount? {
    guard let token = visitor.token else { return nil }
    return try await engine.staff(token)
  }

  /// A page for staff alone. Nobody signed in is asked to sign in; a participant finds nothing here.
  func staffPage(
    _ request: Request, _ context: WebContext, _ body: (StaffAccount, Visitor) async throws -> Response
  ) async throws -> Response {
    let visitor = Visitor(request, context, protection)
    guard let staff = try await staff(visitor) else {
      if let token = visitor.token, try await engine.visit(token) != nil { throw WebFailure.notFound }
      let back = request.method == .get ? visitor.path : Address.groups
      return .seeOther(Address.signIn(back: back))
    }
    return try await body(staff, visitor.reading(as: .staff(name: staff.name)))
  }
}
