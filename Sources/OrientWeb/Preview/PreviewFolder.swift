internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Foundation
internal import Storage
internal import Tracking

/// The folder that is shown, kept up with: what is in its files, who waits for the next edition, and what was answered.
actor PreviewFolder {
  /// Nil where only the gallery is wanted.
  private let feed: FolderFeed?
  private var living = LivingLibrary()
  private var problem: String?
  /// Tells the editions of this run from those of another.
  private let run = String(UInt64.random(in: .min ... .max), radix: 36)
  private var count = 0
  private var waiting: [Int: AsyncStream<String>.Continuation] = [:]
  private var nextWaiting = 0
  private var answers: [ActivityReference: LastAnswer] = [:]

  /// - Parameter folder: nil where only the gallery is wanted.
  init(_ folder: String?, types: ActivityTypes) {
    feed = folder.map { FolderFeed($0, types: types) }
  }

  /// What a page is made from.
  struct Edition: Sendable {
    let id: String
    let living: LivingLibrary
    let problem: String?
  }

  var edition: Edition { Edition(id: "\(run)-\(count)", living: living, problem: problem) }

  // MARK: Keeping up

  /// What the folder holds now, and after each save; nil where only the gallery is wanted.
  nonisolated func results() -> AsyncStream<FolderFeed.Result>? { feed?.results() }

  /// Shows what was found, and tells all pages that are open.
  func take(_ result: FolderFeed.Result) {
    switch result {
    case .success(let found):
      living.update(found)
      problem = nil
    // A folder that is gone or empty for a moment shows nothing, and says why.
    case .failure(let failure):
      living.clear()
      problem = failure.description
    }
    count += 1
    for continuation in waiting.values { continuation.yield(edition.id) }
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

  func keep(_ answer: LastAnswer, to place: ActivityReference) { answers[place] = answer }

  /// What was answered last, as long as the activity is what it was then.
  func answer(to place: ActivityReference, fingerprint: Fingerprint) -> LastAnswer? {
    answers[place].flatMap { $0.fingerprint == fingerprint ? $0 : nil }
  }

  func forgetAnswers() { answers = [:] }
}
