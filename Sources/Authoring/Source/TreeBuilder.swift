internal import CLibXML2
import Curriculum

/// Builds elements while libxml2 reads. It lives for one call on one thread; a value, because each access to what a class
/// holds is watched over while the program runs.
struct TreeBuilder {
  private(set) var root: Element?
  var diagnostics: [Diagnostic] = []

  private let source: SourceFile
  private let limits: DocumentLimits
  /// The one namespace that counts, where it is not that of modules.
  private let namespace: String?
  private let acceptsAnyNamespace: Bool
  private var open: [Frame] = []
  /// The children that are complete of all open elements, the innermost's last: one list, so that none has to grow.
  private var nodes: [Element.Node] = []
  private var elementCount = 0
  private var cursor = LineCursor()
  private var pendingText: [UInt8] = []
  /// Where the content begins that comes after the last tag.
  private var contentStart = 0
  private var isStopped = false
  /// Names are interned by the parser, so the namespace is compared as text once.
  private var knownNamespace: UnsafePointer<xmlChar>?
  private var strangeNamespaces: Set<String> = []

  private struct Frame {
    let name: String
    let attributes: [Element.Attribute]
    let position: SourcePosition
    /// Where the element's children begin in `nodes`.
    let firstChild: Int
  }

  init(source: SourceFile, limits: DocumentLimits, namespace: String? = nil, acceptsAnyNamespace: Bool = false) {
    self.source = source
    self.acceptsAnyNamespace = acceptsAnyNamespace
    self.limits = limits
    self.namespace = namespace
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, in context: xmlParserCtxtPtr
  ) {
    guard !isStopped, let name else { return }
    flushText()
    let cursor = offset(in: context)
    let place = position(at: source.tagStart(before: cursor))
    contentStart = source.bytes[cursor...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? cursor
    elementCount += 1
    if let excess = limitProblem(at: place) { return stop(with: excess, context) }
    var local = String(cString: name)
    if let own = self.namespace {
      if namespace.map({ String(cString: $0) }) != own { local = ":" + local }
    } else {
      checkNamespace(namespace, prefix: prefix, of: local, at: place)
    }
    open.append(
      Frame(name: local, attributes: read(attributes, count: count), position: place, firstChild: nodes.count))
  }

  mutating func end(in context: xmlParserCtxtPtr) {
    guard !isStopped else { return }
    flushText()
    contentStart = offset(in: context)
    guard let frame = open.popLast() else { return }
    let element = Element(
      name: frame.name, attributes: frame.attributes, children: Array(nodes[frame.firstChild...]),
      position: frame.position)
    nodes.removeSubrange(frame.firstChild...)
    if open.isEmpty { root = element } else { nodes.append(.element(element)) }
  }

  /// libxml2 hands text over in pieces; they are joined before the next tag.
  mutating func text(_ bytes: UnsafePointer<xmlChar>?, count: Int) {
    guard !isStopped, let bytes, count > 0 else { return }
    pendingText.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
  }

  mutating func refuseDocumentType(in context: xmlParserCtxtPtr) {
    let place = source.position(of: "<!DOCTYPE", before: offset(in: context))
    stop(
      with: Diagnostic(
        "xml.doctype", "<!DOCTYPE …> is not accepted", at: .point(place),
        help: ["remove everything from <!DOCTYPE to its >"],
        fixes: SyntaxProblem.fixes(ofDocumentTypeIn: source, at: place.offset)), context)
  }

  /// Only the first error is kept: what follows a broken tag is noise.
  mutating func fail(with error: xmlError, in context: xmlParserCtxtPtr) {
    guard !isStopped, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    flushText()
    let problem = SyntaxProblem(
      error: error, offset: offset(in: context), source: source, opened: open.map { ($0.name, $0.position) })
    stop(with: problem.diagnostic, context)
  }

  private mutating func stop(with diagnostic: Diagnostic, _ context: xmlParserCtxtPtr) {
    diagnostics.append(diagnostic)
    isStopped = true
    xmlStopParser(context)
  }

  private func limitProblem(at place: SourcePosition) -> Diagnostic? {
    if open.count >= limits.depth {
      return Diagnostic(
        "xml.too-deep", "elements stand more than \(limits.depth) deep inside each other", at: .element(place),
        help: ["look for an end tag that is missing further up"])
    }
    guard elementCount > limits.elements else { return nil }
    return Diagnostic(
      "xml.too-many", "the file has more than \(limits.elements) elements", at: .element(place),
      help: ["split it into several modules"])
  }

  /// A wrong namespace is said once, where it first appears; after that the names are taken as meant.
  private mutating func checkNamespace(
    _ namespace: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, of name: String, at place: SourcePosition
  ) {
    if acceptsAnyNamespace { return }
    if let namespace, namespace == knownNamespace { return }
    let found = namespace.map { String(cString: $0) } ?? ""
    if found == orientationNamespace {
      knownNamespace = namespace
      return
    }
    guard strangeNamespaces.insert(found).inserted else { return }
    // What no file begins with is another mistake, and the only one that is said.
    if open.isEmpty, !rootNames.contains(name) { return }
    let isLacking = found.isEmpty && open.isEmpty
    let declaration = prefix.map { "xmlns:" + String(cString: $0) } ?? "xmlns"
    let attribute = " xmlns=\"\(orientationNamespace)\""
    let insertion = Fix("write\(attribute)", isSafe: true, replacing: .afterName(of: place), with: attribute)
    diagnostics.append(
      Diagnostic(
        "xml.namespace",
        isLacking
          ? "the first tag, <\(name)>, does not say xmlns=\"\(orientationNamespace)\""
          : "\(declaration)=\"\(found)\" is not known here",
        at: isLacking ? .element(place) : .value(declaration, of: place),
        expected: isLacking ? "xmlns=\"…\" inside the tag" : open.isEmpty ? "xmlns=\"\(orientationNamespace)\"" : nil,
        help: [
          open.isEmpty
            ? "write xmlns=\"\(orientationNamespace)\" into the first tag: it says what kind of file this is"
            : "remove \(declaration)=\"\(found)\" here: the first tag says it for the whole file"
        ], fixes: isLacking && prefix == nil && rootNames.contains(name) ? [insertion] : []))
  }

  /// SAX2 gives five pointers an attribute: local name, prefix, namespace, start and end of the value.
  private func read(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) -> [Element.Attribute] {
    guard let attributes, count > 0 else { return [] }
    return (0..<count).compactMap { index in
      let fields = attributes + index * 5
      guard let name = fields[0], let start = fields[3], let end = fields[4] else { return nil }
      let value = UnsafeBufferPointer(start: start, count: end - start)
      let text = String(decoding: value, as: UTF8.self)
      let local = String(cString: name)
      return Element.Attribute(
        name: fields[1].map { String(cString: $0) + ":" + local } ?? local,
        // Every & in a value comes as &#38;: libxml2 means it to be resolved where its tree is built.
        value: value.contains(UInt8(ascii: "&")) ? text.replacing("&#38;", with: "&") : text)
    }
  }

  private mutating func flushText() {
    guard !pendingText.isEmpty else { return }
    defer { pendingText.removeAll(keepingCapacity: true) }
    guard !open.isEmpty else { return }
    guard !pendingText.isWhiteSpace else { return nodes.append(.text(" ", .start)) }
    let place = position(at: startOfText())
    nodes.append(.text(pendingText.foldingWhiteSpace(), place))
  }

  /// Where text begins after the last tag. libxml2 hands over copies of what it resolved, so the place is found in the
  /// source: white space, comments, processing instructions and the start of a CDATA section come before it.
  private func startOfText() -> Int {
    var index = contentStart
    func skip(_ opening: String, through closing: String) -> Bool {
      guard source.bytes[index...].starts(with: opening.utf8) else { return false }
      index += opening.utf8.count
      while index < source.bytes.count, !source.bytes[index...].starts(with: closing.utf8) { index += 1 }
      index = min(index + closing.utf8.count, source.bytes.count)
      return true
    }
    while index < source.bytes.count {
      if isWhiteSpace(source.bytes[index]) {
        index += 1
      } else if source.bytes[index] != UInt8(ascii: "<") {
        return index
      } else if !skip("<!--", through: "-->"), !skip("<?", through: "?>"), !skip("<![CDATA[", through: "") {
        return index
      }
    }
    return index
  }

  private mutating func position(at offset: Int) -> SourcePosition {
    let bytes = source.bytes
    return bytes.withUnsafeBufferPointer { cursor.position(at: offset, in: $0) }
  }

  /// How far libxml2 has read.
  private func offset(in context: xmlParserCtxtPtr) -> Int {
    guard let input = context.pointee.input, let base = input.pointee.base, let cursor = input.pointee.cur
    else { return 0 }
    return min(Int(input.pointee.consumed) + (cursor - base), source.bytes.count)
  }
}

/// What a file can begin with.
private let rootNames: Set<String> = ["module", "kit", "glossary", "shared", "words"]

extension [UInt8] {
  fileprivate var isWhiteSpace: Bool {
    withUnsafeBufferPointer { bytes in bytes.allSatisfy { Authoring.isWhiteSpace($0) } }
  }

  /// The text with each run of white space as one space.
  fileprivate func foldingWhiteSpace() -> String {
    withUnsafeBufferPointer { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { text in
        var kept = 0
        var isInSpace = false
        for byte in bytes {
          let isSpace = Authoring.isWhiteSpace(byte)
          if isSpace, isInSpace { continue }
          isInSpace = isSpace
          text[kept] = isSpace ? UInt8(ascii: " ") : byte
          kept += 1
        }
        return kept
      }
    }
  }
}
