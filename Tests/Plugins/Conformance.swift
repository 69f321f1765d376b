import ActivityKit
import Authoring
import Foundation
import Testing

/// The laws that every activity type keeps, checked from its own samples: a new type is tested in three lines.
///
/// ```swift
/// @Test("a quiz keeps the laws", arguments: Law.allCases)
/// func laws(law: Law) async throws { try await Conformance(Quiz()).check(law) }
/// ```
struct Conformance<Type: ActivityType> {
  let type: Type
  let types: ActivityTypes

  init(_ type: Type) throws {
    self.type = type
    types = try ActivityTypes([type])
  }

  func check(_ law: Law) async throws {
    switch law {
    case .samples: try checkSamples()
    case .coding: try checkCoding()
    case .determinism: try checkDeterminism()
    case .names: try checkNames()
    case .totality: try await checkTotality()
    case .silence: try checkSilence()
    case .explanations: try checkExplanations()
    }
  }

  private var samples: [Element] {
    get throws {
      try type.descriptor.samples.map { sample in
        let source = SourceFile(path: "sample.xml", bytes: Array(sample.definition.utf8))
        let read = DocumentReader().read(source)
        return try #require(read.root, "\(read.diagnostics.map(\.message))")
      }
    }
  }

  private func read(_ sample: Element) throws -> (prompt: Type.Prompt, key: Type.Key) {
    var reading = Reading()
    return try #require(type.read(sample, in: &reading), "\(reading.diagnostics.map(\.message))")
  }

  /// There are two samples or more, and a module that holds one is free of mistakes.
  private func checkSamples() throws {
    #expect(type.descriptor.samples.count >= 2)
    #expect(!type.descriptor.modes.isEmpty)
    for sample in type.descriptor.samples {
      let mode = CompletionMode.allCases.first(where: type.descriptor.modes.contains) ?? .viewed
      let inside = sample.definition.replacingOccurrences(of: " xmlns=\"urn:orientation-kit:1\"", with: "")
      let module = """
        <module xmlns="urn:orientation-kit:1" id="m" revision="1" minutes="1" xml:lang="en"><title>T</title>
        <summary>S</summary><section id="s"><title>T</title>
        <activity id="a" requires="\(mode.rawValue)">\(inside)</activity></section></module>
        """
      let file = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString).xml")
      defer { try? FileManager.default.removeItem(at: file) }
      try Data(module.utf8).write(to: file)
      let result = try Checker(types: types).check(paths: [file.path])
      #expect(result.errors == 0, "\(DiagnosticReport(result).text)")
    }
  }

  private func checkCoding() throws {
    for sample in try samples {
      let (prompt, key) = try read(sample)
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let first = try encoder.encode(prompt)
      #expect(try encoder.encode(try JSONDecoder().decode(Type.Prompt.self, from: first)) == first)
      let second = try encoder.encode(key)
      #expect(try encoder.encode(try JSONDecoder().decode(Type.Key.self, from: second)) == second)
    }
  }

  private func checkDeterminism() throws {
    for sample in try samples {
      let (prompt, _) = try read(sample)
      for seed in 0..<8 as Range<UInt64> {
        let state = AttemptState(seed: seed, previous: Response(["x": ["y"]]))
        #expect(try type.view(of: prompt, given: state) == type.view(of: prompt, given: state))
      }
    }
  }

  /// Every control that takes an answer has a name of its own, of letters, digits and hyphens, and a question.
  private func checkNames() throws {
    for sample in try samples {
      let controls = try type.view(of: try read(sample).prompt, given: AttemptState(seed: 1))
      let names = controls.compactMap(\.name)
      #expect(Set(names).count == names.count)
      #expect(!names.isEmpty)
      for name in names { #expect(name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }) }
      for control in controls {
        switch control {
        case .choices(let choices): #expect(!choices.question.plain.isEmpty && choices.options.count >= 1)
        case .sorter(let sorter): #expect(!sorter.question.plain.isEmpty && sorter.bins.count >= 2)
        default: break
        }
      }
    }
  }

  /// Ten thousand responses, right, wrong and hostile: each gives an outcome in bounds or says what is wrong.
  private func checkTotality() async throws {
    let prepared = try samples.map { sample in
      var reading = Reading()
      return try #require(types.prepare(sample, in: &reading))
    }
    var generator = SeededGenerator(seed: 7)
    for index in 0..<10_000 {
      let activity = prepared[index % prepared.count]
      let state = AttemptState(seed: UInt64(index % 5))
      let response = ResponseGenerator(controls: try activity.view(given: state)).response(using: &generator)
      do {
        let outcome = try await activity.evaluate(response, given: state)
        #expect((0...100).contains(outcome.score.value))
        #expect(Set(outcome.items.map(\.field)).count == outcome.items.count)
      } catch {
        #expect(!error.problems.isEmpty)
      }
      #expect(activity.summary(of: response).utf8.count < 1_000_000)
    }
  }

  /// A view without what was answered before holds none of the authors' notes.
  private func checkSilence() throws {
    for sample in try samples {
      let view = try type.view(of: try read(sample).prompt, given: AttemptState(seed: 3))
      let shown = String(decoding: try JSONEncoder().encode(view), as: UTF8.self)
      for note in notes(in: sample) { #expect(!shown.contains(note), "the view gives away: \(note)") }
    }
  }

  /// Every explanation has a code, and its own wrong example is refused by its name while the right one is accepted.
  private func checkExplanations() throws {
    for explanation in type.descriptor.explanations {
      #expect(try #/[A-Z]{2,}[0-9]{4}/#.wholeMatch(in: explanation.code) != nil)
      #expect(explanation.name.hasPrefix("\(type.descriptor.name)."))
      #expect(try names(in: explanation.wrong) == [explanation.name])
      #expect(try names(in: explanation.right) == [])
    }
  }

  /// The names of the diagnostics that reading an example adds; nil is returned exactly when there are some.
  private func names(in example: String) throws -> [String] {
    let end = try #require(example.firstIndex { $0 == " " || $0 == ">" })
    let text = example[..<end] + " xmlns=\"urn:orientation-kit:1\"" + example[end...]
    let read = DocumentReader().read(SourceFile(path: "example.xml", bytes: Array(text.utf8)))
    var reading = Reading()
    let result = type.read(try #require(read.root, "\(read.diagnostics)"), in: &reading)
    #expect((result == nil) == reading.hasErrors)
    return reading.diagnostics.map(\.id)
  }

  private func notes(in element: Element) -> [String] {
    element.elements(named: "feedback").map(\.text) + element.elements.flatMap(notes)
  }
}

/// One law of the contract.
enum Law: String, CaseIterable, Sendable {
  case samples, coding, determinism, names, totality, silence, explanations
}
