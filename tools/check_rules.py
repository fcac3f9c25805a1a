#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every rule is enforced somewhere and shown by a test, no test names a rule that is not there, and
docs/rules.md says so as `make docs` would write it (tools/rule_table.py).
"""
import rule_table
from source_tree import main, read


def findings(root):
    known = rule_table.names(root)
    places, shown = rule_table.enforced(root), rule_table.tests(root)
    for rule in known:
        if not places.get(rule):
            yield f"{rule_table.NAMES}: {rule}: nothing in src/ or app/ begins its comment with it"
        if not shown.get(rule):
            yield f"{rule_table.NAMES}: {rule}: no test carries it"
    for rule in sorted(set(places) - set(known)):
        yield f"{places[rule][0][1]}: {rule}: there is no such rule"
    page = root / rule_table.PAGE
    if not page.is_file() or read(root, rule_table.PAGE) != rule_table.page(root):
        yield f"{rule_table.PAGE}: no longer what the source says; run make docs"
    yield "note: " + rule_table.count_line(root)


if __name__ == "__main__":
    main(findings)
