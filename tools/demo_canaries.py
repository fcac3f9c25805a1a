# SPDX-FileCopyrightText: Briljant contributors
# SPDX-License-Identifier: EUPL-1.2
"""The canaries: personal names and sentences of the example that must never stand readable in a database file.

tests/canaries.txt holds them, one per line; a scan of the stopped database looks for each.
"""

import re


def walk(value, path=""):
    """Every scalar of a document with its path."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from walk(inner, f"{path}[{index}]")
    else:
        yield path, value


# Fields of the example that hold what must never stand readable in a stopped database.
PERSONAL = {"persons": {"displayName", "safePhone"}, "contributions": {"text"},
            "meetings": {"text", "picture", "judgement"}, "actions": {"text", "outcomeReason", "question", "answer"},
            "triage": {"rationale"}, "information_requests": {"remark"}, "inform_notices": {"reason"},
            "safe_contact": {"safeNumber", "codeWord", "text", "words"}, "plan": {"goal", "ownWords", "doesNotWant"},
            "cases": {"nonPunishmentNote", "ownWords", "text", "askedText"}}
SHORT = {"displayName", "safePhone", "safeNumber", "codeWord"}
DAY_INSIDE = re.compile(r"D[+-]\d+")
GENERIC = {"Bij gevaar bel ik 112."}  # stands in the template of every safety plan


def canaries(data):
    """Names and sentences, without the days in them because those are written out when loading."""
    result = set()
    for name, fields in PERSONAL.items():
        for path, value in walk(data[name]):
            field = path.rsplit(".", 1)[-1]
            if field not in fields or not isinstance(value, str):
                continue
            least = 6 if field in SHORT else 20
            parts = [p.lstrip(" .,:;").rstrip(" ,:;(") for p in DAY_INSIDE.split(value)]
            result |= {p for p in parts if len(p) >= least}
    return sorted(result - GENERIC)


def write_canaries(data, path):
    """Adds what is missing and keeps every line that stands there."""
    listed = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    listed += [c for c in canaries(data) if c not in listed]
    path.write_text("\n".join(listed) + "\n", encoding="utf-8")
