import ActivityKit

extension ControlRenderer {
  func html(_ prose: Prose) -> HTML {
    let picture: HTML = prose.picture == nil ? .empty : html(prose.picture, class: "prose-picture") + "\n"
    return picture + words(of: prose)
  }

  private func words(of prose: Prose) -> HTML {
    switch prose.kind {
    case .plain: paragraphs(prose.paragraphs)
    case .instruction: "<div class=\"instruction\">\n\(paragraphs(prose.paragraphs))</div>\n"
    case .written: "<div class=\"written\">\n\(paragraphs(prose.paragraphs))</div>\n"
    case .hint: opened(prose.paragraphs)
    case .list:
      """
      <ul class="items">
      \(prose.paragraphs.map { words -> HTML in "<li>\(HTML(words))</li>\n" }.joined())</ul>

      """
    }
  }

  func paragraphs(_ paragraphs: [[Inline]]) -> HTML {
    paragraphs.map { words -> HTML in "<p>\(HTML(words))</p>\n" }.joined()
  }

  /// What happened so far: lists, so that a screen reader says how many steps there were. The last one stands open; the
  /// ones before it are there for whoever wants to read them again.
  func html(_ path: StepPath) -> HTML {
    guard let last = path.steps.last else { return .empty }
    let now: HTML = "<ol class=\"steps\" start=\"\(path.steps.count)\">\n\(html(last))</ol>\n"
    guard path.steps.count > 1 else { return now }
    return """
      <details class="help">
      <summary>\(words("steps.before"))</summary>
      <ol class="steps">
      \(path.steps.dropLast().map(html).joined())</ol>
      </details>
      \(now)
      """
  }

  private func html(_ step: StepPath.Step) -> HTML {
    let chosen: HTML =
      step.chosen.map { "<p class=\"step-chosen\">\(words("steps.chosen")) <strong>\(HTML($0))</strong></p>\n" }
      ?? .empty
    let remark: HTML = step.remark.map { "<p class=\"step-remark\">\(HTML($0))</p>\n" } ?? .empty
    return "<li>\n\(paragraphs(step.told))\(chosen)\(remark)</li>\n"
  }

  /// Controls that belong together, under their title.
  func html(_ group: FieldGroup, _ remarks: FieldRemarks) -> HTML {
    let hint: HTML = group.hint.isEmpty ? .empty : "<p class=\"hint\">\(HTML(group.hint))</p>\n"
    return """
      <fieldset class="form-group">
      <legend>\(HTML(group.title))</legend>
      \(hint)\(group.controls.map { html($0, remarks) }.joined())</fieldset>

      """
  }

  /// Something to hear or to watch, and the questions at its pauses, each with its time.
  func html(_ recording: Recording, _ remarks: FieldRemarks) -> HTML {
    let player = MediaRenderer(address: address, moduleLanguage: textLanguage, words: words, language: .empty).html(
      recording.media, transcript: paragraphs(recording.media.transcript), stretch: recording.stretch)
    let pauses = recording.pauses.map { pause -> HTML in
      """
      <div class="pause">
      <p class="pause-time">\(words("media.pause", ["time": pause.seconds.asTime]))</p>
      \(html(pause.question, remarks))</div>

      """
    }.joined()
    return player + pauses
  }
}
