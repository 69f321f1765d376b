import ActivityKit
import Curriculum

/// What somebody answered last and what it was worth, as a standing keeps it.
///
/// Packed and not JSON: a page reads all of a participant's standings, and reading one as JSON takes 20 µs.
struct LastAnswer: Equatable {
  let response: Response
  let outcome: Outcome

  private static let format = 1

  var packed: [UInt8] {
    var bytes = PackedBytes()
    bytes.append(Self.format)
    bytes.append(response.values) { bytes, entry in
      bytes.append(entry.key)
      bytes.append(entry.value) { $0.append($1) }
    }
    bytes.append(outcome.score.value)
    bytes.append(outcome.passed)
    bytes.append(outcome.items) { bytes, item in
      bytes.append(item.field)
      bytes.append(item.isRight)
      bytes.append(item.isCritical)
      bytes.append(item.feedback) { $0.append($1) }
    }
    return bytes.bytes
  }

  init(response: Response, outcome: Outcome) {
    self.response = response
    self.outcome = outcome
  }

  init(packed: [UInt8]) throws(Unpackable) {
    var reader = PackedReader(packed)
    guard try reader.int() == Self.format else { throw Unpackable() }
    let values = try reader.list { reader throws(Unpackable) in
      (try reader.text(), try reader.list { reader throws(Unpackable) in try reader.text() })
    }
    response = Response(Dictionary(values) { first, _ in first })
    outcome = Outcome(
      score: Percentage(try reader.double()), passed: try reader.bool(),
      items: try reader.list { reader throws(Unpackable) in
        Outcome.Item(
          field: try reader.text(), isRight: try reader.bool(), isCritical: try reader.bool(),
          feedback: try reader.list { reader throws(Unpackable) in try reader.text() })
      })
    guard reader.isAtEnd else { throw Unpackable() }
  }
}
