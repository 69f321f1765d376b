public import Curriculum

/// A group was launched: the verdict of that moment and what it rested on, signed by the installation.
///
/// It holds ids, never names, and nothing that people wrote.
public struct Launch: Sendable, Equatable {
  public let group: GroupID
  public let kit: KitID
  public let kitRevision: Int
  /// The newest revision of each module that the kit's roles ask for.
  public let modules: [ModuleRevision]
  public let verdict: Verdict
  /// The calendar day by which it was judged.
  public let day: Day
  /// In the kit's order.
  public let rules: [JudgedRule]
  /// HMAC-SHA-256 over `signedText`, in hexadecimal digits.
  public let signature: String

  public init(
    group: GroupID, kit: KitID, kitRevision: Int, modules: [ModuleRevision], verdict: Verdict, day: Day,
    rules: [JudgedRule], signature: String = ""
  ) {
    self.group = group
    self.kit = kit
    self.kitRevision = kitRevision
    self.modules = modules
    self.verdict = verdict
    self.day = day
    self.rules = rules
    self.signature = signature
  }

  /// What a group's readiness comes to at its launch.
  public init(of group: GroupSnapshot, judged readiness: Readiness, by kit: Kit, catalog: Catalog) {
    var seen: Set<ModuleID> = []
    let asked = kit.roles.flatMap(\.modules).filter { seen.insert($0).inserted }
    self.init(
      group: group.group, kit: kit.id, kitRevision: kit.revision,
      modules: asked.compactMap { id in
        catalog.modules[id].map { ModuleRevision(module: id, revision: $0.revision) }
      },
      verdict: readiness.verdict, day: readiness.day, rules: readiness.rules.map(JudgedRule.init))
  }

  public func signed(_ signature: String) -> Launch {
    Launch(
      group: group, kit: kit, kitRevision: kitRevision, modules: modules, verdict: verdict, day: day, rules: rules,
      signature: signature)
  }

  /// A module as it was served at the launch.
  public struct ModuleRevision: Sendable, Equatable, Decodable {
    public let module: ModuleID
    public let revision: Int

    public init(module: ModuleID, revision: Int) {
      self.module = module
      self.revision = revision
    }
  }

  /// What became of one rule.
  public struct JudgedRule: Sendable, Equatable {
    public let rule: RuleID
    public let severity: Rule.Severity
    public let truth: Truth
    /// The last day of the override that was in force; nil where there was none.
    public let override: Day?
    public let evidence: [Evidence]

    public init(rule: RuleID, severity: Rule.Severity, truth: Truth, override: Day?, evidence: [Evidence]) {
      self.rule = rule
      self.severity = severity
      self.truth = truth
      self.override = override
      self.evidence = evidence
    }

    public init(_ result: RuleResult) {
      self.init(
        rule: result.rule.id, severity: result.rule.severity, truth: result.truth, override: result.override?.until,
        evidence: result.reasons.map(Evidence.init))
    }
  }
}

extension Launch: Decodable {
  private enum CodingKeys: String, CodingKey {
    case group, kit, kitRevision, modules, verdict, day, rules, signature
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      group: try container.decode(GroupID.self, forKey: .group), kit: try container.decode(KitID.self, forKey: .kit),
      kitRevision: try container.decode(Int.self, forKey: .kitRevision),
      modules: try container.decode([ModuleRevision].self, forKey: .modules),
      verdict: try container.decode(Verdict.self, forKey: .verdict), day: try container.decodeDay(forKey: .day),
      rules: try container.decode([JudgedRule].self, forKey: .rules),
      signature: try container.decode(String.self, forKey: .signature))
  }
}

extension Launch.JudgedRule: Decodable {
  private enum CodingKeys: String, CodingKey {
    case rule, severity, truth, override, evidence
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      rule: try container.decode(RuleID.self, forKey: .rule),
      severity: try container.decode(Rule.Severity.self, forKey: .severity),
      truth: try container.decode(Truth.self, forKey: .truth),
      override: container.contains(.override) ? try container.decodeDay(forKey: .override) : nil,
      evidence: try container.decode([Evidence].self, forKey: .evidence))
  }
}
