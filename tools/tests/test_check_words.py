# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import unittest

from tree import TreeTest

import check_words


class WordsTest(TreeTest):
    def finds(self, text, *words, name="docs/a.md"):
        self.assert_finds(check_words.findings(self.tree({name: text})), *words)

    def test_a_path_of_one_machine_is_found(self):
        self.finds("see /home/noor/briljant\n", "docs/a.md:1: a path of one machine: /home/noor")

    def test_a_file_with_a_fixed_name_in_the_temporary_folder_is_found(self):
        self.finds("cp a /tmp/copy\n", "a path of one machine")

    def test_an_address_of_the_program_is_no_path(self):
        self.finds("GET https://example.org/work/list and src/home/page.html\n")

    def test_a_host_of_packages_is_found(self):
        self.finds('"resolved": "https://registry.example.org/a.tgz"\n', "software is fetched from")

    def test_an_office_word_in_a_dutch_text_is_a_warning(self):
        root = self.tree({"docs/nl/a.md": "Indien u belt.\n", "docs/a.md": "Indien\n",
                          "tools/words/discouraged.nl.txt": "indien → als\n"})
        self.assertEqual(list(check_words.findings(root)),
                         ["warning: docs/nl/a.md:1: 'indien': say 'als'"])


if __name__ == "__main__":
    unittest.main()
