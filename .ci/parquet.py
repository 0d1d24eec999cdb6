"""Reads extractions with another program's reader, and holds those of one collection against each other.

python3 .ci/parquet.py TOOLS [--whole] TABLES TABLES ...: TOOLS is where pyarrow is (- where Python knows), each TABLES a folder of
tables. All must hold the same claims of the same addresses: the fingerprint is the exclusive or of the hashes of all claims, so that
the order of rows does not count, and a row that is doubled or lost does. With --whole each field of a claim counts, and files need not
tell what made them, since Spark's do not.
"""

import hashlib
import json
import sys
from pathlib import Path


def fingerprint(folder, is_whole=False):
    """What the tables of a folder hold: rows, the documents' distinct ids and addresses, records not read, claims, and their hash."""
    import pyarrow.parquet as parquet

    rows, failed, ids, urls, claims, mixed = 0, 0, set(), set(), 0, 0
    paths = sorted(Path(folder).glob("*.parquet"))
    if not paths:
        sys.exit(f"{folder}: holds no table")
    for path in paths:
        table = parquet.read_table(path, columns=["id", "url", "claims", "error"], partitioning=None)
        told = parquet.read_metadata(path).metadata
        if not is_whole and (told[b"recoupe.schema"] != b"recoupe/extraction-parquet/1" or not told[b"recoupe.extractor"]):
            sys.exit(f"{path}: does not tell what made it")
        for row in table.to_pylist():
            rows += 1
            urls.add(row["url"])
            if row["error"] is not None:
                failed += 1
                continue
            ids.add(row["id"])
            for claim in row["claims"]:
                claims += 1
                if not is_whole:
                    # What is no page tells no title of its own.
                    del claim["part"]
                digest = hashlib.sha256(json.dumps([row["url"], claim], sort_keys=True).encode()).digest()
                mixed ^= int.from_bytes(digest[:8], "big")
    told = {"rows": rows, "failed": failed, "ids": len(ids), "addresses": len(urls), "claims": claims}
    return told | {"fingerprint": f"{mixed:016x}"}


def main():
    tools, *folders = sys.argv[1:]
    if tools != "-":
        sys.path.insert(0, tools)
    is_whole = "--whole" in folders
    found = {folder: fingerprint(folder, is_whole) for folder in folders if folder != "--whole"}
    for folder, told in found.items():
        print(folder, json.dumps(told))
    if len({json.dumps(told) for told in found.values()}) != 1:
        sys.exit("the tables differ")


if __name__ == "__main__":
    main()
