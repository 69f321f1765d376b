internal import ActivityKit
internal import Authoring
internal import Curriculum
internal import HTTPTypes
internal import Hummingbird
internal import OrientationKit
internal import Pages
internal import Storage
internal import Tracking

/// The pages of a preview: the list of what there is, a module's pages, and the gallery. Activities can be answered;
/// nothing is recorded.
struct PreviewPages: Sendable {
  let folder: PreviewFolder
  let site: Site
  /// What every form carries.
  let token: String
  /// Why an answer to a type could not be judged, by the type's name.
  let reason: @Sendable (String) -> String?

  func add(to router: some RouterMethods<WebContext>) {
    router.get("/", use: list)
    router.get("/learn/:module/:section", use: section)
    router.post("/learn/:module/:section/next", use: goOn)
    router.post("/learn/:module/:section/activities/:activity", use: answer)
    router.get(RouterPath(Address.previewGallery), use: showGallery)
    router.get("/language/:language", use: chooseLanguage)
    router.get(RouterPath(Address.previewSeat), use: choose)
    router.post(RouterPath(Address.previewForget), use: forget)
  }

  private func frame(_ visit: PreviewVisit) -> PageFrame {
    PageFrame(language: visit.language, path: visit.path, csrf: token)
  }

  private func choice(_ visit: PreviewVisit, _ edition: PreviewFolder.Edition) -> PreviewChoice {
    PreviewChoice(
      seat: visit.seat, language: visit.tag.primaryLanguage, languages: edition.living.languages, edition: edition.id)
  }

  // MARK: Looking

  @Sendable private func list(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    let visit = PreviewVisit(request)
    let edition = await folder.edition
    let living = edition.living
    let shelf = PreviewShelf(edition, for: visit)
    let modules = living.library.speaking(visit.tag).catalog.modules.values.sorted { $0.id.rawValue < $1.id.rawValue }
    var shown: Set<String> = []
    let entries = modules.map { module in
      let paths = living.paths(of: module.id, for: visit.tag)
      shown.formUnion(paths)
      return PreviewListView.Entry(
        module: module, path: paths.joined(separator: ", "),
        remarks: living.diagnostics(of: module.id, for: visit.tag).count)
    }
    let own = edition.bundleRemarks.map(PreviewRemark.init)
    let others = living.result.map { result in
      result.files.filter { !shown.contains($0.path) }.flatMap { result.placed($0) }
    }
    let view = PreviewListView(
      choice: choice(visit, edition), modules: entries, kits: shelf.kits,
      remarks: own + (others ?? []).map(PreviewRemark.init), problem: edition.problem)
    return .html(site.render(view, in: frame(visit)))
  }

  @Sendable private func section(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    let again = request.uri.queryParameters[Address.again[...]].map { ActivityID(String($0)) }
    return try await page(try context.sectionReference, for: PreviewVisit(request), again: again)
  }

  @Sendable private func showGallery(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    try await page(await folder.edition.gallery.reference, for: PreviewVisit(request))
  }

