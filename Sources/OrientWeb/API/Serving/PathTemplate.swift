internal import Foundation

/// A path below the API's own with names for some of its parts: `/groups/{group}/members`.
struct PathTemplate: Sendable, Hashable {
  let text: String
  private let parts: [Part]

  private enum Part: Hashable {
    case word(String)
    case parameter(String)
  }

  init(_ text: String) {
    self.text = text
    parts = text.split(separator: "/").map { part in
      part.hasPrefix("{") ? .parameter(String(part.dropFirst().dropLast())) : .word(String(part))
    }
  }

  /// The names, in their order.
  var parameters: [String] {
    parts.compactMap { part in
      if case .parameter(let name) = part { name } else { nil }
    }
  }

  /// What the names stand for in a path; nil where the path is another.
  func values(in segments: [String]) -> [String: String]? {
    guard segments.count == parts.count else { return nil }
    var values: [String: String] = [:]
    for (part, segment) in zip(parts, segments) {
      switch part {
      case .word(let word): guard word == segment else { return nil }
      case .parameter(let name): values[name] = segment
      }
    }
    return values
  }

  /// The parts of a request's path; nil where its percent-encoding is none.
  static func segments(of path: Substring) -> [String]? {
    var segments: [String] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
      guard let text = String(part).removingPercentEncoding else { return nil }
      segments.append(text)
    }
    // The root is served with its slash, too: it is the one path that clients write both ways.
    return segments == [""] ? [] : segments
  }
}
