import Authoring
import Bundles
import Curriculum
import Logging
import OrientWeb
import OrientationKit

extension ServeCommand {
  /// Loads everything anew and serves it from now on; where something is wrong, what was served before goes on.
  func reload(
    _ folders: ServedFolders, _ served: CurrentContent, into web: WebApplication, _ engine: Engine
  ) async {
    do {
      let before = served.content
      let content = try folders.keep(try await folders.find(after: before), after: before)
      let next = engine.serving(content.library)
      try web.serve(next)
      served.exchange(content)
      let judged = try await next.settleWaiting()
      let waited = judged == 0 ? "" : " Answers that waited and are judged now: \(judged)."
      Terminal.print("Loaded anew. \(content.inWords).\(waited)")
    } catch let failure as CommandFailure {
      Terminal.printError("orient: nothing was changed: \(failure)")
    } catch {
      // What is wrong with modules was printed already.
      Terminal.printError("Nothing was changed.")
    }
  }

  /// Notes why an answer waits. The log gets the reason without the script's own words, which may be somebody's answer,
  /// and once, not for every answer.
  static func note(_ bundle: String, _ reason: ScriptFailure, in troubles: ScriptTroubles, _ logger: Logger) {
    let before = troubles[bundle]
    troubles.note(bundle, reason)
    if case .setAside = reason {
      // Calls that are refused because of it say the same again.
      guard before?.isSetAside != true else { return }
      logger.error(
        "a bundle is set aside; its answers wait until it is mended and loaded anew",
        metadata: ["bundle": "\(bundle)", "reason": "\(reason.withoutWords)"])
    } else if before?.reason.withoutWords != reason.withoutWords {
      logger.warning(
        "an answer could not be judged and waits; orient plugin test shows the author why",
        metadata: ["bundle": "\(bundle)", "reason": "\(reason.withoutWords)"])
    }
  }
}

extension ServedContent {
  /// How much there is.
  var inWords: String {
    let count = bundles.shelf?.places.count
    return "Modules: \(library.catalog.modules.count), kits: \(library.catalog.kits.count)"
      + (count.map { ", bundles: \($0)" } ?? "")
  }
}

extension LoadedTypes {
  /// How the bundles fare, for staff.
  func reports(_ troubles: ScriptTroubles) -> [BundleReport] {
    (shelf?.places ?? []).map { place in
      let bundle = place.activity.bundle
      let trouble = troubles[bundle.id]
      return BundleReport(
        name: bundle.id, version: bundle.version, title: bundle.title, license: bundle.license,
        reason: trouble?.reason.withoutWords, isSetAside: trouble?.isSetAside ?? false)
    }
  }
}
