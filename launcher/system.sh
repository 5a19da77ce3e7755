# shellcheck shell=bash
# The three services as one system: start, look, wait, stop. Uses: home, state, java.

SERVICES="inference segmentation gateway"
READY_SECONDS=180

# A seven, drawn with a pen in two strokes of the hand.
SEVEN='{"ink":{"strokes":[[[330,70],[350,67],[380,66],[410,65],[440,64],[462,64],[458,80],[447,105],[432,135],[418,165],[405,195],[395,225],[388,245]]],"width":800,"height":300,"penWidth":14}}'

# heap_of SERVICE: flags. A heap that begins small and grows when it must: Java would begin with the whole of it here, touch every page of that once, and so
# hold 180 MiB more in all three, at the same speed.
heap_of() {
  case $1 in
    segmentation) printf '%s\n' -Xms96m -Xmx512m ;;
    *) printf '%s\n' -Xms48m -Xmx256m ;;
  esac
}

# compiler_of SERVICE: a flag, or none. Gateway and inference are compiled by the quicker one of Java's two compilers alone: the other one
# takes more processor time in the first minute under load than its faster code gives back, since what they compute is in native libraries.
# What segmentation does to pixels and scores is repaid within seconds (docs/adr/0015-onnx-runtime-serves.md).
compiler_of() {
  [ "$1" = segmentation ] || printf '%s\n' -XX:TieredStopAtLevel=1
}

# class_archive SERVICE: a flag. Classes as an earlier run had them in memory save a quarter of the processor time of a start; the first
# run after a build writes them when it ends. A file of another Java or another build is not used.
class_archive() {
  local archive=$state/classes/$1-java$java_version.jsa
  mkdir -p "$state/classes"
  if [ -s "$archive" ] && [ "$archive" -nt "$home/$1-service/target/quarkus-app/quarkus-run.jar" ]; then
    printf '%s\n' "-XX:SharedArchiveFile=$archive" -Xlog:cds=off -Xlog:cds+dynamic=off
  else
    rm -f "$archive"
    printf '%s\n' "-XX:ArchiveClassesAtExit=$archive" -Xlog:cds=off -Xlog:cds+dynamic=off
  fi
}

# start_service NAME: in the background, with a keeper that outlives the launcher
start_service() {
  rotate "$state/logs/$1.log"
  rm -f "$state/$1.pid"
  # what fails in there, such as a write to a full disk, must not end the keeper
  (set +e && trap '' HUP && keep_service "$1") >>"$state/logs/launcher.log" 2>&1 </dev/null &
  remember "$1.keeper" $!
  until [ -f "$state/$1.pid" ] || ! runs "$1.keeper"; do sleep 0.05; done
}

# run_service NAME: becomes the service
run_service() {
  local -a flags=()
  local flag
  while read -r flag; do flags+=("$flag"); done < <(java_flags && compiler_of "$1" && heap_of "$1" && class_archive "$1")
  cd "$home"
  exec "$java" "${flags[@]}" -jar "$home/$1-service/target/quarkus-app/quarkus-run.jar"
}

# recognize_seven: prints the gateway's answer, or fails. curl reads the key from its input, as everyone can see its arguments.
recognize_seven() {
  local -a trust=()
  [ -z "${DIGITS_TLS_DIR:-}" ] || [ ! -f "$DIGITS_TLS_DIR/ca.crt" ] || trust=(--cacert "$DIGITS_TLS_DIR/ca.crt")
  printf 'X-API-Key: %s\n' "$(first_api_key)" |
    curl -fsS ${trust[@]+"${trust[@]}"} --noproxy '*' --max-time 10 -H @- -H 'Content-Type: application/json' -d "$SEVEN" \
      "$(gateway_url)/api/v1/recognitions" 2>/dev/null
}

# Waits until a drawn seven is read as "7"; fails, with its last words, when a service dies on the way.
wait_until_it_reads() {
  local start=$SECONDS answer=
  while [ $((SECONDS - start)) -lt $READY_SECONDS ]; do
    require_services_alive
    if answer=$(recognize_seven); then
      [ "$(json_text text "$answer")" != 7 ] || return 0
    fi
    sleep 0.3
  done
  [ -n "$answer" ] || fail "no drawing was read within $READY_SECONDS s; ./digits logs shows why, the logs are in $state/logs"
  fail "a drawn 7 was read as '$(json_text text "$answer")'; the model does not read"
}

require_services_alive() {
  local service
  for service in $SERVICES; do
    runs "$service" || {
      last_lines "$state/logs/$service.log"
      fail "the $service service died; its log is $state/logs/$service.log"
    }
  done
}

# any_service_runs: or will be started again
any_service_runs() {
  local service
  for service in $SERVICES; do
    if runs "$service" || runs "$service.keeper"; then return 0; fi
  done
  return 1
}

all_services_are_kept() {
  local service
  for service in $SERVICES; do runs "$service.keeper" || return 1; done
}

all_services_run() {
  local service
  for service in $SERVICES; do runs "$service" || return 1; done
}

# The keepers first, so that nothing is started again; then the gateway, so that nothing new comes in.
stop_services() {
  rm -f "$state/ready"
  stop gateway.keeper segmentation.keeper inference.keeper
  stop gateway segmentation inference
}

# json_text NAME JSON: the text of that name; the last one where there are several
json_text() { printf '%s' "$2" | sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" | head -n 1; }
