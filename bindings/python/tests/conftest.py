import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def root():
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def program():
    """Runs the program of the same checkout: RECOUPE names it, else the release build is looked for."""
    path = Path(os.environ.get("RECOUPE", ROOT / "target/release/recoupe"))
    if not path.exists():
        pytest.skip(f"{path} is not there: build it with cargo build --release, or name it by RECOUPE")

    def run(*arguments):
        command = [str(path), *map(str, arguments)]
        environment = {**os.environ, "LC_ALL": "C"}
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    return run
