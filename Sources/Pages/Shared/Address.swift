public import Curriculum
public import Tracking

/// The paths that pages link to and post to, in one place. The web app serves what is named here.
public enum Address {
  /// GET: a participant's own orientation, or the way in.
  public static let home = "/"
  /// GET and POST (`code`): the entry with a printed card.
  public static let card = "/card"
  /// POST: ends the session of whoever is signed in.
  public static let signOut = "/sign-out"
  /// GET: changes the language and goes back to the page named in the query item `back`.
  public static func language(_ language: Language, back path: String) -> String {
    "/language/\(language.rawValue)?back=\(path.percentEncoded)"
  }

  // Joining a group by a link.
  /// GET: the page with both forms.
  public static func join(_ code: String) -> String { "/join/\(code.percentEncoded)" }
  /// POST (`name`, `pin`): somebody who is new.
  public static func joinAsNew(_ code: String) -> String { join(code) + "/new" }
  /// POST (`name`, `pin`): somebody who comes back.
  public static func joinAgain(_ code: String) -> String { join(code) + "/back" }

  // Learning.
  /// GET: one page of a module.
  public static func section(_ section: SectionReference) -> String {
    "/learn/\(section.module.rawValue.percentEncoded)/\(section.section.rawValue.percentEncoded)"
  }
  /// POST: the section was read; goes to the next one, or home.
  public static func next(after section: SectionReference) -> String { self.section(section) + "/next" }
  /// POST (`key` and the controls' fields): an answer.
  public static func answer(_ activity: ActivityID, in section: SectionReference) -> String {
    self.section(section) + "/activities/\(activity.rawValue.percentEncoded)"
  }
  /// Where an activity stands on its section's page.
  public static func activity(_ activity: ActivityID, in section: SectionReference) -> String {
    self.section(section) + "#activity-\(activity.rawValue.percentEncoded)"
  }
  /// GET: the same page with one of its activities begun anew.
  public static func again(_ activity: ActivityID, in section: SectionReference) -> String {
    let id = activity.rawValue.percentEncoded
    return self.section(section) + "?\(again)=\(id)#activity-\(id)"
  }
  /// The query item that names the activity to begin anew.
  public static let again = "again"
  /// GET: a file that a module names: a picture, audio, video or captions.
  public static func file(_ file: String, of module: Module) -> String {
    // An earlier revision may have another file of the same name.
    "/modules/\(module.id.rawValue.percentEncoded)/\(file.percentEncoded)"
      + (module.isEarlier ? "?\(revision)=\(module.revision)" : "")
  }
  /// The query item that names an earlier revision.
  public static let revision = "revision"

  // Staff.
  /// GET and POST (`name`, `email`, `password`): the first administrator.
  public static let start = "/staff/start"
  /// GET and POST (`email`, `password`, `back`).
  public static let signIn = "/staff/sign-in"
  /// GET (`find`, `before`, `after`): groups. POST (`name`, `kit`): makes one.
  public static let groups = "/staff/groups"
  /// The groups whose names hold a text, up to one group or from one on.
  static func groups(finding text: String?, before: GroupID? = nil, after: GroupID? = nil) -> String {
    let values = [("find", text), ("before", before?.rawValue), ("after", after?.rawValue)]
    let query = values.compactMap { name, value in value.map { "\(name)=\($0.percentEncoded)" } }
    return query.isEmpty ? groups : groups + "?" + query.joined(separator: "&")
  }
  /// GET: the activity types that were dropped in, and the answers that wait.
  public static let bundles = "/staff/bundles"
  /// GET: the JSON API, explained to people.
  public static let apiDocs = "/api/v1/docs"
  /// GET: the JSON API, as OpenAPI.
  public static let apiDescription = "/api/v1/openapi.json"
  public static func group(_ group: GroupID) -> String { groups + "/" + group.rawValue.percentEncoded }
  /// POST (`name`, `role`): adds a person.
  public static func people(of group: GroupID) -> String { self.group(group) + "/people" }
  /// GET: one person's progress.
  public static func person(_ participant: ParticipantID, in group: GroupID) -> String {
    people(of: group) + "/" + participant.rawValue.percentEncoded
  }
  /// GET and POST (`key` and the controls' fields): what an adult saw somebody do.
  public static func observation(
    of place: ActivityReference, by participant: ParticipantID, in group: GroupID
  ) -> String {
    person(participant, in: group) + "/observe/\(place.module.rawValue.percentEncoded)"
      + "/\(place.activity.rawValue.percentEncoded)"
  }
  /// POST (`role`): takes somebody out of a role.
  public static func removal(of participant: ParticipantID, from group: GroupID) -> String {
    person(participant, in: group) + "/remove"
  }
  /// POST (`step`: `open`, `renew` or `close`): the join link of a role.
  public static func joinLink(for role: RoleID, of group: GroupID) -> String {
    self.group(group) + "/links/" + role.rawValue.percentEncoded
  }
  /// POST (a field each, `PlanForm` names them): the planning form.
  public static func plan(of group: GroupID) -> String { self.group(group) + "/plan" }
  /// POST: launches the group.
  public static func launch(of group: GroupID) -> String { self.group(group) + "/launch" }
  /// POST (`step` with `make`, `reason` and `until`, or with `end`): overrides a rule that warns, or takes that back.
  public static func override(of rule: RuleID, in group: GroupID) -> String {
    self.group(group) + "/rules/" + rule.rawValue.percentEncoded
  }
  /// GET: printable access cards. POST: makes new ones.
  public static func cards(of group: GroupID) -> String { self.group(group) + "/cards" }
}

extension Address {
  /// The path, if it is one of this site, and the home page otherwise: for paths that come with a request, so that
  /// nobody is sent elsewhere.
  public static func local(_ path: String) -> String {
    // Bytes, not characters: a slash with an accent upon it is one character that is no slash, and browsers see two.
    let bytes = Array(path.utf8)
    let isPlain = bytes.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") }
    let slash = UInt8(ascii: "/")
    return isPlain && bytes.first == slash && bytes.dropFirst().first != slash ? path : home
  }
}

extension String {
  /// The text as one segment or value of a URL: everything but RFC 3986's unreserved characters is percent-encoded.
  var percentEncoded: String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
