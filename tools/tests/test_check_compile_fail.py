# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import shutil
import unittest
from pathlib import Path

from tree import TreeTest

import check_compile_fail

CASE = "// expect: {expect}\n#ifdef CONTROL\n{right}\n#else\n{wrong}\n#endif\n"
NAME = "tests/compile_fail/a.cpp"


@unittest.skipUnless(shutil.which("g++"), "g++ is not installed")
class CompileFailTest(TreeTest):
    def examine(self, text):
        return check_compile_fail.examine(self.tree({NAME: text}), Path(NAME))

    def test_a_mistake_that_is_refused_with_the_expected_words_is_right(self):
        found = self.examine(CASE.format(expect="was not declared", right="int a;", wrong="int a = b;"))
        self.assert_finds(found)

    def test_a_mistake_that_compiles_is_found(self):
        found = self.examine(CASE.format(expect="anything", right="int a;", wrong="int b;"))
        self.assert_finds(found, "compiles, and must not")

    def test_a_failure_for_another_reason_is_found(self):
        found = self.examine(CASE.format(expect="deleted function", right="int a;", wrong="int a = b;"))
        self.assertIn("fails, but not with 'deleted function'", found[0])

    def test_a_control_that_does_not_compile_is_found(self):
        found = self.examine(CASE.format(expect="was not declared", right="int a = c;", wrong="int a = b;"))
        self.assertIn("the control does not compile", found[0])

    def test_a_case_whose_header_is_not_there_is_named(self):
        found = self.examine("// needs: gate/lens.hpp\n")
        self.assertEqual(found, [f"warning: {NAME}: not tried, there is no gate/lens.hpp yet"])


if __name__ == "__main__":
    unittest.main()
