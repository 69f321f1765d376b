/// Why a script gave no outcome.
public enum ScriptFailure: Error, Sendable, Equatable {
  /// It took more steps than a call may take.
  case steps
  /// It needed more memory than a call may have.
  case memory
  /// It raised an error; the text says where and which.
  case error(String)
  /// What it gave back is no outcome; the text says why.
  case result(String)
  /// It was still running when its time was over.
  case time
  /// Its process ended in the middle, and again when it was tried alone.
  case died
  /// The request has more bytes than one may have.
  case tooLong
  /// The process failed so often that the bundle is set aside; the text says how the last time.
  case setAside(String)
  /// The script itself is wrong, so that no call of it can be made.
  case script(String)
  /// This system has no lock-down, and the bundle is not to run without; the text says what is missing.
  case noSandbox(String)
  /// The process could not be started; the text says why.
  case start(String)
}

extension ScriptFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .steps: "evaluate.lua took more than 1,000,000 steps"
    case .memory: "evaluate.lua needed more than 8 MiB of memory"
    case .error(let text), .script(let text): text
    case .result(let text): "what evaluate gave back is no outcome: \(text)"
    case .time: "evaluate.lua was still running after 250 ms"
    case .died: "the process that runs evaluate.lua ended in the middle"
    case .tooLong: "the answer is too long for evaluate.lua"
    case .setAside(let text): "the bundle is set aside after 5 failures in a minute; the last one: \(text)"
    case .noSandbox(let text): "this system cannot lock a script in: \(text)"
    case .start(let text): "the process for evaluate.lua could not be started: \(text)"
    }
  }
}

extension ScriptFailure {
  /// The reason without any words of the script's own, which may repeat what somebody answered: for logs and for
  /// staff's pages.
  public var withoutWords: String {
    switch self {
    case .error(let text), .script(let text):
      text.firstMatch(of: #/^evaluate\.lua:[0-9]+/#).map {
        "evaluate.lua stopped with an error in line \($0.0.dropFirst(13))"
      }
        ?? "evaluate.lua stopped with an error"
    case .result: "what evaluate gave back is no outcome"
    case .setAside: "the bundle is set aside after 5 failures in a minute"
    case .steps, .memory, .time, .died, .tooLong, .noSandbox, .start: description
    }
  }
}
