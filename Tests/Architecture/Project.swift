import Foundation

/// The project's own files, as they are on disk.
struct Project {
  let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct Target {
    let name: String
    let folder: String
    let files: [SourceFile]

    /// Each import with the file that has it.
    func imports() throws -> [(file: String, module: String)] {
      try files.flatMap { file in
        try file.text().split(separator: "\n").compactMap { line -> (String, String)? in
          let words = line.split(separator: " ").filter {
            !["public", "internal", "@_exported", "@testable"].contains($0)
          }
          guard words.count >= 2, words[0] == "import" else { return nil }
          return (file.name, String(words[1]))
        }
      }
    }
  }

  struct SourceFile {
    let url: URL
    var name: String { url.pathComponents.suffix(3).joined(separator: "/") }
    func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }
  }

  /// Every folder of Sources and Plugins that holds Swift files.
  func targets() throws -> [Target] {
    try ["Sources", "Plugins"].flatMap { (place: String) -> [Target] in
      let folder = root.appending(path: place)
      return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil).compactMap {
        url in
        let files = swiftFiles(in: url)
        guard !files.isEmpty else { return nil }
        return Target(name: url.lastPathComponent, folder: url.path, files: files)
      }
    }
  }

  func sourceFiles() throws -> [SourceFile] { try targets().flatMap(\.files) }

  private func swiftFiles(in folder: URL) -> [SourceFile] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.map(SourceFile.init)
  }

  /// The rows of the table: for each target, what it may import.
  func table() throws -> [String: Set<String>] {
    let text = try String(contentsOf: root.appending(path: "docs/architecture.md"), encoding: .utf8)
    var rows: [String: Set<String>] = [:]
    var isInside = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("| Target | May import |") {
        isInside = true
      } else if isInside, line.hasPrefix("| `") {
        let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        guard let name = cells.first else { continue }
        let modules = cells.dropFirst().first?.split(separator: ",") ?? []
        rows[name.trimmingCharacters(in: ["`"])] = Set(
          modules.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }.filter {
            !$0.isEmpty && $0 != "–"
          })
      } else if isInside, !line.hasPrefix("|") {
        isInside = false
      }
    }
    return rows
  }
}
