# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small project in a temporary folder, for the tests of the checks."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))


class TreeTest(unittest.TestCase):
    def tree(self, contents):
        """Makes the files {name: text} and gives their folder."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = Path(folder.name)
        for name, text in contents.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return root

    def assert_finds(self, findings, *words):
        """Exactly one finding for each of the words, in this order."""
        failing = [f for f in findings if not f.startswith(("warning:", "note:", "    "))]
        self.assertEqual(len(failing), len(words), failing)
        for finding, word in zip(failing, words):
            self.assertIn(word, finding)
