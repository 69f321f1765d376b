import Bundles
import Foundation
import Testing

@Suite("A script in a process of its own")
struct RunnerTests {
  private func runner(_ script: String, limits: ScriptLimits = .patient) -> ScriptRunner {
    ScriptRunner(script: Array(script.utf8), program: WorkerProgram(path: Programs.orient), limits: limits)
  }

  /// A process that answers every line and ends at lines that hold the word "poison".
  private func mortal(limits: ScriptLimits = .patient) -> ScriptRunner {
    let program = """
      read line; echo '{"hello":{"protocol":1}}'
      while read -r line; do
        case $line in *poison*) kill -9 $$ ;; *nonsense*) echo "{" ;; esac
        id=${line#*:}; echo "{\\"id\\":${id%%,*},\\"result\\":{}}"
      done
      """
    return ScriptRunner(
      script: [], program: WorkerProgram(path: "/bin/sh", arguments: ["-c", program]), limits: limits)
  }

  private func result(_ runner: ScriptRunner, _ arguments: String) async -> Result<String, ScriptFailure> {
    do throws(ScriptFailure) {
      return .success(String(decoding: try await runner.evaluate(Array(arguments.utf8)), as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }

  @Test("calls that are made at the same time each get their own result")
  func many() async throws {
    let runner = runner("function evaluate(answer) return {twice = answer.n * 2} end")
    try await runner.start()
    await withTaskGroup(of: Void.self) { group in
      for number in 1...300 {
        group.addTask {
          #expect(await result(runner, "[{\"n\":\(number)},{},{},{}]") == .success("{\"twice\":\(number * 2)}"))
        }
      }
    }
  }

  @Test("the locked process folds text as the host does")
  func fold() async {
    let runner = runner(
      "function evaluate(answer) return {text.fold(answer.said), text.contains(answer.said, 'pena')} end")
    #expect(
      await result(runner, "[{\"said\":\"  ¡La   PEÑA! Straße\\u0301 \"},{},{},{}]")
        == .success("[\"¡la pena! strasse\",false]"))
    #expect(await result(runner, "[{\"said\":\"La Pen\\u0303a\"},{},{},{}]") == .success("[\"la pena\",true]"))
  }

  @Test("a script with a mistake says so at the start, and every call after it")
  func wrongScript() async {
    let runner = runner("function evaluate(")
    await #expect(throws: ScriptFailure.self) { try await runner.start() }
    guard case .failure(.script(let reason)) = await result(runner, "[1,2,3,4]") else {
      Issue.record("the call was made")
      return
    }
    #expect(reason.hasPrefix("evaluate.lua:1:"))
  }

  @Test("a call that goes on for ever within one step is ended by its time, and the next one is answered")
  func time() async {
    var limits = ScriptLimits.patient
    limits.call = .seconds(1)
    let runner = runner(
      """
      local function long(first) local t = {first} for i = 1, 8 do t[i + 1] = string.rep("x", 65536) end
        return table.concat(t) end
      function evaluate(answer)
        if answer.slow then local a, b = long("a"), long("a") for i = 1, 300000 do local same = a == b end end
        return {1}
      end
      """, limits: limits)
    #expect(await result(runner, "[{\"slow\":true},{},{},{}]") == .failure(.time))
    #expect(await result(runner, "[{},{},{},{}]") == .success("[1]"))
  }

  @Test("a failed call leaves the process as it was")
  func harmless() async throws {
    let runner = runner("function evaluate(answer) if answer.bad then error('no', 0) end return {1} end")
    try await runner.start()
    let before = runner.identifier
    #expect(await result(runner, "[{\"bad\":true},{},{},{}]") == .failure(.error("no")))
    #expect(await result(runner, "[{},{},{},{}]") == .success("[1]"))
    #expect(runner.identifier == before)
  }

  @Test("nothing but the script runs in its process")
  func alone() async throws {
    let runner = runner("function evaluate() return {1} end")
    try await runner.start()
    let identifier = try #require(runner.identifier)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "/proc/\(identifier)/task").count == 1)
  }

  @Test("of many calls, only the one that ends the process fails")
  func poisoned() async {
    let runner = mortal()
    await withTaskGroup(of: Void.self) { group in
      for number in 1...40 {
        group.addTask {
          let outcome = await result(runner, number == 20 ? "[\"poison\"]" : "[\(number)]")
          #expect(outcome == (number == 20 ? .failure(.died) : .success("{}")))
        }
      }
    }
  }

  @Test("after five ends in a minute, the script is set aside and every call is refused")
  func setAside() async {
    let runner = mortal()
    #expect(await result(runner, "[\"poison\"]") == .failure(.died))
    #expect(await result(runner, "[1]") == .success("{}"))
    #expect(await result(runner, "[\"poison\"]") == .failure(.died))
    #expect(runner.refusal == nil)
    let last = await result(runner, "[\"poison\"]")
    #expect(last == .failure(.setAside(ScriptFailure.died.description)))
    #expect(await result(runner, "[1]") == last)
    #expect(runner.refusal != nil)
  }

  @Test("ends that lie further apart than a minute are not added up")
  func apart() async {
    var limits = ScriptLimits.patient
    limits.window = .zero
    let runner = mortal(limits: limits)
    for _ in 1...6 { #expect(await result(runner, "[\"poison\"]") == .failure(.died)) }
    #expect(await result(runner, "[1]") == .success("{}"))
  }

  @Test("a process that does not keep to the form of replies is ended")
  func nonsense() async {
    #expect(await result(mortal(), "[\"nonsense\"]") == .failure(.died))
  }

  @Test("a request that is too long is refused before it is sent")
  func tooLong() async {
    let runner = mortal()
    #expect(await result(runner, "[\"" + String(repeating: "x", count: 300_000) + "\"]") == .failure(.tooLong))
    #expect(await result(runner, "[\"" + String(repeating: "x", count: 200_000) + "\"]") == .success("{}"))
  }

  @Test("a program that is not there is no reason to wait for ever")
  func noProgram() async {
    let runner = ScriptRunner(script: [], program: WorkerProgram(path: "/nowhere/orient"))
    guard case .failure(.setAside(let reason)) = await result(runner, "[1]") else {
      Issue.record("something was started")
      return
    }
    #expect(reason.contains("could not be started"))
  }

  @Test("the process ends when nobody needs the script any more")
  func end() async throws {
    var runner: ScriptRunner? = runner("function evaluate() return {1} end")
    try await runner?.start()
    let identifier = try #require(runner?.identifier)
    runner = nil
    let deadline = ContinuousClock.now + .seconds(10)
    while kill(identifier, 0) == 0 && ContinuousClock.now < deadline { await Task.yield() }
    #expect(kill(identifier, 0) != 0)
  }
}
