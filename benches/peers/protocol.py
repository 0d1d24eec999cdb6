"""What every reader of mentions speaks: a JSON line a document in, a JSON line of its mentions out, as `recoupe mentions -`.

In: {"id", "text", "reference_date", "language"}. Out: {"id", "mentions": [{"kind", "start", "end", "value"}]}, offsets in
code points, kind number, date or date_range, dates as partial ISO (2020, 2020-07, 2020-07-21) or A/B, both ends inclusive.
"""

import datetime
import json
import re
import sys


def answer(read):
    """Answers each line of standard input with what `read(text, day)` finds; `day` is a date."""
    for line in sys.stdin:
        document = json.loads(line)
        mentions = read(document["text"], day_of(document.get("reference_date")))
        print(json.dumps({"id": document["id"], "mentions": mentions}, ensure_ascii=False))


def day_of(words):
    """The reference day; a text without one is read as of a fixed day, so that a run repeats."""
    return datetime.date.fromisoformat(words or "2024-05-17")


def mention(kind, start, end, value):
    return {"kind": kind, "start": start, "end": end, "value": value}


def paragraphs(text):
    """The paragraphs with where each starts: what readers of short utterances are given, who are slower on a whole article."""
    for found in re.finditer(r"[^\n]+", text):
        yield found.start(), found.group()
