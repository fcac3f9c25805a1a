#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of crash_server.py: what was answered and stands there passes, each kind of loss is named."""

import base64
import hashlib
import json
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import crash_server  # noqa: E402  (the folder has to be on the path first)
from crash_clients import Answered  # noqa: E402

ROW = "item-1"


def entry(sequence, trace, version=0, digests=()):
    bind = [{"table": "contribution", "row": ROW, "version": version, "sha256": each} for each in digests]
    text = json.dumps({"tid": trace, "out": "ok", "bind": bind}).encode()
    leaf = hashlib.sha256(b"\0" + text).hexdigest()
    return ("entry", str(sequence), base64.b64encode(text).decode(), leaf, "")


class FakeDatabase:
    def __init__(self):
        self.entries = [entry(0, "written", 1, ["meta", "content"]), entry(1, "read")]
        self.contributions = [("contribution", ROW, "1", "meta", "content")]
        self.sound = "ok"

    def rows(self, _):
        return self.entries + self.contributions

    def soundness(self):
        return self.sound


class CrashServer(unittest.TestCase):
    answered = [Answered("written", "contribution", ROW), Answered("read")]

    def setUp(self):
        self.database = FakeDatabase()

    def mistakes(self):
        reader = object.__new__(crash_server.Reader)
        reader.database = self.database
        reader.next, reader.traces, reader.binds = 0, {}, {}
        return reader.mistakes(self.answered)

    def assert_mistake(self, text):
        found = self.mistakes()
        self.assertTrue(any(text in line for line in found), f"{text!r} not in {found}")

    def test_what_was_answered_and_stands_there_is_no_mistake(self):
        self.assertEqual(self.mistakes(), [])

    def test_a_read_without_its_leaf_is_named(self):
        self.database.entries.pop()
        self.assert_mistake("an answered request has no leaf: Answered(trace='read'")

    def test_a_write_that_is_gone_is_named(self):
        self.database.contributions = []
        self.assert_mistake("an answered write is not there")
        self.assert_mistake("has a leaf but no row")

    def test_a_row_without_a_leaf_is_named(self):
        self.database.contributions.append(("contribution", "item-2", "1", "meta", "content"))
        self.assert_mistake("('contribution', 'item-2') has version 1, its newest leaf 0")

    def test_a_row_of_yesterday_is_named(self):
        self.database.entries.append(entry(2, "changed", 2, ["meta2", "content2"]))
        self.assert_mistake("has version 1, its newest leaf 2")

    def test_other_words_under_the_same_version_are_named(self):
        self.database.contributions = [("contribution", ROW, "1", "meta", "other")]
        self.assert_mistake("has version 1, its newest leaf 1")

    def test_a_gap_in_the_log_is_named(self):
        self.database.entries[1] = entry(2, "read")
        self.assert_mistake("entry 1 is missing")

    def test_an_entry_that_is_not_its_leaf_is_named(self):
        self.database.entries[1] = (*self.database.entries[1][:3], "00", "")
        self.assert_mistake("entry 1 does not hash to its leaf")

    def test_an_unsound_database_is_named(self):
        self.database.sound = "row 3 missing from index"
        self.assert_mistake("not sound")


if __name__ == "__main__":
    unittest.main()
