import ActivityKit
import Curriculum
import Foundation

/// What the files hold that activities use: the SHA-256 of each by its name, by the `<activity>` that uses it. It is
/// part of what the activity asks, and so of its fingerprint.
typealias Attachments = (_ activity: Element) -> [String: String]

/// - Parameter prepared: the activities by the places of their definitions.
func attachments(of prepared: [Int: any PreparedActivity], in folder: String) -> Attachments {
  { activity in activity.definition.flatMap { prepared[$0.position.offset] }?.digests(in: folder) ?? [:] }
}

extension CheckedFile.Draft {
  func attachments(in folder: String) -> Attachments { Authoring.attachments(of: prepared, in: folder) }
}

extension PreparedActivity {
  /// The SHA-256 of each file that it uses, by its name.
  func digests(in folder: String) -> [String: String] {
    guard !files.isEmpty else { return [:] }
    let found = files.compactMap { name in
      // Films can be large: they are mapped, not read into memory.
      (try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"), options: .mappedIfSafe)).map {
        (name, ModuleArchive.hash(of: $0))
      }
    }
    return Dictionary(found) { first, _ in first }
  }
}

extension CanonicalXML {
  /// The SHA-256 of an activity and of the files that it uses; that of the activity alone where it uses none.
  static func fingerprint(of activity: Element, with files: [String: String]) -> Fingerprint {
    guard !files.isEmpty else { return fingerprint(of: activity) }
    let parts = files.sorted { $0.key < $1.key }.map { name, digest in
      Element.Node.element(
        Element(
          name: "file",
          attributes: [
            Element.Attribute(name: "name", value: name), Element.Attribute(name: "sha256", value: digest),
          ], children: [], position: .start))
    }
    return fingerprint(
      of: Element(
        name: "with-files", attributes: [], children: [.element(activity)] + parts, position: activity.position))
  }
}

extension ModuleFiles {
  /// The files in the folder of a file.
  init(beside source: SourceFile) {
    let folder = CheckedFile.folder(of: source.path)
    self.init { name, limit in
      let path = "\(folder)/\(name)"
      return Self.leads(path, outOf: folder) ? .outside : Self.answer(path, limit)
    }
  }

  /// Files that are elsewhere under other names, by the names under which they are asked for.
  init(at paths: [String: String]) {
    self.init { name, limit in paths[name].map { Self.answer($0, limit) } ?? .missing }
  }

  private static func answer(_ path: String, _ limit: Int) -> Answer {
    guard let identity = FileIdentity(of: path), identity.isRegular else { return .missing }
    guard identity.size <= limit else { return .tooLarge(limit) }
    let reading = FileReader().read(path, limit: limit)
    guard reading.problem == nil else { return .missing }
    return reading.source.bytes.count > limit ? .tooLarge(limit) : .found(reading.source.bytes)
  }

  /// Whether a file is a link to something outside of the folder.
  private static func leads(_ path: String, outOf folder: String) -> Bool {
    guard (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil else { return false }
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent()
    return real.path != URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
  }
}
