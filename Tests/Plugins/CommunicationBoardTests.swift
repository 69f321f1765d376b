import ActivityKit
import Foundation
import StandardTypes
import Testing

@Suite("A communication board")
struct CommunicationBoardTests {
  private static let license = "\"license\": {\"type\": \"CC BY 4.0\", \"author_name\": \"Kim\"}"

  /// A board in JSON.
  private static func board(
    _ buttons: [String], rows: [[String?]], _ more: String = license
  ) -> [UInt8] {
    let order = rows.map { "[" + $0.map { $0.map { "\"\($0)\"" } ?? "null" }.joined(separator: ",") + "]" }
    return Array(
      """
      {"format": "open-board-0.1", "id": "b", "locale": "en", "name": "Board", \(more.isEmpty ? "" : more + ",")
      "buttons": [\(buttons.joined(separator: ","))], "grid": {"order": [\(order.joined(separator: ","))]}}
      """.utf8)
  }

  private static let words = board(
    [
      "{\"id\": \"go\", \"label\": \"go\"}", "{\"id\": 2, \"label\": \"I\", \"vocalization\": \"I want\"}",
      "{\"id\": \"more\", \"label\": \"More\"}", "{\"id\": \"not\", \"label\": \"not\"}",
    ], rows: [["go", "2", "more"], [nil, "not"], ["more"]])

  private static func definition(
    _ words: [String], _ attributes: String = "", file: String = "b.obf", more: String = ""
  ) -> String {
    let message = words.map { "<word>\($0)</word>" }.joined()
    return """
      <board xmlns="urn:orientation-kit:1" file="\(file)" \(attributes)><prompt>Say it.</prompt>\
      <message>\(message)</message>\(more)<right>Yes.</right><not-yet>Not yet.</not-yet></board>
      """
  }

  private static func activity(_ words: [String], _ attributes: String = "", more: String = "") throws -> Activity {
    try Activity(definition(words, attributes, more: more), files: ["b.obf": Self.words])
  }

  private static func problems(_ file: [UInt8], called name: String = "b.obf", say word: String = "go") throws
    -> [String]
  {
    try Activity.prepare(definition([word], file: name), files: [name: file]).1.map(\.id)
  }

  private static func shown(_ activity: Activity, _ previous: Response? = nil) throws -> Board {
    guard case .board(let board)? = try activity.prepared.view(given: AttemptState(seed: 0, previous: previous)).first
    else { throw NoBoard() }
    return board
  }

  private struct NoBoard: Error {}

  // MARK: The message

  @Test(
    "is passed with the message, in its order",
    arguments: [
      (["1.1.2", "1.1.3"], 100), (["1.1.2", "1.3.1"], 100), (["1.1.3", "1.1.2"], 50), (["1.1.2"], 50),
      (["1.1.2", "1.1.3", "1.1.1"], 66), (["1.1.1"], 0),
    ])
  func exact(cells: [String], expected: Int) async throws {
    let outcome = try await Self.activity(["I want", "more"]).outcome(["message": cells])
    #expect(outcome.score.wholePercent == expected && outcome.passed == (expected == 100))
    #expect(outcome.feedback == [expected == 100 ? "Yes." : "Not yet."])
  }

  @Test("takes the words in any order, and more of them, where its author says so")
  func loose() async throws {
    let cells = ["message": ["1.2.2", "1.1.1", "1.1.3"]]
    #expect(try await !Self.activity(["more", "go"]).outcome(cells).passed)
    #expect(try await !Self.activity(["more", "go"], "order=\"any\"").outcome(cells).passed)
    #expect(try await !Self.activity(["more", "go"], "more-words=\"true\"").outcome(cells).passed)
    #expect(try await Self.activity(["go", "more"], "more-words=\"true\"").outcome(cells).passed)
    #expect(try await Self.activity(["more", "go"], "order=\"any\" more-words=\"true\"").outcome(cells).passed)
    let twice = try Self.activity(["more", "more"], "order=\"any\"")
    #expect(try await !twice.outcome(["message": ["1.1.3", "1.1.1"]]).passed)
    #expect(try await twice.outcome(["message": ["1.1.3", "1.3.1"]]).passed)
  }

  @Test("takes any of several messages")
  func several() async throws {
    let activity = try Self.activity(["go"], more: "<message><word>not</word><word>go</word></message>")
    #expect(try await activity.outcome(["message": ["1.1.1"]]).passed)
    #expect(try await activity.outcome(["message": ["1.2.2", "1.1.1"]]).passed)
  }

