import CSandbox
import Foundation

/// A script in a session of this process: what it may do is the same as in a worker, but nothing locks it in.
struct Script {
  /// What the worker would answer to the hello and to one call.
  let greeting: String
  let reply: String

  /// - Parameter text: the whole script, or the body of `evaluate`.
  init(_ text: String, answer: String = "{}", calls: Int = 1) throws {
    let script =
      text.contains("function evaluate") ? text : "function evaluate(answer, prompt, key, attempt) \(text) end"
    let session = try Self.session()
    defer { sandbox_session_free(session) }
    let hello = try JSONEncoder().encode(["hello": ["script": script]])
    greeting = Self.answer(session, String(decoding: hello, as: UTF8.self))
    var reply = ""
    for id in 1...calls { reply = Self.answer(session, "{\"id\":\(id),\"evaluate\":[\(answer),{},{},{}]}") }
    self.reply = reply
  }

  /// What a session without a script answers to a line.
  static func answer(to line: String) throws -> String {
    let session = try session()
    defer { sandbox_session_free(session) }
    return answer(session, line)
  }

  private static func session() throws -> OpaquePointer {
    let session = sandbox_session_new { text, length, folded, capacity in
      if length <= capacity { folded.update(from: text, count: length) }
      return length
    }
    guard let session else { throw POSIXError(.ENOMEM) }
    return session
  }

  private static func answer(_ session: OpaquePointer, _ line: String) -> String {
    var line = line
    return line.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        var length = 0
        guard let start = bytes.baseAddress, let reply = sandbox_answer(session, start, bytes.count, &length) else {
          return ""
        }
        return String(decoding: UnsafeRawBufferPointer(start: reply, count: length), as: UTF8.self)
      }
    }
  }
}
