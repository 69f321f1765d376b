import ActivityKit

/// Reads media with pauses that an author wrote.
struct MediaPausesReader {
  func read(
    _ element: Element, in reading: inout Reading
  ) -> (prompt: MediaPauses.Prompt, key: MediaPauses.Key)? {
    let parts = element.elements(named: "part")
    let recordings = Self.recordings(of: element)
    let check = MediaPausesCheck(media: element, recordings: recordings, parts: parts)
    for problem in check.diagnostics(in: &reading) { reading.report(problem) }
    guard !reading.hasErrors else { return nil }
    let questions = parts.compactMap { $0.first("question") }
    let feedback = questions.map { question in
      let said = question.elements(named: "option").enumerated().compactMap { place, option in
        option.first("feedback").map { (Self.id(of: place), $0.text) }
      }
      return (question["id"] ?? "", Dictionary(said) { first, _ in first })
    }
    return (
      MediaPauses.Prompt(
        task: element.first("prompt")?.inlines() ?? [], description: element.first("description")?.text ?? "",
        recording: recordings.first.map(recording), parts: parts.map(part)),
      MediaPauses.Key(feedback: Dictionary(feedback) { first, _ in first })
    )
  }

  static func recordings(of media: Element) -> [Element] {
    media.elements(named: "video") + media.elements(named: "audio")
  }

  private static func id(of place: Int) -> String { "o\(place + 1)" }

  private func recording(from element: Element) -> Block.Media {
    Block.Media(
      kind: element.name == "video" ? .video : .audio, title: element.first("title")?.text ?? "",
      source: element["src"] ?? "", poster: element["poster"],
      captions: element.elements(named: "captions").map {
        Block.Media.Captions(source: $0["src"] ?? "", language: $0["xml:lang"])
      },
      description: nil, transcript: [], credit: Block.Credit(maker: element["by"], license: element["license"]))
  }

  private func part(from element: Element) -> MediaPauses.Part {
    MediaPauses.Part(
      title: element.first("title")?.inlines() ?? [],
      picture: element.first("picture").map { Picture(source: $0["src"] ?? "", alternative: $0["alt"] ?? "") },
      words: element.elements(named: "p").map { $0.inlines() }, end: element["until"].flatMap(Int.init),
      question: element.first("question").map(question))
  }

  private func question(from element: Element) -> MediaPauses.Question {
    MediaPauses.Question(
      id: element["id"] ?? "", text: element.first("prompt")?.inlines() ?? [],
      options: element.elements(named: "option").enumerated().map { place, option in
        Choices.Option(id: Self.id(of: place), label: option.inlines(leaving: ["feedback"]))
      })
  }
}
