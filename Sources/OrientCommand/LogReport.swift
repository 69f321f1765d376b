import Curriculum
import Foundation
import Storage
import Tracking

/// What `orient verify` prints.
enum LogReport {
  static func text(_ checks: [LogCheck]) -> String {
    guard !checks.isEmpty else { return "There is no event in the record yet.\n" }
    return checks.map { check in
      let name = "The log of \(check.organization)"
      let events = check.events == 1 ? "1 event" : "\(check.events) events"
      guard check.isIntact else {
        let places = check.faults.prefix(20).map { "  event \($0.sequence): \($0.kind.inWords)" }
        let more = check.faults.count > 20 ? ["  … and at \(check.faults.count - 20) more places"] : []
        return
          ([
            "\(name) is NOT as it was written (\(events)):"
          ] + places + more + [
            "Stop the server, keep this record aside, and restore a backup that verifies."
          ]).joined(separator: "\n") + "\n"
      }
      guard let head = check.head else { return "\(name) is empty.\n" }
      return "\(name) is as it was written: \(events).\n\(check.organization):\(check.events):\(head)\n"
    }.joined(separator: "\n")
  }

  static func json(_ checks: [LogCheck]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let entries = checks.map { check in
      Entry(
        organization: check.organization.rawValue, intact: check.isIntact, events: check.events,
        hash: check.head?.description,
        faults: check.faults.map { Entry.Fault(event: $0.sequence, problem: $0.kind.inWords) })
    }
    return String(decoding: try encoder.encode(entries), as: UTF8.self) + "\n"
  }

  private struct Entry: Encodable {
    let organization: String
    let intact: Bool
    let events: Int64
    let hash: String?
    let faults: [Fault]

    struct Fault: Encodable {
      let event: Int64
      let problem: String
    }
  }
}

extension LogFault.Kind {
  fileprivate var inWords: String {
    switch self {
    case .missingBefore(1): "the event before it is missing"
    case .missingBefore(let count) where count > 1: "\(count) events before it are missing"
    case .missingBefore: "its number is not the one that follows"
    case .changed: "it is not what was written, or an event before it was put in or taken out"
    case .erasedWithoutReason: "its words were taken out, and nobody erased that person"
    case .otherThanKept: "it is not the event that was expected here"
    }
  }
}
