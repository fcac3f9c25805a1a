#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the clear is told: docs/clear.md names every table of the migrations with a reason,
and below "Column by column" every column that is neither BYTEA (sealed, a hash or a key) nor in each table
(covenant_id, id, row_version). A column that went away is taken out of the list too.
"""
import re

from source_tree import files, main, read

LIST = "docs/clear.md"
EVERYWHERE = {"covenant_id", "id", "row_version"}
OWN_OF_THE_RUNNER = {"schema_migration"}  # storage/migrate.cpp makes it, before any migration
ASIDE = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)
TABLE = re.compile(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+) \((.*?)\n\);", re.DOTALL)
ADDED = re.compile(r"ALTER TABLE (\w+) ADD COLUMN (\w+) (\w+)")
COLUMN = re.compile(r"^\s*(\w+) (TEXT|BIGINT|DOUBLE|BYTEA)\b", re.MULTILINE)
ROW = re.compile(r"^\| (.+?) \| (.+) \|$", re.MULTILINE)
NAME = re.compile(r"`(\w+)`")


def schema(root):
    """Table → its clear columns, and table → the file that makes it."""
    clear, made_in = {}, {}
    for path in files(root, "*.sql", under=("src/",)):
        if "migrations" not in path.parts:
            continue
        text = ASIDE.sub("", read(root, path))
        for table, body in TABLE.findall(text):
            made_in[table] = path
            clear[table] = {name for name, kind in COLUMN.findall(body) if kind != "BYTEA"} - EVERYWHERE
        for table, name, kind in ADDED.findall(text):
            if kind != "BYTEA":
                clear.setdefault(table, set()).add(name)
    return clear, made_in


def told(text):
    """The tables that have a reason, and table → the columns listed one by one."""
    reasons, _, listed = text.partition("\n## Column by column\n")
    explained = {name for cell, _ in ROW.findall(reasons) for name in NAME.findall(cell)}
    columns = {}
    for cell, names in ROW.findall(listed):
        for table in NAME.findall(cell):
            columns[table] = set(NAME.findall(names))
    return explained, columns


def findings(root):
    clear, made_in = schema(root)
    explained, listed = told(read(root, LIST))
    for table in sorted(set(clear) - explained):
        yield f"{made_in[table]}: {table}: {LIST} does not say what of it stands in the clear and why"
    for table in sorted(explained - set(clear) - OWN_OF_THE_RUNNER):
        yield f"{LIST}: {table}: no migration makes this table"
    for table in sorted(set(clear) | set(listed)):
        for column in sorted(clear.get(table, set()) - listed.get(table, set())):
            yield f"{made_in[table]}: {table}.{column} stands in the clear and is not listed in {LIST}"
        for column in sorted(listed.get(table, set()) - clear.get(table, set())):
            yield f"{LIST}: {table}.{column} is not a clear column of any migration"


if __name__ == "__main__":
    main(findings)
