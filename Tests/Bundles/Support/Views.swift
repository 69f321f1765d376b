import ActivityKit
import Authoring

@testable import Bundles

/// Views that tests write as they would come out of a template.
enum Views {
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1]
  static let mp3: [UInt8] = Array("ID3".utf8) + [3, 0]

  static func media() throws -> BundleMedia {
    BundleMedia(
      try BundleFiles([
        "pictures/wait.png": png, "pictures/lunch.png": png, "sounds/hello.mp3": mp3, "cat.png": png + [2],
      ]))
  }

  /// - Parameter written: the files beside the module that the author names.
  static func read(
    _ xml: String, written: Set<String> = []
  ) throws -> (view: BundleView?, messages: [String], offered: [String: [UInt8]]) {
    var reading = ViewReading(Reading(), bundle: "acme-x", media: try media(), written: written)
    let (view, diagnostics) = ViewReader().read(Array(xml.utf8), in: &reading)
    return (view, diagnostics.map { "\($0.message) \($0.help.joined(separator: " "))" }, reading.reading.offered)
  }
}
