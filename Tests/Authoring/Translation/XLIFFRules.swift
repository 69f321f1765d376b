import Curriculum

/// The rules of XLIFF 2.0, core, that a file of ours must keep: read from the standard and independent of the reader.
enum XLIFFRules {
  private static let children: [String: [String]] = [
    "xliff": ["file"], "file": ["notes", "unit"], "notes": ["note"], "note": [],
    "unit": ["notes", "originalData", "segment"], "originalData": ["data"], "data": [],
    "segment": ["source", "target"],
    "source": ["pc"], "target": ["pc"], "pc": ["pc"],
  ]
  private static let required: [String: [String]] = [
    "xliff": ["version", "srcLang"], "file": ["id"], "unit": ["id"], "data": ["id"], "pc": ["id"],
  ]
  private static let allowed: [String: [String]] = [
    "xliff": ["version", "srcLang", "trgLang"], "file": ["id", "original"], "note": ["category", "id"], "unit": ["id"],
    "data": ["id"], "segment": ["state", "id"],
    "pc": ["id", "canCopy", "canDelete", "dataRefStart", "dataRefEnd", "type", "subType", "subFlowsStart"],
  ]
  private static let states = ["initial", "translated", "reviewed", "final"]
  private static let types = ["fmt", "ui", "quote", "link", "image", "other"]

  static func problems(in root: Element) -> [String] {
    var problems: [String] = []
    if root.name != "xliff" || root["version"] != "2.0" { problems.append("root") }
    check(root, &problems)
    for file in root.elements(named: "file") {
      let units = file.elements(named: "unit")
      let ids = units.compactMap { $0["id"] }
      if Set(ids).count != ids.count { problems.append("unit ids") }
      if units.isEmpty { problems.append("no unit") }
      for unit in units { check(unit: unit, ids: Set(ids), &problems) }
    }
    return problems
  }

  private static func check(_ element: Element, _ problems: inout [String]) {
    guard let inner = children[element.name] else { return problems.append("element \(element.name)") }
    for name in required[element.name] ?? [] where element[name] == nil { problems.append("\(element.name) \(name)") }
    for attribute in element.attributes where !(allowed[element.name] ?? []).contains(attribute.name) {
      problems.append("attribute \(attribute.name)")
    }
    if let id = element["id"], !isNameToken(id) { problems.append("id \(id)") }
    let order = element.elements.compactMap { inner.firstIndex(of: $0.name) }
    if order != order.sorted() || order.count != element.elements.count { problems.append("order in \(element.name)") }
    for child in element.elements { check(child, &problems) }
  }

  private static func check(unit: Element, ids: Set<String>, _ problems: inout [String]) {
    let segments = unit.elements(named: "segment")
    let data = unit.first("originalData")?.elements.compactMap { $0["id"] } ?? []
    if segments.isEmpty { problems.append("segment") }
    if Set(data).count != data.count { problems.append("data ids") }
    if unit.first("originalData") != nil, data.isEmpty { problems.append("empty originalData") }
    for segment in segments {
      if segment.elements(named: "source").count != 1 { problems.append("source") }
      if segment.elements(named: "target").count > 1 { problems.append("target") }
      if let state = segment["state"], !states.contains(state) { problems.append("state") }
      // A state other than the first means that there is a target.
      if segment["state"] != "initial", segment.first("target") == nil { problems.append("state without target") }
      let source = codes(in: segment.first("source"))
      let target = codes(in: segment.first("target"))
      for code in source + target { check(code: code, data: Set(data), units: ids, &problems) }
      let names = source.compactMap { $0["id"] }
      if Set(names).count != names.count { problems.append("code ids") }
      if !Set(target.compactMap { $0["id"] }).isSubset(of: names) { problems.append("codes of target") }
    }
  }

  private static func check(code: Element, data: Set<String>, units: Set<String>, _ problems: inout [String]) {
    for name in ["dataRefStart", "dataRefEnd"] {
      if let reference = code[name], !data.contains(reference) { problems.append("data \(reference)") }
    }
    if code["subType"] != nil, code["type"] == nil { problems.append("subType without type") }
    if let type = code["type"], !types.contains(type) { problems.append("type \(type)") }
    if let subtype = code["subType"], subtype.split(separator: ":").count != 2 { problems.append("subType") }
    for flow in (code["subFlowsStart"] ?? "").split(separator: " ") where !units.contains(String(flow)) {
      problems.append("sub-flow \(flow)")
    }
  }

  private static func codes(in element: Element?) -> [Element] {
    (element?.elements ?? []).flatMap { [$0] + codes(in: $0) }
  }

  private static func isNameToken(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || ".-_:".contains($0) }
  }
}
