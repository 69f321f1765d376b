public import Curriculum
public import Tracking

/// What came of going through a log from its first event to its last.
public struct LogCheck: Sendable, Equatable {
  public let organization: OrganizationID
  /// How many events there are.
  public let events: Int64
  /// The last event's hash; nil for an empty log. Whoever keeps it can tell later that nothing before it was changed or
  /// cut off.
  public let head: EventHash?
  /// In the order of the log.
  public let faults: [LogFault]

  public init(organization: OrganizationID, events: Int64, head: EventHash?, faults: [LogFault]) {
    self.organization = organization
    self.events = events
    self.head = head
    self.faults = faults
  }

  public var isIntact: Bool { faults.isEmpty }
}

/// Something in a log that the engine did not write.
public struct LogFault: Sendable, Equatable {
  /// Where the log is not as it was written.
  public let sequence: Int64
  public let kind: Kind

  public init(sequence: Int64, kind: Kind) {
    self.sequence = sequence
    self.kind = kind
  }

  public enum Kind: Sendable, Equatable {
    /// Events that stood before this one are gone, or were never there; so many.
    case missingBefore(Int64)
    /// The event, or one before it, is not what it was.
    case changed
    /// The words were taken out, and no erasure of that person is in the log.
    case erasedWithoutReason
    /// The log does not have the event with this hash that somebody kept.
    case otherThanKept
  }
}

/// Goes through a log, and adds up again what each event adds up to.
struct LogWalk {
  let organization: OrganizationID
  private(set) var count: Int64 = 0
  private(set) var last = LogHead.start
  private(set) var faults: [LogFault] = []
  /// Whose words are gone, with the first event where they are, until the log says why.
  private var unexplained: [String: Int64] = [:]
  private let kept: LogHead?

  /// - Parameter kept: an event's place and hash as somebody kept it.
  init(of organization: OrganizationID, expecting kept: LogHead?) {
    self.organization = organization
    self.kept = kept
  }

  /// - Parameter hash: as the row has it.
  mutating func go(to row: LogRow, _ hash: EventHash) {
    count += 1
    if row.sequence != last.sequence + 1 {
      faults.append(LogFault(sequence: row.sequence, kind: .missingBefore(row.sequence - last.sequence - 1)))
    } else if row.hash(after: last.hash, digest: row.digest) != hash {
      // The next is held against what stands here: one change is one fault.
      faults.append(LogFault(sequence: row.sequence, kind: .changed))
    }
    if row.sequence == kept?.sequence, hash != kept?.hash {
      faults.append(LogFault(sequence: row.sequence, kind: .otherThanKept))
    }
    if let participant = row.participant {
      if row.kind == Erasure.kind {
        unexplained[participant] = nil
      } else if row.erased != nil, unexplained[participant] == nil {
        unexplained[participant] = row.sequence
      }
    }
    last = LogHead(sequence: row.sequence, hash: hash)
  }

  var result: LogCheck {
    var faults = faults + unexplained.values.map { LogFault(sequence: $0, kind: .erasedWithoutReason) }
    if let kept, kept.sequence > last.sequence {
      faults.append(LogFault(sequence: kept.sequence, kind: .otherThanKept))
    }
    return LogCheck(
      organization: organization, events: count, head: count == 0 ? nil : last.hash,
      faults: faults.sorted { $0.sequence < $1.sequence })
  }
}
