"""The readers of one run: what each is called, what it reads, its version, and the command that runs it."""

import json
import subprocess
import tomllib
import zipfile
from dataclasses import dataclass, field
from typing import Callable

import accuracy
import install
from measure import cpu

HEIDELTIME_VERSION = "META-INF/maven/com.github.heideltime/heideltime/pom.properties"


@dataclass
class Reader:
    name: str
    reads: str
    verb: str  # mentions or extract: what its program is asked for
    make: Callable[[], list]  # installs what it needs and gives the program
    told: Callable[[], str]  # its version, once installed
    program: list = field(default_factory=list)
    version: str = ""
    missing: str = ""  # why it could not be measured
    speeds: dict = field(default_factory=dict)  # by the name of the collection
    scores: dict | None = None  # by the kind of expression
    slow: bool = False  # left out of what a folder's scorer is run on, which has hundreds of cases

    def prepare(self):
        """Installs it, and scores one of texts, so that no broken installation is timed as a quick reader."""
        try:
            self.program = self.make()
            self.version = self.told()
            if self.verb == "mentions":
                self.scores = accuracy.score(self.lines())
                if not self.scores["date"]:
                    self.missing = "it is installed, but reads no date at all"
        except (install.Missing, ValueError, OSError, subprocess.CalledProcessError) as reason:
            self.missing = str(reason)

    def lines(self):
        """The command that reads JSON lines on standard input."""
        return [*self.program, self.verb, "-", "--format", "jsonl"]

    def on_lines(self, collection):
        return lambda count: cpu(self.lines(), collection.source(count))

    def on_pages(self, collection):
        return lambda count: cpu([*self.program, self.verb, *collection.source(count), "--format", "jsonl"])


def of_texts(recoupe, environment):
    """Those that read numbers and dates in text."""

    def own(name, reads):
        return Reader(f"recoupe {name}", reads, name, lambda: [str(recoupe)], lambda: recoupe_version(recoupe))

    def peer(name, reads, make, told, slow=False):
        return Reader(name, reads, "mentions", make, told, slow=slow)

    return [
        own("mentions", "numbers, dates, money, quantities, telephone numbers"),
        own("extract", "all of these, and whole claims"),
        peer("Duckling", "numbers, dates", environment.duckling,
             lambda: f"{install.DUCKLING_ITSELF} (wheel {environment.version('pyduckling-native-phihos')})"),
        peer("chrono", "dates", environment.chrono, lambda: chrono_version(environment)),
        peer("dateparser", "dates", environment.dateparser, lambda: environment.version("dateparser")),
        peer("HeidelTime, TreeTagger", "dates, durations", lambda: environment.heideltime("TREETAGGER"),
             lambda: heideltime_version(environment), slow=True),
        peer("HeidelTime, no tagger", "dates, durations", lambda: environment.heideltime("NO"),
             lambda: heideltime_version(environment)),
    ]


def of_pages(recoupe, environment):
    """Those that read saved pages; each program takes `extract PAGE… --format jsonl`."""
    return [
        Reader("recoupe extract", "text, title, day, outlet, and all claims", "extract", lambda: [str(recoupe)],
               lambda: recoupe_version(recoupe)),
        Reader("dom_smoothie", "text, title, day", "extract", environment.dom_smoothie, dom_smoothie_version),
        Reader("trafilatura, htmldate", "text, title, day", "extract", environment.trafilatura,
               lambda: f"{environment.version('trafilatura')}, {environment.version('htmldate')}"),
    ]


def into_parquet(recoupe, collection, folder):
    """recoupe on a WARC of whole pages, into a table; one that is there already would be left as it is."""
    table = folder / "claims.parquet"

    def run(count):
        table.unlink(missing_ok=True)
        return cpu([str(recoupe), "extract", str(collection.source(count)), "-o", str(table), "--no-text", "--quiet"])

    return run


def recoupe_version(recoupe):
    return install.run([str(recoupe), "--version"]).split()[-1]


def chrono_version(environment):
    return json.loads((environment.folder / "node_modules" / "chrono-node" / "package.json").read_text())["version"]


def heideltime_version(environment):
    with zipfile.ZipFile(environment.jar()) as jar:
        lines = jar.read(HEIDELTIME_VERSION).decode().splitlines()
    return next(line.split("=")[1] for line in lines if line.startswith("version="))


def dom_smoothie_version():
    lock = tomllib.loads((install.HERE / "dom_smoothie" / "Cargo.lock").read_text())
    return next(one["version"] for one in lock["package"] if one["name"] == "dom_smoothie")
