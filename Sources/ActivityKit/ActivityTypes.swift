/// The activity types that an engine knows, by the name of their element.
public struct ActivityTypes: Sendable {
  private var entries: [String: Entry] = [:]
  /// Who explains a diagnostic, by its code and by its name.
  private var explained: [String: String] = [:]

  private typealias Read = @Sendable (Element, inout Reading) -> (any PreparedActivity)?

  private struct Entry: Sendable {
    let descriptor: ActivityDescriptor
    let provider: String
    let read: Read
    /// The type in other versions, for attempts that began with one of them.
    var others: [Read] = []
    let outline: @Sendable (Element) -> ActivityOutline
  }

  /// - Throws: `NameTaken` where two types claim one element, or one code or name of a diagnostic.
  public init(_ types: [any ActivityType]) throws(NameTaken) {
    for type in types { try register(type) }
  }

  /// Adds a type; its own types are erased here, once.
  ///
  /// - Parameter provider: where it comes from, as a person calls it; nil for the name of its Swift type.
  /// - Throws: `NameTaken`, naming both, where another type has claimed the element, or a code or name of a diagnostic.
  public mutating func register<Type: ActivityType>(
    _ type: Type, from provider: String? = nil
  ) throws(NameTaken) {
    let descriptor = type.descriptor
    let provider = provider ?? String(reflecting: Type.self)
    if let other = entries[descriptor.name] {
      throw NameTaken(thing: "element <\(descriptor.name)>", first: other.provider, second: provider)
    }
    var explained = explained
    for name in descriptor.explanations.flatMap({ [$0.code, $0.name] }) {
      guard let other = explained.updateValue(provider, forKey: name) else { continue }
      throw NameTaken(thing: "diagnostic \(name)", first: other, second: provider)
    }
    self.explained = explained
    entries[descriptor.name] = Entry(
      descriptor: descriptor, provider: provider,
      read: Self.reading(type, descriptor), outline: { type.outline(of: $0) })
  }

  private static func reading<Type: ActivityType>(_ type: Type, _ descriptor: ActivityDescriptor) -> Read {
    { element, reading in
      for name in descriptor.schema.files(in: element) { reading.uses(name) }
      return type.read(element, in: &reading).map { Prepared(type, descriptor, $0, from: reading) }
    }
  }

  /// Adds another version of a type that is registered: whoever began an activity with it goes on with it. A definition
  /// that it cannot read, it does not have.
  public mutating func remember<Type: ActivityType>(_ type: Type) {
    let descriptor = type.descriptor
    guard let entry = entries[descriptor.name], entry.descriptor.version != descriptor.version else { return }
    entries[descriptor.name]?.others.append(Self.reading(type, descriptor))
  }

  /// The descriptors, by name.
  public var descriptors: [ActivityDescriptor] {
    entries.values.map(\.descriptor).sorted { $0.name < $1.name }
  }

  public func descriptor(named name: String) -> ActivityDescriptor? { entries[name]?.descriptor }

  /// Reads a definition with the type that its element names. Nil where no type has that name, or where the
  /// definition has mistakes, which are then in the reading.
  ///
  /// - Parameter reading: a new one for each definition.
  public func prepare(_ definition: Element, in reading: inout Reading) -> (any PreparedActivity)? {
    guard let entry = entries[definition.name], let current = entry.read(definition, &reading) else { return nil }
    guard !entry.others.isEmpty else { return current }
    let others = entry.others.compactMap { read in
      var anew = reading.anew
      return read(definition, &anew)
    }
    return PreparedVersions(current: current, others: others)
  }

  /// What a sound definition asks of people. Nil where no type has its name.
  public func outline(of definition: Element) -> ActivityOutline? { entries[definition.name]?.outline(definition) }

  /// Two plugins claim the same element or diagnostic.
  public struct NameTaken: Error, Sendable, Equatable, CustomStringConvertible {
    /// What both claim: `element <quiz>`, `diagnostic ACME0001`.
    public let thing: String
    public let first: String
    public let second: String

    public var description: String {
      "two activity types claim the \(thing): \(first) and \(second); remove or rename one of them"
    }
  }
}
