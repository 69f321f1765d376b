internal import Curriculum
internal import Hummingbird
internal import OrientationKit
internal import Pages

/// How the activity types that were dropped in fare, and which answers wait: for staff.
struct BundlePages: Sendable {
  let web: Web

  func add(to router: some RouterMethods<WebContext>) {
    router.get(RouterPath(Address.bundles)) { request, context in
      try await web.staffPage(request, context) { _, visitor in
        let reports = web.bundles()
        let reasons = Dictionary(reports.map { ($0.name, $0.reason) }) { first, _ in first }
        let waiting = try await web.engine(for: visitor).waitingAnswers().map { waiting in
          BundlesView.Waiting(
            participant: waiting.participant, name: waiting.name, group: waiting.group, groupName: waiting.groupName,
            module: waiting.module.title, section: waiting.section.title,
            language: waiting.section.language ?? waiting.module.language,
            reason: reasons[waiting.activity.type].flatMap(\.self))
        }
        let view = BundlesView(bundles: reports.map(BundlesView.Bundle.init), waiting: waiting)
        return web.page(visitor) { web.site.render(view, in: $0) }
      }
    }
  }
}

extension BundlesView.Bundle {
  fileprivate init(_ report: BundleReport) {
    self.init(
      title: report.title, name: "\(report.name) \(report.version)", license: report.license,
      state: report.isSetAside ? .aside : report.reason == nil ? .working : .failing, reason: report.reason)
  }
}
