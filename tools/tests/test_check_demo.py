#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of check_demo.py: the example is sound, and each kind of damage to it is named."""

import copy
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import check_demo  # noqa: E402  (the folder has to be on the path first)


def row(data, name, key):
    return next(r for r in check_demo.rows(data, name) if key in (r.get("id"), r.get("login")))


class CheckDemo(unittest.TestCase):
    """Each test damages a fresh copy of the example in one place."""

    @classmethod
    def setUpClass(cls):
        cls.sound = check_demo.load(ROOT / "demo")

    def setUp(self):
        self.data = copy.deepcopy(self.sound)

    def assert_finding(self, text):
        found = check_demo.check(self.data)
        self.assertTrue(any(text in line for line in found), f"{text!r} not in {list(found)}")

    def test_the_example_is_sound(self):
        self.assertEqual(list(check_demo.check(self.data)), [])

    def test_a_lost_action_is_counted(self):
        self.data["actions"]["actions"].pop()
        self.assert_finding("actions: 35 rows, 36 expected")

    def test_an_office_act_in_a_weekend_is_named(self):
        row(self.data, "contributions", "B-04")["enteredAt"] = "D+9"
        self.assert_finding("D+9 falls in a weekend")

    def test_a_day_that_is_written_badly_is_named(self):
        row(self.data, "actions", "ACT-001")["due"] = "D+20 9u"
        data = self.data
        found = check_demo.Findings()
        check_demo.check_dates(data, found)
        self.assertIn("D+20 9u is not a day", found[0])

    def test_a_reference_to_nothing_is_named(self):
        row(self.data, "consents", "CON-03")["scope"]["items"].append("B-77")
        self.assert_finding("B-77 does not exist")

    def test_a_word_outside_the_list_is_named(self):
        row(self.data, "contributions", "B-01")["visibility"] = "EVERYBODY"
        self.assert_finding("B-01: EVERYBODY is not a visibility")

    def test_the_excluded_therapist_may_not_be_in_the_room(self):
        seats = row(self.data, "meetings", "M-01")["items"][0]["attendance"]
        next(a for a in seats if a["member"] == "lotte.kamp")["state"] = "PRESENT"
        self.assert_finding("M-01 V-001: lotte.kamp is no participant")

    def test_nobody_gets_the_lines_of_another_item(self):
        recipients = row(self.data, "meetings", "M-04")["decisionList"]["recipients"]
        next(r for r in recipients if r["member"] == "omar.elfers")["cases"].append("V-005")
        self.assert_finding("M-04: omar.elfers gets lines of another item")

    def test_a_wrong_quorum_is_named(self):
        row(self.data, "meetings", "M-05")["quorum"]["needed"] = 5
        self.assert_finding("M-05: quorum is 6")

    def test_a_late_decision_list_is_named(self):
        row(self.data, "meetings", "M-03")["decisionList"]["sentAt"] = "D+54 12:00"
        self.assert_finding("M-03: decision list later than 3 working days (T13)")

    def test_a_second_unread_decision_list_is_named(self):
        row(self.data, "meetings", "M-07")["decisionList"]["recipients"][0]["confirmedAt"] = None
        self.assert_finding("decision lists not confirmed")

    def test_the_therapists_item_may_not_go_to_the_police(self):
        row(self.data, "disclosures", "DIS-01")["items"].append("B-11")
        self.assert_finding("H-01: items are not exactly those cleared for the police")

    def test_an_item_needs_a_consent_that_covers_it(self):
        row(self.data, "consents", "CON-01")["scope"]["categories"].remove("FINANCIAL")
        self.assert_finding("B-04: category not in the consent")

    def test_feedback_after_its_term_is_named(self):
        row(self.data, "signals", "SIG-0001")["feedbackAt"] = "D+13 11:30"
        self.assert_finding("SIG-0001: feedback after D+12 (T07)")

    def test_a_withdrawal_before_the_notice_has_run_is_named(self):
        row(self.data, "organisations", "O7")["accession"]["endsAt"] = "D+187"
        self.assert_finding("O7: notice is not 90 days (T36)")

    def test_a_safety_plan_that_comes_too_late_is_named(self):
        self.data["safe_contact"]["safetyPlan"]["versions"][0]["at"] = "D+11"
        self.assert_finding("safety plan: first version after D+8 (T09)")

    def test_an_action_of_somebody_outside_the_case_is_named(self):
        row(self.data, "actions", "ACT-020").update(ownerUser="omar.elfers", ownerOrg="O6")
        self.assert_finding("ACT-020: owner is no participant")

    def test_a_second_overdue_action_is_named(self):
        row(self.data, "actions", "ACT-036")["currentDue"] = "D+199"
        self.assert_finding("overdue at D+200")

    def test_a_tour_that_differs_from_the_guide_is_named(self):
        self.data["tour"]["stops"][3]["textNl"] += " Nog iets."
        self.assert_finding("tour stop 4: not as in rondleiding.md")

    def test_canaries_leave_out_the_days_written_into_a_sentence(self):
        listed = check_demo.canaries(self.data)
        self.assertIn("Drie keer opgehaald door een grijze auto", listed)
        self.assertFalse([c for c in listed if "D-" in c or "D+" in c])


if __name__ == "__main__":
    unittest.main()
