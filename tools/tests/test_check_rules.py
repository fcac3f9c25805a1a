# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
import unittest

from tree import TreeTest

import check_rules
import embed_rules
import rule_table

NAMES = "rule,regimes,law,nl,en\nR01,*,AVG 26,Van kracht,In force\nR02,WGS_ZVH,WGS 1.8,Partij,Party\n"
COVENANT = '{"articles": [{"key": "A32", "ruleIds": ["R01"]}]}'
RULES = """// R01: nothing outside the covenant,
// not even this.
[[nodiscard]] inline Verdict r01_in_force(const Question& q) noexcept {
}

// R02 [ZVH]: only parties.
inline constexpr Set<Role> parties{Role::chair};
"""
TABLE = "article,rule,version\nA32,R01,1.0\nA32,R01,1.0\nA14,-,1.0\n"
TEST = "TEST(Zvh, R02OnlyParties) {\n}\n"


class RulesTest(TreeTest):
    def project(self, **changed):
        contents = {"covenants/rules.csv": NAMES, "covenants/x.json": COVENANT, "src/covenant/rules.hpp": RULES,
                    "covenants/tables/parties.csv": TABLE, "src/covenant/rules_test.cpp": TEST}
        contents |= {name.replace("__", "/").replace("_dot_", "."): text for name, text in changed.items()}
        root = self.tree(contents)
        (root / "docs").mkdir(exist_ok=True)
        (root / "docs/rules.md").write_text(rule_table.page(root), encoding="utf-8")
        return root

    def test_a_rule_with_a_place_and_a_test_passes(self):
        root = self.project()
        self.assert_finds(check_rules.findings(root))
        self.assertIn("note: rules 2 of 2 with a test", list(check_rules.findings(root)))

    def test_the_page_says_article_place_and_test(self):
        row = (self.project() / "docs/rules.md").read_text(encoding="utf-8").splitlines()[-2]
        self.assertEqual(row, "| R01 | In force. A32; AVG 26. every regime | `r01_in_force` in "
                              "[rules.hpp](../src/covenant/rules.hpp) | 2 rows in "
                              "[parties.csv](../covenants/tables/parties.csv) |")

    def test_a_rule_without_a_test_is_found(self):
        root = self.project(src__covenant__rules_test_dot_cpp="TEST(Zvh, OnlyParties) {\n}\n")
        self.assert_finds(check_rules.findings(root), "R02: no test carries it")

    def test_a_rule_that_nothing_enforces_is_found(self):
        root = self.project(src__covenant__rules_dot_hpp=RULES.replace("// R02 [ZVH]:", "//"))
        self.assert_finds(check_rules.findings(root), "R02: nothing in src/ or app/ begins its comment with it")

    def test_a_remark_that_names_a_rule_enforces_nothing(self):
        root = self.project(src__covenant__rules_dot_hpp=RULES.replace("// R02 [ZVH]: only", "// See R02: only"))
        self.assert_finds(check_rules.findings(root), "R02: nothing")

    def test_a_page_that_is_behind_is_found(self):
        root = self.project()
        (root / "docs/rules.md").write_text("# The rules\n", encoding="utf-8")
        self.assert_finds(check_rules.findings(root), "run make docs")

    def test_the_build_stops_when_the_page_has_a_rule_without_a_test(self):
        root = self.project(src__covenant__rules_test_dot_cpp="")
        with self.assertRaisesRegex(SystemExit, "R02: no test"):
            embed_rules.main(root / "docs/rules.md", root / "covenants/rules.csv", root / "out.cpp")

    def test_the_source_of_the_page_holds_every_rule(self):
        root = self.project()
        embed_rules.main(root / "docs/rules.md", root / "covenants/rules.csv", root / "out.cpp")
        text = (root / "out.cpp").read_text(encoding="utf-8")
        self.assertIn('{RuleId{2}, "Partij", "Party", "", "WGS 1.8", {Regime::wgs_zvh}, "parties", '
                      '"rules_test.cpp", 1},', text)


if __name__ == "__main__":
    unittest.main()
