import ActivityKit
import Curriculum

/// Checks one file as far as it can be checked alone.
struct FileChecker: Sendable {
  let types: ActivityTypes
  let graph: SchemaGraph
  let reader: DocumentReader
  var wording = Wording()
  /// Whether modules are kept also where nothing but their mistakes is asked for.
  var keepsModules = true

  /// The same, with the words of a folder.
  func using(_ wording: Wording) -> FileChecker {
    var checker = self
    checker.wording = wording
    return checker
  }

  /// - Parameters:
  ///   - files: those that activities may use; those beside the source where nothing else is said.
  ///   - neighbours: the names of the files in the same folder, asked for only where a picture is shown.
  func check(
    _ source: SourceFile, files: ModuleFiles? = nil, neighbours: () -> Set<String>
  ) -> CheckedFile {
    let files = files ?? ModuleFiles(beside: source)
    let (root, syntax) = reader.read(source)
    guard let root else { return CheckedFile(source: source, diagnostics: syntax, content: nil, facts: .init()) }
    var structure = StructureCheck(graph: graph)
    structure.check(root: root)
    var diagnostics = syntax + structure.diagnostics
    var facts = CheckedFile.Facts(kind: root.name, id: root["id"], root: root.position, names: structure.names.done)
    facts.language = root["xml:lang"]
    facts.isTranslation = root.isTranslation(at: source.path)
    if facts.isTranslation { facts.kind = "translation of \(root.name) into \(facts.language ?? "")" }
    var prepared: [Int: any PreparedActivity] = [:]
    switch root.name {
    case "module", "shared":
      facts.minutes = root.integer("minutes")
      facts.requires = root.elements(named: "requires")
      diagnostics += CompletionModeCheck(types: types).diagnostics(for: root)
      if !facts.isTranslation {
        diagnostics += ChangeCheck(root: root).diagnostics() + FormerIDCheck(root: root).diagnostics()
      }
      diagnostics += pictures(of: structure.names, neighbours)
      diagnostics += TableCheck().diagnostics(for: root) + ListCheck().diagnostics(for: root)
      diagnostics += LinkCheck().diagnostics(for: root)
      for (definition, isSound) in structure.definitions where isSound {
        var reading = Reading(files: files, language: facts.language ?? "en")
        prepared[definition.position.offset] = types.prepare(definition, in: &reading)
        diagnostics += reading.diagnostics
        facts.asked.formUnion(reading.asked)
      }
    case "kit" where !facts.isTranslation:
      facts.kit = root
      diagnostics += KitCheck(root: root).diagnostics()
      if !diagnostics.contains(where: { $0.severity == .error }) {
        diagnostics += RuleCheck(root: root).diagnostics(for: root) + FieldUseCheck().diagnostics(for: root)
      }
    case "glossary" where !facts.isTranslation: facts.glossary = root
    case "words": diagnostics += WordListReader().diagnostics(for: root) + wordFileName(source.path, root)
    default: break
    }
    if !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics += content(of: source, root, structure.definitions.map(\.element), &facts)
    }
    let isSound = !diagnostics.contains { $0.severity == .error }
    let isPart = root.name == "shared" || root.first("include") != nil || facts.isTranslation
    if isPart { facts.draft = CheckedFile.Draft(root: root, prepared: prepared, isSound: isSound) }
    return CheckedFile(
      source: source, diagnostics: diagnostics,
      content: isSound && !facts.isTranslation ? content(of: root, prepared, facts, in: source) : nil, facts: facts)
  }

  /// What the text says is looked at once its form has no mistakes.
  private func content(
    of source: SourceFile, _ root: Element, _ definitions: [Element], _ facts: inout CheckedFile.Facts
  ) -> [Diagnostic] {
    guard root.name != "words" else { return [] }
    let result = ContentCheck(source: source, root: root, wording: wording).result(
      outlines: definitions.compactMap { types.outline(of: $0) })
    facts.abbreviations = result.abbreviations
    facts.unpractised = result.unpractised
    if facts.kind == "module" { facts.conditional = root.conditionalParts }
    return result.diagnostics
  }

  private func wordFileName(_ path: String, _ root: Element) -> [Diagnostic] {
    guard !Wording.isWordFile(path) else { return [] }
    return [
      .error(
        "words.file-name", "a file of words is found by its name, and this one has another", at: root,
        expected: "a name that begins with words", help: "rename the file, for instance to words.xml or words-es.xml")
    ]
  }

  private func pictures(of names: Names, _ neighbours: () -> Set<String>) -> [Diagnostic] {
    guard !names.pictures.isEmpty || !names.media.isEmpty else { return [] }
    let files = neighbours()
    return PictureCheck(files: files).diagnostics(for: names.pictures)
      + MediaCheck(files: files).diagnostics(for: names.media)
  }

  /// Nil for a module that includes sections, which is read once these are known.
  private func content(
    of root: Element, _ prepared: [Int: any PreparedActivity], _ facts: CheckedFile.Facts, in source: SourceFile
  ) -> CheckedFile.Content? {
    switch root.name {
    case "kit": return .kit(KitReader().kit(from: root))
    case "glossary": return .glossary(GlossaryReader().entries(from: root))
    case "shared": return .shared
    case "words": return nil
    case _ where root.first("include") != nil: return nil
    // Of a module that is the same for everybody, and leads into no other, files ask nothing that its facts do not say.
    case _ where !keepsModules && facts.conditional.isEmpty && !facts.leadsElsewhere: return .unkeptModule
    default:
      let module = ModuleReader(attachments: attachments(of: prepared, in: CheckedFile.folder(of: source.path))).module(
        from: root)
      let activities = module.activities.compactMap { activity in
        prepared[activity.definition.position.offset].map { (activity.id, $0) }
      }
      return .module(module, activities: Dictionary(activities) { first, _ in first })
    }
  }
}
