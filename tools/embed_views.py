#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turns the views (src/*/views/*.html) into one C++ source, each in both languages.

    embed_views.py OUTPUT LOCALE_FOLDER ICONS_FOLDER FILE.html...
"""
import sys
from pathlib import Path

import catalogue
import template_text


def row(name, views, catalogues, icons):
    texts = ",\n    ".join(
        catalogue.cpp_string(template_text.compile_view(name, views, catalogues[language], icons))
        for language in catalogue.LANGUAGES)
    return f'    {{"{name}", {{{{{texts}}}}}}},'


def main(output, locale, icons_folder, *files):
    catalogues = catalogue.load_or_exit(locale)
    icons = {file.stem: file.read_text(encoding="utf-8")
             for file in Path(icons_folder).glob("*.svg")}
    views = template_text.read_views(files)
    try:
        rows = [row(name, views, catalogues, icons) for name in sorted(views)]
    except template_text.TemplateError as error:
        sys.exit(f"views: {error}")
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(
        "// Made from src/*/views/*.html by tools/embed_views.py.\n\n"
        '#include "web/embedded.hpp"\n\n#include <array>\n\n'
        "namespace briljant::web {\nnamespace {\n\n"
        f"constexpr std::array<EmbeddedView, {len(rows)}> views{{{{\n" + "\n".join(rows)
        + "\n}};\n\n}  // namespace\n\n"
        "std::span<const EmbeddedView> embedded_views() { return views; }\n\n"
        "}  // namespace briljant::web\n",
        encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
