import ActivityKit
import Curriculum

/// Turns an element of a section, whose structure has no errors, into a block.
struct BlockReader {
  /// What the files hold that activities use.
  var attachments: Attachments = { _ in [:] }

  func block(from element: Element) -> Block? {
    switch element.name {
    case "p": .paragraph(element.inlines())
    case "heading": .heading(element.inlines())
    case "list": .list(list(from: element))
    case "quote":
      .quote(
        Block.Quote(paragraphs: paragraphs(in: element), source: element.first("source")?.inlines() ?? []))
    case "table": .table(table(from: element))
    case "definitions":
      .definitions(
        element.elements(named: "definition").map {
          Block.Definition(word: $0.first("word")?.inlines() ?? [], meaning: $0.first("meaning")?.inlines() ?? [])
        })
    case "callout":
      .callout(
        Block.Callout(
          kind: element["kind"].flatMap(Block.Callout.Kind.init) ?? .tip, paragraphs: paragraphs(in: element)))
    case "figure":
      .figure(
        Block.Figure(
          source: element["src"] ?? "", alternative: element["alt"] ?? "",
          caption: element.first("caption")?.inlines() ?? [], credit: credit(of: element)))
    case "audio", "video": Block.Media.Kind(rawValue: element.name).map { .media(media(from: element, $0)) }
    case "activity": activity(from: element).map(Block.activity)
    default: nil
    }
  }

  private func paragraphs(in element: Element) -> [[Inline]] { element.elements(named: "p").map { $0.inlines() } }

  private func list(from element: Element) -> Block.List {
    Block.List(
      isOrdered: element["kind"] == "steps",
      items: element.elements(named: "item").map {
        Block.List.Item(words: $0.inlines(leaving: ["list"]), inner: $0.first("list").map(list))
      })
  }

  private func table(from element: Element) -> Block.Table {
    Block.Table(
      caption: element.first("caption")?.inlines() ?? [],
      columns: (element.first("head")?.elements(named: "cell") ?? []).map { $0.inlines() },
      rows: element.elements(named: "row").map {
        Block.Table.Row(heading: $0.first("header")?.inlines(), cells: $0.elements(named: "cell").map { $0.inlines() })
      })
  }

  private func media(from element: Element, _ kind: Block.Media.Kind) -> Block.Media {
    Block.Media(
      kind: kind, title: element.first("title")?.text ?? "", source: element["src"] ?? "", poster: element["poster"],
      captions: element.elements(named: "captions").map {
        Block.Media.Captions(source: $0["src"] ?? "", language: $0["xml:lang"])
      },
      description: element.first("description")?.text,
      transcript: element.first("transcript").map(paragraphs) ?? [], credit: credit(of: element))
  }

  private func credit(of element: Element) -> Block.Credit {
    Block.Credit(maker: element["by"], license: element["license"])
  }

  private func activity(from element: Element) -> Activity? {
    guard let definition = element.definition else { return nil }
    // For whom an activity is does not change what it asks.
    let asked = element.leaving(["for", "kit"])
    let files = attachments(element)
    return Activity(
      id: ActivityID(element["id"] ?? ""), objective: element["objective"].map(ObjectiveID.init),
      requires: element["requires"].flatMap(CompletionMode.init) ?? .passed, type: definition.name,
      definition: definition, fingerprint: CanonicalXML.fingerprint(of: asked.withoutFormerIDs, with: files),
      past: ActivityPast(of: asked, with: files))
  }
}

extension Element {
  /// The element without some attributes.
  fileprivate func leaving(_ names: Set<String>) -> Element {
    guard attributes.contains(where: { names.contains($0.name) }) else { return self }
    return Element(
      name: name, attributes: attributes.filter { !names.contains($0.name) }, children: children, position: position)
  }
}
