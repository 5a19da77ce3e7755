# shellcheck shell=bash
# Keeping a service alive: one keeper a service, a shell of its own that waits for the process and starts it again.
# Uses: state, run_service.

FIRST_PAUSE=1
LONGEST_PAUSE=30
# a service that ran this long had started well: the pauses begin anew
WELL_SECONDS=10

# keep_service NAME: starts it, and again whenever it ends, until the keeper is told to end. Before the system was ready for the
# first time a death is final, so that 'up' can say why nothing starts.
keep_service() {
  local pause=$FIRST_PAUSE restarts=0 code since told='' waiting='' nap=''
  # a keeper that is told to end while it starts the service still writes down which process that is
  trap 'told=1; if [ -n "$waiting" ]; then [ -z "$nap" ] || kill "$nap"; exit 0; fi' TERM
  while :; do
    since=$SECONDS waiting=''
    run_service "$1" >>"$state/logs/$1.log" 2>&1 &
    remember "$1" $!
    waiting=1 code=0
    [ -z "$told" ] || return 0
    wait $! || code=$?
    [ -f "$state/ready" ] || return 0
    [ $((SECONDS - since)) -lt $WELL_SECONDS ] || pause=$FIRST_PAUSE
    restarts=$((restarts + 1))
    printf '%s %s\n' "$restarts" "$(date '+%F %T')" >"$state/$1.restarts"
    note "$1" "the $1 service $(how_it_ended $code) and is started again in $pause s (restart $restarts)"
    # a sleep in the foreground would hold the signal back
    sleep "$pause" &
    nap=$!
    wait $nap
    nap=
    pause=$((pause * 2))
    [ $pause -le $LONGEST_PAUSE ] || pause=$LONGEST_PAUSE
  done
}

# how_it_ended CODE: in words
how_it_ended() {
  if [ "$1" -gt 128 ]; then printf 'was killed by signal %s' "$(($1 - 128))"; else printf 'ended with %s' "$1"; fi
}

# note NAME TEXT: in the launcher's log and in the service's own
note() { printf '%s %s\n' "$(date '+%F %T')" "$2" | tee -a "$state/logs/$1.log"; }

# restarts_of NAME: how often and when for the last time
restarts_of() {
  local count last
  if [ -r "$state/$1.restarts" ] && read -r count last <"$state/$1.restarts"; then
    printf '%s, last at %s\n' "$count" "$last"
  else
    printf '0\n'
  fi
}
