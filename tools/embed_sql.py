#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turns named SQL statements into C++ constants.

    embed_sql.py MODULE OUTPUT FILE.sql...

A statement starts at a line `-- name: find_case` and runs to the next one. Comment lines before the
first statement are ignored. Two statements of one name are an error, with file and line.
"""
import re
import sys
from pathlib import Path

NAME = re.compile(r"^-- name: ([a-z][a-z0-9_]*)\s*$")


def statements(path):
    name, start, lines = None, 0, []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = NAME.match(line)
        if match:
            if name:
                yield name, start, " ".join(lines)
            name, start, lines = match.group(1), number, []
        elif name and line.strip() and not line.lstrip().startswith("--"):
            lines.append(line.strip())
    if name:
        yield name, start, " ".join(lines)


def main(module, output, *files):
    seen, out = {}, []
    for file in map(Path, files):
        if not any(True for _ in statements(file)):
            sys.exit(f"{file}: no statement in it; each begins with a line '-- name: …'")
        for name, line, sql in statements(file):
            if name in seen:
                sys.exit(f"{file}:{line}: statement '{name}' also stands at {seen[name]}")
            if not sql:
                sys.exit(f"{file}:{line}: statement '{name}' is empty")
            seen[name] = f"{file}:{line}"
            out.append(
                f'inline constexpr storage::Statement {name}{{"{module}.{name}", R"sql({sql})sql"}};'
            )
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(
        "#pragma once\n\n// Made from src/" + module + "/*.sql by tools/embed_sql.py.\n\n"
        '#include "storage/statement.hpp"\n\n'
        f"namespace briljant::{module}::sql {{\n\n" + "\n".join(out) +
        f"\n\n}}  // namespace briljant::{module}::sql\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
