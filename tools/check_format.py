#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""C++ is laid out by clang-format 19; another version would disagree with it. `make format` does it."""
import shutil
import subprocess

from source_tree import files, main

CPP = ("src/", "app/", "tests/", "fuzz/", "bench/")


def findings(root):
    paths = [str(path) for path in files(root, "*.cpp", "*.hpp", under=CPP)]
    if not shutil.which("clang-format-19"):
        yield "clang-format-19 is not installed"
    elif paths:
        said = subprocess.run(["clang-format-19", "--dry-run", *paths], cwd=root, capture_output=True,
                              text=True, check=False).stderr
        for name in sorted({line.split(":")[0] for line in said.splitlines() if "-Wclang-format" in line}):
            yield f"{name}: not laid out: make format"


if __name__ == "__main__":
    main(findings)
