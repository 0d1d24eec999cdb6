"""The tables of a run, as aligned Markdown."""

import os
import platform
import re
from pathlib import Path

from install import Missing, run

LEFT, RIGHT = "<", ">"
# None: the interpreter that runs this. Java tells its version on standard error.
TOOLS = {"rustc": "rustc --version", "Python": None, "Node.js": "node --version", "Java": "java -version 2>&1"}


def markdown(header, rows):
    """A Markdown table with its columns aligned; a header that ends with a colon is that of a column of figures."""
    sides = [RIGHT if name.endswith(":") else LEFT for name in header]
    names = [name.rstrip(":") for name in header]
    widths = [max(len(str(row[place])) for row in [names, *rows]) for place in range(len(names))]
    line = lambda cells: "| " + " | ".join(f"{str(cell):{side}{width}}" for cell, side, width in zip(cells, sides, widths)) + " |"
    rule = "| " + " | ".join("-" * (width - 1) + (":" if side == RIGHT else "-") for side, width in zip(sides, widths)) + " |"
    return "\n".join([line(names), rule, *map(line, rows)])


def report(for_texts, for_pages, whole, collections, busy):
    """The whole Markdown of a run."""
    articles, corpus, pages, archive = collections
    speed = whole.speeds[archive.name]
    return "\n\n".join([
        texts(for_texts, articles, corpus),
        read_pages(for_pages, pages),
        f"Whole documents, `recoupe extract` of {grouped(archive.most)} pages in a WARC.gz into a Parquet table of their claims: "
        f"{figure(1 / speed.each)} documents/s.",
        f"One core of {machine(busy)} {given(for_texts, articles)} {given(for_texts, corpus)} "
        + " ".join(f"{given(for_pages, one)} {mean(one)}" for one in pages),
    ]) + "\n"


def texts(readers, articles, corpus):
    """Speed on both collections, the start, and how well the expressions are read."""
    header = ["reader", "version", "reads", "articles, MB/s:", "articles/s:", "corpus, MB/s:", "start, ms:",
              "numbers, P · R:", "dates, P · R:"]
    rows = []
    for reader in readers:
        first, second = (reader.speeds.get(one.name) for one in (articles, corpus))
        rows.append([
            *named(reader), figure(first and first.megabytes), figure(first and 1 / first.each),
            figure(second and second.megabytes), figure(first and 1000 * first.start),
            *(rates(reader.scores, kind) for kind in ("number", "date")),
        ])
    return markdown(header, rows)


def read_pages(readers, pages):
    rows = []
    for reader in readers:
        speeds = [reader.speeds.get(one.name) for one in pages]
        rows.append([
            *named(reader), *(figure(one and 1000 * one.each) for one in speeds), *(figure(one and 1 / one.each) for one in speeds),
            figure(speeds[0] and 1000 * speeds[0].start),
        ])
    columns = [f"{one.name}, {unit}:" for unit in ("ms each", "a second") for one in pages]
    return markdown(["reader", "version", "reads", *columns, "start, ms:"], rows)


def mean(pages):
    return f"They are {pages.step} pages of {figure(pages.size(pages.step) / pages.step / 1000)} kB on average."


def named(reader):
    told = f"**not measured: {reader.missing.replace('|', '/')}**" if reader.missing else reader.reads
    return reader.name, reader.version or "–", told


def given(readers, collection):
    """How many documents each reader was timed on: the slow ones get fewer."""
    counts = {}
    for reader in readers:
        if collection.name in reader.speeds:
            counts.setdefault(reader.speeds[collection.name].documents, []).append(reader.name)
    told = "; ".join(f"{grouped(count)} for {', '.join(names)}" for count, names in sorted(counts.items(), reverse=True))
    return f"Timed on {collection.name}: {told}."


def figure(value):
    """Three figures that count; a dash for what was not measured."""
    if not value:
        return "–"
    if value >= 100:
        return grouped(round(value))
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def grouped(count):
    return f"{count:,}".replace(",", " ")


def rates(scores, kind):
    score = (scores or {}).get(kind)
    if not score:
        return "–"
    return f"{100 * score.precision():.0f} · {100 * score.recall():.0f} %"


def machine(busy):
    """What the run was on, and how much of it other work took meanwhile."""
    versions = ", ".join(f"{name} {version_of(command)}" for name, command in TOOLS.items())
    shared = "" if busy is None else f" Other work took {100 * busy:.0f} % of the machine meanwhile."
    return f"a machine of {os.cpu_count()} ({processor()}, {platform.system()}; {versions}).{shared}"


def version_of(command):
    if command is None:
        return platform.python_version()
    try:
        found = re.search(r"\d+(\.\d+)+", run(["sh", "-c", command]))
    except Missing:
        return "none"
    return found.group() if found else "unknown"


def processor():
    cpuinfo = Path("/proc/cpuinfo")
    named = re.search(r"model name\s*: (.+)", cpuinfo.read_text()) if cpuinfo.exists() else None
    return named.group(1) if named else platform.machine()
