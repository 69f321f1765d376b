internal import ActivityKit
internal import Authoring

/// Reads what came out of a view's template: the control language as XML, checked as any document.
struct ViewReader: Sendable {
  /// Large enough for every activity that a person could get through.
  static let limits = DocumentLimits(size: ViewTemplate.limit, depth: 16, elements: 2000)

  private let check = DocumentCheck(
    root: ViewLanguage.view, blocks: ViewLanguage.controls, limits: ViewReader.limits)

  /// A control, and whether its options are shown in an order of chance.
  struct Found: Codable, Sendable, Equatable {
    let control: Control
    let isShuffled: Bool
  }

  /// - Returns: nil where the view has mistakes, which are then in the diagnostics; their places are in what came out.
  func read(_ bytes: [UInt8]) -> (controls: [Found]?, diagnostics: [Diagnostic], source: SourceFile) {
    let start = Array("<view xmlns=\"\(orientationNamespace)\">".utf8)
    let source = SourceFile(path: "the view", bytes: start + bytes + Array("</view>".utf8))
    let (root, found) = check.check(source)
    var diagnostics = found
    guard let root, !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics, source) }
    let controls = root.elements.compactMap(control)
    diagnostics += doubles(in: root, controls)
    return (diagnostics.isEmpty ? controls : nil, diagnostics, source)
  }

  private func control(_ element: Element) -> Found? {
    let isShuffled = element["shuffle"] == "true"
    switch element.name {
    case "prose": return Found(control: .words(element.inlines()), isShuffled: false)
    case "choices":
      let choices = Choices(
        name: element["name"] ?? "", question: question(element), options: options("option", of: element),
        isMultiple: element["multiple"] == "true", isOptional: element["optional"] == "true", chosen: [])
      return Found(control: .choices(choices), isShuffled: isShuffled)
    case "sorter":
      let cards = options("card", of: element).map { Sorter.Card(id: $0.id, label: $0.label, bin: nil) }
      let sorter = Sorter(
        name: element["name"] ?? "", question: question(element), bins: options("bin", of: element), cards: cards)
      return Found(control: .sorter(sorter), isShuffled: isShuffled)
    case "text":
      let text = TextEntry(
        name: element["name"] ?? "", label: element.first("label")?.inlines() ?? [],
        lines: element["lines"] == "many" ? .many : .one, maximumLength: element["longest"].flatMap(Int.init),
        isOptional: element["optional"] == "true")
      return Found(control: .text(text), isShuffled: false)
    case "order":
      let order = OrderList(
        name: element["name"] ?? "", question: question(element), items: options("item", of: element))
      return Found(control: .order(order), isShuffled: isShuffled)
    case "confirm":
      return Found(
        control: .confirm(Confirmation(name: element["name"] ?? "", statement: element.inlines())), isShuffled: false)
    default: return nil
    }
  }

  private func question(_ element: Element) -> [Inline] { element.first("question")?.inlines() ?? [] }

  private func options(_ name: String, of element: Element) -> [Choices.Option] {
    element.elements(named: name).map { Choices.Option(id: $0["id"] ?? "", label: $0.inlines()) }
  }

  /// Fields and values that there are twice: one of them could never come back.
  private func doubles(in root: Element, _ controls: [Found]) -> [Diagnostic] {
    var fields: Set<String> = []
    var found: [Diagnostic] = []
    for element in root.elements {
      if let name = element["name"], !fields.insert(name).inserted {
        found.append(
          .error(
            "bundle.view", "two controls have the name \"\(name)\"", at: element, value: "name",
            expected: "a name of its own", help: "give one of them another name"))
      }
      for kind in ["option", "bin", "card", "item"] {
        var ids: Set<String> = []
        for option in element.elements(named: kind) where !ids.insert(option["id"] ?? "").inserted {
          found.append(
            .error(
              "bundle.view", "two of these have the id \"\(option["id"] ?? "")\"", at: option, value: "id",
              expected: "an id of its own", help: "give one of them another id"))
        }
      }
    }
    return found
  }
}
