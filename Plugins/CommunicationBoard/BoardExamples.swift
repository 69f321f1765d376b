import ActivityKit

/// The files that samples and explanations read: small boards, right ones and wrong ones.
enum BoardExamples {
  static let files: [String: [UInt8]] = [
    "words.obf": words(), "topics.obz": topics,
    "cut-off.obf": Array(words().prefix(60)),
    "cut-off.obz": Array(topics.prefix(100)),
    "lost.obz": ZipArchive.packing(["manifest.json": manifest(root: "boards/home.obf"), "words.obf": words()]),
    "no-grid.obf": words(grid: ""), "wide.obf": words(grid: grid([Array(repeating: "go", count: 13)])),
    "no-such-button.obf": words(grid: grid([["go", "stop"]])),
    "no-label.obf": words(more: [button("like", "\"background_color\": \"rgb(255, 255, 0)\"")]),
    "spelling.obf": words(more: [button("like", "\"label\": \"a\", \"action\": \"+a\"")]),
    "elsewhere.obf": words(
      more: [button("like", "\"label\": \"food\", \"load_board\": {\"url\": \"https://example.org/food\"}")]),
    "no-license.obf": words(license: ""),
    "web-picture.obf": words(
      more: [button("like", "\"label\": \"like\", \"image_id\": \"heart\"")],
      end: "\"images\": [{\"id\": \"heart\", \"url\": \"https://example.org/heart.png\"}], "),
    "web-sound.obf": words(
      more: [button("like", "\"label\": \"like\", \"sound_id\": \"like\"")],
      end: "\"sounds\": [{\"id\": \"like\", \"url\": \"https://example.org/like.mp3\"}], "),
    "finnish.obf": words(locale: "fi"),
  ]

  /// Five core words in two rows, with what a case needs otherwise.
  private static func words(
    locale: String = "en", more: [String] = [], grid: String? = nil,
    license: String = "\"license\": {\"type\": \"CC0\", \"author_name\": \"OrientationKit\"}, ", end: String = ""
  ) -> [UInt8] {
    let more = more.isEmpty ? [button("like", "\"label\": \"like\"")] : more
    let buttons = ["go", "want", "more", "not"].map { button($0, "\"label\": \"\($0)\"") } + more
    let grid = grid ?? self.grid([["go", "like", "want"], ["more", nil, "not"]])
    return Array(
      """
      {"format": "open-board-0.1", "id": "words", "locale": "\(locale)", "name": "Five words", \(license)\(end)\(grid)\
      "buttons": [\(buttons.joined(separator: ", "))]}
      """.utf8)
  }

  private static func button(_ id: String, _ rest: String) -> String { "{\"id\": \"\(id)\", \(rest)}" }

  private static func grid(_ rows: [[String?]]) -> String {
    let order = rows.map { row in
      "[" + row.map { $0.map { "\"\($0)\"" } ?? "null" }.joined(separator: ", ") + "]"
    }
    return "\"grid\": {\"rows\": \(rows.count), \"columns\": \(rows[0].count), \"order\": ["
      + order.joined(separator: ", ") + "]}, "
  }

  private static func manifest(root: String) -> [UInt8] {
    Array(
      """
      {"format": "open-board-0.1", "root": "\(root)", "paths": {"boards": {"home": "boards/home.obf", \
      "places": "boards/places.obf"}, "images": {}, "sounds": {}}}
      """.utf8)
  }

  /// Two boards that lead to each other, and a picture.
  private static let topics: [UInt8] = {
    let license = "\"license\": {\"type\": \"CC0\", \"author_name\": \"OrientationKit\"}"
    let home = """
      {"format": "open-board-0.1", "id": "home", "locale": "en", "name": "Words", \(license), \
      "buttons": [{"id": 1, "label": "like", "image_id": "star"}, {"id": 2, "label": "not"}, \
      {"id": 3, "label": "want", "vocalization": "I want"}, \
      {"id": 4, "label": "places", "load_board": {"id": "places", "path": "boards/places.obf"}}], \
      "images": [{"id": "star", "path": "images/star.png", "content_type": "image/png", \(license)}], \
      "grid": {"rows": 2, "columns": 2, "order": [[1, 2], [3, 4]]}}
      """
    let places = """
      {"format": "open-board-0.1", "id": "places", "locale": "en", "name": "Places", \(license), \
      "buttons": [{"id": "back", "label": "words", "action": ":home"}, {"id": "park", "label": "park"}, \
      {"id": "pool", "label": "pool"}], \
      "grid": {"rows": 1, "columns": 3, "order": [["back", "park", "pool"]]}}
      """
    return ZipArchive.packing([
      "manifest.json": manifest(root: "boards/home.obf"), "boards/home.obf": Array(home.utf8),
      "boards/places.obf": Array(places.utf8), "images/star.png": star,
    ])
  }()

  /// A star of 24 by 24 pixels, as a PNG.
  private static let star =
    DataAddress.bytes(
      of: """
        data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAABgAAAAYAQMAAADaua+7AAAABlBMVEX///+wShyOC9auAAAAPUlEQVR42mNgQAYSUGyDhOsYGOr/\
        /2OQ//+Dgf//Bwb2/w8YmP8fYGD834CCmZ8fYGBuBGKGAwwsDAowEwFkIRVw64CdqAAAAABJRU5ErkJggg==
        """) ?? []
}
