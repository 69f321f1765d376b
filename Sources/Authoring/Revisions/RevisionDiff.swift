public import ActivityKit
public import Curriculum

/// What changed from one revision of a module or a kit to the next, and who is asked for what again.
public struct RevisionDiff: Sendable, Codable {
  /// `module` or `kit`.
  public let kind: String
  public let id: String
  public let oldRevision: Int?
  public let newRevision: Int?
  /// What changed, a sentence each.
  public let changes: [String]
  /// For each activity of a module whether what was completed still counts.
  public let activities: [Verdict]
  /// What the change record should say and does not.
  public let missing: [String]
  /// What else the author should know, a sentence each.
  public let remarks: [String]

  public struct Verdict: Sendable, Codable {
    public let activity: String
    public let keeps: Bool
    /// Why it is asked again: the author's words; nil where it is not, or where nothing is said.
    public let reason: String?
  }

  /// Whether people are asked for something again and the change record does not say so.
  public var asksWithoutRecord: Bool { activities.contains { !$0.keeps && $0.reason == nil } }
}

/// Compares what two checks found.
///
/// ```swift
/// let comparison = try RevisionComparison(old, new, types: types, archive: archive)
/// for diff in comparison.diffs { print(diff.changes) }
/// ```
public struct RevisionComparison: Sendable {
  public let diffs: [RevisionDiff]
  /// The new modules, each knowing the old one as its past, and what the archive has: progress can be told from them.
  public let modules: [Module]
  /// What of the archive cannot be read.
  public let notices: [RevisionNotice]

  /// Modules and kits belong together by their ids.
  ///
  /// - Parameter archive: what was served before, of which people may still be in the middle.
  /// - Throws: `ArchiveFailure` where the archive is there and cannot be read.
  public init(
    _ old: CheckResult, _ new: CheckResult, types: ActivityTypes, archive: ModuleArchive? = nil
  ) throws(ArchiveFailure) {
    let (before, after) = (Self.roots(old), Self.roots(new))
    let (oldFiles, newFiles) = (NamedFiles(old), NamedFiles(new))
    var modules: [Module] = []
    var notices: [RevisionNotice] = []
    var diffs: [RevisionDiff] = []
    for key in Set(before.keys).union(after.keys).sorted() {
      guard let older = before[key], let newer = after[key] else {
        let root = after[key] ?? before[key]
        let isNew = before[key] == nil
        diffs.append(
          RevisionDiff(
            kind: root?.name ?? "", id: root?["id"] ?? "", oldRevision: isNew ? nil : root?.integer("revision"),
            newRevision: isNew ? root?.integer("revision") : nil, changes: [isNew ? "It is new." : "It was removed."],
            activities: [], missing: [], remarks: []))
        continue
      }
      let id = ModuleID(newer["id"] ?? "")
      let comparison = TreeComparison(
        old: older, new: newer, files: (oldFiles.paths(of: id), newFiles.paths(of: id)), types: types)
      diffs.append(comparison.diff)
      guard let editions = comparison.editions else { continue }
      let (served, damaged) = try archive?.editions(of: id) ?? ([], [])
      notices += damaged
      modules.append(editions.after.module(following: editions.before, among: served))
    }
    (self.diffs, self.modules, self.notices) = (diffs, modules, notices)
  }

  private static func roots(_ result: CheckResult) -> [String: Element] {
    let reader = DocumentReader()
    let whole = WholeModules(result, reader: reader)
    let roots = result.files.compactMap { file -> Element? in
      switch file.content {
      case .module: whole.root(of: file)
      case .kit: reader.read(file.source).root
      default: nil
      }
    }
    return Dictionary(roots.map { ("\($0.name) \($0["id"] ?? "")", $0) }) { first, _ in first }
  }
}

/// Compares the trees of two revisions.
struct TreeComparison {
  let old: Element
  let new: Element
  /// Both as editions; nil for kits.
  let editions: (before: Edition, after: Edition)?
  private let words = ElementDiff()

  /// - Parameter files: where the files are that each of the two names, by their names.
  init(
    old: Element, new: Element, files: (old: [String: String], new: [String: String]) = ([:], [:]),
    types: ActivityTypes
  ) {
    self.old = old
    self.new = new
    let reader = EditionReader(types: types)
    editions =
      new.name == "module"
      ? (
        before: reader.edition(old, files: files.old), after: reader.edition(new, files: files.new)
      ) : nil
  }

  /// The new module, knowing the old one as its past.
  var module: Module? { editions.map { $0.after.module(following: $0.before, among: []) } }

