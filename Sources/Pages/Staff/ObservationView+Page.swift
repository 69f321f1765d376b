import ActivityKit
import Curriculum
import Tracking

extension ObservationView: PageView {
  func page(in frame: PageFrame, words: Messages) -> Page {
    let place = ActivityReference(module: module.id, activity: activity.id)
    let renderer = ControlRenderer(
      messages: words, idPrefix: activity.id.rawValue, textLanguage: section.language ?? module.language,
      responses: responses, address: { [module] in Address.file($0, of: module) })
    let state = problems.isEmpty ? ActivityView.State.fresh : .refused(problems)
    return Page(
      template: .observation, title: words("observe.title", ["name": name]),
      values: [
        "title": .text(words("observe.title", ["name": name])), "name": .text(name), "groupName": .text(groupName),
        "groupAddress": .text(Address.group(group)), "personAddress": .text(Address.person(participant, in: group)),
        "language": .text(section.language ?? module.language), "module": .text(module.title),
        "section": .text(section.title), "lead": .text(words("observe.lead", ["name": name])),
        "action": .text(Address.observation(of: place, by: participant, in: group)), "key": .text(key),
        "controls": .html(renderer.summary(of: problems, in: controls) + renderer.html(for: controls, state: state)),
      ], hasProblems: !problems.isEmpty)
  }
}
