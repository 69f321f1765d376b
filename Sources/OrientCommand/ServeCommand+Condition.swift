import Foundation
import Logging
import OrientationKit
import Storage

extension ServeCommand {
  /// How long a start may take for looking through the record.
  private static let patience = Duration.seconds(5)

  /// Looks through the record's file before it is used. Where that takes long, it goes on while the server runs.
  ///
  /// - Throws: `CommandFailure` where the file is damaged.
  func inspect(_ store: any Store, _ logger: Logger) async throws {
    switch try await found(in: store, within: Self.patience) {
    case .whole: return
    case .damaged:
      try? await store.close()
      throw CommandFailure(
        "the record in \(data) is damaged",
        advice:
          "Restore a backup: orient restore FILE --data \(data) --replace; docs/operations.md says what else to do")
    case .unfinished:
      Terminal.print("The record is large: it is looked through while the server runs.")
      Task {
        if case .damaged = try await found(in: store, within: nil) {
          logger.error("the record is damaged; nothing is saved any more. Stop the server and restore a backup")
        }
      }
    }
  }

  private func found(in store: any Store, within limit: Duration?) async throws -> Inspection {
    do {
      return try await store.inspect(within: limit)
    } catch {
      throw RecordFolder(path: data).failure(.unavailable(error))
    }
  }

  /// Says once when nothing can be saved, and once when saving goes on, and tries again by itself in between.
  func watchCondition(of store: any Store, _ logger: Logger) -> Task<Void, Never> {
    Task {
      await withTaskGroup { group in
        group.addTask {
          for await condition in store.conditions {
            switch condition {
            case .readOnly(let reason):
              logger.error("nothing can be saved; reading goes on", metadata: ["cause": "\(reason.cause)"])
            case .writable: logger.notice("saving goes on")
            }
          }
        }
        group.addTask {
          while (try? await Task.sleep(for: .seconds(6))) != nil {
            guard case .readOnly(let reason) = store.condition, reason != .damaged else { continue }
            try? await store.tryToWrite()
          }
        }
      }
    }
  }
}
