public import Curriculum

/// How well, and how long ago. Where nothing was answered, or what was asked has changed since, there is no score and no
/// day: whoever asks gets nil.
extension ParticipantRecord {
  /// The best score in an activity as it now stands.
  public func score(in activity: Activity, of module: ModuleID) -> Percentage? {
    standings(with: activity, in: module).filter { activity.counts($0.fingerprint) }.compactMap(\.score).max()
  }

  /// The least of the scores in a module's activities that have to be passed; nil while one has none, or where there
  /// is no such activity.
  public func score(in module: Module) -> Percentage? {
    let scores = module.activities.filter { $0.requires == .passed }.map { score(in: $0, of: module.id) }
    let known = scores.compactMap(\.self)
    return known.count == scores.count ? known.min() : nil
  }

  /// The day, in UTC, of the oldest answer on which a module's completion rests; an activity that was done again counts
  /// from then. Nil while the module is not complete, and where it has no activity to answer.
  public func completionDay(of module: Module) -> Day? {
    let module = module.revision(for: self)
    guard ModuleProgress(of: module, given: self).isComplete else { return nil }
    return module.activities.filter { $0.requires != .viewed }.compactMap { activity in
      standings(with: activity, in: module.id).compactMap { $0.renewedAt ?? $0.completedAt }.max()
    }.min()?.day
  }
}
