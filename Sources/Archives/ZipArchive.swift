internal import CZLib

/// Reads a `.zip` into memory (APPNOTE.TXT 6.3.10): files that are stored or deflated, nothing else. No name leads
/// anywhere, because nothing is written; it is checked all the same, and so are links and sizes.
///
/// ```swift
/// let files = try ZipArchive(bytes, limits: .init(bytes: 8 << 20, files: 100)).contents()
/// ```
public struct ZipArchive: Sendable {
  private let bytes: [UInt8]
  private let limits: Limits

  public init(_ bytes: [UInt8], limits: Limits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// How much may come out of an archive.
  public struct Limits: Sendable {
    /// Of all files together, unpacked.
    public let bytes: Int
    public let files: Int

    public init(bytes: Int, files: Int) {
      self.bytes = bytes
      self.files = files
    }
  }

  private struct Entry {
    let name: String
    let method: Int
    let checksum: UInt
    let packed: Int
    let size: Int
    let offset: Int
  }

  /// The files by name, with `/` between folders.
  ///
  /// - Parameter marker: a file that stands outside of all folders: a single folder around all of them is left out of the
  ///   names where it is not there.
  /// - Throws: `ArchiveRefusal` where anything about the archive is not as it should be.
  public func contents(around marker: String) throws(ArchiveRefusal) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    var total = 0
    for entry in try entries() {
      total += entry.size
      guard total <= limits.bytes, contents.count < limits.files else { throw tooLarge }
      guard contents.updateValue(try unpacked(entry), forKey: entry.name) == nil else {
        throw refusal("holds \(printed(entry.name)) twice")
      }
    }
    return Self.withoutCommonFolder(contents, marker)
  }

  private static func withoutCommonFolder(_ contents: [String: [UInt8]], _ marker: String) -> [String: [UInt8]] {
    guard contents[marker] == nil, let first = contents.keys.first?.split(separator: "/").first else {
      return contents
    }
    let prefix = "\(first)/"
    guard contents.keys.allSatisfy({ $0.hasPrefix(prefix) }) else { return contents }
    return Dictionary(contents.map { (String($0.key.dropFirst(prefix.count)), $0.value) }) { first, _ in first }
  }

  private func entries() throws(ArchiveRefusal) -> [Entry] {
    guard let end = endOfDirectory() else { throw refusal("is no .zip, or is cut off") }
    let count = number(end + 10, 2)
    var place = number(end + 16, 4)
    var entries: [Entry] = []
    for _ in 0..<count {
      guard place + 46 <= bytes.count, number(place, 4) == 0x0201_4B50 else { throw refusal("has a broken directory") }
      let nameLength = number(place + 28, 2)
      let next = place + 46 + nameLength + number(place + 30, 2) + number(place + 32, 2)
      guard next <= bytes.count else { throw refusal("has a broken directory") }
      let name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      // The upper half holds a Unix mode where the archive was made on such a system.
      let mode = number(place + 38, 4) >> 16 & 0xF000
      guard mode != 0xA000 else {
        throw ArchiveRefusal(
          "\(printed(name)) is a symbolic link, which can lead out of the archive", advice: "pack the file itself")
      }
      guard number(place + 8, 2) & 1 == 0 else { throw refusal("is encrypted") }
      guard !Self.isOfFinder(name) else {
        place = next
        continue
      }
      let isFolder = name.hasSuffix("/")
      guard Self.isInside(isFolder ? String(name.dropLast()) : name) else {
        throw ArchiveRefusal(
          "the archive holds a \(isFolder ? "folder" : "file") with the name \(printed(name)), which leads out of it or "
            + "is hidden", advice: "pack the folder again with plain names")
      }
      if !isFolder {
        entries.append(
          Entry(
            name: name, method: number(place + 10, 2), checksum: UInt(number(place + 16, 4)),
            packed: number(place + 20, 4), size: number(place + 24, 4), offset: number(place + 42, 4)))
      }
      place = next
    }
    return entries
  }

  /// Whether a name stays in the archive's folder: no way up, no root, nothing hidden.
  public static func isInside(_ name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= 200, name.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      return false
    }
    guard !name.contains("\\"), !name.contains(":") else { return false }
    return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
  }

  /// Whether it is what the Finder of macOS packs besides the files themselves: how its windows look, and what its file
  /// system knows of each file. Nothing of it is unpacked.
  private static func isOfFinder(_ name: String) -> Bool {
    name.hasPrefix("__MACOSX/") || name.split(separator: "/").last == ".DS_Store"
  }

  /// The record that ends an archive, searched from its end: a comment of up to 65,535 bytes may follow it.
  private func endOfDirectory() -> Int? {
    guard bytes.count >= 22 else { return nil }
    for place in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 65_535), by: -1)
    where number(place, 4) == 0x0605_4B50 { return place }
    return nil
  }

  private func unpacked(_ entry: Entry) throws(ArchiveRefusal) -> [UInt8] {
    guard entry.offset + 30 <= bytes.count, number(entry.offset, 4) == 0x0403_4B50 else {
      throw refusal("has a broken entry \(printed(entry.name))")
    }
    let start = entry.offset + 30 + number(entry.offset + 26, 2) + number(entry.offset + 28, 2)
    guard start <= bytes.count, entry.packed <= bytes.count - start else {
      throw refusal("has a broken entry \(printed(entry.name))")
    }
    let packed = bytes[start..<(start + entry.packed)]
    let result: [UInt8]?
    switch entry.method {
    case 0: result = packed.count == entry.size ? Array(packed) : nil
    case 8: result = Self.inflated(packed, size: entry.size)
    default: throw refusal("packs \(printed(entry.name)) in a way that is not read here; use deflate")
    }
    guard let result, UInt(crc32(0, result, UInt32(result.count))) == entry.checksum else {
      throw refusal("says something else of \(printed(entry.name)) than it holds")
    }
    return result
  }

  /// Never makes more than the directory promised, whatever the bytes would unpack to.
  private static func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = z_stream()
    guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
    defer { inflateEnd(&stream) }
    var input = Array(packed)
    // One byte more than promised: an archive that lies is found out and not cut short.
    var output = [UInt8](repeating: 0, count: size + 1)
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        return inflate(&stream, Z_FINISH)
      }
    }
    guard status == Z_STREAM_END, stream.total_out == size else { return nil }
    output.removeLast()
    return output
  }

  private func number(_ place: Int, _ count: Int) -> Int {
    guard place >= 0, place + count <= bytes.count else { return 0 }
    return bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private var tooLarge: ArchiveRefusal {
    ArchiveRefusal(
      "the archive has more than \(limits.files) files or more than \(limits.bytes >> 20) MB unpacked",
      advice: "leave out what it does not need")
  }

  private func refusal(_ what: String) -> ArchiveRefusal { ArchiveRefusal("the archive \(what)", advice: nil) }

  /// A name out of a foreign file, without signs that a terminal would obey.
  private func printed(_ name: String) -> String {
    let scalars = name.unicodeScalars.prefix(100).map { scalar -> Unicode.Scalar in
      scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? "?" : scalar
    }
    return "\"\(String(String.UnicodeScalarView(scalars)))\""
  }
}

/// Why an archive is not read at all.
public struct ArchiveRefusal: Error, Sendable, Equatable {
  /// A sentence without a full stop.
  public let reason: String
  /// What to do about it; nil where making it anew is all that helps.
  public let advice: String?

  public init(_ reason: String, advice: String?) {
    self.reason = reason
    self.advice = advice
  }
}
