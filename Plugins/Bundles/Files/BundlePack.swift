internal import CZLib

extension BundleFiles {
  /// The bundle as one `.zip` (APPNOTE.TXT 6.3.10): the same bytes for the same files, on every system and at any time.
  ///
  /// Files stand in the order of their names, stored as they are, with the first day that the format knows.
  public var packed: [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in contents.sorted(by: { $0.key < $1.key }) {
      let checksum = crc32(0, bytes, UInt32(bytes.count))
      let entry = Self.entry(name, bytes.count, checksum)
      directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + entry
      // No comment, the first disk, no attributes.
      directory += Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4)
      directory += Self.number(archive.count, 4) + Array(name.utf8)
      archive += Self.number(0x0403_4B50, 4) + entry + Array(name.utf8) + bytes
    }
    let end =
      Self.number(0x0605_4B50, 4) + Self.number(0, 4) + Self.number(contents.count, 2)
      + Self.number(contents.count, 2) + Self.number(directory.count, 4) + Self.number(archive.count, 4)
      + Self.number(0, 2)
    return archive + directory + end
  }

  /// What both headers of a file say: version 2.0, names in UTF-8, stored, 1 January 1980, and no extra field.
  private static func entry(_ name: String, _ size: Int, _ checksum: UInt) -> [UInt8] {
    number(20, 2) + number(0x0800, 2) + number(0, 2) + number(0, 2) + number(0x21, 2) + number(Int(checksum), 4)
      + number(size, 4) + number(size, 4) + number(name.utf8.count, 2) + number(0, 2)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
