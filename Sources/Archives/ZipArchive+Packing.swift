internal import CZLib

extension ZipArchive {
  /// An archive of files as they are, not compressed (APPNOTE.TXT 6.3.10), with names in UTF-8. Equal files give equal
  /// bytes: no time is written into it.
  ///
  /// - Parameter files: by name, with `/` between folders; fewer than 65,536, and smaller than 4 GB together.
  public static func packing(_ files: [String: [UInt8]]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, content) in files.sorted(by: { $0.key < $1.key }) {
      let header =
        number(20, 2) + number(0x0800, 2) + number(0, 2) + firstDay
        + number(Int(crc32(0, content, UInt32(content.count))), 4)
        + number(content.count, 4) + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + header + number(0, 10) + number(archive.count, 4)
      directory += Array(name.utf8)
      archive += number(0x0403_4B50, 4) + header + Array(name.utf8) + content
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(files.count, 2) + number(files.count, 2)
      + number(directory.count, 4) + number(archive.count, 4) + number(0, 2)
    return archive + directory + end
  }

  /// Midnight of the first day that such an archive can name, 1980-01-01.
  private static let firstDay: [UInt8] = [0, 0, 0x21, 0]

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }
}
