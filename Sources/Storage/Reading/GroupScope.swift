import Curriculum
import Tracking

/// Which groups of an organization are read.
enum GroupScope {
  case all
  case one(GroupID)
  case some([GroupID])
  /// Those from one to another, in the order of their ids.
  case between(GroupID, GroupID)

  /// What follows `WHERE organization = ?`.
  var condition: (text: String, arguments: Arguments) {
    switch self {
    case .all: ("", [])
    case .one(let group): ("AND study_group = ?", [group.rawValue])
    case .some(let groups):
      (
        "AND study_group IN (\(groups.map { _ in "?" }.joined(separator: ", ")))",
        Arguments(groups.map { .text($0.rawValue) })
      )
    case .between(let first, let last):
      ("AND study_group >= ? AND study_group <= ?", [first.rawValue, last.rawValue])
    }
  }
}
