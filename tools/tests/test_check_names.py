# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import unittest

from tree import TreeTest

import check_names

GLOSSARY = "| besluit | `Decision` | entity |\n| besluitenlijst | `DecisionList` | entity |\n" \
           "| uitkomst | `TRIAGE_OUTCOME` | enum |\n"


class NamesTest(TreeTest):
    def finds(self, code, *words, name="src/plan/a.hpp", glossary=GLOSSARY):
        root = self.tree({name: code, "docs/glossary.md": glossary,
                          "tools/words/technical.txt": "Store  # keeps rows\n"})
        self.assert_finds(check_names.findings(root), *words)

    def test_a_name_with_an_empty_suffix_is_found(self):
        self.finds("class DecisionManager {};", "'Manager' says nothing")

    def test_the_suffix_is_found_below_the_gate_too(self):
        self.finds("struct KeyData {\n};", "'Data' says nothing", name="src/crypto/key.hpp")

    def test_a_word_of_the_glossary_is_known_in_every_spelling(self):
        self.finds("enum class TriageOutcome { a };\nstruct Decisions {};\nclass DecisionStore final {};")

    def test_a_domain_name_outside_the_glossary_is_found(self):
        self.finds("struct Verdict {};", "not in docs/glossary.md: verdict")

    def test_a_module_that_is_not_of_the_domain_has_its_own_words(self):
        self.finds("class Socket {};", name="src/http/socket.hpp")

    def test_a_forward_declaration_and_a_template_parameter_are_no_new_names(self):
        self.finds("class Verdict;\ntemplate <class Anything> struct Decision {};")

    def test_a_word_in_a_comment_is_no_name(self):
        self.finds("// struct KeyData { };\n")


if __name__ == "__main__":
    unittest.main()
