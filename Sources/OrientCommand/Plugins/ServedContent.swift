import ActivityKit
import Authoring
import Bundles
import Synchronization

/// What a server serves: the modules, kits and bundles that its folders hold now, and what they held before.
struct ServedContent {
  let library: Library
  let bundles: LoadedTypes
}

/// What is served now; asked and exchanged by several at a time.
final class CurrentContent: Sendable {
  private let state: Mutex<ServedContent>

  init(_ content: ServedContent) { state = Mutex(content) }

  var content: ServedContent { state.withLock { $0 } }

  func exchange(_ content: ServedContent) { state.withLock { $0 = content } }
}

/// The folders that a server serves from.
struct ServedFolders {
  let modules: String
  /// Nil where there are no bundles.
  let plugins: String?
  let data: RecordFolder
  let runners: ScriptRunners
  let troubles: ScriptTroubles

  private var archive: BundleArchive { BundleArchive(folder: data.plugins) }

  /// What was found without mistakes, and is not written anywhere yet.
  struct Found {
    let modules: (library: Library, result: CheckResult)
    let bundles: LoadedTypes
  }

  /// Reads everything. What is wrong is printed.
  ///
  /// - Parameter before: what is served now, where it is loaded anew: a bundle that is broken meanwhile goes on as it
  ///   was, and one that has not changed keeps its process.
  /// - Throws: `ExitCode` 1 where modules have errors, `CommandFailure` where a folder cannot be used.
  func find(after before: ServedContent? = nil) async throws -> Found {
    var shelf = try plugins.map { try BundleShelf(inFolder: $0, making: runners.activity) }
    if let earlier = before?.bundles.shelf { shelf?.reuse(earlier) }
    await shelf?.start()
    let kept = before?.bundles.shelf.flatMap { shelf?.goOn(with: $0) } ?? []
    var bundles = try LoadedTypes(shelf)
    bundles.printFailures(goingOn: kept)
    for path in bundles.remember(from: archive, by: runners) {
      Terminal.printError("warning: \(path) cannot be read any more, so nobody can go on with that version.")
    }
    let modules = try LibraryLoader.load(modules, types: bundles.types, isServed: before != nil)
    return Found(modules: modules, bundles: bundles)
  }

  /// Keeps what was found in the data folder, for whoever begins with it, and adds what was kept before.
  ///
  /// - Throws: `CommandFailure` where the data folder cannot be written.
  func keep(_ found: Found, after before: ServedContent? = nil) throws -> ServedContent {
    let library = try LibraryLoader.archive(found.modules, types: found.bundles.types, in: data)
    for place in found.bundles.shelf?.places ?? [] {
      do throws(BundleRefusal) { try archive.keep(place) } catch { throw CommandFailure(error) }
      // What was loaded anew has a clean record.
      let isReused = before?.bundles.shelf?.places.contains { $0.activity.isSame(as: place.activity) } ?? false
      if !isReused { troubles.forget(place.activity.bundle.id) }
    }
    return ServedContent(library: library, bundles: found.bundles)
  }
}
