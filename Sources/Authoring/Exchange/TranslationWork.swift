public import ActivityKit
internal import Curriculum
internal import Foundation

/// What translators and their programs need: a translation to fill in, and XLIFF out and in.
///
/// ```swift
/// let work = try TranslationWork(types: types).export("Modules/core/waiting/module.xml", into: "es", to: "out/waiting.xlf")
/// if let file = work.file { try file.text.write(toFile: file.path, atomically: true, encoding: .utf8) }
/// ```
public struct TranslationWork: Sendable {
  private let checker: FileChecker
  private let catalog: DiagnosticCatalog

  public init(types: ActivityTypes) {
    checker = FileChecker(
      types: types, graph: SchemaGraph(Vocabulary(activityTypes: types)), reader: DocumentReader())
    catalog = DiagnosticCatalog(types: types)
  }

  /// What came of it.
  public struct Result: Sendable {
    /// What is wrong with the files that were read.
    public let report: CheckResult
    /// The file to write; nil where a mistake is in the way.
    public let file: File?
    /// How many texts the original has.
    public var texts = 0
    /// How many of them are translated.
    public var translated = 0
  }

  public struct File: Sendable {
    public let path: String
    public let text: String
  }

  /// A translation to fill in: the original with each text marked as not translated yet.
  ///
  /// - Throws: `CheckFailure` where the original cannot be read, or where there is a translation already.
  public func skeleton(of path: String, into language: String) throws(CheckFailure) -> Result {
    let (original, file) = try self.original(path, language)
    let target = TranslationName.path(of: path, in: language)
    guard !FileManager.default.fileExists(atPath: target) else {
      throw CheckFailure(path: target, problem: "there is a translation already, and it stays as it is")
    }
    guard let original else { return result([file]) }
    let draft = TranslationDraft(graph: checker.graph, original: original, language: language)
    let text = draft.document([:], ofRevision: original.integer("revision") ?? 1)
    return result([file], File(path: target, text: text), texts: texts(of: original).count)
  }

  /// The texts of a file for translators, with what is translated already.
  ///
  /// - Throws: `CheckFailure` where a file cannot be read.
  public func export(_ path: String, into language: String, to output: String) throws(CheckFailure) -> Result {
    let (original, file) = try self.original(path, language)
    guard let original else { return result([file]) }
    let existing = try self.existing(path, language)
    if let existing, existing.errors > 0 { return result([existing]) }
    let tree = existing?.facts.draft?.root
    let writer = XLIFFWriter(
      graph: checker.graph, original: original, language: language,
      existing: tree.flatMap { hasSameParts(original, path, $0) ? $0 : nil },
      path: Self.relative(path, from: output))
    let known = writer.existing.map { words(of: $0, original) } ?? [:]
    return result(
      [file] + [existing].compactMap(\.self), File(path: output, text: writer.text), texts: texts(of: original).count,
      translated: known.count)
  }

  /// The translation with what a translator's file adds to it. What the file has no translation for stays as it is.
  ///
  /// - Parameter original: the original's path; nil where the file says it.
  /// - Throws: `CheckFailure` where a file cannot be read.
  public func importing(_ path: String, original given: String? = nil) throws(CheckFailure) -> Result {
    let source = try read(path)
    var file = CheckedFile(source: source, diagnostics: [], content: nil, facts: .init())
    let (document, problems) = XLIFFReader(reader: checker.reader).read(source)
    file.diagnostics = problems
    guard let document else { return result([file]) }
    guard let place = given ?? document.path.map({ Self.resolved($0, beside: path) }) else {
      throw CheckFailure(path: path, problem: "the file does not say of which module it is; name that with --original")
    }
    let (original, originalFile) = try self.original(place, document.language)
    guard let original else { return result([file, originalFile]) }
    let texts = self.texts(of: original)
    let incoming = XLIFFImport(document, into: texts)
    file.diagnostics += incoming.diagnostics
    file.sortDiagnostics()
    return try merge(incoming, file, original, place, document.language, texts)
  }
}

