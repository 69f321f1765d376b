import Curriculum

/// Holds a translation against its original, part by part: what readers do must be the same in every language, and
/// only words may differ.
struct TranslationComparison {
  let graph: SchemaGraph
  /// The original's path, for messages.
  let path: String
  let untranslated: Untranslated
  /// The language of the translation.
  let language: String
  /// Whether the original has gone on since: then what differs is no mistake, but it is not shown.
  let isStale: Bool
  private(set) var findings: [Finding] = []
  private var section: String?
  private var block: Int?
  /// How deep inside words of a language of their own, such as a quotation in Spanish in an English module.
  private var foreign = 0

  /// What is wrong, and which part of the translation cannot be shown because of it.
  struct Finding {
    let diagnostic: Diagnostic
    let kind: Kind
    /// The section's id in the original; nil outside of sections.
    let section: String?
    /// The place of the block in its section, from 0; nil for the section's title and what is not in a section.
    let block: Int?
  }

  enum Kind {
    /// The structure is another one.
    case structure
    /// The text is not translated.
    case words
    /// It can be shown as it is.
    case remark
  }

  init(graph: SchemaGraph, path: String, original: Element, translation: Element, isStale: Bool) {
    self.graph = graph
    self.path = path
    untranslated = Untranslated(language: original["xml:lang"] ?? "en")
    language = translation["xml:lang"] ?? "en"
    self.isStale = isStale
    guard let node = graph.roots.first(where: { $0.schema.name == original.name }) else { return }
    compare(original, translation, node, isRoot: true)
  }

  private mutating func compare(_ original: Element, _ translation: Element, _ node: SchemaNode, isRoot: Bool = false) {
    let ownLanguage = original["xml:lang"].map { $0.primaryLanguage != untranslated.language.primaryLanguage } ?? false
    if ownLanguage { foreign += 1 }
    defer { if ownLanguage { foreign -= 1 } }
    compareAttributes(original, translation, node.schema, isRoot: isRoot)
    compareWords(original, translation, node)
    if original.name == "audio" || original.name == "video" { checkCaptions(original, translation) }
    let wanted = graph.parts(of: original, node)
    let found = graph.parts(of: translation, node)
    let pairs = pair(
      wanted.map(\.key), found.map(\.key), names: (wanted.map(\.element.name), found.map(\.element.name)))
    for index in wanted.indices where pairs[index] == nil {
      enter(wanted[index].element, in: original, at: index) { $0.leftOut(wanted[index].element, in: translation) }
    }
    let taken = Set(pairs.values)
    for index in found.indices where !taken.contains(index) {
      enter(found[index].element, in: original, at: nil) { $0.extra(found[index].element, in: original) }
    }
    for (index, other) in pairs.sorted(by: { $0.key < $1.key }) {
      enter(wanted[index].element, in: original, at: index) { comparison in
        comparison.compare(wanted[index].element, found[other].element, wanted[index].node)
      }
    }
    checkOrder(pairs, found.map(\.element), in: original)
  }

  /// Notes in which section and block the walk is.
  private mutating func enter(
    _ part: Element, in parent: Element, at index: Int?, _ body: (inout TranslationComparison) -> Void
  ) {
    let before = (section, block)
    if parent.name == "module" || parent.name == "shared", part.isPage {
      section = part["id"]
    } else if parent.name == "section", part.name != "title" {
      block = index.map { _ in parent.elements.prefix { $0.position != part.position }.count { $0.isBlock } }
    }
    body(&self)
    (section, block) = before
  }

