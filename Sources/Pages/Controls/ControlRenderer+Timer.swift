import ActivityKit

extension ControlRenderer {
  /// Waiting: which stretch, and for each pause a bar that fills once it is opened, and a box to tick. The bar needs no
  /// script: the style sheet moves it. Whoever would rather not watch a clock does the same without one.
  func html(_ timer: WaitTimer, _ remarks: FieldRemarks) -> HTML {
    let remark = remarks.remark(on: timer.name)
    let described = Self.description([remark?.id].compactMap(\.self))
    return """
      <fieldset class="question wait"\(described)>
      <legend>\(HTML(timer.label))</legend>
      \(stretches(timer, remarks))<ol class="wait-pauses">
      \(pauses(timer))</ol>
      \(untimed(timer))\(remark?.html ?? .empty)</fieldset>

      """
  }

  private func stretches(_ timer: WaitTimer, _ remarks: FieldRemarks) -> HTML {
    let remark = remarks.remark(on: timer.secondsField)
    let options = timer.seconds.enumerated().map { index, seconds -> HTML in
      let checked: HTML = seconds == timer.chosenSeconds ? " checked" : .empty
      return """
        <label class="option"><input type="radio" id="\(id(of: timer.secondsField)):\(index + 1)" \
        name="\(timer.secondsField)" value="\(seconds)" data-wait="\(Self.styledStretch(nearest: seconds))"\(checked)>\
        <span>\(words("timer.seconds", count: seconds))</span></label>

        """
    }.joined()
    return """
      <fieldset\(Self.description([remark?.id].compactMap(\.self)))>
      <legend>\(words("timer.stretch"))</legend>
      <div class="bins">
      \(options)</div>
      \(remark?.html ?? .empty)</fieldset>

      """
  }

  private func pauses(_ timer: WaitTimer) -> HTML {
    timer.pauses.enumerated().map { index, pause -> HTML in
      let checked: HTML = timer.done.contains(pause.id) ? " checked" : .empty
      let name = "\(id(of: timer.name)):\(index + 1):words"
      return """
        <li>
        <p id="\(name)">\(HTML(pause.words))</p>
        <details class="wait-clock">
        <summary aria-describedby="\(name)">\(words("timer.start"))</summary>
        <div class="wait-bar" aria-hidden="true"><div></div></div>
        </details>
        <label class="option"><input type="checkbox" id="\(id(of: timer.name)):\(index + 1)" name="\(timer.name)" \
        value="\(pause.id)" aria-describedby="\(name)"\(checked)><span>\(words("timer.done"))</span></label>
        </li>

        """
    }.joined()
  }

  private func untimed(_ timer: WaitTimer) -> HTML {
    let checked: HTML = timer.isUntimed ? " checked" : .empty
    let help = "\(id(of: timer.untimedField)):help"
    return """
      <div class="wait-untimed">
      <p class="wait-instead">\(words("timer.instead"))</p>
      <p id="\(help)">\(HTML(timer.untimed))</p>
      <label class="option"><input type="checkbox" id="\(firstInput(of: timer.untimedField))" \
      name="\(timer.untimedField)" value="\(Confirmation.yes)" aria-describedby="\(help)"\(checked)>\
      <span>\(words("timer.untimed"))</span></label>
      </div>

      """
  }

  /// The style sheet has these stretches, in seconds; what lies between runs as the nearest one.
  static let styledStretches = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 45, 60]

  private static func styledStretch(nearest seconds: Int) -> Int {
    styledStretches.min { abs($0 - seconds) < abs($1 - seconds) } ?? 10
  }
}
