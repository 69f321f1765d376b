/// What can be counted in a section of a module.
public struct SectionFigures: Sendable, Codable, Equatable {
  public let id: String
  public let title: String
  /// The words to read, those of activities included.
  public let words: Int
  public let activities: Int
  public let questions: Int
  /// The school grade at which it reads, to one decimal; nil where there are too few words to say, or in a language of
  /// which grades are not known.
  public let readingGrade: Double?
}
