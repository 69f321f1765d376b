internal import ActivityKit

/// What reading one view gathers beside its controls.
struct ViewReading {
  /// Takes the files that the view shows.
  var reading: Reading
  private(set) var diagnostics: [Diagnostic] = []
  /// The fields whose options are shown in an order of chance.
  private(set) var shuffled: Set<String> = []
  /// The statements that need not be ticked.
  private(set) var wishes: Set<String> = []
  private let bundle: String
  private let media: BundleMedia
  /// The names of files beside the module that the author wrote.
  private let written: Set<String>

  /// - Parameters:
  ///   - bundle: its id.
  ///   - media: the bundle's pictures and sounds.
  ///   - written: the names of files beside the module that the author wrote.
  init(_ reading: Reading, bundle: String, media: BundleMedia, written: Set<String>) {
    self.reading = reading
    self.bundle = bundle
    self.media = media
    self.written = written
  }

  mutating func report(_ message: String, at element: Element, _ help: String) {
    diagnostics.append(.error("bundle.view", message, at: element, help: help))
  }

  /// Notes what the control itself has no place for.
  mutating func note(_ element: Element) {
    if element.isTrue("shuffle") { shuffled.insert(element.fieldName) }
    if element.name == "confirm", element.isTrue("optional") { wishes.insert(element.fieldName) }
  }

  /// The elements of a name inside, as options with ids of their own.
  mutating func options(_ name: String, of element: Element) -> [Choices.Option] {
    let options = element.elements(named: name).map { option in
      Choices.Option(
        id: option["id"] ?? "", label: option.inlines(leaving: ["picture"]), picture: picture(of: option))
    }
    claim(options.map(\.id), "<\(name)>", of: element)
    return options
  }

  /// Sees that ids differ: one of two equal ones could never come back.
  mutating func claim(_ ids: [String], _ what: String, of element: Element) {
    var seen: Set<String> = []
    guard let twice = ids.first(where: { !seen.insert($0).inserted }) else { return }
    report("two \(what) of <\(element.name)> have the id \"\(twice)\"", at: element, "give one of them another id")
  }

  /// The picture inside an element; nil where there is none, or where it cannot be shown.
  mutating func picture(of element: Element) -> Picture? {
    guard let picture = element.first("picture") else { return nil }
    let source = file(of: picture, as: .picture)
    return source.map { Picture(source: $0, alternative: picture["alt"] ?? "") }
  }

  /// The sound that an element names; empty where it cannot be heard.
  mutating func sound(of element: Element) -> String { file(of: element, as: .sound) ?? "" }

  private mutating func file(of element: Element, as kind: BundleMedia.Kind) -> String? {
    let name = element["src"] ?? ""
    if written.contains(name) {
      guard BundleMedia.kind(named: name) == kind else {
        report("\"\(name)\" is no \(kind.rawValue)", at: element, "name a \(kind.rawValue)")
        return nil
      }
      return name
    }
    guard let bytes = media[name], BundleMedia.kind(named: name) == kind,
      let address = reading.offer(bytes, called: name, from: bundle)
    else {
      report(
        "the bundle has no \(kind.rawValue) \"\(name)\"", at: element,
        "put the file into the bundle, and write its name with its folder; there is: \(media.names(of: kind))")
      return nil
    }
    return address
  }
}
