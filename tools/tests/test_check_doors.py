# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import unittest

from tree import TreeTest

import check_doors

TYPES = "struct Note { core::PersonalText words; };\nstruct Page { std::vector<Note> notes; };\n"


class DoorsTest(TreeTest):
    def findings(self, store):
        return list(check_doors.findings(self.tree({
            "src/dossier/note.hpp": TYPES, "src/dossier/note_store.hpp": store})))

    def test_a_function_that_gives_words_without_a_lens_is_found(self):
        self.assert_finds(self.findings("class S {\n  core::PersonalText words(NoteId id) const;\n};"),
                          "note_store.hpp:2: a door without Lens or Permit")

    def test_words_inside_a_type_inside_a_type_are_found(self):
        self.assert_finds(self.findings("Page all(CaseId id);"), "a door without")

    def test_a_lens_makes_it_a_door_and_the_list_has_it(self):
        found = self.findings("std::vector<Seen<Note>> all(const gate::Lens& lens);")
        self.assert_finds(found)
        self.assertIn("note: door src/dossier/note_store.hpp:1", found[0])

    def test_a_permit_makes_it_a_door(self):
        self.assert_finds(self.findings("Result<void> add(const Permit& permit, const Note& note);"))

    def test_a_lens_by_value_is_no_door(self):
        self.assert_finds(self.findings("Note one(Lens lens);"), "a door without")

    def test_a_function_without_words_needs_no_lens(self):
        self.assert_finds(self.findings("class S { public: explicit S(Visit& v); int count() const; };"))

    def test_a_token_named_in_a_comment_does_not_count(self):
        self.assert_finds(self.findings("Note one(NoteId id);  // const Lens& comes later"), "a door")

    def test_a_type_of_the_same_name_in_another_module_is_another_type(self):
        root = self.tree({"src/dossier/note.hpp": TYPES, "src/covenant/note.hpp": "struct Note { int a; };",
                          "src/covenant/note_store.hpp": "Note find(NoteId id);"})
        self.assert_finds(list(check_doors.findings(root)))

    def test_a_reason_right_above_is_printed_for_the_reviewer(self):
        found = self.findings("// no door: the ciphertext moves, nobody opens it\nSealed raw(NoteId id);")
        self.assert_finds(found)
        self.assertIn("(the ciphertext moves, nobody opens it)", found[0])

    def test_a_reason_of_another_function_does_not_help(self):
        self.assert_finds(self.findings(
            "// no door: moves only\nSealed raw(NoteId id);\n\nSealed other(NoteId id);"), "other")

    def test_the_body_of_an_inline_function_is_no_declaration(self):
        self.assert_finds(self.findings("int count() const { return size(Note{}); }"))


if __name__ == "__main__":
    unittest.main()
