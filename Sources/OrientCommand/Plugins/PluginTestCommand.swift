import ActivityKit
import ActivityKitTesting
import ArgumentParser
import Bundles

/// `orient plugin test`: the laws of the contract, tried on one bundle.
struct PluginTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Try a bundle as thousands of people would, right, wrong and hostile.",
    discussion: """
      First the bundle is checked. Then its samples are used as modules, shown to several people, answered \
      10,000 times, and held against what every activity type must keep: nine laws. For each you are told \
      whether it is kept and, if not, what went wrong. A bundle that passes is ready to be used and handed on.

      Exit status: 0 when all laws are kept, 1 when one is not, 2 when there is no such bundle.
      """)

  @Argument(help: ArgumentHelp("The bundle: a folder with a bundle.xml, or a .zip of one.", valueName: "bundle"))
  var path: String

  @OptionGroup var trust: TrustOptions

  /// What takes longest comes last.
  private static let order = Law.allCases.filter { $0 != .totality } + [.totality]

  func run() async throws {
    let troubles = ScriptTroubles()
    let bundle = try await NamedBundle(path, trust).loaded { troubles.note("", $0) }
    let activity = bundle.activity
    let kit = Conformance(activity, needsTwins: activity.bundle.marksAnswers)
    var broken = 0
    var failsAlways = false
    for law in Self.order {
      // Ten thousand answers to a script that fails at the samples' own would say the same, slowly.
      if law == .totality, failsAlways {
        Terminal.print("-       \(law.inWords): not tried, because evaluate.lua fails")
        continue
      }
      var findings = await kit.findings(law)
      // What a script could not judge is no mistake of the kit's, but it is one of the script's.
      if let trouble = troubles[""] {
        let times = trouble.count == 1 ? "once" : "\(trouble.count) times"
        findings.append("evaluate.lua gave no outcome, \(times); the last time: \(trouble.reason)")
        troubles.forget("")
        failsAlways = true
      }
      Terminal.print("\(findings.isEmpty ? "kept  " : "BROKEN")  \(law.inWords)")
      for finding in findings.prefix(10) { Terminal.print("        - \(finding)") }
      if findings.count > 10 { Terminal.print("        - and \(findings.count - 10) more") }
      if !findings.isEmpty { broken += 1 }
    }
    guard broken > 0 else {
      return Terminal.print("\n\(bundle.path): all \(Law.allCases.count) laws are kept.")
    }
    Terminal.print("\n\(bundle.path): \(broken) of \(Law.allCases.count) laws broken.")
    throw ExitCode(1)
  }
}

extension Law {
  /// What the law asks for, for whoever makes a bundle.
  fileprivate var inWords: String {
    switch self {
    case .samples: "the samples are free of mistakes in a module"
    case .coding: "what is read can be written down and read again"
    case .determinism: "the same person sees the same each time"
    case .names: "every control has a name of its own and words that label it"
    case .silence: "nothing that is shown gives an answer away"
    case .totality: "whatever is sent is judged, or said to be wrong"
    case .answers: "what a sample calls right passes, and what it calls wrong does not"
    case .carrying: "answers to earlier versions do no harm"
    case .explanations: "every mistake is explained"
    }
  }
}
