internal import Foundation

extension String {
  /// The text as it is compared with what an author wrote: without capital letters, accents, and more than one space.
  public var foldedForComparison: String {
    collapsingAllWhiteSpace.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
  }

  private var collapsingAllWhiteSpace: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
