import Curriculum

/// Checks what files say of each other, and puts together what stands in several.
struct FilesTogether {
  /// Whether everything that belongs together is given.
  let isWhole: Bool
  /// The short forms that everybody knows.
  var known: Set<String> = []

  func check(_ checked: inout [CheckedFile]) {
    let shared = SharedSections(checked)
    let inclusion = Inclusion(shared: shared)
    var index = index(of: checked)
    inclusion.note(in: &checked)
    for (file, diagnostic) in shared.problems { checked[file].diagnostics.append(diagnostic) }
    for position in checked.indices where checked[position].facts.kind == "module" {
      guard checked[position].facts.draft != nil else { continue }
      let result = inclusion.check(checked[position])
      checked[position].diagnostics += result.diagnostics
      for (file, diagnostic) in result.elsewhere { checked[file].diagnostics.append(diagnostic) }
      if let id = checked[position].facts.id { index.activities[id, default: []].formUnion(result.activities) }
      if result.diagnostics.isEmpty, result.elsewhere.isEmpty,
        let (content, folders) = inclusion.module(from: checked[position])
      {
        checked[position].content = content
        checked[position].includedFolders = folders
      }
    }
    checkEach(&checked, index, inclusion)
    let slips = Slips(checked, ReferenceCheck(index: index))
    checkReach(&checked, index, slips)
    for position in checked.indices where !checked[position].diagnostics.isEmpty {
      let file = checked[position]
      checked[position].diagnostics = file.diagnostics.filter { !slips.explain($0, in: file) }
      checked[position].sortDiagnostics()
    }
  }

  private func checkReach(_ checked: inout [CheckedFile], _ index: ReferenceCheck.Index, _ slips: Slips) {
    guard index.isWhole else { return }
    let reach = ReachCheck(checked, meant: slips.modules)
    let hidden = HiddenParts(checked)
    if let (file, diagnostic) = reach.unasked(checked) { checked[file].diagnostics.append(diagnostic) }
    for position in checked.indices where !checked[position].facts.conditional.isEmpty {
      let facts = checked[position].facts
      let parts = facts.conditional.filter { index.knows($0.readership) && !hidden.holds($0, of: facts.id ?? "") }
      checked[position].diagnostics += reach.unseen(parts, of: facts.id)
    }
  }

  /// What the glossaries explain: words, and what their expansions stand for.
  private func explained(in checked: [CheckedFile]) -> Set<String> {
    Set(
      checked.compactMap(\.facts.glossary).flatMap { $0.elements(named: "entry") }.compactMap { $0.first("word")?.text }
    )
  }

  /// Objectives that neither the module's activities nor those of its included sections name.
  private func unpractised(in file: CheckedFile, _ inclusion: Inclusion) -> [Diagnostic] {
    let offers = inclusion.offers(for: file)
    guard offers.count == file.facts.draft?.root.elements(named: "include").count ?? 0 else { return [] }
    let included = offers.flatMap(\.offer.references).filter { $0.kind == .objective }.map(\.id)
    return file.facts.unpractised.filter { !included.contains($0["id"] ?? "") }.map(ObjectiveCheck().diagnostic)
  }

  private func index(of checked: [CheckedFile]) -> ReferenceCheck.Index {
    // What a file that is not well-formed declares is unknown, so that nothing can be said to be missing.
    var index = ReferenceCheck.Index(isWhole: isWhole && checked.allSatisfy { $0.facts.kind != nil })
    // Facts are large: of each file only what is asked for is taken.
    for position in checked.indices {
      let declared = checked[position].facts.names.declared
      switch checked[position].facts.kind {
      case "module":
        guard let id = checked[position].facts.id else { continue }
        index.modules.insert(id)
        index.activities[id] = declared["activity"] ?? []
        index.sections[id] = declared["section"] ?? []
      case "kit":
        if let id = checked[position].facts.id { index.kits.insert(id) }
        index.roles.formUnion(declared["role"] ?? [])
      case "glossary": index.terms.formUnion(declared["entry"] ?? [])
      case "shared": index.sharedSections.formUnion(declared["section"] ?? [])
      default: break
      }
    }
    return index
  }

  private func checkEach(
    _ checked: inout [CheckedFile], _ index: ReferenceCheck.Index, _ inclusion: Inclusion
  ) {
    for (position, found) in findings(in: checked, index, inclusion) { checked[position].diagnostics += found }
  }

  /// What is wrong with files, each by its place.
  private func findings(
    in checked: [CheckedFile], _ index: ReferenceCheck.Index, _ inclusion: Inclusion
  ) -> [(file: Int, diagnostics: [Diagnostic])] {
    let abbreviations = AbbreviationCheck(known: known.union(explained(in: checked)))
    let modules = modules(in: checked)
    let minutes = minutes(in: checked)
    let references = ReferenceCheck(index: index)
    let prerequisites = PrerequisiteCheck(checked)
    let readership = ReadershipCheck(modules: modules)
    let links = KitLinkCheck(modules: modules, files: checked)
    let roleMinutes = RoleMinutesCheck { id, seat in modules[id]?.seen(by: [seat]).minutes ?? minutes[id] ?? nil }
    var duplicates = DuplicateFileCheck()
    var glossaries = GlossaryCheck(used: usedTerms(in: checked))
    return checked.indices.compactMap { position in
      let file = checked[position]
      var found = duplicates.diagnostics(for: file)
      // What a translation refers to is held against its original.
      if !file.facts.isTranslation { found += references.diagnostics(for: file.facts) }
      if file.facts.kind == "module", !file.facts.requires.isEmpty {
        found += prerequisites.diagnostics(forModule: file.facts)
      }
      if index.isWhole {
        found += glossaries.diagnostics(for: file)
        found += abbreviations.diagnostics(for: file.facts.abbreviations)
      }
      if !file.facts.unpractised.isEmpty { found += unpractised(in: file, inclusion) }
      if let kit = file.facts.kit {
        found += roleMinutes.diagnostics(for: kit)
        found += prerequisites.diagnostics(forKit: kit) + readership.diagnostics(for: kit)
        if index.isWhole { found += links.diagnostics(for: kit) }
      }
      return found.isEmpty ? nil : (position, found)
    }
  }

  /// What each module says of its minutes.
  private func minutes(in checked: [CheckedFile]) -> [String: Int?] {
    var minutes: [String: Int?] = [:]
    for position in checked.indices where checked[position].facts.kind == "module" {
      guard let id = checked[position].facts.id else { continue }
      minutes.updateValue(checked[position].facts.minutes, forKey: id)
    }
    return minutes
  }

  private func modules(in checked: [CheckedFile]) -> [String: Module] {
    var modules: [String: Module] = [:]
    for file in checked {
      if case .module(let module, _)? = file.content { modules[module.id.rawValue] = module }
    }
    return modules
  }

  private func usedTerms(in checked: [CheckedFile]) -> Set<String> {
    var used: Set<String> = []
    for file in checked { used.formUnion(file.facts.names.terms) }
    return used
  }
}
