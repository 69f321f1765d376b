import ActivityKit

/// Samples of the communication board, with the files that they read.
enum BoardSamples {
  static let all: [ActivityDescriptor.Sample] = [
    ActivityDescriptor.Sample(
      """
      <board xmlns="urn:orientation-kit:1" file="words.obf" told="true">
        <prompt>The music stops. Say on the board that you want <em>more</em>.</prompt>
        <message><word>want</word><word>more</word></message>
        <right>That is all it takes.</right>
        <not-yet>Look for the two words, one after the other.</not-yet>
      </board>
      """,
      right: Response(["message": ["1.1.3", "1.2.1"]]), wrong: Response(["message": ["1.2.1"]]),
      files: BoardExamples.files),
    ActivityDescriptor.Sample(
      """
      <board xmlns="urn:orientation-kit:1" file="topics.obz" order="any" more-words="true">
        <prompt>Your friends plan the afternoon. Say that you do not like the park.</prompt>
        <message><word>not</word><word>like</word><word>park</word></message>
        <message><word>not</word><word>park</word></message>
      </board>
      """,
      right: Response(["message": ["2.1.2", "1.1.2"]]), wrong: Response(["message": ["2.1.2"]]),
      files: BoardExamples.files),
  ]

  static let twins = [ActivityDescriptor.Twins(saying("go"), saying("not"))]

  private static func saying(_ word: String) -> ActivityDescriptor.Sample {
    ActivityDescriptor.Sample(
      """
      <board xmlns="urn:orientation-kit:1" file="words.obf"><prompt>Say it.</prompt>\
      <message><word>\(word)</word></message></board>
      """, files: BoardExamples.files)
  }
}
