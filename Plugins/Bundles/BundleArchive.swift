internal import Foundation

/// Every version of every bundle that a server ran, so that whoever began with one can go on with it: one `.zip` for
/// each version, in a folder with the bundle's id.
///
/// What is changed without counting the version up takes the place of what was there: it means the same.
public struct BundleArchive: Sendable {
  private let folder: String

  /// - Parameter folder: where the archive is; it is made where it is not there.
  public init(folder: String) { self.folder = folder }

  /// Adds a bundle.
  ///
  /// - Throws: `BundleRefusal` where the archive cannot be written.
  public func keep(_ place: BundleShelf.Place) throws(BundleRefusal) {
    let bundle = place.activity.bundle
    let file = "\(self.folder(of: bundle.id))/\(bundle.version)\(Self.ending)"
    let bytes = Data(place.files.packed)
    guard FileManager.default.contents(atPath: file) != bytes else { return }
    let aside = "\(file).\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(
        atPath: self.folder(of: bundle.id), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      // Its owner's alone, as the record beside it; written aside, so that nobody sees half of one.
      guard FileManager.default.createFile(atPath: aside, contents: bytes, attributes: [.posixPermissions: 0o600]),
        rename(aside, file) == 0
      else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? FileManager.default.removeItem(atPath: aside)
      throw BundleRefusal("\(file) cannot be written", advice: "choose a data folder that this account may write")
    }
  }

  /// The other versions of a bundle, and the paths of those that cannot be read any more.
  public func others(than bundle: DroppedBundle) -> (bundles: [DroppedBundle], damaged: [String]) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder(of: bundle.id))) ?? []
    var found: [DroppedBundle] = []
    var damaged: [String] = []
    for name in names.sorted() where name.hasSuffix(Self.ending) && name != "\(bundle.version)\(Self.ending)" {
      let path = "\(folder(of: bundle.id))/\(name)"
      let other = (try? BundleFiles(at: path)).flatMap { BundleReader.read($0, path: path).bundle }
      guard let other, other.id == bundle.id, name == "\(other.version)\(Self.ending)" else {
        damaged.append(path)
        continue
      }
      found.append(other)
    }
    return (found, damaged)
  }

  private static let ending = ".zip"

  private func folder(of id: String) -> String { "\(folder)/\(id)" }
}
