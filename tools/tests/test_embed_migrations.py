# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Migrations are embedded in order, and refused where the two databases differ."""
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[1] / "embed_migrations.py"


class EmbedMigrations(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def embed(self, **files):
        """Runs the tool on files given as name=text; (exit code, what was made, complaint)."""
        paths = []
        for name, text in files.items():
            path = Path(self.folder.name) / f"{name.lstrip('_')}.sql"
            path.write_text(text, encoding="utf-8")
            paths.append(str(path))
        output = Path(self.folder.name) / "made.cpp"
        done = subprocess.run([sys.executable, str(TOOL), str(output), *paths],
                              capture_output=True, text=True, check=False)
        made = output.read_text(encoding="utf-8") if output.exists() else ""
        return done.returncode, made, done.stderr

    def test_orders_by_number(self):
        code, made, _ = self.embed(_0010_later="CREATE TABLE b (c TEXT);",
                                   _0002_first="CREATE TABLE a (c TEXT);")
        self.assertEqual(code, 0)
        self.assertLess(made.index('{2, "first"'), made.index('{10, "later"'))

    def test_makes_an_empty_list_of_nothing(self):
        code, made, _ = self.embed()
        self.assertEqual(code, 0)
        self.assertIn("all_migrations()", made)

    def test_refuses_a_number_that_is_taken(self):
        code, _, complaint = self.embed(_0001_one="SELECT 1;", _0001_other="SELECT 1;")
        self.assertNotEqual(code, 0)
        self.assertIn("number 1 is taken", complaint)

    def test_refuses_a_type_of_one_database_with_its_line(self):
        code, _, complaint = self.embed(_0001_flag="CREATE TABLE a (\n    b TEXT,\n    c BOOLEAN);")
        self.assertNotEqual(code, 0)
        self.assertIn("0001_flag.sql:3: BOOLEAN", complaint)

    def test_allows_such_a_word_as_a_name_in_a_text_and_in_a_comment(self):
        code, _, complaint = self.embed(
            _0001_names="-- a BOOLEAN\nCREATE TABLE a (date TEXT, b TEXT DEFAULT 'x blob');")
        self.assertEqual(code, 0, complaint)

    def test_leaves_each_database_its_own_part(self):
        code, made, complaint = self.embed(
            _0001_parts="-- only: sqlite\nBEGIN BLOB;\n-- only: postgresql\nx BOOLEAN;\n-- both\nSELECT 1;")
        self.assertEqual(code, 0, complaint)
        self.assertIn("BEGIN BLOB;", made)

    def test_refuses_such_a_word_behind_the_part_of_one_database(self):
        code, _, complaint = self.embed(_0001_parts="-- only: sqlite\nBEGIN;\n-- both\nBEGIN;")
        self.assertNotEqual(code, 0)
        self.assertIn("0001_parts.sql:4: BEGIN", complaint)

    def test_refuses_a_part_for_a_database_that_is_not_known(self):
        code, _, complaint = self.embed(_0001_parts="-- only: oracle\nSELECT 1;")
        self.assertNotEqual(code, 0)
        self.assertIn("only: oracle", complaint)

    def test_refuses_a_constraint_that_waits_for_the_commit(self):
        code, _, complaint = self.embed(
            _0001_wait="CREATE TABLE a (b TEXT REFERENCES c (d) DEFERRABLE);")
        self.assertNotEqual(code, 0)
        self.assertIn("shared commit", complaint)

    def test_refuses_another_form_of_name(self):
        code, _, complaint = self.embed(_1_short="SELECT 1;")
        self.assertNotEqual(code, 0)
        self.assertIn("NNNN_name.sql", complaint)


if __name__ == "__main__":
    unittest.main()
