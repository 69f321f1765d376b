import ActivityKit
import Authoring

/// A type's samples, read.
struct Trial<Type: ActivityType> {
  let type: Type
  let samples: [Read]
  /// What kept a sample from being read.
  let problems: [String]

  struct Read {
    let number: Int
    let sample: ActivityDescriptor.Sample
    let element: Element
    let prompt: Type.Prompt
    let key: Type.Key
  }

  init(_ type: Type, _ descriptor: ActivityDescriptor) {
    self.type = type
    var samples: [Read] = []
    var problems: [String] = []
    for (index, sample) in descriptor.samples.enumerated() {
      switch Self.read(sample, by: type) {
      case .success(let read):
        samples.append(
          Read(number: index + 1, sample: sample, element: read.element, prompt: read.prompt, key: read.key))
      case .failure(let problem): problems.append("sample \(index + 1): \(problem.words)")
      }
    }
    self.samples = samples
    self.problems = problems
  }

  struct Problem: Error {
    let words: String
  }

  static func read(
    _ sample: ActivityDescriptor.Sample, by type: Type
  ) -> Result<(element: Element, prompt: Type.Prompt, key: Type.Key), Problem> {
    let source = SourceFile(path: "sample.xml", bytes: Array(sample.definition.utf8))
    let document = DocumentReader().read(source)
    guard let root = document.root else { return .failure(Problem(words: list(document.diagnostics))) }
    var reading = Reading(files: ModuleFiles(sample.files))
    let read = type.read(root, in: &reading)
    if let read, !reading.hasErrors { return .success((root, read.prompt, read.key)) }
    if read != nil { return .failure(Problem(words: "read gave a result although it reported an error")) }
    return .failure(
      Problem(words: reading.hasErrors ? list(reading.diagnostics) : "read gave nothing and reported no error"))
  }

  private static func list(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { "\($0.id): \($0.message)" }.joined(separator: "; ")
  }

  /// The findings of each sample, with its number before them.
  func each(_ findings: (Read) -> [String]) -> [String] {
    problems + samples.flatMap { read in findings(read).map { "sample \(read.number): \($0)" } }
  }
}
