import ActivityKit

/// The pictures and sounds of a file's boards, ready for pages.
struct BoardMedia {
  /// The names under which pages find them, by what the boards say of them.
  private(set) var names: [String: String] = [:]

  /// - Parameter file: the name of the file beside the module.
  init(of boards: BoardFile, named file: String, in reading: inout Reading) {
    for media in boards.all.flatMap({ $0.images + $0.sounds }) where names[media.key] == nil {
      let bytes =
        media.data.flatMap(DataAddress.bytes)
        ?? media.path.flatMap { boards.files[$0] ?? reading.contents(of: $0, limit: BoardFile.limit) }
      guard let bytes else { continue }
      names[media.key] = reading.offer(bytes, called: media.path ?? media.id, from: file)
    }
  }
}

extension OpenBoard.Media {
  /// Two boards of a file may call two pictures the same, though they should not.
  var key: String { "\(id) \(path ?? data ?? "")" }
}
