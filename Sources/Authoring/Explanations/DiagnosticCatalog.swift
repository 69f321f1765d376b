public import ActivityKit
public import Curriculum

/// Every diagnostic that a check can give, by its name and by its code: those of the language and those of the activity
/// types.
public struct DiagnosticCatalog: Sendable {
  /// In the order of their codes.
  public let explanations: [Explanation]
  private let byName: [String: Explanation]
  private let byCode: [String: Explanation]

  public init(types: ActivityTypes) {
    let all = Self.language + types.descriptors.flatMap(\.explanations)
    explanations = all.sorted { $0.code < $1.code }
    byName = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
  }

  /// The diagnostics of the language itself, whatever activity types there are.
  private static let language =
    FileExplanations.all + AttachmentExplanations.all + SyntaxExplanations.all + StructureExplanations.all
    + PictureExplanations.all
    + ReferenceExplanations.all + ActivityExplanations.all + KitExplanations.all + TextExplanations.all
    + TogetherExplanations.all + RevisionExplanations.all + RuleExplanations.all
    + TranslationExplanations.all + XLIFFExplanations.all
    + WordingExplanations.all + MediaExplanations.all + TeachingExplanations.all + BundleExplanations.all

  /// What stands behind a code or a name, in capital or small letters; nil where there is no such diagnostic.
  public subscript(word: String) -> Explanation? { byCode[word.uppercased()] ?? byName[word.lowercased()] }

  /// The code or name that somebody most likely meant.
  public func suggestion(for word: String) -> String? {
    let codes = Curriculum.suggestion(for: word, among: byCode.keys.filter { $0.count == word.count })
    return Curriculum.suggestion(for: word, among: byName.keys) ?? codes
  }
}
