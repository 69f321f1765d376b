/// What the bytes of a JPEG, PNG, WebP or GIF say of the picture: how large it is, and whether the place where it was
/// taken is in it. Whatever the bytes are, nothing outside of them is read.
struct PictureFile: Equatable {
  /// In pixels; nil where the file does not say.
  private(set) var width: Int?
  private(set) var height: Int?
  /// Whether it holds a latitude or a longitude, in EXIF or in XMP. Compressed text in a PNG is not looked into.
  private(set) var holdsLocation = false

  init(_ bytes: [UInt8]) {
    let reader = ByteReader(bytes: bytes)
    if reader.holds([0xFF, 0xD8], at: 0) {
      readJPEG(reader)
    } else if reader.holds([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], at: 0) {
      readPNG(reader)
    } else if reader.holds("RIFF", at: 0), reader.holds("WEBP", at: 8) {
      readWebP(reader)
    } else if reader.holds("GIF8", at: 0) {
      (width, height) = (reader.little16(at: 6), reader.little16(at: 8))
    }
  }

  /// Segments of FF, a marker and a length that counts itself. The picture comes after the last one.
  private mutating func readJPEG(_ reader: ByteReader) {
    var at = 2
    while let lead = reader.byte(at: at), lead == 0xFF, let marker = reader.byte(at: at + 1), marker != 0xDA {
      // Any number of FF may fill the room before a marker; some markers stand alone.
      if marker == 0xFF {
        at += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        at += 2
        continue
      }
      guard marker != 0xD9, let length = reader.big16(at: at + 2), length >= 2 else { return }
      let content = (at + 4)..<(at + 2 + length)
      switch marker {
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        (height, width) = (reader.big16(at: at + 5), reader.big16(at: at + 7))
      case 0xE1: readMetadata(reader, in: content)
      default: break
      }
      at += 2 + length
    }
  }

  /// Chunks of a length, a name, the content and a checksum.
  private mutating func readPNG(_ reader: ByteReader) {
    var at = 8
    while let length = reader.big32(at: at), reader.byte(at: at + 7) != nil, length <= reader.count - at {
      let content = (at + 8)..<(at + 8 + length)
      if reader.holds("IHDR", at: at + 4) {
        (width, height) = (reader.big32(at: at + 8), reader.big32(at: at + 12))
      } else if reader.holds("eXIf", at: at + 4) || reader.holds("iTXt", at: at + 4) {
        readMetadata(reader, in: content)
      } else if reader.holds("IEND", at: at + 4) {
        return
      }
      at += 12 + length
    }
  }

  /// Chunks of a name, a length and the content, filled up to an even number.
  private mutating func readWebP(_ reader: ByteReader) {
    var at = 12
    while let length = reader.little32(at: at + 4), length <= reader.count - at {
      let start = at + 8
      if reader.holds("VP8X", at: at) {
        (width, height) = (
          reader.little24(at: start + 4).map { $0 + 1 }, reader.little24(at: start + 7).map { $0 + 1 }
        )
      } else if reader.holds("VP8 ", at: at), width == nil, reader.holds([0x9D, 0x01, 0x2A], at: start + 3) {
        (width, height) = (
          reader.little16(at: start + 6).map { $0 & 0x3FFF }, reader.little16(at: start + 8).map { $0 & 0x3FFF }
        )
      } else if reader.holds("VP8L", at: at), width == nil, let bits = reader.little32(at: start + 1) {
        (width, height) = ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
      } else if reader.holds("EXIF", at: at) || reader.holds("XMP ", at: at) {
        readMetadata(reader, in: start..<(start + length))
      }
      at = start + length + length % 2
    }
  }

  private mutating func readMetadata(_ reader: ByteReader, in range: Range<Int>) {
    guard range.upperBound <= reader.count else { return }
    let start = range.lowerBound + (reader.holds("Exif\0\0", at: range.lowerBound) ? 6 : 0)
    if reader.holds("II", at: start) || reader.holds("MM", at: start) {
      holdsLocation = holdsLocation || TIFFDirectory(reader: reader, start: start, end: range.upperBound).holdsLocation
    } else {
      holdsLocation =
        holdsLocation || reader.contains("GPSLatitude", in: range) || reader.contains("GPSLongitude", in: range)
    }
  }
}

/// The directory of tags in EXIF, laid out as in a TIFF file.
private struct TIFFDirectory {
  let reader: ByteReader
  let start: Int
  let end: Int

  private static let gps = 0x8825
  /// Latitude and longitude in the directory of the place.
  private static let coordinates = [2, 4]

  private var isLittle: Bool { reader.holds("II", at: start) }

  var holdsLocation: Bool {
    guard short(at: start + 2) == 42, let first = long(at: start + 4) else { return false }
    guard let place = entries(at: first).first(where: { $0.tag == Self.gps }) else { return false }
    return entries(at: place.value).contains { Self.coordinates.contains($0.tag) }
  }

  private func entries(at offset: Int) -> [(tag: Int, value: Int)] {
    let at = start + offset
    guard offset >= 8, at < end, let count = short(at: at) else { return [] }
    return (0..<count).prefix { at + 2 + ($0 + 1) * 12 <= end }.compactMap { index in
      let entry = at + 2 + index * 12
      guard let tag = short(at: entry), let value = long(at: entry + 8) else { return nil }
      return (tag, value)
    }
  }

  private func short(at place: Int) -> Int? { isLittle ? reader.little16(at: place) : reader.big16(at: place) }

  private func long(at place: Int) -> Int? { isLittle ? reader.little32(at: place) : reader.big32(at: place) }
}
