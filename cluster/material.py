"""The collection of try.py: one set of invented articles as archives and as tables, with what befalls collections."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import zlib
from collections.abc import Iterator
from pathlib import Path

import pyarrow
import pyarrow.parquet

#: A record of more than a document may have, and a file that breaks off: which of the files have them.
LARGE, TORN = 3, 5
#: What the pages are told by.
COLUMNS = pyarrow.schema([(name, pyarrow.string()) for name in ("id", "url", "html")])


def member(url: str, body: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:large>\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
        f"WARC-Target-URI: {url}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n", 1)


def records(path: Path) -> Iterator[dict]:
    """The pages of an archive as rows; what breaks off is a row of nothing."""
    packed = path.read_bytes()
    while packed:
        unpacking = zlib.decompressobj(wbits=31)
        record = unpacking.decompress(packed)
        if not unpacking.eof:
            yield {"id": None, "url": None, "html": None}
            return
        packed = unpacking.unused_data
        head, _, answer = record.partition(b"\r\n\r\n")
        told = dict(line.split(": ", 1) for line in head.decode().split("\r\n") if ": " in line)
        html = answer.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n\r\n").decode()
        yield {"id": told["WARC-Record-ID"].removeprefix("<urn:uuid:").rstrip(">"), "url": told["WARC-Target-URI"], "html": html}


def collections(target: Path, folder: Path, articles: int, files: int) -> tuple[Path, Path]:
    """The same articles as archives, and as tables: Parquet, but for two files of JSON lines."""
    archives, tables = folder / "archives", folder / "tables"
    subprocess.run([target / "debug/examples/generate", str(articles), str(files), archives, "warc.gz"], check=True)
    with open(archives / f"part-{LARGE}.warc.gz", "ab") as out:
        page = "<html><body><article><h1>Un titre</h1>" + "<p>6 128 comptes ont été volés.</p>" * 400_000
        out.write(member("https://www.journal.example/large.html", page.encode()))
    torn = archives / f"part-{TORN}.warc.gz"
    os.truncate(torn, torn.stat().st_size - 300)
    tables.mkdir()
    for number in range(files):
        rows = list(records(archives / f"part-{number}.warc.gz"))
        if number >= files - 2:
            lines = (json.dumps({key: value for key, value in row.items() if value}) + "\n" for row in rows)
            (tables / f"part-{number}.jsonl").write_text("".join(lines), encoding="utf-8")
        else:
            pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows, COLUMNS), tables / f"part-{number}.parquet")
    return archives, tables
