import OrientationKit
import Storage
import Testing
import Tracking

@Suite("Guessing a PIN")
struct TryLimitTests {
  let fixture: Fixture
  var engine: Engine { fixture.engine }

  init() throws { fixture = try Fixture() }

  private func group() async throws -> String {
    let code = try await fixture.group().code
    _ = try await engine.join(code: code, name: "Sam", pin: "204816")
    return code
  }

  /// How many of so many guesses were looked at, before it was said to wait.
  private func guess(_ count: Int, code: String, from caller: (Int) -> Caller) async throws -> Int {
    var taken = 0
    for number in 0..<count {
      do {
        _ = try await engine.comeBack(code: code, name: "Sam", pin: "000001", from: caller(number))
      } catch EngineError.refused {
        taken += 1
      } catch EngineError.tooManyTries {
        continue
      }
    }
    return taken
  }

  private func comesIn(_ code: String, from caller: Caller) async -> Bool {
    (try? await engine.comeBack(code: code, name: "Sam", pin: "204816", from: caller)) != nil
  }

  @Test("ten times from one browser keeps nobody else out, not even behind the same address")
  func oneBrowser() async throws {
    let code = try await group()
    let prank = Caller(address: "10.0.0.1", browser: "prank")
    #expect(try await guess(15, code: code) { _ in prank } == 10)
    #expect(await !comesIn(code, from: prank))
    #expect(await comesIn(code, from: Caller(address: "10.0.0.1", browser: "sam")))
  }

  @Test("from ever new browsers ends after twenty at one address, and keeps nobody at another out")
  func oneAddress() async throws {
    let code = try await group()
    #expect(try await guess(30, code: code) { Caller(address: "10.0.0.1", browser: "\($0)") } == 20)
    #expect(await !comesIn(code, from: Caller(address: "10.0.0.1", browser: "sam")))
    #expect(await comesIn(code, from: Caller(address: "10.0.0.2", browser: "sam")))
  }

  @Test("from ever new addresses ends after forty in an hour, for everybody")
  func everywhere() async throws {
    let code = try await group()
    #expect(try await guess(60, code: code) { Caller(address: "10.0.1.\($0)", browser: "\($0)") } == 40)
    #expect(await !comesIn(code, from: Caller(address: "10.0.0.2", browser: "sam")))
    fixture.clock.advance(seconds: 3601)
    #expect(await comesIn(code, from: Caller(address: "10.0.0.2", browser: "sam")))
  }

  @Test("at the same moment is no way around")
  func atOnce() async throws {
    let code = try await group()
    let taken = await withTaskGroup(of: Bool.self) { tasks in
      for number in 0..<120 {
        tasks.addTask { [engine] in
          do {
            _ = try await engine.comeBack(
              code: code, name: "Sam", pin: "000001",
              from: Caller(address: "10.0.\(number).1", browser: "\(number)"))
            return true
          } catch {
            return error as? EngineError == .refused
          }
        }
      }
      return await tasks.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(taken <= 40)
  }

  @Test(
    "from one machine's many addresses of IPv6 is from one",
    arguments: [
      ("2001:db8:0:1::1", "2001:db8:0:1:ffff:1:2:3", true), ("2001:DB8:0:1::", "2001:db8:0:1:0:0:0:9", true),
      ("2001:db8:0:1::1", "2001:db8:0:2::1", false), ("fe80::1%eth0", "fe80::2", true), ("::1", "::2", true),
      ("10.0.0.1", "10.0.0.2", false), ("::ffff:10.0.0.1", "::ffff:10.0.0.2", false), ("::", "", false),
    ])
  func networks(first: String, second: String, same: Bool) {
    #expect((Caller(address: first, browser: "") == Caller(address: second, browser: "")) == same)
  }
}
