#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compiles text files in: one function that gives a file by its name.

    embed_files.py OUTPUT FUNCTION HEADER FILE...
"""
import sys
from pathlib import Path

CHUNK = 12_000  # characters: compilers promise literals of 65,536 bytes at most


def literal(text):
    chunks = [text[i:i + CHUNK] for i in range(0, len(text), CHUNK)]
    return "\n".join(f'    R"file({chunk})file"' for chunk in chunks)


def main(output, function, header, *files):
    out = [f'#include "{header}"', "", '#include "core/check.hpp"', "", "namespace briljant::app {", "",
           f"std::string_view {function}(std::string_view name) {{"]
    for file in map(Path, files):
        out.append(f'    if (name == "{file.name}") return\n{literal(file.read_text(encoding="utf-8"))};')
    out += ["    BR_CHECK(false);", "}", "", "}  // namespace briljant::app", ""]
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text("\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
