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
        "isEmpty": .flag(groups.isEmpty), "hasFailingBundle": .flag(hasFailingBundle),
        "groups": .list(groups.map { row($0, words) }),
        "count": .text(words("groups.count", count: groups.count)),
        "fields": .list([name.values(problems, words)]),
        "kitProblem": .maybe(kitProblem), "kits": .list(kits.enumerated().map { option($0, $1) }),
      ],
      hasProblems: !problems.isEmpty)
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
