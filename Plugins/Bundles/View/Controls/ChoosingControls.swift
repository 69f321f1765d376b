internal import ActivityKit

/// Controls with something to choose, to sort, to match, to order.
extension ViewLanguage {
  static let choices = ViewControl(
    ElementSchema(
      "choices", "A question with options.",
      attributes: [
        name, .optional("multiple", .boolean, default: "false", "whether several may be chosen"), optional, shuffle,
        .optional(
          "layout", .choice(Choices.Layout.allCases.map(\.rawValue)), default: "list",
          "a scale goes from one end to the other, such as from never to always"),
      ],
      children: [
        .one(question), .optional(subject), .optional(hint),
        atLeast(2, option("option", "Something to choose.", hasPicture: true)),
      ],
      example: """
        <choices name="pick"><question>What do you do first?</question>\
        <option id="ask">Ask.</option><option id="guess">Guess.</option></choices>
        """), fitting: ["pick": ["ask"]]
  ) { element, reading in
    reading.note(element)
    return .choices(
      Choices(
        name: element.fieldName, question: element.words("question"), picture: reading.picture(of: element),
        hint: element.words("hint"), options: reading.options("option", of: element),
        isMultiple: element.isTrue("multiple"), isOptional: element.isTrue("optional"),
        layout: element["layout"].flatMap(Choices.Layout.init) ?? .list, chosen: []))
  }

  static let sorter = ViewControl(
    ElementSchema(
      "sorter", "Cards to put into bins; a card's bin comes back as name.card.", attributes: [name, shuffle],
      children: [
        .one(question), atLeast(2, option("bin", "Where cards can be put.")),
        .some(option("card", "Something to put into a bin.")),
      ],
      example: """
        <sorter name="bins"><question>Where does it belong?</question><bin id="do">Do</bin><bin id="not">Do not</bin>\
        <card id="wait">Wait.</card><card id="guess">Guess.</card></sorter>
        """), fitting: [Sorter.field(of: "wait", in: "bins"): ["do"], Sorter.field(of: "guess", in: "bins"): ["not"]]
  ) { element, reading in
    reading.note(element)
    let cards = reading.options("card", of: element).map { Sorter.Card(id: $0.id, label: $0.label, bin: nil) }
    return .sorter(
      Sorter(
        name: element.fieldName, question: element.words("question"), bins: reading.options("bin", of: element),
        cards: cards))
  }

  static let matcher = ViewControl(
    ElementSchema(
      "matcher", "Each item with the one that belongs to it; an item's partner comes back as name.item.",
      attributes: [name, shuffle],
      children: [
        .one(question), atLeast(2, option("item", "Something to find a partner for.", hasPicture: true)),
        atLeast(2, option("partner", "Something to pick; there may be more than items.")),
      ],
      example: """
        <matcher name="pairs"><question>What belongs together?</question>\
        <item id="go">Go</item><item id="stop">Stop</item>\
        <partner id="green">Green</partner><partner id="red">Red</partner></matcher>
        """),
    fitting: [Matcher.field(of: "go", in: "pairs"): ["green"], Matcher.field(of: "stop", in: "pairs"): ["red"]]
  ) { element, reading in
    reading.note(element)
    return .matcher(
      Matcher(
        name: element.fieldName, question: element.words("question"), items: reading.options("item", of: element),
        partners: reading.options("partner", of: element), chosen: [:]))
  }

  static let order = ViewControl(
    ElementSchema(
      "order", "Items to put into an order; they come back in it.", attributes: [name, shuffle],
      children: [.one(question), atLeast(2, option("item", "Something to put in its place.", hasPicture: true))],
      example: """
        <order name="steps" shuffle="true"><question>What comes first?</question>\
        <item id="ask">Ask.</item><item id="wait">Wait.</item></order>
        """), fitting: ["steps": ["wait", "ask"]]
  ) { element, reading in
    reading.note(element)
    return .order(
      OrderList(
        name: element.fieldName, question: element.words("question"), items: reading.options("item", of: element)))
  }

  private static let gap = ElementSchema(
    "gap", "A place to fill: with a word of one's own, or with one of the options. It comes back as name.id.",
    attributes: [
      id, .required("label", .text, "what it is called by who does not see where it stands, such as Gap 1"),
      .optional("longest", .integer(1...200), default: "60", "how many characters fit"),
    ], children: [.any(option("option", "Something to choose."))])

  static let blanks = ViewControl(
    ElementSchema(
      "blanks", "Running words with gaps.", attributes: [name],
      children: [
        .one(question),
        .some(
          ElementSchema(
            "p", "A paragraph with gaps.", text: .allowed, children: [.group(.inline, .any), .any(gap)])),
      ],
      example: """
        <blanks name="text"><question>Fill the gaps.</question>\
        <p>Please <gap id="verb" label="Gap 1"><option id="wait">wait</option><option id="run">run</option></gap> for \
        <gap id="who" label="Gap 2"/>.</p></blanks>
        """), fitting: [Blanks.field(of: "verb", in: "text"): ["wait"], Blanks.field(of: "who", in: "text"): ["me"]]
  ) { element, reading in
    let blanks = Blanks(
      name: element.fieldName, question: element.words("question"),
      paragraphs: element.elements(named: "p").map { pieces(of: $0, &reading) })
    if blanks.gaps.isEmpty { reading.report("<blanks> has no gap", at: element, "put a <gap> into a paragraph") }
    return .blanks(blanks)
  }

  private static func pieces(of paragraph: Element, _ reading: inout ViewReading) -> [Blanks.Piece] {
    var pieces: [Blanks.Piece] = []
    var run: [Element.Node] = []
    func words() -> [Blanks.Piece] {
      let words = Element(name: "p", attributes: [], children: run, position: paragraph.position).besideGaps
      return words.isEmpty ? [] : [.words(words)]
    }
    for node in paragraph.children {
      guard case .element(let gap) = node, gap.name == "gap" else {
        run.append(node)
        continue
      }
      pieces += words()
      run = []
      let options = reading.options("option", of: gap)
      if options.count == 1 {
        reading.report("a gap has one option", at: gap, "write another option, or none for a word of one's own")
      }
      pieces.append(
        .gap(
          Blanks.Gap(
            id: gap["id"] ?? "", label: gap["label"] ?? "", options: options,
            maximumLength: gap.whole("longest") ?? 60)))
    }
    return pieces + words()
  }
}

extension Element {
  /// The words inside with the spaces at their ends.
  fileprivate var besideGaps: [Inline] {
    var inlines = inlines()
    let space = " "
    if case .text(let first, _)? = children.first, first.hasPrefix(space) { inlines.insert(.text(space), at: 0) }
    if case .text(let last, _)? = children.last, last.hasSuffix(space), last != space { inlines.append(.text(space)) }
    return inlines
  }
}
