#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Looks whether every view keeps the rules under which escaping and the policy of the page hold.

    check_templates.py [FOLDER]       (the root of the project, default: this one)

ctemplate escapes a value for its place, but not in formaction, srcset, poster, srcdoc, xlink:href,
nor behind the ? of an address; a value without quotes would end at a space. The policy of the page
refuses style=, on…=, <style> and inline scripts. Words that a user reads stand in locale/, in both
languages. The views are read with Python's own HTML parser, after tags of sections are taken out.
"""
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import catalogue
import template_text

FORBIDDEN_VALUE = {"formaction", "srcset", "poster", "srcdoc", "xlink:href", "background"}
ADDRESSES = {"href", "src", "action", "data-source", "cite"}
SPOKEN = {"aria-label", "alt", "title", "placeholder", "aria-roledescription", "aria-description"}
SECTION = re.compile(r"\{\{[#/][A-Z0-9_]+\}\}")
VALUE = re.compile(r"\{\{[A-Z][A-Z0-9_]*(?::html)?\}\}")
NOT_WORDS = re.compile(r"\[\[[^\]]*\]\]|\{\{[^{}]*\}\}|&[a-z]+;|&#\d+;")
LETTER = re.compile(r"[A-Za-zÀ-ÿ]")
UNQUOTED = re.compile(r"[\w:-]+=\{\{")
MARKUP_IN_TAG = re.compile(r"<[^<>]*\{\{[A-Z0-9_]+:html\}\}[^<>]*>")


class Reader(HTMLParser):
    """Collects what is wrong with the tags and the words of one view."""

    def __init__(self):
        super().__init__(convert_charrefs=False)
        self.found, self.open_script = [], False

    def say(self, text):
        self.found.append((self.getpos()[0], text))

    def handle_starttag(self, tag, attrs):
        names = {name for name, _ in attrs}
        if tag == "style":
            self.say("<style> is refused by the policy of the page")
        if tag == "script":
            self.open_script = True
            if "src" not in names:
                self.say("a script without src is refused by the policy of the page")
        for name, value in attrs:
            self.check_attribute(name, value or "")

    def check_attribute(self, name, value):
        if name == "style":
            self.say("style= is refused by the policy of the page")
        if re.fullmatch(r"on[a-z]+", name):
            self.say(f"{name}= is refused by the policy of the page")
        if name in FORBIDDEN_VALUE and VALUE.search(value):
            self.say(f"a value in {name} is not escaped for its place")
        if name in ADDRESSES and VALUE.search(value.partition("?")[2]):
            self.say(f"a value behind ? in {name}: encode the whole address in code")
        if name in ADDRESSES and value.lstrip().lower().startswith(("javascript:", "data:")):
            self.say(f"{name} may not begin with javascript: or data:")
        if name in SPOKEN and LETTER.search(NOT_WORDS.sub("", value)):
            self.say(f"words in {name} belong in locale/: {value}")

    def handle_endtag(self, tag):
        if tag == "script":
            self.open_script = False

    def handle_data(self, data):
        words = NOT_WORDS.sub("", data)
        if self.open_script and words.strip():
            self.say("an inline script is refused by the policy of the page")
        elif LETTER.search(words):
            self.say(f"words outside [[…]] belong in locale/: {words.strip()[:40]}")


def check_view(text):
    """[(line, what is wrong)] of one view."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if UNQUOTED.search(line):
            found.append((number, "a value in an attribute without quotes"))
        if MARKUP_IN_TAG.search(SECTION.sub("", line)):
            found.append((number, ":html inside a tag; markup belongs between tags"))
    for tag in template_text.TAG.findall(text):
        if not template_text.ALLOWED_TAG.fullmatch(tag) and \
                not template_text.MARKUP_TAG.fullmatch(tag):
            found.append((text[:text.index(tag)].count("\n") + 1, f"{tag} is not allowed"))
    reader = Reader()
    # An include can stand inside a tag, where a parser would take it for an attribute.
    reader.feed(re.sub(r"\[\[include:[^\]]*\]\]", "", SECTION.sub("", text)))
    reader.close()
    return sorted(found + reader.found)


def check_fragment(text):
    """A view that is only a piece of a tag (attributes) has no tags of its own."""
    return "<" not in template_text.COMMENT.sub("", text)


def check_ids(name, text, catalogues):
    found = []
    for directive in template_text.DIRECTIVE.findall(text):
        if ":" in directive:
            continue
        missing = [language for language in catalogue.LANGUAGES
                   if directive not in catalogues[language]]
        if missing:
            found.append(f"{name}: text '{directive}' is missing in {', '.join(missing)}")
    return found


def main(root=Path(__file__).resolve().parent.parent):
    root = Path(root)
    catalogues = catalogue.load_or_exit(root / "locale")
    found = []
    paths = sorted(root.glob("src/*/views/*.html"))
    for path in paths:
        text = path.read_text(encoding="utf-8")
        found += check_ids(path, text, catalogues)
        if not check_fragment(text):
            found += [f"{path}:{line}: {what}" for line, what in check_view(text)]
    if found:
        sys.exit("\n".join(found))
    print(f"check_templates: {len(paths)} views keep the rules")


if __name__ == "__main__":
    main(*sys.argv[1:])
