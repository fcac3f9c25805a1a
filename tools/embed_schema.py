#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turns the JSON schema of a covenant into a C++ source: schema_text().

    embed_schema.py covenants/covenant.schema.json OUTPUT.cpp
"""
import sys
from pathlib import Path

SOURCE = """// Written by tools/embed_schema.py; not edited by hand.
#include "covenant/load.hpp"

namespace briljant::covenant {{

std::string_view schema_text() noexcept {{
    return R"schema({text})schema";
}}

}}  // namespace briljant::covenant
"""


def main(schema, output):
    text = Path(schema).read_text(encoding="utf-8")
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(SOURCE.format(text=text), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