  @Test(
    "is asked for again where nothing was said, where too much was, or where a cell was invented",
    arguments: [
      ([], ResponseError.Reason.unanswered), (["1.1.1", "9.9.9"], .unknownValue),
      (Array(repeating: "1.1.1", count: 61), .tooMany),
    ])
  func refusals(cells: [String], reason: ResponseError.Reason) async throws {
    let activity = try Self.activity(["go"])
    await #expect(throws: ResponseError([ResponseError.Problem(field: "message", reason: reason)])) {
      try await activity.outcome(["message": cells])
    }
  }

  @Test("shows what was put together, keeps no page, and sums the message up in words")
  func views() throws {
    let activity = try Self.activity(["I want"], "told=\"true\"")
    let response = Response(["message": ["1.1.2", "?", "1.1.3"], "message.page": ["p1"]])
    let board = try Self.shown(activity, response)
    #expect(board.message == ["1.1.2", "1.1.3"])
    #expect(board.target?.plain == "I want")
    #expect(board.license?.plain == "Board: Kim, CC BY 4.0")
    #expect(
      board.pages[0].rows.map { $0.map { $0?.label } } == [
        ["go", "I", "More"], [nil, "not", nil], ["More", nil, nil],
      ])
    #expect(activity.prepared.record(of: response).kept.values.keys.sorted() == ["message"])
    #expect(activity.prepared.summary(of: response) == "Made the message: I want · More")
    #expect(try Self.shown(Self.activity(["go"])).target == nil)
  }

  // MARK: What a file says

  @Test("speaks the language of the text around it, where the board has labels in it")
  func strings() throws {
    let strings = "\"strings\": {\"es\": {\"go\": \"ir\"}, \"en_GB\": {\"go\": \"Go!\"}}, \(Self.license)"
    let file = Self.board(["{\"id\": \"go\", \"label\": \"go\"}"], rows: [["go"]], strings)
    func labels(_ language: String) throws -> [String] {
      let root = try Activity.root(of: Self.definition([language == "es" ? "ir" : "go"]))
      var reading = Reading(files: ModuleFiles(["b.obf": file]), language: language)
      let prepared = try standardActivityTypes().prepare(root, in: &reading)
      guard case .board(let board)? = try prepared?.view(given: AttemptState(seed: 0)).first else {
        return reading.diagnostics.map(\.id)
      }
      return board.cells.map(\.label)
    }
    #expect(try labels("es-MX") == ["board.unknown-word"])
    #expect(try labels("es") == ["ir"])
    #expect(try labels("en") == ["board.unknown-word"])
  }

  @Test("leaves out what is hidden, and what the page has itself, and says so of what it cannot do")
  func actions() throws {
    let buttons = [
      "{\"id\": \"go\", \"label\": \"go\"}", "{\"id\": \"hidden\", \"label\": \"x\", \"hidden\": true}",
      "{\"id\": \"clear\", \"label\": \"clear\", \"action\": \":clear\"}",
      "{\"id\": \"both\", \"label\": \"undo\", \"action\": \":clear\", \"actions\": [\":backspace\", \":clear\"]}",
    ]
    let rows: [[String?]] = [["go", "hidden", "clear", "both"]]
    #expect(try Self.problems(Self.board(buttons, rows: rows)) == [])
    let board = try Self.shown(
      Activity(Self.definition(["go"]), files: ["b.obf": Self.board(buttons, rows: rows)]))
    #expect(board.pages[0].rows[0].map { $0?.label } == ["go", nil, nil, nil])
    let spell = buttons + ["{\"id\": \"a\", \"label\": \"a\", \"action\": \"+a\"}"]
    let file = Self.board(spell, rows: [["go", "a"]])
    let (_, diagnostics) = try Activity.prepare(Self.definition(["go"]), files: ["b.obf": file])
    #expect(diagnostics.map(\.id) == ["board.unsupported-action"])
    #expect(diagnostics.first?.message.contains("\"a\" (+a)") == true)
  }

  @Test("shows pictures and plays recordings that are in the board itself, and tells of those that are not")
  func media() throws {
    let pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg=="
    let buttons = [
      "{\"id\": \"go\", \"label\": \"go\", \"image_id\": \"i\", \"sound_id\": \"s\"}",
      "{\"id\": \"web\", \"label\": \"web\", \"image_id\": \"w\"}",
      "{\"id\": \"svg\", \"label\": \"svg\", \"image_id\": \"v\"}",
    ]
    let more = """
      \(Self.license), "images": [{"id": "i", "data": "\(pixel)", \(Self.license)}, {"id": "w", "url": "https://a.example/x.png"},
      {"id": "v", "data": "data:image/svg+xml;base64,PHN2Zy8+"}], "sounds": [{"id": "s", "data": "data:audio/mpeg;base64,SUQzAAAA"}]
      """
    let file = Self.board(buttons, rows: [["go", "web", "svg"]], more)
    let (prepared, diagnostics) = try Activity.prepare(Self.definition(["go"]), files: ["b.obf": file])
    #expect(diagnostics.map(\.id) == ["board.no-picture"])
    #expect(diagnostics.first?.message.contains("\"web\", \"svg\"") == true)
    let offered = try #require(prepared?.offered)
    #expect(offered.keys.sorted() == ["b.obf~i.png", "b.obf~s.mp3"])
    #expect(offered["b.obf~i.png"]?.count == 16)
    guard case .board(let board)? = try prepared?.view(given: AttemptState(seed: 0)).first else { throw NoBoard() }
    #expect(board.cells.map { $0.picture?.source } == ["b.obf~i.png", nil, nil])
    #expect(board.cells.first?.sound == "b.obf~s.mp3")
    #expect(board.license?.plain == "Board: Kim, CC BY 4.0. Pictures: Kim, CC BY 4.0")
  }

  @Test("leads only to safe addresses")
  func addresses() throws {
    for (address, isLink) in [
      ("https://creativecommons.org/licenses/by/4.0/", true), ("javascript:alert(1)", false),
      ("http://a.example", false),
      ("https://a.example/\\\"onclick", false),
    ] {
      let license = "\"license\": {\"type\": \"CC BY\", \"copyright_notice_url\": \"\(address)\"}"
      let file = Self.board(["{\"id\": \"go\", \"label\": \"go\"}"], rows: [["go"]], license)
      let license2 = try Self.shown(Activity(Self.definition(["go"]), files: ["b.obf": file])).license ?? []
      #expect(license2.contains { if case .link = $0 { true } else { false } } == isLink, "\(address)")
    }
  }

  @Test("is refused, in words, where the file is no board")
  func broken() throws {
    let one = "{\"id\": \"go\", \"label\": \"go\"}"
    #expect(try Self.problems(Array("[]".utf8)) == ["board.format"])
    #expect(try Self.problems(Array("{\"format\": \"open-board-0.1\"}".utf8)) == ["board.grid"])
    #expect(try Self.problems([]) == ["board.format"])
    #expect(try Self.problems(Array(String(repeating: "[", count: 100_000).utf8)) == ["board.format"])
    #expect(try Self.problems(Self.board([one], rows: [["go"]]), say: "gone") == ["board.unknown-word"])
    #expect(try Self.problems(Self.board([one, "7", "{\"id\": \"x\"}"], rows: [["go"]])) == [])
    #expect(try Self.problems(Self.board([one, "{\"id\": \"x\"}"], rows: [["go", "x"]])) == ["board.no-label"])
    #expect(try Self.problems(Self.board([one], rows: [["go", "y"]])) == ["board.unknown-button"])
    #expect(try Self.problems(Self.board([one], rows: [["go"]], "")) == ["board.no-license"])
    #expect(try Self.problems(Self.board([one], rows: [["go"]]), called: "b.obz") == ["board.archive"])
  }

  @Test("with ten thousand buttons, or a thousand pages, is refused in one sentence")
  func tooLarge() throws {
    let many = (0..<10_000).map { "{\"id\": \"\($0)\", \"label\": \"\($0)\"}" }
    let rows = stride(from: 0, to: 10_000, by: 10).map { start in (start..<start + 10).map { Optional(String($0)) } }
    #expect(try Self.problems(Self.board(many, rows: rows)) == ["board.too-large"])
    #expect(try Self.problems(Self.board(many, rows: [rows.flatMap(\.self)])) == ["board.too-large"])
    var files: [String: [UInt8]] = [
      "manifest.json": Array("{\"root\": \"0.obf\"}".utf8)
    ]
    for number in 0..<1000 {
      files["\(number).obf"] = Self.board(
        ["{\"id\": \"go\", \"label\": \"go\", \"load_board\": {\"path\": \"\(number + 1).obf\"}}"], rows: [["go"]])
    }
    #expect(try Self.problems(ZipArchive.packing(files), called: "b.obz") == ["board.too-large"])
  }

  // MARK: Archives

  /// Python's own module makes the archives, so that both sides cannot share a mistake.
  private static func archive(_ program: String) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appending(path: "board-\(UUID().uuidString).obz")
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)\nboard = sys.argv[2]\n"
        + "\(program)\nz.close()", file.path, String(decoding: words, as: UTF8.self),
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(try Data(contentsOf: file))
  }

  @Test("comes out of an archive, with or without a folder around it, and without a manifest where there is one board")
  func archives() throws {
    for program in [
      "z.writestr('only.obf', board)",
      "z.writestr('manifest.json', '{\"root\": \"a/b.obf\"}'); z.writestr('a/b.obf', board); z.writestr('c.obf', board)",
      "z.writestr('top/manifest.json', '{\"root\": \"b.obf\"}'); z.writestr('top/b.obf', board)",
      "z.writestr('only.obf', board); z.writestr('__MACOSX/._only.obf', b'\\0\\5\\x16\\7'); z.writestr('.DS_Store', '')",
    ] {
      #expect(try Self.problems(Self.archive(program), called: "b.obz") == [], "\(program)")
    }
    let two = "z.writestr('a.obf', board); z.writestr('b.obf', board)"
    #expect(try Self.problems(Self.archive(two), called: "b.obz") == ["board.manifest"])
  }

  @Test(
    "is refused where an archive holds what no board needs",
    arguments: [
      ("z.writestr('../evil.obf', board)", "leads out of it"),
      ("z.writestr('/etc/evil.obf', board)", "leads out of it"),
      ("z.writestr('a\\\\evil.obf', board)", "leads out of it"),
      ("z.writestr('a.obf', board); z.writestr('b.png', b'0' * (30 << 20))", "more than 24 MB"),
      ("z.writestr('a.obf', board)\nfor i in range(2100): z.writestr('p%d.png' % i, b'')", "more than 2000 files"),
      (
        "i = zipfile.ZipInfo('a.obf'); i.external_attr = 0o120777 << 16; z.writestr(i, '/etc/passwd')", "symbolic link"
      ),
    ])
  func hostile(program: String, words: String) throws {
    let file = try Self.archive(program)
    let (prepared, diagnostics) = try Activity.prepare(
      Self.definition(["go"], file: "b.obz"), files: ["b.obz": file])
    #expect(prepared == nil)
    #expect(diagnostics.map(\.id) == ["board.archive"])
    #expect(diagnostics.first?.message.contains(words) == true, "\(diagnostics.map(\.message))")
  }

  @Test("leads from page to page and home again, and tells of pages that are not there")
  func pages() throws {
    let home = Self.board(
      [
        "{\"id\": \"go\", \"label\": \"go\"}",
        "{\"id\": \"food\", \"label\": \"food\", \"load_board\": {\"id\": \"f\"}}",
        "{\"id\": \"gone\", \"label\": \"gone\", \"load_board\": {\"path\": \"gone.obf\"}}",
        "{\"id\": \"home\", \"label\": \"home\", \"action\": \":home\"}",
      ], rows: [["go", "food", "gone", "home"]])
    let food = Self.board(
      ["{\"id\": \"rice\", \"label\": \"rice\"}", "{\"id\": \"home\", \"label\": \"home\", \"action\": \":home\"}"],
      rows: [["rice", "home"]])
    let file = ZipArchive.packing([
      "manifest.json": Array("{\"root\": \"h.obf\", \"paths\": {\"boards\": {\"f\": \"f.obf\"}}}".utf8), "h.obf": home,
      "f.obf": food,
    ])
    let (prepared, diagnostics) = try Activity.prepare(
      Self.definition(["rice"], file: "b.obz"), files: ["b.obz": file])
    #expect(diagnostics.map(\.id) == ["board.missing-board"])
    guard case .board(let board)? = try prepared?.view(given: AttemptState(seed: 0)).first else { throw NoBoard() }
    #expect(board.pages.map { $0.rows[0].map { $0?.opens } } == [[nil, "p2", nil, nil], [nil, "p1"]])
    #expect(board.pages[0].rows[0].map { $0?.label } == ["go", "food", nil, nil])
    #expect(board.offers(home: "p2"))
  }
}

extension Board {
  fileprivate func offers(home page: String) -> Bool {
    Control.board(self).offers(DraftEdit(pageField, .set(page)))
  }
}
