"""Dates read by HeidelTime (French, news), a document at a time: mentions_heideltime.py JAR TREE_TAGGER TREETAGGER|NO CONFIG."""

import base64
import datetime
import re
import subprocess
import sys
from pathlib import Path

from protocol import answer, mention

TAG = re.compile(r"<(/?)(TIMEX3INTERVAL|TIMEX3)\b([^<>]*)>")
TEXT = re.compile(r"<TimeML>\n(.*)\n</TimeML>", re.DOTALL)
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def start(jar, tagger_folder, tagger, config):
    template = Path(jar).parent.parent / "resources" / "config_props_template"
    Path(config).write_text(template.read_text().replace("{path}", tagger_folder))
    classes = Path(config).parent / "heideltime-classes"
    return subprocess.Popen(
        # One thread collects garbage: the others would count as work.
        ["java", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-cp", f"{classes}:{jar}", "HeidelTime", config, tagger],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )


class Reader:
    def __init__(self, process):
        self.process = process

    def read(self, text, day):
        # It breaks on what lies outside the basic plane, which its Python wrapper takes out as well.
        plain = "".join(letter if ord(letter) < 0x10000 else " " for letter in text)
        self.process.stdin.write(f"{day} {base64.b64encode(plain.encode()).decode()}\n".encode())
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            sys.exit("HeidelTime ended before its input did")
        body = TEXT.search(base64.b64decode(line).decode())
        return mentions(body.group(1)) if body else []


def mentions(marked):
    """The mentions of a marked text, whose own signs are not escaped."""
    found, opened, place, after = [], [], 0, 0
    for tag in TAG.finditer(marked):
        place += tag.start() - after
        after = tag.end()
        if not tag.group(1):
            opened.append((place, dict(re.findall(r'(\w+)="([^"]*)"', tag.group(3)))))
        elif opened:
            begin, told = opened.pop()
            kind, value = date(told)
            if value:
                found.append(mention(kind, begin, place, value))
    return found


def date(told):
    if "earliestBegin" in told:
        return "date_range", f"{told['earliestBegin'][:10]}/{told['latestEnd'][:10]}"
    if told.get("type") not in ("DATE", "TIME"):
        return "date", None
    value = told.get("value", "").split("T")[0]
    week = re.fullmatch(r"(\d{4})-W(\d\d)", value)
    if week:
        monday = datetime.date.fromisocalendar(int(week.group(1)), int(week.group(2)), 1)
        return "date_range", f"{monday}/{monday + datetime.timedelta(days=6)}"
    quarter = re.fullmatch(r"(\d{4})-Q([1-4])", value)
    if quarter:
        year, last = quarter.group(1), 3 * int(quarter.group(2))
        return "date_range", f"{year}-{last - 2:02}/{year}-{last:02}"
    return "date", value if DAY.fullmatch(value) else None


process = start(*sys.argv[1:5])
answer(Reader(process).read)
process.stdin.close()
process.wait()
