internal import Curriculum

/// Says in words how one element became another.
struct ElementDiff {
  /// What authors call the elements and attributes that matter.
  private static let words = [
    "prompt": "question", "choice": "question", "p": "paragraph", "option": "option", "feedback": "feedback",
    "pass": "pass mark", "requires": "what has to happen", "min": "fewest people", "max": "most people",
    "when": "condition", "correct": "right answer",
  ]

  func word(_ name: String) -> String { Self.words[name] ?? name }

  /// One phrase for each difference, such as `the pass mark changed from 80 to 70`. Empty where both say the same.
  func phrases(from old: Element, to new: Element, in place: String = "") -> [String] {
    guard CanonicalXML.bytes(of: old) != CanonicalXML.bytes(of: new) else { return [] }
    var found = attributes(from: old, to: new, place)
    if ownText(old) != ownText(new) {
      found.append("the text of the \(word(new.name))\(place) was reworded: \(quoted(ownText(new)))")
    }
    for name in names(old, new) {
      found += children(pairs(old.elements(named: name), new.elements(named: name)), word(name), place)
    }
    return found.isEmpty ? ["the order inside the \(word(new.name))\(place) changed"] : found
  }

  private func attributes(from old: Element, to new: Element, _ place: String) -> [String] {
    let all = Set((old.attributes + new.attributes).map(\.name)).subtracting(["id"]).sorted()
    return all.filter { old[$0] != new[$0] }.map { name in
      if name == "correct" { return "\(quoted(ownText(new))) is \(new[name] == "true" ? "now" : "no longer") right" }
      if name == "critical" { return "the question\(place) is \(new[name] == "true" ? "now" : "no longer") critical" }
      let from = old[name] ?? "none"
      return "the \(word(name))\(place) changed from \(from) to \(new[name] ?? "none")"
    }
  }

  private func children(_ pairs: [(old: Element?, new: Element?)], _ word: String, _ place: String) -> [String] {
    pairs.flatMap { pair -> [String] in
      switch (pair.old, pair.new) {
      case (let old?, let new?): phrases(from: old, to: new, in: new["id"].map { " \"\($0)\"" } ?? place)
      case (nil, let new?): ["a new \(word)\(place): \(quoted(new.text))"]
      case (let old?, nil): ["a \(word)\(place) was removed: \(quoted(old.text))"]
      case (nil, nil): []
      }
    }
  }

  private func names(_ old: Element, _ new: Element) -> [String] {
    var seen: Set<String> = ["was"]
    return (new.elements + old.elements).map(\.name).filter {
      !["em", "strong"].contains($0) && seen.insert($0).inserted
    }
  }

  /// By id where there is one; what says the same belongs together; the rest in its order.
  private func pairs(_ old: [Element], _ new: [Element]) -> [(old: Element?, new: Element?)] {
    var left = old
    var pairs: [(old: Element?, new: Element?)] = new.map { element in
      let place = left.firstIndex { other in
        element["id"].map { $0 == other["id"] } ?? (ownText(other) == ownText(element))
      }
      return (place.map { left.remove(at: $0) }, element)
    }
    for index in pairs.indices where pairs[index].old == nil && pairs[index].new?["id"] == nil && !left.isEmpty {
      pairs[index].old = left.removeFirst()
    }
    return pairs + left.map { ($0, nil) }
  }

  /// The words of an element itself and of its emphasis, without what stands in elements of its own.
  private func ownText(_ element: Element) -> String {
    element.children.map { node in
      switch node {
      case .text(let text, _): text
      case .element(let inner): ["em", "strong"].contains(inner.name) ? inner.text : ""
      }
    }.joined().collapsingWhiteSpace()
  }
}
