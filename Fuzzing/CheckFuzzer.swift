import ActivityKit
import Curriculum
import StandardTypes

@testable import Authoring

/// What libFuzzer calls with one input after another: whatever the bytes are, reading and checking them ends, and what
/// comes of it is true of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  CheckFuzzer.standard.test(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

struct CheckFuzzer {
  let files: FileChecker
  let catalog: DiagnosticCatalog

  static let standard: CheckFuzzer = {
    guard let types = try? standardActivityTypes() else { fatalError("the types clash") }
    return CheckFuzzer(
      files: FileChecker(
        types: types, graph: SchemaGraph(Vocabulary(activityTypes: types)), reader: DocumentReader()),
      catalog: DiagnosticCatalog(types: types))
  }()

  func test(_ bytes: [UInt8]) {
    let checked = check(bytes)
    // What mends make of the file is read and checked as well.
    let mended = Mending.mend(of: checked)
    if !mended.changes.isEmpty { _ = check(mended.bytes) }
  }

  private func check(_ bytes: [UInt8]) -> CheckedFile {
    let source = SourceFile(path: "module.xml", bytes: bytes)
    let checked = files.check(source) { ["board.svg"] }
    demand((checked.content == nil) == (checked.errors > 0), "only a file without errors has content")
    for diagnostic in checked.diagnostics {
      demand(catalog[diagnostic.id]?.severity == diagnostic.severity, "\(diagnostic.id) is in the catalog")
      let range = source.range(of: diagnostic.place)
      demand(range.start.offset + range.length <= max(bytes.count, range.start.offset + 1), "it marks what there is")
      demand(source.position(at: range.start.offset) == range.start, "line and column belong to the offset")
      for fix in diagnostic.fixes { demand(source.edits(of: fix) != nil, "\(fix.title) can be done") }
    }
    let result = CheckResult(files: [checked], isWhole: true, catalog: catalog)
    for format in ReportFormat.allCases {
      let text = result.report(format, from: "/")
      demand(format == .github || text.hasSuffix("\n"), "a report says something")
    }
    // The same bytes as a picture: whatever they are, they are read or refused.
    _ = DrawingCheck().diagnostics(for: source)
    return checked
  }

  private func demand(_ isTrue: Bool, _ what: @autoclosure () -> String) {
    if !isTrue { fatalError("not true: \(what())") }
  }
}
