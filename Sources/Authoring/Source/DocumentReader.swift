internal import CLibXML2
public import Curriculum

/// Reads XML into elements with libxml2's SAX2 interface.
///
/// libxml2's own tree keeps neither columns nor byte offsets; its SAX context has both, and mistakes need them.
/// No document type declaration is accepted, so no entity is ever expanded, and nothing is fetched.
public struct DocumentReader: Sendable {
  public let limits: DocumentLimits
  /// The namespace of the elements that are read, where it is not that of modules; elements of others are then kept
  /// under a name that begins with a colon.
  private var namespace: String?
  /// Whether elements of other languages are read too, by their names alone: pictures are.
  private let acceptsAnyNamespace: Bool

  public init(limits: DocumentLimits = .standard) { self.init(limits: limits, acceptsAnyNamespace: false) }

  init(limits: DocumentLimits, acceptsAnyNamespace: Bool) {
    self.limits = limits
    self.acceptsAnyNamespace = acceptsAnyNamespace
  }

  /// A reader of another vocabulary.
  func reading(_ namespace: String) -> DocumentReader {
    var reader = self
    reader.namespace = namespace
    return reader
  }

  /// Reads a file.
  ///
  /// - Returns: the root element, or nil where the file is not well-formed; then the diagnostics say why.
  public func read(_ source: SourceFile) -> (root: Element?, diagnostics: [Diagnostic]) {
    if let problem = encodingProblem(of: source) ?? sizeProblem(of: source) ?? attributeProblem(of: source) {
      return (nil, [problem])
    }
    var builder = TreeBuilder(
      source: source, limits: limits, namespace: namespace, acceptsAnyNamespace: acceptsAnyNamespace)
    parse(source, into: &builder)
    return (builder.diagnostics.contains { $0.severity == .error } ? nil : builder.root, builder.diagnostics)
  }

  private func sizeProblem(of source: SourceFile) -> Diagnostic? {
    if source.bytes.allSatisfy(isWhiteSpace) {
      return Diagnostic(
        "xml.empty", "the file is empty", at: .point(.start), expected: "a <module> or a <kit>",
        help: ["save your text into the file, or delete it"])
    }
    guard source.bytes.count > limits.size else { return nil }
    return Diagnostic(
      "xml.too-large", "the file is larger than \(limits.sizeInWords)", at: .point(.start),
      help: ["split it into several modules; pictures belong in files of their own"])
  }

  /// libxml2 compares each attribute of a tag with every other one, so that a tag with a million of them would take
  /// hours. In a file of the usual size there cannot be so many.
  private func attributeProblem(of source: SourceFile) -> Diagnostic? {
    guard source.bytes.count > limits.attributes * 32 else { return nil }
    return source.bytes.withUnsafeBufferPointer { bytes in
      var tag: Int?
      var count = 0
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "<"): (tag, count) = (index, 0)
        case UInt8(ascii: ">"): tag = nil
        case UInt8(ascii: "="):
          count += 1
          guard let tag, count > limits.attributes else { break }
          return Diagnostic(
            "xml.too-many-attributes", "this tag has more than \(limits.attributes) attributes",
            at: .element(source.position(at: tag)), help: ["look for a > or a quotation mark that is missing in it"])
        default: break
        }
        index += 1
      }
      return nil
    }
  }

  private func parse(_ source: SourceFile, into builder: inout TreeBuilder) {
    guard
      let context = source.bytes.withUnsafeBytes({ bytes in
        xmlCreateMemoryParserCtxt(bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
      })
    else {
      builder.diagnostics.append(
        Diagnostic("xml.unreadable", "the file could not be opened as XML", at: .point(.start)))
      return
    }
    defer { xmlFreeParserCtxt(context) }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(options))
    installHandlers(on: context)
    withUnsafeMutablePointer(to: &builder) { builder in
      context.pointee._private = UnsafeMutableRawPointer(builder)
      xmlParseDocument(context)
    }
  }

  /// The context owns its handler table; our functions replace the tree-building ones in it.
  private func installHandlers(on context: xmlParserCtxtPtr) {
    guard let handlers = context.pointee.sax else { return }
    handlers.pointee = xmlSAXHandler()
    handlers.pointee.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.pointee.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
      withBuilder(context) { builder, context in
        builder.start(
          name, prefix: prefix, namespace: uri, attributes: attributes, count: Int(count), in: context)
      }
    }
    handlers.pointee.endElementNs = { context, _, _, _ in
      withBuilder(context) { builder, context in builder.end(in: context) }
    }
    let text: charactersSAXFunc = { context, bytes, count in
      withBuilder(context) { builder, _ in builder.text(bytes, count: Int(count)) }
    }
    handlers.pointee.characters = text
    handlers.pointee.ignorableWhitespace = text
    handlers.pointee.cdataBlock = text
    handlers.pointee.internalSubset = { context, _, _, _ in
      withBuilder(context) { builder, context in builder.refuseDocumentType(in: context) }
    }
    handlers.pointee.serror = { context, error in
      guard let error else { return }
      withBuilder(context) { builder, context in builder.fail(with: error.pointee, in: context) }
    }
  }
}

/// A parser's user data is its context, which carries the builder.
private func withBuilder(_ pointer: UnsafeMutableRawPointer?, _ body: (inout TreeBuilder, xmlParserCtxtPtr) -> Void) {
  guard let context = pointer?.assumingMemoryBound(to: xmlParserCtxt.self), let builder = context.pointee._private
  else { return }
  body(&builder.assumingMemoryBound(to: TreeBuilder.self).pointee, context)
}
