import Curriculum
import Testing
import Tracking

@Suite("What a rule can test of answers")
struct KitAnswerTests {
  private let greeter = Sample.field("greeter", .person([Sample.peer]))
  private let helper = Sample.field("helper", .person([Sample.peer, Sample.focus]))
  private let meeting = Sample.field("meeting", .schedule)
  private let free = Sample.field("free", .schedule, each: [Sample.peer])
  private let first = Sample.field("first", .date)
  private let review = Sample.field("review", .date)
  private let until = Sample.field("until", .date, each: [Sample.peer])
  private let members = [Sample.member("Sam"), Sample.member("Lee"), Sample.member("Ana", Sample.focus)]

  private func judge(_ condition: Condition, _ answers: [String: String], _ members: [GroupSnapshot.Member]? = nil)
    -> RuleResult
  {
    let keys = answers.map { key, value -> (FieldKey, String) in
      let parts = key.split(separator: ".").map(String.init)
      return (FieldKey(FieldID(parts[0]), about: parts.count > 1 ? ParticipantID(parts[1]) : nil), value)
    }
    return Sample.judge(
      condition, Sample.group(members ?? self.members, Dictionary(keys) { one, _ in one }),
      fields: [greeter, helper, meeting, free, first, review, until])
  }

  @Test(
    "a person counts while they are in the group, in a role of the field's, and have a name",
    arguments: [("sam", Truth.pass), ("ana", .unknown), ("gone", .unknown), ("", .unknown)])
  func person(chosen: String, truth: Truth) {
    #expect(judge(.field(greeter.id, .answered), ["greeter": chosen]).truth == truth)
  }

  @Test("a person whose name was erased is nobody")
  func erased() {
    let erased = GroupSnapshot.Member(
      participant: ParticipantID("sam"), name: "", role: Sample.peer, hasJoined: true, record: .init())
    #expect(judge(.field(greeter.id, .answered), ["greeter": "sam"], [erased]).truth == .unknown)
  }

  @Test(
    "two people are compared by who they are",
    arguments: [("sam", "lee", Truth.pass), ("sam", "sam", .fail), ("sam", nil, .unknown)] as [(String, String?, Truth)]
  )
  func people(one: String, other: String?, truth: Truth) {
    var answers = ["greeter": one]
    answers["helper"] = other
    #expect(judge(.field(greeter.id, .toField(.notEquals, helper.id)), answers).truth == truth)
  }

  @Test(
    "a date lies within a period of today, or of another date, on either side",
    arguments: [
      ("2026-09-15", nil, Truth.pass), ("2026-09-16", nil, .fail), ("2026-08-18", nil, .pass),
      ("2026-08-17", nil, .fail), ("2026-10-14", "2026-09-30", .pass), ("2026-10-15", "2026-09-30", .fail),
    ] as [(String, String?, Truth)])
  func within(day: String, other: String?, truth: Truth) {
    var answers = ["review": day]
    answers["first"] = other
    let condition = Condition.field(review.id, .within(Period(14, .day), of: other == nil ? nil : first.id))
    #expect(judge(condition, answers).truth == truth)
  }

  @Test("where the other answer is missing, that is what is said")
  func otherMissing() {
    let result = judge(.field(review.id, .within(Period(6, .week), of: first.id)), ["review": "2026-10-01"])
    #expect(result.truth == .unknown)
    guard case .field(let reason)? = result.reasons.first?.matter else { return #expect(Bool(false)) }
    #expect(reason.field == first.id)
    #expect(reason.value == nil)
  }

  @Test("each person's answer is held against the group's")
  func eachAgainstGroup() {
    let condition = Condition.field(until.id, .toField(.onOrAfter, first.id))
    let answers = ["first": "2026-09-10", "until.sam": "2026-09-10", "until.lee": "2026-09-09"]
    let result = judge(condition, answers)
    #expect(result.truth == .fail)
    guard case .field(let reason)? = result.reasons.first?.matter else { return #expect(Bool(false)) }
    #expect(reason.people.map(\.name) == ["Lee"])
    #expect(reason.other == "2026-09-10")
    #expect(judge(condition, ["until.sam": "2026-09-10", "until.lee": "2026-09-10"]).truth == .unknown)
  }

  private func overlap(
    _ minutes: Int, every: Bool = true, atLeast: Int? = nil
  ) -> Condition {
    .overlap(
      Overlap(
        field: free.id, meeting: meeting.id, minutes: minutes, needsEveryMeeting: every, role: Sample.peer,
        atLeast: atLeast))
  }

  @Test("times overlap by so many minutes, in every meeting or in any")
  func overlaps() {
    let answers = [
      "meeting": "Tue 12:10–12:40, Thu 12:10–12:40", "free.sam": "Tue 12:00–12:30, Thu 12:00–13:00",
      "free.lee": "Thu 12:00–13:00",
    ]
    #expect(judge(overlap(20, atLeast: 1), answers).truth == .pass)
    #expect(judge(overlap(21, atLeast: 1), answers).truth == .fail)
    #expect(judge(overlap(20), answers).truth == .fail)
    #expect(judge(overlap(30, every: false), answers).truth == .pass)
  }

  @Test("times that are not known are unknown, and so is a group that does not know when it meets")
  func overlapUnknown() {
    let answers = ["meeting": "Tue 12:10–12:40", "free.sam": "Tue 12:00–13:00"]
    #expect(judge(overlap(10), answers).truth == .unknown)
    #expect(judge(overlap(10, atLeast: 1), answers).truth == .pass)
    #expect(judge(overlap(10, atLeast: 3), answers).truth == .fail)
    #expect(judge(overlap(10, atLeast: 1), ["free.sam": "Tue 12:00–13:00"]).truth == .unknown)
    #expect(judge(overlap(10), answers, []).truth == .unknown)
  }

  @Test("the group's own times are compared, too")
  func groupTimes() {
    let room = Sample.field("room", .schedule)
    let condition = Condition.overlap(Overlap(field: room.id, meeting: meeting.id, minutes: 30))
    func truth(_ times: String?) -> Truth {
      var answers = [FieldKey(meeting.id): "Tue 12:10–12:40"]
      answers[FieldKey(room.id)] = times
      return Sample.judge(condition, Sample.group([], answers), fields: [room, meeting]).truth
    }
    #expect(truth("Tue 12:00–12:40") == .pass)
    #expect(truth("Tue 12:11–12:40") == .fail)
    #expect(truth(nil) == .unknown)
  }
}
