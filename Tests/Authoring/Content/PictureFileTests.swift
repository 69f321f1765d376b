import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("The file of a picture")
struct PictureFileTests {
  private static func big(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * (count - 1 - $0))) }
  }

  private static func little(_ number: Int, _ count: Int) -> [UInt8] { big(number, count).reversed() }

  /// EXIF with one directory; `tags` stand in the directory of the place, which is left out where there are none.
  private static func exif(_ tags: [Int], isLittle: Bool) -> [UInt8] {
    let number = isLittle ? little : big
    var bytes = Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4)
    bytes += number(1, 2) + number(tags.isEmpty ? 0x010F : 0x8825, 2) + number(4, 2) + number(1, 4) + number(26, 4)
    bytes += number(0, 4) + number(tags.count, 2)
    for tag in tags { bytes += number(tag, 2) + number(5, 2) + number(3, 4) + number(0, 4) }
    return bytes
  }

  private static func jpeg(_ segments: [UInt8], _ width: Int, _ height: Int) -> [UInt8] {
    [0xFF, 0xD8] + segments + [0xFF, 0xFF, 0xC2, 0, 11, 8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
      + [0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]
  }

  private static func app1(_ content: [UInt8]) -> [UInt8] { [0xFF, 0xE1] + big(content.count + 2, 2) + content }

  private static func png(_ chunks: [(String, [UInt8])], _ width: Int, _ height: Int) -> [UInt8] {
    ([("IHDR", big(width, 4) + big(height, 4) + [8, 6, 0, 0, 0])] + chunks + [("IEND", [])]).reduce(
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    ) { $0 + big($1.1.count, 4) + Array($1.0.utf8) + $1.1 + [0, 0, 0, 0] }
  }

  private static func webP(_ chunks: [(String, [UInt8])]) -> [UInt8] {
    let content = chunks.reduce([UInt8]()) {
      $0 + Array($1.0.utf8) + little($1.1.count, 4) + $1.1 + ($1.1.count % 2 == 1 ? [0] : [])
    }
    return Array("RIFF".utf8) + little(content.count + 4, 4) + Array("WEBP".utf8) + content
  }

  private static let exifName = Array("Exif\0\0".utf8)
  private static let xmp = Array("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"37,1N\"/>".utf8)

  static let rows: [(name: String, bytes: [UInt8], width: Int?, height: Int?, location: Bool)] = [
    ("JPEG", jpeg([], 40, 30), 40, 30, false),
    ("JPEG with EXIF", jpeg(app1(exifName + exif([], isLittle: true)), 40, 30), 40, 30, false),
    ("JPEG with a place", jpeg(app1(exifName + exif([1, 2, 3, 4], isLittle: true)), 40, 30), 40, 30, true),
    ("JPEG with a place, big end first", jpeg(app1(exifName + exif([2], isLittle: false)), 40, 30), 40, 30, true),
    ("JPEG with a version of the place alone", jpeg(app1(exifName + exif([0], isLittle: false)), 4, 3), 4, 3, false),
    ("JPEG with XMP", jpeg(app1(xmp), 40, 30), 40, 30, true),
    ("PNG", png([("IDAT", [1, 2, 3])], 70000, 30), 70000, 30, false),
    (
      "PNG with a place after the picture", png([("IDAT", [1]), ("eXIf", exif([4], isLittle: false))], 4, 3), 4, 3, true
    ),
    ("PNG with XMP", png([("iTXt", Array("XML:com.adobe.xmp\0\0\0\0\0<GPSLongitude>".utf8))], 4, 3), 4, 3, true),
    ("WebP, lossy", webP([("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x28, 0, 0x1E, 0x40])]), 40, 30, false),
    ("WebP, lossless", webP([("VP8L", [0x2F] + little(39 | 29 << 14, 4))]), 40, 30, false),
    (
      "WebP with a place",
      webP([("VP8X", [8, 0, 0, 0] + little(39, 3) + little(29, 3)), ("EXIF", exif([2], isLittle: true) + [0])]), 40, 30,
      true
    ),
    ("GIF", Array("GIF89a".utf8) + little(40, 2) + little(30, 2), 40, 30, false),
    ("nothing", [], nil, nil, false), ("text", Array("<svg/>".utf8), nil, nil, false),
  ]

  @Test("says how large it is and where it was taken", arguments: rows.indices)
  func reading(index: Int) {
    let row = Self.rows[index]
    let file = PictureFile(row.bytes)
    #expect(file.width == row.width && file.height == row.height && file.holdsLocation == row.location, "\(row.name)")
  }

  @Test("may end or be wrong anywhere", arguments: rows.indices)
  func damage(index: Int) {
    let bytes = Self.rows[index].bytes
    for end in bytes.indices { _ = PictureFile(Array(bytes[..<end])) }
    for place in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var changed = bytes
        changed[place] = value
        _ = PictureFile(changed)
      }
    }
  }

  @Test("is spoken of where the picture is shown, once")
  func diagnostics() throws {
    try withFolder { (folder: URL) throws -> Void in
      func names(_ name: String, _ bytes: [UInt8]) throws -> [String] {
        try Data(bytes).write(to: folder.appending(path: name))
        let text = module("<figure src=\"\(name)\" alt=\"A\" license=\"our own\"/><figure src=\"\(name)\" alt=\"B\"/>")
        return try check(
          text, path: folder.appending(path: "module.xml").path, neighbours: [name]
        ).diagnostics.map(\.id)
      }
      #expect(try names("a.png", Self.png([], 2400, 2400)) == [])
      #expect(try names("b.png", Self.png([], 2401, 20)) == ["picture.pixels"])
      #expect(try names("c.jpg", Self.jpeg(Self.app1(Self.xmp), 4, 3)) == ["picture.location"])
      #expect(try names("d.svg", [UInt8](repeating: 32, count: 500_001)) == ["picture.large"])
      #expect(try names("e.svg", [UInt8](repeating: 32, count: 500_000)) == [])
    }
  }
}
