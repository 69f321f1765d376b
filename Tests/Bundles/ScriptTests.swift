import Testing

@Suite("What a script may do, and what it may not")
struct ScriptTests {
  @Test("a script gets what the host sends and gives back what it makes of it")
  func values() throws {
    let script = try Script(
      "return {score = #answer.picked * 40, passed = answer.sure, words = {answer.picked[2], 1.5, -3}}",
      answer: #"{"picked":["a","é\u00e9\ud83d\ude00\n"],"sure":true}"#)
    #expect(script.reply.contains(#""score":80"#))
    #expect(script.reply.contains(#""passed":true"#))
    #expect(script.reply.contains(#""words":["éé😀\u000a",1.5,-3]"#))
  }

  @Test(
    "what could reach out of the script is not there",
    arguments: [
      "load", "loadstring", "loadfile", "dofile", "require", "io", "os", "debug", "package", "coroutine",
      "collectgarbage", "pcall", "xpcall", "print", "next", "_G", "string.dump", "string.find", "string.match",
      "string.gmatch", "string.gsub", "string.pack", "math.random", "math.randomseed", "math.sin", "('').find",
      "('').dump", "utf8.charpattern",
    ])
  func absent(name: String) throws {
    #expect(try Script("return {isAbsent = \(name) == nil}").reply == #"{"id":1,"result":{"isAbsent":true}}"#)
  }

  @Test(
    "a script that does not end is stopped by its steps",
    arguments: [
      "while true do end", "local function f() return f() end return f()", "for i = 1, 1e15 do local x = {} end",
      "repeat local s = tostring(1) until false", "goto a ::a:: goto a",
      "local t = setmetatable({}, {__index = function(t, k) return t[k + 1] end}) while true do t = t end",
    ])
  func endless(body: String) throws {
    #expect(try Script(body).reply == #"{"id":1,"failure":"steps","reason":"it took more than 1,000,000 steps"}"#)
  }

  @Test("the main part of a script is counted as well")
  func endlessMain() throws {
    #expect(try Script("while true do end function evaluate() end").greeting.contains(#""failure":"steps""#))
  }

  @Test(
    "a script that takes too much memory is refused it",
    arguments: [
      "local t = {} while true do t[#t + 1] = {} end", "local s = 'x' while true do s = s .. s end",
      "local t = {} for i = 1, 1e9 do t[i] = i end", "table.pack(table.unpack({}, 1, 1e6)) return {}",
      "local t = {} for i = 1, 200 do t[i] = string.rep('x', 65536) .. i end return {}",
    ])
  func memory(body: String) throws {
    let reply = try Script(body).reply
    #expect(reply.contains(#""failure":"memory""#) || reply.contains("too many results"), "\(reply)")
  }

  @Test("memory that is given back at once counts too, since taking it takes time")
  func volume() throws {
    let reply = try Script("for i = 1, 1e5 do local s = string.rep('x', 65536) end return {}").reply
    #expect(reply.contains(#""failure":"memory""#))
  }

  @Test(
    "deep recursion ends in a failure",
    arguments: [
      "local function f() return 1 + f() end return {f()}",
      "local t = setmetatable({}, {}) getmetatable(t).__index = function(t, k) return t[k] end return {t.x}",
      "local t = {} t.__index = t setmetatable(t, t) return {t.x}",
      "local t = {} for i = 1, 1e5 do t = {t} end return t",
      "local t = {} t[1] = t return t",
    ])
  func recursion(body: String) throws {
    #expect(try Script(body).reply.contains(#""failure":""#))
  }

  @Test(
    "string.rep makes no more than a little",
    arguments: ["('x'):rep(1e9)", "string.rep('xy', 40000)", "('x'):rep(9, ('y'):rep(60000))"])
  func rep(call: String) throws {
    #expect(try Script("return {\(call)}").reply.contains("string.rep makes at most 65536 bytes"))
  }

  @Test(
    "a metatable cannot be used to get out or to live on",
    arguments: [
      "setmetatable({}, {__gc = function() while true do end end}) return {}",
      "setmetatable({}, {__mode = 'k'}) return {}",
      "local t <close> = setmetatable({}, {__close = function() while true do end end}) return {}",
      "getmetatable('').__index = nil return {}",
      "setmetatable('', {}) return {}",
      "return {setmetatable(setmetatable({}, {__metatable = 1}), {})}",
    ])
  func metatables(body: String) throws {
    #expect(try Script(body).reply.contains(#""failure":"error""#))
  }

  @Test("nothing that one call leaves behind is there in the next")
  func fresh() throws {
    let script = try Script(
      """
      count = (count or 0) + 1
      string.seen = (string.seen or 0) + 1
      text.seen = (text.seen or 0) + 1
      function evaluate() math.seen = (math.seen or 0) + 1 return {count, string.seen, text.seen, math.seen} end
      """, calls: 5)
    #expect(script.reply == #"{"id":5,"result":[1,1,1,1]}"#)
  }

  @Test("bytecode is refused")
  func bytecode() throws {
    #expect(try Script("\u{1B}Lua function evaluate").greeting.contains("attempt to load a binary chunk"))
  }

  @Test("a script with a mistake is refused with its line")
  func syntax() throws {
    #expect(try Script("\nfunction evaluate(\nend end").greeting.contains("evaluate.lua:3:"))
    #expect(try Script("evaluat = 1 -- function evaluate").greeting.contains("no function with the name evaluate"))
  }

  @Test(
    "any value can be raised as an error",
    arguments: [
      ("error('no such card')", "evaluate.lua:1: no such card"), ("error({})", "no text"), ("error(nil)", "no text"),
      ("error(setmetatable({}, {__tostring = function() while true do end end}))", "no text"),
      ("local x = answer.a.b", "attempt to index a nil value"), ("error(42)", "no text"),
      ("error('\\xff\\0\"', 0)", #"?\u0000\""#),
    ])
  func errors(body: String, reason: String) throws {
    let reply = try Script(body).reply
    #expect(reply.contains(#""failure":"error""#) && reply.contains(reason), "\(reply)")
  }

  @Test(
    "what is no value of JSON is not taken",
    arguments: [
      "return", "return 1", "return 'x'", "return {print = tostring}", "return {0/0}", "return {1/0}",
      "return {'\\xff'}", "return {1, 2, a = 3}", "return {[true] = 1}", "return {[1] = 1, [3] = 3}",
      "local t = {} for i = 1, 9000 do t[i] = 'ten bytes!' end return t",
    ])
  func results(body: String) throws {
    #expect(try Script(body).reply.contains(#""failure":"result""#))
  }

  @Test("tables are walked through in the same order each time")
  func order() throws {
    let script = try Script(
      "local s = '' for k, v in pairs({b = 1, a = 2, [2] = 3, [1] = 4, [1.5] = 5}) do s = s .. k .. '=' .. v .. ' ' end return {s}"
    )
    #expect(script.reply == #"{"id":1,"result":["1=4 1.5=5 2=3 a=2 b=1 "]}"#)
  }

  @Test(
    "no address of the machine can be seen",
    arguments: [
      "return {tostring({}), tostring(tostring)}", "return {'table', 'function'}",
    ])
  func addresses(body: String) throws {
    #expect(try Script(body).reply == #"{"id":1,"result":["table","function"]}"#)
    #expect(try Script("return {string.format('%p', {})}").reply.contains("no %p"))
    #expect(try Script("return {string.format('%s', {})}").reply.contains("bad argument"))
  }

  @Test("words are found whole, and the distance of two texts is counted in characters")
  func text() throws {
    let script = try Script(
      """
      return {text.contains('please wait for me', 'wait for'), text.contains('please wait', 'wai'),
        text.contains('', 'x'), text.distance('kitten', 'sitting'), text.distance('é', 'e'), text.fold('as it is')}
      """)
    #expect(script.reply == #"{"id":1,"result":[true,false,false,3,1,"as it is"]}"#)
    #expect(try Script("return {text.fold(string.rep('x', 5000))}").reply.contains("4,096 bytes"))
    #expect(try Script("return {text.distance(string.rep('x', 300), '')}").reply.contains("256 characters"))
  }

  @Test(
    "a line that is no request is answered, whatever it holds",
    arguments: [
      "", "{", "[]", "{}", "null", #"{"id":1}"#, #"{"id":1,"evaluate":[}"#, #"{"hello":{}}"#,
      #"{"hello":{"script":7}}"#,
      #"{"id":1,"evaluate":["\ud800"]}"#, #"{"a":1}x"#, "{\"a\":\"\u{1}\"}", #"{"a":01}"#, #"{"a":1e999}"#,
      String(repeating: "[", count: 100_000),
    ])
  func garbage(line: String) throws {
    #expect(try Script.answer(to: line).contains(#""failure":"error""#))
  }
}
