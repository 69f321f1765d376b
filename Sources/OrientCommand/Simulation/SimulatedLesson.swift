import ActivityKit
import Authoring
import Curriculum
import Storage
import Tracking

/// What somebody in a role does to complete what is asked of them, step by step.
struct SimulatedLesson {
  private let steps: [Step]

  enum Step {
    case view(SectionReference, revision: Int)
    case answer(ActivityReference, Attempt)

    struct Attempt {
      let revision: Int
      let fingerprint: Fingerprint
      let type: String
      let version: Int
      let response: Response
      let marks: Marks
      let completes: Bool
    }
  }

  var isEmpty: Bool { steps.isEmpty }

  /// Who repeats the lesson begins at its start.
  subscript(index: Int) -> Step { steps[index % steps.count] }

  /// Each section is read, and each activity in it answered: wrong first where that is possible.
  init(of role: Role, in kit: Kit, from library: Library) async {
    var steps: [Step] = []
    for module in library.catalog.modules(of: role, seenBy: [Seat(kit: kit.id, role: role.id)]) {
      for section in module.sections {
        for activity in section.activities where activity.requires != .observed && activity.requires != .viewed {
          guard let prepared = library.prepared(activity.id, of: module) else { continue }
          let samples = await SampleResponses(to: prepared, seed: 0)
          for reply in [samples.wrong, samples.right].compactMap(\.self) {
            guard let attempt = await Step.Attempt(reply, to: prepared, activity, of: module) else { continue }
            steps.append(.answer(ActivityReference(module: module.id, activity: activity.id), attempt))
          }
        }
        steps.append(
          .view(SectionReference(module: module.id, section: section.id), revision: module.revision))
      }
    }
    self.steps = steps
  }
}

extension SimulatedLesson.Step {
  func fact(of participant: ParticipantID) -> Fact {
    switch self {
    case .view(let section, let revision):
      .sectionViewed(SectionView(participant: participant, section: section, revision: revision))
    case .answer(let place, let attempt):
      .answered(
        Answer(
          participant: participant, activity: place, revision: attempt.revision, fingerprint: attempt.fingerprint,
          type: attempt.type, version: attempt.version, response: attempt.response, outcome: attempt.marks,
          completes: attempt.completes))
    }
  }
}

extension SimulatedLesson.Step.Attempt {
  /// Nil where the response cannot be evaluated.
  init?(
    _ reply: SampleResponses.Reply, to prepared: any PreparedActivity, _ activity: Activity, of module: Module
  ) async {
    let state = AttemptState(seed: 0, stored: reply.stored)
    guard let outcome = try? await prepared.evaluate(reply.response, given: state) else { return nil }
    self.init(
      revision: module.revision, fingerprint: activity.fingerprint, type: activity.type, version: prepared.version,
      response: prepared.record(of: reply.response).kept, marks: Marks(of: outcome),
      completes: activity.requires == .passed ? outcome.passed : outcome.isJudged)
  }
}
