import Curriculum

/// Whether an SVG picture only draws: a program in it would run in a reader's browser, and what it fetches from elsewhere
/// would tell others who reads.
struct DrawingCheck {
  private static let programs: Set<String> = [
    "script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "audio", "video",
  ]
  private static let embedded = ["data:image/png", "data:image/jpeg", "data:image/gif", "data:image/webp"]

  /// An empty file draws nothing, and harms nobody.
  func diagnostics(for source: SourceFile) -> [Diagnostic] {
    guard !source.bytes.allSatisfy(isWhiteSpace) else { return [] }
    let (root, syntax) = DocumentReader(limits: .standard, acceptsAnyNamespace: true).read(source)
    guard let root else { return syntax }
    var found: [Diagnostic] = []
    // Instructions to the reader of the file are left out of the tree; this one fetches a style.
    if let end = source.end(of: "<?xml-stylesheet", from: 0) {
      found.append(external("the picture takes a style from another file", at: .point(source.position(at: end - 16))))
    }
    check(root, into: &found)
    return found
  }

  private func check(_ element: Element, into found: inout [Diagnostic]) {
    guard found.count < 100 else { return }
    let name = element.name.lowercased()
    if Self.programs.contains(name) {
      found.append(program("<\(element.name)> can hold a program", at: .element(element.position)))
    }
    if name == "style", let reason = reach(ofStyle: element.text) {
      found.append(external(reason, at: .element(element.position)))
    }
    for attribute in element.attributes { found += problem(with: attribute, of: element) }
    for child in element.elements { check(child, into: &found) }
  }

  private func problem(with attribute: Element.Attribute, of element: Element) -> [Diagnostic] {
    attribute.onlyDraws ? [] : closer(attribute, of: element)
  }

  /// What is wrong with an attribute of which a quick look does not show that it is harmless.
  func closer(_ attribute: Element.Attribute, of element: Element) -> [Diagnostic] {
    let place = Diagnostic.Place.attribute(attribute.name, of: element.position)
    let name = attribute.name.lowercased()
    let local = name.split(separator: ":").last.map(String.init) ?? name
    // White space and control characters inside a scheme are ignored by browsers.
    let value = String(
      String.UnicodeScalarView(attribute.value.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F })
    ).lowercased()
    if local.hasPrefix("on") { return [program("\(attribute.name) runs a program", at: place)] }
    if value.contains("javascript:") || value.contains("vbscript:") {
      return [program("\(attribute.name) holds a program", at: place)]
    }
    if local == "attributename", value.hasSuffix("href") || value.hasPrefix("on") {
      return [program("an animation may not change \(attribute.value)", at: place)]
    }
    if name == "xml:base" { return [external("xml:base makes other references lead elsewhere", at: place)] }
    if local == "href" || local == "src" {
      let isInside = value.isEmpty || value.hasPrefix("#") || Self.embedded.contains { value.hasPrefix($0) }
      return isInside ? [] : [external("\(attribute.name) leads out of the picture", at: place)]
    }
    return reach(ofStyle: attribute.value).map { [external("\(attribute.name): \($0)", at: place)] } ?? []
  }

  /// Why a style reaches out of the picture; nil where it does not.
  private func reach(ofStyle text: String) -> String? {
    let style = text.lowercased()
    guard style.contains("url") || style.contains("@import") || style.contains("\\") || style.contains("image-set")
    else { return nil }
    // With a backslash a style can write any word so that nobody recognizes it.
    if style.contains("\\") { return "a style with a backslash cannot be checked" }
    if style.contains("@import") { return "a style is taken from another file" }
    if style.contains("image-set") { return "a style takes a picture from another file" }
    for part in style.split(separator: "url(", omittingEmptySubsequences: false).dropFirst() {
      let target = part.drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      let isInside = target.hasPrefix("#") || Self.embedded.contains { target.hasPrefix($0) }
      if !isInside { return "a style leads out of the picture" }
    }
    return nil
  }

  private func program(_ message: String, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      "picture.program", message, at: place,
      help: ["remove it, or save the picture again as \"plain SVG\"; a picture may only draw"])
  }

  private func external(_ message: String, at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      "picture.external", message, at: place,
      help: ["put what it refers to into the picture itself, or remove the reference"])
  }
}

extension Element.Attribute {
  /// Whether it is one of the many, such as `cx="15"`, of which one look at each byte shows that they reach nothing: a
  /// plain name that means no place and no program, and a value in which no address and no program can be written.
  var onlyDraws: Bool {
    let folded = name.utf8.map { $0 | 0x20 }
    guard folded.allSatisfy({ $0 &- 0x61 < 26 || $0 == UInt8(ascii: "-") }), !folded.starts(with: "on".utf8),
      !["href", "src", "attributename"].contains(where: { folded.elementsEqual($0.utf8) })
    else { return false }
    var previous: UInt8 = 0
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "@"), UInt8(ascii: "\\"), 0x80...: return false
      // As in image-set.
      case UInt8(ascii: "s"), UInt8(ascii: "S"): if previous == UInt8(ascii: "-") { return false }
      default: break
      }
      previous = byte
    }
    return true
  }
}

/// A drawing as it may be given to a browser.
public struct Drawing: Sendable {
  public let bytes: [UInt8]

  /// Reads an SVG picture and checks it again: a file can have changed since the modules were loaded.
  ///
  /// - Returns: nil where it cannot be read, or holds a program or a reference to something else.
  public init?(at path: String) {
    let reading = FileReader().read(path, limit: DocumentLimits.standard.size)
    guard reading.problem == nil, DrawingCheck().diagnostics(for: reading.source).isEmpty else { return nil }
    bytes = reading.source.bytes
  }
}
