import Curriculum

/// Whether the files of pictures are small enough to be fetched in a school, and say nothing of where they were taken.
struct PictureFileCheck {
  let source: SourceFile
  /// The pictures that were looked at: one that is shown twice is spoken of once.
  private var seen: Set<String> = []

  /// In bytes.
  private static let largest = 500_000
  /// In bytes: from here on, a page waits for seconds.
  private static let muchTooLarge = 2_000_000
  /// In pixels, in either direction.
  private static let most = 2400
  /// In bytes: no more is ever read of a picture.
  private static let readLimit = 16 << 20

  init(source: SourceFile) { self.source = source }

  mutating func diagnostics(for element: Element, _ attribute: String) -> [Diagnostic] {
    guard let name = element[attribute], seen.insert(name).inserted,
      let size = source.sizeOfNeighbour(name)
    else { return [] }
    let place = Diagnostic.Place.value(attribute, of: element.position)
    var found: [Diagnostic] = []
    if size > Self.largest { found.append(large(size, at: place)) }
    guard !name.lowercased().hasSuffix(".svg"), let bytes = source.neighbour(name, limit: Self.readLimit) else {
      return found
    }
    let picture = PictureFile(bytes)
    if let width = picture.width, let height = picture.height, max(width, height) > Self.most {
      found.append(
        .warning(
          "picture.pixels", "the picture has \(width) × \(height) pixels, more than any screen shows here", at: place,
          expected: "\(Self.most) or fewer in both directions",
          help: "make it smaller: 1200 pixels are enough for a picture as wide as the text"))
    }
    if picture.holdsLocation {
      found.append(
        .warning(
          "picture.location", "the picture says where it was taken", at: place, expected: "a picture without a place",
          help: "whoever opens it can find the school or the home; remove the place before you put the picture here",
          "most programs that show pictures can: look for \"remove location\" or \"export without metadata\""))
    }
    return found
  }

  private func large(_ size: Int, at place: Diagnostic.Place) -> Diagnostic {
    let isMuch = size > Self.muchTooLarge
    let inWords = size < 1_000_000 ? "\(size / 1000) KB" : "\(size / 1_000_000).\(size / 100_000 % 10) MB"
    return .warning(
      "picture.large",
      "the picture has \(inWords)\(isMuch ? ", so that a page of it takes many seconds on a school's network" : "")",
      at: place, expected: "\(Self.largest / 1000) KB or less",
      help:
        "make it smaller (1200 pixels wide are enough), and save a photograph as JPEG or WebP, a drawing as SVG or PNG")
  }
}
