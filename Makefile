# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
# The contributor's front: short names for what cmake, node and tools/ do.

BINARY := build/release/briljant
BENCHES := case-page decisions case-list writes start
FUZZ_SECONDS ?= 60
KILLS ?= 10000
QUESTIONS ?= 1000000

.PHONY: help setup build run dev test check check-fuzz tidy bench bench-cedar differential crash format exhaustive docs package screenshots hooks

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

setup: ## install what building and testing need (Debian and npm)
	@bash tools/install.sh test

build/%/build.ninja: CMakeLists.txt CMakePresets.json
	cmake --preset $*

build: build/release/build.ninja ## the release binary, build/release/briljant
	cmake --build --preset release --target briljant

run: build ## build, then the demo on http://localhost:8080 (ARGS="--listen 127.0.0.1:9000")
	@exec $(BINARY) demo $(ARGS)

dev: build/dev/build.ninja ## everything with sanitizers, tests included
	cmake --build --preset dev

test: ## every test: unit, decision tables, both databases, e2e, browser, crash (ONLY="unit e2e")
	@python3 tools/test_all.py $(or $(ONLY),tools unit routes differential e2e browser crash)

check: ## what needs no running server: format, layers, doors, names, limits, licences (ONLY="layers doors")
	@python3 tools/check_all.py $(ONLY)

check-fuzz: build/fuzz/build.ninja ## every fuzz target for a minute (FUZZ_SECONDS=60)
	cmake --build build/fuzz --target fuzzers
	@bash tools/fuzz_all.sh $(FUZZ_SECONDS)

tidy: dev ## clang-tidy on every file; "make check" seeks mistakes in what 20 commits changed
	@python3 tools/check_tidy.py --all

bench: build ## the benchmarks, each beside its yardstick (ONLY=case-page)
	@for name in $(or $(ONLY),$(BENCHES)); do echo "== $$name"; $(BINARY) bench $$name || exit 1; done

differential: build ## a million random questions to the engine and to Cedar (QUESTIONS=1000000)
	@node tests/differential/differential.mjs --questions $(QUESTIONS)

bench-cedar: build ## decisions of the engine beside cedar-wasm, in the same run
	@node tools/bench_decisions.mjs

crash: build ## kill the server 10,000 times and look what is lost (KILLS=10000)
	@python3 tools/crash_test.py $(KILLS)

format: ## lay out the C++ as the project does
	@git ls-files -z '*.cpp' '*.hpp' | xargs -0 clang-format-19 -i

exhaustive: build/release/build.ninja ## the engine over its whole finite domain (minutes; nightly)
	cmake --build --preset release --target covenant_test
	BRILJANT_EXHAUSTIVE=1 build/release/covenant_test --gtest_also_run_disabled_tests --gtest_filter='*Exhaustive*:Diff.DISABLED_*'

docs: ## write docs/rules.md, check the links, render the documents into build/docs
	@python3 tools/build_docs.py

package: build ## a Debian package in build/
	@bash packaging/build_deb.sh

screenshots: build ## the pictures of README and docs, made from the running demo
	@node tests/browser/screenshots.mjs

hooks: ## let git check each commit (seconds)
	git config core.hooksPath tools/hooks
