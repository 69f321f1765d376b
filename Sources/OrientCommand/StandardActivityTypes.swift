import ActivityKit
import CardSort
import Matching
import Ordering
import Pledge
import Quiz
import Reflection

/// The activity types that come with the product. This list is the one place that knows them by name.
func standardActivityTypes() throws -> ActivityTypes {
  try ActivityTypes([Quiz(), CardSort(), Pledge(), Ordering(), Matching(), Reflection()])
}
