/// Reads what `json` gives, and what earlier versions wrote.
extension Fact: Decodable {
  private enum CodingKeys: String, CodingKey {
    case fact
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    switch try container.decode(String.self, forKey: .fact) {
    case "group-made": self = .groupMade(try GroupMade(from: decoder))
    case "enrolled": self = .enrolled(try Enrollment(from: decoder))
    case "left": self = .left(try Enrollment(from: decoder))
    case "joined": self = .joined(try Enrollment(from: decoder))
    case "section-viewed": self = .sectionViewed(try SectionView(from: decoder))
    case "answered": self = .answered(try Answer(from: decoder))
    case Erasure.kind: self = .erased(try Erasure(from: decoder))
    case "evaluated": self = .evaluated(try Answer(from: decoder))
    case "observed": self = .observed(try Answer(from: decoder))
    case "completed": self = .completed(try ModuleCompletion(from: decoder))
    case "retake-asked": self = .retakeAsked(try Retake(from: decoder))
    case "exported": self = .exported(try Export(from: decoder))
    case "field-recorded": self = .fieldRecorded(try FieldEntry(from: decoder))
    case "rule-overridden": self = .ruleOverridden(try RuleOverride(from: decoder))
    case "override-ended": self = .overrideEnded(try OverrideEnd(from: decoder))
    case "launched": self = .launched(try Launch(from: decoder))
    case "paused": self = .paused(try Halt(from: decoder))
    case "ended": self = .ended(try Halt(from: decoder))
    case let other:
      throw DecodingError.dataCorruptedError(
        forKey: .fact, in: container, debugDescription: "no fact is called \(other)")
    }
  }
}
