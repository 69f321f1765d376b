import ActivityKit
import Curriculum
import Synchronization
import Testing
import Tracking

@testable import Pages

@Suite("Kept sections")
struct SectionKeepingTests {
  let site: Site
  let calls = Calls()

  init() throws { site = try Site() }

  @Test("fresh controls are asked for once a seed")
  func once() throws {
    for seed: UInt64 in [1, 2, 1, 2, 1] { _ = try site.render(view(seed: seed), in: Fixtures.frame) }
    #expect(calls.count == 2)
  }

  @Test("answered controls are asked for once an answer")
  func answered() throws {
    for option in ["say", "wait", "say"] {
      let state = ActivityView.State.answered(Response(["composing": [option]]), Fixtures.notYet)
      let page = try site.render(view(seed: 1, state), in: Fixtures.frame)
      #expect(page.contains("That takes her turn."))
    }
    #expect(calls.count == 2)
    let fresh = try site.render(view(seed: 1), in: Fixtures.frame)
    #expect(!fresh.contains("That takes her turn."))
  }

  @Test("what somebody wrote at length is never kept")
  func long() throws {
    let state = ActivityView.State.answered(
      Response(["text": [String(repeating: "a", count: 600)]]), Fixtures.notYet)
    for _ in 1...2 { _ = try site.render(view(seed: 1, state), in: Fixtures.frame) }
    #expect(calls.count == 2)
  }

  @Test("each language and each definition has its own")
  func keys() throws {
    let spanish = PageFrame(language: .es, path: "/", csrf: "x")
    let english = try site.render(view(seed: 1), in: Fixtures.frame)
    let other = try site.render(view(seed: 1), in: spanish)
    #expect(english.contains("Choose all that fit.") && !other.contains("Choose all that fit."))
    #expect(other.contains("<p class=\"callout-label\"><span lang=\"es\">Consejo</span></p>"))
    _ = try site.render(view(seed: 1, fingerprint: "changed"), in: Fixtures.frame)
    #expect(calls.count == 3)
  }

  @Test("what is one person's is never kept")
  func personal() throws {
    _ = try site.render(view(seed: 1), in: PageFrame(language: .en, path: "/", csrf: "first", reader: nil))
    let second = try site.render(view(seed: 1), in: PageFrame(language: .en, path: "/", csrf: "second", reader: nil))
    #expect(second.contains("name=\"csrf\" value=\"second\"") && !second.contains("\"first\""))
  }

  @Test("the store starts anew when it is full, and when it is told to")
  func bounds() throws {
    let kept = RenderedSections(limit: 2)
    for seed: UInt64 in 1...5 {
      let key = RenderedSections.ActivityKey(
        activity: ActivityID("a"), section: .init(module: ModuleID("m"), section: SectionID("s")), text: "en",
        fingerprint: Fingerprint("f"), seed: seed, variant: "", turn: ActivityView.Turn(), number: 1, count: 1,
        isDone: false, response: nil, language: .en)
      _ = kept.activity(key) { Stencil("\u{1}\u{2}") }
    }
    #expect(kept.count <= 2)
    _ = try site.render(view(seed: 1), in: Fixtures.frame)
    site.forgetSections()
    _ = try site.render(view(seed: 1), in: Fixtures.frame)
    #expect(calls.count == 2)
  }

  private func view(
    seed: UInt64, _ state: ActivityView.State = .fresh, fingerprint: String = "f1"
  ) -> SectionPageView {
    let calls = calls
    return Fixtures.section([
      ActivityView(
        activity: Fixtures.activity("waiting-check", fingerprint: fingerprint), key: "k", isDone: false, state: state,
        seed: seed,
        controls: {
          calls.add()
          return Fixtures.quiz()
        })
    ])
  }

  final class Calls: Sendable {
    private let calls = Mutex(0)

    var count: Int { calls.withLock { $0 } }

    func add() { calls.withLock { $0 += 1 } }
  }
}
