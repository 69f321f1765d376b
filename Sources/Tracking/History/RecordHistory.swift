internal import Curriculum

/// One participant's record, derived from events alone.
///
/// It takes events in the order of the log, and passes over those that are about something else.
struct RecordHistory {
  private var standings: [ActivityReference: Standing] = [:]
  private var readings: [SectionReference: ParticipantRecord.Reading] = [:]

  init() {}

  /// Goes on from a record.
  init(_ record: ParticipantRecord) {
    standings = record.standings
    for section in record.viewed { readings[section] = record.readings[section] ?? .usual }
  }

  var record: ParticipantRecord {
    ParticipantRecord(
      standings: standings, viewed: Set(readings.keys), readings: readings.filter { !$0.value.isUsual })
  }

  mutating func add(_ event: Event) {
    switch event.fact {
    case .answered(let answer), .evaluated(let answer), .observed(let answer):
      standings[answer.activity] = Standing.after(answer, at: event.at, from: standings[answer.activity])
    case .sectionViewed(let view):
      let first = readings[view.section]?.first ?? view.revision
      readings[view.section] = ParticipantRecord.Reading(first: first, last: view.revision)
    case .retakeAsked(let retake):
      for activity in retake.activities {
        let place = ActivityReference(module: retake.module, activity: activity)
        standings[place] = standings[place]?.askedForAgain()
      }
      for section in retake.sections {
        let place = SectionReference(module: retake.module, section: section)
        readings[place] = readings[place].map {
          ParticipantRecord.Reading(first: $0.first, last: $0.last, askedAgain: event.at)
        }
      }
    default: break
    }
  }
}

extension ParticipantRecord.Reading {
  /// Whether it need not be written down: it was read in the first revision, and nobody asked for it again.
  public var isUsual: Bool { last <= 1 && askedAgain == nil }
}
