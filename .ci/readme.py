#!/usr/bin/env python3
"""Writes the README's console blocks anew from runs of target/debug/recoupe.

What a reader can do without is left out behind a line of three dots, which the test of the README takes for anything.
"""
import pathlib, re, subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "target/debug/recoupe"
# Findings that the first block shows: words of each.
SHOWN = [("≠ contradicts", "6 158 rendez-vous"), ("⚠ contradicts itself",), ("~ altered", "autoris"), ("! loose",)]


def comparison(out):
    """The first of the tables, the legend, some findings, the summary."""
    tables, findings = out.split("Where coverage diverges\n\n")
    first, legend = tables[:tables.index("┘\n") + 2], tables[tables.rindex("┘\n") + 2:]
    items = findings.strip("\n").split("\n\n")
    *items, summary = items
    text, last = first + "...\n" + legend + "Where coverage diverges\n\n", -1
    for words in SHOWN:
        at = next(index for index, item in enumerate(items) if all(word in item for word in words))
        text += ("" if at == last + 1 else "...\n") + items[at] + "\n\n"
        last = at
    return text + "...\n" + summary + "\n"


def failure(out):
    """The first line, and the source that failed."""
    return out[:out.index("\n") + 1] + "...\n" + out[out.index("1 source could"):]


def whole(out):
    """All of it."""
    return out


def scores(out):
    """The tables alone."""
    return out[:out.index("\nMissed") + 1] + "...\n"


CUTS = {"compare": comparison, "evaluate": scores, "lineage": whole}


def block(match):
    command = match[1]
    if " evaluate " in command:
        folder = "tests/incidents" if "tests/" in command else "corpus"
        incidents = sorted(path.parent.relative_to(ROOT) for path in ROOT.glob(f"{folder}/*/gold.json"))
        command = " ".join(["recoupe evaluate", *map(str, incidents)])
    run = subprocess.run([PROGRAM, *command.split()[1:]], cwd=ROOT, capture_output=True, text=True)
    cut = str if " --checklist " in command else failure if run.returncode else CUTS[command.split()[1]]
    status = f"? {run.returncode}\n" if run.returncode else ""
    text = cut(run.stdout)
    # The test takes the last line break for the fence's.
    return f"```console\n$ {command}\n{status}{text}" + ("" if text.endswith("...\n") else "\n") + "```\n"


readme = ROOT / "README.md"
readme.write_text(re.sub(r"```console\n\$ (.*)\n(?:.*\n)*?```\n", block, readme.read_text()))
