import ActivityKit
import Authoring
import Foundation

@testable import Bundles

/// Bundles that tests change in one place.
enum Sample {
  static let manifest = """
    <bundle xmlns="urn:orientation-kit:1" id="acme-two-truths" version="1" license="CC0-1.0">
      <title>Two truths and a mix-up</title>
      <captures>which statement was chosen</captures>
      <element purpose="Statements, one of which is not true.">
        <child name="prompt" purpose="What is asked." text="required"/>
        <child name="statement" purpose="Something to believe or not." occurs="two-or-more" text="allowed">
          <attribute name="id" type="id" required="true" help="its name"/>
          <attribute name="untrue" type="boolean" answer="true" help="whether it is the one that is not true"/>
          <child name="feedback" answer="true" occurs="optional" purpose="What is said of it." text="required"/>
        </child>
      </element>
      <scoring pass="100">
        <match field="pick" to="{statement[untrue].id}">
          <feedback when="right">Yes. {statement[untrue].feedback.text}</feedback>
          <feedback when="wrong">No, that one is true.</feedback>
        </match>
      </scoring>
      <sample right="pick=b" wrong="pick=a">
        <acme-two-truths><prompt>Which one is not true?</prompt>
          <statement id="a">Sam likes trains.</statement>
          <statement id="b" untrue="true">Sam has "two" cats &amp; a dog.<feedback>It is one cat.</feedback></statement>
        </acme-two-truths>
      </sample>
      <sample>
        <acme-two-truths><prompt>And now?</prompt>
          <statement id="x" untrue="true">One</statement><statement id="y">Two</statement>
        </acme-two-truths>
      </sample>
    </bundle>
    """

  static let view = """
    <prose>{{say.hint}}</prose>
    <choices name="pick" shuffle="true"><question>{{prompt.text}}</question>
    {{#statement}}<option id="{{id}}">{{text}}</option>{{/statement}}</choices>
    """

  static let messages = """
    <messages xmlns="urn:orientation-kit:1" xml:lang="en"><message id="hint">Read each one.</message></messages>
    """

  /// - Parameter changes: files that are other than in the sample; nil takes one out.
  static func files(_ changes: [String: String?] = [:]) throws -> BundleFiles {
    var contents = ["bundle.xml": manifest, "view.mustache": view, "messages.en.xml": messages]
    for (name, text) in changes { contents[name] = text }
    return try BundleFiles(contents.mapValues { Array($0.utf8) })
  }

  static func read(_ changes: [String: String?] = [:]) throws -> BundleReader.Result {
    BundleReader.read(try files(changes), path: "acme-two-truths")
  }

  static func element(_ xml: String) -> Element? {
    DocumentReader().read(SourceFile(path: "sample", bytes: Array(xml.utf8))).root
  }
}
