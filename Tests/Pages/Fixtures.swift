import ActivityKit
import Curriculum
import Pages
import Tracking

/// A small world that the pages are tried on.
enum Fixtures {
  static let frame = PageFrame(
    language: .en, path: "/here?x=1", csrf: "csrf-token", reader: .participant(name: "Sam"))
  static let staffFrame = PageFrame(
    language: .en, path: "/staff/groups", csrf: "csrf-token", reader: .staff(name: "Ms. Rivera"))

  static func visitor(_ language: Language = .en) -> PageFrame {
    PageFrame(language: language, path: "/join/ABC", csrf: "csrf-token")
  }

  static func element(_ name: String) -> Element {
    Element(name: name, attributes: [], children: [], position: .start)
  }

  static func activity(
    _ id: String, requires: CompletionMode = .passed, type: String = "quiz", fingerprint: String = "f1"
  ) -> Activity {
    Activity(
      id: ActivityID(id), objective: nil, requires: requires, type: type, definition: element(type),
      fingerprint: Fingerprint(fingerprint))
  }

  static func module(_ id: String, title: String, minutes: Int, summary: String = "", sections: [Section]) -> Module {
    Module(
      id: ModuleID(id), revision: 1, minutes: minutes, language: "en", title: title, summary: summary, audience: [],
      keywords: [], objectives: [], related: Module.Related(), sections: sections, takeaways: [], resources: [])
  }

  static let waiting = Section(
    id: SectionID("waiting"), title: "Wait, and mean it",
    blocks: [
      .paragraph([
        .text("Some people need time to put a message together. "), .strong("Waiting is a way to listen."),
        .text(" Count slowly to ten in your head before you say "), .emphasis("anything"), .text("."),
      ]),
      .list(
        Block.List(
          isOrdered: true,
          items: [
            [.text("Ask one thing.")], [.text("Look at the person, not at the device.")],
            [.text("Wait. Then wait a little more.")],
          ])),
      .callout(
        Block.Callout(kind: .tip, paragraphs: [[.text("A long silence feels longer to you than to your partner.")]])),
      .figure(
        Block.Figure(
          source: "board.svg", alternative: "A communication board with the words go, like, want, more, not",
          caption: [.text("Five small words go a long way.")])),
      .activity(activity("waiting-check")),
      .paragraph([.text("Next, think about who speaks for whom.")]),
      .callout(
        Block.Callout(
          kind: .caution, paragraphs: [[.text("Never touch somebody’s device without asking. It is their voice.")]])),
      .activity(activity("with-or-for", type: "card-sort", fingerprint: "f2")),
      .callout(
        Block.Callout(
          kind: .story,
          paragraphs: [[.text("Ana and Lee play cards each Tuesday. Lee used to guess her words. Now he waits.")]])),
    ])

  static let pledge = Section(
    id: SectionID("pledge"), title: "What we promise",
    blocks: [
      .paragraph([.text("Read each line. Choose what you agree to.")]),
      .activity(activity("promise", requires: .answered, type: "pledge", fingerprint: "f3")),
    ])

  static let modules: [Module] = [
    module(
      "peer-to-peer", title: "What is Peer to Peer?", minutes: 5,
      summary: "Friendship and belonging matter for learning.",
      sections: [Section(id: SectionID("why"), title: "Why it matters", blocks: [])]),
    module(
      "aac-communication-tips", title: "AAC communication tips", minutes: 13,
      summary: "How to talk with somebody who uses pictures, signs or a device.",
      sections: [
        Section(id: SectionID("many-ways"), title: "Many ways to talk", blocks: []), waiting,
        Section(id: SectionID("last"), title: "Look back", blocks: []),
      ]),
    module(
      "peer-expectations", title: "Peer expectations", minutes: 9,
      summary: "What you do, and what you leave to adults.",
      sections: [pledge]),
  ]
}
