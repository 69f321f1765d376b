/// A mend of a mistake: exact changes to the file that holds it.
public struct Fix: Sendable, Equatable {
  /// What the mend does, as an instruction: `write minutes="5"`.
  public let title: String
  /// Whether it is certain that the author meant this, so that it may be done without asking.
  public let isSafe: Bool
  /// Changes that belong together; they do not overlap.
  public let edits: [Edit]

  public init(_ title: String, isSafe: Bool, edits: [Edit]) {
    self.title = title
    self.isSafe = isSafe
    self.edits = edits
  }

  /// A mend that puts text in place of what one target means.
  public init(_ title: String, isSafe: Bool, replacing target: Edit.Target, with text: String) {
    self.init(title, isSafe: isSafe, edits: [Edit(target, text)])
  }
}

/// One change: text in place of a part of the file.
public struct Edit: Sendable, Equatable {
  public let target: Target
  /// What is to stand there; empty where the part is removed.
  public let text: String

  public init(_ target: Target, _ text: String) {
    self.target = target
    self.text = text
  }

  /// What is replaced. A reader of the source finds its bytes.
  public enum Target: Sendable, Equatable {
    /// What a place means. The text of a value is the value as it is meant: signs of XML in it are escaped.
    case place(Diagnostic.Place)
    /// The name of the element whose start tag begins at the position, in its start tag and its end tag.
    case names(of: SourcePosition)
    /// Behind the name in the start tag that begins at the position; nothing is replaced there.
    case afterName(of: SourcePosition)
    /// Bytes, counted from the start of the file.
    case bytes(Range<Int>)
  }
}
