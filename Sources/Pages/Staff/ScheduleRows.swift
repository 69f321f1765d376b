import Curriculum

/// Times of the week as the planning form asks for them: a day and two times a line.
///
/// What was sent is kept as text in one value, complete or not, so that what cannot be taken is shown again as it was.
struct ScheduleRows: Equatable {
  struct Row: Equatable {
    var day = ""
    var start = ""
    var end = ""

    var isEmpty: Bool { day.isEmpty && start.isEmpty && end.isEmpty }
  }

  let rows: [Row]

  init(_ rows: [Row]) { self.rows = rows }

  /// Reads what `text` gives, and what the record holds.
  init(_ text: String) {
    let slots = text.split(separator: ", ").map { slot -> Row in
      let parts = slot.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      let times = parts.dropFirst().first?.split(separator: "–", omittingEmptySubsequences: false).map(String.init)
      return Row(
        day: parts.first.map(String.init) ?? "", start: times?.first ?? "", end: times?.dropFirst().first ?? "")
    }
    rows = slots.filter { !$0.isEmpty }
  }

  /// The lines with something in them: `Tue 12:10–12:40, Thu –`. The separators cannot come from what was typed.
  var text: String {
    func cleaned(_ text: String) -> String { text.filter { !", –".contains($0) } }
    return rows.filter { !$0.isEmpty }
      .map { "\(cleaned($0.day)) \(cleaned($0.start))–\(cleaned($0.end))" }.joined(separator: ", ")
  }
}
