import ActivityKit
import Authoring
import OrientationKit
import Tracking

extension LibraryLoader {
  /// Adds each revision of a module that was not there before to the archive in the data folder, and gives back what
  /// was loaded with its past. What authors should know of their revisions is printed.
  static func archive(
    _ loaded: (library: Library, result: CheckResult), types: ActivityTypes, in data: RecordFolder
  ) throws -> Library {
    do throws(ArchiveFailure) {
      let kept = try archive(in: data, types).keep(
        loaded.library, from: loaded.result, at: SystemClock.now().milliseconds)
      for notice in kept.notices { Terminal.printError("warning: \(notice.text)") }
      return kept.library
    } catch {
      throw CommandFailure("\(error)", advice: "Choose a data folder that this account may write, with --data")
    }
  }

  /// Loads modules and kits with what the archive knows of earlier revisions, and writes nothing.
  static func load(_ folder: String, types: ActivityTypes, recallingFrom data: RecordFolder) throws -> Library {
    let (library, result) = try load(folder, types: types)
    do throws(ArchiveFailure) {
      return try archive(in: data, types).recall(library, from: result).library
    } catch {
      throw CommandFailure("\(error)", advice: "Name the data folder of a server that has run, with --data")
    }
  }

  private static func archive(in data: RecordFolder, _ types: ActivityTypes) -> ModuleArchive {
    ModuleArchive(folder: data.revisions, types: types)
  }
}
