import Testing
import Tracking

@testable import OrientWeb

@Suite("A limit on requests")
struct RequestLimitTests {
  private let noon = Instant(milliseconds: 1_800_000_000_000)

  @Test("lets so many through at once, and one more each time that the bucket has filled")
  func fills() {
    let limits = RequestLimits(perMinute: 6)
    for _ in 0..<6 { #expect(limits.take("a", at: noon) == nil) }
    #expect(limits.take("a", at: noon) == 10)
    #expect(limits.take("b", at: noon) == nil)
    #expect(limits.take("a", at: noon.advanced(bySeconds: 9)) == 1)
    #expect(limits.take("a", at: noon.advanced(bySeconds: 10)) == nil)
    #expect(limits.take("a", at: noon.advanced(bySeconds: 10)) == 10)
  }

  @Test("never holds more than its minute, however long nobody came")
  func bounded() {
    let limits = RequestLimits(perMinute: 2)
    #expect(limits.take("a", at: noon) == nil)
    let later = noon.advanced(bySeconds: 86_400)
    #expect((0..<3).map { _ in limits.take("a", at: later) == nil } == [true, true, false])
  }

  @Test("takes nothing away where the clock is set back")
  func backwards() {
    let limits = RequestLimits(perMinute: 2)
    #expect(limits.take("a", at: noon) == nil)
    #expect(limits.take("a", at: noon.advanced(bySeconds: -3600)) == nil)
    #expect(limits.take("a", at: noon.advanced(bySeconds: -3600)) == 30)
  }

  @Test("forgets whoever has all their permits again, and nobody else")
  func room() {
    let limits = RequestLimits(perMinute: 1)
    for each in 0..<9999 { #expect(limits.take("\(each)", at: noon) == nil) }
    #expect(limits.take("late", at: noon.advanced(bySeconds: 59)) == nil)
    for each in 0..<5 { #expect(limits.take("more \(each)", at: noon.advanced(bySeconds: 60)) == nil) }
    #expect(limits.take("late", at: noon.advanced(bySeconds: 60)) == 59)
  }
}
