import Curriculum

/// Whether the files to hear, to watch and to read along are in the module's folder.
struct MediaCheck {
  /// The names of the files in the module's folder.
  let files: Set<String>

  func diagnostics(for media: [(kind: FileKind, reference: Names.Reference)]) -> [Diagnostic] {
    media.filter { !files.contains($0.reference.id) }.map { kind, reference in
      let available = files.filter { file in kind.endings.contains { file.lowercased().hasSuffix($0) } }.sorted()
      let meant = suggestion(for: reference.id, among: available)
      let known =
        available.isEmpty ? "" : ", which now holds \(available.prefix(12).joined(separator: ", "))"
      return Diagnostic(
        "media.missing", "there is no \(word(for: kind)) \"\(reference.id)\" beside this file", at: reference.place,
        expected: meant.map { "did you mean \($0)?" },
        help: [
          meant.map { "write \(reference.attribute)=\"\($0)\"" }
            ?? "put the file into the module's folder\(known)"
        ],
        fixes: meant.map {
          [.suggesting($0, for: reference.id, among: available, in: reference.attribute, at: reference.place)]
        } ?? [])
    }
  }

  private func word(for kind: FileKind) -> String {
    switch kind {
    case .audio: "audio file"
    case .video: "video"
    case .captions: "file of captions"
    case .board: "board"
    }
  }
}
