import ActivityKit
import Authoring
import Curriculum
import OrientationKit
import StandardTypes
import Storage
import Tracking

/// A lunch club in the engine, without a web server or a command line.
struct Club {
  let engine: Engine

  /// - Parameters:
  ///   - modules: a folder with modules and kits.
  ///   - record: the file that keeps what people do; it is made where there is none.
  init(modules: String, record: String) throws {
    let types = try standardActivityTypes()
    let result = try Checker(types: types).check(paths: [modules])
    guard let library = result.library else { throw Mistakes(report: DiagnosticReport(result).text) }
    engine = Engine(library: library, store: try RecordStore.open(at: record))
  }

  /// What authors have to mend.
  struct Mistakes: Error { let report: String }

  /// An error of the example itself: something that has to be there is not.
  struct Missing: Error { let what: String }
}
