public import Curriculum

/// A district or a school that keeps its own record; every key in the store begins with it.
public enum Organization {}
/// Somebody who takes part: a focus student, a peer, a facilitator. Pseudonymous: the name stands elsewhere.
public enum Participant {}
/// One group around one focus student.
public enum Group {}
/// Somebody who signs in to plan and to look: a coordinator, an administrator.
public enum Staff {}

public typealias OrganizationID = Identifier<Organization>
public typealias ParticipantID = Identifier<Participant>
public typealias GroupID = Identifier<Group>
public typealias StaffID = Identifier<Staff>
