# shellcheck shell=bash
# What must be there before anything is built or started. Sets: java, java_home, java_version.

JAVA_NEEDED=17
MAVEN_NEEDED=3.8.7

require_java() {
  local settings
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it; set it to a JDK $JAVA_NEEDED or newer, or unset it"
  else
    java=$(command -v java) || fail "no Java found; install a JDK $JAVA_NEEDED or newer (Debian: apt install openjdk-17-jdk-headless) or set JAVA_HOME"
  fi
  settings=$("$java" -XshowSettings:properties -version 2>&1) || fail "$java does not run: $(printf '%s\n' "$settings" | tail -n 1)"
  java_home=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.home = //p')
  java_version=$(printf '%s\n' "$settings" | sed -n 's/^ *java\.specification\.version = //p')
  java_version=${java_version#1.}
  [ "${java_version:-0}" -ge "$JAVA_NEEDED" ] || fail "$java is Java $java_version; a JDK $JAVA_NEEDED or newer is needed (set JAVA_HOME to one)"
}

require_jdk() {
  require_java
  [ -x "$java_home/bin/javac" ] || fail "$java_home is a Java runtime without a compiler; install a JDK $JAVA_NEEDED or newer (Debian: apt install openjdk-17-jdk-headless)"
}

require_maven() {
  local version
  command -v mvn >/dev/null || fail "no Maven found (mvn); install $MAVEN_NEEDED or newer (Debian: apt install maven)"
  version=$(JAVA_HOME=$java_home mvn -B -v 2>&1 | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] || fail "mvn -v does not tell its version: $(JAVA_HOME=$java_home mvn -B -v 2>&1 | tail -n 1)"
  at_least "$version" "$MAVEN_NEEDED" || fail "Maven is $version; $MAVEN_NEEDED or newer is needed"
}

require_curl() { command -v curl >/dev/null || fail "no curl found; install it (Debian: apt install curl)"; }

# at_least VERSION NEEDED: compares dotted numbers
at_least() {
  local IFS=. i
  local -a have need
  read -r -a have <<<"$1"
  read -r -a need <<<"$2"
  for i in 0 1 2; do
    [ "${have[i]:-0}" -le "${need[i]:-0}" ] || return 0
    [ "${have[i]:-0}" -ge "${need[i]:-0}" ] || return 1
  done
}

# use_utf8: Java reads the names of files by the locale
use_utf8() { [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8; }

# Flags for every JVM: a small collector, an end instead of a half-dead process, and natives without a warning.
java_flags() {
  printf '%s\n' -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Dai.djl.offline=true
  if [ "$java_version" -ge 24 ]; then
    printf '%s\n' --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  fi
}
