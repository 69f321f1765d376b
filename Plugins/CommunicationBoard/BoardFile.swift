import ActivityKit

/// The boards that a file holds: one in an `.obf`, several that lead to each other in an `.obz`.
struct BoardFile {
  /// By their paths in the archive; that of the one board of an `.obf` is empty.
  private let boards: [String: OpenBoard]
  /// The path of the board with which it begins.
  let root: String
  /// Paths by the ids that buttons may name.
  private let paths: [String: String]
  /// What else is in the archive, by path.
  let files: [String: [UInt8]]

  /// Why a file cannot be used.
  struct Refusal: Error {
    let id: String
    let message: String
    let expected: String?
    let help: String
  }

  /// In bytes, of a file and of what comes out of an archive.
  static let limit = 8 << 20
  private static let archive = ZipArchive.Limits(bytes: 24 << 20, files: 2000)

  init(_ bytes: [UInt8], named name: String) throws(Refusal) {
    if name.lowercased().hasSuffix(".obz") {
      try self.init(archive: bytes)
    } else {
      self.init(boards: ["": try Self.board(bytes, called: name)], root: "", paths: [:], files: [:])
    }
  }

  private init(
    boards: [String: OpenBoard], root: String, paths: [String: String], files: [String: [UInt8]]
  ) {
    self.boards = boards
    self.root = root
    self.paths = paths
    self.files = files
  }

  private init(archive bytes: [UInt8]) throws(Refusal) {
    let files: [String: [UInt8]]
    do { files = try ZipArchive(bytes, limits: Self.archive).contents(around: "manifest.json") } catch {
      throw Refusal(
        id: "board.archive", message: error.reason, expected: "a .zip with boards in it",
        help: error.advice ?? "save the board again from the program that made it")
    }
    let names = files.keys.filter { $0.lowercased().hasSuffix(".obf") }
    let manifest = files["manifest.json"].flatMap { JSONValue.value(of: $0.withoutMark, as: OpenBoard.Manifest.self) }
    guard let root = manifest?.root ?? (names.count == 1 ? names[0] : nil), files[root] != nil else {
      throw Refusal(
        id: "board.manifest",
        message: manifest.map { "manifest.json begins with \"\($0.root)\", which is not in the archive" }
          ?? "the archive has \(names.count) boards, and no manifest.json says with which it begins",
        expected: "a manifest.json with \"root\"", help: "save the boards again from the program that made them")
    }
    var boards: [String: OpenBoard] = [:]
    for name in names { boards[name] = try Self.board(files[name] ?? [], called: name) }
    self.init(boards: boards, root: root, paths: manifest?.boards ?? [:], files: files)
  }

  private static func board(_ bytes: [UInt8], called name: String) throws(Refusal) -> OpenBoard {
    guard let board = JSONValue.value(of: bytes.withoutMark, as: OpenBoard.self), board.format.hasPrefix("open-board-")
    else {
      throw Refusal(
        id: "board.format", message: "\"\(name)\" is no board of the Open Board Format",
        expected: "JSON with \"format\": \"open-board-0.1\"",
        help: "save the board as .obf or .obz from the program that made it")
    }
    return board
  }

  var all: [OpenBoard] { boards.sorted { $0.key < $1.key }.map(\.value) }

  /// Nil where there is none.
  subscript(path: String) -> OpenBoard? { boards[path] }

  /// The path of the board to which a button leads; nil where it is not in the file.
  func path(of lead: OpenBoard.Lead) -> String? {
    [lead.path, lead.id.flatMap { paths[$0] }].compactMap(\.self).first { boards[$0] != nil }
  }
}

extension [UInt8] {
  /// Without the mark with which some programs begin a text in UTF-8.
  fileprivate var withoutMark: [UInt8] { starts(with: [0xEF, 0xBB, 0xBF]) ? Array(dropFirst(3)) : self }
}
