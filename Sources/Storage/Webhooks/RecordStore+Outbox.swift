public import Curriculum
import Foundation
public import Tracking

extension RecordStore {
  public func webhooks(in organization: OrganizationID) async throws(StoreError) -> [Webhook] {
    try await driver.read("read the webhooks") { database in
      var webhooks: [Webhook] = []
      try database.each(
        "SELECT \(Webhook.columns) FROM webhook WHERE organization = ? ORDER BY made, webhook", [organization.rawValue]
      ) { try webhooks.append(Webhook($0, from: 0)) }
      return webhooks
    }
  }

  public func claimDeliveries(
    at now: Instant, until end: Instant, limit: Int
  ) async throws(StoreError) -> [(delivery: Delivery, webhook: Webhook)] {
    let found = try await driver.readAside("look for deliveries") { database in
      var found: [(delivery: Delivery, webhook: Webhook)] = []
      try database.each(
        """
        SELECT \(Delivery.columns), \(Webhook.columns)
        FROM delivery JOIN webhook USING (organization, webhook)
        WHERE died IS NULL AND due <= ? AND claimed <= ? ORDER BY due LIMIT ?
        """, [now.milliseconds, now.milliseconds, limit]
      ) { try found.append((Delivery($0, from: 0), Webhook($0, from: Delivery.columnCount))) }
      return found
    }
    guard !found.isEmpty else { return [] }
    return try await driver.write("claim deliveries", in: nil) { database in
      try found.filter { found in
        let claimed = try database.run(
          """
          UPDATE delivery SET claimed = ?
          WHERE organization = ? AND delivery = ? AND died IS NULL AND claimed <= ? AND due <= ?
          """,
          [
            end.milliseconds, found.delivery.organization.rawValue, found.delivery.id.rawValue, now.milliseconds,
            now.milliseconds,
          ])
        return claimed == 1
      }
    }
  }

  public func settle(_ delivery: Delivery, _ attempt: DeliveryAttempt) async throws(StoreError) {
    let key: Arguments = [delivery.organization.rawValue, delivery.id.rawValue]
    _ = try await driver.write("settle a delivery", in: nil) { database in
      switch attempt {
      case .delivered: try database.run("DELETE FROM delivery WHERE organization = ? AND delivery = ?", key)
      case .failed(let problem, let next):
        try database.run(
          """
          UPDATE delivery SET attempts = attempts + 1, problem = ?, due = ?, claimed = 0
          WHERE organization = ? AND delivery = ?
          """, [problem, next.milliseconds] + key)
      case .died(let problem, let instant):
        try database.run(
          """
          UPDATE delivery SET attempts = attempts + 1, problem = ?, died = ?, claimed = 0
          WHERE organization = ? AND delivery = ?
          """, [problem, instant.milliseconds] + key)
      }
    }
  }

  public func deadDeliveries(in organization: OrganizationID) async throws(StoreError) -> [Delivery] {
    try await driver.readAside("read what was given up") { database in
      var deliveries: [Delivery] = []
      try database.each(
        """
        SELECT \(Delivery.columns) FROM delivery WHERE organization = ? AND died IS NOT NULL ORDER BY died, delivery
        """, [organization.rawValue]
      ) { try deliveries.append(Delivery($0, from: 0)) }
      return deliveries
    }
  }

  public func reviveDeliveries(
    _ delivery: DeliveryID?, in organization: OrganizationID, at now: Instant
  ) async throws(StoreError) -> Int {
    let one = delivery == nil ? "" : "AND delivery = ?"
    return try await driver.write("send again what was given up", in: nil) { database in
      try database.run(
        "UPDATE delivery SET died = NULL, attempts = 0, due = ? WHERE organization = ? AND died IS NOT NULL \(one)",
        [now.milliseconds, organization.rawValue] + Arguments(delivery.map { [.text($0.rawValue)] } ?? []))
    }
  }
}

extension Webhook {
  static let columns = "webhook.webhook, webhook.organization, address, kinds, secret, webhook.made"

  init(_ row: Columns, from column: Int) throws {
    let kinds: String = try row[column + 3]
    try self.init(
      id: WebhookID(row[column]), organization: OrganizationID(row[column + 1]), address: row[column + 2],
      kinds: Set(kinds.split(separator: " ").compactMap { Kind(rawValue: String($0)) }),
      secret: Array(row.bytes(column + 4)), made: Instant(milliseconds: row[column + 5]))
  }

  /// As the table keeps them.
  var kindsInOrder: String { kinds.map(\.rawValue).sorted().joined(separator: " ") }
}

extension Delivery {
  static let columns = """
    delivery, delivery.organization, delivery.webhook, body, delivery.made, due, attempts, problem, died
    """
  static let columnCount = 9

  init(_ row: Columns, from column: Int) throws {
    let died: Int64? = try row[column + 8]
    try self.init(
      id: DeliveryID(row[column]), organization: OrganizationID(row[column + 1]), webhook: WebhookID(row[column + 2]),
      body: row[column + 3], made: Instant(milliseconds: row[column + 4]), due: Instant(milliseconds: row[column + 5]),
      attempts: row[column + 6], problem: row[column + 7], died: died.map(Instant.init))
  }
}
