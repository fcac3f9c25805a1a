#!/usr/bin/env bash
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
# Puts the release binary, its systemd unit and its licence into build/briljant_VERSION_ARCH.deb.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=build/release/briljant
[ -x "$binary" ] || { echo "there is no $binary: make build" >&2; exit 1; }
version=$(sed -n 's/^project(briljant VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
architecture=$(dpkg --print-architecture)
folder=build/deb
rm -rf "$folder"
install -Dm 755 "$binary" "$folder/usr/bin/briljant"
strip "$folder/usr/bin/briljant"
install -Dm 644 packaging/briljant.service "$folder/lib/systemd/system/briljant.service"
install -Dm 644 LICENSE "$folder/usr/share/doc/briljant/copyright"
install -Dm 644 README.md README.nl.md docs/limits.md -t "$folder/usr/share/doc/briljant"
install -d -m 755 "$folder/DEBIAN" "$folder/etc/briljant"

# The libraries that the binary asks for, as the packages that hold them.
libraries=$(ldd "$binary" | awk '$3 ~ /^\// { print $3 }' | xargs -n 1 realpath |
    while read -r file; do
        dpkg-query -S "$file" 2>/dev/null || dpkg-query -S "${file#/usr}" 2>/dev/null || true
    done | cut -d: -f1 | sort -u | paste -sd, | sed 's/,/, /g')
cat >"$folder/DEBIAN/control" <<CONTROL
Package: briljant
Version: $version
Architecture: $architecture
Maintainer: Briljant contributors
Depends: $libraries
Section: web
Priority: optional
Description: covenant-bound case consultation on human trafficking
 Organisations of care and of criminal justice consult about one young person.
 The covenant that they signed decides who may read what; every look is logged.
CONTROL
dpkg-deb --root-owner-group --build "$folder" "build/briljant_${version}_$architecture.deb"
