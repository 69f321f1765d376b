internal import Foundation
internal import Pages
internal import Tracking

extension Address {
  /// The sign-in page, which goes on to `path` afterwards.
  static func signIn(back path: String) -> String {
    let encoded = path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    return "\(signIn)?back=\(encoded)"
  }

  /// A group's page, which says what was just done.
  static func group(_ group: GroupID, notice: GroupView.Notice) -> String {
    "\(self.group(group))?notice=\(notice.rawValue)"
  }
}
