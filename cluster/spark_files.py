#!/usr/bin/env python3
"""Reads collections on Apache Spark, a file at a time: one plain `recoupe extract FILE -o OUT` for each, wherever Spark has room.

spark-submit cluster/spark_files.py MANIFEST -o FOLDER [--recoupe PROGRAM] [--no-text] [--organisation NAME]

MANIFEST is a text file with the path of a collection a line (WARC, JSON lines, Parquet), absolute, as every machine sees it; lines that
start with # are left alone. Each becomes a table of its own in FOLDER, which every machine must see too. A table is there whole or not at
all, and one that is there is left as it is: a task that Spark tries again, on whatever machine, and a run that is started again
change nothing but what is missing. Nothing but the program has to be on the machines.

On standard output: a line of JSON a file {"file", "output", "exit", "documents", "claims", "failed", "error"}, in the order of the
manifest, then a line with the sums. Exit codes are the program's: 0 done, 2 nothing could be read or the command line is wrong,
3 some files failed or broke off, the others are read.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

TOLD = re.compile(r"([\d ]+) documents, ([\d ]+) claims, ([\d ]+) records not read$")


def table_name(file: str) -> str:
    """How the program itself names the table of a collection in a folder."""
    name = Path(file).name
    return name if name.endswith(".parquet") else f"{name}.parquet"


def extract(file: str, output: str, program: str, options: list[str], threads: int) -> dict:
    """Runs the program on one file, and tells what became of it; runs where Spark puts it."""
    # On as many threads as Spark gives a task: it runs as many tasks as there are cores.
    environment = {**os.environ, "LC_ALL": "C", "RAYON_NUM_THREADS": str(threads)}
    result = {"file": file, "output": output, "exit": 2, "documents": 0, "claims": 0, "failed": 0, "error": None}
    # A task that was lost may still be at it on a machine that Spark no longer hears of: it is waited for, since it puts the very
    # same table in its place.
    for patience in (1, 2, 4, 8, 15, 30, 0):
        try:
            command = [program, "extract", "-o", output, *options, "--", file]
            ended = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        except OSError as cause:
            return result | {"error": f"{program}: cannot be started ({cause.strerror}); name it with --recoupe"}
        lines = [line.removeprefix("recoupe: ") for line in ended.stderr.decode(errors="replace").splitlines()]
        is_held = ended.returncode == 2 and any("another run" in line for line in lines)
        if not is_held or not patience:
            break
        time.sleep(patience)
    if ended.returncode < 0:
        # Killed: for want of memory, say. Spark tries it again, as often as it is set to, then tells it of the job.
        raise RuntimeError(f"{file}: recoupe was ended by signal {-ended.returncode}")
    result["exit"] = ended.returncode
    faults = []
    for line in lines:
        told = TOLD.search(line)
        if told:
            counts = (int(count.replace(" ", "")) for count in told.groups())
            result["documents"], result["claims"], result["failed"] = counts
        else:
            faults.append(line)
    if faults or ended.returncode not in (0, 3):
        result["error"] = " · ".join(faults) or f"recoupe ended with exit code {ended.returncode} and said nothing"
    return result


def manifest(path: str) -> list[str]:
    """The files that a manifest names; ends the program where it is wrong."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as cause:
        wrong(f"{path}: cannot be read ({cause}); give a text file with a path a line")
    files, names = [], {}
    for number, line in enumerate(lines, 1):
        file = line.strip()
        if not file or file.startswith("#"):
            continue
        if not os.path.isabs(file):
            wrong(f"{path}:{number}: {file} is not absolute; write it as every machine sees it")
        earlier = names.setdefault(table_name(file), number)
        if earlier != number:
            wrong(f"{path}:{number}: would become {table_name(file)}, as line {earlier} does; rename one, or give it in another run")
        files.append(file)
    if not files:
        wrong(f"{path}: names no file; write a path a line")
    return files


def wrong(reason: str) -> None:
    print(f"spark_files: {reason}", file=sys.stderr)
    raise SystemExit(2)


def main() -> int:
    parser = argparse.ArgumentParser(prog="spark_files", description=__doc__.splitlines()[0])
    parser.add_argument("manifest", metavar="MANIFEST")
    parser.add_argument("-o", "--output", metavar="FOLDER", required=True, help="put the tables here, where every machine sees it")
    parser.add_argument("--recoupe", metavar="PROGRAM", default="recoupe", help="the program, as every machine sees it")
    parser.add_argument("--no-text", action="store_true", help="leave the documents' texts out of the tables")
    parser.add_argument("--organisation", metavar="NAME", help="name the body that suffered the incident")
    arguments = parser.parse_args()
    files = manifest(arguments.manifest)
    output = os.path.abspath(arguments.output)
    options = ["--no-text"] if arguments.no_text else []
    options += [f"--organisation={arguments.organisation}"] if arguments.organisation else []
    program = arguments.recoupe

    began = time.monotonic()
    # Here alone: a wrong command line is told without Java.
    from pyspark import TaskContext
    from pyspark.sql import SparkSession

    session = SparkSession.builder.appName("recoupe: files").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    ready = time.monotonic()

    def of_partition(numbered):
        threads = max(1, int(TaskContext.get().cpus()))
        for number, file in numbered:
            yield number, extract(file, os.path.join(output, table_name(file)), program, options, threads)

    # As many partitions as files: else Spark puts several into one, and a machine waits for another's.
    work = session.sparkContext.parallelize(list(enumerate(files)), len(files))
    results = [result for _, result in sorted(work.mapPartitions(of_partition).collect(), key=lambda pair: pair[0])]
    done = time.monotonic()
    session.stop()

    for result in results:
        print(json.dumps(result, ensure_ascii=False))
    sums = {key: sum(result[key] for result in results) for key in ("documents", "claims", "failed")}
    codes = [result["exit"] for result in results]
    sums |= {
        "files": len(results),
        "files_failed": sum(code != 0 for code in codes),
        "session_seconds": round(ready - began, 2),
        "job_seconds": round(done - ready, 2),
    }
    print(json.dumps(sums))
    for result in results:
        if result["error"]:
            print(f"spark_files: {result['error']}", file=sys.stderr)
    if all(code == 0 for code in codes):
        return 0
    return 2 if all(code not in (0, 3) for code in codes) else 3


if __name__ == "__main__":
    sys.exit(main())
