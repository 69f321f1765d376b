/// The form in which outcomes are written: what is usual is left out, so that what was written by earlier versions
/// stays readable.
extension Outcome: Codable {
  private enum CodingKeys: String, CodingKey {
    case score, passed, items, progress, feedback, state
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let progress: Progress
    switch try container.decodeIfPresent(String.self, forKey: .progress) {
    case nil:
      progress = .judged(
        try container.decode(Percentage.self, forKey: .score), passed: try container.decode(Bool.self, forKey: .passed))
    case "continues": progress = .continues
    case "waiting": progress = .waiting
    case let other?:
      throw DecodingError.dataCorruptedError(
        forKey: .progress, in: container, debugDescription: "no progress is called \(other)")
    }
    self.init(
      progress, items: try container.decode([Item].self, forKey: .items),
      feedback: try container.decodeIfPresent([String].self, forKey: .feedback) ?? [],
      state: try container.decodeIfPresent(StoredState.self, forKey: .state))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(score, forKey: .score)
    try container.encode(passed, forKey: .passed)
    try container.encode(items, forKey: .items)
    try container.encodeIfPresent(progress.name, forKey: .progress)
    if !feedback.isEmpty { try container.encode(feedback, forKey: .feedback) }
    try container.encodeIfPresent(state, forKey: .state)
  }
}

extension Outcome.Progress {
  /// What an open outcome is called; nil for a judged one, which is the usual.
  public var name: String? {
    switch self {
    case .judged: nil
    case .continues: "continues"
    case .waiting: "waiting"
    }
  }
}

extension Outcome.Item: Codable {
  private enum CodingKeys: String, CodingKey {
    case field, isRight, credit, isCritical, feedback
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      field: try container.decode(String.self, forKey: .field),
      isRight: try container.decode(Bool.self, forKey: .isRight),
      credit: try container.decodeIfPresent(Percentage.self, forKey: .credit),
      isCritical: try container.decodeIfPresent(Bool.self, forKey: .isCritical) ?? false,
      feedback: try container.decodeIfPresent([String].self, forKey: .feedback) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(field, forKey: .field)
    try container.encode(isRight, forKey: .isRight)
    if isPartlyRight { try container.encode(credit, forKey: .credit) }
    if isCritical { try container.encode(true, forKey: .isCritical) }
    if !feedback.isEmpty { try container.encode(feedback, forKey: .feedback) }
  }
}
