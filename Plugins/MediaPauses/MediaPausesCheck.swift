import ActivityKit

/// Whether everybody can follow media with pauses, and whether it pauses.
struct MediaPausesCheck {
  let media: Element
  let recordings: [Element]
  let parts: [Element]

  func diagnostics(in reading: inout Reading) -> [Diagnostic] {
    var found = description + transcript + questions + times
    for recording in recordings { found += captions(of: recording, in: &reading) }
    if recordings.count > 1 {
      found.append(
        .error(
          "media.two-recordings", "this activity has a video and an audio recording", at: recordings[1],
          expected: "one recording", help: "keep the one that the parts speak of"))
    }
    return found + parts.compactMap { $0.first("question") }.flatMap(sameOptions)
  }

  private var description: [Diagnostic] {
    guard media.first("description") == nil else { return [] }
    return [
      .error(
        "media.no-description", "nothing says what is to be seen or heard here", at: media,
        expected: "<description> inside",
        help: "write a <description> for readers who do not see or do not hear it: who is there, and what they do")
    ]
  }

  /// Who cannot play it, and who does not hear it, reads it.
  private var transcript: [Diagnostic] {
    parts.filter { $0.first("p") == nil }.map { part in
      .error(
        "media.no-transcript", "this part has no words: who does not hear or see it misses all of it", at: part,
        expected: "<p> inside, with everything that is said",
        help: "write down what is said, a <p> for each speaker; where nobody speaks, write what happens")
    }
  }

  private func captions(of recording: Element, in reading: inout Reading) -> [Diagnostic] {
    let files = recording.elements(named: "captions")
    let isInLanguage = files.contains { file in
      (file["xml:lang"] ?? reading.language).primaryLanguage == reading.language.primaryLanguage
    }
    var found = files.compactMap { file -> Diagnostic? in
      // What is not there is said by the check of all files.
      guard let bytes = reading.contents(of: file["src"] ?? ""), !Self.areCaptions(bytes) else { return nil }
      return .error(
        "media.captions-unreadable", "the file \"\(file["src"] ?? "")\" holds no captions", at: file,
        value: "src",
        expected: "a WebVTT file: WEBVTT, then lines such as 00:01.000 --> 00:04.000 with the words below",
        help: "open it in a text editor, or save the captions again as WebVTT")
    }
    if !isInLanguage {
      let which =
        files.isEmpty ? "has no captions" : "has no captions in \"\(reading.language)\", the module's language"
      found.append(
        .error(
          "media.no-captions", "this recording \(which)", at: recording,
          expected: "<captions src=\"….vtt\"/> inside",
          help: "add a WebVTT file with what is said, for readers who do not hear it"))
    }
    return found
  }

  private static func areCaptions(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return (text.hasPrefix("WEBVTT") || text.hasPrefix("\u{FEFF}WEBVTT")) && text.contains("-->")
  }

  private var questions: [Diagnostic] {
    guard parts.allSatisfy({ $0.first("question") == nil }) else { return [] }
    return [
      .error(
        "media.no-question", "this activity never pauses: no part has a question", at: media,
        expected: "a <question> in one <part> or more",
        help: "add a <question>, or show the recording as a <video> or <audio> of the section, outside of an activity")
    ]
  }

  /// A recording stops where a part ends, each later than the one before.
  private var times: [Diagnostic] {
    if recordings.isEmpty {
      return parts.filter { $0["until"] != nil }.map { part in
        .error(
          "media.times", "this part ends at a time, and there is no recording", at: part, value: "until",
          expected: "no until, or a <video> or <audio> beside the parts",
          help: "remove until: a sequence of pictures and words has no clock")
      }
    }
    var last = 0
    return parts.enumerated().compactMap { place, part in
      guard let end = part["until"].flatMap(Int.init) else {
        guard place + 1 < parts.count || part.first("question") != nil else { return nil }
        return .error(
          "media.times", "nothing says where the recording stops after this part", at: part,
          expected: "until=\"…\", in seconds from the beginning",
          help: "write until with the second at which the part ends; only a last part without a question needs none")
      }
      defer { last = max(last, end) }
      guard end <= last else { return nil }
      return .error(
        "media.times", "this part ends at second \(end), and the one before it ends at second \(last)", at: part,
        value: "until", expected: "more than \(last)", help: "put the parts in the order of the recording")
    }
  }

  private func sameOptions(of question: Element) -> [Diagnostic] {
    var seen: [String: Element] = [:]
    return question.elements(named: "option").compactMap { option in
      let words = option.inlines(leaving: ["feedback"]).plain
      guard let first = seen[words.foldedForComparison] else {
        seen[words.foldedForComparison] = option
        return nil
      }
      return .error(
        "media.same-option", "another option of this question says \"\(words)\" already", at: option,
        expected: "words of its own", help: "write other words, or remove one of the two",
        notes: [Diagnostic.Note("the first one stands here", at: .element(first.position))])
    }
  }
}
