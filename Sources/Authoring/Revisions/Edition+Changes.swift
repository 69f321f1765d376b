internal import Curriculum

extension Edition {
  /// What is another one than in an earlier edition, in words: `the section "wait"`, `the picture board.svg`.
  func changes(since other: Edition) -> [String] {
    let sections = module.sections.filter { section in
      other.section(Set(section.ids)).map { other.texts[$0.id] != texts[section.id] } ?? true
    }
    let activities = module.activities.filter { activity in
      other.activity(Set(activity.ids)).map { $0.fingerprint != activity.fingerprint } ?? true
    }
    return sections.map { "the section \"\($0.id)\"" } + activities.map { "the activity \"\($0.id)\"" }
      + files(changedSince: other).map { "the \(Self.kind(of: $0)) \($0)" }
  }

  /// The names of the files that both name, and that are not what they were, in their order.
  func files(changedSince other: Edition) -> [String] {
    hashes.filter { name, hash in other.hashes[name].map { $0 != hash } ?? false }.keys.sorted()
  }

  /// What a file is, to whoever put it there.
  static func kind(of name: String) -> String {
    switch name.lowercased().split(separator: ".").last {
    case "svg", "png", "jpg", "jpeg", "gif", "webp", "avif": "picture"
    case "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac": "recording"
    case "mp4", "m4v", "webm", "ogv": "film"
    case "vtt": "captions in"
    default: "file"
    }
  }
}
