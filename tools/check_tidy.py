#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""clang-tidy on the C++ files that changed, or on all of them (--all).

Changed is: different from the branch point with origin/main, or else from the commit before the
last; BRILJANT_BASE names another one. Needs the commands of a dev build; without it the check is
skipped (exit code 77). The build is made by gcc: clang does not know all of its warnings.
"""
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from source_tree import ROOT

BUILD = ROOT / "build" / "dev"


def git(*arguments):
    done = subprocess.run(["git", "-C", str(ROOT), *arguments], capture_output=True, text=True,
                          check=False)
    return done.stdout.split() if done.returncode == 0 else []


def changed():
    base = [os.environ["BRILJANT_BASE"]] if os.environ.get("BRILJANT_BASE") else (
        git("merge-base", "HEAD", "origin/main") or git("rev-parse", "HEAD~1"))
    return set(git("diff", "--name-only", *base, "--", "*.cpp") +
               git("ls-files", "--others", "--exclude-standard", "--", "*.cpp"))


def tidy(name):
    done = subprocess.run(["clang-tidy-19", "--quiet", "--extra-arg=-Wno-unknown-warning-option", "-p",
                           str(BUILD), name], cwd=ROOT,
                          capture_output=True, text=True, check=False)
    return name, done.returncode, done.stdout.replace(f"{ROOT}/", "")


def main(is_all):
    commands = BUILD / "compile_commands.json"
    if not commands.exists():
        print("there is no dev build to take the commands from: make dev")
        return 77
    known = {os.path.relpath(entry["file"], ROOT) for entry in json.loads(commands.read_text())}
    known = {name for name in known if name.startswith(("src/", "app/", "fuzz/"))}
    chosen = sorted(known if is_all else known & changed())
    failed = False
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for name, code, text in pool.map(tidy, chosen):
            failed = failed or code != 0
            print(f"note: {name}: {'wrong' if code else 'clean'}", flush=True)
            if code:
                print(text)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main("--all" in sys.argv[1:]))
