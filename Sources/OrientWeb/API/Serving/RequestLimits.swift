internal import Synchronization
internal import Tracking

/// How many requests somebody may send: a bucket of permits for each, which fills evenly.
///
/// The buckets are this process's own and are lost with it: to count each request in the store would make a write of every
/// read. With several processes somebody may send as many times more.
final class RequestLimits: Sendable {
  /// How many requests a minute may have, and at once.
  private let perMinute: Int
  private let buckets: Mutex<[String: Bucket]>
  /// Full buckets say nothing, and are dropped where there are more than this.
  private let room = 10_000

  private struct Bucket {
    var permits: Double
    var at: Instant
  }

  init(perMinute: Int) {
    self.perMinute = perMinute
    buckets = Mutex([:])
  }

  /// Takes a permit, or says in how many seconds there is one.
  func take(_ subject: String, at now: Instant) -> Int64? {
    buckets.withLock { buckets in
      if buckets.count >= room { buckets = buckets.filter { filled($0.value, at: now) < Double(perMinute) } }
      let permits = buckets[subject].map { filled($0, at: now) } ?? Double(perMinute)
      guard permits >= 1 else {
        return Int64(((1 - permits) * 60 / Double(perMinute)).rounded(.up))
      }
      buckets[subject] = Bucket(permits: permits - 1, at: now)
      return nil
    }
  }

  /// A clock that was set back takes nothing away.
  private func filled(_ bucket: Bucket, at now: Instant) -> Double {
    let seconds = Double(max(0, now.milliseconds - bucket.at.milliseconds)) / 1000
    return min(Double(perMinute), bucket.permits + seconds * Double(perMinute) / 60)
  }
}
