internal import Curriculum

extension Mending.Report {
  /// What a person reads of the changes: a line each, and an empty one behind them.
  public var text: String {
    guard !changes.isEmpty else { return "" }
    let lines = changes.map { change in
      let code = result.catalog[change.name].map { "\($0.code) \($0.name)" } ?? change.name
      return "\(change.path):\(change.position.line):\(change.position.column): mended: \(change.title) [\(code)]"
    }
    return String(scalars: lines.joined(separator: "\n").unicodeScalars.map { $0 == "\n" ? $0 : $0.printable }) + "\n\n"
  }
}
