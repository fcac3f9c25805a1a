#!/usr/bin/env python3
# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""Checks that the example data in demo/ agree with each other and with the rules they show.

    check_demo.py [--demo DIR] [--canaries FILE] [--write-canaries]

Days are counted from day 0, a Thursday: "D+13", "D+13 13:30", "D+1+1M", "D+0+5Y". One line per failed
check on standard output; exit code 1 when there is one. Counts and terms are those the example states.
"""

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

from demo_canaries import canaries, walk, write_canaries
from demo_vocabulary import ENUMS, SIMPLE

ROOT = Path(__file__).resolve().parent.parent
FILES = ("organisations members persons cases signals triage information_requests consents inform_notices "
         "contributions meetings actions audit_extract safe_contact plan dates disclosures tour").split()
DAY = re.compile(r"^D([+-]\d+)((?:[+-]\d+[MY])?)( [0-2]\d:[0-5]\d)?$")
LOOKS_LIKE_DAY = re.compile(r"^D[+-]\d")

COUNTS = {"organisations": 10, "members": 30, "persons": 9, "cases": 6, "signals": 17, "triage": 4,
          "information_requests": 5, "consents": 9, "inform_notices": 6, "contributions": 12, "meetings": 9,
          "actions": 36, "disclosures": 6}
ROWS = {"triage": "triages", "information_requests": "requests", "inform_notices": "notices"}

FRONT_ROW = ("noor.hamidi anna.post femke.oud samira.idrissi mark.dewit lotte.kamp ruud.bakema jara sonja "
             "ingrid.maas ruth.laan bas.vos olga.timmer").split()
PRESENT = {"M-01": (8, 7, 5), "M-02": (3, 3, 3), "M-03": (9, 8, 5), "M-04": (4, 4, 3), "M-05": (10, 9, 6),
           "M-06": (12, 12, 7), "M-07": (13, 12, 7), "M-08": (8, 8, 5)}
CLEARED = {"B-01", "B-02", "B-04", "B-06", "B-07"}


class Findings(list):
    """The failed checks, in the order in which they were found."""

    def check(self, holds, text):
        if not holds:
            self.append(text)


def day(text):
    """The day number of "D+13 13:30" is 13; the month or year part of a rule is left out."""
    return int(DAY.match(text)[1])


def is_working_day(n):
    return n % 7 not in (2, 3)


def add_working_days(n, count):
    step = 1 if count > 0 else -1
    while count:
        n += step
        count -= step if is_working_day(n) else 0
    return n


def load(folder):
    return {name: json.loads((Path(folder) / f"{name}.json").read_text(encoding="utf-8")) for name in FILES}


def rows(data, name):
    return data[name][ROWS.get(name, name)]


def check_counts(data, found):
    for name, count in COUNTS.items():
        found.check(len(rows(data, name)) == count, f"{name}: {len(rows(data, name))} rows, {count} expected")
    held = [m for m in rows(data, "meetings") if m["state"] != "PLANNED"]
    found.check(len(held) == 8, f"meetings: {len(held)} held, 8 expected")
    origins = Counter(c["originOrg"] for c in rows(data, "contributions") if c["countsForMeeting"] == "M-01")
    expected = {"O9": 3, "O10": 2, "O2": 2, "O4": 2, "O7": 1, "O3": 1}
    found.check(origins == expected, f"contributions for M-01 by organisation: {dict(origins)}")
    results = Counter(a["status"] for a in rows(data, "actions"))
    found.check(results == {"DONE": 27, "NOT_POSSIBLE": 1, "NOT_DONE": 1, "OPEN": 7}, f"actions: {dict(results)}")
    outcomes = Counter(s["outcome"] for s in rows(data, "signals"))
    expected = {"ACCEPTED": 5, "ADVICE_ONLY": 4, "SAFE_HOME": 2, "POLICE_DIRECT": 1, "OWN_CHAIN": 2, "RETURNED": 1,
                None: 2}
    found.check(outcomes == expected, f"signals by outcome: {dict(outcomes)}")
    front = [f["login"] for f in data["members"]["frontRow"]]
    found.check(front == FRONT_ROW, "members: the front row is not in the stated order")
    found.check(len(data["audit_extract"]["signalReads"]) == 12, "audit_extract: not 12 rows about SIG-0001")


def check_dates(data, found):
    """Every day is well written; what an office did or will do falls on a working day."""
    for name in FILES:
        for path, value in walk(data[name]):
            if not isinstance(value, str) or not LOOKS_LIKE_DAY.match(value):
                continue
            found.check(DAY.match(value), f"{name}{path}: {value} is not a day")
            is_act = path.rsplit(".", 1)[-1].endswith(("At", "at"))
            if is_act and DAY.match(value) and not DAY.match(value)[2]:
                found.check(is_working_day(day(value)), f"{name}{path}: {value} falls in a weekend")


def check_ids(data, found):
    for name in COUNTS:
        keys = [row.get("id") or row.get("login") for row in rows(data, name)]
        found.check(len(keys) == len(set(keys)), f"{name}: an id stands twice")


def known_keys(data):
    keys = {row["id"] for name in COUNTS if name != "members" for row in rows(data, name)}
    keys |= {m["login"] for m in rows(data, "members")}
    keys |= {d["alias"] for d in rows(data, "disclosures") if "alias" in d}
    return keys | {t["id"] for t in data["safe_contact"]["clickChecks"]}


REFERENCE = re.compile(r"^(O\d+|[BM]-\d\d|(?:ACT|CON|IR|IN|TR|SIG|DIS)-\d+|[VS]-00\d|per-[a-z]+|[a-z]+\.[a-z]+)$")


def check_references(data, found):
    keys = known_keys(data)
    for name in FILES:
        for path, value in walk(data[name]):
            if isinstance(value, str) and REFERENCE.match(value):
                found.check(value in keys, f"{name}{path}: {value} does not exist")
    org_of = {m["login"]: m["organisation"] for m in rows(data, "members")}
    for action in rows(data, "actions"):
        found.check(org_of[action["ownerUser"]] == action["ownerOrg"],
                    f"{action['id']}: owner is of another organisation")
    for item in rows(data, "contributions"):
        found.check(org_of[item["author"]] == item["originOrg"], f"{item['id']}: author is of another organisation")


def enum_values(data):
    """(what, enum, value) for every coded field."""
    for org in rows(data, "organisations"):
        yield org["id"], "orgType", org["orgType"]
    for member in rows(data, "members"):
        for role in member["roles"] + [c["role"] for c in member["caseRoles"]]:
            yield member["login"], "role", role
    for case in rows(data, "cases"):
        yield case["id"], "subjectRole", case["role"]
        yield case["id"], "caseStep", case["caseStep"]
        yield from ((case["id"], "victimStatus", v["status"]) for v in case["victimStatusHistory"])
        yield from ((case["id"], "phase", p["phase"]) for p in case["phaseHistory"])
        yield from ((case["id"], "caseStep", s["step"]) for s in case["stepHistory"])
        yield from ((case["id"], "role", p["role"]) for p in case["participants"])
    yield from simple_enums(data)
    for meeting in rows(data, "meetings"):
        yield meeting["id"], "meetingKind", meeting["kind"]
        yield meeting["id"], "meetingState", meeting["state"]
        for item in meeting["items"]:
            yield meeting["id"], "agendaLabel", item["label"]
            yield from ((meeting["id"], "attendance", a["state"]) for a in item.get("attendance", []))
            if "voice" in item:
                yield meeting["id"], "voiceMode", item["voice"]["mode"]


def simple_enums(data):
    for name, fields in SIMPLE.items():
        for row in rows(data, name):
            yield from ((row["id"], enum, row[field]) for field, enum in fields.items() if row[field] is not None)
    for item in rows(data, "contributions"):
        yield from ((item["id"], "basis", b) for b in item["bases"])
        if item["secrecyAssessment"]:
            yield item["id"], "secrecyRegime", item["secrecyAssessment"]["regime"]
            yield item["id"], "secrecyGround", item["secrecyAssessment"]["ground"]
    for consent in rows(data, "consents"):
        yield from ((consent["id"], "category", c) for c in consent["scope"]["categories"])
    for notice in rows(data, "inform_notices"):
        grounds = [h["deferralGround"] for h in notice["history"] if "deferralGround" in h]
        yield from ((notice["id"], "deferralGround", g) for g in grounds)
    for leaf in data["audit_extract"]["signalReads"] + data["audit_extract"]["otherRefusals"]:
        yield leaf["at"], "auditAction", leaf["action"]
    for talk in data["safe_contact"]["clickChecks"]:
        yield from ((talk["id"], "click", talk[who]) for who in ("jara", "worker"))


def check_enums(data, found):
    for what, enum, value in enum_values(data):
        found.check(value in ENUMS[enum], f"{what}: {value} is not a {enum}")


def check_meetings(data, found):
    for meeting in rows(data, "meetings"):
        if meeting["state"] == "PLANNED":
            continue
        name, start, (invited, present, needed) = meeting["id"], day(meeting["startsAt"]), PRESENT[meeting["id"]]
        found.check(len(meeting["invited"]) == invited, f"{name}: not {invited} invited")
        found.check(len(meeting["present"]) == present, f"{name}: not {present} present")
        quorum = max(3, len(meeting["invited"]) // 2 + 1)
        found.check(meeting["quorum"]["needed"] == needed == quorum, f"{name}: quorum is {quorum}")
        found.check(meeting["urgentReason"] or day(meeting["agendaOutAt"]) <= add_working_days(start, -5),
                    f"{name}: agenda out later than 5 working days before (T10)")
        sent = meeting["decisionList"]["sentAt"]
        found.check(day(sent) <= add_working_days(start, 3), f"{name}: decision list later than 3 working days (T13)")
        due = add_working_days(day(sent), 5)
        found.check(day(meeting["decisionList"]["confirmBy"]) == due, f"{name}: confirmation is due D+{due} (T14)")
        check_recipients(meeting, found)
    pending = [(m["decisionList"]["id"], r["member"]) for m in rows(data, "meetings") if m["decisionList"]
               for r in m["decisionList"]["recipients"] if not r["confirmedAt"]]
    found.check(pending == [("BL-08", "tessa.brouwer")], f"decision lists not confirmed: {pending}")


def in_room(item):
    """Who was present for an item: the process director, who came, and who came instead."""
    return {item["processDirector"]} | {a.get("by") or a["member"] for a in item["attendance"]
                                        if a["state"] in ("PRESENT", "REPLACED")}


def check_recipients(meeting, found):
    for recipient in meeting["decisionList"]["recipients"]:
        heard = [i["case"] for i in meeting["items"] if recipient["member"] in in_room(i)]
        found.check(recipient["cases"] == heard, f"{meeting['id']}: {recipient['member']} gets lines of another item")
    found.check(all(i["voice"]["mode"] != "NOT_HEARD" or i["voice"]["reason"] for i in meeting["items"]),
                f"{meeting['id']}: not heard, without a reason")


def takes_part(case, member, at):
    return any(p["member"] == member and p.get("state") != "EXCLUDED" and day(p["from"]) <= at
               and (p["until"] is None or at < day(p["until"])) for p in case["participants"])


def check_participation(data, found):
    """Nobody is in the room, holds an action or brings something in without a row in the case."""
    cases = {c["id"]: c for c in rows(data, "cases")}
    met = {}
    for meeting in rows(data, "meetings"):
        for item in meeting["items"]:
            start = day(meeting["startsAt"])
            met.setdefault(item["case"], []).append(start)
            for member in sorted(in_room(item)) if "attendance" in item else []:
                found.check(takes_part(cases[item["case"]], member, start),
                            f"{meeting['id']} {item['case']}: {member} is no participant")
    for case, days in met.items():
        gap = max((b - a for a, b in zip(days, days[1:])), default=0)
        found.check(gap <= 56, f"{case}: {gap} days between two meetings, 8 weeks at most (T18)")
    for action in rows(data, "actions"):
        start = next(day(m["startsAt"]) for m in rows(data, "meetings") if m["id"] == action["meeting"])
        at = max(start, day(action["currentDue"]))
        found.check(takes_part(cases[action["case"]], action["ownerUser"], at),
                    f"{action['id']}: owner is no participant")
    for item in rows(data, "contributions"):
        found.check(takes_part(cases[item["case"]], item["author"], day(item["enteredAt"])),
                    f"{item['id']}: author is no participant")


def check_consent_of_items(data, found):
    consents = {c["id"]: c for c in rows(data, "consents")}
    for item in rows(data, "contributions"):
        secrecy = item["secrecyAssessment"]
        if not secrecy or secrecy["ground"] != "EXPLICIT_CONSENT":
            continue
        consent = consents[secrecy["consent"]]
        found.check(item["category"] in consent["scope"]["categories"], f"{item['id']}: category not in the consent")
        found.check(item["originOrg"] in consent["scope"]["fromOrgs"], f"{item['id']}: origin not in the consent")
        found.check(day(consent["at"]) <= day(item["enteredAt"]), f"{item['id']}: older than its consent")
    handed = next(d for d in rows(data, "disclosures") if d["id"] == "DIS-01")
    cleared = {c["id"] for c in rows(data, "contributions") if c["clearedForPolice"]}
    found.check(set(handed["items"]) == cleared == CLEARED, "H-01: items are not exactly those cleared for the police")
    found.check(handed["withheldItems"] == ["B-11"] and handed["withheld"][0]["count"] == 1, "H-01: withheld items")


def check_terms(data, found):
    for request in rows(data, "information_requests"):
        due = add_working_days(day(request["sentAt"]), 5)
        found.check(day(request["dueAt"]) == due, f"{request['id']}: due D+{due} (T04)")
        answered = request["answeredAt"]
        found.check(answered is None or day(answered) <= due, f"{request['id']}: answered late")
    for signal in rows(data, "signals"):
        if signal["feedbackAt"]:
            latest = add_working_days(day(signal["decidedAt"]), 5)
            found.check(day(signal["feedbackAt"]) <= latest, f"{signal['id']}: feedback after D+{latest} (T07)")
        destroyed = signal["outcome"] not in (None, "ACCEPTED")
        found.check((signal["state"] == "DESTROYED") == destroyed, f"{signal['id']}: kept although not accepted")
    scale = next(a["scaleUp"] for a in rows(data, "actions") if a["id"] == "ACT-004")
    found.check(day(scale["dueAt"]) == add_working_days(day(scale["at"]), 10),
                "SU-01: term is not 10 working days (T34)")
    told = add_working_days(day(scale["orgContactTold"]["at"]), 5)
    found.check(day(scale["at"]) == told, "SU-01: not 5 working days after the organisation was told (T16)")
    safety = data["safe_contact"]["safetyPlan"]
    latest = add_working_days(next(day(c["openedAt"]) for c in rows(data, "cases") if c["id"] == safety["case"]), 2)
    found.check(day(safety["versions"][0]["at"]) <= latest, f"safety plan: first version after D+{latest} (T09)")
    for org in rows(data, "organisations"):
        notice, end = org["accession"]["noticeGivenAt"], org["accession"]["endsAt"]
        found.check(not notice or day(end) == day(notice) + 90, f"{org['id']}: notice is not 90 days (T36)")
    for case in rows(data, "cases"):
        found.check(case["destroyBy"] == case["firstProcessedAt"] + "+5Y", f"{case['id']}: destroy-by")
        found.check(case["stepHistory"][-1]["step"] == case["caseStep"], f"{case['id']}: last step is not the state")
        days = [day(s["at"]) for s in case["stepHistory"]]
        found.check(days == sorted(days), f"{case['id']}: steps out of order")
    for action in rows(data, "actions"):
        late = action["outcomeAt"] and day(action["outcomeAt"]) > day(action["currentDue"])
        found.check(not late, f"{action['id']}: result after its date")
    overdue = [a["id"] for a in rows(data, "actions") if a["status"] == "OPEN" and day(a["currentDue"]) < 200]
    found.check(overdue == ["ACT-028"], f"overdue at D+200: {overdue}")


def check_canaries(data, path, found):
    listed = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    missing = [c for c in canaries(data) if c not in listed]
    found.check(not missing, f"{path.name}: {len(missing)} lines are missing (--write-canaries)")
    short = [line for line in listed if line and not line.startswith("#") and len(line) < 6]
    found.check(not short, f"{path.name}: {len(short)} lines are shorter than 6 characters")


def check_tour(data, found):
    """The tour names people of the front row, and its text is also the text of the guide."""
    stops = data["tour"]["stops"]
    found.check(len(stops) == 12, f"tour: {len(stops)} stops, 12 expected")
    page = ROOT / "docs" / "nl" / "rondleiding.md"
    guide = " ".join(page.read_text(encoding="utf-8").split())
    for number, stop in enumerate(stops, 1):
        found.check(stop["person"] in FRONT_ROW, f"tour stop {number}: {stop['person']} is not in the front row")
        for text in (stop["titleNl"], stop["path"], stop["textNl"]):
            found.check(text in guide, f"tour stop {number}: not as in {page.name}: {text[:40]}")


CHECKS = (check_counts, check_dates, check_ids, check_references, check_enums, check_meetings, check_participation,
          check_consent_of_items, check_terms, check_tour)


def check(data):
    found = Findings()
    for one in CHECKS:
        one(data, found)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--demo", type=Path, default=ROOT / "demo")
    parser.add_argument("--canaries", type=Path, default=ROOT / "tests" / "canaries.txt")
    parser.add_argument("--write-canaries", action="store_true")
    arguments = parser.parse_args()
    data = load(arguments.demo)
    if arguments.write_canaries:
        write_canaries(data, arguments.canaries)
    found = check(data)
    check_canaries(data, arguments.canaries, found)
    for line in found:
        print(line)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