  /// Which part of the translation stands for which of the original, by their places. What has an id is found by it,
  /// wherever it stands.
  private func pair(
    _ wanted: [String], _ found: [String], names: (wanted: [String], found: [String])
  ) -> [Int: Int] {
    if wanted == found { return Dictionary(uniqueKeysWithValues: wanted.indices.map { ($0, $0) }) }
    let places = Dictionary(found.enumerated().map { ($1, $0) }) { first, _ in first }
    // A key ends in the id or, where there is none, in a number.
    func isNumbered(_ key: String, _ name: String) -> Bool {
      key.dropFirst(name.count + 1).allSatisfy(\.isNumber)
    }
    var pairs: [Int: Int] = [:]
    for (index, key) in wanted.enumerated() where !isNumbered(key, names.wanted[index]) { pairs[index] = places[key] }
    let open = wanted.indices.filter { isNumbered(wanted[$0], names.wanted[$0]) }
    let free = found.indices.filter { isNumbered(found[$0], names.found[$0]) }
    let difference = free.map { names.found[$0] }.difference(from: open.map { names.wanted[$0] })
    let removed = Set(difference.removals.map(\.place))
    let inserted = Set(difference.insertions.map(\.place))
    let kept = open.indices.filter { !removed.contains($0) }.map { open[$0] }
    let same = free.indices.filter { !inserted.contains($0) }.map { free[$0] }
    for (index, other) in zip(kept, same) { pairs[index] = other }
    return pairs
  }

  private mutating func note(_ diagnostic: Diagnostic, _ kind: Kind) {
    findings.append(Finding(diagnostic: diagnostic, kind: kind, section: section, block: block))
  }
}

/// What is compared.
extension TranslationComparison {
  private mutating func compareAttributes(
    _ original: Element, _ translation: Element, _ schema: ElementSchema, isRoot: Bool
  ) {
    let free: Set<String> = isRoot ? ["xml:lang", "revision", "of-revision"] : ["xml:lang"]
    for declared in schema.attributes where !free.contains(declared.name) && !declared.isTranslated {
      let (wanted, found) = (original[declared.name], translation[declared.name])
      guard wanted != found, !isOwnFile(found, of: wanted, declared.type) else { continue }
      different(declared.name, wanted: wanted, found: found, original, translation)
    }
    for declared in schema.attributes where declared.isTranslated {
      guard let wanted = original[declared.name], let found = translation[declared.name] else { continue }
      if isUntranslated(found.collapsingWhiteSpace(), wanted.collapsingWhiteSpace()) {
        waiting(found, at: .value(declared.name, of: translation.position), original)
      }
    }
  }

  /// A picture or a recording may have an edition in the language: `board.es.svg` for `board.svg`.
  private func isOwnFile(_ found: String?, of wanted: String?, _ type: AttributeType) -> Bool {
    switch type {
    case .picture, .file:
      guard let found, let wanted, let dot = wanted.lastIndex(of: ".") else { return false }
      let tags = [language, language.primaryLanguage]
      return tags.contains { found == "\(wanted[..<dot]).\($0)\(wanted[dot...])" }
    default: return false
    }
  }

  private mutating func compareWords(_ original: Element, _ translation: Element, _ node: SchemaNode) {
    guard node.schema.text != .none else { return }
    let wanted = graph.words(of: original, node)
    let found = graph.words(of: translation, node)
    if wanted.words.isBlank != found.words.isBlank {
      return wanted.words.isBlank ? extra(translation, in: original) : leftOut(original, in: translation)
    }
    if isUntranslated(found.words, wanted.words) {
      waiting(found.words, at: .element(translation.position), original)
    } else if let mark = found.elements.first(where: { isMarkUntranslated($0, wanted) }) {
      waiting(mark["title"] ?? "", at: .value("title", of: mark.position), original)
    }
    if wanted.leads != found.leads { otherLeads(original, translation) }
  }

  private func isUntranslated(_ found: String, _ wanted: String) -> Bool {
    foreign == 0 && untranslated.holds(found, original: wanted)
  }

  private func isMarkUntranslated(_ mark: Element, _ wanted: [Element.Node]) -> Bool {
    guard let title = mark["title"] else { return false }
    return wanted.elements.contains { $0.name == mark.name && isUntranslated(title, $0["title"] ?? "") }
      || title.hasPrefix(untranslated.mark)
  }

  private mutating func checkCaptions(_ original: Element, _ translation: Element) {
    guard original.first("captions") != nil else { return }
    let hasOwn = translation.elements(named: "captions").contains {
      ($0["xml:lang"] ?? language).primaryLanguage == language.primaryLanguage
    }
    guard !hasOwn else { return }
    note(
      Diagnostic(
        "translation.captions", "the \(original.name) has no captions in \"\(language)\"", severity: .warning,
        at: .element(translation.position), expected: "<captions src=\"….vtt\" xml:lang=\"\(language)\"/>",
        help: ["add a WebVTT file in the language of the translation; keep the original's captions with their xml:lang"]
      ), .remark)
  }

