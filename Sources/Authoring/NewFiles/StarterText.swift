import ActivityKit
import Curriculum

/// Makes the text of a file to begin with. Laying it out is not done here.
struct StarterText {
  let file: NewFile
  let words: StarterWords
  let types: ActivityTypes

  init(_ file: NewFile, words: StarterWords, types: ActivityTypes) {
    self.file = file
    self.words = words
    self.types = types
  }

  var text: String {
    let body =
      switch file.kind {
      case .module: module
      case .kit: kit
      case .glossary: glossary
      }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(body)\n"
  }

  private var title: String { (file.title ?? (file.kind == .kit ? words.kitTitle : words.title)).escapedForXML }

  private func root(_ name: String, _ attributes: String = "") -> String {
    "<\(name) xmlns=\"\(orientationNamespace)\"\(attributes) xml:lang=\"\(file.language.rawValue)\">"
  }

  private func named(_ name: String) -> String {
    root(name, " id=\"\(file.id)\" revision=\"1\"" + (name == "module" ? " minutes=\"5\"" : ""))
  }

  private var module: String {
    """
    \(named("module"))
    <title>\(title)</title>
    <summary>\(words.summary)</summary>
    <objectives><objective id="objective-1">\(words.objective)</objective></objectives>

    <!-- \(words.sectionRemark) -->
    <section id="page-1">
    <title>\(words.page)</title>
    <p>\(words.paragraph)</p>
    \(blocks)
    </section>

    <!-- \(words.activityRemark) -->
    <section id="page-2">
    <title>\(words.activityPage)</title>
    <p>\(words.activityParagraph)</p>
    \(activity)
    </section>

    <takeaways><takeaway>\(words.takeaway)</takeaway></takeaways>
    </module>
    """
  }

  /// The examples of a few kinds of blocks, in the words of the declarations or of the language.
  private var blocks: String {
    let shown = ["list", "callout"]
    let examples = BlockLanguage.blocks.filter { shown.contains($0.name) }.compactMap(\.example)
    return examples.map(translated).joined(separator: "\n")
  }

  /// The first sample of the first activity type that can be passed, with the objective that it practises.
  private var activity: String {
    guard
      let type = types.descriptors.last(where: {
        $0.modes.contains(.passed) && !$0.samples.isEmpty && $0.samples[0].files.isEmpty
      })
        ?? types.descriptors.last,
      let sample = type.samples.first
    else { return "" }
    let mode = type.modes.contains(.passed) ? CompletionMode.passed : .answered
    return "<activity id=\"activity-1\" objective=\"objective-1\" requires=\"\(mode.rawValue)\">"
      + translated(sample.definition) + "</activity>"
  }

  private var kit: String {
    """
    \(named("kit"))
    <title>\(title)</title>
    <summary>\(words.kitSummary)</summary>
    <roles>
    <role id="member" min="2" max="6">
    <title>\(words.member)</title>
    <!-- \(words.completeRemark) -->
    </role>
    <role id="leader" min="1"><title>\(words.leader)</title></role>
    </roles>
    <record>
    <field id="time-and-place" type="text">\(words.question)</field>
    <field id="agreed" type="boolean">\(words.agreement)</field>
    </record>
    <!-- \(words.rulesRemark) -->
    <rules>
    <rule id="R1" severity="block">
    <title>\(words.enough)</title>
    <when><count role="member" at-least="2"/></when>
    <action by="staff">\(words.invite)</action>
    </rule>
    <rule id="R2" severity="block">
    <title>\(words.agreed)</title>
    <when><field ref="agreed" equals="true"/></when>
    </rule>
    <rule id="R3" severity="warn">
    <title>\(words.known)</title>
    <when><field ref="time-and-place" answered="true"/></when>
    </rule>
    </rules>
    </kit>
    """
  }

  private var glossary: String {
    """
    <!-- \(words.glossaryRemark) -->
    \(root("glossary"))
    <entry id="\(file.id)">
    <word>\((file.title ?? words.word).escapedForXML)</word>
    <meaning>\(words.meaning)</meaning>
    </entry>
    </glossary>
    """
  }

  /// An example as it is, or, in another language than the examples', the same elements with words to be written over.
  private func translated(_ example: String) -> String {
    let bare = example.replacing(" xmlns=\"\(orientationNamespace)\"", with: "")
    guard let placeholder = words.placeholder else { return bare }
    var scanner = MarkupScanner(Array(bare.utf8))
    var count = 0
    return scanner.markup().nodes.map { Self.text(of: $0, placeholder, &count) }.joined()
  }

  private static func text(of node: Markup.Node, _ placeholder: String, _ count: inout Int) -> String {
    switch node {
    case .text where node.isSpace: return " "
    case .text, .literal:
      count += 1
      return "\(placeholder) \(count)"
    case .remark(let text): return text
    case .element(let tag, let inside):
      let attributes = tag.attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
      let content = inside.map { text(of: $0, placeholder, &count) }.joined()
      return "<\(tag.name)\(attributes)>\(content)</\(tag.name)>"
    }
  }
}

extension String {
  /// The text as it is written in XML.
  fileprivate var escapedForXML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
