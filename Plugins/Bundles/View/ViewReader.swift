internal import ActivityKit
internal import Authoring

/// Reads what came out of a view's template: the control language as XML, checked as any document.
struct ViewReader: Sendable {
  /// Large enough for every activity that a person could get through.
  static let limits = DocumentLimits(size: ViewTemplate.limit, depth: 16, elements: 2000)

  private static let check = DocumentCheck(
    root: ViewLanguage.view, blocks: ViewLanguage.controls.map(\.schema), limits: limits)

  /// - Parameter reading: takes the files that the view shows.
  /// - Returns: nil where the view has mistakes, which are then in the diagnostics; their places are in what came out.
  func read(
    _ bytes: [UInt8], in reading: inout ViewReading
  ) -> (view: BundleView?, diagnostics: [Diagnostic]) {
    let start = Array("<view xmlns=\"\(orientationNamespace)\">".utf8)
    let source = SourceFile(path: "the view", bytes: start + bytes + Array("</view>".utf8))
    let (root, found) = Self.check.check(source)
    guard let root, !found.contains(where: { $0.severity == .error }) else { return (nil, found) }
    if let link = root.firstPlaceLink {
      reading.report(
        "<see> leads to a module, and a bundle does not know the modules around it", at: link,
        "use <a href=\"https://…\">, or leave the link out")
    }
    let controls = root.elements.compactMap { element in
      ViewLanguage.control(named: element.name)?.read(element, &reading)
    }
    checkNames(controls, root, &reading)
    let diagnostics = found + reading.diagnostics
    guard diagnostics.isEmpty else { return (nil, diagnostics) }
    return (BundleView(controls: controls, shuffled: reading.shuffled, wishes: reading.wishes), [])
  }

  /// A field that there is twice could never come back whole.
  private func checkNames(_ controls: [Control], _ root: Element, _ reading: inout ViewReading) {
    var names: Set<String> = []
    for name in controls.flatMap(\.all).compactMap(\.name) where !names.insert(name).inserted {
      reading.report("two controls have the name \"\(name)\"", at: root, "give one of them another name")
    }
  }
}

extension Element {
  /// The first link inside that leads to a module or a section.
  fileprivate var firstPlaceLink: Element? {
    for element in elements {
      if element.name == "see" { return element }
      if let inner = element.firstPlaceLink { return inner }
    }
    return nil
  }
}
