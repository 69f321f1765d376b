/// What a page says above everything else where nothing can be saved. The wording stands in the message catalogues under
/// `saving.` and the raw value.
public enum SavingNotice: String, Sendable, CaseIterable {
  /// To whoever has just sent something: it is still there.
  case notSaved = "not-saved"
  /// To staff, with what to do.
  case diskFull = "disk-full"
  case diskReadOnly = "disk-read-only"
  case diskError = "disk-error"
  case damaged

  func html(_ words: Messages) -> HTML {
    """
    <div class="problems" role="alert">
    <p><strong>\(words("saving.\(rawValue).title"))</strong></p>
    <p>\(words("saving.\(rawValue).text"))</p>
    </div>

    """
  }
}
