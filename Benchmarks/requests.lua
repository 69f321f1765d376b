-- Sends the requests that a file lists, one after another and again from the start, and prints what came of it.
--
-- A line of the file holds a path, a Cookie header and, for a POST, a form: separated by tabs. To each form a key is
-- added that no other has. wrk gives the file and a name of this run after "--".

local requests, turn, sent, run = {}, 0, 0, ""

function init(arguments)
  run = arguments[2]
  for line in io.lines(arguments[1]) do
    local path, cookie, form = line:match("^([^\t]*)\t([^\t]*)\t?(.*)$")
    local head = (form == "" and "GET " or "POST ") .. path .. " HTTP/1.1\r\nHost: " .. wrk.headers["Host"] .. "\r\n"
    if cookie ~= "" then head = head .. "Cookie: " .. cookie .. "\r\n" end
    if form == "" then
      requests[#requests + 1] = { text = head .. "\r\n" }
    else
      head = head .. "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
      requests[#requests + 1] = { head = head, form = form .. run .. "-" }
    end
  end
end

function request()
  turn = turn % #requests + 1
  local one = requests[turn]
  if one.text then return one.text end
  sent = sent + 1
  local form = one.form .. sent
  return one.head .. #form .. "\r\n\r\n" .. form
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    "done %d requests, %d microseconds, p50 %d, p99 %d, %d refused, %d lost",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
