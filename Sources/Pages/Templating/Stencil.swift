/// Markup that is rendered once and kept, cut where the parts go that differ from reader to reader or from time to
/// time.
///
/// To make one, a template is filled with `mark`s in place of these parts.
struct Stencil: Sendable {
  /// A part that is filled in each time. Its mark is the character of that number. XML forbids these characters, so
  /// that no author's text holds them.
  enum Hole: UInt8 {
    case token = 1
    case key, title, path, name, main, minutes, activity

    var mark: String { String(Unicode.Scalar(rawValue)) }
  }

  private let start: String
  private let rest: [(hole: Hole, text: String)]
  /// In bytes, without what goes into the holes.
  private let size: Int

  init(_ marked: HTML) {
    var texts: [[UInt8]] = [[]]
    var holes: [Hole] = []
    for byte in marked.text.utf8 {
      if let hole = Hole(rawValue: byte) {
        holes.append(hole)
        texts.append([])
      } else {
        texts[holes.count].append(byte)
      }
    }
    let strings = texts.map { String(decoding: $0, as: UTF8.self) }
    start = strings[0]
    rest = Array(zip(holes, strings.dropFirst()))
    size = strings.reduce(0) { $0 + $1.utf8.count }
  }

  /// The parts that are missing, in their order.
  var holes: [Hole] { rest.map(\.hole) }

  /// - Parameter part: what goes into a hole; asked for each hole in its order.
  func filled(_ part: (Hole) throws -> HTML) rethrows -> HTML {
    let parts = try rest.map { try part($0.hole).text }
    var text = ""
    text.reserveCapacity(parts.reduce(size) { $0 + $1.utf8.count })
    text += start
    for (part, (_, after)) in zip(parts, rest) {
      text += part
      text += after
    }
    return HTML(trusted: text)
  }
}

extension HTML {
  /// The place of a part that is filled in later.
  static func mark(_ hole: Stencil.Hole) -> HTML { HTML(trusted: hole.mark) }
}