  private func page(
    _ reference: SectionReference, for visit: PreviewVisit, status: HTTPResponse.Status = .ok,
    sent: Sent? = nil, again: ActivityID? = nil
  ) async throws -> Hummingbird.Response {
    let edition = await folder.edition
    let shelf = PreviewShelf(edition, for: visit)
    guard let (module, section) = shelf.section(reference) else { return .seeOther(Address.home) }
    var activities: [ActivityView] = []
    var unjudged: [PreviewRemark] = []
    for activity in section.activities {
      guard let prepared = shelf.activity(activity.id, of: module.id) else { continue }
      let last = await lastAnswer(to: activity, of: module.id, prepared, edition)
      let isAgain = activity.id == again
      activities.append(
        ActivityView(
          activity, attempt: await attempt(at: activity, prepared, after: last, again: isAgain),
          key: "preview", isDone: last?.completes(activity) ?? false,
          sent: sent ?? (last == nil ? edition.gallery.refused(activity.id, of: module.id) : nil), isAgain: isAgain,
          // A bundle may show the same definition in another way after each save.
          isKept: false))
      if last?.progress == .waiting { unjudged.append(PreviewRemark(unjudged: activity, reason(activity.type))) }
    }
    let remarks = edition.living.diagnostics(of: module.id, for: visit.tag)
    let ofGallery = module.id == Gallery.id ? edition.gallery.remarks : []
    let here = remarks.filter { $0.section == nil || $0.section == section.id }
    let isStale = edition.living.paths(of: module.id, for: visit.tag).contains(where: edition.living.stale.contains)
    let view = PreviewPageView(
      page: SectionPageView(
        module: module, section: section, minutesLeft: module.minutes, activities: activities, edition: edition.id,
        seats: visit.seat.map { [$0] } ?? [], others: shelf.modules, glossary: shelf.glossary),
      choice: choice(visit, edition), kits: shelf.kits, isStale: isStale,
      here: unjudged + ofGallery + (isStale ? remarks : here).map(PreviewRemark.init),
      elsewhere: Dictionary(grouping: remarks.compactMap(\.section), by: { $0 }).mapValues(\.count))
    return .html(try site.render(view, in: frame(visit)), status: status)
  }

  // MARK: Answering

  @Sendable private func answer(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    let visit = PreviewVisit(request)
    let form = try await form(request, context)
    let reference = try context.sectionReference
    let id = ActivityID(try context.parameters.require("activity"))
    let edition = await folder.edition
    let shelf = PreviewShelf(edition, for: visit)
    guard let (module, section) = shelf.section(reference), let prepared = shelf.activity(id, of: module.id),
      let activity = section.activities.first(where: { $0.id == id })
    else { return .seeOther(Address.home) }
    let isAgain = !form[FormName.again].isEmpty
    let state = await attempt(
      at: activity, prepared, after: await lastAnswer(to: activity, of: module.id, prepared, edition), again: isAgain
    ).next
    let sent = ActivityKit.Response(answering: form)
    let response = sent.keeping(prepared.fields(given: state.showing(sent)))
    func shown(
      _ response: ActivityKit.Response, _ shown: ActivityView.State, _ status: HTTPResponse.Status = .ok
    ) async throws -> Hummingbird.Response {
      try await page(
        reference, for: visit, status: status, sent: Sent(activity: id, response: response, state: shown),
        again: isAgain ? id : nil)
    }
    if let edit = DraftEdit(form[FormName.edit]) {
      return try await shown(Draft(response).applying(edit).response, .draft(edit))
    }
    if let limit = prepared.attempts.limit, state.number > limit {
      let problem = ResponseError.Problem(field: "", reason: .noTriesLeft)
      return try await shown(response, .refused([problem]), .unprocessableContent)
    }
    let answer: LastAnswer
    do {
      answer = try await LastAnswer(response, to: activity, prepared, given: state.sent(on: SystemClock.now().lastDay))
    } catch {
      return try await shown(response, .refused(error.problems), .unprocessableContent)
    }
    await folder.keep(answer, to: ActivityReference(module: module.id, activity: id))
    return .seeOther(Address.activity(id, in: reference))
  }

  /// What was answered last, or what shows an activity of the gallery in its state. A type that may have changed since
  /// judges it again.
  private func lastAnswer(
    to activity: Activity, of module: ModuleID, _ prepared: any PreparedActivity, _ edition: PreviewFolder.Edition
  ) async -> LastAnswer? {
    let place = ActivityReference(module: module, activity: activity.id)
    let given = await folder.answer(to: place, fingerprint: activity.fingerprint)
    guard let last = given ?? edition.gallery.answer(to: activity.id, of: module) else { return nil }
    guard prepared.isReplaceable, !prepared.keepsState else { return last }
    let state = AttemptState(seed: ActivityView.previewSeed, number: last.attempt)
    return try? await LastAnswer(last.response, to: activity, prepared, given: state)
  }

