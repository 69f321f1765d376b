public import ActivityKit
public import Curriculum

/// The one way to lay out a file: two spaces an indentation, text in lines of about 100 characters, attributes in the
/// order of their declaration.
///
/// Comments and processing instructions stay as they are, where they are. What the file means does not change: the
/// fingerprints of its activities, and of the file as a whole, are those of before. Laying a file out twice is the
/// same as once.
///
/// ```swift
/// let layout = CanonicalLayout(types: types)
/// if case .changed(let bytes) = layout.laidOut(source) { … }
/// ```
public struct CanonicalLayout: Sendable {
  private let writer: LayoutWriter
  private let reader: DocumentReader

  public init(types: ActivityTypes, limits: DocumentLimits = .standard) {
    writer = LayoutWriter(graph: SchemaGraph(Vocabulary(activityTypes: types)))
    reader = DocumentReader(limits: limits)
  }

  /// What comes of laying out a file.
  public enum Outcome: Sendable {
    /// The file is laid out already.
    case unchanged
    /// The bytes that the file should have.
    case changed([UInt8])
    /// The file is not well-formed XML of this language; the diagnostics say why.
    case refused([Diagnostic])
    /// Laid out, the file would say something else, so it is better left alone. No file is known to which this happens.
    case unsafe
  }

  /// Lays a file out, in memory alone.
  public func laidOut(_ source: SourceFile) -> Outcome {
    let (root, diagnostics) = reader.read(source)
    guard let root else { return .refused(diagnostics) }
    var scanner = MarkupScanner(source.bytes)
    let bytes = Array(writer.text(of: scanner.markup()).utf8)
    guard bytes != source.bytes else { return .unchanged }
    // Whoever lays out a file trusts that it says what it said; so that is looked at each time.
    let after = reader.read(SourceFile(path: source.path, bytes: bytes)).root
    guard let after, CanonicalXML.bytes(of: after) == CanonicalXML.bytes(of: root) else {
      return .unsafe
    }
    return .changed(bytes)
  }
}
