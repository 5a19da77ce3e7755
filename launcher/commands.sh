# shellcheck shell=bash
# The launcher's own commands, and what it passes on. Uses: home, state.

command_up() {
  local detach=
  while [ $# -gt 0 ]; do
    case $1 in
      -d | --detach) detach=1 ;;
      -h | --help)
        echo "Usage: ./digits up [--detach]"
        echo "Builds what is missing, starts the services and waits until a drawing is read."
        echo "Stays attached until Ctrl-C, which stops everything; --detach leaves them running until ./digits down."
        echo "A service that dies is started again, after a pause that grows from 1 to 30 s while it keeps dying."
        echo "DIGITS_PORT (5000) and the other ports in the README's table move it."
        return
        ;;
      *) wrong_use "up does not know '$1'; ./digits up --help" ;;
    esac
    shift
  done
  mkdir -p "$state/logs"
  lock up
  trap 'give_up $?' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  if all_services_run && all_services_are_kept; then
    load_settings running
    trap - EXIT
    unlock up
    say "already up: $(gateway_url) (./digits status tells more, ./digits down stops it)"
    return
  fi
  starting=1
  require_java
  require_curl
  if any_service_runs; then
    say "stopping what is left of an earlier run"
    stop_services
  fi
  load_settings
  require_free_ports
  build_services
  start_all
  if [ -n "$detach" ]; then
    starting=
    say "it runs in the background: ./digits status, ./digits logs, ./digits down"
  else
    stay_attached
  fi
}

