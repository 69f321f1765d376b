internal import Synchronization

/// The form that a request brought, for a page that has to give it back.
final class SentForm: Sendable {
  private let kept = Mutex<Form?>(nil)

  var form: Form? { kept.withLock { $0 } }

  func keep(_ form: Form) { kept.withLock { $0 = form } }
}

extension Form {
  /// The fields to be sent once more; nil where there is a secret among them, which no page repeats.
  var repeatable: [(name: String, value: String)]? {
    let secrets: Set = ["password", "pin", "code"]
    guard secrets.isDisjoint(with: values.keys) else { return nil }
    return values.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } }
  }
}
