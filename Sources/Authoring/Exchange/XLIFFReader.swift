import Curriculum

/// What a translator's file holds: the units of one file, as far as they are sound.
struct XLIFFDocument {
  /// Where the original is, from the folder of the file; nil where it does not say.
  let path: String?
  let language: String
  let units: [Unit]
  /// The ids of the units that cannot be read.
  let broken: Set<String>
  /// Where the file's own element stands.
  let position: SourcePosition

  struct Unit {
    let id: String
    let element: Element
    let source: MarkedText
    /// Nil where a segment is not translated yet.
    let target: MarkedText?
  }
}

/// Reads XLIFF 2.0, core; what belongs to its modules, or to others, is passed over.
struct XLIFFReader {
  let reader: DocumentReader

  func read(_ source: SourceFile) -> (document: XLIFFDocument?, diagnostics: [Diagnostic]) {
    let (root, problems) = reader.reading(XLIFFWriter.namespace).read(source)
    guard let root else { return (nil, problems) }
    var diagnostics = problems
    let document = document(from: root, &diagnostics)
    return (diagnostics.contains { $0.severity == .error && $0.id != XLIFFCodes.problem } ? nil : document, diagnostics)
  }

  private func document(from root: Element, _ diagnostics: inout [Diagnostic]) -> XLIFFDocument? {
    guard root.name == "xliff", root["version"]?.hasPrefix("2.") == true else {
      diagnostics.append(
        structure("this is no XLIFF 2.0", at: root, "<xliff version=\"2.0\" …>", "save or export it as XLIFF 2.0"))
      return nil
    }
    require(["srcLang", "trgLang"], of: root, &diagnostics)
    let files = root.elements(named: "file")
    guard let file = files.first, files.count == 1 else {
      diagnostics.append(
        structure(
          files.isEmpty ? "there is no <file> in it" : "there are \(files.count) <file> in it", at: files.last ?? root,
          "one <file>", "import the file of one module, kit or glossary at a time"))
      return nil
    }
    require(["id"], of: file, &diagnostics)
    var ids: Set<String> = []
    let units = self.units(in: file).compactMap { unit -> XLIFFDocument.Unit? in
      require(["id"], of: unit, &diagnostics)
      guard let id = unit["id"] else { return nil }
      guard ids.insert(id).inserted else {
        diagnostics.append(
          structure("another unit has the id \"\(id)\"", at: unit, "an id of its own", "keep one of the two"))
        return nil
      }
      return self.unit(id, unit, &diagnostics)
    }
    return XLIFFDocument(
      path: file["original"], language: root["trgLang"] ?? "", units: units,
      broken: ids.subtracting(units.map(\.id)), position: file.position)
  }

  private func units(in parent: Element) -> [Element] {
    parent.elements.flatMap { child -> [Element] in
      switch child.name {
      case "unit": [child]
      case "group": units(in: child)
      default: []
      }
    }
  }

  /// Nil where the unit is not as the standard wants it, or has codes that cannot be read.
  private func unit(_ id: String, _ element: Element, _ diagnostics: inout [Diagnostic]) -> XLIFFDocument.Unit? {
    let parts = element.elements.filter { $0.name == "segment" || $0.name == "ignorable" }
    guard parts.contains(where: { $0.name == "segment" }) else {
      diagnostics.append(structure("the unit has no <segment>", at: element, "<segment>", "export the file anew"))
      return nil
    }
    // A code may begin in one segment and end in a later one, so the segments are read as one text.
    var source: [Element.Node] = []
    var target: [Element.Node]? = []
    for part in parts {
      let sources = part.elements(named: "source")
      let targets = part.elements(named: "target")
      guard let first = sources.first, sources.count == 1, targets.count < 2 else {
        diagnostics.append(
          structure(
            "<\(part.name)> has \(sources.count) <source> and \(targets.count) <target>", at: part,
            "one <source>, and one <target> at most", "export the file anew"))
        return nil
      }
      source += first.children
      guard let found = targets.first else {
        if part.name == "ignorable" { target? += first.children } else { target = nil }
        continue
      }
      if part.name == "segment", found.text.isBlank, !first.text.isBlank { target = nil }
      target? += found.children
    }
    guard let read = XLIFFCodes(element).text(of: source, &diagnostics) else { return nil }
    var translated: MarkedText?
    if let target {
      guard let found = XLIFFCodes(element).text(of: target, &diagnostics) else { return nil }
      translated = found
    }
    return XLIFFDocument.Unit(id: id, element: element, source: read.folded, target: translated?.folded)
  }

  private func require(_ names: [String], of element: Element, _ diagnostics: inout [Diagnostic]) {
    for name in names where element[name]?.isBlank ?? true {
      diagnostics.append(
        structure("<\(element.name)> lacks \(name)", at: element, "\(name)=\"…\"", "export the file anew"))
    }
  }

  private func structure(_ message: String, at element: Element, _ expected: String, _ help: String) -> Diagnostic {
    .error("xliff.structure", message, at: element, expected: expected, help: help)
  }
}
