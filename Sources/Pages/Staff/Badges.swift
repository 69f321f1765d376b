import Tracking

/// A word with a sign: a verdict, or what became of a rule.
struct Badge {
  let text: String
  /// The CSS class's ending.
  let kind: String
  let icon: Icon

  init(text: String, kind: String, icon: Icon) {
    self.text = text
    self.kind = kind
    self.icon = icon
  }

  init(_ verdict: Verdict, _ words: Messages) {
    text = words.verdict(verdict)
    switch verdict {
    case .ready: (kind, icon) = ("good", .done)
    case .notReady: (kind, icon) = ("bad", .not)
    case .cannotTell: (kind, icon) = ("unknown", .unknown)
    }
  }

  init(_ truth: Truth, _ words: Messages) {
    text = words("truth.\(truth.rawValue)")
    switch truth {
    case .pass: (kind, icon) = ("good", .done)
    case .fail: (kind, icon) = ("bad", .not)
    case .unknown: (kind, icon) = ("unknown", .unknown)
    }
  }

  var values: TemplateValues { ["text": .text(text), "kind": .text(kind), "icon": .html(icon.html)] }
}
