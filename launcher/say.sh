# shellcheck shell=bash
# Speaking to the person: what is done goes to the standard output, what is wrong to the standard error, in one line.

say() { printf 'digits: %s\n' "$*"; }

warn() { printf 'digits: %s\n' "$*" >&2; }

# fail WHAT: says it and ends with 1
fail() {
  warn "$*"
  exit 1
}

# wrong_use WHAT: for a command line that makes no sense; ends with 2
wrong_use() {
  warn "$*"
  exit 2
}

# last_lines FILE [COUNT]: to the standard error, indented; without the frames of stack traces, which would push out what they are of
last_lines() {
  [ ! -s "$1" ] || sed -E '/^[[:space:]]+(at |\.\.\. [0-9]+ )/d; /^[[:space:]]*$/d; s/^/    /' "$1" | tail -n "${2:-15}" >&2
}
