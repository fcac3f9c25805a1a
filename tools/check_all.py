#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Runs the checks that need no running server: every tools/check_*.py and the programs below.

    check_all.py [NAME...]      all of them, or those named ("layers", "format")

Prints what each found and, last, how many passed. A check that cannot run here (a program is not
installed, a folder is not built) is skipped by name, never passed.
"""
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from source_tree import ROOT, files

SELF = {"check_all"}
ENGLISH = ("*.md", "*.py", "*.cpp", "*.hpp", "*.sh", "*.cmake", "*.yml", "*.sql")
NOT_ENGLISH = ("locale/", "docs/nl/", "docs/glossary.md", "README.nl.md", "messages/",
               "covenants/", "demo/", "LICENSE", "tests/browser/", "publiccode.yml",
               "tools/words/", "web/")


def names(*patterns, under=("",)):
    return [str(path) for path in files(ROOT, *patterns, under=under)]


def programs():
    """Name → command. An empty list of files gives no command: there is nothing to check."""
    scripts = [n for n in names() if is_shell(n)]
    english = [n for n in names(*ENGLISH) if not n.startswith(NOT_ENGLISH)
               and not n.endswith("_test.cpp") and "/views/" not in n]
    types = names("*.ts", under=("web",))
    return {
        "shellcheck": ["shellcheck", *scripts] if scripts else None,
        "codespell": ["codespell", "--ignore-words", "tools/words/codespell.txt", *english],
        "licences": ["reuse", "lint"],
        "types": ["node_modules/.bin/tsc", "-p", "."] if types else None,
    }


def is_shell(name):
    with open(ROOT / name, "rb") as file:
        return file.readline().rstrip().endswith(b"bash")


def checks():
    found = {}
    for path in sorted((ROOT / "tools").glob("check_*.py")):
        if path.stem not in SELF:
            found[path.stem.removeprefix("check_").replace("_", "-")] = [sys.executable, str(path)]
    return found | {name: command for name, command in programs().items() if command}


def run(name, command):
    began = time.monotonic()
    if not shutil.which(command[0]) and not (ROOT / command[0]).exists():
        return name, "skipped", f"{command[0]} is not installed", 0.0
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False,
                          stdin=subprocess.DEVNULL)
    outcome = {0: "passed", 77: "skipped"}.get(done.returncode, "failed")
    return name, outcome, (done.stdout + done.stderr).strip(), time.monotonic() - began


def run_all(wanted=()):
    """Yields (name, outcome, text, seconds); the slow ones (tidy, compile-fail) run beside the rest."""
    known = checks()
    unknown = set(wanted) - set(known)
    if unknown:
        sys.exit(f"no such check: {', '.join(sorted(unknown))}; there are: {', '.join(known)}")
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        chosen = [(n, c) for n, c in known.items() if not wanted or n in wanted]
        yield from pool.map(lambda pair: run(*pair), chosen)


def show(name, outcome, text, seconds):
    print(f"{outcome:8} {name} ({seconds:.1f} s)", flush=True)
    lines = text.splitlines()
    if outcome == "passed":
        lines = [line for line in lines if line.startswith(("warning:", "note: rules "))]
    for line in lines[:60]:
        print(f"    {line}")
    if len(lines) > 60:
        print(f"    … and {len(lines) - 60} more lines")


def main(wanted):
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    for result in run_all(wanted):
        show(*result)
        counts[result[1]] += 1
    print(f"{counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped")
    return 1 if counts["failed"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
