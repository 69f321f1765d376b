internal import Curriculum
internal import Foundation
internal import Storage
internal import Tracking

/// What a webhook is told: ids and no names, and nothing that anybody wrote.
struct Notice: Encodable {
  let type: String
  let timestamp: Instant
  let data: Subject

  struct Subject: Encodable {
    var group: String?
    var kit: String?
    var participant: String?
    var role: String?

    /// The same, of one person.
    func about(_ enrollment: Enrollment) -> Subject {
      Subject(
        group: group, kit: kit, participant: enrollment.participant.rawValue, role: enrollment.role.rawValue)
    }
  }

  init(type: String, timestamp: Instant, data: Subject) {
    self.type = type
    self.timestamp = timestamp
    self.data = data
  }

  init(_ kind: Webhook.Kind, at instant: Instant, _ data: Subject) {
    self.init(type: kind.rawValue, timestamp: instant, data: data)
  }

  private enum CodingKeys: String, CodingKey {
    case type, timestamp, data
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(type, forKey: .type)
    try container.encode(timestamp.inISO8601, forKey: .timestamp)
    try container.encode(data, forKey: .data)
  }

  func delivery(to webhook: Webhook) -> Delivery {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings alone: nothing in it can fail to be written.
    let body = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return Delivery(
      id: DeliveryID("msg_\(Secret.code(length: 20).text.lowercased())"), organization: webhook.organization,
      webhook: webhook.id, body: body, made: timestamp, due: timestamp)
  }
}
