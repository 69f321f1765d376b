import Foundation
import Testing

@testable import Pages

/// Whole pages, compared with files. `RECORD_GOLDEN=1 swift test --filter PagesTests` records them anew: read the diff.
@Suite("Pages as a whole")
struct GoldenPagesTests {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"

  @Test("every page is as it was recorded")
  func pagesAreAsRecorded() throws {
    for page in try Fixtures.pages(Site()) {
      // The hashes in the assets' names change with each change of the style sheet.
      let html = page.html
        .replacing(Site.stylesheet.path, with: "/assets/site.css").replacing(Site.icon.path, with: "/assets/icon.svg")
      let file = folder.appending(path: page.name + ".html")
      if isRecording {
        try html.write(to: file, atomically: true, encoding: .utf8)
      } else {
        #expect(try String(contentsOf: file, encoding: .utf8) == html, "\(page.name): record anew with RECORD_GOLDEN=1")
      }
    }
  }
}
