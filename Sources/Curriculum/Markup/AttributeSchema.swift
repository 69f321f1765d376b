/// The declaration of one attribute.
public struct AttributeSchema: Sendable {
  public let name: String
  public let type: AttributeType
  /// Whether leaving it out is a mistake.
  public let isRequired: Bool
  /// What holds where the author leaves it out, in the author's words; nil where nothing does.
  public let defaultValue: String?
  /// One plain sentence for authors.
  public let help: String
  /// Whether the value is words for readers, which a translation says in its own language.
  public internal(set) var isTranslated = false

  public static func required(_ name: String, _ type: AttributeType, _ help: String) -> AttributeSchema {
    AttributeSchema(name: name, type: type, isRequired: true, defaultValue: nil, help: help)
  }

  public static func optional(
    _ name: String, _ type: AttributeType, default defaultValue: String? = nil, _ help: String
  ) -> AttributeSchema {
    AttributeSchema(name: name, type: type, isRequired: false, defaultValue: defaultValue, help: help)
  }

  /// The same attribute, where its value is words for readers.
  public var translated: AttributeSchema {
    var schema = self
    schema.isTranslated = true
    return schema
  }
}

/// What an attribute's value must look like, and, for references, what it must name.
public enum AttributeType: Sendable, Equatable {
  /// The name of this element, unique in its file unless the element says otherwise.
  case id
  /// The id of something elsewhere.
  case reference(ReferenceKind)
  /// Several ids, separated by spaces.
  case references(ReferenceKind)
  /// Any text; must not be blank.
  case text
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// A number, with or without decimals.
  case number
  /// A whole number from 0 to 100, without a percent sign.
  case percent
  /// `true` or `false`.
  case boolean
  /// One of a closed list of words.
  case choice([String])
  /// A language tag (BCP 47), such as `en` or `es-MX`.
  case language
  /// `YYYY-MM-DD`, or `today`.
  case dayOrToday
  /// A stretch of calendar time, such as `14 days` or `12 months`.
  case period
  /// The name of a file in the module's own folder.
  case picture
  /// The name of a file of another kind in the module's own folder.
  case file(FileKind)
  /// An address that begins with `https://`.
  case webAddress
}

/// The kinds of files, besides pictures, that a module may name.
public enum FileKind: String, Sendable, Hashable, CaseIterable {
  case audio, video, captions
  /// Communication boards of the Open Board Format.
  case board

  /// How the names end, in lower case.
  public var endings: [String] {
    switch self {
    case .audio: [".mp3", ".m4a", ".ogg", ".opus", ".wav"]
    case .video: [".mp4", ".webm"]
    case .captions: [".vtt"]
    case .board: [".obf", ".obz"]
    }
  }
}

/// What a reference may point to.
public enum ReferenceKind: String, Sendable, Hashable {
  case module, section, role, kit, field, objective, activity
  /// An entry of a glossary.
  case term
  /// A section of a file of shared sections.
  case sharedSection
  /// A role of the kit, or `staff`.
  case actor
}
