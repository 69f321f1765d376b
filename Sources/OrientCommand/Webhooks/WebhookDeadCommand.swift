import ArgumentParser
import Curriculum
import OrientationKit
import Storage
import Tracking

/// `orient webhook dead`
struct WebhookDeadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dead", abstract: "List what was given up after a day.")

  @OptionGroup var record: TokenOptions

  func run() async throws {
    try await record.run { engine throws(EngineError) in
      let dead = try await engine.deadDeliveries()
      guard !dead.isEmpty else { return Terminal.print("Nothing was given up.") }
      for delivery in dead {
        let day = delivery.died.map { ", given up \($0.day)" } ?? ""
        Terminal.print(
          "\(delivery.id)  to \(delivery.webhook), of \(delivery.made.day)\(day): \(delivery.problem ?? "")")
      }
    }
  }
}

/// `orient webhook retry`
struct WebhookRetryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Send what was given up again.")

  @Argument(help: "The delivery's id, as orient webhook dead shows it; all of them unless given.")
  var id: String?

  @OptionGroup var record: TokenOptions

  func run() async throws {
    var count = 0
    try await record.run { engine throws(EngineError) in
      count = try await engine.reviveDeliveries(id.map { DeliveryID($0) })
    }
    if let id, count == 0 {
      throw CommandFailure("nothing with the id \"\(id)\" was given up", advice: "See: orient webhook dead")
    }
    Terminal.print(count == 1 ? "1 delivery is sent again." : "\(count) deliveries are sent again.")
  }
}