start_all() {
  local service start=$SECONDS
  say "starting $SERVICES"
  keep_settings
  rotate "$state/logs/launcher.log"
  rm -f "$state/ready" "$state"/*.restarts
  for service in $SERVICES; do start_service "$service"; done
  wait_until_it_reads
  touch "$state/ready"
  unlock up
  say "ready after $((SECONDS - start)) s: $(gateway_url)"
}

# Whatever ends 'up' before it is ready and attached leaves nothing running.
give_up() {
  trap - EXIT
  trap '' INT TERM HUP
  if [ -n "${starting:-}" ]; then stop_services; fi
  unlock up
  unlock build
  exit "$1"
}

stay_attached() {
  local line
  trap 'say "stopping"; stop_services; exit 0' INT TERM HUP
  trap - EXIT
  starting=
  say "Ctrl-C stops it; ./digits logs in another terminal shows what it does"
  exec 4<"$state/logs/launcher.log"
  while all_services_are_kept; do
    while read -r line <&4; do warn "$line"; done
    sleep 1
  done
  trap '' INT TERM HUP
  if [ ! -f "$state/ready" ]; then
    say "stopped by ./digits down"
    return
  fi
  stop_services
  fail "the process that starts a dead service again was ended; the services were stopped"
}

command_down() {
  case ${1:-} in
    '') ;;
    -h | --help)
      echo "Usage: ./digits down"
      echo "Stops the services and waits until they have ended."
      return
      ;;
    *) wrong_use "down takes no argument; ./digits down --help" ;;
  esac
  if any_service_runs; then
    stop_services
    say "stopped"
  else
    rm -f "$state"/*.pid "$state/ready"
    say "nothing was running"
  fi
}

command_status() {
  case ${1:-} in
    '') ;;
    -h | --help)
      echo "Usage: ./digits status"
      echo "Tells what runs, on which ports, and which model reads. Ends with 1 when it is not all up and reading."
      return
      ;;
    *) wrong_use "status takes no argument; ./digits status --help" ;;
  esac
  local service answer bad=
  load_settings running
  printf '%-14s %-10s %-9s %-28s %s\n' service state process ports restarts
  for service in $SERVICES; do
    if runs "$service"; then
      status_line running "$(pid_of "$service")" "$(ports_of "$service")"
    elif runs "$service.keeper"; then
      status_line restarting - -
      bad="the $service service died and is being started again; ./digits logs $service shows why"
    else
      status_line down - -
      bad=${bad:-"not up; ./digits up starts it"}
    fi
  done
  [ -z "$bad" ] || fail "$bad"
  answer=$(recognize_seven) || fail "the services run, but a drawing is not read; ./digits logs shows why"
  printf '%-14s %s %s\n' model "$(json_text name "$answer")" "$(json_text version "$answer")"
  printf '%-14s %s\n' address "$(gateway_url)"
}

# status_line STATE PROCESS PORTS: of the service
status_line() { printf '%-14s %-10s %-9s %-28s %s\n' "$service" "$1" "$2" "$3" "$(restarts_of "$service")"; }

ports_of() {
  case $1 in
    inference) printf '%s (gRPC), %s (health)\n' "$DIGITS_INFERENCE_PORT" "$DIGITS_INFERENCE_HTTP_PORT" ;;
    segmentation) printf '%s (gRPC), %s (health)\n' "$DIGITS_SEGMENTATION_PORT" "$DIGITS_SEGMENTATION_HTTP_PORT" ;;
    gateway) printf '%s\n' "$DIGITS_PORT" ;;
  esac
}

command_logs() {
  local lines=100 follow='' chosen='' service
  local -a files=()
  while [ $# -gt 0 ]; do
    case $1 in
      -f | --follow) follow=-F ;;
      -n | --lines)
        lines=${2:-}
        case $lines in '' | *[!0-9]*) wrong_use "--lines needs a number" ;; esac
        shift
        ;;
      -h | --help)
        echo "Usage: ./digits logs [--follow] [--lines N] [SERVICE]"
        echo "Shows the last N (100) lines of one service ($SERVICES) or of all; build shows the last build's,"
        echo "launcher when services died and were started again."
        return
        ;;
      inference | segmentation | gateway | build | launcher) chosen=$1 ;;
      *) wrong_use "there is no service '$1'; one of: $SERVICES" ;;
    esac
    shift
  done
  for service in ${chosen:-$SERVICES}; do
    [ ! -f "$state/logs/$service.log" ] || files+=("$state/logs/$service.log")
  done
  [ ${#files[@]} -gt 0 ] || fail "there are no logs yet; ./digits up starts the services"
  # shellcheck disable=SC2086
  exec tail -n "$lines" $follow "${files[@]}"
}

# know_system ARGUMENTS...: where the system is that a command asks, and the key that it is sent
know_system() {
  load_settings running
  # this system's key is not sent to a gateway that was named
  if [ -z "${DIGITS_URL:-}" ] && [[ " $*" != *" --url"* ]] && [[ " $*" != *" --system"* ]]; then
    export DIGITS_API_KEY=${DIGITS_API_KEY:-$(first_api_key)}
  fi
  DIGITS_URL=${DIGITS_URL:-$(gateway_url)}
  export DIGITS_URL
}

# trust_flags: of a system with certificates of its own
trust_flags() {
  [ ! -f "${DIGITS_TLS_DIR:-}/ca.p12" ] ||
    printf '%s\n' "-Djavax.net.ssl.trustStore=$DIGITS_TLS_DIR/ca.p12" -Djavax.net.ssl.trustStorePassword=changeit
}

# run_cli COMMAND ARGUMENTS...
run_cli() {
  require_java
  build_cli >&2
  know_system "$@"
  local -a flags=()
  local flag
  while read -r flag; do flags+=("$flag"); done < <(java_flags && trust_flags)
  [ ! -t 2 ] || flags+=(-Ddigits.terminal=true)
  use_utf8
  exec "$java" "${flags[@]}" -XX:TieredStopAtLevel=1 -Xmx512m -jar "$home/cli/target/cli.jar" "$@"
}

# run_training COMMAND ARGUMENTS...: glibc's memory is tuned for large tensors that come and go with every batch, and the
# young generation for batches that wait, so that none is promoted and memory stays flat
run_training() {
  local -a flags=()
  local flag
  require_java
  build_training >&2
  if [ "$1" = models ]; then know_system "$@"; else load_settings; fi
  while read -r flag; do flags+=("$flag"); done < <(java_flags && trust_flags)
  export DIGITS_CODE_VERSION=${DIGITS_CODE_VERSION:-$(version)}
  export MALLOC_MMAP_THRESHOLD_=33554432 MALLOC_TRIM_THRESHOLD_=1073741824 MALLOC_TOP_PAD_=134217728
  use_utf8
  exec "$java" "${flags[@]}" -Xmx2g -Xmn160m -XX:SurvivorRatio=2 -jar "$home/training-job/target/training-job.jar" "$@"
}
