#!/usr/bin/env bash
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
# Installs what is missing: tools/install.sh run|test
# Debian packages come from packaging/packages.txt, everything else from package-lock.json; nothing
# else is downloaded. A stamp in build/ remembers the lists, so that nothing is asked twice.
set -euo pipefail
cd "$(dirname "$0")/.."
what=${1:?use: tools/install.sh run|test}

say() { printf '\n== %s\n' "$*"; }
stop() { printf 'install: %s\n' "$*" >&2; exit 1; }

# The names of the sections asked for; [test] comes on top of [run].
wanted() {
    awk -v what="$what" '
        /^\[/ { section = substr($1, 2, length($1) - 2); next }
        /^#/ || NF == 0 { next }
        section != "run" && section != what { next }
        sub(/^command:/, "", $1) { if (system("command -v " $1 " >/dev/null") != 0) print $2; next }
        { print $1 }' packaging/packages.txt
}

install_packages() {
    local missing=() name
    while read -r name; do
        dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
    done < <(wanted)
    [ ${#missing[@]} -gt 0 ] || return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || stop "these Debian packages are missing, and only root may install them:
  apt-get install --no-install-recommends ${missing[*]}"
        say "sudo is needed once, to install ${#missing[@]} packages from Debian"
        as_root=(sudo)
    fi
    say "Debian: ${missing[*]}"
    "${as_root[@]}" apt-get update -q
    # --no-remove: libboost1.81-dev excludes libboost-dev 1.74; what is yours is never taken away.
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends --no-remove "${missing[@]}" ||
        stop "Debian could not install these. If it would have to remove libboost-dev (1.74) for
  libboost1.81-dev, remove that one yourself or use another machine or container."
}

install_modules() {
    [ -f package-lock.json ] || return 0
    if [ -d node_modules ] && [ "$(cat node_modules/.briljant-lock 2>/dev/null)" = "$(lock)" ]; then return 0; fi
    say "npm: what the pages are made of (no script of a package is run)"
    npm ci --ignore-scripts --no-audit --no-fund
    lock >node_modules/.briljant-lock
}

lock() { sha256sum package-lock.json | cut -d' ' -f1; }

digest() {
    { cat packaging/packages.txt tools/install.sh; [ -f package-lock.json ] && cat package-lock.json; command -v node npm || true; } |
        sha256sum | cut -d' ' -f1
}

case $what in run | test) ;; *) stop "use: tools/install.sh run|test" ;; esac
stamp=build/.installed-$what
if [ "$(cat "$stamp" 2>/dev/null)" = "$(digest)" ] && { [ -d node_modules ] || [ ! -f package-lock.json ]; }; then exit 0; fi
command -v apt-get >/dev/null || stop "this is not Debian. Install what packaging/packages.txt names and call: make $what"
install_packages
install_modules
mkdir -p build
digest >"$stamp"
