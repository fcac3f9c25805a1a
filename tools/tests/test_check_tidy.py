# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import os
import subprocess
import unittest
from unittest import mock

from tree import TreeTest

import check_tidy

FILES = {
    ".clang-tidy": "Checks: bugprone-*\n",
    "src/gate/gate.cpp": '#include "gate/gate.hpp"\n',
    "src/gate/gate.hpp": '#include "core/id.hpp"\n',
    "src/core/id.hpp": "#include <string>\n",
    "src/plan/action.cpp": '#include "core/id.hpp"\n',
}


class TidyTest(TreeTest):
    def setUp(self):
        self.root = self.tree(FILES)
        commands = [{"file": str(self.root / name), "command": f"g++ -I{self.root}/src -c {name}"}
                    for name in FILES if name.endswith(".cpp")]
        self.sources = check_tidy.known(self.root, commands)

    def chosen(self, *names):
        return check_tidy.chosen(self.root, self.sources, set(names))

    def state(self, name, version="19"):
        return check_tidy.state(self.root, name, self.sources[name], version)

    def git(self, *arguments):
        subprocess.run(["git", "-C", str(self.root), "-c", "user.name=Test", "-c", "user.email=test@example.org",
                        *arguments], check=True, capture_output=True)

    def test_a_source_that_changed_is_checked_and_a_foreign_one_is_not(self):
        self.assertEqual(self.chosen("src/plan/action.cpp", "src/plan/elsewhere.cpp"), ["src/plan/action.cpp"])

    def test_a_header_is_checked_through_the_source_of_its_name(self):
        self.assertEqual(self.chosen("src/gate/gate.hpp"), ["src/gate/gate.cpp"])

    def test_a_header_that_a_chosen_source_includes_brings_no_other(self):
        self.assertEqual(self.chosen("src/core/id.hpp", "src/gate/gate.cpp"), ["src/gate/gate.cpp"])

    def test_without_a_history_the_trusted_core_is_checked(self):
        self.assertEqual(check_tidy.chosen(self.root, self.sources, None), ["src/gate/gate.cpp"])

    def test_a_short_history_is_no_history(self):
        self.git("init")
        with mock.patch.dict(os.environ, {"BRILJANT_BASE": ""}):
            self.assertIsNone(check_tidy.changed(self.root))

    def test_what_is_not_committed_has_changed(self):
        self.git("init")
        self.git("add", "src/gate")
        self.git("commit", "-m", "gate: begin")
        (self.root / "src/gate/gate.hpp").write_text("int a;\n", encoding="utf-8")
        with mock.patch.dict(os.environ, {"BRILJANT_BASE": "HEAD"}):
            self.assertEqual(check_tidy.changed(self.root),
                             {"src/gate/gate.hpp", "src/core/id.hpp", "src/plan/action.cpp"})

    def test_what_changed_last_is_looked_at_first(self):
        self.git("init")
        for name in ("src/gate/gate.cpp", "src/plan/action.cpp"):
            self.git("add", name)
            self.git("commit", "-m", f"add {name}")
        (self.root / "src/gate/gate.hpp").write_text("int a;\n", encoding="utf-8")
        self.git("add", "src/gate/gate.hpp")
        self.assertEqual(check_tidy.newest_first(self.root, ["src/gate/gate.cpp", "src/plan/action.cpp", "src/gate/gate.hpp"]),
                         ["src/gate/gate.hpp", "src/plan/action.cpp", "src/gate/gate.cpp"])

    def test_a_header_far_away_makes_another_state_and_a_neighbour_does_not(self):
        gate, action = self.state("src/gate/gate.cpp"), self.state("src/plan/action.cpp")
        (self.root / "src/gate/gate.hpp").write_text('#include "core/id.hpp"\nint a;\n', encoding="utf-8")
        self.assertNotEqual(self.state("src/gate/gate.cpp"), gate)
        self.assertEqual(self.state("src/plan/action.cpp"), action)

    def test_other_rules_and_another_version_make_another_state(self):
        before = self.state("src/gate/gate.cpp")
        self.assertNotEqual(self.state("src/gate/gate.cpp", version="20"), before)
        (self.root / ".clang-tidy").write_text("Checks: misc-*\n", encoding="utf-8")
        self.assertNotEqual(self.state("src/gate/gate.cpp"), before)


if __name__ == "__main__":
    unittest.main()
