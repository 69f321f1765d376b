import ActivityKit
import StandardTypes
import Testing

@Suite("Media with pauses")
struct MediaPausesTests {
  private static let question = """
    <question id="q"><prompt>And now?</prompt><option>Wait.<feedback>She will tell you.</feedback></option>\
    <option>Ask.</option></question>
    """
  private static let video = "<video src=\"a.mp4\"><title>Lunch</title><captions src=\"a.vtt\"/></video>"

  private static func media(
    _ recording: String = "", _ parts: String = part(question),
    description: String = "<description>Lunch.</description>"
  ) -> String {
    """
    <media xmlns="urn:orientation-kit:1"><prompt>Watch.</prompt>\(description)\(recording)\(parts)</media>
    """
  }

  private static func part(_ question: String, _ until: String = "", words: String = "<p>Ana: Hi.</p>") -> String {
    "<part \(until)><title>At the table</title>\(words)\(question)</part>"
  }

  @Test("is done once each pause is answered, whichever way, and says what its author says of the choice")
  func complete() async throws {
    let media = try Activity(Self.media())
    let first = try await media.outcome(["q": ["o1"]])
    #expect(first.passed && first.items.map(\.feedback) == [["She will tell you."]])
    #expect(try await media.outcome(["q": ["o2"]]).items.map(\.feedback) == [[]])
    await #expect(throws: ResponseError([ResponseError.Problem(field: "q", reason: .unanswered)])) {
      try await media.outcome([:])
    }
    #expect(media.prepared.summary(of: Response(["q": ["o2"]])) == "And now? → Ask.")
    #expect(media.prepared.summary(of: Response()) == "Answered at no pause.")
  }

  @Test("shows what happens in words, part by part, each with its question")
  func sequence() throws {
    let end = Self.part("", words: "<picture src=\"a.svg\" alt=\"A table\"/><p>Ana: Bye.</p>")
    let view = try Activity(Self.media("", Self.part(Self.question) + end)).view()
    guard case .form(let first) = view[2], case .form(let last) = view[3], case .prose(let words) = first.controls[0],
      case .prose(let picture) = last.controls[0]
    else {
      Issue.record("\(view)")
      return
    }
    #expect(words.paragraphs.map(\.plain) == ["Ana: Hi."])
    #expect(first.controls.last?.name == "q")
    #expect(picture.picture == Picture(source: "a.svg", alternative: "A table"))
  }

  @Test("plays each part of a recording by itself, with its words as the transcript")
  func stretches() throws {
    let parts = Self.part(Self.question, "until=\"8\"") + Self.part("", words: "<p>Ana: Bye.</p>")
    let view = try Activity(Self.media(Self.video, parts)).view()
    let played = view.flatMap(\.all).compactMap { control in
      if case .media(let recording) = control { recording } else { nil }
    }
    #expect(played.map(\.stretch) == [Recording.Stretch(from: 0, to: 8), Recording.Stretch(from: 8, to: nil)])
    #expect(played.map { $0.pauses.map(\.seconds) } == [[8], []])
    #expect(played.map { $0.media.transcript.map(\.plain) } == [["Ana: Hi."], ["Ana: Bye."]])
  }

  @Test("leaves nobody out: description, captions and transcript are asked for")
  func access() throws {
    func names(_ definition: String) throws -> [String] { try Activity.prepare(definition).1.map(\.id) }
    #expect(try names(Self.media(description: "")) == ["media.no-description"])
    #expect(try names(Self.media("", Self.part(Self.question, words: ""))) == ["media.no-transcript"])
    let parts = Self.part(Self.question, "until=\"8\"")
    #expect(try names(Self.media(Self.video, parts)).isEmpty)
    let bare = Self.video.replacing("<captions src=\"a.vtt\"/>", with: "")
    #expect(try names(Self.media(bare, parts)) == ["media.no-captions"])
    let spanish = Self.video.replacing("\"a.vtt\"", with: "\"a.vtt\" xml:lang=\"es\"")
    #expect(try names(Self.media(spanish, parts)) == ["media.no-captions"])
  }

  @Test("takes no file for captions that holds none")
  func captions() throws {
    func names(_ text: String) throws -> [String] {
      let definition = Self.media(Self.video, Self.part(Self.question, "until=\"8\""))
      return try Activity.prepare(definition, files: ["a.vtt": Array(text.utf8)]).1.map(\.id)
    }
    #expect(try names("WEBVTT\n\n00:01.000 --> 00:02.000\nHi.") == [])
    #expect(try names("WEBVTT\n\nHi.") == ["media.captions-unreadable"])
    #expect(try names("Hi.") == ["media.captions-unreadable"])
  }

  @Test("stops somewhere, in the order of the recording")
  func times() throws {
    func names(_ recording: String, _ parts: String...) throws -> [String] {
      try Activity.prepare(Self.media(recording, parts.joined())).1.map(\.id)
    }
    let times = "media.times"
    #expect(try names("", Self.part("")) == ["media.no-question"])
    #expect(try names(Self.video, Self.part(Self.question)) == [times])
    #expect(try names(Self.video, Self.part("", "until=\"8\""), Self.part(Self.question, "until=\"8\"")) == [times])
    #expect(try names("", Self.part(Self.question, "until=\"8\"")) == [times])
    #expect(
      try names(Self.video + Self.video.replacing("video", with: "audio"), Self.part(Self.question, "until=\"8\""))
        == ["media.two-recordings"])
    #expect(try names("", Self.part(Self.question.replacing("Ask.", with: "wait."))) == ["media.same-option"])
  }
}
