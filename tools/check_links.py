#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Links in the documents: a file that a Markdown text points at exists, and so does the heading."""
import re

from source_tree import files, main, read

LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)")
FENCE = re.compile(r"^```.*?^```", re.M | re.S)


def anchors(text):
    """The names of the headings, as the usual Markdown viewers make them."""
    for heading in re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.M):
        yield re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


def findings(root):
    for path in files(root, "*.md"):
        text = FENCE.sub(lambda block: "\n" * block.group().count("\n"), read(root, path))
        for match in LINK.finditer(text):
            name, heading = match.groups()
            target = (root / path.parent / name) if name else root / path
            where = f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
            if not target.exists():
                yield f"{where}: there is no {name}"
            elif heading and target.suffix == ".md" and heading not in set(
                    anchors(target.read_text(encoding="utf-8"))):
                yield f"{where}: {name or path} has no heading '{heading}'"


if __name__ == "__main__":
    main(findings)
