#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""The doors to personal data: each function of a *_store.hpp that takes or gives a person's words
(Sealed, Personal, Seen, or a type that holds one) takes `const Lens&` or `const Permit&`.

Prints every door. A function that touches such a type and is no door says why in the comment right
above it: `// no door: <reason>`; it is printed with its reason, for the reviewer to judge.
"""
import re

from source_tree import files, is_test, main, read, without_comments

CONTENT = {"Sealed", "Personal", "PersonalText", "Seen"}
TOKEN = re.compile(r"const\s+(?:\w+::)*(Lens|Permit)\s*&")
EXCUSE = re.compile(r"//\s*no door:\s*(\S.*)")
TYPE = re.compile(r"\b(?:struct|class)\s+(?:\[\[\w+\]\]\s*)?(\w+)\s*(?:final\s*)?(?::[^:{;][^{;]*)?\{")


def body_after(text, opening):
    """The text between the brace at `opening` and its partner."""
    depth = 0
    for at in range(opening, len(text)):
        depth += {"{": 1, "}": -1}.get(text[at], 0)
        if depth == 0:
            return text[opening + 1:at]
    return text[opening + 1:]


def members(body):
    """A class body without its functions: what the type itself holds."""
    plain = body
    while "{" in plain:
        reduced = re.sub(r"\{[^{}]*\}", ";", plain)
        if reduced == plain:
            break
        plain = reduced
    return " ".join(part for part in plain.split(";") if "(" not in part)


def types_with_content(headers):
    """(module, type) of each type that holds a person's words, through other types too."""
    held = {}
    for module, text in headers:
        for match in TYPE.finditer(text):
            words = set(re.findall(r"\w+", members(body_after(text, match.end() - 1))))
            held.setdefault((module, match.group(1)), set()).update(words)
    content = {("", name) for name in CONTENT}
    while True:
        more = {key for key, words in held.items() if touches(words, key[0], held, content)} - content
        if not more:
            return held, content
        content |= more


def touches(words, module, held, content):
    """Whether a text of `module` names a type with content: its own type of that name, or another's."""
    return any((module, word) in content if (module, word) in held
               else any(name == word for _, name in content) for word in words)


def declarations(text):
    """(offset, text) of every function declared in a header; bodies are cut out."""
    depth, start, at, parts = 0, 0, 0, []
    while at < len(text):
        char = text[at]
        if char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
        elif depth == 0 and char in ";{}":
            part = text[start:at]
            if "(" in part:
                parts.append((start + len(part) - len(part.lstrip()), " ".join(part.split())))
                if char == "{":  # an inline body: nothing in it is a declaration
                    at += len(body_after(text, at)) + 1
            start = at + 1
        at += 1
    return parts


def excuse_above(lines, line):
    """The reason in the comment that ends right above this line (numbered from 1)."""
    at = line - 2
    while at >= 0 and lines[at].strip().startswith("//"):
        found = EXCUSE.search(lines[at])
        if found:
            return found.group(1)
        at -= 1
    return None


def findings(root):
    paths = [p for p in files(root, "*.hpp", under=("src/",)) if not is_test(p)]
    plain = {path: without_comments(read(root, path)) for path in paths}
    held, content = types_with_content((path.parts[1], text) for path, text in plain.items())
    for path in paths:
        lines = read(root, path).splitlines()
        for offset, declaration in declarations(plain[path]):
            line = plain[path].count("\n", 0, offset) + 1
            short = re.sub(r"^(?:public|private)\s*:\s*|\[\[\w+\]\]\s*", "", declaration)[:110]
            if declaration.endswith(("= delete", "= default")) or declaration.startswith("friend "):
                continue
            if TOKEN.search(declaration):
                yield f"note: door {path}:{line}: {short}"
            elif path.stem.endswith("_store") and touches(
                    set(re.findall(r"\w+", declaration)), path.parts[1], held, content):
                reason = excuse_above(lines, line)
                if reason:
                    yield f"note: no door {path}:{line}: {short} ({reason})"
                else:
                    yield f"{path}:{line}: a door without Lens or Permit: {short}"


if __name__ == "__main__":
    main(findings)
