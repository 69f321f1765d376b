public import Curriculum

/// Checks documents that are neither modules nor kits but are written in the same way: those of a drop-in bundle.
public struct DocumentCheck: Sendable {
  private let graph: SchemaGraph
  private let limits: DocumentLimits
  private let vocabulary: Vocabulary

  /// - Parameters:
  ///   - root: the element that a document begins with.
  ///   - definitions: what may stand where an activity is defined.
  ///   - blocks: what may stand in the group of blocks.
  public init(
    root: ElementSchema, definitions: [ElementSchema] = [], blocks: [ElementSchema] = [],
    limits: DocumentLimits = .standard
  ) {
    vocabulary = Vocabulary(root: root, definitions: definitions, blocks: blocks)
    graph = SchemaGraph(vocabulary)
    self.limits = limits
  }

  /// Reads a document and holds it against its declaration.
  ///
  /// - Returns: the root, or nil where the document cannot be read at all; then the diagnostics say why.
  public func check(_ source: SourceFile) -> (root: Element?, diagnostics: [Diagnostic]) {
    let (root, syntax) = DocumentReader(limits: limits).read(source)
    guard let root else { return (nil, syntax) }
    return (root, syntax + diagnostics(for: root))
  }

  /// The reference of the documents, in Markdown.
  ///
  /// - Parameter opening: what stands above the elements, with the page's heading.
  public func reference(opening: String) -> LanguageReference { LanguageReference(vocabulary, opening: opening) }

  /// Holds a tree against the declaration.
  public func diagnostics(for root: Element) -> [Diagnostic] {
    var structure = StructureCheck(graph: graph)
    structure.check(root: root)
    return structure.diagnostics
  }
}
