public import Authoring
public import Curriculum
public import Storage
public import Tracking

/// The front door: everything that learners and staff do goes through it, whatever shows it to them.
///
/// It holds the modules and kits, which do not change while it runs, and a store, which holds everything else.
/// Several engines can share a store; none keeps state of its own, so that an engine may be copied, and used by many
/// tasks at the same time.
///
/// Whatever is not done is thrown as an `EngineError`. Everything that asks the store can throw `unavailable`; what else
/// can be thrown stands at each method. `docs/embedding.md` builds a program on an engine, step by step.
///
/// ```swift
/// let engine = Engine(library: library, store: try RecordStore.open(at: "record.sqlite"))
/// let join = try await engine.join(code: "K7M4PX2R", name: "Sam", pin: "204816")
/// ```
public struct Engine: Sendable {
  /// The modules and kits, with their activities ready to be shown and judged.
  public let library: Library
  /// What keeps the record.
  public let store: any Store
  /// Which record is kept. One installation keeps one for now; every key of the store begins with it.
  public let organization: OrganizationID
  let clock: @Sendable () -> Instant
  let passwords: PasswordHasher
  let hashing: HashingCosts

  /// - Parameters:
  ///   - library: what a check without errors gives: `CheckResult.library`.
  ///   - store: an open record, such as a `RecordStore`. Closing it is its owner's task.
  ///   - organization: whose record it is.
  ///   - clock: where the time comes from; tests give their own.
  ///   - hashing: what hashing passwords and PINs costs; tests may take less.
  public init(
    library: Library, store: any Store, organization: OrganizationID = OrganizationID("main"),
    hashing: HashingCosts = .standard, clock: @escaping @Sendable () -> Instant = SystemClock.now
  ) {
    self.library = library
    self.store = store
    self.organization = organization
    self.clock = clock
    self.hashing = hashing
    passwords = PasswordHasher()
  }

  /// The engine with other words for the same modules and kits.
  init(_ engine: Engine, library: Library) {
    self.library = library
    store = engine.store
    organization = engine.organization
    clock = engine.clock
    hashing = engine.hashing
    passwords = engine.passwords
  }

  /// The modules, kits and glossary of the library.
  public var catalog: Catalog { library.catalog }

  /// The time by the engine's clock.
  public var now: Instant { clock() }

  func event(_ fact: Fact, by actor: EventActor, at instant: Instant) -> Event {
    Event(organization: organization, actor: actor, at: instant, fact: fact)
  }
}
