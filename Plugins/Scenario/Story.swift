import ActivityKit

/// A story as its readers meet it: scenes, and choices that lead from one to another.
struct Story: Codable, Sendable, Equatable {
  /// The id of the scene with which it begins.
  let start: String
  /// By id.
  let scenes: [String: Scene]
  let shufflesChoices: Bool

  /// What happens at one place of the story.
  struct Scene: Codable, Sendable, Equatable {
    /// What an end is called; empty for a step.
    let title: String
    /// A paragraph each.
    let told: [[Inline]]
    let question: [Inline]
    let picture: Picture?
    /// None where the story ends.
    let choices: [Choice]
  }

  struct Choice: Codable, Sendable, Equatable {
    /// Unique in the story, so that an answer to another step is never taken for one to this.
    let id: String
    let words: [Inline]
    /// The id of the scene to which it leads.
    let to: String
    /// What is said of it once it was chosen.
    let remark: [Inline]?
  }
}

/// A way through a story, as far as somebody has come.
struct Walk {
  let story: Story
  private let start: String
  private(set) var choices: [Story.Choice] = []
  /// The id of the scene that was reached.
  private(set) var place: String

  /// What is kept of it: the scene with which it begins, and which of its scene's choices was chosen each time, from 0.
  private struct Kept: Codable {
    let from: String
    let chosen: [Int]
  }

  /// Whoever goes round in circles has the last so many choices kept.
  static let longest = 100

  /// - Parameter stored: what `stored` gave; for anything else the story begins anew.
  init(_ stored: StoredState?, in story: Story) {
    self.story = story
    let kept = stored?.value(as: Kept.self).flatMap { story.scenes[$0.from] == nil ? nil : $0 }
    let from = kept?.from ?? story.start
    (start, place) = (from, from)
    for index in kept?.chosen.prefix(Self.longest) ?? [] {
      guard scene.choices.indices.contains(index) else {
        (choices, place) = ([], from)
        return
      }
      append(scene.choices[index])
    }
  }

  private init(_ story: Story, from start: String, _ choices: [Story.Choice]) {
    (self.story, self.start, place) = (story, start, start)
    for choice in choices { append(choice) }
  }

  private mutating func append(_ choice: Story.Choice) {
    choices.append(choice)
    place = choice.to
  }

  /// Every id in a story is one of a scene, which its reader has made sure of.
  var scene: Story.Scene {
    story.scenes[place] ?? Story.Scene(title: "", told: [], question: [], picture: nil, choices: [])
  }

  var isOver: Bool { scene.choices.isEmpty }

  /// The name of the control for the next choice: an answer that was sent twice is none to the step after it.
  var field: String { "step-\(choices.count + 1)" }

  /// The walk after one more choice; nil where the scene does not offer it.
  func choosing(_ id: String) -> Walk? {
    guard let choice = scene.choices.first(where: { $0.id == id }) else { return nil }
    let all = choices + [choice]
    guard all.count > Self.longest else { return Walk(story, from: start, all) }
    return Walk(story, from: all[0].to, Array(all.dropFirst()))
  }

  var stored: StoredState? { StoredState(Kept(from: start, chosen: chosen)) }

  private var chosen: [Int] {
    scenes.compactMap { scene, choice in scene.choices.firstIndex { $0.id == choice.id } }
  }

  /// Each choice with the scene in which it was made.
  private var scenes: [(Story.Scene, Story.Choice)] {
    zip([start] + choices.map(\.to), choices).compactMap { place, choice in
      story.scenes[place].map { ($0, choice) }
    }
  }

  /// What has happened so far.
  var steps: [StepPath.Step] {
    scenes.map { scene, choice in
      StepPath.Step(told: scene.told + [scene.question], chosen: choice.words, remark: choice.remark)
    }
  }
}
