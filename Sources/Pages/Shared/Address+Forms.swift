extension Address {
  /// The page that shows the form that posts to a path, with the place on it; nil where many pages show it, or none.
  ///
  /// ```swift
  /// Address.page(ofFormAt: "/learn/aac/waiting/next")   // "/learn/aac/waiting"
  /// ```
  public static func page(ofFormAt path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    func page(_ count: Int, place: String = "") -> String {
      "/" + parts.prefix(count).joined(separator: "/") + place
    }
    switch (parts.first, parts.count) {
    case ("card", 1): return card
    case ("join", 3): return page(2)
    case ("learn", 4): return page(3)
    case ("learn", 5): return page(3, place: "#activity-\(parts.last ?? "")")
    case ("staff", 2): return path
    case ("staff", 4...): return page(3, place: place(ofFormAt: Array(parts.dropFirst(3))))
    default: return nil
    }
  }

  /// A form of a group's page, or the cards' page.
  private static func place(ofFormAt rest: [Substring]) -> String {
    switch rest.first {
    case "cards": "/cards"
    case "plan": "#plan"
    case "rules": "#rules"
    case "launch": ""
    default: "#people"
    }
  }
}
