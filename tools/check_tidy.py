#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""clang-tidy: the mistakes in what changed, or every check on every file (--all, "make tidy").

Every check on all 300 files takes some forty minutes on two cores (15 seconds of one core a file), so
the default asks for mistakes alone (bugprone, cert, clang-analyzer, concurrency), and looks at what
the last 20 commits and the working tree changed, at most 30 files: the newest changes first, and it
says how many it left. BRILJANT_BASE names another commit to compare with, and then looks at all. A history that is too short leaves the trusted core (core, crypto, gate): there is always
something to check. A changed header is checked through one file that includes it.

What was clean once is not run again until the file, a header of ours that it includes, .clang-tidy
or clang-tidy itself changes: build/dev/tidy holds an empty file for each such state.

Needs the commands of a dev build; without it the check is skipped (exit code 77). The build is made
by gcc: clang does not know all of its warnings.
"""
import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from source_tree import ROOT

BUILD = ROOT / "build" / "dev"
CLEAN = BUILD / "tidy"
COMMITS_BACK = 20
MOST = 30  # some four minutes on two cores
TRUSTED_CORE = ("src/core/", "src/crypto/", "src/gate/")
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.M)
MISTAKES_ALONE = "--checks=-misc-*,-modernize-*,-performance-*,-readability-*"
COMMAND = ["clang-tidy-19", "--quiet", "--extra-arg=-Wno-unknown-warning-option", "-p", str(BUILD)]


def git(root, *arguments):
    """What git prints, word by word; None when it refuses."""
    done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True,
                          check=False)
    return done.stdout.split() if done.returncode == 0 else None


def changed(root):
    """Names that differ from the base, new ones too; None when there is no such commit."""
    base = os.environ.get("BRILJANT_BASE") or f"HEAD~{COMMITS_BACK}"
    names = git(root, "diff", "--name-only", base, "--", "*.cpp", "*.hpp")
    if names is None:
        return None
    return set(names + (git(root, "ls-files", "--others", "--exclude-standard", "--", "*.cpp", "*.hpp") or []))


def newest_first(root, names):
    """What is not committed yet, then as the commits come, the newest first."""
    order = git(root, "log", f"-{COMMITS_BACK}", "--format=", "--name-only") or []
    pending = set(git(root, "diff", "--name-only", "HEAD") or [])
    place = {name: position for position, name in reversed(list(enumerate(order)))}
    return sorted(names, key=lambda name: (name not in pending, place.get(name, len(order)), name))


def known(root, commands):
    """Our own source files that the build compiles → the folders where their headers are sought."""
    found = {}
    for entry in commands:
        name = os.path.relpath(entry["file"], root)
        if name.startswith(("src/", "app/", "fuzz/")):
            found[name] = re.findall(r"-I\s*(\S+)", entry["command"])
    return found


def with_headers(root, name, folders):
    """The file and every header of ours that it includes, also through another one."""
    found, todo = set(), [(root / name).resolve()]
    while todo:
        path = todo.pop()
        if path in found:
            continue
        found.add(path)
        for header in INCLUDE.findall(path.read_text(encoding="utf-8", errors="replace")):
            places = [Path(folder) / header for folder in (path.parent, *folders)]
            todo += [place.resolve() for place in places if place.is_file()][:1]
    return found


def chosen(root, sources, names):
    """The sources among these names, and for each header one source that includes it."""
    if names is None:
        return sorted(name for name in sources if name.startswith(TRUSTED_CORE))
    picked = {name for name in names if name in sources}
    headers = {(root / name).resolve() for name in names if name.endswith(".hpp")}
    seen = {name: with_headers(root, name, sources[name]) for name in sources} if headers else {}
    headers -= set().union(*(seen[name] for name in picked)) if seen else set()
    for header in sorted(headers):
        users = sorted((name for name in seen if header in seen[name]),
                       key=lambda name: (Path(name).stem != header.stem, len(seen[name])))
        picked.update(users[:1])
    return sorted(picked)


def state(root, name, folders, version):
    """A name for everything that the outcome depends on."""
    digest = hashlib.sha256(version.encode())
    for path in [root / ".clang-tidy", *sorted(with_headers(root, name, folders))]:
        digest.update(f"\0{path}\0".encode() + path.read_bytes())
    return digest.hexdigest()


def tidy(name, mark, options):
    if mark.exists():
        return name, 0, "as before"
    done = subprocess.run([*COMMAND, *options, name], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        mark.touch()
    return name, done.returncode, done.stdout.replace(f"{ROOT}/", "")


def main(is_all):
    commands = BUILD / "compile_commands.json"
    if not commands.exists():
        print("there is no dev build to take the commands from: make dev")
        return 77
    sources = known(ROOT, json.loads(commands.read_text()))
    names = sorted(sources) if is_all else chosen(ROOT, sources, changed(ROOT))
    if not is_all and "BRILJANT_BASE" not in os.environ and len(names) > MOST:
        print(f"note: {len(names) - MOST} of {len(names)} changed files left out; make tidy looks at all")
        names = newest_first(ROOT, names)[:MOST]
    CLEAN.mkdir(exist_ok=True)
    options = [] if is_all else [MISTAKES_ALONE]
    version = subprocess.run([COMMAND[0], "--version"], capture_output=True, text=True, check=False).stdout
    version += "".join(options)
    marks = [CLEAN / state(ROOT, name, sources[name], version) for name in names]
    failed = []
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for name, code, text in pool.map(tidy, names, marks, [options] * len(names)):
            print(f"note: {name}: {'wrong' if code else 'clean'}", flush=True)
            if code:
                failed.append(name)
                print(text)
    print(f"note: {len(names)} files, {len(failed)} wrong")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main("--all" in sys.argv[1:]))
