#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sizes: files (warning above 350 lines, failure above 600), functions (70 lines), the review
budgets of the trusted core (docs/limits.md), and how much test there is per line of code.
"""
import json
import shutil
import subprocess
from collections import defaultdict

from source_tree import files, is_test, main, read, without_comments

FILE_WARN, FILE_FAIL, FUNCTION_FAIL = 350, 600, 70
RATIO = {"gate": 1.0, "covenant": 1.0, "log": 1.0, "crypto": 1.0}
RATIO_ELSEWHERE = 0.8
CODE = ("*.cpp", "*.hpp", "*.ts", "*.mjs", "*.py")
# What a reviewer reads first, in this order: files, and the lines of code that they may have.
BUDGETS = [
    (("src/core/secret.hpp", "src/gate/lens.hpp", "src/gate/gate.cpp"), 200),
    (("src/crypto/field.cpp",), 150),
    (("src/crypto/keyring.cpp",), 250),
    (("src/crypto/epoch.cpp",), 120),
    (("src/log/merkle.cpp",), 200),
    (("src/log/note.cpp",), 120),
    (("src/log/append.cpp", "src/log/addition.cpp"), 140),
    (("src/covenant/decide.cpp",), 200),
    (("src/log/witness.cpp",), 400),
    (("src/log/verify.cpp",), 300),
]


def code_lines(text):
    """Lines that hold something else than space and comments."""
    return sum(1 for line in without_comments(text).splitlines() if line.strip())


def long_files(root):
    for path in files(root, *CODE):
        lines = read(root, path).count("\n")
        if lines > FILE_FAIL:
            yield f"{path}: {lines} lines, the limit is {FILE_FAIL}"
        elif lines > FILE_WARN:
            yield f"warning: {path}: {lines} lines, aim below {FILE_WARN}"


def long_functions(root):
    if not shutil.which("ctags"):
        yield "universal-ctags is not installed: functions cannot be measured"
        return
    listing = "\n".join(str(root / path) for path in files(root, *CODE))
    tags = subprocess.run(
        ["ctags", "-L", "-", "--c++-kinds=f", "--python-kinds=fm", "--typescript-kinds=fm",
         "--javascript-kinds=fm", "--fields=+ne", "-f", "-", "--output-format=json"],
        input=listing, capture_output=True, text=True, check=False).stdout
    for line in tags.splitlines():
        tag = json.loads(line)
        length = tag.get("end", 0) - tag.get("line", 0) + 1
        if length > FUNCTION_FAIL:
            where = tag["path"].removeprefix(f"{root}/")
            yield f"{where}:{tag['line']}: {tag['name']} has {length} lines, the limit is {FUNCTION_FAIL}"


def over_budget(root):
    for names, budget in BUDGETS:
        there = [name for name in names if (root / name).is_file()]
        lines = sum(code_lines(read(root, name)) for name in there)
        if lines > budget:
            yield f"{' + '.join(there)}: {lines} lines of code, a reviewer's budget is {budget}"


def test_ratio(root):
    code, tests = defaultdict(int), defaultdict(int)
    for path in files(root, "*.cpp", "*.hpp", under=("src/",)):
        if len(path.parts) > 2:
            (tests if is_test(path) else code)[path.parts[1]] += code_lines(read(root, path))
    for module in sorted(code):
        wanted, ratio = RATIO.get(module, RATIO_ELSEWHERE), tests[module] / max(1, code[module])
        word = "note" if ratio >= wanted else "warning"
        yield (f"{word}: {module}: {tests[module]} lines of test for {code[module]} of code "
               f"({ratio:.2f}, wanted {wanted})")


def findings(root):
    for check in (long_files, long_functions, over_budget, test_ratio):
        yield from check(root)


if __name__ == "__main__":
    main(findings)
