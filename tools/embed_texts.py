#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Turns locale/*.po and messages/*.toml into one C++ source with two sorted tables.

    embed_texts.py OUTPUT LOCALE_FOLDER MESSAGES_FOLDER
"""
import sys
from pathlib import Path

import catalogue


def text_row(id_, catalogues):
    forms = [catalogues[language][id_] for language in catalogue.LANGUAGES]
    both = ", ".join(
        "{" + catalogue.cpp_string(form[0]) + ", " + catalogue.cpp_string(form[-1]) + "}"
        for form in forms)
    return f'    {{"{id_}", {{{{{both}}}}}}},'


def message_row(id_, fields):
    values = ", ".join(catalogue.cpp_string(fields[name]) for name in catalogue.MESSAGE_FIELDS)
    return f'    {{"{id_}", {values}}},'


def table(kind, name, rows):
    return (f"constexpr std::array<{kind}, {len(rows)}> {name}{{{{\n" + "\n".join(rows) + "\n}};\n")


def main(output, locale, messages_folder):
    catalogues = catalogue.load_or_exit(locale)
    messages, found = catalogue.read_messages(Path(messages_folder).glob("*.toml"))
    if found:
        sys.exit("\n".join(found))
    texts = [text_row(id_, catalogues) for id_ in sorted(catalogues["nl"])]
    errors = [message_row(id_, messages[id_]) for id_ in sorted(messages)]
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(
        "// Made from locale/ and messages/ by tools/embed_texts.py.\n\n"
        '#include "web/embedded.hpp"\n\n#include <array>\n\n'
        "namespace briljant::web {\nnamespace {\n\n"
        + table("EmbeddedText", "texts", texts) + "\n"
        + table("EmbeddedMessage", "messages", errors)
        + "\n}  // namespace\n\n"
        "std::span<const EmbeddedText> embedded_texts() { return texts; }\n"
        "std::span<const EmbeddedMessage> embedded_messages() { return messages; }\n\n"
        "}  // namespace briljant::web\n",
        encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
