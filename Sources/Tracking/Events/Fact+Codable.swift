/// How the log keeps a fact: its kind beside its own fields, in one flat object. The form is promised to later
/// versions, so it is written out and not left to the names of cases.
extension Fact: Codable {
  private enum CodingKeys: String, CodingKey {
    case fact
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .fact)
    switch self {
    case .groupMade(let made): try made.encode(to: encoder)
    case .enrolled(let enrollment), .left(let enrollment), .joined(let enrollment): try enrollment.encode(to: encoder)
    case .sectionViewed(let view): try view.encode(to: encoder)
    case .answered(let answer): try answer.encode(to: encoder)
    case .fieldRecorded(let entry): try entry.encode(to: encoder)
    }
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
    case "field-recorded": self = .fieldRecorded(try FieldEntry(from: decoder))
    case let other:
      throw DecodingError.dataCorruptedError(
        forKey: .fact, in: container, debugDescription: "no fact is called \(other)")
    }
  }
}
