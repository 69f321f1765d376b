import ActivityKit

/// Who made a board and its pictures, and under which terms, in a line below it.
struct BoardLicense {
  let boards: [OpenBoard.License]
  let pictures: [OpenBoard.License]

  private static let board = Translated("Board:", in: "en", others: ["es": "Tablero:"])
  private static let images = Translated("Pictures:", in: "en", others: ["es": "Imágenes:"])

  /// Nil where nothing is said of either.
  func words(for element: Element, in reading: inout Reading) -> [Inline]? {
    var line: [Inline] = []
    for (own, licenses) in [(Self.board, boards), (Self.images, pictures)] where !licenses.isEmpty {
      if !line.isEmpty { line.append(.text(". ")) }
      line += reading.words(of: own, at: element) + [.text(" ")] + Self.list(licenses)
    }
    return line.isEmpty ? nil : line
  }

  /// Nobody reads more of them in a line.
  private static let most = 8

  private static func list(_ licenses: [OpenBoard.License]) -> [Inline] {
    let parts = licenses.prefix(most).map { license -> [Inline] in
      let author = license.author.map { Inline.text($0) }
      let terms = license.type.map { type -> Inline in
        guard let address = license.address, isSafe(address) else { return .text(type) }
        return .link(type, to: .web(address))
      }
      return [author, author == nil || terms == nil ? nil : .text(", "), terms].compactMap(\.self)
    }
    return Array(parts.joined(separator: [.text("; ")])) + (licenses.count > most ? [.text(" …")] : [])
  }

  /// An address in a foreign file may be anything.
  private static func isSafe(_ address: String) -> Bool {
    address.hasPrefix("https://") && address.utf8.count <= 300
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"'<>\\^`{|}".utf8.contains($0) }
  }
}
