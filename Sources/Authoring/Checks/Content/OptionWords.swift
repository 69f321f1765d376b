import ActivityKit
import Curriculum

extension ActivityOutline.Option {
  /// How many bytes the words to choose by have, about: found without putting them together.
  var length: Int { element.length(leaving: feedback?.position) }

  /// The words to choose by, in small letters, without marks at their end.
  var words: String {
    element.words(leaving: feedback?.position).lowercased().collapsingWhiteSpace().droppingEndMarks
  }
}

extension Element {
  fileprivate func length(leaving left: SourcePosition?) -> Int {
    children.reduce(0) { sum, child in
      switch child {
      case .text(let text, _): sum + text.utf8.count
      case .element(let inner): inner.position == left ? sum : sum + inner.length(leaving: nil)
      }
    }
  }

  fileprivate func words(leaving left: SourcePosition?) -> String {
    children.reduce(into: "") { words, child in
      switch child {
      case .text(let text, _): words += text
      case .element(let inner): if inner.position != left { words += inner.text }
      }
    }
  }
}

extension String {
  fileprivate var droppingEndMarks: String {
    var text = self[...]
    while let last = text.last, last == "." || last == "!" || last == "?" || last == " " { text.removeLast() }
    return String(text)
  }
}
