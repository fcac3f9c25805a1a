#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turns the folder that web/build.mjs made into one C++ source with the bytes of every file.

    embed_assets.py OUTPUT FOLDER
"""
import json
import sys
from pathlib import Path


def array(name, content):
    lines = [",".join(map(str, content[at:at + 64])) for at in range(0, len(content), 64)]
    body = ",\n".join(lines)
    return f"constexpr std::array<unsigned char, {len(content)}> {name}{{\n{body}}};\n"


def main(output, folder):
    folder = Path(folder)
    arrays, rows = [], []
    for number, file in enumerate(json.loads((folder / "manifest.json").read_text())):
        arrays.append(array(f"raw_{number}", (folder / file["file"]).read_bytes()))
        brotli = "{}"
        if file["brotli"]:
            brotli = f"brotli_{number}"
            arrays.append(array(brotli, (folder / file["brotli"]).read_bytes()))
        rows.append(f'    {{"{file["name"]}", "/static/{file["file"]}", "{file["type"]}", '
                    f"raw_{number}, {brotli}}},")
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(
        "// Made from web/ by web/build.mjs and tools/embed_assets.py.\n\n"
        '#include "web/embedded.hpp"\n\n#include <array>\n\n'
        "namespace briljant::web {\nnamespace {\n\n" + "\n".join(arrays)
        + f"\nconstexpr std::array<EmbeddedAsset, {len(rows)}> assets{{{{\n" + "\n".join(rows)
        + "\n}};\n\n}  // namespace\n\n"
        "std::span<const EmbeddedAsset> embedded_assets() { return assets; }\n\n"
        "}  // namespace briljant::web\n",
        encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
