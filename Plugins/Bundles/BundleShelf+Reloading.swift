/// A folder of bundles that is loaded anew while the bundles in it are in use.
extension BundleShelf {
  /// Takes over the activities of bundles that have not changed, with the processes that run their scripts. What was set
  /// aside begins anew.
  public mutating func reuse(_ before: BundleShelf) {
    for index in places.indices {
      let place = places[index]
      let same = before.places.first {
        $0.activity.bundle.id == place.activity.bundle.id && $0.files.contents == place.files.contents
      }
      if let same, same.activity.refusal == nil { places[index].activity = same.activity }
    }
  }

  /// Goes on with what was there before of a bundle that cannot be used as it is now.
  ///
  /// - Returns: the paths of these bundles.
  public mutating func goOn(with before: BundleShelf) -> [String] {
    let used = Set(places.map(\.activity.bundle.id))
    let kept = before.places.filter { place in
      failures.contains { $0.path == place.path } && !used.contains(place.activity.bundle.id)
    }
    places = (places + kept).sorted { $0.path < $1.path }
    return kept.map(\.path)
  }
}
