import Curriculum
import Tracking

extension GroupView {
  /// A role with its people, the form to add one, and its join link.
  func role(_ role: Role, _ words: Messages) -> TemplateValues {
    let members = group.members(in: role.id)
    let sent = sentPerson?.role == role.id ? sentPerson : nil
    let name = FormField(
      name: "name", label: words("people.name"), value: sent?.name ?? "", idPrefix: Self.prefix(of: role.id))
    let link = joinLinks[role.id]
    return [
      "id": .text(role.id.rawValue), "role": .text(role.title), "bounds": .text(bounds(of: role, members.count, words)),
      "members": .list(members.map { member($0, role, words) }), "isEmpty": .flag(members.isEmpty),
      "addAction": .text(Address.people(of: group.group)), "isAdding": .flag(sent != nil),
      "fields": .list([name.values(sent == nil ? [] : problems, words)]),
      "addTitle": .text(words("people.add-to", ["role": role.title])),
      "linkAction": .text(Address.joinLink(for: role.id, of: group.group)),
      "link": .one(
        link.map { link in
          [
            "address": .text(link.address),
            "until": .maybe(link.lastDay.map { words("link.until", ["day": words.day($0)]) }),
          ]
        }),
    ]
  }

  /// What the ids of the form for a role's new person begin with. Answers' ids hold no colon.
  static func prefix(of role: RoleID) -> String { "\(role.rawValue):" }

  private func bounds(of role: Role, _ found: Int, _ words: Messages) -> String {
    let values = ["least": String(role.minimum), "most": role.maximum.map(String.init) ?? ""]
    let key =
      switch role.maximum {
      case nil: "people.bounds.at-least"
      case role.minimum?: "people.bounds.exactly"
      default: "people.bounds.between"
      }
    return words("people.count", count: found) + " " + words(key, values)
  }

  private func member(_ member: GroupSnapshot.Member, _ role: Role, _ words: Messages) -> TemplateValues {
    let progress = OrientationProgress(
      of: catalog.modules(of: role, seenBy: [Seat(kit: kit.id, role: role.id)]), given: member.record)
    let text =
      progress.modules.isEmpty
      ? words("people.no-modules")
      : progress.isComplete
        ? words("people.complete")
        : words("people.progress", count: progress.modules.count, ["done": String(progress.completedModules)])
          + " " + words("people.minutes-left", count: progress.minutesLeft)
    let again = progress.modules.contains { !$0.askedAgain.isEmpty } ? words("again.people") : nil
    return [
      "name": .text(member.name), "address": .text(Address.person(member.participant, in: group.group)),
      "progress": .text([text, again].compactMap(\.self).joined(separator: ". ")),
      "isComplete": .flag(progress.isComplete),
      "joined": .text(words(member.hasJoined ? "people.joined" : "people.not-joined")),
      "hasJoined": .flag(member.hasJoined),
      "removeAction": .text(Address.removal(of: member.participant, from: group.group)),
      "removeButton": .text(words("people.remove-name", ["name": member.name])),
      "removeText": .text(words("people.remove-text", ["name": member.name])),
    ]
  }
}
