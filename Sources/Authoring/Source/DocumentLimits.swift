/// How large a document may be. Real modules are a hundred times smaller; the limits stop accidents and attacks.
public struct DocumentLimits: Sendable {
  /// In bytes.
  public let size: Int
  /// Elements inside elements.
  public let depth: Int
  /// Elements in all.
  public let elements: Int
  /// In one tag.
  let attributes = 1000

  public init(size: Int, depth: Int, elements: Int) {
    self.size = size
    self.depth = depth
    self.elements = elements
  }

  /// 4 MiB, 64 deep, 50,000 elements.
  public static let standard = DocumentLimits(size: 4 << 20, depth: 64, elements: 50_000)

  /// The size as a person says it: `4 MiB`.
  var sizeInWords: String { size >= 1 << 20 && size % (1 << 20) == 0 ? "\(size >> 20) MiB" : "\(size) bytes" }
}

/// The namespace of the module language, version 1.
public let orientationNamespace = "urn:orientation-kit:1"
