#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names of types: no empty suffix (Manager, Helper, Util, Processor, Data, Info), and in the modules
of the domain every word of a name stands in docs/glossary.md or in tools/words/technical.txt.
"""
import re

from source_tree import files, is_test, main, read, without_comments

TYPE = re.compile(r"\b(?:struct|class|enum(?:\s+class)?)\s+(?:\[\[\w+\]\]\s*)?([A-Z]\w*)(?=[^;()>,]*\{)"
                  r"|\busing\s+([A-Z]\w*)\s*=")
EMPTY = re.compile(r"(Manager|Helper|Helpers|Util|Utils|Processor|Data|Info)$")
NOT_DOMAIN = {"core", "crypto", "storage", "http", "web", "gate", "log"}
CODE = re.compile(r"`([^`]+)`")


def words(name):
    """ConsultNote, consultNote, CONSULT_NOTE and consult-note are {consult, note}."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", name)
    return {word.lower() for word in re.findall(r"[A-Za-z]+", spaced)}


def singular(word):
    return word[:-3] + "y" if word.endswith("ies") else word[:-1] if word.endswith("s") else word


def vocabulary(root):
    known = set()
    for code in CODE.findall(read(root, "docs/glossary.md")):
        known |= words(code)
    technical = root / "tools/words/technical.txt"
    if technical.exists():
        for line in technical.read_text(encoding="utf-8").splitlines():
            known |= words(line.split("#")[0])
    return known | {singular(word) for word in known}


def findings(root):
    has_glossary = (root / "docs/glossary.md").is_file()
    known = vocabulary(root) if has_glossary else set()
    if not has_glossary:
        yield "warning: docs/glossary.md is not there: names are not compared with it"
    for path in files(root, "*.hpp", "*.cpp", under=("src/", "app/")):
        text = without_comments(read(root, path))
        for match in TYPE.finditer(text):
            name = match.group(1) or match.group(2)
            where = f"{path}:{text.count(chr(10), 0, match.start()) + 1}"
            empty = EMPTY.search(name)
            if empty:
                yield f"{where}: {name}: '{empty.group(1)}' says nothing; use the noun that people say"
                continue
            if not has_glossary or is_test(path) or path.parts[0] == "app":
                continue
            strange = {w for w in words(name) - known if singular(w) not in known}
            if path.suffix == ".hpp" and path.parts[1] not in NOT_DOMAIN and strange:
                yield f"{where}: {name}: not in docs/glossary.md: {', '.join(sorted(strange))}"


if __name__ == "__main__":
    main(findings)
