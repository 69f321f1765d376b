import ActivityKit
import Foundation
import StandardTypes
import Testing

@testable import Authoring

/// The activity types that come with the product.
func standardTypes() throws -> ActivityTypes {
  try standardActivityTypes()
}

/// A file that is nowhere on disk.
func source(_ text: String, path: String = "module.xml") -> SourceFile {
  SourceFile(path: path, bytes: Array(text.utf8))
}

/// Reads a document that has no mistakes.
func read(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Element {
  let (root, diagnostics) = DocumentReader().read(source(text))
  #expect(diagnostics.isEmpty, sourceLocation: sourceLocation)
  return try #require(root, sourceLocation: sourceLocation)
}

/// Checks one file that is nowhere on disk.
func check(
  _ text: String, path: String = "module.xml", limits: DocumentLimits = .standard, neighbours: Set<String> = []
) throws -> CheckedFile {
  let types = try standardTypes()
  let checker = FileChecker(
    types: types, graph: SchemaGraph(Vocabulary(activityTypes: types)), reader: DocumentReader(limits: limits))
  return checker.check(source(text, path: path)) { neighbours }
}

/// What comes of checking one file alone.
func result(of file: CheckedFile) throws -> CheckResult {
  CheckResult(files: [file], isWhole: true, catalog: DiagnosticCatalog(types: try standardTypes()))
}

/// Where this package stands on disk.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The modules and kits that come with the product.
func realFiles() throws -> [URL] {
  let folder = packageFolder.appending(path: "Modules")
  return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }.sorted()
    .map { folder.appending(path: $0) }
}

/// Runs `body` with a new folder, and removes it.
func withFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory.appending(path: "authoring-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// Runs a program to its end, without a shell: arguments arrive as they are.
///
/// - Returns: what it wrote, to its standard output and to its standard error.
func run(_ program: String, _ arguments: [String], in folder: URL) throws -> (output: Data, errors: String) {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.currentDirectoryURL = folder
  let output = folder.appending(path: ".output")
  let errors = folder.appending(path: ".errors")
  for file in [output, errors] { try Data().write(to: file) }
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: errors)
  try process.run()
  process.waitUntilExit()
  // 127 is what env says of a program that is not installed: Scripts/install --test installs it.
  try #require(process.terminationStatus != 127, "\(program) is not installed")
  return (try Data(contentsOf: output), String(decoding: try Data(contentsOf: errors), as: UTF8.self))
}
