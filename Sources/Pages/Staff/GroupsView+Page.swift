import Curriculum
import Tracking

extension GroupsView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let name = FormField(
      name: "name", label: words("groups.name"), hint: words("groups.name-hint"), value: name)
    let kitProblem = problems.first { $0.field == "kit" }.map { words("problem.\($0.reason.rawValue)") }
    let labels = ["name": name.label, "kit": words("groups.kit")]
    return Page(
      template: .groups, title: words("groups.title"),
      values: [
        "problems": .one(problems.summary(labels: labels, words)),
        "isEmpty": .flag(groups.isEmpty && place.finding == nil), "isFindable": .flag(place.isFindable),
        "finding": .text(place.finding ?? ""), "isFinding": .flag(place.finding != nil),
        "foundNothing": .flag(groups.isEmpty && place.finding != nil),
        "hasPages": .flag(place.before != nil || place.after != nil),
        "earlier": .maybe(place.before.map { Address.groups(finding: place.finding, before: $0) }),
        "later": .maybe(place.after.map { Address.groups(finding: place.finding, after: $0) }),
        "hasFailingBundle": .flag(hasFailingBundle),
        "groups": .list(groups.map { row($0, words) }),
        "count": .text(count(words)),
        "fields": .list([name.values(problems, words)]),
        "kitProblem": .maybe(kitProblem), "kits": .list(kits.enumerated().map { option($0, $1) }),
      ],
      hasProblems: !problems.isEmpty)
  }

  private func count(_ words: Messages) -> String {
    let isPart = groups.count < place.total
    return isPart
      ? words("groups.part", ["count": "\(groups.count)", "total": "\(place.total)"])
      : words("groups.count", count: groups.count)
  }

  private func row(_ row: Row, _ words: Messages) -> TemplateValues {
    [
      "name": .text(row.name), "kitTitle": .text(row.kit), "address": .text(Address.group(row.id)),
      "badge": .one(Badge(row.readiness.verdict, words).values),
      "sentence": .text(words.sentence(for: row.readiness)),
    ]
  }

  private func option(_ index: Int, _ kit: Kit) -> TemplateValues {
    [
      "id": .text(index == 0 ? FormField.id("kit") : FormField.id("kit-\(index + 1)")),
      "value": .text(kit.id.rawValue), "title": .text(kit.title), "summary": .text(kit.summary),
      "isChosen": .flag(self.kit == kit.id || (self.kit == nil && kits.count == 1)),
    ]
  }
}
