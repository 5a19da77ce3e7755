# shellcheck shell=bash
# Systems of this checkout under load: start, stop, what they use, load by wrk and h2load. Uses: this, work, first_port, java, java_home, drawings.

build_benchmarks() {
  (cd "$this" && JAVA_HOME=$java_home mvn -B -q -Dmaven.test.skip=true -pl benchmarks -am package) >"$work/build.log" 2>&1 ||
    fail "the build failed; all of it is in $work/build.log"
}

benchmarks_java() {
  OMP_WAIT_POLICY=PASSIVE OPT_OUT_TRACKING=true "$java" -Xmx1g -Dai.djl.offline=true -Dai.djl.pytorch.num_threads=1 \
    -Dai.djl.onnx.disable_alternative=true -cp "$this/benchmarks/target/benchmarks.jar" "$@"
}

# make_drawings: writes the list of what is sent, of a folder or of one that is made
make_drawings() {
  if [ -z "$drawings" ]; then
    drawings=$work/drawings
    benchmarks_java dev.digits.benchmarks.drawings.MnistDrawings "$drawings" 200 8
  fi
  find "$(cd "$drawings" && pwd)" -name '*.png' | sort | head -n 1000 >"$work/drawings.txt"
  [ -s "$work/drawings.txt" ] || fail "$drawings holds no PNG"
}

# launcher CHECKOUT FIRST_PORT NAME COMMAND...: the launcher of a checkout, with ports, state and model store of its own
launcher() {
  local checkout=$1 port=$2 name=$3
  shift 3
  DIGITS_PORT=$port DIGITS_SEGMENTATION_PORT=$((port + 1)) DIGITS_INFERENCE_PORT=$((port + 2)) \
    DIGITS_SEGMENTATION_HTTP_PORT=$((port + 3)) DIGITS_INFERENCE_HTTP_PORT=$((port + 4)) \
    DIGITS_GATEWAY_LISTEN_HOST=127.0.0.1 DIGITS_LISTEN_HOST=127.0.0.1 \
    DIGITS_STATE_DIR=$work/$name DIGITS_MODELS_DIR=$work/$name/models "$checkout/digits" "$@"
}

# of NAME ENGINE COMMAND...: this checkout's launcher
of() {
  local name=$1 engine=$2
  shift 2
  DIGITS_INFERENCE_SCORING_ENGINE=$engine launcher "$this" "$first_port" "$name" "$@"
}

# pids_of NAME: the services' processes
pids_of() { cut -d' ' -f1 "$work/$1"/{gateway,segmentation,inference}.pid; }

# cpu_ms PID...: processor time since they started, user and system
cpu_ms() {
  local pid stat sum=0 ticks
  ticks=$(getconf CLK_TCK)
  for pid; do
    stat=$(cat "/proc/$pid/stat")
    read -r -a stat <<<"${stat##*) }"
    sum=$((sum + stat[11] + stat[12]))
  done
  echo $((sum * 1000 / ticks))
}

# rss_kib PID: resident memory
rss_kib() { awk '/^VmRSS/ { print $2 }' "/proc/$1/status"; }

# rss_mib PID...: resident memory of all
rss_mib() {
  local pid sum=0
  for pid; do sum=$((sum + $(rss_kib "$pid"))); done
  echo $((sum / 1024))
}

# load URL CLIENTS SECONDS: sends the pictures that the file $drawing_list names; what post-drawings.lua measured: seconds, answers, refused, lost, p50, p95, p99
load() {
  local threads=2
  [ "$2" -gt 1 ] || threads=1
  DRAWINGS=${drawing_list:-$work/drawings.txt} wrk -s "$this/benchmarks/serving/post-drawings.lua" -t $threads -c "$2" -d "$3s" --timeout 30s "$1" |
    sed -n 's/^MEASURED //p'
}

# measure NAME URL CLIENTS SECONDS PID...: a row of the table
measure() {
  local name=$1 url=$2 clients=$3 seconds=$4 before after took answers refused lost p50 p95 p99
  shift 4
  before=$(cpu_ms "$@")
  read -r took answers refused lost p50 p95 p99 < <(load "$url" "$clients" "$seconds")
  after=$(cpu_ms "$@")
  awk -v n="$name" -v c="$clients" -v t="$took" -v a="$answers" -v r="$refused" -v l="$lost" -v p50="$p50" -v p95="$p95" \
    -v p99="$p99" -v cpu=$((after - before)) -v mem="$(rss_mib "$@")" 'BEGIN {
      good = a - r
      printf "| %s | %s | %.1f | %s | %s | %s | %.1f | %s | %s |\n", n, c, good / t, p50, p95, p99, good ? cpu / good : 0, mem, r + l }'
}

# h2load_streams ITEMS OPTION...: sends streams of tiles or strips over gRPC; answered and bytes of their answers
h2load_streams() {
  local items=$1 method=Classify
  shift
  [ "$items" = tiles ] || method=Read
  h2load --threads=1 --max-concurrent-streams=1 --data="$work/streams/$items" -H 'content-type: application/grpc' -H 'te: trailers' \
    "$@" "http://127.0.0.1:$((first_port + 2))/digits.v1.InferenceService/$method" |
    sed -n 's/^requests: .* \([0-9]*\) succeeded.*/\1/p; s/^traffic: .*(\([0-9]*\)) data$/\1/p' | paste -sd' ' -
}

# measure_streams ENGINE ITEMS CLIENTS SECONDS BEST: a row of the table, as a share of the best bare rate; a stream holds as many items as StreamBodies writes
measure_streams() {
  local engine=$1 items=$2 clients=$3 seconds=$4 best=$5 each=8 one answered bytes
  [ "$items" = tiles ] || each=2
  read -r answered one < <(h2load_streams "$items" --clients=1 --requests=1)
  rm -f "$work/streams/times"
  read -r answered bytes < <(h2load_streams "$items" --clients="$clients" --warm-up-time=$((seconds / 3 + 1)) --duration="$seconds" \
    --log-file="$work/streams/times")
  cut -f3 "$work/streams/times" | sort -n | awk -v e="$engine" -v i="$items" -v c="$clients" -v s="$seconds" -v best="$best" -v each=$each \
    -v answered="$answered" -v bytes="$bytes" -v one="$one" '{ took[NR] = $1 } END {
      # a stream that is refused has an answer without scores
      lost = bytes < answered * one ? int((answered * one - bytes) / one + .5) : 0
      rate = (answered - lost) * each / s
      printf "| %s | gRPC %s, %d clients | %.0f | %.0f %% | %.1f ms%s |\n", e, i, c, rate, 100 * rate / best,
        took[int((NR + 1) / 2)] / 1000, lost ? ", " lost " streams refused" : "" }'
}

# measure_memory ENGINE PID TILES: a row of the table: resident memory of the inference service after the first tenth of the tiles, and at the end
measure_memory() {
  local engine=$1 pid=$2 tiles=$3 warm
  h2load_streams tiles --clients=64 --requests=$((tiles / 80)) >/dev/null
  warm=$(rss_kib "$pid")
  h2load_streams tiles --clients=64 --requests=$((tiles * 9 / 80)) >/dev/null
  awk -v e="$engine" -v n="$tiles" -v warm="$warm" -v end="$(rss_kib "$pid")" 'BEGIN {
    printf "| %s, %d tiles over gRPC | %.0f MiB after the first tenth, %.0f MiB at the end | %+.1f %% |\n", e, n, warm / 1024, end / 1024,
      100 * (end / warm - 1) }'
}
