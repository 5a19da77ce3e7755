# shellcheck shell=bash
# Building what is missing or older than its sources; of a release, nothing. Uses: home, state.

SERVING_OUTPUTS="inference-service/target/quarkus-app/quarkus-run.jar segmentation-service/target/quarkus-app/quarkus-run.jar gateway-service/target/quarkus-app/quarkus-run.jar"
SERVING_MODULES="proto picture-header digit-model digit-segmenter digit-decoder digit-reading bundled-model service-base inference-service segmentation-service browser-reader web-ui gateway-service"
CLI_MODULES="picture-header html-templates gateway-address digit-model digit-segmenter digit-decoder digit-reading bundled-model digit-reader cli"
TRAINING_MODULES="picture-header html-templates gateway-address digit-model digit-segmenter digit-decoder digit-reading bundled-model training-job"

build_services() {
  ! is_release || return 0
  # shellcheck disable=SC2086
  if missing $SERVING_OUTPUTS || stale "$SERVING_OUTPUTS" "$SERVING_MODULES" serving || ! cli_is_fresh; then
    run_maven serving inference-service,segmentation-service,gateway-service,cli
    cp -p "$state/built-serving" "$state/built-cli"
  fi
}

build_cli() { is_release || cli_is_fresh || run_maven cli cli; }

build_training() {
  local jar=training-job/target/training-job.jar
  ! is_release || return 0
  if missing $jar || stale $jar "$TRAINING_MODULES" training; then run_maven training training-job; fi
}

cli_is_fresh() { ! missing cli/target/cli.jar && ! stale cli/target/cli.jar "$CLI_MODULES" cli; }

missing() {
  local output
  for output; do [ -f "$home/$output" ] || return 0; done
  return 1
}

# stale OUTPUTS MODULES STAMP: true when a source is newer than an output and than the last build from here
stale() {
  local output
  for output in $1; do
    if changed_since "$home/$output" "$2"; then
      [ -f "$state/built-$3" ] && ! changed_since "$state/built-$3" "$2" || return 0
    fi
  done
  return 1
}

# changed_since FILE MODULES: true when a file of the modules, or a folder in their src, is newer
changed_since() {
  local module newer
  [ -z "$(find "$home/pom.xml" -newer "$1")" ] || return 0
  for module in $2; do
    newer=$(find "$home/$module" \( -name target -o -name node_modules \) -prune -o \
      -newer "$1" \( -type f -o -path "$home/$module/src*" \) -print | head -n 1)
    [ -z "$newer" ] || return 0
  done
  return 1
}

# run_maven STAMP MODULES
run_maven() {
  local log=$state/logs/build.log start=$SECONDS
  require_jdk
  require_maven
  mkdir -p "$state/logs"
  lock build
  say "building $2 (the first time this downloads its libraries and takes some minutes)"
  touch "$state/building-$1"
  if ! (cd "$home" && JAVA_HOME=$java_home mvn -B -q -Dmaven.test.skip=true -pl "$2" -am package) >"$log" 2>&1 </dev/null; then
    unlock build
    grep -E '^\[ERROR\]' "$log" | head -n 15 | sed 's/^/    /' >&2 || last_lines "$log"
    fail "the build failed; all of it is in $log"
  fi
  mv "$state/building-$1" "$state/built-$1"
  unlock build
  say "built in $((SECONDS - start)) s"
}
