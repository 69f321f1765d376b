import Curriculum
import Foundation
import Testing

@testable import Authoring

@Suite("What changed between two revisions")
struct RevisionComparisonTests {
  private typealias Desk = ModuleArchiveTests.Desk

  private func comparison(
    _ old: (text: String, picture: String), _ new: (text: String, picture: String), in folder: URL
  ) throws -> RevisionComparison {
    let (before, after) = (
      try Desk(in: folder.appending(path: "old")), try Desk(in: folder.appending(path: "new"))
    )
    return try RevisionComparison(
      before.check(old.text, picture: old.picture), after.check(new.text, picture: new.picture), types: standardTypes())
  }

  @Test("a picture that is another one under its name is told, and nothing is asked again for it")
  func picture() throws {
    try withFolder { folder in
      let other = ModuleArchiveTests.picture.replacing("/>", with: "></svg>")
      let comparison = try comparison(
        (ModuleArchiveTests.module(1), ModuleArchiveTests.picture), (ModuleArchiveTests.module(2), other), in: folder)
      let diff = try #require(comparison.diffs.first)
      #expect(diff.changes == ["The picture board.svg changed."])
      #expect(diff.activities.allSatisfy(\.keeps) && diff.missing == [])
    }
    try withFolder { folder in
      let same = (ModuleArchiveTests.module(1), ModuleArchiveTests.picture)
      let unchanged = try comparison(same, same, in: folder).diffs
      #expect(unchanged.map(\.changes) == [[]])
    }
  }

  @Test("a line that asks for what did not change is told")
  func idle() throws {
    try withFolder { folder in
      let line = "<change revision=\"2\" effect=\"retake\" section=\"two\">Why.</change>"
      let picture = ModuleArchiveTests.picture
      let comparison = try comparison(
        (ModuleArchiveTests.module(1), picture), (ModuleArchiveTests.module(2, changes: line), picture), in: folder)
      let remarks = try #require(comparison.diffs.first).remarks
      #expect(remarks.count == 1)
      #expect(remarks.first?.contains("the section \"two\" again, but it did not change") == true)
    }
  }

  @Test("the archive's revisions are the past of the new module, in their order")
  func archive() throws {
    try withFolder { folder in
      let served = try Desk(in: folder)
      let texts = (1...3).map { ModuleArchiveTests.module($0, prompt: "Question \($0)?") }
      for (index, text) in texts.prefix(2).enumerated() { try served.serve(text, at: Int64(index)) }
      let (old, new) = (try Desk(in: folder.appending(path: "old")), try Desk(in: folder.appending(path: "new")))
      let checked = (try old.check(texts[1]), try new.check(texts[2]))
      let alone = try RevisionComparison(checked.0, checked.1, types: standardTypes())
      #expect(alone.modules.first?.otherRevisions.map(\.revision) == [2])
      let known = try RevisionComparison(checked.0, checked.1, types: standardTypes(), archive: served.archive)
      #expect(known.modules.first?.otherRevisions.map(\.revision) == [2, 1])
      #expect(known.notices == [])
    }
  }
}
