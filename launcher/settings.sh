# shellcheck shell=bash
# Settings: the environment's, else those of the system that is up, else the defaults. Exported for the services.
# Uses: home, state.

PORTS="DIGITS_PORT DIGITS_SEGMENTATION_PORT DIGITS_INFERENCE_PORT DIGITS_SEGMENTATION_HTTP_PORT DIGITS_INFERENCE_HTTP_PORT"
# what tells how to reach the system that is up
KEPT="$PORTS DIGITS_GATEWAY_LISTEN_HOST DIGITS_TLS_DIR DIGITS_API_KEYS_FILE"

# load_settings [running]: with 'running', kept settings that the environment does not name are those of the system that is up
load_settings() {
  local name value
  if [ "${1:-}" = running ] && [ -r "$state/settings" ]; then
    while IFS='=' read -r name value; do
      case " $KEPT " in *" $name "*) [ -n "${!name:-}" ] || export "$name=$value" ;; esac
    done <"$state/settings"
  fi
  export DIGITS_PORT=${DIGITS_PORT:-5000}
  export DIGITS_SEGMENTATION_PORT=${DIGITS_SEGMENTATION_PORT:-9001}
  export DIGITS_INFERENCE_PORT=${DIGITS_INFERENCE_PORT:-9002}
  export DIGITS_SEGMENTATION_HTTP_PORT=${DIGITS_SEGMENTATION_HTTP_PORT:-9101}
  export DIGITS_INFERENCE_HTTP_PORT=${DIGITS_INFERENCE_HTTP_PORT:-9102}
  DIGITS_MODELS_DIR=$(absolute "${DIGITS_MODELS_DIR:-$home/models}")
  DIGITS_DATA_DIR=$(absolute "${DIGITS_DATA_DIR:-$home/mnist_data}")
  export DIGITS_MODELS_DIR DIGITS_DATA_DIR
  # services start in the checkout's folder
  for name in DIGITS_TLS_DIR DIGITS_INNER_TLS_DIR DIGITS_ADMIN_TOKEN_FILE DIGITS_API_KEYS_FILE; do
    [ -z "${!name:-}" ] || export "$name=$(absolute "${!name}")"
  done
  export OPT_OUT_TRACKING=true OMP_WAIT_POLICY=PASSIVE
}

keep_settings() {
  local name
  for name in $KEPT; do printf '%s=%s\n' "$name" "${!name:-}"; done >"$state/settings"
}

absolute() {
  case $1 in /*) printf '%s\n' "$1" ;; *) printf '%s/%s\n' "$PWD" "$1" ;; esac
}

gateway_url() {
  local scheme=http host=${DIGITS_GATEWAY_LISTEN_HOST:-0.0.0.0}
  [ -z "${DIGITS_TLS_DIR:-}" ] || scheme=https
  case $host in
    0.0.0.0 | :: | '[::]' | 0:0:0:0:0:0:0:0) host=localhost ;;
    *:*[!]]) host="[$host]" ;;
  esac
  printf '%s://%s:%s\n' $scheme "$host" "$DIGITS_PORT"
}

# first_api_key: of DIGITS_API_KEYS_FILE, whose lines are NAME KEY; nothing when there is none
first_api_key() {
  local client key _
  [ -r "${DIGITS_API_KEYS_FILE:-}" ] || return 0
  while IFS=$' \t\r' read -r client key _ || [ -n "$client" ]; do
    case $client in '' | '#'*) ;; *) printf '%s\n' "$key" && return ;; esac
  done <"$DIGITS_API_KEYS_FILE"
}

port_in_use() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Fails, naming the port and its setting, when a port is no number, named twice or taken.
require_free_ports() {
  local name port seen=" "
  for name in $PORTS; do
    port=${!name}
    case $port in '' | *[!0-9]* | ??????*) fail "$name is not a port number: $port" ;; esac
    if [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then fail "$name is not a port number: $port"; fi
    case $seen in *" $port "*) fail "port $port is set twice; give $name another, as in $name=$((port + 10)) ./digits up" ;; esac
    seen="$seen$port "
    ! port_in_use "$port" || fail "port $port is in use by another program; free it or choose another, as in $name=$((port + 10)) ./digits up"
  done
}
