# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads the texts of the interface: locale/*.po (pages) and messages/*.toml (errors).

A catalogue is a gettext file whose msgid is our own stable id and whose msgstr is the text:

    msgid "form.submit"
    msgstr "Verstuur"

With msgid_plural there are two forms, [0] for one and [1] for all other numbers. {name} stands for
an argument. The catalogue of a language is locale/<language>.po and every locale/<language>/*.po;
an id stands in one place only.
"""
import ast
import re
import sys
import tomllib
from pathlib import Path

LANGUAGES = ("nl", "en")
MESSAGE_FIELDS = ("nl", "en", "next_nl", "next_en", "operator")
ID = re.compile(r"^[a-z0-9]+(?:[.-][a-z0-9]+)*$")
ARGUMENT = re.compile(r"\{([a-z][a-z0-9_]*)\}")


class CatalogueError(Exception):
    """A mistake in a catalogue, with file and line."""


def unquote(text, place):
    try:
        value = ast.literal_eval(text.strip())
    except (SyntaxError, ValueError):
        raise CatalogueError(f"{place}: not a quoted string: {text.strip()}") from None
    if not isinstance(value, str):
        raise CatalogueError(f"{place}: not a quoted string: {text.strip()}")
    return value


def parse_po(text, file="<text>"):
    """{id: (forms, line)}; forms is one text, or two when there is a msgid_plural."""
    entries, entry, field = {}, None, None

    def close():
        if entry and entry["msgid"]:
            add_entry(entries, entry, file)

    for number, line in enumerate(text.splitlines(), 1):
        place = f"{file}:{number}"
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        if stripped.startswith('"'):
            if entry is None:
                raise CatalogueError(f"{place}: text before the first msgid")
            entry[field] += unquote(stripped, place)
            continue
        keyword, _, rest = stripped.partition(" ")
        if keyword == "msgid":
            close()
            entry = {"line": number}
        elif entry is None or not re.fullmatch(r"msgid_plural|msgstr(\[[01]\])?", keyword):
            raise CatalogueError(f"{place}: unknown keyword {keyword}")
        field = keyword
        entry[field] = unquote(rest, place)
    close()
    return entries


def add_entry(entries, entry, file):
    id_, place = entry["msgid"], f"{file}:{entry['line']}"
    if not ID.match(id_):
        raise CatalogueError(f"{place}: '{id_}' is not an id (lower case, dots and hyphens)")
    if id_ in entries:
        raise CatalogueError(f"{place}: '{id_}' also stands at line {entries[id_][1]}")
    names = ("msgstr[0]", "msgstr[1]") if "msgid_plural" in entry else ("msgstr",)
    forms = tuple(entry.get(name, "") for name in names)
    if not all(forms):
        raise CatalogueError(f"{place}: '{id_}' has no text")
    entries[id_] = (forms, entry["line"])


def catalogue_files(folder, language):
    folder = Path(folder)
    single = folder / f"{language}.po"
    return ([single] if single.exists() else []) + sorted((folder / language).glob("*.po"))


def read_catalogue(folder, language):
    """{id: forms} of all files of one language."""
    result, places = {}, {}
    for file in catalogue_files(folder, language):
        for id_, (forms, line) in parse_po(file.read_text(encoding="utf-8"), file).items():
            if id_ in result:
                raise CatalogueError(f"{file}:{line}: '{id_}' also stands at {places[id_]}")
            result[id_], places[id_] = forms, f"{file}:{line}"
    return result


def compare_catalogues(catalogues):
    """Mistakes between the languages: missing ids, other arguments, other number of forms."""
    found = []
    ids = set().union(*catalogues.values())
    for id_ in sorted(ids):
        missing = [language for language in LANGUAGES if id_ not in catalogues[language]]
        if missing:
            found.append(f"text '{id_}' is missing in: {', '.join(missing)}")
            continue
        variants = [catalogues[language][id_] for language in LANGUAGES]
        if len({len(forms) for forms in variants}) > 1:
            found.append(f"text '{id_}' has a plural in one language only")
        if len({frozenset(ARGUMENT.findall(forms[-1])) for forms in variants}) > 1:
            found.append(f"text '{id_}' has other arguments in nl than in en")
    return found


def read_messages(files):
    """({id: fields}, mistakes) of messages/*.toml."""
    messages, found = {}, []
    for file in sorted(map(Path, files)):
        try:
            content = tomllib.loads(file.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            found.append(f"{file}: {error}")
            continue
        for id_, fields in flatten(content):
            missing = [name for name in MESSAGE_FIELDS if not str(fields.get(name, "")).strip()]
            if missing:
                found.append(f"{file}: '{id_}' has no {', '.join(missing)}")
            if id_ in messages:
                found.append(f"{file}: '{id_}' stands in two files")
            messages[id_] = {name: str(fields.get(name, "")).strip() for name in MESSAGE_FIELDS}
    return messages, found


def flatten(table, prefix=""):
    """Both ["a.b"] and [a.b] give the id a.b."""
    for key, value in table.items():
        if not isinstance(value, dict):
            continue
        id_ = f"{prefix}{key}"
        if any(not isinstance(field, dict) for field in value.values()):
            yield id_, value
        yield from flatten(value, f"{id_}.")


def load_or_exit(folder):
    """Both catalogues, or the end of the program with every mistake on stderr."""
    try:
        catalogues = {language: read_catalogue(folder, language) for language in LANGUAGES}
    except CatalogueError as error:
        sys.exit(str(error))
    found = compare_catalogues(catalogues)
    if found:
        sys.exit("\n".join(found))
    return catalogues


def cpp_string(text):
    """A C++ string literal of any text (pieces, so that no line becomes endless)."""
    pieces = []
    for line in text.splitlines(keepends=True) or [""]:
        escaped = line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        pieces.append(f'"{escaped}"')
    return "\n    ".join(pieces)
