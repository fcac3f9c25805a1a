#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs the suites that exist, one after the other, and sums them up.

    test_all.py [SUITE...]      checks tools unit tidy routes differential e2e browser crash; all without one

A suite that fails does not stop the next one. A suite whose files are not there is left out: it is
neither passed nor skipped. The very last line is "N passed, N failed" (", N skipped" may follow);
the exit code is 0 when nothing failed and something passed.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path

import check_all
import rule_table
from source_tree import ROOT, files

KILLS = 100  # of the server and of the writer, on each database: 200 of each
CORES = str(os.cpu_count() or 2)
QUESTIONS = 20_000  # of the differential test; a million by make differential
RESULTS = ROOT / "build" / "test-results"
SUMMARY = re.compile(r"(\d+) passed, (\d+) failed(?:, (\d+) skipped)?")


def call(command, **more):
    """Runs a command in the project, its output shown as it comes; gives exit code and text."""
    print("$ " + " ".join(str(part) for part in command), flush=True)
    lines = []
    environment = os.environ | more.pop("env", {})
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, errors="replace",
                          env=environment) as process:
        for line in process.stdout:
            lines.append(line)
            if more.get("is_shown", True):
                print(line, end="", flush=True)
    return process.returncode, "".join(lines)


def build(preset, *targets):
    if not (ROOT / "build" / preset / "build.ninja").exists():
        code, _ = call(["cmake", "--preset", preset])
        if code:
            return False
    target = ["--target", *targets] if targets else []
    code, _ = call(["cmake", "--build", "--preset", preset, "-j", CORES, *target])
    return code == 0


def counted(passed=0, failed=0, skipped=0):
    return Counter(passed=passed, failed=failed, skipped=skipped)


def summary_of(text, code):
    """The last "N passed, N failed" of a program; without one, the exit code is the one test."""
    found = SUMMARY.findall(text)
    if not found:
        return counted(passed=int(code == 0), failed=int(code != 0))
    passed, failed, skipped = (int(number or 0) for number in found[-1])
    return counted(passed, max(failed, int(code != 0)), skipped)


def googletest_counts(folder):
    """What the test programs wrote: one JSON file each, every test with its result."""
    counts, programs = counted(), set()
    for file in folder.glob("*.json"):
        programs.add(file.stem)
        for suite in json.loads(file.read_text(encoding="utf-8"))["testsuites"]:
            for test in suite["testsuite"]:
                failed = bool(test.get("failures"))
                skipped = test.get("result") in ("SKIPPED", "SUPPRESSED")
                counts["failed" if failed else "skipped" if skipped else "passed"] += 1
    return counts, programs


def programs_that_died(junit, counts):
    """Programs that ctest calls failed although no test of theirs did: a crash or a time-out."""
    bad = [case for case in ElementTree.parse(junit).getroot().iter("testcase")
           if case.get("status") == "fail"]
    return max(0, len(bad) - counts["failed"])


def tap_counts(text, code):
    """The summary that node --test writes under its TAP lines."""
    number = {key: int(value) for key, value in
              re.findall(r"^# (pass|fail|cancelled|skipped|todo) (\d+)$", text, re.M)}
    failed = number.get("fail", 0) + number.get("cancelled", 0)
    return counted(number.get("pass", 0), max(failed, int(code != 0)),
                   number.get("skipped", 0) + number.get("todo", 0))


def unittest_counts(text, code):
    ran = re.search(r"^Ran (\d+) tests?", text, re.M)
    number = {key: int(value) for key, value in
              re.findall(r"(failures|errors|skipped)=(\d+)", text.rsplit("\n\n", 1)[-1])}
    failed = number.get("failures", 0) + number.get("errors", 0)
    skipped = number.get("skipped", 0)
    total = int(ran.group(1)) if ran else 0
    return counted(max(0, total - failed - skipped), max(failed, int(code != 0)), skipped)


def run_checks(*wanted):
    """The checks, each counted as one; tidy comes later, it needs the dev build."""
    counts = counted()
    for result in check_all.run_all(wanted or set(check_all.checks()) - {"tidy"}):
        check_all.show(*result)
        counts[result[1]] += 1
    return counts


def run_tidy():
    return run_checks("tidy") if build("dev") else counted(failed=1)


def run_tools():
    code, text = call([sys.executable, "-m", "unittest", "discover", "-s", "tools/tests", "-b"])
    return unittest_counts(text, code)


def with_postgres():
    """The command that starts a PostgreSQL for the one behind it; nothing where there is none."""
    return [str(ROOT / "tools" / "with_postgres")] if Path("/usr/lib/postgresql/15/bin/initdb").exists() else []


