public import ActivityKit
public import Authoring

/// Reads a bundle: its files are checked one after the other, and every mistake is collected.
public struct BundleReader {
  private let files: BundleFiles
  private let path: String
  private var found: [String: [Diagnostic]] = [:]

  /// - Parameter path: where the files come from, as their author knows it.
  public init(_ files: BundleFiles, path: String) {
    self.files = files
    self.path = path
  }

  /// What came of reading: a bundle, or documents with mistakes.
  public struct Result: Sendable {
    public let bundle: DroppedBundle?
    public let documents: [(source: SourceFile, diagnostics: [Diagnostic])]
  }

  public static func read(_ files: BundleFiles, path: String) -> Result {
    var reader = BundleReader(files, path: path)
    let bundle = reader.bundle()
    let documents = reader.found.sorted { $0.key < $1.key }.map { name, diagnostics in
      (source: reader.source(name), diagnostics: diagnostics)
    }
    let isSound = !documents.contains { $0.diagnostics.contains { $0.severity == .error } }
    return Result(bundle: isSound ? bundle : nil, documents: documents)
  }

  private func source(_ name: String) -> SourceFile { SourceFile(path: "\(path)/\(name)", bytes: files[name] ?? []) }

  private mutating func report(_ diagnostics: [Diagnostic], in name: String) {
    found[name, default: []] += diagnostics
  }

  private mutating func bundle() -> DroppedBundle? {
    report([], in: "bundle.xml")
    guard files["bundle.xml"] != nil else { return missing("bundle.xml", "it says what the bundle is") }
    let (read, syntax) = DocumentReader().read(source("bundle.xml"))
    guard let root = read else {
      report(syntax, in: "bundle.xml")
      return nil
    }
    let id = root["id"] ?? ""
    var declarations = DeclarationReader()
    let declaration = root.first("element").map { declarations.declaration($0, named: id) }
    let messages = readMessages()
    let check = DocumentCheck(root: BundleLanguage.bundle, definitions: declaration.map { [$0.schema] } ?? [])
    let structure = check.diagnostics(for: root)
    report(structure + declarations.diagnostics + nameProblems(root), in: "bundle.xml")
    guard let declaration, !hasErrors else { return nil }
    report(scoringProblems(root, declaration, messages.ids), in: "bundle.xml")
    guard let template = readTemplate(declaration, messages.ids) else { return nil }
    let isScripted = root.first("script") != nil
    if isScripted, files["evaluate.lua"] == nil { return missing("evaluate.lua", "bundle.xml has a <script>") }
    if !isScripted, files["evaluate.lua"] != nil {
      report(
        [
          .error(
            "bundle.scoring", "there is an evaluate.lua, but nothing says that it is used", at: root,
            expected: "a <script/>", help: "write <script/> into bundle.xml, or delete evaluate.lua")
        ], in: "bundle.xml")
    }
    let bundle = DroppedBundle(
      id: id, version: root["version"].flatMap(Int.init) ?? 1, title: root.first("title")?.text ?? id,
      license: root["license"] ?? "", declaration: declaration, template: template, messages: messages,
      media: BundleMedia(files),
      rules: root.first("scoring").map { RuleReader($0, declaration, messages: messages.ids) },
      script: isScripted ? files["evaluate.lua"] : nil, captures: root.first("captures")?.text ?? "",
      responses: root["responses"].flatMap(ResponseKind.init) ?? .judged, modes: modes(of: root),
      samples: root.elements(named: "sample").compactMap(sample),
      twins: root.elements(named: "twins").flatMap { twins in
        zip(twins.elements, twins.elements.dropFirst()).map {
          (DroppedBundle.Sample.text(of: $0), DroppedBundle.Sample.text(of: $1))
        }
      })
    var checks = SampleCheck(bundle)
    checks.check(root)
    report(checks.diagnostics, in: "bundle.xml")
    return bundle
  }

  private var hasErrors: Bool { found.values.contains { $0.contains { $0.severity == .error } } }

  private mutating func missing(_ name: String, _ why: String) -> DroppedBundle? {
    report(
      [
        Diagnostic(
          "bundle.file", "there is no \(name), and \(why)", at: .point(.start), expected: "a file \(name)",
          help: ["add it; orient plugin new begins a bundle with all files"])
      ], in: "bundle.xml")
    return nil
  }

  private func nameProblems(_ root: Element) -> [Diagnostic] {
    let id = root["id"] ?? ""
    let owner = id.split(separator: "-", omittingEmptySubsequences: false)
    guard owner.count < 2 || owner.contains("") || id != id.lowercased() else { return [] }
    return [
      .error(
        "bundle.element", "a bundle's id begins with its owner's name and a hyphen", at: root, value: "id",
        expected: "such as acme-\(id.isEmpty ? "timeline" : id.lowercased())",
        help: "plain names are kept for what comes with the program; write yours before it")
    ]
  }

