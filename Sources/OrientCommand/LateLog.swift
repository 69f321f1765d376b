import Logging

/// Writes to the terminal as swift-log's own handler does, but makes text of what a logger carries only once something
/// is logged: the server gives each request a logger with a number, and most requests log nothing.
struct LateLog: LogHandler {
  var metadata: Logger.Metadata = [:]
  private var output: StreamLogHandler

  init(label: String) { output = .standardError(label: label) }

  var logLevel: Logger.Level {
    get { output.logLevel }
    set { output.logLevel = newValue }
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var event = event
    event.metadata = metadata.merging(event.metadata ?? [:]) { _, own in own }
    output.log(event: event)
  }
}

extension Logger {
  /// The program's own: what an operator should know, and nothing of who did what.
  static func ofProgram(from level: Level) -> Logger {
    var logger = Logger(label: "orient", factory: LateLog.init)
    logger.logLevel = level
    return logger
  }
}
