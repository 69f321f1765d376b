public import ActivityKit
internal import Authoring
internal import Foundation

/// Holds an activity type against the laws of the contract, by its own samples.
///
/// It knows no test framework: it gives findings, each a sentence. With Swift Testing a plugin is tested in one test:
/// ```swift
/// @Test("keeps the laws", arguments: Law.allCases)
/// func laws(law: Law) async throws { #expect(await Conformance(Riddle()).findings(law) == []) }
/// ```
public struct Conformance<Type: ActivityType>: Sendable {
  let type: Type
  let descriptor: ActivityDescriptor
  /// How many generated responses are tried.
  let responses: Int
  /// Whether a type whose responses are judged must have twins.
  let needsTwins: Bool

  /// - Parameter needsTwins: false for a type whose definitions hold nothing that could be given away.
  public init(_ type: Type, responses: Int = 10_000, needsTwins: Bool = true) {
    self.type = type
    descriptor = type.descriptor
    self.responses = responses
    self.needsTwins = needsTwins
  }

  /// What breaks a law, a sentence each; empty where the type keeps it.
  public func findings(_ law: Law) async -> [String] {
    let trial = Trial(type, descriptor)
    return switch law {
    case .samples: sampleFindings
    case .coding: trial.each(codingFindings)
    case .determinism: trial.each(determinismFindings)
    case .names: trial.each(nameFindings)
    case .silence: silenceFindings + twinFindings
    case .totality: await totalityFindings(trial)
    case .answers: await answerFindings(trial)
    case .carrying: trial.each(carryFindings)
    case .explanations: explanationFindings
    }
  }

  /// What breaks any law, with the law's name before it.
  public func findings() async -> [String] {
    var all: [String] = []
    for law in Law.allCases { all += await findings(law).map { "\(law.rawValue): \($0)" } }
    return all
  }
}

/// One law of the contract.
public enum Law: String, CaseIterable, Sendable {
  /// There are two samples or more, each free of mistakes in a module, and equal when it is written out and read again.
  case samples
  /// Prompts and keys are the same after they were written and read.
  case coding
  /// Equal arguments give equal views.
  case determinism
  /// Every control has a name of its own and words that label it.
  case names
  /// No view gives an answer away.
  case silence
  /// Whatever is sent gives an outcome in bounds, or says what is wrong.
  case totality
  /// What a sample calls right passes, and what it calls wrong does not.
  case answers
  /// An answer to any earlier version is read, or the activity begins anew.
  case carrying
  /// Every diagnostic is explained, with a wrong example that has it and a right one that has none.
  case explanations
}
