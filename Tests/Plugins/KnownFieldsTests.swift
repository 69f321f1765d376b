import Testing

@testable import ActivityKit

@Suite("The fields that a view asks for")
struct KnownFieldsTests {
  @Test("are found once for each way in which a view can begin")
  func once() {
    let known = KnownFields()
    var made = 0
    func fields(_ state: AttemptState) -> Set<String> {
      known.fields(given: state) {
        made += 1
        return ["\(state.seed) \(state.number) \(state.audience)"]
      }
    }
    for _ in 1...3 {
      #expect(fields(AttemptState(seed: 1)) == ["1 1 learner"])
      #expect(fields(AttemptState(seed: 2)) == ["2 1 learner"])
      #expect(fields(AttemptState(seed: 1, number: 2)) == ["1 2 learner"])
      #expect(fields(AttemptState(seed: 1, audience: .observer)) == ["1 1 observer"])
    }
    #expect(made == 4)
  }

  @Test("are found anew where the view goes on from an answer")
  func goingOn() {
    let known = KnownFields()
    let beginning = known.fields(given: AttemptState(seed: 1)) { ["first"] }
    let next = known.fields(given: AttemptState(seed: 1, stored: StoredState("step"))) { ["second"] }
    let shown = known.fields(given: AttemptState(seed: 1, previous: Response(["a": ["b"]]))) { ["third"] }
    #expect(beginning == ["first"])
    #expect(next == ["second"])
    #expect(shown == ["third"])
  }

  @Test("do not fill the memory")
  func bounded() {
    let known = KnownFields()
    for number in 1...1000 {
      #expect(known.fields(given: AttemptState(seed: 1, number: number)) { ["\(number)"] } == ["\(number)"])
    }
    #expect(known.fields(given: AttemptState(seed: 1, number: 1)) { ["again"] } == ["again"])
  }
}
