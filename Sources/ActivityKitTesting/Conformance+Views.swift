import ActivityKit
import Authoring
import Foundation

extension Conformance {
  /// States as an engine gives them: several seeds, with and without an answer before, for both audiences.
  var states: [AttemptState] {
    (0..<8 as Range<UInt64>).flatMap { seed in
      [
        AttemptState(seed: seed), AttemptState(seed: seed, previous: Response(["x": ["y"]])),
        AttemptState(seed: seed, number: 3), AttemptState(seed: seed, audience: .observer),
      ]
    }
  }

  func determinismFindings(_ read: Trial<Type>.Read) -> [String] {
    for state in states {
      guard let view = try? type.view(of: read.prompt, given: state) else { return ["a view cannot be made: \(state)"] }
      if (try? type.view(of: read.prompt, given: state)) != view {
        return ["two equal states give two views: \(state)"]
      }
    }
    return []
  }

  func nameFindings(_ read: Trial<Type>.Read) -> [String] {
    var found: [String] = []
    for state in states {
      let controls = ((try? type.view(of: read.prompt, given: state)) ?? []).flatMap(\.all)
      if controls.isEmpty { found.append("a view shows nothing") }
      let isWatched = descriptor.modes == [.observed] && state.audience == .learner
      if !isWatched, descriptor.modes != [.viewed], !controls.contains(where: { $0.name != nil }) {
        found.append("a view asks for nothing")
      }
      found += ControlCheck(controls).findings
    }
    return Array(Set(found)).sorted()
  }

  /// A view without what was answered before holds none of the author's notes.
  var silenceFindings: [String] {
    Trial(type, descriptor).each { read in
      guard let view = try? type.view(of: read.prompt, given: AttemptState(seed: 3)),
        let shown = try? JSONEncoder().encode(view)
      else { return ["a view cannot be made"] }
      let text = String(decoding: shown, as: UTF8.self)
      return notes(in: read.element).filter { !$0.isEmpty && text.contains($0) }.map { "the view gives away: \($0)" }
    }
  }

  private func notes(in element: Element) -> [String] {
    element.elements(named: "feedback").map(\.text) + element.elements.flatMap(notes)
  }
}
