"""Reads extractions with another program's reader, and holds those of one collection against each other.

python3 .ci/parquet.py TOOLS TABLES TABLES ...: TOOLS is where pyarrow is, each TABLES a folder that `recoupe extract` wrote. All must
hold the same claims of the same addresses: the fingerprint is the exclusive or of the hashes of all claims.
"""

import hashlib
import json
import sys
from pathlib import Path

sys.path.insert(0, sys.argv[1])
import pyarrow.parquet as parquet  # noqa: E402


def fingerprint(folder):
    rows, urls, claims, mixed = 0, set(), 0, 0
    for path in sorted(Path(folder).glob("*.parquet")):
        table = parquet.read_table(path)
        told = parquet.read_metadata(path).metadata
        if told[b"recoupe.schema"] != b"recoupe/extraction-parquet/1" or not told[b"recoupe.extractor"]:
            sys.exit(f"{path}: does not tell what made it")
        for row in table.to_pylist():
            rows += 1
            urls.add(row["url"])
            for claim in row["claims"]:
                claims += 1
                # What is no page tells no title of its own.
                del claim["part"]
                digest = hashlib.sha256(json.dumps([row["url"], claim], sort_keys=True).encode()).digest()
                mixed ^= int.from_bytes(digest[:8], "big")
    return {"rows": rows, "addresses": len(urls), "claims": claims, "fingerprint": f"{mixed:016x}"}


found = {folder: fingerprint(folder) for folder in sys.argv[2:]}
for folder, told in found.items():
    print(folder, json.dumps(told))
if len({json.dumps(told) for told in found.values()}) != 1:
    sys.exit("the tables differ")
