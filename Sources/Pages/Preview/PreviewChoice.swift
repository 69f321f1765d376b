public import Curriculum
import Foundation

/// As whom, and in which language, an author looks at a page.
public struct PreviewChoice: Sendable, Equatable {
  /// A role of a kit; nil for everything that there is, whomever it is for.
  public let seat: Seat?
  /// The primary language (`es`) of modules and kits, as far as they are translated.
  public let language: String
  /// The languages in which something can be read, those of the pages included, in their order.
  public let languages: [String]
  /// The edition of the files that is shown: the page asks whether there is a newer one.
  public let edition: String

  /// - Parameter languages: those of modules and their translations.
  public init(seat: Seat?, language: String, languages: [String], edition: String) {
    self.seat = seat
    self.language = language
    self.languages = Set(languages + Language.allCases.map(\.rawValue)).union([language]).sorted()
    self.edition = edition
  }

  /// The name of the field of the form, and of the query item, that says as whom: `kit.role`, or nothing.
  public static let field = "as"

  /// The name of the field that says in which language.
  public static let languageField = "in"

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

  var languageOptions: [TemplateValues] {
    languages.map { tag in
      [
        "value": .text(tag), "isChosen": .flag(tag == language),
        "name": .text(Language(rawValue: tag)?.ownName ?? Self.ownName(of: tag)),
      ]
    }
  }

  /// What a language calls itself, with its tag.
  private static func ownName(of tag: String) -> String {
    guard let name = Locale(identifier: tag).localizedString(forLanguageCode: tag), name != tag else { return tag }
    return "\(name) (\(tag))"
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
