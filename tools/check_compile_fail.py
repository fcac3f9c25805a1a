#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must not compile, does not: each tests/compile_fail/*.cpp is compiled twice.

With -DCONTROL it must compile: the file is right but for one mistake. Without it the mistake is
there, and the compiler must stop with the words of the line `// expect: …`. A file that `// needs:`
a header which does not exist yet is left out, by name.
"""
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from source_tree import files, main, read

COMMAND = ["g++", "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-Werror=unused-result",
           "-fno-diagnostics-show-caret"]


def marks(text, word):
    return [match.strip() for match in re.findall(rf"^// {word}: (.+)$", text, re.M)]


def compile_file(root, path, *more):
    done = subprocess.run([*COMMAND, f"-I{root / 'src'}", *more, str(root / path)],
                          capture_output=True, text=True, check=False,
                          env=os.environ | {"LC_ALL": "C.UTF-8"})
    return done.returncode, done.stderr


def examine(root, path):
    """The findings about one file."""
    text = read(root, path)
    missing = [name for name in marks(text, "needs") if not (root / "src" / name).is_file()]
    if missing:
        return [f"warning: {path}: not tried, there is no {', '.join(missing)} yet"]
    expected = marks(text, "expect")
    if not expected or "CONTROL" not in text:
        return [f"{path}: needs a line '// expect: …' and the right way under CONTROL"]
    code, said = compile_file(root, path, "-DCONTROL")
    if code:
        return [f"{path}: the control does not compile either:", said[:1500]]
    code, said = compile_file(root, path)
    if code == 0:
        return [f"{path}: compiles, and must not"]
    if not any(words in said for words in expected):
        return [f"{path}: fails, but not with '{' or '.join(expected)}':", said[:1500]]
    return [f"note: {path}: refused, as it must be"]


def findings(root):
    cases = list(files(root, "*.cpp", under=("tests/compile_fail/",)))
    with ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for lines in pool.map(lambda path: examine(root, path), cases):
            yield from lines


if __name__ == "__main__":
    main(findings)
