import ActivityKit
import Curriculum
import Foundation
import OrientationKit
import Storage
import Testing
import Tracking

@Suite("Noticing what webhooks are told")
struct NoticingTests {
  private struct Told: Decodable, Equatable {
    let type: String
    let data: [String: String]
  }

  private let group: ReadyGroup

  init() async throws { group = try await ReadyGroup() }

  private func listen(_ kinds: Set<Webhook.Kind> = Set(Webhook.Kind.allCases)) async throws {
    // By its time, the log tells what was before.
    group.fixture.clock.advance(seconds: 1)
    _ = try await group.engine.makeWebhook(at: "https://example.org/", for: kinds)
  }

  /// All that is to be told since this was asked last.
  private func told() async throws -> [Told] {
    while try await group.engine.noticeNews() {}
    let claimed = try await group.engine.claimDeliveries(lasting: 60, limit: 100)
    for (delivery, _) in claimed { try await group.engine.settle(delivery, .delivered) }
    return try claimed.map { try JSONDecoder().decode(Told.self, from: Data($0.delivery.body.utf8)) }
      .sorted { $0.type < $1.type }
  }

  private func record(gap: String) async throws {
    try await group.engine.record([FieldKey(FieldID("gap")): gap], in: group.id, by: group.staff)
  }

  private var subject: [String: String] { ["group": group.id.rawValue, "kit": "lunch"] }

  @Test("nothing is told of what was before the webhook")
  func before() async throws {
    try await listen()
    try await group.engine.noticeAll()
    #expect(try await told() == [])
  }

  @Test("a group that becomes ready is told once, in ids alone")
  func ready() async throws {
    try await record(gap: "30")
    try await listen()
    try await record(gap: "7")
    #expect(try await told() == [Told(type: "ready", data: subject)])
    try await record(gap: "8")
    #expect(try await told() == [], "it was ready before")
    try await record(gap: "30")
    try await record(gap: "7")
    #expect(try await told() == [], "nobody saw it otherwise than ready")
    try await record(gap: "30")
    #expect(try await told() == [])
    try await record(gap: "7")
    #expect(try await told() == [Told(type: "ready", data: subject)])
  }

  @Test("who is done with all that their role asks for is told, though the group was never looked at before")
  func completed() async throws {
    let link = try #require(try await group.engine.joinLinks(of: group.id, for: group.staff).first)
    let token = try await group.engine.join(code: link.code, name: "Mei", pin: "204817")
    try await listen()
    #expect(try await told() == [])
    let mei = try #require(try await group.engine.visit(token))
    _ = try await group.engine.answer(
      Fixture.quiz, in: Fixture.section, with: Response(["first": ["o1"]]), by: mei, key: "mei")
    group.fixture.clock.advance(seconds: 1)
    #expect(try await told() == [])
    try await group.engine.viewed(Fixture.section, by: try #require(try await group.engine.visit(token)))
    let all = try await told()
    let person = subject.merging(["participant": mei.profile.participant.rawValue, "role": "peer"]) { $1 }
    #expect(all == [Told(type: "completed", data: person), Told(type: "ready", data: subject)])
    #expect(try await told() == [])
  }

  @Test("a launch is told to whoever wants to know of launches")
  func launched() async throws {
    try await listen([.launched])
    try await listen([.completed])
    try await group.engine.launch(group.id, by: group.staff)
    #expect(try await told() == [Told(type: "launched", data: subject)])
  }

  @Test("what happened is told as well when all groups are looked at first")
  func all() async throws {
    try await record(gap: "30")
    try await listen()
    try await record(gap: "7")
    try await group.engine.noticeAll()
    #expect(try await told() == [Told(type: "ready", data: subject)])
  }

  @Test("two who look at the same time tell it once")
  func together() async throws {
    try await record(gap: "30")
    try await listen()
    try await record(gap: "7")
    let engine = group.engine
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for _ in 0..<6 { tasks.addTask { _ = try await engine.noticeNews() } }
      try await tasks.waitForAll()
    }
    #expect(try await told() == [Told(type: "ready", data: subject)])
  }
}

@Suite("The plan of what is sent again")
struct RetryPlanTests {
  private func delivery(after attempts: Int) -> Delivery {
    let now = Instant(milliseconds: 0)
    return Delivery(
      id: DeliveryID("a"), organization: OrganizationID("main"), webhook: WebhookID("b"), body: "", made: now, due: now,
      attempts: attempts)
  }

  @Test("goes on for more than a day, ever more seldom, and then gives up")
  func standard() {
    let waits = RetryPlan.standard.waits
    #expect(waits == waits.sorted())
    #expect((24 * 3600...36 * 3600).contains(waits.reduce(0, +)))
    let now = Instant(milliseconds: 5000)
    #expect(RetryPlan.standard.attempt(after: delivery(after: 0), nil, at: now) == .delivered)
    #expect(
      RetryPlan.standard.attempt(after: delivery(after: 1), "no", at: now, spread: 1.2)
        == .failed(problem: "no", next: Instant(milliseconds: 41_000)))
    #expect(
      RetryPlan.standard.attempt(after: delivery(after: waits.count), "no", at: now) == .died(problem: "no", at: now))
  }

  @Test("spreads what failed together")
  func spread() {
    let now = Instant(milliseconds: 0)
    let nexts = (0..<50).map { _ in RetryPlan.standard.attempt(after: delivery(after: 9), "no", at: now) }
    #expect(
      nexts.allSatisfy {
        if case .failed(_, let next) = $0 { (34_560_000...51_840_000).contains(next.milliseconds) } else { false }
      })
    #expect(nexts.contains { $0 != nexts[0] })
  }
}
