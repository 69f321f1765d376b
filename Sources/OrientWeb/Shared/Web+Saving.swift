internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage

extension Web {
  /// Whether nothing can be saved for now.
  var isReadOnly: Bool { engine.store.condition != .writable }

  /// What staff should know of the record.
  func savingNotice(for reader: PageFrame.Reader?) -> SavingNotice? {
    guard case .staff = reader, case .readOnly(let reason) = engine.store.condition else { return nil }
    return switch reason {
    case .diskFull: .diskFull
    case .diskReadOnly: .diskReadOnly
    case .diskError: .diskError
    case .damaged: .damaged
    }
  }

  /// The page after a form that could not be saved: what was typed goes along, to be sent again.
  func notSaved(_ form: Form?, _ request: Request, for visitor: Visitor) async -> Response {
    let resent = form?.repeatable.map { fields in
      MessageView.Resent(
        action: request.uri.path, fields: fields.filter { $0.name != FormName.token }.map { ($0.name, $0.value) })
    }
    let view = MessageView(.notSaved, link: Address.local(visitor.path), resent: resent)
    var response = page(await recognized(visitor), status: .serviceUnavailable) { site.render(view, in: $0) }
    response.headers[.retryAfter] = "30"
    return response
  }
}
