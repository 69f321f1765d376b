import Curriculum
import Storage
import Testing
import Tracking

/// What webhooks are told.
@Suite("An outbox")
struct OutboxTests {
  private func webhook(_ id: String, in school: School, made: Instant = School.noon) -> Webhook {
    Webhook(
      id: WebhookID(id), organization: school.organization, address: "https://example.org/\(id)",
      kinds: [.completed, .launched], secret: [0, 1, 255], made: made)
  }

  private func delivery(_ id: String, to webhook: Webhook, due: Instant = School.noon) -> Delivery {
    Delivery(
      id: DeliveryID(id), organization: webhook.organization, webhook: webhook.id, body: "{\"of\": \"\(id)\"}",
      made: School.noon, due: due)
  }

  private func look(
    in school: School, from watch: Watch, to sequence: Int64, groups: [WatchedGroup] = [], _ deliveries: [Delivery] = []
  ) -> Sighting {
    Sighting(
      organization: school.organization, watch: watch, sequence: sequence, groups: groups, deliveries: deliveries)
  }

  /// A webhook, and deliveries to it that are due at noon.
  private func fill(_ school: School, _ ids: String...) async throws -> Webhook {
    let webhook = webhook("a", in: school)
    try await school.commit([], [.webhook(webhook)])
    let watch = try #require(try await school.store.watch(school.organization))
    let look = look(in: school, from: watch, to: watch.sequence, ids.map { delivery($0, to: webhook) })
    #expect(try await school.store.note(look))
    return webhook
  }

  private func claim(
    _ school: School, after seconds: Int64 = 0, lasting: Int64 = 60, limit: Int = 10
  ) async throws -> [Delivery] {
    let now = School.noon.advanced(bySeconds: seconds)
    return try await school.store.claimDeliveries(at: now, until: now.advanced(bySeconds: lasting), limit: limit)
      .map(\.delivery)
  }

