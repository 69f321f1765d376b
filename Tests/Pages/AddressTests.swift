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

  @Test(
    "lead to this site only, where they come with a request",
    arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "", "/\n/x"])
  func local(path: String) {
    #expect(Address.local(path) == "/")
    #expect(Address.local("/learn/a/b?c=d#e") == "/learn/a/b?c=d#e")
  }

  @Test("are encoded where they carry what was typed")
  func encoding() {
    #expect(Address.language(.es, back: "/a?b=c&d=é") == "/language/es?back=%2Fa%3Fb%3Dc%26d%3D%C3%A9")
  }

  @Test("of forms tell which page shows the form")
  func forms() {
    let group = GroupID("g 1")
    let page = Address.group(group)
    let forms: [(String, String?)] = [
      (Address.joinAsNew("AB/C"), Address.join("AB/C")), (Address.joinAgain("ABC"), Address.join("ABC")),
      (Address.card, Address.card), (Address.signIn, Address.signIn), (Address.start, Address.start),
      (Address.next(after: section), Address.section(section)),
      (
        Address.answer(ActivityID("check"), in: section),
        Address.activity(ActivityID("check"), in: section)
      ),
      (Address.groups, Address.groups), (Address.people(of: group), page + "#people"),
      (Address.removal(of: ParticipantID("p"), from: group), page + "#people"),
      (Address.joinLink(for: RoleID("peer"), of: group), page + "#people"), (Address.plan(of: group), page + "#plan"),
      (Address.override(of: RuleID("N 6"), in: group), page + "#rules"), (Address.launch(of: group), page),
      (Address.cards(of: group), Address.cards(of: group)), (Address.signOut, nil), ("/nowhere", nil), ("", nil),
    ]
    for (form, page) in forms { #expect(Address.page(ofFormAt: form) == page, "\(form)") }
  }
}
