import ActivityKit
import Authoring
import Foundation

extension Conformance {
  /// A module around a sample has no mistakes, and says the same once it is laid out anew.
  var sampleFindings: [String] {
    var found: [String] = []
    if descriptor.samples.count < 2 { found.append("there are fewer than two samples") }
    if descriptor.modes.isEmpty { found.append("there is no completion mode") }
    guard let types = try? ActivityTypes([type]) else { return found + ["the type cannot be registered"] }
    for (index, sample) in descriptor.samples.enumerated() {
      found += problems(in: sample, types).map { "sample \(index + 1): \($0)" }
    }
    return found
  }

  private func problems(in sample: ActivityDescriptor.Sample, _ types: ActivityTypes) -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "module.xml")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(module(around: sample).utf8).write(to: file)
      for (name, bytes) in sample.files { try Data(bytes).write(to: folder.appending(path: name)) }
      let result = try Checker(types: types).check(paths: [file.path])
      if result.errors > 0 { return [DiagnosticReport(result).text] }
      return try roundTrip(file, types)
    } catch {
      return ["it cannot be checked: \(error)"]
    }
  }

  private func module(around sample: ActivityDescriptor.Sample) -> String {
    let mode = CompletionMode.allCases.first(where: descriptor.modes.contains) ?? .viewed
    let inside = sample.definition.replacing(" xmlns=\"urn:orientation-kit:1\"", with: "")
    return """
      <module xmlns="urn:orientation-kit:1" id="m" revision="1" minutes="1" xml:lang="en"><title>T</title>
      <summary>S</summary><section id="s"><title>T</title>
      <activity id="a" requires="\(mode.rawValue)">\(inside)</activity></section></module>
      """
  }

  private func roundTrip(_ file: URL, _ types: ActivityTypes) throws -> [String] {
    func fingerprint() throws -> Fingerprint? {
      try Checker(types: types).check(paths: [file.path]).library?.catalog.modules.values.first?.activities.first?
        .fingerprint
    }
    let before = try fingerprint()
    let layout = FileLayout(types: types)
    for result in try layout.results(at: [file.path]) { try layout.write(result) }
    return try fingerprint() == before && before != nil
      ? [] : ["it says something else once it is written out and read"]
  }

  func codingFindings(_ read: Trial<Type>.Read) -> [String] {
    func isSame<Value: Codable>(_ value: Value) -> Bool {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      guard let first = try? encoder.encode([value]), let again = try? JSONDecoder().decode([Value].self, from: first)
      else { return false }
      return (try? encoder.encode(again)) == first
    }
    return (isSame(read.prompt) ? [] : ["the prompt is not the same once it is written and read"])
      + (isSame(read.key) ? [] : ["the key is not the same once it is written and read"])
  }

  /// Every explanation has a code, and its wrong example is refused by its name while the right one is accepted.
  var explanationFindings: [String] {
    descriptor.explanations.flatMap { explanation -> [String] in
      var found: [String] = []
      if explanation.code.wholeMatch(of: #/[A-Z]{2,}[0-9]{4}/#) == nil {
        found.append("\(explanation.code) is no code of letters and four digits")
      }
      if !explanation.name.hasPrefix("\(descriptor.name).") {
        found.append("\(explanation.name) does not begin with \(descriptor.name).")
      }
      if names(in: explanation.wrong) != [explanation.name] {
        found.append("the wrong example of \(explanation.name) says \(names(in: explanation.wrong))")
      }
      if !names(in: explanation.right).isEmpty {
        found.append("the right example of \(explanation.name) says \(names(in: explanation.right))")
      }
      return found
    }
  }

  /// The names of the diagnostics that reading an example adds.
  private func names(in example: String) -> [String] {
    guard let end = example.firstIndex(where: { $0 == " " || $0 == ">" || $0 == "/" }) else { return ["no element"] }
    let text = example[..<end] + " xmlns=\"urn:orientation-kit:1\"" + example[end...]
    let document = DocumentReader().read(SourceFile(path: "example.xml", bytes: Array(text.utf8)))
    guard let root = document.root else { return document.diagnostics.map(\.id) }
    let files = descriptor.samples.reduce(into: [String: [UInt8]]()) { all, sample in
      all.merge(sample.files) { first, _ in first }
    }
    var reading = Reading(files: ModuleFiles(files))
    _ = type.read(root, in: &reading)
    return reading.diagnostics.map(\.id)
  }
}
