# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import shutil
import unittest

from tree import TreeTest

import check_limits


class LimitsTest(TreeTest):
    def test_six_hundred_lines_are_a_warning_and_one_more_fails(self):
        root = self.tree({"src/plan/a.cpp": "\n" * 600, "src/plan/b.cpp": "\n" * 601})
        found = list(check_limits.long_files(root))
        self.assert_finds(found, "src/plan/b.cpp: 601 lines")
        self.assertTrue(found[0].startswith("warning: src/plan/a.cpp"))

    @unittest.skipUnless(shutil.which("ctags"), "universal-ctags is not installed")
    def test_a_function_of_seventy_lines_passes_and_one_more_fails(self):
        root = self.tree({"src/plan/a.cpp": "void right() {\n" + "\n" * 68 + "}\n"
                                            "void wrong() {\n" + "\n" * 69 + "}\n"})
        self.assert_finds(check_limits.long_functions(root), "wrong has 71 lines")

    def test_comments_and_empty_lines_cost_a_reviewer_nothing(self):
        self.assertEqual(check_limits.code_lines('// one\n\n/* two\n three */\nint a;  // b\n'), 1)

    def test_a_budget_is_shared_by_its_files(self):
        root = self.tree({"src/core/secret.hpp": "int a;\n" * 101, "src/gate/lens.hpp": "int a;\n" * 100})
        self.assert_finds(check_limits.over_budget(root), "201 lines of code")

    def test_too_little_test_is_a_warning_with_its_figure(self):
        root = self.tree({"src/log/a.cpp": "int a;\n" * 10, "src/log/a_test.cpp": "int b;\n" * 5})
        found = list(check_limits.test_ratio(root))
        self.assertEqual(found, ["warning: log: 5 lines of test for 10 of code (0.50, wanted 1.0)"])


if __name__ == "__main__":
    unittest.main()
