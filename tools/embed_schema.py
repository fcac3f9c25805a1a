#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes covenants/covenant.schema.json into src/covenant/schema_text.cpp.

    tools/embed_schema.py

Run it after a change of the schema; a test compares the two.
"""
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HEAD = """// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Written by tools/embed_schema.py from covenants/covenant.schema.json; not edited by hand.
#include "covenant/load.hpp"

namespace briljant::covenant {

std::string_view schema_text() noexcept {
    // clang-format off
    return R"schema("""

TAIL = """)schema";
    // clang-format on
}

}  // namespace briljant::covenant
"""

schema = (ROOT / "covenants/covenant.schema.json").read_text(encoding="utf-8")
(ROOT / "src/covenant/schema_text.cpp").write_text(HEAD + schema + TAIL, encoding="utf-8")
