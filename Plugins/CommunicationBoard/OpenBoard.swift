import ActivityKit

/// One board of the Open Board Format, `open-board-0.1`, as far as it is used here (openboardformat.org).
///
/// Programs write it loosely: what is missing or of another kind is left out, and ids may be numbers.
struct OpenBoard: Decodable {
  let format: String
  let locale: String?
  let name: String?
  let license: License?
  let buttons: [Button]
  let grid: Grid?
  let images: [Media]
  let sounds: [Media]
  /// Labels in several languages: by language, and then by what stands in the buttons.
  let strings: [String: [String: String]]

  struct Button: Decodable {
    let id: String
    let label: String?
    /// What is said aloud, where it is not the label.
    let vocalization: String?
    let image: String?
    let sound: String?
    let isHidden: Bool
    let leads: Lead?
    /// Such as `:clear`, or `+a`.
    let actions: [String]
  }

  /// Where a button leads.
  struct Lead: Decodable {
    let id: String?
    let path: String?
  }

  struct Grid: Decodable {
    /// Rows of ids; nil is an empty place.
    let order: [[String?]]
  }

  /// A picture or a sound.
  struct Media: Decodable {
    let id: String
    /// A data address (RFC 2397).
    let data: String?
    /// Where it stands in the archive.
    let path: String?
    let license: License?
  }

  struct License: Decodable, Hashable {
    let type: String?
    let address: String?
    let author: String?

    var isEmpty: Bool { type == nil && author == nil }
  }

  /// What leads through an archive.
  struct Manifest: Decodable {
    let root: String
    /// Paths of boards by their ids.
    let boards: [String: String]
  }
}

extension OpenBoard {
  private enum Key: String, CodingKey {
    case format, locale, name, license, buttons, grid, images, sounds, strings
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    format = container.text(.format) ?? ""
    locale = container.text(.locale)
    name = container.text(.name)
    license = container.value(.license)
    buttons = container.list(.buttons)
    grid = container.value(.grid)
    images = container.list(.images)
    sounds = container.list(.sounds)
    strings = container.value(.strings) ?? [:]
  }
}

extension OpenBoard.Button {
  private enum Key: String, CodingKey {
    case id, label, vocalization, hidden, action, actions
    case image = "image_id"
    case sound = "sound_id"
    case leads = "load_board"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = container.text(.id) ?? ""
    label = container.text(.label)
    vocalization = container.text(.vocalization)
    image = container.text(.image)
    sound = container.text(.sound)
    isHidden = container.value(.hidden) ?? false
    leads = container.value(.leads)
    let several: [Loose] = container.list(.actions)
    actions = several.isEmpty ? [container.text(.action)].compactMap(\.self) : several.map(\.text)
  }
}

extension OpenBoard.Lead {
  private enum Key: String, CodingKey {
    case id, path
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = container.text(.id)
    path = container.text(.path)
  }
}

extension OpenBoard.Grid {
  private enum Key: String, CodingKey {
    case order
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    order = try container.decode([[Loose?]].self, forKey: .order).map { $0.map { $0?.text } }
  }
}

extension OpenBoard.Media {
  private enum Key: String, CodingKey {
    case id, data, path, license
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = container.text(.id) ?? ""
    data = container.text(.data)
    path = container.text(.path)
    license = container.value(.license)
  }
}

extension OpenBoard.License {
  private enum Key: String, CodingKey {
    case type
    case address = "copyright_notice_url"
    case author = "author_name"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    type = container.text(.type)
    address = container.text(.address)
    author = container.text(.author)
  }
}

extension OpenBoard.Manifest {
  private enum Key: String, CodingKey {
    case root, paths, boards
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    root = container.text(.root) ?? ""
    let paths = try? container.nestedContainer(keyedBy: Key.self, forKey: .paths)
    boards = paths?.value(.boards) ?? [:]
  }
}

/// A text, or a number that stands for one.
private struct Loose: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self.text = text
    } else {
      text = String(try container.decode(Int.self))
    }
  }
}

/// One of a list, of which those that are something else are left out.
private struct Perhaps<Value: Decodable>: Decodable {
  let value: Value?

  init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
}

extension KeyedDecodingContainer {
  fileprivate func value<Value: Decodable>(_ key: Key) -> Value? { try? decode(Value.self, forKey: key) }

  fileprivate func list<Value: Decodable>(_ key: Key) -> [Value] {
    ((try? decode([Perhaps<Value>].self, forKey: key)) ?? []).compactMap(\.value)
  }

  /// Words that are there; nil where they are blank.
  fileprivate func text(_ key: Key) -> String? {
    (try? decode(Loose.self, forKey: key)).flatMap { $0.text.isBlank ? nil : $0.text.withoutOuterWhiteSpace }
  }
}
