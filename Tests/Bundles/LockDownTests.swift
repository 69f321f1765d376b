import Foundation
import Testing

@Suite("A process that has locked itself down")
struct LockDownTests {
  private static let forbidden = [
    "open", "openat", "create", "socket", "socketpair", "fork", "clone", "kill", "read-process", "memfd", "dup",
    "pipe", "code", "protect", "limit", "exec",
  ]

  private func run(_ arguments: [String]) throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Programs.probe)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map(String.init)
  }

  @Test("the kernel refuses it files, sockets, processes, and code of its own")
  func refused() throws {
    let lines = try run([])
    for name in Self.forbidden { #expect(lines.contains("\(name) refused"), "\(lines)") }
    #expect(lines.contains("memory done"))
    #expect(lines.contains("too-much-memory failed otherwise"))
  }

  @Test("the same calls go through in a process that has not")
  func allowed() throws {
    let lines = try run(["open"])
    for name in Self.forbidden where name != "exec" { #expect(lines.contains("\(name) done"), "\(lines)") }
    // It became another program, which says nothing.
    #expect(!lines.contains { $0.hasPrefix("exec") })
  }
}
