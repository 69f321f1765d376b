internal import ActivityKit
internal import Authoring
public import Curriculum
internal import Foundation
internal import Storage
public import Tracking

extension Engine {
  /// All that is held about a person. That it was given out, and by whom, is recorded.
  ///
  /// - Parameter language: of the explanations: `en` or `es`.
  /// - Throws: `notFound` for somebody unknown.
  public func export(
    _ participant: ParticipantID, by actor: EventActor, language: String = "en"
  ) async throws(EngineError) -> PersonExport {
    let instant = now
    let fact = Fact.exported(Export(participant: participant))
    try await commit(Change(organization: organization, events: [event(fact, by: actor, at: instant)]))
    try await note(
      Look(organization: organization, at: instant, actor: actor, view: .export, participant: participant))
    let held = try await storing { store throws(StoreError) in
      try await store.holdings(of: participant, in: organization)
    }
    guard let held else { throw .notFound }
    return PersonExporter(library: library, held: held).export(at: instant, language: language)
  }
}

/// Puts what is held into words.
private struct PersonExporter {
  let library: Library
  let held: Holdings

  func export(at instant: Instant, language: String) -> PersonExport {
    PersonExport(
      explained: PersonExport.explained(in: language), exported: instant.text,
      person: PersonExport.Person(name: held.profile.name, id: held.profile.participant.rawValue),
      places: held.profile.enrollments.map { place in
        let kit = library.catalog.kits[place.kit]
        return PersonExport.Place(
          group: place.groupName, kit: kit?.title ?? place.kit.rawValue,
          role: kit?.role(place.enrollment.role)?.title ?? place.enrollment.role.rawValue)
      },
      signsInWith: [held.hasPin ? "name and PIN" : nil, held.hasCard ? "printed card" : nil].compactMap(\.self),
      signedInUntil: held.sessions.map(\.text), answers: held.events.compactMap(given),
      read: held.events.compactMap(reading), writtenAboutThem: held.events.compactMap(note),
      namedInPlans: held.named.map { PersonExport.Named(group: name(of: $0.group), field: label($0.field, $0.group)) },
      lookedAtBy: held.looks.map { look in
        PersonExport.Seen(at: look.at.text, by: name(of: look.actor), what: look.view.rawValue)
      },
      history: held.events.map { recorded in
        PersonExport.Step(
          at: recorded.event.at.text, by: name(of: recorded.event.actor), what: recorded.event.fact.kind,
          event: recorded.sequence)
      })
  }

  private func given(_ recorded: RecordedEvent) -> PersonExport.Given? {
    guard let answer = recorded.event.fact.answer else { return nil }
    let place = place(of: answer)
    return PersonExport.Given(
      at: recorded.event.at.text, by: name(of: recorded.event.actor),
      module: place?.module.title ?? title(of: answer.activity.module), section: place?.section.title,
      words: place?.prepared.summary(of: answer.response, leaving: answer.state), fields: answer.response.values,
      score: answer.outcome.score.value, passed: answer.outcome.passed, attempt: answer.attempt)
  }

  /// What was answered, in the revision in which it was.
  private func place(
    of answer: Answer
  ) -> (module: Module, section: Section, prepared: any PreparedActivity)? {
    guard let newest = library.catalog.modules[answer.activity.module] else { return nil }
    for module in [newest] + newest.otherRevisions {
      for section in module.sections {
        let activity = section.activities.first {
          $0.ids.contains(answer.activity.activity) && $0.fingerprint == answer.fingerprint
        }
        if let activity, let prepared = library.prepared(activity.id, of: module) {
          return (module, section, prepared.asOf(version: answer.version) ?? prepared)
        }
      }
    }
    return nil
  }

  private func reading(_ recorded: RecordedEvent) -> PersonExport.Reading? {
    guard case .sectionViewed(let view) = recorded.event.fact else { return nil }
    let newest = library.catalog.modules[view.section.module]
    let section = newest?.section(view.section.section)
    return PersonExport.Reading(
      at: recorded.event.at.text, module: title(of: view.section.module),
      section: section?.title ?? view.section.section.rawValue)
  }

  private func note(_ recorded: RecordedEvent) -> PersonExport.Note? {
    guard case .fieldRecorded(let entry) = recorded.event.fact else { return nil }
    return PersonExport.Note(
      at: recorded.event.at.text, by: name(of: recorded.event.actor), group: name(of: entry.group),
      field: label(entry.field, entry.group), value: entry.value)
  }

  private func title(of module: ModuleID) -> String { library.catalog.modules[module]?.title ?? module.rawValue }

  private func name(of group: GroupID) -> String { held.groups[group]?.name ?? group.rawValue }

  private func label(_ field: FieldID, _ group: GroupID) -> String {
    held.groups[group].flatMap { library.catalog.kits[$0.kit]?.field(field)?.label } ?? field.rawValue
  }

  private func name(of actor: EventActor) -> String {
    switch actor {
    case .participant(let id): id == held.profile.participant ? held.profile.name : id.rawValue
    case .staff(let id): held.staff[id] ?? "staff \(id)"
    case .system: "the server's operator"
    }
  }
}

extension Instant {
  /// As ISO 8601 writes it, in UTC.
  fileprivate var text: String {
    Date(timeIntervalSince1970: Double(milliseconds) / 1000).ISO8601Format()
  }
}
