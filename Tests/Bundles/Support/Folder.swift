import Bundles
import Foundation

/// A folder for one test, gone with it.
final class Folder {
  let url = FileManager.default.temporaryDirectory.appending(path: "bundles-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  /// Writes the sample bundle into a folder of its own.
  func writeSample(_ name: String, id: String = "acme-two-truths", _ changes: [String: String?] = [:]) throws {
    for (file, bytes) in try Sample.files(changes).contents {
      let text = String(decoding: bytes, as: UTF8.self).replacing("acme-two-truths", with: id)
      try write(text, to: "\(name)/\(file)")
    }
  }
}
