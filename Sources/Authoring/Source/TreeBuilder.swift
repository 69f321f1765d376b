internal import CLibXML2
import Curriculum

/// Builds elements while libxml2 reads. It lives for one call on one thread.
final class TreeBuilder {
  private(set) var root: Element?
  var diagnostics: [Diagnostic] = []

  private let source: SourceFile
  private let limits: DocumentLimits
  private var open: [Frame] = []
  private var elementCount = 0
  private var cursor = LineCursor()
  private var pendingText: [UInt8] = []
  private var pendingOffset = 0
  private var isStopped = false
  /// Names are interned by the parser, so the namespace is compared as text once.
  private var knownNamespace: UnsafePointer<xmlChar>?

  private struct Frame {
    let name: String
    let attributes: [Element.Attribute]
    let position: SourcePosition
    var children: [Element.Node] = []
  }

  init(source: SourceFile, limits: DocumentLimits) {
    self.source = source
    self.limits = limits
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, in context: xmlParserCtxtPtr
  ) {
    guard !isStopped, let name else { return }
    flushText()
    let place = position(at: startOfTag(before: offset(in: context)))
    elementCount += 1
    if let excess = limitProblem(at: place) { return stop(with: excess, context) }
    let local = String(cString: name)
    checkNamespace(namespace, prefix: prefix, of: local, at: place)
    open.append(Frame(name: local, attributes: read(attributes, count: count), position: place))
  }

  func end() {
    guard !isStopped else { return }
    flushText()
    guard let frame = open.popLast() else { return }
    let element = Element(
      name: frame.name, attributes: frame.attributes, children: frame.children, position: frame.position)
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
  }

  /// libxml2 hands text over in pieces; they are joined before the next tag.
  func text(_ bytes: UnsafePointer<xmlChar>?, count: Int, in context: xmlParserCtxtPtr) {
    guard !isStopped, let bytes, count > 0 else { return }
    if pendingText.isEmpty { pendingOffset = offset(of: bytes, in: context) }
    pendingText.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
  }

  func refuseDocumentType(in context: xmlParserCtxtPtr) {
    let place = source.position(at: startOfTag(before: offset(in: context)))
    stop(
      with: Diagnostic(
        "xml.doctype", "a document type declaration is not accepted", at: .point(place),
        help: ["remove everything from <!DOCTYPE to its >"]), context)
  }

  /// Only the first error is kept: what follows a broken tag is noise.
  func fail(with error: xmlError, in context: xmlParserCtxtPtr) {
    guard !isStopped, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    flushText()
    stop(
      with: SyntaxProblem(error: error, opened: open.last.map { ($0.name, $0.position) })
        .diagnostic(at: offset(in: context), in: source), context)
  }

  private func stop(with diagnostic: Diagnostic, _ context: xmlParserCtxtPtr) {
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

  /// A missing namespace is said once, at the root; after that the names are taken as meant.
  private func checkNamespace(
    _ namespace: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, of name: String, at place: SourcePosition
  ) {
    if let namespace, namespace == knownNamespace { return }
    let found = namespace.map { String(cString: $0) }
    if found == orientationNamespace {
      knownNamespace = namespace
      return
    }
    guard open.isEmpty || found != nil else { return }
    diagnostics.append(
      Diagnostic(
        "xml.namespace", found.map { "<\(name)> is in an unknown namespace, \"\($0)\"" } ?? "<\(name)> has no namespace",
        at: .element(place), expected: "xmlns=\"\(orientationNamespace)\"",
        help: ["write the first tag as <\(name) xmlns=\"\(orientationNamespace)\" …>, and use no prefixes"]))
  }

  /// SAX2 gives five pointers an attribute: local name, prefix, namespace, start and end of the value.
  private func read(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int) -> [Element.Attribute] {
    guard let attributes, count > 0 else { return [] }
    return (0..<count).compactMap { index in
      let fields = attributes + index * 5
      guard let name = fields[0], let start = fields[3], let end = fields[4] else { return nil }
      let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
      let local = String(cString: name)
      return Element.Attribute(name: fields[1].map { String(cString: $0) + ":" + local } ?? local, value: value)
    }
  }

  private func flushText() {
    guard !pendingText.isEmpty else { return }
    defer { pendingText.removeAll(keepingCapacity: true) }
    guard !open.isEmpty else { return }
    let leading = pendingText.prefix(while: isWhiteSpace).count
    guard leading < pendingText.count else {
      return open[open.count - 1].children.append(.text(" ", .start))
    }
    let place = position(at: pendingOffset + leading)
    foldWhiteSpace()
    open[open.count - 1].children.append(.text(String(decoding: pendingText, as: UTF8.self), place))
  }

  /// Makes each run of white space one space, in place.
  private func foldWhiteSpace() {
    var kept = 0
    var isInSpace = false
    for index in pendingText.indices {
      let byte = pendingText[index]
      if isWhiteSpace(byte) {
        if isInSpace { continue }
        isInSpace = true
        pendingText[kept] = UInt8(ascii: " ")
      } else {
        isInSpace = false
        pendingText[kept] = byte
      }
      kept += 1
    }
    pendingText.removeSubrange(kept...)
  }

  private func position(at offset: Int) -> SourcePosition {
    source.bytes.withUnsafeBufferPointer { cursor.position(at: offset, in: $0) }
  }

  private func offset(in context: xmlParserCtxtPtr) -> Int {
    guard let input = context.pointee.input else { return 0 }
    return offset(of: input.pointee.cur, in: context)
  }

  /// The place in the file of a pointer into the parser's input; the cursor's place for a pointer elsewhere, as the
  /// text of a character reference has.
  private func offset(of pointer: UnsafePointer<xmlChar>, in context: xmlParserCtxtPtr) -> Int {
    guard let input = context.pointee.input, let base = input.pointee.base, let end = input.pointee.end,
      let cursor = input.pointee.cur
    else { return 0 }
    let inside = pointer >= base && pointer <= end ? pointer : cursor
    return Int(input.pointee.consumed) + (inside - base)
  }

  /// A start tag holds no other `<`, so the last one before the cursor begins it.
  private func startOfTag(before offset: Int) -> Int {
    source.bytes[..<min(offset, source.bytes.count)].lastIndex(of: UInt8(ascii: "<")) ?? 0
  }
}
