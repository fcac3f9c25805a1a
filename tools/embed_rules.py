#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turns the table of the rules into a C++ source: rule_table().

    embed_rules.py docs/rules.md covenants/rules.csv OUTPUT.cpp

Stops the build when a rule is missing, is enforced nowhere or has no test.
"""
import csv
import re
import sys
from pathlib import Path

from catalogue import cpp_string

ROW = re.compile(r"^\| (R\d\d) \| (.*?) \| (.*?) \| (.*?) \|$", re.M)
NAME = re.compile(r"`([^`]+)`")
FILE = re.compile(r"\[([^\]]+)\]\(")
ROWS = re.compile(r"(\d+) rows?\b")
ARTICLE = re.compile(r"\bA\d\d\b")
REGIMES = {"*": "Regime::own, Regime::wgs_zvh, Regime::wgs_riec", "OWN": "Regime::own",
           "WGS_ZVH": "Regime::wgs_zvh", "WGS_RIEC": "Regime::wgs_riec"}
SOURCE = """// Written by tools/embed_rules.py; not edited by hand.
#include "covenant/rule_table.hpp"

#include <array>

namespace briljant::covenant {{

namespace {{

constexpr std::array<RuleEntry, RuleId::max> entries{{{{
{rows}
}}}};

}}  // namespace

std::span<const RuleEntry> rule_table() noexcept {{
    return entries;
}}

}}  // namespace briljant::covenant
"""


def entry(rule, named, cells):
    about, where, tests = cells
    enforced = NAME.findall(where)
    tables = sum(int(number) for number in ROWS.findall(tests))
    count = tables + len(NAME.findall(tests))
    if not enforced or not count:
        sys.exit(f"docs/rules.md: {rule}: {'enforced nowhere' if not enforced else 'no test'}")
    regimes = ", ".join(REGIMES[each] for each in named["regimes"].split("+"))
    texts = [named["nl"], named["en"], ", ".join(ARTICLE.findall(about)), named["law"]]
    shown = [", ".join(enforced), ", ".join(FILE.findall(tests))]
    return (f"    {{RuleId{{{int(rule[1:])}}}, {', '.join(map(cpp_string, texts))}, {{{regimes}}}, "
            f"{', '.join(map(cpp_string, shown))}, {count}}},")


def main(page, names, output):
    with open(names, encoding="utf-8", newline="") as file:
        known = {row["rule"]: row for row in csv.DictReader(file)}
    cells = {rule: rest for rule, *rest in ROW.findall(Path(page).read_text(encoding="utf-8"))}
    missing = sorted(set(known) ^ set(cells))
    if missing:
        sys.exit(f"{page} and {names} do not list the same rules: {', '.join(missing)}; run make docs")
    rows = [entry(rule, row, cells[rule]) for rule, row in known.items()]
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(SOURCE.format(rows="\n".join(rows)), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
