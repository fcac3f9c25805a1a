# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import unittest

import tree  # noqa: F401  (puts tools/ on the path)

from check_commits import wrong

FOLDERS = {"core", "tools", "ci"}


class CommitsTest(unittest.TestCase):
    def test_an_area_and_an_imperative_are_right(self):
        self.assertIsNone(wrong("core: state what a Result promises", FOLDERS))
        self.assertIsNone(wrong("core, tools: name the same thing alike", FOLDERS))

    def test_seventy_two_characters_are_right_and_one_more_is_wrong(self):
        self.assertIsNone(wrong("core: " + "a" * 66, FOLDERS))
        self.assertIn("73 characters", wrong("core: " + "a" * 67, FOLDERS))

    def test_an_area_that_is_no_folder_is_wrong(self):
        self.assertIn("'kern' is no folder", wrong("kern: state it", FOLDERS))

    def test_a_full_stop_is_wrong(self):
        self.assertEqual(wrong("core: state it.", FOLDERS), "no full stop")

    def test_a_word_that_says_nothing_is_wrong(self):
        self.assertIn("says nothing", wrong("core: fix result", FOLDERS))

    def test_a_subject_without_area_is_wrong(self):
        self.assertIn("<area>", wrong("State what a Result promises", FOLDERS))


if __name__ == "__main__":
    unittest.main()
