# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the checks share: the files of the project, C++ without comments, and how a check reports.

A check is a script tools/check_NAME.py with a function findings(root) that gives lines of text. A
line that begins with "warning:" is shown and does not fail, one with "note:" is only shown.
"""
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMENT_OR_TEXT = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<tag>[^(\s]*)\(.*?\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'',
    re.S,
)


def files(root, *patterns, under=("",)):
    """Files that git has or would add, in the folders `under`; without git, all of them."""
    listing = subprocess.run(
        ["git", "-C", str(root), "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        capture_output=True, text=True, check=False,
    )
    if listing.returncode == 0:
        names = sorted({n for n in listing.stdout.split("\0") if n})
    else:
        names = sorted(str(p.relative_to(root)) for p in root.rglob("*") if p.is_file()
                       and not {"build", "node_modules", ".git"} & set(p.relative_to(root).parts))
    for name in names:
        path = Path(name)
        if not any(name.startswith(folder) for folder in under):
            continue
        if (not patterns or any(path.match(p) for p in patterns)) and (root / path).is_file():
            yield path


def read(root, path):
    return (root / path).read_text(encoding="utf-8", errors="replace")


def without_comments(text, keep_strings=False):
    """C++ with comments (and strings) blanked, every line where it was."""
    def blank(match):
        found = match.group()
        if found.startswith("/"):
            return re.sub(r"[^\n]", " ", found)
        return found if keep_strings else '"' + re.sub(r"[^\n]", " ", found[1:-1]) + '"'
    return COMMENT_OR_TEXT.sub(blank, text)


def is_test(path):
    return path.stem.endswith("_test") or "testing" in path.parts


def report(findings):
    """Prints the findings and gives the exit code of the check."""
    lines = list(findings)
    for line in lines:
        print(line)
    return int(any(not line.startswith(("warning:", "note:")) for line in lines))


def main(findings):
    sys.exit(report(findings(ROOT)))
