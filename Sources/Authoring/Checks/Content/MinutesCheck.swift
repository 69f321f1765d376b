import Curriculum

/// Whether a module takes about as long as it says.
struct MinutesCheck {
  /// The words outside of activities.
  let words: Int
  /// What the activities take.
  let seconds: Int

  /// Students read about so many words of a school text in a minute.
  static let wordsPerMinute = 130
  /// A module with fewer words is only begun.
  private static let fewestWords = 100

  /// How long it takes, by its words and activities.
  var estimate: Double { Double(words) / Double(Self.wordsPerMinute) + Double(seconds) / 60 }

  func diagnostics(for module: Element) -> [Diagnostic] {
    guard words >= Self.fewestWords, let minutes = module.integer("minutes"), isFar(minutes, in: module) else {
      return []
    }
    let rounded = max(1, Int(estimate.rounded()))
    return [
      .warning(
        "minutes.far",
        "the module says \(counted(minutes, "minute", "minutes")), and takes about \(rounded): "
          + "\(words) words, and \(oneDecimal(Double(seconds) / 60)) minutes of activities",
        at: .value("minutes", of: module.position), expected: "about \(rounded)",
        help: Double(minutes) < estimate
          ? "write minutes=\"\(rounded)\", or make the module shorter: people plan their time by it"
          : "write minutes=\"\(rounded)\"; where people also talk or practise together, say so in the text, and keep it"
      )
    ]
  }

  /// Half as long again is still near, and so is a minute or two. What a recording or an included page takes is not
  /// known, so that a module with one may take longer than its words.
  private func isFar(_ minutes: Int, in module: Element) -> Bool {
    let said = Double(minutes)
    if estimate > said { return estimate > said * 1.5 + 1 }
    let hasMore =
      module.first("include") != nil
      || module.elements(named: "section").contains {
        $0.elements.contains { $0.name == "audio" || $0.name == "video" }
      }
    return !hasMore && said > estimate * 1.75 + 2
  }

  private func oneDecimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
