#!/usr/bin/env python3
"""Reads tables of articles on Apache Spark, row by row: the Python package recoupe inside `DataFrame.mapInArrow`.

spark-submit cluster/spark_arrow.py IN… -o FOLDER [--no-text] [--organisation NAME] [--partitions N] [--rows N]

Each IN is what Spark reads, a file or a folder on any store it knows (HDFS, S3 …): Parquet, or JSON lines where it ends in .jsonl,
.ndjson or .json; .gz and the like may follow. They have a column `text` or `html`, and those of docs/parquet.md where there are such;
other columns are left alone. FOLDER becomes a folder of Parquet with the columns of docs/parquet.md, by Spark's own commit protocol: it
must not be there yet. The machines need the Python package recoupe, and, as Spark asks, pyarrow and pandas.

On standard output: a line of JSON with the sums {"documents", "claims", "failed", …}. A record that cannot be read is a row with its
error. Exit codes are the program's: 0 done, 2 nothing could be read or the command line is wrong.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time

COLUMNS = ("id", "text", "html", "title", "url", "outlet", "published", "reference_date", "language")
JSON_LINES = re.compile(r"\.(jsonl|ndjson|json)(\.\w+)?$")


def extracted(organisation: str | None, with_text: bool, threads: int):
    """The function of batches that Spark sends to its workers."""

    def of_batches(batches):
        import pyarrow
        import recoupe

        for batch in batches:
            yield pyarrow.record_batch(
                recoupe.extract_batch(batch, organisation=organisation, with_text=with_text, threads=threads)
            )

    return of_batches


def wrong(reason: str) -> None:
    print(f"spark_arrow: {reason}", file=sys.stderr)
    raise SystemExit(2)


def plain(cause: Exception) -> str:
    """What an exception of Spark says, on one line, without its stack."""
    lines = [line.strip() for line in str(cause).splitlines() if line.strip()]
    told = [line for line in lines if re.match(r"(ValueError|TypeError|ModuleNotFoundError|RuntimeError|OSError)\b", line)]
    return (told or lines or [type(cause).__name__])[0]


def main() -> int:
    parser = argparse.ArgumentParser(prog="spark_arrow", description=__doc__.splitlines()[0])
    parser.add_argument("inputs", metavar="IN", nargs="+")
    parser.add_argument("-o", "--output", metavar="FOLDER", required=True, help="put the tables here; it must not be there yet")
    parser.add_argument("--no-text", action="store_true", help="leave the documents' texts out of the tables")
    parser.add_argument("--organisation", metavar="NAME", help="name the body that suffered the incident")
    parser.add_argument("--partitions", type=int, metavar="N", help="spread the rows over so many tasks first; a file is one where not told")
    parser.add_argument("--rows", type=int, metavar="N", default=1000, help="hand over so many rows at once; fewer where pages are large")
    arguments = parser.parse_args()
    if arguments.rows < 1 or (arguments.partitions or 1) < 1:
        wrong("--rows and --partitions are numbers from 1 on")

    began = time.monotonic()
    # Here alone: a wrong command line is told without Java.
    import pyarrow
    import recoupe
    from pyspark.errors import PySparkException
    from pyspark.sql import SparkSession, functions
    from pyspark.sql.pandas.types import from_arrow_schema

    session = (
        SparkSession.builder.appName("recoupe: arrow")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", arguments.rows)
        # A partition a file, and several of a large one: Spark's own 128 MB leave most machines idle, and it packs small files
        # together by what it takes opening one to cost.
        .config("spark.sql.files.maxPartitionBytes", "16m")
        .config("spark.sql.files.openCostInBytes", "16m")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    ready = time.monotonic()
    try:
        documents = None
        for path in arguments.inputs:
            # Without its look at all lines: every column that is read is text.
            columns = ", ".join(f"{name} string" for name in COLUMNS)
            if JSON_LINES.search(path):
                found = session.read.schema(columns).json(path)
            else:
                found = session.read.parquet(path)
                if not {"text", "html"} & set(found.columns):
                    wrong(f'{path}: has no column "text" or "html"; its columns are: {", ".join(found.columns)}')
                found = found.select([name for name in COLUMNS if name in found.columns])
            documents = found if documents is None else documents.unionByName(found, allowMissingColumns=True)
        if arguments.partitions:
            documents = documents.repartition(arguments.partitions)
        threads = int(session.conf.get("spark.task.cpus", "1"))
        # Spark has signed integers alone, as the schema does.
        schema = from_arrow_schema(pyarrow.schema(recoupe.schema()))
        work = extracted(arguments.organisation, not arguments.no_text, threads)
        told = documents.mapInArrow(work, schema)
        told.write.mode("error").option("compression", "zstd").parquet(arguments.output)
        done = time.monotonic()
        table = session.read.schema(schema).parquet(arguments.output)
        failed = functions.col("error").isNotNull()
        sums = table.agg(
            functions.sum((~failed).cast("long")).alias("documents"),
            functions.sum(functions.size("claims")).alias("claims"),
            functions.sum(failed.cast("long")).alias("failed"),
        ).first()
    except PySparkException as cause:
        wrong(plain(cause))
    except Exception as cause:  # noqa: BLE001 - py4j's own, which tells the cause in its text alone
        wrong(plain(cause))
    finally:
        session.stop()
    sums = {key: value or 0 for key, value in sums.asDict().items()}
    times = {"session_seconds": round(ready - began, 2), "job_seconds": round(done - ready, 2)}
    print(json.dumps({**sums, "extractor": recoupe.extractor(), **times}))
    return 0 if sums["documents"] or not sums["failed"] else 2


if __name__ == "__main__":
    sys.exit(main())
