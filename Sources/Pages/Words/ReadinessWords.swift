public import Curriculum
public import Tracking

/// Puts a judgement of readiness into sentences: for the web pages and for the terminal.
///
/// ```swift
/// let words = ReadinessWords(kit: kit, catalog: catalog, messages: try Messages(.en))
/// words.verdict(readiness.verdict)        // "Not ready"
/// words.sentence(for: readiness)          // "2 of 9 must-haves are not met yet. 3 are not known yet."
/// for result in readiness.blocking {
///   words.reasons(of: result)             // ["Sam and Ana have not finished the orientation."]
///   words.turns(of: result)               // "Sam and Ana"
///   words.steps(of: result)               // who: "Sam and Ana"; who: "Staff", todo: "Ask the families."
/// }
/// ```
public struct ReadinessWords: Sendable {
  let kit: Kit
  let catalog: Catalog
  let messages: Messages
  let members: [GroupSnapshot.Member]

  /// - Parameter members: the group's, by whose names people who were chosen are called.
  public init(kit: Kit, catalog: Catalog, messages: Messages, members: [GroupSnapshot.Member] = []) {
    self.kit = kit
    self.catalog = catalog
    self.messages = messages
    self.members = members
  }

  /// `Ready`, `Not ready`, `Cannot tell yet`.
  public func verdict(_ verdict: Verdict) -> String { messages.verdict(verdict) }

  /// One sentence to the verdict, with the numbers behind it.
  public func sentence(for readiness: Readiness) -> String { messages.sentence(for: readiness) }

  /// What became of a rule: `Met`, `Not met`, `Not known yet`.
  public func truth(_ truth: Truth) -> String { messages("truth.\(truth.rawValue)") }

  /// `Must have`, `Should have`.
  public func severity(_ severity: Rule.Severity) -> String { messages("severity.\(severity.rawValue)") }

  /// Why a rule came out as it did, a sentence a reason.
  public func reasons(of result: RuleResult) -> [String] {
    result.reasons.map { sentence(for: $0, in: result.rule.condition) }
  }

  /// Whose turn it is, as one list: `Sam, Ana and Lee`. Empty where the rule passes.
  public func turns(of result: RuleResult) -> String {
    messages.list(
      result.turns.map { turn in
        switch turn {
        case .person(let person): person.name
        case .actor(let actor): name(of: actor)
        case .author: messages("actor.author")
        }
      })
  }

  /// The rules that keep the group from launching, by whose turn it is; failed ones first.
  public func waiting(in readiness: Readiness) -> [Waiting] {
    var waiting: [Waiting] = []
    for result in readiness.blocking {
      let who = turns(of: result)
      if let place = waiting.firstIndex(where: { $0.who == who }) {
        waiting[place].rules.append(result)
      } else {
        waiting.append(Waiting(who: who, rules: [result]))
      }
    }
    return waiting
  }

  /// Rules that wait for the same people.
  public struct Waiting: Sendable, Equatable {
    /// Whose turn it is, as one list.
    public let who: String
    public fileprivate(set) var rules: [RuleResult]
  }

  /// What comes next for a rule that does not pass: who has to finish something, and who does what the rule's author
  /// says. Empty where the rule passes.
  public func steps(of result: RuleResult) -> [Step] {
    guard result.truth != .pass else { return [] }
    var people: [String] = []
    var actor: Actor?
    let author = result.turns.contains(.author) ? [Step(who: messages("actor.author"), todo: nil, isTurn: true)] : []
    for turn in result.turns {
      switch turn {
      case .person(let person): people.append(person.name)
      case .actor(let other): actor = other
      case .author: break
      }
    }
    let action = result.rule.action
    let first = (people.isEmpty ? [] : [Step(who: messages.list(people), todo: nil, isTurn: true)]) + author
    guard let whom = actor ?? action?.actor else { return first }
    return first + [Step(who: name(of: whom), todo: action?.text, isTurn: actor != nil)]
  }

  /// Who, and what to do.
  public struct Step: Sendable, Equatable {
    public let who: String
    /// The author's words; nil where the rule's reasons say enough.
    public let todo: String?
    /// Whether it is their turn, or they can only help.
    public let isTurn: Bool
  }

  func name(of actor: Actor) -> String {
    switch actor {
    case .role(let role): title(of: role)
    case .staff: messages("actor.staff")
    }
  }

  func title(of role: RoleID) -> String { kit.role(role)?.title ?? role.rawValue }

  func sentence(for reason: Reason, in condition: Condition) -> String {
    // Inside `not`, a condition that holds makes the rule fail: what is said is the fact, not the judgement.
    let isNegated = condition.negates(reason.matter)
    let fact = isNegated ? !reason.truth : reason.truth
    switch reason.matter {
    case .count(let role, let found, let atLeast, let atMost):
      let bounds = reason.truth == .fail && !isNegated ? (atLeast, atMost) : (nil, nil)
      return count(of: role, found: found, atLeast: bounds.0, atMost: bounds.1)
    case .nobody(let role):
      return messages("reason.nobody", ["role": title(of: role)])
    case .nothing(let role, let module):
      let values = ["role": title(of: role), "module": module.map(title) ?? ""]
      return messages(module == nil ? "reason.nothing.orientation" : "reason.nothing.module", values)
    case .unasked(let field):
      return messages("reason.unasked", ["field": field.rawValue])
    case .people(let people):
      return sentence(for: people, fact: fact)
    case .field(let field):
      return sentence(for: field, truth: reason.truth, isNegated: isNegated)
    case .tally(let tally):
      return sentence(for: tally, truth: reason.truth, isNegated: isNegated)
    case .times(let field, let meeting):
      return messages(
        "reason.times.\(fact == .pass ? "pass" : "fail")", ["field": label(of: field), "meeting": label(of: meeting)])
    case .groups(let found, let atMost):
      return groups(found, atMost: atMost, truth: reason.truth)
    }
  }

  private func count(of role: RoleID, found: Int, atLeast: Int?, atMost: Int?) -> String {
    let start = messages("reason.count", count: found, ["role": title(of: role)])
    if let atLeast, found < atLeast { return start + messages("reason.count.at-least", count: atLeast) }
    if let atMost, found > atMost { return start + messages("reason.count.at-most", count: atMost) }
    return start + messages("reason.count.end")
  }
}

extension Messages {
  func verdict(_ verdict: Verdict) -> String { self("verdict.\(verdict.rawValue)") }

  /// One sentence to the verdict. It needs no kit, so that a list of groups of many kits can say it.
  func sentence(for readiness: Readiness) -> String {
    let overridden = readiness.overridden.count
    guard overridden > 0 else { return mustHaves(of: readiness) }
    return mustHaves(of: readiness) + " " + self("verdict.overridden", count: overridden)
  }

  private func mustHaves(of readiness: Readiness) -> String {
    let all = readiness.rules.count { $0.rule.severity == .block }
    let failed = readiness.blocking.count { $0.truth == .fail }
    let unknown = readiness.blocking.count - failed
    guard all > 0 else { return self("verdict.no-rules") }
    let counted =
      switch readiness.verdict {
      case .ready: all
      case .notReady: failed
      case .cannotTell: unknown
      }
    let sentence = self("verdict.\(readiness.verdict.rawValue).text", count: counted, ["all": String(all)])
    guard readiness.verdict == .notReady, unknown > 0 else { return sentence }
    return sentence + " " + self("verdict.not-ready.unknown", count: unknown)
  }
}
