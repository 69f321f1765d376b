public import Storage

extension Engine {
  /// Somebody who is signed in.
  public enum SessionHolder: Sendable, Equatable {
    case participant(ParticipantProfile)
    case staff(StaffAccount)
  }

  /// Whose session it is; nil where it is over.
  public func holder(of token: Secret) async throws(EngineError) -> SessionHolder? {
    let instant = now
    return try await storing { store throws(StoreError) in
      guard let session = try await store.session(token.hash, at: instant) else { return nil }
      switch session.holder {
      case .participant(let id):
        return try await store.participant(id, in: session.organization).map(SessionHolder.participant)
      case .staff(let id): return try await store.staff(id, in: session.organization).map(SessionHolder.staff)
      }
    }
  }
}
