import Authoring
import OrientationKit
import StandardTypes
import Tracking

extension LibraryLoader {
  /// Adds each revision of a module that was not there before to the archive in the data folder, and gives back what
  /// was loaded with its past. What authors should know of their revisions is printed.
  static func archive(
    _ loaded: (library: Library, result: CheckResult), in data: RecordFolder
  ) throws -> Library {
    do {
      let kept = try archive(in: data).keep(loaded.library, from: loaded.result, at: SystemClock.now().milliseconds)
      for notice in kept.notices { Terminal.printError("warning: \(notice.text)") }
      return kept.library
    } catch let failure as ArchiveFailure {
      throw CommandFailure("\(failure)", advice: "Choose a data folder that this account may write, with --data")
    }
  }

  /// Loads modules and kits with what the archive knows of earlier revisions, and writes nothing.
  static func load(_ folder: String, recallingFrom data: RecordFolder) throws -> Library {
    let (library, result) = try load(folder)
    do {
      return try archive(in: data).recall(library, from: result).library
    } catch let failure as ArchiveFailure {
      throw CommandFailure("\(failure)", advice: "Name the data folder of a server that has run, with --data")
    }
  }

  private static func archive(in data: RecordFolder) throws -> ModuleArchive {
    ModuleArchive(folder: data.revisions, types: try standardActivityTypes())
  }
}
