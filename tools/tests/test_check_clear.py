# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import unittest

from tree import TreeTest

import check_clear

MIGRATION = """-- CREATE TABLE old (
CREATE TABLE action (
    covenant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    due_on TEXT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (covenant_id, id)
);
"""
TOLD = "| `action` | due day |\n\n## Column by column\n\n| `action` | `due_on` |\n"


class ClearTest(TreeTest):
    def found(self, migration=MIGRATION, text=TOLD):
        root = self.tree({"src/plan/migrations/0006_plan.sql": migration, "docs/clear.md": text})
        return list(check_clear.findings(root))

    def test_a_listed_column_and_a_sealed_one_pass(self):
        self.assert_finds(self.found())

    def test_a_clear_column_that_nobody_tells_is_found(self):
        self.assert_finds(self.found(MIGRATION.replace("due_on TEXT", "due_on TEXT,\n    whom TEXT")),
                          "action.whom stands in the clear")

    def test_a_column_that_is_added_later_is_found_too(self):
        self.assert_finds(self.found(MIGRATION + "ALTER TABLE action ADD COLUMN score BIGINT;\n"),
                          "action.score stands in the clear")

    def test_a_table_without_a_reason_is_found(self):
        self.assert_finds(self.found(text="## Column by column\n\n" + TOLD.partition("\n\n")[2]),
                          "action: docs/clear.md does not say")

    def test_what_went_away_is_taken_out(self):
        self.assert_finds(self.found(text=TOLD.replace("`due_on`", "`due_on`, `gone`") + "| `lost` | `it` |\n"),
                          "action.gone is not a clear column", "lost.it is not a clear column")


if __name__ == "__main__":
    unittest.main()
