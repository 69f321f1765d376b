import Curriculum
import Testing

@testable import Authoring

@Suite("An activity's fingerprint")
struct FingerprintTests {
  static let quiz = """
    <quiz xmlns="urn:orientation-kit:1" pass="80">
      <choice id="ending" critical="true">
        <prompt>Ana builds a message. <em>What</em> do you do?</prompt>
        <option correct="true">Wait &amp; listen.<feedback>Her words stay hers.</feedback></option>
        <option>Say the "ending".</option>
      </choice>
    </quiz>
    """

  /// What says the same in other bytes.
  static let sames: [(what: String, of: String, to: String)] = [
    ("a line break before an end tag", "?</prompt>", "?\n\t</prompt>"),
    ("indentation", "\n    <option>", "\n\n\t\t  <option>"),
    ("no white space between elements", "\n  <choice", "<choice"),
    ("line ends in CR LF", "\n", "\r\n"),
    ("white space folded differently", "Ana builds a message.", "Ana\n      builds  a\tmessage."),
    (
      "white space at the ends of text", "<option>Say the \"ending\".</option>",
      "<option>\n  Say the \"ending\". </option>"
    ),
    ("the order of attributes", "id=\"ending\" critical=\"true\"", "critical=\"true\" id=\"ending\""),
    ("other quotation marks", "pass=\"80\"", "pass='80'"),
    ("space in a tag", "<option correct=\"true\">", "<option\n  correct = \"true\"\n>"),
    ("a comment between elements", "<option>Say", "<!-- wrong --><option>Say"),
    ("a comment inside a word", "Wait", "Wa<!-- a -->it"),
    ("a processing instruction", "<option>Say", "<?editor here?><option>Say"),
    ("a CDATA section", "Wait &amp; listen.", "<![CDATA[Wait & listen.]]>"),
    ("a character reference", "Her words", "&#72;er words"),
    ("another spelling of an entity", "&amp;", "&#x26;"),
    ("an entity for a character that needs none", "the \"ending\"", "the &quot;ending&quot;"),
  ]

  /// What says something else.
  static let others: [(what: String, of: String, to: String)] = [
    ("a word", "Wait", "Stay"),
    ("a letter's case", "Wait", "wait"),
    ("a full stop", "listen.", "listen"),
    ("words run together", "Her words", "Herwords"),
    ("an attribute's value", "pass=\"80\"", "pass=\"81\""),
    ("an attribute left out", " critical=\"true\"", ""),
    ("an attribute moved to another option", "<option correct=\"true\">", "<option>"),
    ("emphasis left out", "<em>What</em>", "What"),
    ("emphasis of another kind", "<em>What</em>", "<strong>What</strong>"),
    ("an option more", "</choice>", "<option>Ask.</option></choice>"),
    ("feedback left out", "<feedback>Her words stay hers.</feedback>", ""),
  ]

  @Test("stays where a file is only laid out anew", arguments: sames.map(\.what))
  func stays(what: String) throws {
    let change = try #require(Self.sames.first { $0.what == what })
    try #require(Self.quiz.contains(change.of))
    #expect(try Self.fingerprint(Self.quiz.replacing(change.of, with: change.to)) == Self.fingerprint(Self.quiz))
  }

  @Test("changes with what the activity says", arguments: others.map(\.what))
  func changes(what: String) throws {
    let change = try #require(Self.others.first { $0.what == what })
    try #require(Self.quiz.contains(change.of))
    #expect(try Self.fingerprint(Self.quiz.replacing(change.of, with: change.to)) != Self.fingerprint(Self.quiz))
  }

  @Test("changes with the order of options")
  func order() throws {
    let lines = Self.quiz.split(separator: "\n")
    let swapped = [0, 1, 2, 4, 3, 5, 6].map { lines[$0] }.joined(separator: "\n")
    #expect(try Self.fingerprint(swapped) != Self.fingerprint(Self.quiz))
  }

  @Test("is the SHA-256 of the canonical XML")
  func digest() throws {
    let root = try read("<a xmlns=\"urn:orientation-kit:1\" c='1' b=\"&lt;\">x</a>")
    #expect(String(decoding: CanonicalXML.bytes(of: root), as: UTF8.self) == "<a b=\"&lt;\" c=\"1\">x</a>")
    // printf '<a b="&lt;" c="1">x</a>' | sha256sum
    #expect(
      CanonicalXML.fingerprint(of: root).hexadecimal
        == "7f09b673a5b4c03be35cd502486e782805434970aded7f6166122b50e5736e88")
  }

  @Test("covers the whole activity: its id, what it requires and its definition")
  func activity() throws {
    func fingerprint(_ attributes: String) throws -> Fingerprint {
      let file = try check(
        """
        <module xmlns="urn:orientation-kit:1" id="a" revision="1" minutes="1" xml:lang="en">
          <title>T</title><summary>S</summary><objectives><objective id="o">O</objective></objectives>
          <section id="s"><title>T</title>
            <activity \(attributes)>
              <pledge><prompt>P</prompt><statement id="a">A</statement></pledge>
            </activity>
          </section>
        </module>
        """)
      guard case .module(let module, _) = file.content else {
        Issue.record("the module has mistakes: \(file.diagnostics)")
        return Fingerprint("")
      }
      return try #require(module.activities.first).fingerprint
    }
    #expect(try fingerprint("id=\"a\"") == fingerprint("id=\"a\""))
    #expect(try fingerprint("id=\"a\"") != fingerprint("id=\"b\""))
    #expect(try fingerprint("id=\"a\"") != fingerprint("id=\"a\" requires=\"answered\""))
    #expect(try fingerprint("id=\"a\"") != fingerprint("id=\"a\" objective=\"o\""))
  }

  private static func fingerprint(_ text: String) throws -> Fingerprint { CanonicalXML.fingerprint(of: try read(text)) }
}
