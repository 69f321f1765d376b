public import ActivityKit
public import Authoring
internal import Foundation

/// The bundles of a folder: each folder with a bundle.xml in it, and each `.zip`.
///
/// A bundle with a mistake is left out, and said so; it keeps no other one from being used.
public struct BundleShelf: Sendable {
  /// Those that can be used, in the order of their paths.
  public internal(set) var places: [Place] = []
  /// What is wrong with the others.
  public private(set) var failures: [BundleFailure] = []

  /// A bundle, and where it lies.
  public struct Place: Sendable {
    public let path: String
    public let files: BundleFiles
    public internal(set) var activity: BundleActivity
    /// Its files, with what serves readers badly, such as a message that is not translated.
    public let documents: [(source: SourceFile, diagnostics: [Diagnostic])]

    /// The warnings, for whoever wrote it; nil where there are none.
    public func warnings(types: ActivityTypes, usesColor: Bool = false) -> String? {
      guard documents.contains(where: { !$0.diagnostics.isEmpty }) else { return nil }
      return DiagnosticReport(on: documents, types: types, usesColor: usesColor).text
    }
  }

  /// - Parameters:
  ///   - folder: where the bundles lie.
  ///   - make: makes an activity type of a bundle: what runs its script, and who is told of failures.
  /// - Throws: `BundleRefusal` where the folder cannot be read.
  public init(
    folder: String, making make: (DroppedBundle) -> BundleActivity = { BundleActivity($0, runner: nil) }
  ) throws(BundleRefusal) {
    for path in try Self.paths(in: folder) { add(path, make) }
  }

  /// A shelf with one bundle on it.
  ///
  /// - Parameter path: a folder with a bundle.xml, or a `.zip` of one.
  public init(at path: String, making make: (DroppedBundle) -> BundleActivity) { add(path, make) }

  private mutating func add(_ path: String, _ make: (DroppedBundle) -> BundleActivity) {
    do throws(BundleRefusal) {
      let files = try BundleFiles(at: path)
      let result = BundleReader.read(files, path: path)
      if let bundle = result.bundle {
        places.append(Place(path: path, files: files, activity: make(bundle), documents: result.documents))
      } else {
        failures.append(BundleFailure(path: path, refusal: nil, documents: result.documents))
      }
    } catch {
      failures.append(BundleFailure(path: path, refusal: error, documents: []))
    }
  }

  /// Where bundles lie in a folder, in the order of their names.
  ///
  /// - Throws: `BundleRefusal` where the folder cannot be read.
  public static func paths(in folder: String) throws(BundleRefusal) -> [String] {
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
      throw BundleRefusal("there is no folder \(folder)", advice: "name the folder that holds your bundles")
    }
    return names.sorted().filter { !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }.filter {
      $0.hasSuffix(".zip") || FileManager.default.fileExists(atPath: "\($0)/bundle.xml")
    }
  }

  /// Adds what the bundles declare to the types that there are. A bundle whose element is another's is refused, and
  /// names whose: of two bundles with one id, the first by name is used.
  ///
  /// - Parameter language: the names of elements that mean something in every module.
  public mutating func register(in types: inout ActivityTypes, besides language: Set<String>) {
    let standard = Set(types.descriptors.map(\.name))
    var owners: [String: String] = [:]
    for place in places {
      let id = place.activity.bundle.id
      let owner =
        standard.contains(id) ? "a type that comes with the program" : language.contains(id) ? "the language" : nil
      if let owner = owner ?? owners[id] {
        refuse(
          place.path, "the element <\(id)> belongs to \(owner)",
          "give this bundle another id, or take one of the two away")
        continue
      }
      do throws(ActivityTypes.NameTaken) {
        try types.register(place.activity, from: place.path)
        owners[id] = place.path
      } catch {
        refuse(place.path, error.description, "give this bundle another id")
      }
    }
  }

  /// Starts what runs scripts, and leaves out the bundles whose scripts cannot be run: for a mistake in the script, or
  /// because nothing locks a script in on this system.
  public mutating func start() async {
    for place in places {
      do throws(ScriptFailure) { try await place.activity.start() } catch {
        switch error {
        case .noSandbox(let reason):
          refuse(
            place.path,
            "the bundle \(place.activity.bundle.id) has a script, and this system cannot lock it in: \(reason)",
            "use a Linux system with seccomp, or trust the script and write --allow-unsandboxed-plugins")
        default:
          refuse(place.path, "its script cannot be run: \(error)", "correct evaluate.lua")
        }
      }
    }
  }

  private mutating func refuse(_ path: String, _ reason: String, _ advice: String) {
    places.removeAll { $0.path == path }
    failures.append(BundleFailure(path: path, refusal: BundleRefusal(reason, advice: advice), documents: []))
  }
}
