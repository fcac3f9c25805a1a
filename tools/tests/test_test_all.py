# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import json
import unittest

from tree import TreeTest

import test_all

TEST = {"name": "A", "status": "RUN", "result": "COMPLETED"}


class CountsTest(TreeTest):
    def test_googletest_files_are_summed_test_by_test(self):
        bad, skipped = TEST | {"failures": [{}]}, TEST | {"result": "SKIPPED"}
        root = self.tree({
            "core_test.json": json.dumps({"testsuites": [{"testsuite": [TEST, TEST, bad]}]}),
            "log_test.json": json.dumps({"testsuites": [{"testsuite": [TEST, skipped]}]})})
        counts, _ = test_all.googletest_counts(root)
        self.assertEqual(counts, {"passed": 3, "failed": 1, "skipped": 1})

    def test_a_program_that_died_counts_as_failed(self):
        root = self.tree({"ctest.xml": '<testsuite><testcase name="log" status="fail"/>'
                                       '<testcase name="core" status="run"/></testsuite>'})
        self.assertEqual(test_all.programs_that_died(root / "ctest.xml", {"failed": 0}), 1)

    def test_tap_is_counted_and_a_cancelled_test_failed(self):
        text = "# tests 6\n# pass 3\n# fail 1\n# cancelled 1\n# skipped 1\n# todo 0\n"
        self.assertEqual(test_all.tap_counts(text, 1), {"passed": 3, "failed": 2, "skipped": 1})

    def test_node_that_dies_without_a_summary_is_a_failure(self):
        self.assertEqual(test_all.tap_counts("", 1)["failed"], 1)

    def test_unittest_is_counted(self):
        text = "Ran 9 tests in 0.1s\n\nFAILED (failures=1, errors=1, skipped=2)\n"
        self.assertEqual(test_all.unittest_counts(text, 1), {"passed": 5, "failed": 2, "skipped": 2})

    def test_the_last_summary_of_a_program_counts(self):
        text = "3 passed, 0 failed\n198 passed, 2 failed, 1 skipped\n"
        self.assertEqual(test_all.summary_of(text, 1), {"passed": 198, "failed": 2, "skipped": 1})

    def test_a_bad_exit_code_is_a_failure_whatever_the_text_says(self):
        self.assertEqual(test_all.summary_of("200 passed, 0 failed\n", 1)["failed"], 1)


if __name__ == "__main__":
    unittest.main()
