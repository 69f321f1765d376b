import ActivityKit
import Bundles
import OrientWeb

/// The bundles of a preview: loaded anew whenever one of their files is saved.
struct PreviewBundles {
  /// Nil where there are none.
  let folder: String?
  let runners: ScriptRunners

  /// What there is now.
  ///
  /// - Throws: `CommandFailure` where the folder cannot be read.
  func types() async throws -> PreviewTypes {
    var shelf = try folder.map { try BundleShelf(inFolder: $0, making: runners.activity) }
    await shelf?.start()
    let loaded = try LoadedTypes(shelf)
    return PreviewTypes(loaded.types, remarks: loaded.failures.flatMap { $0.placed(types: loaded.types) })
  }

  /// What there is after each change; nil where there are no bundles.
  func changes() -> AsyncStream<PreviewTypes>? {
    guard let folder else { return nil }
    let (stream, continuation) = AsyncStream.makeStream(of: PreviewTypes.self, bufferingPolicy: .bufferingNewest(1))
    // It looks from now on: what is saved while the bundles are read is not missed.
    let saved = BundleFeed(folder: folder).changes()
    let following = Task {
      for await _ in saved {
        // A folder that is gone for a moment changes nothing.
        if let types = try? await types() { continuation.yield(types) }
      }
    }
    continuation.onTermination = { _ in following.cancel() }
    return stream
  }
}
