import ActivityKit
import CardSort
import Pledge
import Quiz

/// The activity types that come with the product. This list is the one place that knows them by name.
func standardActivityTypes() throws -> ActivityTypes {
  try ActivityTypes([Quiz(), CardSort(), Pledge()])
}
