#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looks whether every text and every error exists in both languages and is used.

    check_messages.py [FOLDER]        (the root of the project, default: this one)

Fails for a text that stands in one language only, that has other arguments in the other language,
and for an error without one of its five fields. Names texts that nothing uses (a remark, because an
id may be put together in code), and ids that code uses but that stand in no catalogue (a failure).
"""
import re
import sys
from pathlib import Path

import catalogue

USED_TEXT = re.compile(r'(?:\btext|\bplural)\(\s*[\w.()->]+,\s*"([a-z0-9-]+\.[a-z0-9.-]+)"')
USED_ERROR = re.compile(r'\b(?:message|error_page)\([^;"]*"([a-z0-9]+(?:[.-][a-z0-9]+)+)"')
QUOTED = re.compile(r'"([a-z0-9]+(?:[.-][a-z0-9]+)+)"')
DIRECTIVE = re.compile(r"\[\[([a-z0-9.-]+)\]\]")


def sources(root):
    for folder in ("src", "app"):
        for pattern in ("*.cpp", "*.hpp"):
            for path in sorted((root / folder).rglob(pattern)):
                if not path.name.endswith("_test.cpp"):
                    yield path, path.read_text(encoding="utf-8")


def main(root=Path(__file__).resolve().parent.parent):
    root = Path(root)
    catalogues = catalogue.load_or_exit(root / "locale")
    messages, found = catalogue.read_messages(root.glob("messages/*.toml"))
    quoted = set()
    for path, text in sources(root):
        quoted.update(QUOTED.findall(text))
        found += [f"{path}: text '{id_}' stands in no catalogue"
                  for id_ in USED_TEXT.findall(text) if id_ not in catalogues["nl"]]
        found += [f"{path}: error '{id_}' stands in no messages/*.toml"
                  for id_ in USED_ERROR.findall(text) if id_ not in messages]
    for path in root.glob("src/*/views/*.html"):
        quoted.update(DIRECTIVE.findall(path.read_text(encoding="utf-8")))
    unused = sorted(id_ for id_ in catalogues["nl"] if id_ not in quoted)
    for id_ in unused:
        print(f"check_messages: remark: text '{id_}' is not used by name")
    if found:
        sys.exit("\n".join(found))
    print(f"check_messages: {len(catalogues['nl'])} texts and {len(messages)} errors, "
          "complete in both languages")


if __name__ == "__main__":
    main(*sys.argv[1:])
