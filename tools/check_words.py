#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words that do not belong: paths of one machine, hosts that software is fetched from, and, as a
warning, Dutch office words that a plainer word can replace (tools/words/discouraged.nl.txt).

    check_words.py [FILE...]     the whole project, or these files

A contributor's own list (names of a workplace, of a customer) may stand outside the project: one
regular expression per line in the file that `git config briljant.words` names.
"""
import re
import subprocess
import sys
from pathlib import Path

from source_tree import ROOT, files, read, report

PLACES = "root|home|work|farm|Users|mnt"
FORBIDDEN = [
    (re.compile(rf"(?<![\w.:/\-])/(?:{PLACES})/[A-Za-z0-9_.-]+"), "a path of one machine"),
    (re.compile(r"(?<![\w.:/\-])/tmp/[A-Za-z0-9]"), "a path of one machine (use mktemp)"),
    (re.compile(r"\b(?:registry|deb|mirror|proxy|pypi|snapshot)\.[a-z0-9-]+\.(?:org|com|net)\b"),
     "a host that software is fetched from"),
]
DUTCH = ("locale/", "docs/nl/", "README.nl.md")
NOT_TEXT = {".png", ".woff2", ".ico", ".pdf", ".gz", ".db"}
SELF = {"tools/check_words.py", "tools/tests/test_check_words.py"}


def own_words(root):
    name = subprocess.run(["git", "-C", str(root), "config", "briljant.words"], capture_output=True,
                          text=True, check=False).stdout.strip()
    if name and Path(name).is_file():
        for line in Path(name).read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield re.compile(line.strip(), re.I), "a word that stays outside the project"


def discouraged(root):
    """Lines "middels → met": the word and what to say instead."""
    path = root / "tools/words/discouraged.nl.txt"
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        if "→" in line and not line.startswith("#"):
            word, instead = (part.strip() for part in line.split("→"))
            yield re.compile(rf"\b{word}\b", re.I), f"'{word}': say '{instead}'"


def findings(root, only=()):
    forbidden = FORBIDDEN + list(own_words(root))
    plain = list(discouraged(root))
    for path in map(Path, only) if only else files(root):
        if path.suffix in NOT_TEXT or str(path) in SELF or not (root / path).is_file():
            continue
        is_dutch = str(path).startswith(DUTCH)
        for number, line in enumerate(read(root, path).splitlines(), 1):
            for pattern, reason in forbidden:
                found = pattern.search(line)
                if found and "mktemp" not in line:
                    yield f"{path}:{number}: {reason}: {found.group()}"
            if is_dutch and not line.startswith(("#", "msgid")):
                for pattern, reason in plain:
                    if pattern.search(line):
                        yield f"warning: {path}:{number}: {reason}"


if __name__ == "__main__":
    sys.exit(report(findings(ROOT, sys.argv[1:])))
