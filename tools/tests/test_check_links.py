# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import unittest

from tree import TreeTest

import check_links


class LinksTest(TreeTest):
    def finds(self, text, *words):
        root = self.tree({"docs/a.md": text, "docs/b.md": "# Keys and wraps, twice\n"})
        self.assert_finds(check_links.findings(root), *words)

    def test_a_file_that_is_not_there_is_found(self):
        self.finds("# A\n\nsee [it](c.md)\n", "docs/a.md:3: there is no c.md")

    def test_a_heading_is_found_by_its_usual_name(self):
        self.finds("see [it](b.md#keys-and-wraps-twice) and [here](#a-word)\n## A word\n")

    def test_a_heading_that_is_not_there_is_found(self):
        self.finds("see [it](b.md#locks)\n", "no heading 'locks'")

    def test_other_sites_and_code_are_left_alone(self):
        self.finds("[x](https://example.org/a)\n```\n[it](c.md)\n```\n")


if __name__ == "__main__":
    unittest.main()
