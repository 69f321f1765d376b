public import Curriculum

/// As whom an author looks at a page.
public struct PreviewChoice: Sendable, Equatable {
  /// A role of a kit; nil for everything that there is, whomever it is for.
  public let seat: Seat?
  /// The edition of the files that is shown: the page asks whether there is a newer one.
  public let edition: String

  public init(seat: Seat?, edition: String) {
    self.seat = seat
    self.edition = edition
  }

  /// The name of the field of the form, and of the query item, that says as whom: `kit.role`, or nothing.
  public static let field = "as"

  /// What the field holds for a seat.
  public static func value(of seat: Seat?) -> String {
    seat.map { "\($0.kit.rawValue).\($0.role.rawValue)" } ?? ""
  }

  /// The seat that a value of the field means; nil for everything, and for what means nothing.
  public static func seat(from value: String) -> Seat? {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    return Seat(kit: KitID(parts[0]), role: RoleID(parts[1]))
  }

  func options(of kits: [Kit], _ words: Messages) -> [TemplateValues] {
    let all: TemplateValues = [
      "value": "", "name": .text(words("preview.everybody")), "isChosen": .flag(seat == nil),
    ]
    let seats = kits.flatMap { kit in
      kit.roles.map { role -> TemplateValues in
        let other = Seat(kit: kit.id, role: role.id)
        return [
          "value": .text(Self.value(of: other)), "isChosen": .flag(other == seat),
          "name": .text(words("preview.seat", ["role": role.title, "kit": kit.title])),
        ]
      }
    }
    return [all] + seats
  }
}
