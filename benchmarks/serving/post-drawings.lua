-- Sends drawings in turns with wrk. Environment: DRAWINGS, a file with the path of a picture a line.

local bodies = {}
local sent = 0

function init(arguments)
  for path in io.lines(os.getenv("DRAWINGS")) do
    local file = assert(io.open(path, "rb"))
    bodies[#bodies + 1] = file:read("*a")
    file:close()
  end
end

function request()
  sent = sent % #bodies + 1
  return wrk.format("POST", nil, { ["Content-Type"] = "image/png" }, bodies[sent])
end

-- One line for the script that started it: seconds, answers, those of status 400 and above, lost ones, then p50, p95, p99 in ms.
function done(summary, latency, requests)
  local lost = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("MEASURED %.3f %d %d %d %.1f %.1f %.1f\n", summary.duration / 1e6, summary.requests,
    summary.errors.status, lost, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3))
end
