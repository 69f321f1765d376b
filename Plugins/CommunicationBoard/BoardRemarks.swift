import ActivityKit

/// What is wrong with the buttons of a board, gathered so that each kind is told once however many there are.
struct BoardRemarks {
  enum Remark {
    case unknownButton(String)
    case unlabelled(String)
    case missingBoard(String)
    case unsupported(_ words: String, _ action: String)
    case noLicense
    case noPictureLicense(String)
    case noPicture(String)
    case noSound(String)
    case language(String)

    fileprivate var kind: Kind {
      switch self {
      case .unknownButton: .unknownButton
      case .unlabelled: .unlabelled
      case .missingBoard: .missingBoard
      case .unsupported: .unsupported
      case .noLicense, .noPictureLicense: .noLicense
      case .noPicture: .noPicture
      case .noSound: .noSound
      case .language: .language
      }
    }

    fileprivate var words: String {
      switch self {
      case .unknownButton(let id), .unlabelled(let id): "\"\(id)\""
      case .missingBoard(let words), .noPictureLicense(let words), .noPicture(let words), .noSound(let words):
        "\"\(words)\""
      case .unsupported(let words, let action): "\"\(words)\" (\(action))"
      case .noLicense: "the board itself"
      case .language(let language): "\"\(language)\""
      }
    }
  }

  fileprivate enum Kind: CaseIterable {
    case unknownButton, unlabelled, missingBoard, unsupported, noLicense, noPicture, noSound, language
  }

  private var found: [Kind: (count: Int, first: [String])] = [:]

  mutating func note(_ remark: Remark) {
    var here = found[remark.kind] ?? (0, [])
    if here.first.contains(remark.words) { return }
    here.count += 1
    if here.first.count < 5 { here.first.append(remark.words) }
    found[remark.kind] = here
  }

  /// In a fixed order, all at the name of the file.
  func diagnostics(at element: Element) -> [Diagnostic] {
    Kind.allCases.compactMap { kind in
      found[kind].map { diagnostic(kind, $0.first.joined(separator: ", ") + ($0.count > 5 ? " …" : ""), element) }
    }
  }

  private func diagnostic(_ kind: Kind, _ which: String, _ element: Element) -> Diagnostic {
    let place = Diagnostic.Place.value("file", of: element.position)
    switch kind {
    case .unknownButton:
      return .error(
        "board.unknown-button", "the board's grid names buttons that it does not have: \(which)", at: element,
        value: "file", expected: "ids of its buttons", help: "save the board again from the program that made it")
    case .unlabelled:
      return .error(
        "board.no-label",
        "buttons of the board have no words, so that nobody who does not see them can use them: \(which)",
        at: element, value: "file", expected: "a \"label\" or a \"vocalization\"",
        help: "give each button a label in the program that made the board")
    case .missingBoard:
      return .warning(
        "board.missing-board", "buttons lead to boards that are not in this file, and are left out: \(which)",
        at: place, expected: "boards in the same .obz", help: "save the boards together as one .obz, or do without them"
      )
    case .unsupported:
      return .warning(
        "board.unsupported-action", "buttons do what is not done here, and are left out: \(which)", at: place,
        expected: "buttons that say a word, open a board, or go :home",
        help: "do without them: the page has buttons that take the last word away and begin again")
    case .noLicense:
      return .warning(
        "board.no-license",
        "the file does not say under which terms these may be used, so all rights are reserved: \(which)", at: place,
        expected: "a \"license\"",
        help: "ask whoever made it, and write the license into the board in the program that made it")
    case .noPicture:
      return .warning(
        "board.no-picture", "the pictures of these buttons cannot be shown: \(which)", at: place,
        expected: "a PNG, JPEG, GIF or WebP file, in the board itself or in the .obz",
        help: "save the board with its pictures; those that are only on the web are never fetched")
    case .noSound:
      return .warning(
        "board.no-sound", "the recordings of these buttons cannot be played: \(which)", at: place,
        expected: "an MP3, OGG or WAV file, in the board itself or in the .obz",
        help: "save the board with its recordings")
    case .language:
      return .warning(
        "board.language", "the board is in \(which), which is not the language of the text around it", at: place,
        expected: "a board in that language",
        help: "use a board in the language of the text, or one with \"strings\" for it")
    }
  }
}
