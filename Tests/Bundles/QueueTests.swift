import Bundles
import Foundation
import Testing

@Suite("The queue of calls before a real worker")
struct QueueTests {
  /// Answers with what it got; runs for ever, by many steps or within one, where it is told to.
  private static let script = """
    local function long(first) local t = {first} for i = 1, 8 do t[i + 1] = string.rep("x", 65536) end
      return table.concat(t) end
    function evaluate(answer)
      if answer.steps then while true do end end
      if answer.slow then local a, b = long("a"), long("a") for i = 1, 300000 do local same = a == b end end
      if answer.bad then error("no", 0) end
      return {n = answer.n, length = answer.text and #answer.text}
    end
    """

  /// SCHED_IDLE of Linux, which is no symbol in Swift.
  private static let idle: Int32 = 5

  private func runner(call: Duration = .seconds(100)) -> ScriptRunner {
    var limits = ScriptLimits.patient
    limits.call = call
    return ScriptRunner(
      script: Array(Self.script.utf8), program: WorkerProgram(path: Programs.orient), limits: limits)
  }

  private func result(_ runner: ScriptRunner, _ answer: String) async -> Result<String, ScriptFailure> {
    do throws(ScriptFailure) {
      return .success(String(decoding: try await runner.evaluate(Array("[\(answer),{},{},{}]".utf8)), as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }

  /// How much a process leaves to others: 19 is most.
  private func niceness(_ process: Int32) -> Int32 {
    getpriority(__priority_which_t(PRIO_PROCESS.rawValue), id_t(process))
  }

  @Test("a script that overran its steps leaves the processor to others, and one that only failed does not")
  func yielding() async throws {
    let runner = runner()
    try await runner.start()
    let process = try #require(runner.identifier)
    let own = niceness(getpid())
    #expect(niceness(process) == own)
    #expect(await result(runner, "{\"bad\":true}") == .failure(.error("no")))
    #expect(niceness(process) == own)
    #expect(await result(runner, "{\"steps\":true}") == .failure(.steps))
    #expect(niceness(process) == 19 && sched_getscheduler(process) == Self.idle)
    #expect(await result(runner, "{\"n\":1}") == .success("{\"n\":1}"))
    #expect(runner.identifier == process)
  }

  @Test("a script that overran its steps rests before its next call, and gets its calls one at a time from then on")
  func resting() async throws {
    var limits = ScriptLimits.patient
    limits.rest = .milliseconds(200)
    let runner = ScriptRunner(
      script: Array(Self.script.utf8), program: WorkerProgram(path: Programs.orient), limits: limits)
    try await runner.start()
    #expect(await result(runner, "{\"steps\":true}") == .failure(.steps))
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for number in 1...3 {
        group.addTask { #expect(await result(runner, "{\"steps\":true,\"n\":\(number)}") == .failure(.steps)) }
      }
    }
    #expect(start.duration(to: .now) >= .milliseconds(600))
    #expect(await result(runner, "{\"n\":1}") == .success("{\"n\":1}"))
  }

  @Test("calls of a few callers with pauses between them are all answered, whoever reads the replies")
  func turns() async throws {
    let runner = runner()
    try await runner.start()
    await withTaskGroup(of: Void.self) { group in
      for caller in 1...3 {
        group.addTask {
          for number in 1...400 {
            let answer = "{\"n\":\(caller * 1_000 + number)}"
            #expect(await result(runner, answer) == .success(answer))
            if number.isMultiple(of: caller + 1) { await Task.yield() }
          }
        }
      }
    }
  }

  @Test("a process that ended between two calls is started again for the next one")
  func endedInBetween() async throws {
    let runner = runner()
    #expect(await result(runner, "{\"n\":1}") == .success("{\"n\":1}"))
    let process = try #require(runner.identifier)
    #expect(kill(process, SIGKILL) == 0)
    #expect(await result(runner, "{\"n\":2}") == .success("{\"n\":2}"))
    #expect(runner.identifier != process)
  }

  @Test("calls that the pipe has no room for wait, and each gets its own result")
  func room() async {
    let runner = runner()
    let text = String(repeating: "x", count: 60_000)
    await withTaskGroup(of: Void.self) { group in
      for number in 1...60 {
        group.addTask {
          let found = await result(runner, "{\"n\":\(number),\"text\":\"\(text)\"}")
          #expect(
            found == .success("{\"length\":60000,\"n\":\(number)}")
              || found == .success("{\"n\":\(number),\"length\":60000}"))
        }
      }
    }
  }

  @Test("starts and calls that are asked for at the same time are all answered, by one process")
  func starts() async throws {
    let runner = runner()
    try await withThrowingTaskGroup(of: Int32?.self) { group in
      for number in 1...40 {
        group.addTask {
          if number.isMultiple(of: 2) {
            try await runner.start()
          } else {
            #expect(await result(runner, "{\"n\":\(number)}") == .success("{\"n\":\(number)}"))
          }
          return runner.identifier
        }
      }
      let processes = try await group.reduce(into: Set<Int32?>()) { $0.insert($1) }
      #expect(processes.count == 1)
    }
  }

  @Test("of many calls, the one that outlasts its time fails, and the others are tried again and answered")
  func overdue() async {
    // Less than the two seconds of processor time after which the kernel ends the process.
    let runner = runner(call: .seconds(1))
    await withTaskGroup(of: Void.self) { group in
      for number in 1...20 {
        group.addTask {
          let found = await result(runner, number == 7 ? "{\"slow\":true}" : "{\"n\":\(number)}")
          let isEnded = found == .failure(.time) || found == .failure(.died)
          #expect(number == 7 ? isEnded : found == .success("{\"n\":\(number)}"))
        }
      }
    }
  }

  @Test("a worker that is ended again and again is set aside, with all that waits for it")
  func setAside() async throws {
    let runner = runner(call: .milliseconds(200))
    let found = await withTaskGroup(of: Result<String, ScriptFailure>.self) { group in
      for _ in 1...10 { group.addTask { await result(runner, "{\"slow\":true}") } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    // Where the machine is so busy that nobody looks in time, the kernel ends the process: then the reason is another.
    let refusal = try #require(runner.refusal)
    guard case .setAside = refusal else { throw refusal }
    let expected: [Result<String, ScriptFailure>] = [.failure(.time), .failure(.died), .failure(refusal)]
    #expect(found.count == 10 && found.allSatisfy(expected.contains))
    #expect(found.contains(.failure(refusal)) && runner.identifier == nil)
    #expect(await result(runner, "{\"n\":1}") == .failure(refusal))
  }
}
