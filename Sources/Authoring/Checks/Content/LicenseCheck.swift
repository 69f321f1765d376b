import Curriculum

/// Whether something says under which terms a picture or a recording may be used. Drawings (SVG) are mostly made for
/// their module, so that nothing is asked of them.
struct LicenseCheck {
  /// The files that were looked at: one that is shown twice is spoken of once.
  private var seen: Set<String> = []

  init() {}

  mutating func diagnostics(for element: Element) -> [Diagnostic] {
    guard seen.insert(element["src"] ?? "").inserted, element["license"] == nil,
      element["src"]?.lowercased().hasSuffix(".svg") != true
    else { return [] }
    let what = element.name == "figure" ? "picture" : element.name
    return [
      .warning(
        "media.license", "nothing says under which terms the \(what) may be used",
        at: .element(element.position), expected: "license=\"…\"",
        help: "write the license that its maker gave, such as license=\"CC BY 4.0\", and the maker's name as by=\"…\"",
        "for a \(what == "picture" ? "picture" : "recording") of your own, write license=\"\(Block.Credit.own)\"; "
          + "everybody in it must have agreed")
    ]
  }
}
