import Curriculum
import Foundation
import OrientationKit
import Storage
import Testing
import Tracking

@Suite("What people can ask for")
struct PrivacyTests {
  private func joined(_ fixture: Fixture, _ name: String = "Sam") async throws -> (StaffAccount, GroupID, ParticipantID)
  {
    let (staff, group, code) = try await fixture.group()
    _ = try await fixture.engine.join(code: code, name: name, pin: "204816")
    let member = try #require(
      try await fixture.engine.group(group, for: staff).members.first { $0.name == name })
    return (staff, group, member.participant)
  }

  @Test("an export tells what is held in words, without secrets, and is recorded")
  func export() async throws {
    let fixture = try Fixture()
    let (staff, group, sam) = try await joined(fixture)
    try await fixture.engine.noteLook(at: group, of: sam, by: staff)
    let export = try await fixture.engine.export(sam, by: .staff(staff.id))
    #expect(export.person.name == "Sam")
    #expect(export.places.map { [$0.group, $0.kit, $0.role] } == [["Lunch", "Lunch club", "Peer"]])
    #expect(export.signsInWith == ["name and PIN"])
    #expect(Set(export.lookedAtBy.map(\.what)) == ["export", "person"])
    #expect(export.lookedAtBy.allSatisfy { $0.by == "Ada" })
    #expect(export.history.last?.what == "exported")
    let text = String(decoding: try JSONEncoder().encode(export), as: UTF8.self)
    #expect(!text.contains("scrypt"))
    #expect(Set(export.explained.keys).isSuperset(of: ["person", "answers", "history"]))
    let spanish = try await fixture.engine.export(sam, by: .system, language: "es")
    #expect(spanish.explained.keys == export.explained.keys)
    #expect(spanish.explained != export.explained)
  }

  @Test("nobody unknown is exported or erased")
  func unknown() async throws {
    let fixture = try Fixture()
    await #expect(throws: EngineError.notFound) {
      _ = try await fixture.engine.export(ParticipantID("nobody"), by: .system)
    }
    await #expect(throws: EngineError.notFound) {
      try await fixture.engine.erase(ParticipantID("nobody"), by: .system)
    }
  }

  @Test("who was erased is gone, and the log says that somebody was")
  func erased() async throws {
    let fixture = try Fixture()
    let (staff, group, sam) = try await joined(fixture)
    #expect(try await fixture.engine.erase(sam, by: .staff(staff.id)))
    #expect(try await fixture.engine.group(group, for: staff).members.isEmpty)
    let last = try await fixture.engine.store.events(in: fixture.engine.organization, after: 0, limit: 100).last
    #expect(last?.event.fact == .erased(Erasure(participant: sam)))
    #expect(last?.event.actor == .staff(staff.id))
  }

  @Test("upkeep erases after a time only where that was asked for")
  func retention() async throws {
    let fixture = try Fixture()
    let (staff, group, sam) = try await joined(fixture)
    try await fixture.engine.removePerson(sam, from: group, by: staff)
    fixture.clock.advance(seconds: 400 * 86_400)
    func upkeep(_ span: RetentionSpan?) async { await Upkeep(fixture.engine, erasingAfter: span).run { throw Done() } }
    func isThere() async throws -> Bool {
      try await fixture.engine.store.participant(sam, in: fixture.engine.organization) != nil
    }
    await upkeep(nil)
    #expect(try await isThere())
    await upkeep(RetentionSpan("2y"))
    #expect(try await isThere())
    await upkeep(RetentionSpan("12m"))
    #expect(try await !isThere())
  }

  @Test("a time is a number of days, months or years", arguments: ["", "m", "0d", "-3m", "18", "18w", "1.5y", "d90"])
  func noSpan(text: String) { #expect(RetentionSpan(text) == nil) }

  @Test("months are those of the calendar")
  func months() throws {
    let march31 = Instant(milliseconds: 1_774_915_200_000)
    #expect(try #require(RetentionSpan("1m")).before(march31).day.description == "2026-02-28")
    #expect(try #require(RetentionSpan("90d")).before(march31).day.description == "2025-12-31")
    #expect(try #require(RetentionSpan("2y")).before(march31).day.description == "2024-03-31")
  }

  @Test("looks are found by group and by account")
  func looks() async throws {
    let fixture = try Fixture()
    let (staff, group, sam) = try await joined(fixture)
    try await fixture.engine.noteLook(at: group, by: staff)
    try await fixture.engine.noteLook(at: group, by: staff)
    try await fixture.engine.noteLook(at: group, of: sam, by: staff)
    #expect(Set(try await fixture.engine.looks().map(\.view)) == [.group, .person])
    #expect(try await fixture.engine.looks(at: group).count == 2)
    #expect(try await fixture.engine.looks(by: StaffID("other")).isEmpty)
  }

  private struct Done: Error {}
}
