import Curriculum
import Pages
import Testing
import Tracking

@Suite("Addresses")
struct AddressTests {
  let section = SectionReference(module: ModuleID("aac"), section: SectionID("waiting"))

  @Test("name things by their ids")
  func ids() {
    #expect(Address.section(section) == "/learn/aac/waiting")
    #expect(Address.answer(ActivityID("check"), in: section) == "/learn/aac/waiting/activities/check")
    #expect(Address.activity(ActivityID("check"), in: section) == "/learn/aac/waiting#activity-check")
    #expect(Address.person(ParticipantID("p1"), in: GroupID("g1")) == "/staff/groups/g1/people/p1")
  }

  @Test("are encoded where they carry what was typed")
  func encoding() {
    #expect(Address.language(.es, back: "/a?b=c&d=é") == "/language/es?back=/a%3Fb%3Dc%26d%3D%C3%A9")
  }
}
