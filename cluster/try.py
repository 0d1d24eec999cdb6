"""The run of try.sh: one collection on every path, its tables held against each other, a worker killed on the way, times.

python cluster/try.py TARGET ARTICLES FILES; TARGET is cargo's folder, with the program and the example that writes articles.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow
import pyarrow.parquet
from material import COLUMNS, TORN, collections
from standalone import Cluster

HERE = Path(__file__).resolve().parent


def loaded(path: Path):
    """The module in a file whose folder is no package."""
    spec = importlib.util.spec_from_file_location("fingerprint", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


fingerprint = loaded(HERE.parent / ".ci/parquet.py").fingerprint


def extract_plainly(program: Path, inputs: Path, output: Path, expected: int) -> float:
    began = time.monotonic()
    command = [program, "extract", inputs, "-o", output, "--quiet"]
    ended = subprocess.run(command, env={**os.environ, "RAYON_NUM_THREADS": "2"}, check=False).returncode
    if ended != expected:
        sys.exit(f"{inputs}: the program ended with exit code {ended}, not {expected}")
    return time.monotonic() - began


def batches_of(path: Path):
    if path.suffix == ".parquet":
        yield from pyarrow.parquet.ParquetFile(path).iter_batches(2000)
        return
    lines = path.read_text(encoding="utf-8").splitlines()
    for start in range(0, len(lines), 2000):
        yield pyarrow.RecordBatch.from_pylist([json.loads(line) for line in lines[start : start + 2000]], COLUMNS)


def extract_in_one_process(inputs: Path, output: Path) -> float:
    """The package alone, on two threads."""
    import recoupe

    began = time.monotonic()
    output.mkdir()
    schema = pyarrow.schema(recoupe.schema())
    for path in sorted(inputs.iterdir()):
        with pyarrow.parquet.ParquetWriter(output / f"{path.name}.parquet", schema, compression="zstd") as writer:
            for batch in batches_of(path):
                writer.write_batch(pyarrow.record_batch(recoupe.extract_batch(batch, threads=2)))
    return time.monotonic() - began


def main() -> None:
    target, articles, files = Path(sys.argv[1]).resolve(), int(sys.argv[2]), int(sys.argv[3])
    if files < 8:
        sys.exit("give at least 8 files")
    # Whoever ends it leaves no cluster behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))
    program = target / "release/recoupe"
    folder = target / "ci-spark"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    archives, tables = collections(target, folder, articles, files)
    print(f"{articles} articles in {files} files; one breaks off, one has a record of more than 10 MB", flush=True)
    times: dict[str, float] = {}
    sessions: dict[str, float] = {}

    # The archive that breaks off is told by exit code 3; a table cannot break off so.
    times["plain, archives"] = extract_plainly(program, archives, folder / "plain-archives.parquet", 3)
    times["plain, tables"] = extract_plainly(program, tables, folder / "plain-tables.parquet", 0)
    times["wheel in one process, tables"] = extract_in_one_process(tables, folder / "wheel")
    for name in ("plain-archives.parquet", "plain-tables.parquet", "wheel"):
        told = fingerprint(folder / name, True)
        print(f"  {name}: {json.dumps(told)}", flush=True)
    print("".join(f"  {name}: {seconds:.2f} s\n" for name, seconds in times.items()), end="", flush=True)
    expected = fingerprint(folder / "plain-archives.parquet", True)
    faults = [name for name in ("plain-tables.parquet", "wheel") if fingerprint(folder / name, True) != expected]
    if (expected["failed"], expected["rows"]) != (2, expected["ids"] + 2):
        faults.append("plain-archives (its own rows)")

    manifest = folder / "manifest.txt"
    manifest.write_text("".join(f"{path}\n" for path in sorted(archives.iterdir())), encoding="utf-8")
    with Cluster(folder) as cluster:
        jobs = {
            "files": (HERE / "spark_files.py", manifest, "--recoupe", program),
            "arrow": (HERE / "spark_arrow.py", *sorted(tables.iterdir())),
        }
        for way, (script, *inputs) in jobs.items():
            for name, killing in ((f"spark {way}", False), (f"spark {way}, a worker killed", True)):
                output = folder / name.replace(" ", "-").replace(",", "")
                print(name, flush=True)
                code, sums, lines = cluster.run(output.name, script, *inputs, "-o", output, killing=killing)
                told = fingerprint(output, True)
                print(f"  {json.dumps(told)}", flush=True)
                times[name], sessions[name] = sums["job_seconds"], sums["session_seconds"]
                # What is ended before its table is told has said so much.
                print(f"  job {times[name]:.2f} s, session {sessions[name]:.2f} s", flush=True)
                if told != expected:
                    faults.append(name)
                # What the job says is what its tables hold.
                documents = expected["rows"] - expected["failed"]
                if [sums[key] for key in ("documents", "failed", "claims")] != [documents, expected["failed"], expected["claims"]]:
                    faults.append(f"{name}: its sums {sums}")
                if way == "files":
                    torn = [json.loads(line) for line in lines if json.loads(line)["exit"] != 0]
                    is_told = len(torn) == 1 and f"part-{TORN}" in torn[0]["file"] and "breaks off" in torn[0]["error"]
                    if code != 3 or len(lines) != files or not is_told:
                        faults.append(f"{name}: exit code {code}, {torn}")

    print(f"\n{'path':34} {'job':>8} {'session':>9}   of the plain run on two threads")
    for name, seconds in times.items():
        base = times["plain, tables" if "tables" in name or "arrow" in name else "plain, archives"]
        session = f"{sessions[name]:7.1f} s" if name in sessions else ""
        print(f"{name:34} {seconds:6.2f} s {session:>9}   {seconds / base:5.2f} x")
    if faults:
        sys.exit("not the same on every path: " + "; ".join(faults))
    print(f"the same on every path: {json.dumps(expected)}")


if __name__ == "__main__":
    main()
