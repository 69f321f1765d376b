internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Foundation
internal import Tracking

/// The folder that is shown, kept up with: what is in its files, who waits for the next edition, and what was answered.
actor PreviewFolder {
  let folder: String
  private let checker: Checker
  private var living = LivingLibrary()
  private var problem: String?
  private var stamp: FolderStamp?
  /// Tells the editions of this run from those of another.
  private let run = String(UInt64.random(in: .min ... .max), radix: 36)
  private var count = 0
  private var waiting: [Int: AsyncStream<String>.Continuation] = [:]
  private var nextWaiting = 0
  private var answers: [ActivityReference: Given] = [:]

  /// An answer, which is of use as long as its activity is what it was.
  private struct Given {
    let response: ActivityKit.Response
    let fingerprint: Fingerprint
  }

  /// - Parameter folder: nil where only the gallery is wanted.
  init(_ folder: String?, types: ActivityTypes) {
    self.folder = folder ?? ""
    checker = Checker(types: types)
  }

  /// What a page is made from.
  struct Edition: Sendable {
    let id: String
    let living: LivingLibrary
    let problem: String?
  }

  var edition: Edition { Edition(id: "\(run)-\(count)", living: living, problem: problem) }

  // MARK: Keeping up

  /// Checks the folder if a file in it is not what it was.
  func refresh() {
    guard !folder.isEmpty else { return }
    let now = FolderStamp(of: folder)
    guard now != stamp else { return }
    stamp = now
    do {
      living.update(try checker.check(paths: [folder]))
      problem = nil
    } catch {
      // A folder that is gone or empty for a moment shows nothing, and says why.
      living.clear()
      problem = error.description
    }
    count += 1
    for continuation in waiting.values { continuation.yield(edition.id) }
  }

  /// Looks at the folder until the task is cancelled. Looking takes no more than a tenth of the time.
  func keepUp() async throws {
    let clock = ContinuousClock()
    while true {
      let taken = clock.measure { refresh() }
      try await Task.sleep(for: max(.milliseconds(50), min(taken * 10, .seconds(1))))
    }
  }

  /// The edition that there is now, and each one that comes.
  func editions() -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1))
    let number = nextWaiting
    nextWaiting += 1
    waiting[number] = continuation
    continuation.onTermination = { [weak self] _ in Task { [weak self] in await self?.leave(number) } }
    continuation.yield(edition.id)
    return stream
  }

  private func leave(_ number: Int) { waiting[number] = nil }

  // MARK: Answers

  func keep(_ response: ActivityKit.Response, to place: ActivityReference, fingerprint: Fingerprint) {
    answers[place] = Given(response: response, fingerprint: fingerprint)
  }

  func answer(to place: ActivityReference, fingerprint: Fingerprint) -> ActivityKit.Response? {
    answers[place].flatMap { $0.fingerprint == fingerprint ? $0.response : nil }
  }

  func forgetAnswers() { answers = [:] }
}
