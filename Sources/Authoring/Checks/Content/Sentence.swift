/// A sentence of a passage: where it stands in the passage's bytes, and what it counts.
struct Sentence {
  /// Where its first word begins.
  var start = 0
  /// Where it ends: after its full stop, or where the passage ends.
  var end = 0
  var words = 0
  /// 0 where syllables are not counted.
  var syllables = 0
}
