internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import Foundation
internal import Storage
internal import Tracking

/// The folder that is shown, kept up with: what is in its files, who waits for the next edition, and what was answered.
actor PreviewFolder {
  /// Nil where only the gallery is wanted.
  private let folder: String?
  private var gallery: PreviewGallery
  private var bundleRemarks: [PlacedDiagnostic]
  private var living = LivingLibrary()
  private var problem: String?
  /// Tells the editions of this run from those of another.
  private let run = String(UInt64.random(in: .min ... .max), radix: 36)
  private var count = 0
  private var waiting: [Int: AsyncStream<String>.Continuation] = [:]
  private var nextWaiting = 0
  private var answers: [ActivityReference: LastAnswer] = [:]

  /// - Parameters:
  ///   - folder: nil where only the gallery is wanted.
  ///   - gallery: what it shows until another one comes.
  ///   - remarks: what is wrong with the activity types that were dropped in.
  init(_ folder: String?, gallery: PreviewGallery, remarks: [PlacedDiagnostic]) {
    self.folder = folder
    self.gallery = gallery
    bundleRemarks = remarks
  }

  /// What a page is made from.
  struct Edition: Sendable {
    let id: String
    let living: LivingLibrary
    let problem: String?
    let gallery: PreviewGallery
    /// What is wrong with the activity types that were dropped in.
    let bundleRemarks: [PlacedDiagnostic]
  }

  var edition: Edition {
    Edition(
      id: "\(run)-\(count)", living: living, problem: problem, gallery: gallery, bundleRemarks: bundleRemarks)
  }

  // MARK: Keeping up

  /// What the folder holds now, and after each save; nil where only the gallery is wanted.
  nonisolated func results(types: ActivityTypes) -> AsyncStream<FolderFeed.Result>? {
    folder.map { FolderFeed($0, types: types).results() }
  }

  /// Shows other activity types, and tells all pages that are open.
  func take(_ gallery: PreviewGallery?, remarks: [PlacedDiagnostic]) {
    if let gallery { self.gallery = gallery }
    bundleRemarks = remarks
    tell()
  }

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
    tell()
  }

  private func tell() {
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
