"""How well readers read expressions.jsonl: 61 numbers and dates of 35 sentences, written before any reader saw them.

A mention is right when it shares words with the expression and its value is the expression's: where it begins and ends is
not judged, since each tool draws that line elsewhere. Neither right nor wrong: a lone « un » or « une », a number among the
words of a date (a year is both), and a date at one end of an interval that is expected whole.
"""

import calendar
import json
import subprocess
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from install import Missing

CASES = Path(__file__).resolve().parent / "expressions.jsonl"
KINDS = {"number": "number", "date": "date", "date_range": "date"}


@dataclass
class Score:
    expected: int = 0
    right: int = 0
    wrong: int = 0

    def precision(self):
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    def recall(self):
        return self.right / self.expected


def score(command):
    """The score of a reader for numbers and for dates; None for a kind of which it tells none at all."""
    cases = read_cases()
    run = subprocess.run(command, input=CASES.read_bytes(), capture_output=True, check=True)
    answers = {one["id"]: one["mentions"] for one in map(json.loads, run.stdout.decode().splitlines())}
    scores, told = {"number": Score(), "date": Score()}, Counter()
    for case in cases:
        for kind, total in scores.items():
            expected = [one for one in case["expected"] if one["kind"] == kind]
            found = [one for one in answers[case["id"]] if KINDS.get(one["kind"]) == kind]
            told[kind] += len(found)
            dates = [one for one in case["expected"] if one["kind"] == "date"] if kind == "number" else []
            judge(case["text"], expected, dates, found, total)
    return {kind: total if told[kind] else None for kind, total in scores.items()}


def read_cases():
    """The cases; a line whose offsets and words part would be held against every reader."""
    cases = []
    for number, line in enumerate(CASES.open(encoding="utf-8"), 1):
        case = json.loads(line)
        for one in case["expected"]:
            if case["text"][one["start"] : one["end"]] != one["surface"]:
                raise Missing(f"{CASES}:{number}: « {one['surface']} » does not stand at {one['start']} to {one['end']}")
        cases.append(case)
    return cases


def judge(text, expected, dates, found, total):
    total.expected += len(expected)
    left = list(expected)
    for mention in found:
        hit = next((one for one in left if overlap(one, mention) and same(one["value"], mention["value"])), None)
        if hit:
            left.remove(hit)
            total.right += 1
        elif not neutral(text, expected, dates, mention):
            total.wrong += 1


def overlap(one, other):
    return one["start"] < other["end"] and other["start"] < one["end"]


def same(wanted, value):
    if isinstance(wanted, str) and isinstance(value, str):
        return whole(value) == whole(wanted)
    return not isinstance(wanted, str) and not isinstance(value, (str, dict)) and abs(wanted - value) < 1e-6


def whole(value):
    """The first and the last day of a partial date or an interval: 2024-04 is 2024-04-01 to 2024-04-30."""
    first, last = value.split("/")[0], value.split("/")[-1]
    first += "-01" * (2 - first.count("-"))
    if last.count("-") == 0:
        last += "-12"
    if last.count("-") == 1:
        year, month = map(int, last.split("-"))
        last += f"-{calendar.monthrange(year, month)[1]:02}" if 1 <= month <= 12 else ""
    return first, last


def neutral(text, expected, dates, mention):
    if text[mention["start"] : mention["end"]].strip().lower() in ("un", "une"):
        return True
    if any(one["start"] <= mention["start"] and mention["end"] <= one["end"] for one in dates):
        return True
    around = next((one for one in expected if overlap(one, mention)), None)
    return bool(around) and "/" in str(around["value"]) and mention["value"] in around["value"].split("/")
