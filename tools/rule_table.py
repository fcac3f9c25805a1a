# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules R01 to R61: what each is called, which article holds it, where it is enforced, which test shows it.

Names and law stand in covenants/rules.csv, the articles in the covenants (ruleIds). Where a rule is
enforced is found in the source: a comment that begins with the rule ("// R38: ...", "// R35 and R36: ...")
stands right above the function or constant. A test carries its rules in its name (GoogleTest), in its
title (node) or in the column `rule` of covenants/tables/*.csv. docs/rules.md is written from this.
"""
import csv
import io
import json
import re
from collections import defaultdict
from pathlib import Path

from source_tree import files, is_test, read

NAMES = "covenants/rules.csv"
PAGE = "docs/rules.md"
HEAD = re.compile(r"^[ \t]*// ((?:R\d\d(?: \[\w+\](?:\[\w+\])?)?(?:, | and )?)+):", re.M)
RULE = re.compile(r"R(\d\d)(?!\d)")
NAMED = re.compile(r"(\w+)\s*(?:\(|\{|=)")
GTEST = re.compile(r"\bTEST(?:_F|_P)?\(\s*(\w+),\s*(\w+)\s*\)")
NODE = re.compile(r"\b(?:test|it)\(\s*([\"'`])(.*?)\1", re.S)
WORDS = {"*": "every regime", "OWN": "OWN", "WGS_ZVH": "ZVH", "WGS_RIEC": "RIEC"}
ABOUT = """# The rules

<!-- Written by `make docs` from the source; not edited by hand. -->

Every rule of the covenant engine: the article of the covenant and the law that hold it, the function that enforces it,
and the tests that show it. Where a rule sets a term instead of refusing, the function gives the duty with its owner and
its day (`src/covenant/duties.hpp`). The order in which the rules are asked is the list in `src/covenant/decide.cpp`.

"""
COLUMNS = "| Rule | Article | Where enforced | Test |\n|---|---|---|---|\n"


def names(root):
    """Rule → its row of covenants/rules.csv, in order."""
    return {row["rule"]: row for row in csv.DictReader(io.StringIO(read(root, NAMES)))}


def articles(root):
    """Rule → the articles of the covenants that name it."""
    found = defaultdict(set)
    for path in files(root, "*.json", under=("covenants/",)):
        for article in json.loads(read(root, path)).get("articles", []):
            for rule in article.get("ruleIds", []):
                found[rule].add(article["key"])
    return {rule: sorted(keys) for rule, keys in found.items()}


def rules_in(text):
    return [f"R{number}" for number in RULE.findall(text)]


def name_below(lines):
    """What is defined under a comment: the name before its first bracket."""
    code = " ".join(line for line in lines if not line.lstrip().startswith("//"))
    found = NAMED.search(re.sub(r"\[\[\w+\]\]", "", code))
    return found.group(1) if found else None


def enforced(root):
    """Rule → the (name, file) of what enforces it."""
    found = defaultdict(list)
    for path in files(root, "*.hpp", "*.cpp", under=("src/", "app/")):
        if is_test(path):
            continue
        text = read(root, path)
        for head in HEAD.finditer(text):
            below = text[head.end():].split("\n")[1:]
            while below and below[0].lstrip().startswith("//"):
                below.pop(0)
            name = name_below(below[:4])
            for rule in rules_in(head.group(1)) if name else []:
                found[rule].append((name, str(path)))
    return {rule: sorted(set(places), key=lambda place: (place[1], place[0])) for rule, places in found.items()}


def code_tests(root):
    for path in files(root, "*_test.cpp", under=("src/", "app/")):
        for suite, name in GTEST.findall(read(root, path)):
            for rule in rules_in(name):
                yield rule, f"{suite}.{name}", str(path)
    for path in files(root, "*.test.mjs", under=("tests/",)):
        for _, title in NODE.findall(read(root, path)):
            for rule in rules_in(title):
                yield rule, title, str(path)


def table_rows(root):
    for path in files(root, "*.csv", under=("covenants/tables/",)):
        for line in read(root, path).splitlines()[1:]:
            cells = line.split(",")
            if len(cells) > 1 and not line.startswith("#") and RULE.fullmatch(cells[1]):
                yield cells[1], str(path)


def tests(root):
    """Rule → its tests: (name, file), or (number of rows, file) for a decision table."""
    found = defaultdict(list)
    rows = defaultdict(int)
    for rule, path in table_rows(root):
        rows[rule, path] += 1
    for (rule, path), count in sorted(rows.items()):
        found[rule].append((f"{count} row{'s' if count > 1 else ''}", path))
    for rule, name, path in sorted(set(code_tests(root)), key=lambda each: (each[2], each[1])):
        found[rule].append((name, path))
    return found


def link(path):
    return f"[{Path(path).name}](../{path})"


def by_file(pairs):
    """"`a`, `b` in [file](file)", file after file; the rows of a decision table as a number."""
    grouped = defaultdict(list)
    for name, path in pairs:
        quote = "" if path.endswith(".csv") else "`"
        grouped[path].append(f"{quote}{name}{quote}".replace("|", "/"))
    return "; ".join(f"{', '.join(each)} in {link(path)}" for path, each in grouped.items())


def page(root):
    """The text of docs/rules.md."""
    held, places, shown = articles(root), enforced(root), tests(root)
    lines = []
    for rule, row in names(root).items():
        keys = ", ".join(held.get(rule, []))
        law = "; ".join(part for part in (keys, row["law"]) if part)
        regimes = ", ".join(WORDS[each] for each in row["regimes"].split("+"))
        lines.append(f"| {rule} | {row['en']}. {law}. {regimes} | {by_file(places.get(rule, []))} "
                     f"| {by_file(shown.get(rule, []))} |")
    return ABOUT + COLUMNS + "\n".join(lines) + "\n"


def count_line(root):
    """"rules 61 of 61 with a test": a test, and a place where it is enforced."""
    known, places, shown = names(root), enforced(root), tests(root)
    good = sum(1 for rule in known if places.get(rule) and shown.get(rule))
    return f"rules {good} of {len(known)} with a test"
