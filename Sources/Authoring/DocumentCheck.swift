public import Curriculum

/// Checks documents that are neither modules nor kits but are written in the same way: those of a drop-in bundle.
public struct DocumentCheck: Sendable {
  private let graph: SchemaGraph
  private let limits: DocumentLimits

  /// - Parameters:
  ///   - root: the element that a document begins with.
  ///   - definitions: what may stand where an activity is defined.
  ///   - blocks: what may stand in the group of blocks.
  public init(
    root: ElementSchema, definitions: [ElementSchema] = [], blocks: [ElementSchema] = [],
    limits: DocumentLimits = .standard
  ) {
    graph = SchemaGraph(Vocabulary(root: root, definitions: definitions, blocks: blocks))
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

  /// Holds a tree against the declaration.
  public func diagnostics(for root: Element) -> [Diagnostic] {
    var structure = StructureCheck(graph: graph)
    structure.check(root: root)
    return structure.diagnostics
  }
}
