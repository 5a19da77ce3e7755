# shellcheck shell=bash
# Which version this is. Uses: home.

# a release holds what was built, and no sources
is_release() { [ -f "$home/VERSION" ]; }

# version: such as "1.0.0 (commit 9fadf57)"; a checkout says "changed" when files that git knows differ from the commit
version() {
  local commit
  if is_release; then
    cat "$home/VERSION"
  elif commit=$(commit_of_checkout); then
    printf '%s (commit %s)\n' "$(pom_version "$home/pom.xml")" "$commit"
  else
    pom_version "$home/pom.xml"
  fi
}

# pom_version FILE: of the project, or of a module's parent, which comes first
pom_version() { sed -n '/<version>/{s/.*<version>\(.*\)<\/version>.*/\1/p;q;}' "$1"; }

# fails where the sources came without git, or no git is installed
commit_of_checkout() {
  local commit
  [ -e "$home/.git" ] || return 1
  commit=$(git -C "$home" rev-parse --short HEAD 2>/dev/null) || return 1
  git -C "$home" diff --quiet HEAD 2>/dev/null || commit="$commit, changed"
  printf '%s\n' "$commit"
}