  @Test("keeps webhooks as they were made, the oldest first, each for its organization", arguments: Driver.all)
  func webhooks(driver: Driver) async throws {
    try await driver.withSchool { lincoln in
      let roosevelt = try await School(in: lincoln.store, named: "roosevelt")
      let late = webhook("a", in: lincoln, made: School.noon.advanced(bySeconds: 1))
      let early = webhook("b", in: lincoln)
      try await lincoln.commit([], [.webhook(late), .webhook(early)])
      #expect(try await lincoln.store.webhooks(in: lincoln.organization) == [early, late])
      #expect(try await lincoln.store.webhooks(in: roosevelt.organization) == [])
      await #expect(throws: StoreError.conflict(.missing)) {
        try await roosevelt.commit([], [.removeWebhook(early.id)])
      }
      try await lincoln.commit([], [.removeWebhook(early.id)])
      #expect(try await lincoln.store.webhooks(in: lincoln.organization) == [late])
    }
  }

  @Test("is watched from the end of the log on when the first webhook is made", arguments: Driver.all)
  func beginning(driver: Driver) async throws {
    try await driver.withSchool { school in
      #expect(try await school.store.watch(school.organization) == nil)
      try await school.enroll("Sam")
      let end = try #require(try await school.log().last).sequence
      try await school.commit([], [.webhook(webhook("a", in: school))])
      let first = try #require(try await school.store.watch(school.organization))
      #expect(first.sequence == end)
      try await school.enroll("Mei")
      try await school.commit([], [.webhook(webhook("b", in: school))])
      #expect(try await school.store.watch(school.organization) == first, "another webhook skips nothing")

      let seen = WatchedGroup(group: school.lunch, verdict: .ready, done: [])
      #expect(try await school.store.note(look(in: school, from: first, to: end, groups: [seen])))
      let second = try #require(try await school.store.watch(school.organization))
      try await school.commit([], [.removeWebhook(WebhookID("a")), .removeWebhook(WebhookID("b"))])
      try await school.commit([], [.webhook(webhook("c", in: school))])
      let anew = try #require(try await school.store.watch(school.organization))
      #expect(anew.sequence == end + 1)
      #expect(anew.turn != second.turn, "a look that began before is not noted")
      #expect(try await school.store.watched([school.lunch], in: school.organization) == [:])
    }
  }

  @Test("notes what a look saw, how far it came and what is to be told at once", arguments: Driver.all)
  func noted(driver: Driver) async throws {
    try await driver.withSchool { school in
      let sam = try await school.enroll("Sam")
      let webhook = webhook("a", in: school)
      try await school.commit([], [.webhook(webhook)])
      let watch = try #require(try await school.store.watch(school.organization))
      let seen = WatchedGroup(group: school.lunch, verdict: .notReady, done: [school.enrollment(of: sam)])
      let gone = delivery("2", to: self.webhook("gone", in: school))
      let one = look(in: school, from: watch, to: 7, groups: [seen], [delivery("1", to: webhook), gone])
      let other = look(in: school, from: watch, to: 9, [delivery("3", to: webhook)])
      #expect(try await school.store.note(one))
      #expect(try await !school.store.note(other), "another was faster")
      #expect(try await school.store.watch(school.organization)?.sequence == 7)
      #expect(
        try await school.store.watched([school.lunch, GroupID("none")], in: school.organization) == [school.lunch: seen]
      )
      #expect(try await claim(school) == [delivery("1", to: webhook)])
    }
  }

  @Test("notes nothing of a look that fails in its middle", arguments: Driver.all)
  func allOrNothing(driver: Driver) async throws {
    try await driver.withSchool { school in
      let webhook = try await fill(school, "1")
      let watch = try #require(try await school.store.watch(school.organization))
      let twice = look(in: school, from: watch, to: 99, [delivery("2", to: webhook), delivery("1", to: webhook)])
      await #expect(throws: StoreError.self) { try await school.store.note(twice) }
      #expect(try await school.store.watch(school.organization) == watch)
      #expect(try await claim(school).map(\.id) == [DeliveryID("1")])
    }
  }

  @Test("gives a delivery to whoever claims it alone, until the claim ends", arguments: Driver.all)
  func claims(driver: Driver) async throws {
    try await driver.withSchool { school in
      _ = try await fill(school, "1", "2", "3")
      #expect(try await claim(school, after: -1).isEmpty, "nothing is due yet")
      #expect(try await claim(school, limit: 2).count == 2)
      #expect(try await claim(school).count == 1)
      #expect(try await claim(school, after: 59).isEmpty)
      #expect(try await claim(school, after: 60).count == 3, "whoever had them does not live any more")
    }
  }

  @Test("gives each delivery to one of many who claim at the same time", arguments: Driver.all)
  func together(driver: Driver) async throws {
    try await driver.withSchool { school in
      _ = try await fill(school, "1", "2", "3", "4", "5")
      let claimed = try await withThrowingTaskGroup(of: [Delivery].self) { group in
        for _ in 0..<6 { group.addTask { try await claim(school) } }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(claimed.map(\.id.rawValue).sorted() == ["1", "2", "3", "4", "5"])
    }
  }

  @Test("keeps what failed until it is delivered or given up, and sends that again when asked", arguments: Driver.all)
  func settled(driver: Driver) async throws {
    try await driver.withSchool { school in
      let (store, organization) = (school.store, school.organization)
      _ = try await fill(school, "1", "2")
      let claimed = try await claim(school).sorted { $0.id < $1.id }
      let (one, two) = (claimed[0], claimed[1])
      let later = School.noon.advanced(bySeconds: 30)
      try await store.settle(one, .failed(problem: "it answered with status 500", next: later))
      try await store.settle(two, .delivered)
      #expect(try await claim(school, after: 29).isEmpty)
      let again = try #require(try await claim(school, after: 30).first)
      #expect(again.attempts == 1)
      #expect(again.problem == "it answered with status 500")
      #expect(again.body == one.body)

      try await store.settle(again, .died(problem: "it could not be reached", at: later))
      #expect(try await claim(school, after: 10_000).isEmpty)
      let dead = try await store.deadDeliveries(in: organization)
      #expect(dead.map(\.id) == [one.id])
      #expect(dead.first?.died == later)
      #expect(try await store.deadDeliveries(in: OrganizationID("roosevelt")) == [])

      #expect(try await store.reviveDeliveries(two.id, in: organization, at: later) == 0)
      #expect(try await store.reviveDeliveries(one.id, in: organization, at: later) == 1)
      #expect(try await store.deadDeliveries(in: organization) == [])
      #expect(try await claim(school, after: 31).map(\.attempts) == [0])
    }
  }

  @Test("forgets what was still to be told to a webhook that is removed", arguments: Driver.all)
  func removed(driver: Driver) async throws {
    try await driver.withSchool { school in
      let webhook = try await fill(school, "1", "2")
      let claimed = try await claim(school, limit: 1)
      try await school.commit([], [.removeWebhook(webhook.id)])
      for delivery in claimed { try await school.store.settle(delivery, .died(problem: "gone", at: School.noon)) }
      #expect(try await claim(school, after: 100).isEmpty)
      #expect(try await school.store.deadDeliveries(in: school.organization) == [])
    }
  }
}
