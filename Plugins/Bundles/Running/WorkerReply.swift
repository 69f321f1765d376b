internal import Foundation

/// A line of a worker, taken apart. It comes from a process that somebody's script may have taken over, so it is held
/// strictly to the form that our own side writes.
enum WorkerReply: Equatable {
  case greeting(ScriptFailure?)
  /// The bytes are JSON, or claim to be.
  case result(id: Int, ArraySlice<UInt8>)
  case failure(id: Int, ScriptFailure)

  /// Nil where the line has no such form.
  init?(_ line: ArraySlice<UInt8>) {
    let start = Array("{\"id\":".utf8)
    let result = Array(",\"result\":".utf8)
    if line.starts(with: start) {
      var rest = line.dropFirst(start.count)
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard digits.count <= 18, let id = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
      rest = rest.dropFirst(digits.count)
      if rest.starts(with: result), rest.last == UInt8(ascii: "}") {
        self = .result(id: id, rest.dropFirst(result.count).dropLast())
        return
      }
    }
    guard let message = try? JSONDecoder().decode(Message.self, from: Data(line)) else { return nil }
    if let greeting = message.hello {
      guard greeting.protocol == 1 else { return nil }
      self = .greeting(greeting.failure.map { Self.failure($0, greeting.reason, isGreeting: true) })
    } else if let id = message.id, let kind = message.failure {
      self = .failure(id: id, Self.failure(kind, message.reason, isGreeting: false))
    } else {
      return nil
    }
  }

  private struct Message: Decodable {
    let id: Int?
    let failure: String?
    let reason: String?
    let hello: Greeting?

    struct Greeting: Decodable {
      let `protocol`: Int
      let failure: String?
      let reason: String?
    }
  }

  private static func failure(_ kind: String, _ reason: String?, isGreeting: Bool) -> ScriptFailure {
    let reason = reason ?? ""
    return switch kind {
    case "sandbox": .noSandbox(reason)
    case _ where isGreeting: .script(reason)
    case "steps": .steps
    case "memory": .memory
    case "result": .result(reason)
    default: .error(reason)
    }
  }
}