  private func attempt(
    at activity: Activity, _ prepared: any PreparedActivity, after last: LastAnswer?, again: Bool
  ) async -> Attempt {
    await Attempt(
      after: last, at: prepared, requires: activity.requires, seed: ActivityView.previewSeed, again: again)
  }

  @Sendable private func goOn(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    _ = try await form(request, context)
    let reference = try context.sectionReference
    let shelf = PreviewShelf(await folder.edition, for: PreviewVisit(request))
    let sections = shelf.section(reference)?.module.sections ?? []
    let following = sections.drop { $0.id != reference.section }.dropFirst().first
    return .seeOther(
      following.map { Address.section(SectionReference(module: reference.module, section: $0.id)) } ?? Address.home)
  }

  private func form(_ request: Request, _ context: WebContext) async throws -> Form {
    let body = try await request.body.collect(upTo: context.maxUploadSize)
    let form = Form(body.readableBytesView)
    guard form[FormName.token] == token else { throw HTTPError(.forbidden) }
    return form
  }

  // MARK: Choosing

  @Sendable private func chooseLanguage(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response
  {
    let language = Language(rawValue: try context.parameters.require("language")) ?? .en
    return back(request, PreviewVisit.cookie(PreviewVisit.languageCookie, language.rawValue))
  }

  @Sendable private func choose(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    let items = request.uri.queryParameters
    let seat = PreviewChoice.seat(from: items[Substring(PreviewChoice.field)].map(String.init) ?? "")
    let value = PreviewChoice.value(of: seat)
    // A cookie holds letters, digits, hyphens and the dot between two ids, and nothing else.
    let isPlain = value.utf8.allSatisfy { Character(Unicode.Scalar($0)).isLetter || "0123456789-.".utf8.contains($0) }
    var response = back(request, PreviewVisit.cookie(PreviewVisit.seatCookie, isPlain ? value : ""))
    if let tag = items[Substring(PreviewChoice.languageField)].map(String.init).flatMap(PreviewVisit.tag) {
      response.setCookie(PreviewVisit.cookie(PreviewVisit.languageCookie, tag))
    }
    return response
  }

  @Sendable private func forget(_ request: Request, _ context: WebContext) async throws -> Hummingbird.Response {
    let form = try await form(request, context)
    await folder.forgetAnswers()
    return .seeOther(Address.local(form["back"]))
  }

  private func back(_ request: Request, _ cookie: Cookie) -> Hummingbird.Response {
    var response = Response.seeOther(Address.local(request.uri.queryParameters["back"].map(String.init) ?? ""))
    response.setCookie(cookie)
    return response
  }
}

extension PreviewRemark {
  /// Why an answer is not judged, for whoever made its type.
  fileprivate init(unjudged activity: Activity, _ reason: String?) {
    self.init(
      isError: true, message: "the answer to \(activity.id) could not be judged: \(reason ?? "why is not known")",
      place: activity.type, line: "", expected: nil,
      help: ["correct evaluate.lua; people read “Saved”, and their answers wait until then"], code: nil)
  }

  /// Why the gallery lacks a type, for whoever made it.
  init(_ leftOut: Gallery.LeftOut) {
    self.init(
      isError: true, message: "the gallery cannot show the samples of \(leftOut.type): \(leftOut.reason)",
      place: leftOut.type, line: "", expected: nil,
      help: ["correct its samples, or make them smaller; everything else is shown"], code: nil)
  }

  init(_ placed: PlacedDiagnostic) {
    self.init(
      isError: placed.diagnostic.severity == .error, message: placed.diagnostic.message,
      place: "\(placed.path):\(placed.start.line):\(placed.start.column)", line: placed.line,
      expected: placed.diagnostic.expected, help: placed.diagnostic.help, code: placed.code)
  }
}
