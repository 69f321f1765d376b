import Curriculum
import Tracking

/// Where participants stand while the log is gone through, in memory as long as there is room, so that most rows are
/// written once.
///
/// It knows a bounded number of people. Whoever has to make room is written to the tables, and read back from there when
/// an event of theirs comes up.
struct ParticipantStates {
  private let database: any RecordConnection
  private let organization: OrganizationID
  private var states: [String: State] = [:]
  private var texts: Set<String> = []
  /// The number of the event that is looked at: who was touched last has the highest.
  private var clock = 0
  private let limit: Int

  private struct State {
    var standings: [ActivityReference: (standing: Standing, event: Int64)] = [:]
    var views: [SectionReference: (first: Int, last: Int?, asked: Int64?)] = [:]
    var touched: Int
  }

  /// - Parameter limit: how many people are kept in memory; each takes some kilobytes.
  init(_ database: any RecordConnection, of organization: OrganizationID, limit: Int) {
    self.database = database
    self.organization = organization
    self.limit = limit
  }

  mutating func add(_ answer: AnswerGist, by participant: String, at: Instant, event: Int64) throws {
    let place = ActivityReference(module: shared(answer.activity.module), activity: shared(answer.activity.activity))
    let gist = AnswerGist(
      activity: place, revision: answer.revision, fingerprint: Fingerprint(shared(answer.fingerprint.hexadecimal)),
      completes: answer.completes, score: answer.score, progress: answer.progress)
    try change(participant) { state in
      state.standings[place] = (Standing.after(gist, at: at, from: state.standings[place]?.standing), event)
    }
  }

  /// The revision in which a section was first read stays.
  mutating func add(_ view: SectionView, by participant: String) throws {
    let place = SectionReference(module: shared(view.section.module), section: shared(view.section.section))
    try change(participant) { state in
      state.views[place] = state.views[place].map { ($0.first, view.revision, nil) } ?? (view.revision, nil, nil)
    }
  }

  /// Writes what is known of somebody, and forgets it: something else is going to change their rows.
  mutating func release(_ participant: String) throws {
    guard let state = states.removeValue(forKey: participant) else { return }
    try write(state, of: participant)
  }

  /// Writes all that is known, and forgets it.
  mutating func releaseAll() throws {
    for (participant, state) in states.sorted(by: { $0.key < $1.key }) { try write(state, of: participant) }
    states = [:]
  }

  private mutating func change(_ participant: String, _ body: (inout State) -> Void) throws {
    clock += 1
    if states[participant] == nil {
      if states.count >= limit { try makeRoom() }
      states[participant] = try read(participant)
    }
    states[participant]?.touched = clock
    if states[participant] != nil { body(&states[participant, default: State(touched: clock)]) }
  }

  /// The half that was not touched for the longest time goes.
  private mutating func makeRoom() throws {
    let middle = states.values.map(\.touched).sorted()[states.count / 2]
    let leaving = states.filter { $0.value.touched < middle }.sorted { $0.key < $1.key }
    for (participant, state) in leaving {
      try write(state, of: participant)
      states[participant] = nil
    }
  }

  private func read(_ participant: String) throws -> State {
    var state = State(touched: clock)
    let key: Arguments = [organization.rawValue, participant]
    try database.each(
      """
      SELECT module, activity, \(Standing.columns), last_event FROM standing
      WHERE organization = ? AND participant = ?
      """, key
    ) { state.standings[try ActivityReference($0, from: 0)] = (try Standing($0, from: 2), try $0[10]) }
    try database.each(
      """
      SELECT module, section, revision, last_revision, asked_again FROM section_view
      WHERE organization = ? AND participant = ?
      """, key
    ) { state.views[try SectionReference($0, from: 0)] = (try $0[2], try $0[3], try $0[4]) }
    return state
  }

  private func write(_ state: State, of participant: String) throws {
    let table = StandingTable(database: database, organization: organization)
    let person = ParticipantID(participant)
    for (place, (standing, event)) in state.standings.sorted(by: { $0.key.order < $1.key.order }) {
      try table.set(standing, of: person, with: place, answeredAt: event)
    }
    for (place, view) in state.views.sorted(by: { $0.key.order < $1.key.order }) {
      try database.send(
        """
        INSERT INTO section_view (organization, participant, module, section, revision, last_revision, asked_again)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (organization, participant, module, section)
          DO UPDATE SET revision = excluded.revision, last_revision = excluded.last_revision,
            asked_again = excluded.asked_again
        """,
        [
          organization.rawValue, participant, place.module.rawValue, place.section.rawValue, view.first, view.last,
          view.asked,
        ])
    }
  }

  /// The same text for everybody: a log says few things, of many people.
  private mutating func shared(_ text: String) -> String { texts.insert(text).memberAfterInsert }

  private mutating func shared<Named>(_ id: Identifier<Named>) -> Identifier<Named> { Identifier(shared(id.rawValue)) }
}

extension ActivityReference {
  fileprivate var order: (String, String) { (module.rawValue, activity.rawValue) }
}

extension SectionReference {
  fileprivate var order: (String, String) { (module.rawValue, section.rawValue) }
}
