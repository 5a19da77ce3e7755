# shellcheck shell=bash
# Background processes and locks, known by process id and start time, so that a number that the system has given to
# another program is never taken for ours. Uses: state.

# a service may write its class archive meanwhile
STOP_SECONDS=40

# start_time PID: nothing when there is no such process, or only its remains
start_time() {
  local stat
  if [ -d /proc/self ]; then
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
    # behind the name in brackets: state first, start time as the 20th
    read -r -a stat <<<"${stat##*) }"
    [ "${stat[0]}" = Z ] || printf '%s\n' "${stat[19]}"
  else
    ps -o lstart= -p "$1" 2>/dev/null || true
  fi
}

# remember NAME PID
remember() { printf '%s %s\n' "$2" "$(start_time "$2")" >"$state/$1.pid"; }

# pid_of NAME: its process id; nothing when it does not run
pid_of() {
  local pid started
  [ -r "$state/$1.pid" ] || return 0
  read -r pid started <"$state/$1.pid" || true
  [ -z "${started:-}" ] || [ "$(start_time "$pid")" != "$started" ] || printf '%s\n' "$pid"
}

runs() { [ -n "$(pid_of "$1")" ]; }

# stop NAMES...: asks all to end, waits, then makes them
stop() {
  local name waited=0
  for name; do kill_one "$name" TERM; done
  for name; do
    while runs "$name"; do
      if [ $waited -ge $((STOP_SECONDS * 5)) ]; then
        warn "$name does not stop; killing it"
        kill_one "$name" KILL
        waited=0
      fi
      sleep 0.2
      waited=$((waited + 1))
    done
    rm -f "$state/$name.pid"
  done
}

kill_one() {
  local pid
  pid=$(pid_of "$1")
  [ -z "$pid" ] || kill -s "$2" "$pid" 2>/dev/null || true
}

# rotate FILE: keeps three older ones
rotate() {
  [ -s "$1" ] || return 0
  [ ! -f "$1.2" ] || mv -f "$1.2" "$1.3"
  [ ! -f "$1.1" ] || mv -f "$1.1" "$1.2"
  mv -f "$1" "$1.1"
}

# lock NAME: fails when another launcher holds it
lock() {
  mkdir -p "$state"
  if ! mkdir "$state/$1.lock" 2>/dev/null; then
    ! runs "$1.lock/holder" || fail "another ./digits is at work here (process $(pid_of "$1.lock/holder")); wait until it is done"
    rm -f "$state/$1.lock/holder.pid"
  fi
  remember "$1.lock/holder" $$
}

# unlock NAME: of this process alone; another's stays
unlock() {
  [ "$(pid_of "$1.lock/holder")" = $$ ] || return 0
  rm -f "$state/$1.lock/holder.pid"
  rmdir "$state/$1.lock" 2>/dev/null || true
}
