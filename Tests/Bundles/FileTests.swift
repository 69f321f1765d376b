import Foundation
import Testing

@testable import Bundles

@Suite("What a bundle is made of")
struct FileTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bundle-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func reason(_ body: () throws -> BundleFiles) -> String {
    do {
      _ = try body()
      return "nothing is wrong"
    } catch let refusal as BundleRefusal { return refusal.description } catch { return "\(error)" }
  }

  /// Python's own module makes the archives, so that both sides cannot share a mistake.
  private func archive(in folder: URL, _ program: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c", "import zipfile\nz = zipfile.ZipFile('b.zip', 'w', zipfile.ZIP_DEFLATED)\n\(program)\nz.close()",
    ]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return folder.appending(path: "b.zip").path
  }

  @Test("a folder and an archive of it hold the same")
  func same() throws {
    try withFolder { folder in
      for (name, bytes) in try Sample.files().contents { try Data(bytes).write(to: folder.appending(path: name)) }
      try FileManager.default.createDirectory(at: folder.appending(path: "pictures"), withIntermediateDirectories: true)
      try Data(Views.png).write(to: folder.appending(path: "pictures/cat.png"))
      try Data("x".utf8).write(to: folder.appending(path: ".hidden"))
      let files = try BundleFiles(at: folder.path)
      #expect(files.contents.count == 4)
      let path = try archive(
        in: folder,
        "import os\nfor n in ['bundle.xml','view.mustache','messages.en.xml','pictures/cat.png']: z.write(n, 'top/' + n)"
      )
      #expect(try BundleFiles(at: path).contents == files.contents)
    }
  }

  @Test("what the Finder of macOS packs beside the files is left out")
  func finder() throws {
    try withFolder { folder in
      let sample = try Sample.files()
      for (name, bytes) in sample.contents { try Data(bytes).write(to: folder.appending(path: name)) }
      let path = try archive(
        in: folder,
        """
        for n in ['bundle.xml','view.mustache','messages.en.xml']:
          z.write(n, 'top/' + n)
          z.writestr('__MACOSX/top/._' + n, b'\\0\\5\\x16\\7')
        z.writestr('top/.DS_Store', 'x'); z.writestr('__MACOSX/', ''); z.writestr('__MACOSX/._top', 'x')
        """)
      #expect(try BundleFiles(at: path).contents == sample.contents)
    }
  }

  @Test(
    "what an archive should not hold is refused",
    arguments: [
      ("z.writestr('../evil.xml', 'x')", "leads out of it"), ("z.writestr('/etc/evil.xml', 'x')", "leads out"),
      ("z.writestr('a/../../evil.xml', 'x')", "leads out"), ("z.writestr('a\\\\evil.xml', 'x')", "leads out"),
      ("z.writestr('C:evil.xml', 'x')", "leads out"),
      ("z.writestr('bundle.xml', b'0' * (9 << 20))", "more than 8 MB"),
      ("for i in range(200): z.writestr('p%d.png' % i, b'\\x89PNG\\r\\n\\x1a\\n')", "more than 100 files"),
      (
        "i = zipfile.ZipInfo('bundle.xml'); i.external_attr = 0o120777 << 16; z.writestr(i, '/etc/passwd')",
        "symbolic link"
      ),
      ("z.writestr('page.html', '<p>')", "no file that a bundle has"), ("z.writestr('style.css', 'p{}')", "no file"),
      ("z.writestr('program.js', '1')", "no file"), ("z.writestr('picture.svg', '<svg/>')", "no file"),
      ("z.writestr('cat.png', '<script>')", "does not begin as"),
      ("z.writestr('bundle.xml', 'a'); z.writestr('bundle.xml', 'b')", "twice"),
      ("z.compression = zipfile.ZIP_LZMA; z.writestr('bundle.xml', 'a', zipfile.ZIP_LZMA)", "packs"),
    ])
  func refused(program: String, message: String) throws {
    try withFolder { folder in
      let path = try archive(in: folder, program)
      let reason = reason { try BundleFiles(at: path) }
      #expect(reason.contains(message), "\(reason)")
    }
  }

  @Test("an archive whose directory lies about sizes is found out")
  func bomb() throws {
    try withFolder { folder in
      let path = try archive(in: folder, "z.writestr('bundle.xml', b'0' * (4 << 20))")
      var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      let entry = try #require((0..<(bytes.count - 4)).first { Array(bytes[$0..<($0 + 4)]) == [0x50, 0x4B, 1, 2] })
      bytes.replaceSubrange((entry + 24)..<(entry + 28), with: [10, 0, 0, 0])
      #expect(reason { try BundleFiles(try BundleFiles.unpacked(bytes)) }.contains("says something else"))
    }
  }

  @Test("damaged archives are refused and never trap")
  func damaged() throws {
    try withFolder { folder in
      let path = try archive(in: folder, "z.writestr('bundle.xml', 'x' * 500); z.writestr('view.mustache', 'y' * 500)")
      let whole = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
      for length in 0..<whole.count { _ = try? BundleFiles.unpacked(Array(whole[..<length])) }
      for place in whole.indices {
        for value: UInt8 in [0, 0xFF, whole[place] ^ 1] {
          var bytes = whole
          bytes[place] = value
          _ = try? BundleFiles.unpacked(bytes)
        }
      }
    }
  }

  @Test("a symbolic link in a folder is refused, wherever it leads")
  func links() throws {
    try withFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "bundle.xml").path, withDestinationPath: "/etc/passwd")
      #expect(reason { try BundleFiles(at: folder.path) }.contains("symbolic link"))
    }
    try withFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "pictures").path, withDestinationPath: "/etc")
      #expect(reason { try BundleFiles(at: folder.path) }.contains("symbolic link"))
    }
  }
}