extension TranslationWork {
  private func merge(
    _ incoming: XLIFFImport, _ file: CheckedFile, _ original: Element, _ place: String, _ language: String,
    _ texts: [TranslatedText]
  ) throws(CheckFailure) -> Result {
    let ids = Set(texts.map(\.id))
    let isComplete = incoming.taken == ids
    var existing = try self.existing(place, language)
    if let found = existing, found.errors > 0 { return result([file, found]) }
    let tree = existing?.facts.draft?.root
    if let tree, !isComplete, !hasSameParts(original, place, tree) {
      // Texts are found by their places: in another structure, what is there could end up under another original.
      existing?.diagnostics += differences(original, place, tree)
      return result([file] + [existing].compactMap(\.self))
    }
    let known = tree.map { self.words(of: $0, original) } ?? [:]
    let words = known.merging(incoming.words) { $1 }
    let revision = original.integer("revision") ?? 1
    let before = tree?.integer("of-revision") ?? revision
    let draft = TranslationDraft(graph: checker.graph, original: original, language: language)
    let text = draft.document(
      words, existing: tree, in: existing?.source, ofRevision: isComplete ? revision : min(before, revision))
    return result(
      [file], File(path: TranslationName.path(of: place, in: language), text: text), texts: texts.count,
      translated: ids.intersection(words.keys.map(\.self)).count)
  }

  private func texts(of original: Element) -> [TranslatedText] { TextSearch(graph: checker.graph).texts(in: original) }

  /// The words that a translation has.
  private func words(of translation: Element, _ original: Element) -> TranslationDraft.Words {
    let untranslated = Untranslated(language: original["xml:lang"] ?? "en")
    let before = Dictionary(texts(of: original).map { ($0.id, $0.words) }) { first, _ in first }
    let found = texts(of: translation).filter { text in
      before[text.id].map { !untranslated.holds(text.words, original: $0) } ?? false
    }
    return Dictionary(found.map { ($0.id, $0.content.trimmed) }) { first, _ in first }
  }

  private func hasSameParts(_ original: Element, _ path: String, _ translation: Element) -> Bool {
    !comparison(original, path, translation).findings.contains { $0.kind == .structure }
  }

  private func differences(_ original: Element, _ path: String, _ translation: Element) -> [Diagnostic] {
    comparison(original, path, translation).findings.filter { $0.kind == .structure }.map(\.diagnostic)
  }

  private func comparison(_ original: Element, _ path: String, _ translation: Element) -> TranslationComparison {
    TranslationComparison(
      graph: checker.graph, path: path, original: original, translation: translation, isStale: false)
  }

  /// The original's tree; nil where it has mistakes.
  private func original(
    _ path: String, _ language: String
  ) throws(CheckFailure) -> (root: Element?, file: CheckedFile) {
    guard ValueCheck.expectation(of: .language, for: language) == nil else {
      throw CheckFailure(path: path, problem: "\"\(language)\" is no language tag, such as es or pt-BR")
    }
    let file = try checked(path)
    guard !file.facts.isTranslation else {
      throw CheckFailure(path: path, problem: "this is a translation itself; name its original")
    }
    guard (file.facts.language ?? "en").primaryLanguage != language.primaryLanguage else {
      throw CheckFailure(path: path, problem: "the file is written in \"\(language)\" already")
    }
    return (file.errors == 0 ? checker.reader.read(file.source).root : nil, file)
  }

  /// The translation that is there; nil where there is none.
  private func existing(_ path: String, _ language: String) throws(CheckFailure) -> CheckedFile? {
    let target = TranslationName.path(of: path, in: language)
    guard FileManager.default.fileExists(atPath: target) else { return nil }
    return try checked(target)
  }

  private func checked(_ path: String) throws(CheckFailure) -> CheckedFile {
    checker.check(try read(path)) { FolderListings().names(beside: path) }
  }

  private func read(_ path: String) throws(CheckFailure) -> SourceFile {
    let reading = FileReader().read(path, limit: checker.reader.limits.size)
    if let problem = reading.problem { throw CheckFailure(path: path, problem: problem.message) }
    return reading.source
  }

  private func result(
    _ files: [CheckedFile], _ file: File? = nil, texts: Int = 0, translated: Int = 0
  ) -> Result {
    Result(
      report: CheckResult(files: files, isWhole: true, catalog: catalog), file: file, texts: texts,
      translated: translated)
  }

  /// Where a file is, from the folder of another.
  private static func relative(_ path: String, from other: String) -> String {
    let there = URL(fileURLWithPath: path).standardizedFileURL.pathComponents
    let here = URL(fileURLWithPath: other).standardizedFileURL.deletingLastPathComponent().pathComponents
    let shared = zip(there, here).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: here.count - shared)
    return (up + there.dropFirst(shared)).joined(separator: "/")
  }

  private static func resolved(_ path: String, beside file: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    return folder + path
  }
}
