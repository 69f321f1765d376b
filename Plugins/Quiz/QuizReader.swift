import ActivityKit

/// Reads a quiz that an author wrote.
struct QuizReader {
  func read(_ element: Element, in reading: inout Reading) -> (prompt: Quiz.Prompt, key: Quiz.Key)? {
    let isShuffled = element["shuffle"] != "none"
    var groups: [Quiz.Prompt.Group] = []
    var answers: [String: QuizAnswer] = [:]
    let check = QuizCheck()
    for problem in check.problems(in: element) { reading.report(problem) }
    for part in element.elements {
      let questions = part.name == "pool" ? part.elements : [part].filter { QuizLanguage.kinds.contains($0.name) }
      guard !questions.isEmpty else { continue }
      var read: [QuizQuestion] = []
      for question in questions {
        for problem in check.problems(with: question) { reading.report(problem) }
        let (asked, answer) = QuestionReader(element: question, isShuffled: isShuffled).read()
        read.append(asked)
        answers[asked.id] = answer
      }
      groups.append(
        Quiz.Prompt.Group(questions: read, draw: part.name == "pool" ? part["draw"].flatMap(Int.init) : nil))
    }
    guard !reading.hasErrors else { return nil }
    func said(_ when: String) -> String? { element.elements(named: "feedback").first { $0["when"] == when }?.text }
    return (
      Quiz.Prompt(
        groups: groups, tries: element["tries"].flatMap(Int.init), shufflesQuestions: element["shuffle"] == "all"),
      Quiz.Key(
        pass: Percentage(element["pass"].flatMap(Double.init) ?? 80), answers: answers,
        feedback: Quiz.Key.Feedback(passed: said("passed"), notPassed: said("not-passed")))
    )
  }
}

/// Reads one question.
private struct QuestionReader {
  let element: Element
  let isShuffled: Bool

  private var id: String { element["id"] ?? "" }

  func read() -> (QuizQuestion, QuizAnswer) {
    let (kind, right) = kindAndAnswer
    return (
      QuizQuestion(
        id: id, text: element.first("prompt")?.inlines() ?? [], hint: element.first("hint")?.inlines() ?? [],
        kind: kind),
      QuizAnswer(
        isCritical: element["critical"] == "true", right: right, feedback: element.first("feedback")?.text)
    )
  }

  private var kindAndAnswer: (QuizQuestion.Kind, QuizAnswer.Right) {
    switch element.name {
    case "true-false": return trueFalse
    case "short-answer":
      return (.words, .words(element.elements(named: "answer").map(\.text.foldedForComparison)))
    case "number":
      return (
        .number(unit: element["unit"]),
        .number(
          element["answer"].flatMap { Double(written: $0) } ?? 0,
          tolerance: element["tolerance"].flatMap { Double(written: $0) } ?? 0)
      )
    case "match": return match
    case "order":
      let steps = element.elements(named: "step").map { Choices.Option(id: $0["id"] ?? "", label: $0.inlines()) }
      let order = steps.map(\.id)
      return (
        .order(steps.sorted { $0.id < $1.id }, StartingOrders(of: order.sorted(), except: order)), .order(order)
      )
    case "fill-in": return gaps
    default: return options
    }
  }

  /// Options are named by their place in the file: authors need not name them, and views shuffle them.
  private var options: (QuizQuestion.Kind, QuizAnswer.Right) {
    let isPlace = element.name == "hotspot"
    let all = element.elements(named: isPlace ? "spot" : "option").enumerated().map {
      (id: "o\($0.offset + 1)", element: $0.element)
    }
    let feedback = all.compactMap { option in option.element.first("feedback").map { (option.id, $0.text) } }
    let picture = element["picture"].map { Picture(source: $0, alternative: element["alt"] ?? "") }
    return (
      .options(
        all.map { Choices.Option(id: $0.id, label: $0.element.inlines(leaving: ["feedback"])) },
        isMultiple: element["select"] == "many", picture: picture, isShuffled: isShuffled && !isPlace),
      .options(
        all.filter { $0.element["correct"] == "true" }.map(\.id), countsEach: element["credit"] == "each",
        feedback: Dictionary(feedback) { first, _ in first })
    )
  }

  private var trueFalse: (QuizQuestion.Kind, QuizAnswer.Right) {
    let both = ["true", "false"].compactMap { element.first($0) }
    let feedback = both.compactMap { word in word.first("feedback").map { (word.name, $0.text) } }
    return (
      .options(
        both.map { Choices.Option(id: $0.name, label: $0.inlines(leaving: ["feedback"])) }, isMultiple: false,
        picture: nil, isShuffled: false),
      .options([element["answer"] ?? ""], countsEach: false, feedback: Dictionary(feedback) { first, _ in first })
    )
  }

  private var match: (QuizQuestion.Kind, QuizAnswer.Right) {
    let partners = element.elements(named: "partner").map { Choices.Option(id: $0["id"] ?? "", label: $0.inlines()) }
    let items = element.elements(named: "item").enumerated().map { (id: "i\($0.offset + 1)", element: $0.element) }
    return (
      .match(
        items: items.map { Choices.Option(id: $0.id, label: $0.element.inlines()) },
        partners: partners.sorted { $0.id < $1.id }),
      .pairs(Dictionary(items.map { ($0.id, $0.element["partner"] ?? "") }) { first, _ in first })
    )
  }

  private var gaps: (QuizQuestion.Kind, QuizAnswer.Right) {
    guard let text = element.first("text") else { return (.gaps([]), .gaps([:])) }
    let count = text.elements(named: "gap").count
    var pieces: [Blanks.Piece] = []
    var right: [String: [String]] = [:]
    var run: [Element.Node] = []
    func words() -> [Blanks.Piece] {
      let inlines = Element(name: "text", attributes: [], children: run, position: text.position).runs
      return inlines.isEmpty ? [] : [.words(inlines)]
    }
    for node in text.children {
      guard case .element(let gap) = node, gap.name == "gap" else {
        run.append(node)
        continue
      }
      pieces += words()
      run = []
      let id = "g\(right.count + 1)"
      let options = gap.elements(named: "option").enumerated().map { (id: "o\($0.offset + 1)", element: $0.element) }
      right[id] =
        options.isEmpty
        ? gap.elements(named: "answer").map(\.text.foldedForComparison)
        : options.filter { $0.element["correct"] == "true" }.map(\.id)
      pieces.append(
        .gap(
          Blanks.Gap(
            id: id, label: "\(right.count) / \(count)",
            options: options.map { Choices.Option(id: $0.id, label: $0.element.inlines(leaving: ["feedback"])) })))
    }
    return (.gaps(pieces + words()), .gaps(right))
  }
}

extension Element {
  /// The words inside with the spaces at their ends: a gap stands beside them.
  fileprivate var runs: [Inline] {
    var inlines = inlines()
    let space = " "
    if case .text(let first, _)? = children.first, first.hasPrefix(space), first != space {
      inlines.insert(.text(space), at: 0)
    }
    if case .text(let last, _)? = children.last, last.hasSuffix(space) { inlines.append(.text(space)) }
    return inlines
  }
}