def run_unit():
    if not build("dev"):
        return counted(failed=1)
    RESULTS.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="unit-", dir=RESULTS))
    junit = folder / "ctest.xml"
    code, _ = call([*with_postgres(), "ctest", "--preset", "dev", "-j", CORES, "--timeout", "900",
                    "--output-junit", str(junit)], env={"GTEST_OUTPUT": f"json:{folder}/"})
    counts, _ = googletest_counts(folder)
    died = programs_that_died(junit, counts) if junit.exists() else int(code != 0)
    counts["failed"] += died
    if code and not counts["failed"]:
        counts["failed"] = 1
    shutil.rmtree(folder, ignore_errors=True)
    return counts


def node_tests(folder):
    return [str(path) for path in files(ROOT, "*.test.mjs", "*_test.mjs", under=(f"tests/{folder}/",))]


def run_node(folder):
    """The tests of one folder, file after file: each starts servers, some a browser."""
    code, text = call(["node", "--test", "--test-concurrency=1", "--test-reporter=tap",
                       *node_tests(folder)], env={"BRILJANT_BUILD": "build/release"})
    return tap_counts(text, code)


def run_e2e():
    return run_node("e2e") if build("release", "briljant") else counted(failed=1)


def run_browser():
    return run_node("browser") if build("release", "briljant", "web_gallery") else counted(failed=1)


def run_routes():
    """Every route asked by every role: too many requests for the build with sanitizers."""
    if not build("release", "app_test"):
        return counted(failed=1)
    RESULTS.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="routes-", dir=RESULTS))
    code, _ = call(["build/release/app_test", "--gtest_filter=RouteMatrix.*"],
                   env={"GTEST_OUTPUT": f"json:{folder}/app.json"})
    counts, _ = googletest_counts(folder)
    if code and not counts["failed"]:
        counts["failed"] = 1
    shutil.rmtree(folder, ignore_errors=True)
    return counts


def run_differential():
    """The engine against the same rules in Cedar, on random questions."""
    if not build("release", "briljant"):
        return counted(failed=1)
    code, text = call(["node", "tests/differential/differential.mjs", "--questions", str(QUESTIONS)])
    return summary_of(text, code)


def run_crash():
    """On SQLite, and on a PostgreSQL that makes its commits durable."""
    program = [sys.executable, "tools/crash_test.py", str(KILLS)]
    code, text = call(program)
    counts = summary_of(text, code)
    if with_postgres():
        code, text = call([*with_postgres(), *program, "postgresql"],
                          env={"BRILJANT_POSTGRES_FSYNC": "on"})
        counts.update(summary_of(text, code))
    return counts


SUITES = {
    "checks": (run_checks, lambda: True),
    "tools": (run_tools, lambda: any((ROOT / "tools/tests").glob("test_*.py"))),
    "unit": (run_unit, lambda: any((ROOT / "src").rglob("*_test.cpp"))),
    "tidy": (run_tidy, lambda: True),
    "routes": (run_routes, lambda: (ROOT / "app/route_matrix_test.cpp").exists()),
    "differential": (run_differential, lambda: (ROOT / "tests/differential/differential.mjs").exists()),
    "e2e": (run_e2e, lambda: bool(node_tests("e2e"))),
    "browser": (run_browser, lambda: bool(node_tests("browser"))),
    "crash": (run_crash, lambda: (ROOT / "tools/crash_test.py").exists()),
}


def main(wanted):
    unknown = set(wanted) - set(SUITES)
    if unknown:
        sys.exit(f"no such suite: {', '.join(sorted(unknown))}; there are: {', '.join(SUITES)}")
    total, lines, began = counted(), [], time.monotonic()
    for name, (run, exists) in SUITES.items():
        if wanted and name not in wanted:
            continue
        if not exists():
            lines.append(f"  {name:12} not there yet")
            continue
        start = time.monotonic()
        print(f"\n===== {name}", flush=True)
        counts = run()
        total.update(counts)
        lines.append(f"  {name:12} {counts['passed']:5} passed {counts['failed']:4} failed "
                     f"{counts['skipped']:4} skipped {time.monotonic() - start:7.0f} s")
    print(f"\n===== summary ({(time.monotonic() - began) / 60:.1f} minutes)")
    print("\n".join(lines))
    print(rule_table.count_line(ROOT))
    skipped = f", {total['skipped']} skipped" if total["skipped"] else ""
    print(f"{total['passed']} passed, {total['failed']} failed{skipped}", flush=True)
    return 0 if total["passed"] and not total["failed"] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