  private mutating func checkOrder(_ pairs: [Int: Int], _ found: [Element], in original: Element) {
    // The parts of a file's own frame may stand in any order; below it, order is what readers see.
    guard graph.roots.allSatisfy({ $0.schema.name != original.name }) || original.name == "shared" else {
      return checkOrder(pairs.filter { found[$0.value].isPage }, found, under: original)
    }
    checkOrder(pairs, found, under: original)
  }

  private mutating func checkOrder(_ pairs: [Int: Int], _ found: [Element], under original: Element) {
    let order = pairs.sorted { $0.key < $1.key }.map(\.value)
    for (before, after) in zip(order, order.dropFirst()) where after < before {
      note(
        structural(
          "translation.order", "<\(found[after].name)> stands in another place than in the original",
          at: .element(found[after].position), original,
          help: "put the parts into the original's order"), .structure)
      return
    }
  }
}

/// How it is said.
extension TranslationComparison {
  private func structural(
    _ id: String, _ message: String, at place: Diagnostic.Place, _ original: Element, expected: String? = nil,
    help: String
  ) -> Diagnostic {
    let there = [Diagnostic.Note("the original is here", at: .element(original.position), in: path)]
    guard isStale else { return Diagnostic(id, message, at: place, expected: expected, help: [help], notes: there) }
    return Diagnostic(
      "translation.behind", "\(message); the original has changed since it was translated", severity: .warning,
      at: place, expected: expected, help: [help], notes: there)
  }

  private mutating func leftOut(_ part: Element, in translation: Element) {
    let id = part["id"].map { " \"\($0)\"" } ?? ""
    note(
      structural(
        "translation.missing", "<\(translation.name)> leaves out <\(part.name)>\(id) of the original",
        at: .element(translation.position), part, expected: "a translation of it", help: "translate it into this file"),
      .structure)
  }

  private mutating func extra(_ part: Element, in original: Element) {
    note(
      structural(
        "translation.extra", "the original has no <\(part.name)> here", at: .element(part.position), original,
        help: "remove it, or add it to the original, with a new revision, first"), .structure)
  }

  private mutating func different(
    _ attribute: String, wanted: String?, found: String?, _ original: Element, _ translation: Element
  ) {
    note(
      structural(
        "translation.different",
        wanted.map { "the original says \(attribute)=\"\($0)\"" } ?? "the original does not say \(attribute)",
        at: found == nil ? .element(translation.position) : .value(attribute, of: translation.position), original,
        expected: wanted.map { "\(attribute)=\"\($0)\"" },
        help: "only words differ in a translation; write it as the original does"), .structure)
  }

  private mutating func waiting(_ text: String, at place: Diagnostic.Place, _ original: Element) {
    note(
      Diagnostic(
        "translation.untranslated", "this is not translated yet", severity: .warning, at: place,
        expected: "the text in \"\(language)\"",
        help: [
          "put the translation in its place"
            + (text.hasPrefix(untranslated.mark) ? ", and take out \(untranslated.mark)" : ""),
          "until then readers see the original",
        ], notes: [Diagnostic.Note("the original is here", at: .element(original.position), in: path)]), .words)
  }

  private mutating func otherLeads(_ original: Element, _ translation: Element) {
    note(
      structural(
        "translation.link", "the links and glossary words in this text are not those of the original",
        at: .element(translation.position), original,
        help: "keep each <a>, <see> and <term> of the original; the words inside are yours"), .structure)
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}

extension [Element.Node] {
  /// Where the text leads. A page on the web may have another address in another language.
  fileprivate var leads: [String: Int] {
    elements.reduce(into: [:]) { leads, mark in
      switch mark.name {
      case "a": leads["a", default: 0] += 1
      case "see": leads["see \(mark["module"] ?? "") \(mark["section"] ?? "")", default: 0] += 1
      case "term": leads["term \(mark["ref"] ?? "")", default: 0] += 1
      default: break
      }
    }
  }
}

extension Element {
  /// Whether it is a block of a section.
  var isBlock: Bool { name != "title" && name != "was" }

  /// Whether it is a page of a module.
  var isPage: Bool { name == "section" || name == "include" }
}
