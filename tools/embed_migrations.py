#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turns src/*/migrations/NNNN_name.sql into one list, in the order of the numbers.

    embed_migrations.py OUTPUT FILE.sql...

Refused, with file and line: a name of another form, a number that is taken, and words that the two
databases do not share (architecture.md section 3). What only one of them runs stands between a line
"-- only: sqlite" or "-- only: postgresql" and the line "-- both" or the end of the file.
"""
import re
import sys
from pathlib import Path

NAME = re.compile(r"^(\d{4})_([a-z][a-z0-9_]*)\.sql$")
ONLY = re.compile(r"^-- only: (?P<kind>\S+)\n.*?(?=^-- both$|^-- only: |\Z)", re.DOTALL | re.MULTILINE)
KINDS = ("sqlite", "postgresql")
ASIDE = re.compile(r"--[^\n]*|/\*.*?\*/|'[^']*'", re.DOTALL)
TYPES = {  # after the name of a column
    r"INT(EGER)?|SMALLINT|NUMERIC|DECIMAL": "write BIGINT",
    r"BOOLEAN|BOOL": "write BIGINT, 0 or 1",
    r"TIMESTAMP|TIMESTAMPTZ|DATE|TIME": "write BIGINT milliseconds or TEXT (ISO 8601)",
    r"VARCHAR|CHAR|JSONB?|UUID": "write TEXT",
    r"BLOB": "write BYTEA",
    r"REAL|FLOAT": "write DOUBLE PRECISION",
    r"SERIAL|BIGSERIAL": "numbers are given by the program",
}
WORDS = {
    r"AUTOINCREMENT": "numbers are given by the program",
    r"STRICT": "is added for SQLite by itself",
    r"DEFERRABLE|DEFERRED": "a constraint that fails at COMMIT takes a shared commit along",
    r"BEGIN|COMMIT|ROLLBACK": "each migration is one transaction already",
}
REFUSED = [(re.compile(rf"\w\s+({words})\b", re.IGNORECASE), advice) for words, advice in TYPES.items()]
REFUSED += [(re.compile(rf"\b({words})\b", re.IGNORECASE), advice) for words, advice in WORDS.items()]


def blanked(sql):
    """Comments, texts and what one database runs as spaces, so that places stay the same."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())
    return ASIDE.sub(blank, ONLY.sub(blank, sql))


def check(path, sql):
    for section in ONLY.finditer(sql):
        if section["kind"] not in KINDS:
            sys.exit(f"{path}: only: {section['kind']}: there are {' and '.join(KINDS)}")
    text = blanked(sql)
    for pattern, advice in REFUSED:
        match = pattern.search(text)
        if match:
            line = text.count("\n", 0, match.start(1)) + 1
            sys.exit(f"{path}:{line}: {match.group(1)}: {advice}")
    if ')sql"' in sql:
        sys.exit(f'{path}: the text )sql" cannot be embedded')


def read(files):
    seen = {}
    for path in map(Path, files):
        match = NAME.match(path.name)
        if not match:
            sys.exit(f"{path}: the name of a migration is NNNN_name.sql")
        number = int(match.group(1))
        if number in seen:
            sys.exit(f"{path}: number {number} is taken by {seen[number][0]}")
        sql = path.read_text(encoding="utf-8")
        check(path, sql)
        seen[number] = (path, match.group(2), sql)
    return [(number, *seen[number][1:]) for number in sorted(seen)]


def main(output, *files):
    rows = [f'        {{{number}, "{name}", R"sql({sql})sql"}},\n' for number, name, sql in read(files)]
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(
        "// Made from src/*/migrations/*.sql by tools/embed_migrations.py.\n"
        '#include "storage/all_migrations.hpp"\n\n'
        "namespace briljant::storage {\n\n"
        "const std::vector<Migration>& all_migrations() {\n"
        "    static const std::vector<Migration> all = {\n" + "".join(rows) +
        "    };\n    return all;\n}\n\n}  // namespace briljant::storage\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