  var diff: RevisionDiff {
    let (before, after) = (old.integer("revision") ?? 1, new.integer("revision") ?? 1)
    let changes = head + items + files
    var missing: [String] = []
    if !changes.isEmpty, after <= before {
      missing.append("The revision was not counted up: write revision=\"\(before + 1)\".")
    }
    let verdicts = module.map(verdicts) ?? []
    missing += verdicts.filter { !$0.keeps && $0.reason == nil }.map { verdict in
      "Nothing says whether earlier answers to \"\(verdict.activity)\" still count: add "
        + "<change revision=\"\(max(after, before + 1))\" effect=\"keep\" activity=\"\(verdict.activity)\">"
        + "What changed.</change> to <changes>, or effect=\"retake\" where people must answer again."
    }
    return RevisionDiff(
      kind: new.name, id: new["id"] ?? "", oldRevision: before, newRevision: after, changes: changes,
      activities: verdicts, missing: missing, remarks: remarks)
  }

  /// The pictures and recordings that are others under the same name. Nothing is asked again for them.
  private var files: [String] {
    guard let editions else { return [] }
    return editions.after.files(changedSince: editions.before).map { "The \(Edition.kind(of: $0)) \($0) changed." }
  }

  private var remarks: [String] {
    guard let editions, editions.before.module.revision + 1 == editions.after.module.revision else { return [] }
    return RevisionNotice.idle(editions.after.module, editions.after, after: editions.before).map { notice in
      "\(notice.message.prefix(1).uppercased())\(notice.message.dropFirst()). "
        + notice.help.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }.joined(separator: " ")
    }
  }

  private func verdicts(of module: Module) -> [RevisionDiff.Verdict] {
    let revision = old.integer("revision") ?? 1
    let before = old.elements(named: "section").flatMap { $0.elements(named: "activity") }
    return module.activities.map { activity in
      let same = before.first { activity.ids.contains(ActivityID($0["id"] ?? "")) }
      let print = same.flatMap { same in editions?.before.activity([ActivityID(same["id"] ?? "")])?.fingerprint }
      let keeps = print.map(activity.counts) ?? activity.past?.covering.contains(revision) ?? true
      let cause = print.flatMap { activity.past?.overtaken[$0] } ?? activity.past?.missing[revision]
      return RevisionDiff.Verdict(activity: activity.id.rawValue, keeps: keeps, reason: keeps ? nil : cause?.reason)
    }
  }

  /// What stands beside sections, roles, fields and rules.
  private var head: [String] {
    func rest(_ root: Element) -> Element {
      let kept = root.children.filter { node in
        if case .element(let element) = node {
          !["section", "changes", "roles", "record", "rules"].contains(element.name)
        } else {
          false
        }
      }
      return Element(
        name: root.name, attributes: root.attributes.filter { $0.name != "revision" }, children: kept,
        position: root.position)
    }
    return words.phrases(from: rest(old), to: rest(new)).map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }
  }

  private var items: [String] {
    let lists: [(String, (Element) -> [Element])] = [
      ("section", { $0.elements(named: "section") }), ("role", { $0.first("roles")?.elements(named: "role") ?? [] }),
      ("field", { $0.first("record")?.elements(named: "field") ?? [] }),
      ("rule", { $0.first("rules")?.elements(named: "rule") ?? [] }),
      ("activity", { $0.elements(named: "section").flatMap { $0.elements(named: "activity") } }),
    ]
    return lists.flatMap { word, list in changes(list(old), list(new), word) }
  }

  private func changes(_ before: [Element], _ after: [Element], _ word: String) -> [String] {
    var found: [String] = []
    var partners: [String] = []
    for item in after {
      let id = item["id"] ?? ""
      guard let partner = before.first(where: { ([id] + item.formerIDs).contains($0["id"] ?? "") }) else {
        found.append("The \(word) \"\(id)\" is new.")
        continue
      }
      let former = partner["id"] ?? ""
      partners.append(former)
      if former != id { found.append("The \(word) \"\(former)\" is called \"\(id)\" now.") }
      found += words.phrases(from: alone(partner), to: alone(item)).map { "The \(word) \"\(id)\": \($0)." }
    }
    let ids = before.map { $0["id"] ?? "" }
    found += ids.filter { !partners.contains($0) }.map { "The \(word) \"\($0)\" was removed." }
    let order = ids.filter(partners.contains)
    if order != partners { found.append("The order of what is a \(word) changed.") }
    return found
  }

  /// An item without its name, and a section without its activities.
  private func alone(_ item: Element) -> Element {
    let plain = item.name == "section" ? item.textAlone : item.withoutFormerIDs
    return Element(
      name: plain.name, attributes: plain.attributes.filter { $0.name != "id" }, children: plain.children,
      position: plain.position)
  }
}
