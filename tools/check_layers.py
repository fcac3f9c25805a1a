#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""The direction of includes (ARCHITECTURE.md, "Layers"):

    app → pages/api → use cases → store → gate → {covenant, log, crypto, storage} → core

What a file is, its name says: x_store, x_pages, x_api, and page_x for what all pages share; everything
else in a noun is a type or a use case. covenant/ and log/ stand on both sides of the gate: their store, pages and API above it, the
rest below. src/CMakeLists.txt names the modules that a module may include (DEPS). Tests may include everything; the third-party rule holds for them too.
"""
import re
from pathlib import Path

from source_tree import files, is_test, main, read

MODULE_LINE = re.compile(r"^\s*briljant_module\((\w+)([^)]*)\)", re.M)
INCLUDE = re.compile(r'^\s*#\s*include\s*(["<])([^">]+)[">]', re.M)

# Modules with a fixed place: what each may include besides itself and core.
FLOOR = {
    "core": set(),
    "crypto": set(),
    "storage": set(),
    "covenant": set(),
    "log": {"crypto", "storage"},
    "gate": {"covenant", "log", "crypto", "storage"},
    "http": set(),
    "web": {"http"},
}
EDGE = {"http", "web"}
SCREENS = {"pages", "api", "page part"}

# Third-party headers → the one folder that may include them (docs/dependencies.md).
ADAPTERS = [
    (re.compile(r"^sodium(\.h|/)"), "crypto"),
    (re.compile(r"^(sqlite3(ext)?\.h|SQLiteCpp/|pqxx/|libpq)"), "storage"),
    (re.compile(r"^boost/(beast|asio)"), "http"),
    (re.compile(r"^ctemplate/"), "web"),
    (re.compile(r"^liboath/"), "crypto"),
    (re.compile(r"^CLI/"), "app"),
]
# Made below the gate and opened there alone: elsewhere a Lens opens and a Permit seals.
GATE_ALONE = {"crypto/field.hpp"}


class File:
    """One source file: its module and its kind (use_case, store, pages, api, page part, app)."""

    def __init__(self, path):
        self.path = path
        self.module = path.parts[1] if path.parts[0] == "src" and len(path.parts) > 2 else path.parts[0]
        ending = path.stem.rsplit("_", 1)[-1]
        self.kind = ending if ending in ("store", "pages", "api") else "use_case"
        if path.stem.startswith("page_"):
            self.kind = "page part"
        if self.module == "app":
            self.kind = "app"
        self.is_below = self.module in FLOOR and not (
            self.module in ("covenant", "log") and self.kind != "use_case")

    @property
    def node(self):
        """covenant and log are two modules each."""
        return self.module if self.module not in ("covenant", "log") or self.is_below \
            else self.module + " (above the gate)"


def includes(text):
    for match in INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start(2)) + 1, match.group(1) == "<", match.group(2)


def declared(text):
    """What src/CMakeLists.txt lets each module include: its dependencies, and theirs."""
    direct = {}
    for name, rest in MODULE_LINE.findall(re.sub(r"#[^\n]*", "", text)):
        known, words = set(), rest.split()
        section = ""
        for word in words:
            if word.isupper():
                section = word
            elif section in ("DEPS", "UPPER_DEPS"):
                known.add(word.removesuffix("_upper"))
        direct[name] = known
    while True:
        wider = {name: set().union(known, *(direct.get(other, set()) for other in known))
                 for name, known in direct.items()}
        if wider == direct:
            return direct
        direct = wider


def third_party(file, header):
    for pattern, folder in ADAPTERS:
        if pattern.search(header) and file.module != folder:
            return f"<{header}> belongs to {folder}/ alone"
    if file.module == "core" and not is_test(file.path) and re.search(r"/|\.h", header) and not header.startswith("sys/"):
        return f"core/ knows the standard library only, not <{header}>"
    return None


def wrong(file, target, header):
    """Why `file` may not include `target`, a File of the project; nothing when it may."""
    if file.kind == "app":
        return None
    if header in GATE_ALONE and file.module not in ("gate", "crypto"):
        return "only the gate opens and seals fields"
    if target.kind == "app":
        return "only app/ knows app/"
    if file.is_below:
        allowed = FLOOR[file.module] | {file.module, "core"}
        if target.module not in allowed or not target.is_below:
            return f"{file.module}/ may include {', '.join(sorted(allowed))} only"
        return None
    if file.kind in ("use_case", "store") and target.module in EDGE:
        return f"a {file.kind.replace('_', ' ')} never includes {target.module}/"
    if target.kind in SCREENS and file.kind not in SCREENS:
        return f"a {file.kind.replace('_', ' ')} never includes pages or an API"
    if target.kind in ("pages", "api") and target.module != file.module:
        return "pages and API are included by their own module and app/ alone"
    if target.kind == "store" and file.kind in SCREENS:
        return "a page never includes a store: it calls a use case"
    if target.kind == "store" and target.module != file.module:
        return f"a store is its module's own: call a use case of {target.module}/"
    return None


def circle(edges):
    """One circle among the modules, as a list of nodes; nothing when there is none."""
    done, path = set(), []

    def walk(node):
        if node in path:
            return path[path.index(node):] + [node]
        if node in done:
            return None
        path.append(node)
        for next_node in sorted(edges.get(node, {})):
            found = walk(next_node)
            if found:
                return found
        done.add(path.pop())
        return None

    return next((found for found in map(walk, sorted(edges)) if found), None)


def findings(root):
    edges = {}
    cmake = root / "src" / "CMakeLists.txt"
    may = declared(cmake.read_text(encoding="utf-8")) if cmake.is_file() else {}
    for path in files(root, "*.hpp", "*.cpp", under=("src/", "app/")):
        file = File(path)
        for line, is_angle, header in includes(read(root, path)):
            where = f"{path}:{line}"
            target_path = root / "src" / header
            if is_angle or not target_path.is_file():
                reason = third_party(file, header)
                if reason:
                    yield f"{where}: {reason}"
                continue
            if is_test(path):
                continue
            if is_test(Path(header)):
                yield f"{where}: only tests include {header}"
            target = File(Path("src") / header)
            reason = wrong(file, target, header)
            if reason:
                yield f"{where}: {header}: {reason}"
            if file.module in may and target.module not in may[file.module] | {file.module, "core"}:
                yield f"{where}: src/CMakeLists.txt does not name {target.module} for {file.module}"
            if target.node != file.node and file.kind != "app":
                edges.setdefault(file.node, {}).setdefault(target.node, f"{where} includes {header}")
    found = circle(edges)
    if found:
        yield "the modules include each other in a circle: " + " → ".join(found)
        for left, right in zip(found, found[1:]):
            yield f"    {edges[left][right]}"


if __name__ == "__main__":
    main(findings)
