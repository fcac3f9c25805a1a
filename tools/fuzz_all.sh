#!/usr/bin/env bash
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
# Runs every fuzz target (fuzz/*_fuzz.cpp) for some seconds: tools/fuzz_all.sh [SECONDS]
# Seeds stand in fuzz/corpus/NAME; what a target finds is kept in build/fuzz/found.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
passed=0 failed=0
mkdir -p build/fuzz/found
for target in build/fuzz/*_fuzz; do
    if [ ! -x "$target" ] || [ -d "$target" ]; then continue; fi
    name=${target##*/}
    work=build/fuzz/corpus/$name
    mkdir -p "$work"
    seeds=()
    if [ -d "fuzz/corpus/${name%_fuzz}" ]; then seeds=("fuzz/corpus/${name%_fuzz}"); fi
    echo "== $name, $seconds s"
    if "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="build/fuzz/found/$name-" "$work" "${seeds[@]}" 2>"build/fuzz/$name.log"; then
        passed=$((passed + 1))
        grep -h 'number_of_executed_units' "build/fuzz/$name.log" || true
    else
        failed=$((failed + 1))
        tail -n 30 "build/fuzz/$name.log"
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
