internal import Curriculum
internal import OrientationKit
internal import Storage
internal import Tracking

extension Web {
  /// Notes who looks at whom, before it is shown. Where nothing can be written for now, pages can be read all the same.
  func noteLook(at group: GroupID, of participant: ParticipantID? = nil, by staff: StaffAccount) async throws {
    do throws(any Error) {
      try await engine.noteLook(at: group, of: participant, by: staff)
    } catch EngineError.unavailable where isReadOnly {
    }
  }
}
