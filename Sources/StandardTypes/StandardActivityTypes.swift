public import ActivityKit
internal import CardSort
internal import CommunicationBoard
internal import Goal
internal import Matching
internal import MediaPauses
internal import ObservedChecklist
internal import Ordering
internal import Plan
internal import Pledge
internal import Quiz
internal import Reflection
internal import Scenario
internal import Survey
internal import WaitPractice

/// The activity types that come with the product: for the command, for tests, and for the fuzzer. This list is the one
/// place that knows them by name.
///
/// - Throws: `ActivityTypes.NameTaken` where two types claim one element or diagnostic, which a test rules out.
public func standardActivityTypes() throws(ActivityTypes.NameTaken) -> ActivityTypes {
  try ActivityTypes([
    Quiz(), CardSort(), Pledge(), Ordering(), Matching(), Reflection(), Survey(), WaitPractice(), Goal(),
    Scenario(),
    MediaPauses(), Plan(),
    ObservedChecklist(), CommunicationBoard(),
  ])
}
