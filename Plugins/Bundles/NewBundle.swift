internal import Authoring
internal import Foundation

/// A bundle to begin with: one question with options, which checks and tests clean as it is written.
public struct NewBundle: Sendable {
  public let id: String
  /// The files, by name, in the order in which they are read.
  public let files: [(name: String, text: String)]

  /// - Parameters:
  ///   - title: what people call it; the id's words where it is nil.
  ///   - isScripted: whether a script says what answers are worth, in place of rules.
  /// - Throws: `BundleRefusal` where the id is none for a bundle.
  public init(id: String, title: String? = nil, isScripted: Bool = false) throws(BundleRefusal) {
    guard id.wholeMatch(of: #/[a-z][a-z0-9]*(-[a-z0-9]+)+/#) != nil, id.utf8.count <= 64 else {
      throw BundleRefusal(
        "\"\(id)\" is no id for a bundle",
        advice: "begin with your name and a hyphen, in small letters and digits, such as acme-timeline")
    }
    self.id = id
    let words = id.split(separator: "-").dropFirst().joined(separator: " ")
    let title = Self.escaped(title ?? words.prefix(1).uppercased() + words.dropFirst())
    files =
      [
        ("bundle.xml", Self.manifest(id, title, isScripted ? "<script/>" : Self.rules)), ("view.mustache", Self.view),
        ("messages.en.xml", Self.messages("en", "Choose the one that fits.")),
        ("messages.es.xml", Self.messages("es", "Elige la que corresponde.")),
      ] + (isScripted ? [("evaluate.lua", Self.script)] : [])
  }

  /// Writes the bundle into a folder of its own.
  ///
  /// - Parameter folder: the folder around it; it is made where it is not there.
  /// - Returns: the bundle's folder.
  /// - Throws: `BundleRefusal` where something is there already, or where nothing can be written.
  public func write(in folder: String) throws(BundleRefusal) -> String {
    let path = "\(folder)/\(id)"
    guard !FileManager.default.fileExists(atPath: path) else {
      throw BundleRefusal("there is a \(path) already", advice: "choose another id; nothing was written")
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
    } catch {
      throw BundleRefusal("\(path) cannot be written", advice: "choose another folder")
    }
    return path
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("]]>", with: "]]&gt;")
  }

  private static func manifest(_ id: String, _ title: String, _ scoring: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- What the activity is, what authors write, and what answers are worth. Count version up whenever older answers
         would mean something else. -->
    <bundle xmlns="\(orientationNamespace)" id="\(id)" version="1" license="CC-BY-4.0">
      <title>\(title)</title>
      <captures>which option was chosen</captures>
      <element purpose="A question with options, one of which fits.">
        <child name="prompt" purpose="What is asked." text="required"/>
        <child name="option" purpose="Something to choose." occurs="two-or-more" text="allowed">
          <attribute name="id" type="id" required="true" help="its name in this activity"/>
          <attribute name="fits" type="boolean" answer="true" help="whether it is the one that fits"/>
          <child name="feedback" purpose="What is said of it." occurs="optional" text="required" answer="true"/>
        </child>
      </element>
      \(scoring)
      <sample right="pick=wait" wrong="pick=finish">
        <\(id)>
          <prompt>Somebody is in the middle of a sentence. What helps?</prompt>
          <option id="wait" fits="true">Wait until they are done.
            <feedback>Time is a way of listening.</feedback></option>
          <option id="finish">Finish it for them.</option>
        </\(id)>
      </sample>
      <sample right="pick=ask" wrong="pick=guess">
        <\(id)>
          <prompt>You did not understand. What do you do?</prompt>
          <option id="guess">Nod as if you had.</option>
          <option id="ask" fits="true">Ask them to say it again.</option>
        </\(id)>
      </sample>
    </bundle>

    """
  }

  private static let rules = """
    <scoring pass="100">
        <match field="pick" to="{option[fits].id}">
          <feedback when="right">{option[fits].feedback.text}</feedback>
          <feedback when="wrong">Another one fits better. Try again.</feedback>
        </match>
      </scoring>
    """

  private static let view = """
    {{! What is shown: controls, with the words that an author wrote in their places. An answer is never among them. }}
    <prose>{{say.hint}}</prose>
    <choices name="pick" shuffle="true">
      <question>{{prompt.text}}</question>
      {{#option}}
      <option id="{{id}}">{{text}}</option>
      {{/option}}
    </choices>

    """

  private static func messages(_ language: String, _ hint: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <messages xmlns="\(orientationNamespace)" xml:lang="\(language)">
      <message id="hint">\(hint)</message>
    </messages>

    """
  }

  private static let script = """
    -- What an answer is worth. answer.pick is the list of what was sent for the field "pick"; key is the whole
    -- definition, prompt is what the person saw of it.
    function evaluate(answer, prompt, key, attempt)
      local isRight, feedback = false, "Another one fits better. Try again."
      for _, option in ipairs(key.option) do
        if option.fits == "true" and option.id == answer.pick[1] then
          isRight = true
          feedback = option.feedback[1] and option.feedback[1].text or "That fits."
        end
      end
      return {
        score = isRight and 100 or 0,
        passed = isRight,
        items = {{field = "pick", right = isRight, feedback = {feedback}}},
      }
    end

    """
}
