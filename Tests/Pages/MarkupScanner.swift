/// A small reader of the HTML that the pages write: tags with their attributes, in order. It is strict where HTML is
/// lenient, so that a page that is not nested well is noticed. It goes by bytes, as browsers' tokenizers in effect do:
/// a `<` with a combining mark opens a tag.
struct MarkupScanner {
  struct Tag {
    let name: String
    let attributes: [String: String]
    /// The names of the elements around, outermost first.
    let ancestors: [String]
  }

  private(set) var tags: [Tag] = []
  private(set) var problems: [String] = []
  /// All text outside tags.
  private(set) var text = ""

  static let voids: Set<String> = ["meta", "link", "input", "img", "br", "circle", "path", "source", "track"]

  init(_ html: String) {
    var open: [String] = []
    var rest = Substring(html.bytewise)
    while let start = rest.firstIndex(of: "<") {
      text += rest[..<start]
      guard let end = rest[start...].firstIndex(of: ">") else {
        problems.append("a tag does not end")
        return
      }
      let inner = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if inner.hasPrefix("!") { continue }
      if inner.hasPrefix("/") {
        let name = String(inner.dropFirst())
        if open.popLast() != name { problems.append("</\(name)> closes nothing, inside \(open)") }
        continue
      }
      let tag = Self.tag(inner, ancestors: open)
      tags.append(tag)
      if !Self.voids.contains(tag.name) { open.append(tag.name) }
    }
    if !open.isEmpty { problems.append("left open: \(open)") }
  }

  private static func tag(_ inner: Substring, ancestors: [String]) -> Tag {
    let source = inner.last == "/" ? inner.dropLast() : inner
    let name = source.prefix { $0 != " " }
    var attributes: [String: String] = [:]
    var rest = source.dropFirst(name.count).drop { $0 == " " }
    while !rest.isEmpty {
      let key = rest.prefix { $0 != "=" && $0 != " " }
      rest = rest.dropFirst(key.count)
      var value = ""
      if rest.hasPrefix("=\"") {
        value = String(rest.dropFirst(2).prefix { $0 != "\"" })
        rest = rest.dropFirst(3 + value.count)
      }
      // What is no attribute, such as a stray quote, is noted as one and passed over.
      if key.isEmpty && value.isEmpty { rest = rest.dropFirst() }
      attributes[String(key)] = value
      rest = rest.drop { $0 == " " }
    }
    return Tag(name: String(name), attributes: attributes, ancestors: ancestors)
  }

  func named(_ names: String...) -> [Tag] { tags.filter { names.contains($0.name) } }
}

extension String {
  /// A string with one character a byte, so that nothing combines with anything.
  var bytewise: String { String(String.UnicodeScalarView(utf8.map { UnicodeScalar($0) })) }
}