  private func modes(of root: Element) -> Set<CompletionMode> {
    Set((root["modes"] ?? "answered passed").split(separator: " ").compactMap { CompletionMode(rawValue: String($0)) })
  }

  private func scoringProblems(
    _ root: Element, _ declaration: Declaration, _ messages: Set<String>
  ) -> [Diagnostic] {
    let isJudged = (root["responses"] ?? "judged") == "judged"
    var found: [Diagnostic] = []
    if let scoring = root.first("scoring") {
      found += RuleReader(scoring, declaration, messages: messages).diagnostics()
      if root.first("script") != nil {
        found.append(
          .error(
            "bundle.scoring", "answers are evaluated by rules or by a script, not by both", at: scoring,
            help: "take out <scoring> or <script/>"))
      }
    } else if isJudged, root.first("script") == nil {
      found.append(
        .error(
          "bundle.scoring", "nothing says which answers are right", at: root, expected: "a <scoring> or a <script/>",
          help: "add rules; where nothing is right or wrong, write responses=\"personal\""))
    }
    if modes(of: root).isEmpty {
      found.append(
        .error(
          "bundle.element", "no completion mode is left", at: root, value: "modes",
          expected: CompletionMode.allCases.map(\.rawValue).joined(separator: ", "),
          help: "write at least one of these, separated by spaces"))
    }
    return found
  }

  private mutating func readMessages() -> BundleMessages {
    var languages: [String: BundleWords] = [:]
    var places: [String: (name: String, root: Element)] = [:]
    let check = DocumentCheck(root: BundleLanguage.messages)
    for name in files.contents.keys.sorted() where name.hasPrefix("messages.") {
      let (root, diagnostics) = check.check(source(name))
      report(diagnostics, in: name)
      guard let root, let language = root["xml:lang"] else { continue }
      if name != "messages.\(language).xml" {
        report(
          [
            .error(
              "bundle.file", "the words in \(name) are said to be in \"\(language)\"", at: root, value: "xml:lang",
              expected: "the language in the file's name",
              help: "rename the file to messages.\(language).xml, or correct it")
          ], in: name)
      }
      languages[language] = Dictionary(
        root.elements(named: "message").map { ($0["id"] ?? "", $0.inlines()) }
      ) { first, _ in first }
      places[language] = (name, root)
    }
    let messages = BundleMessages(languages)
    for (language, words) in languages {
      guard let (name, root) = places[language], let own = messages.language, own != language else { continue }
      report(Self.gaps(words, languages[own] ?? [:], root, own), in: name)
    }
    return messages
  }

  /// What one language says and another does not.
  private static func gaps(
    _ words: BundleWords, _ own: BundleWords, _ root: Element, _ language: String
  ) -> [Diagnostic] {
    let (missing, unknown) = BundleMessages.differences(of: words, from: own)
    var found: [Diagnostic] = []
    if !missing.isEmpty {
      found.append(
        Diagnostic(
          "bundle.language", "these messages are not translated: \(missing.joined(separator: ", "))",
          severity: .warning, at: .element(root.position), expected: "all messages of messages.\(language).xml",
          help: ["add them; until then readers see the words in \"\(language)\""]))
    }
    if !unknown.isEmpty {
      found.append(
        Diagnostic(
          "bundle.language", "messages.\(language).xml has no \(unknown.joined(separator: ", "))", severity: .warning,
          at: .element(root.position), expected: "the same messages in every language",
          help: ["add them to messages.\(language).xml, from which other languages take what they lack"]))
    }
    return found
  }

  private mutating func readTemplate(_ declaration: Declaration, _ messages: Set<String>) -> ViewTemplate? {
    guard let bytes = files["view.mustache"] else {
      _ = missing("view.mustache", "without it nothing can be shown")
      return nil
    }
    do throws(ViewTemplate.Mistake) {
      let template = try ViewTemplate(bytes)
      let mistakes = template.mistakes(declaration: declaration, messages: messages)
      report(mistakes.map(\.diagnostic), in: "view.mustache")
      return mistakes.isEmpty ? template : nil
    } catch {
      report([error.diagnostic], in: "view.mustache")
      return nil
    }
  }

  private func sample(_ element: Element) -> DroppedBundle.Sample? {
    guard let definition = element.elements.first else { return nil }
    return DroppedBundle.Sample(
      definition: DroppedBundle.Sample.text(of: definition),
      right: element["right"].map(Self.response), wrong: element["wrong"].map(Self.response))
  }

  /// `pick=b&how=soon`; a field that stands there twice has two values.
  static func response(_ text: String) -> Response {
    var values: [String: [String]] = [:]
    for pair in text.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      values[parts[0], default: []].append(parts.count > 1 ? parts[1] : "")
    }
    return Response(values)
  }
}

extension ViewTemplate.Mistake {
  var diagnostic: Diagnostic { Diagnostic("bundle.view", message, at: .point(position), help: [help]) }
}
