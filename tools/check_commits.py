#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Subjects of commits: `<area>: <imperative>`, at most 72 characters, no full stop; the area is a
folder of the project; the first word says something.

    check_commits.py [FILE]      every commit up to HEAD, or the message in FILE (for the hook)
"""
import re
import subprocess
import sys
from pathlib import Path

from source_tree import ROOT, files, report

SUBJECT = re.compile(r"^(?P<areas>[a-z0-9._-]+(?:, [a-z0-9._-]+)*): (?P<rest>\S.*)$")
EMPTY = {"fix", "fixes", "fixed", "refactor", "update", "updates", "updated", "misc", "wip", "cleanup"}
LONGEST = 72


def wrong(subject, folders):
    """What is wrong with a subject; nothing when it is right."""
    if subject.startswith(("Merge ", "Revert ")):
        return None
    if len(subject) > LONGEST:
        return f"{len(subject)} characters, the limit is {LONGEST}"
    match = SUBJECT.match(subject)
    if not match:
        return "write <area>: <imperative>"
    unknown = [area for area in match["areas"].split(", ") if area.strip(".") not in folders]
    if unknown:
        return f"'{unknown[0]}' is no folder of the project"
    if subject.endswith("."):
        return "no full stop"
    first = match["rest"].split()[0].lower()
    return f"'{first}' says nothing: what is different now?" if first in EMPTY else None


def folders_of(root):
    known = {"repository"}
    for path in files(root):
        known.update(part.strip(".") for part in path.parts[:-1])
    return known


def findings(root):
    log = subprocess.run(["git", "-C", str(root), "log", "--format=%h %s"], capture_output=True,
                         text=True, check=False).stdout
    folders = folders_of(root)
    for line in log.splitlines():
        commit, _, subject = line.partition(" ")
        reason = wrong(subject, folders)
        if reason:
            yield f"{commit} {subject}: {reason}"


def of_message(root, file):
    subject = Path(file).read_text(encoding="utf-8").splitlines()[0]
    reason = wrong(subject, folders_of(root))
    return [f"{subject}: {reason}"] if reason else []


if __name__ == "__main__":
    sys.exit(report(of_message(ROOT, sys.argv[1]) if sys.argv[1:] else findings(ROOT)))
