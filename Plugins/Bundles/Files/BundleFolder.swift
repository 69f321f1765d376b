internal import Archives
internal import Foundation

extension BundleFiles {
  /// Reads a bundle from a folder or from a `.zip`.
  ///
  /// - Throws: `BundleRefusal`, also where the files cannot be read.
  public init(at path: String) throws(BundleRefusal) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw BundleRefusal("there is no \(path)", advice: "name a folder with a bundle.xml, or a .zip of one")
    }
    if isFolder.boolValue {
      try self.init(Self.read(folder: path))
    } else {
      guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int, size <= Self.limit,
        let bytes = FileManager.default.contents(atPath: path)
      else { throw BundleRefusal("\(path) cannot be read, or is larger than 8 MB", advice: "make it smaller") }
      try self.init(Self.unpacked(Array(bytes)))
    }
  }

  static func unpacked(_ archive: [UInt8]) throws(BundleRefusal) -> [String: [UInt8]] {
    do {
      return try ZipArchive(archive, limits: ZipArchive.Limits(bytes: limit, files: mostFiles))
        .contents(around: "bundle.xml")
    } catch {
      throw BundleRefusal(error.reason, advice: error.advice ?? "pack the bundle again with: orient plugin pack")
    }
  }

  private static func read(folder: String) throws(BundleRefusal) -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    var total = 0
    let names: [String]
    do { names = try FileManager.default.subpathsOfDirectory(atPath: folder) } catch {
      throw BundleRefusal("\(folder) cannot be read", advice: "look who may read it")
    }
    for name in names.sorted() {
      // What editors and version control leave there is no part of the bundle.
      if name.split(separator: "/").contains(where: { $0.hasPrefix(".") || $0.hasSuffix("~") }) { continue }
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: continue
      case S_IFREG: break
      case S_IFLNK:
        throw BundleRefusal(
          "\(printable: name) is a symbolic link, which can lead out of the bundle",
          advice: "put the file itself into the folder")
      default:
        throw BundleRefusal("\(printable: name) is no ordinary file", advice: "take it out of the folder")
      }
      total += Int(status.st_size)
      guard total <= limit, contents.count < mostFiles else { throw tooLarge }
      guard ZipArchive.isInside(name) else {
        throw BundleRefusal("\(printable: name) is no name for a file of a bundle", advice: "give it a plain name")
      }
      guard let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") else {
        throw BundleRefusal("\(printable: name) cannot be read", advice: "look who may read it")
      }
      contents[name] = Array(bytes)
    }
    return contents
  }

  static let tooLarge = BundleRefusal(
    "the bundle has more than \(mostFiles) files or more than 8 MB", advice: "leave out what it does not need")
}
