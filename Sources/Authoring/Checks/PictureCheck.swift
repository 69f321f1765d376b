import Curriculum

/// Whether the pictures that a module shows are in its folder.
struct PictureCheck {
  /// The names of the files in the module's folder.
  let files: Set<String>

  func diagnostics(for pictures: [Names.Reference]) -> [Diagnostic] {
    pictures.filter { !files.contains($0.id) }.map { picture in
      let available = files.filter { file in pictureEndings.contains { file.lowercased().hasSuffix($0) } }.sorted()
      let meant = suggestion(for: picture.id, among: available)
      let known = available.isEmpty ? "no pictures" : available.prefix(12).joined(separator: ", ")
      return Diagnostic(
        "picture.missing", "there is no picture \"\(picture.id)\" beside this file", at: picture.place,
        expected: meant.map { "did you mean \($0)?" },
        help: [
          meant.map { "write \(picture.attribute)=\"\($0)\"" }
            ?? "put the picture into the module's folder, which now holds \(known)"
        ],
        fixes: meant.map {
          [.suggesting($0, for: picture.id, among: available, in: picture.attribute, at: picture.place)]
        } ?? [])
    }
  }
}
