/// The templates that are built in.
enum TemplateSource: String, CaseIterable {
  case layout, ways
  case problems, field, iconDone, iconNot, iconUnknown, iconOn
  case join, card, home, stop, section, activity
  case start, signIn, groups, group, people, plan, answerField, scheduleField, rules, rule, person, observation, cards,
    bundles, apiDocs, apiEndpoint
  case message
  case preview, previewList, previewRemarks, previewSeats

  /// The text of the file.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  private var bytes: [UInt8] {
    switch self {
    case .layout: PackageResources.layout_mustache
    case .ways: PackageResources.ways_mustache
    case .problems: PackageResources.problems_mustache
    case .field: PackageResources.field_mustache
    case .iconDone: PackageResources.iconDone_mustache
    case .iconNot: PackageResources.iconNot_mustache
    case .iconUnknown: PackageResources.iconUnknown_mustache
    case .iconOn: PackageResources.iconOn_mustache
    case .join: PackageResources.join_mustache
    case .card: PackageResources.card_mustache
    case .home: PackageResources.home_mustache
    case .stop: PackageResources.stop_mustache
    case .section: PackageResources.section_mustache
    case .activity: PackageResources.activity_mustache
    case .start: PackageResources.start_mustache
    case .signIn: PackageResources.signIn_mustache
    case .groups: PackageResources.groups_mustache
    case .group: PackageResources.group_mustache
    case .people: PackageResources.people_mustache
    case .plan: PackageResources.plan_mustache
    case .answerField: PackageResources.answerField_mustache
    case .scheduleField: PackageResources.scheduleField_mustache
    case .rules: PackageResources.rules_mustache
    case .rule: PackageResources.rule_mustache
    case .person: PackageResources.person_mustache
    case .observation: PackageResources.observation_mustache
    case .cards: PackageResources.cards_mustache
    case .bundles: PackageResources.bundles_mustache
    case .apiDocs: PackageResources.apiDocs_mustache
    case .apiEndpoint: PackageResources.apiEndpoint_mustache
    case .message: PackageResources.message_mustache
    case .preview: PackageResources.preview_mustache
    case .previewList: PackageResources.previewList_mustache
    case .previewRemarks: PackageResources.previewRemarks_mustache
    case .previewSeats: PackageResources.previewSeats_mustache
    }
  }
}
