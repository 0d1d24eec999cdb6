"""What all readers are given: texts as JSON lines {"id", "text", "reference_date", "language"}, pages as files, whole pages
as a WARC. A collection is run by counts: 0 is the warm-up alone, which is read before the documents in every run."""

import gzip
import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from install import Missing, run

WARM_UP = {"id": "warm-up", "text": "Le 21 juillet 2020, 12 personnes sont venues.", "reference_date": "2020-07-23", "language": "fr"}
WARM_UP_PAGE = """<!doctype html><html lang="fr"><head><title>Douze personnes</title></head><body><article>
<h1>Douze personnes à la réunion</h1>
<p>Le 21 juillet 2020, 12 personnes sont venues à la réunion du comité des fêtes, dans la salle qui donne sur la place.</p>
<p>Elles ont parlé du marché, des lampions, de la fanfare et du temps qu’il ferait, puis elles ont plié les chaises.</p>
</article></body></html>"""


@dataclass
class Collection:
    name: str
    step: int  # a count is a multiple of it, so that all readers get the same mixture
    most: int
    source: Callable[[int], object]  # what a run on so many documents is given
    size: Callable[[int], int]  # their bytes


def of_texts(name, folder, documents, step):
    folder.mkdir(parents=True, exist_ok=True)

    def source(count):
        path = folder / f"{count}.jsonl"
        with path.open("w", encoding="utf-8") as out:
            for document in [WARM_UP, *documents[:count]]:
                out.write(json.dumps(document, ensure_ascii=False) + "\n")
        return path

    return Collection(
        name, step, len(documents), source, lambda count: sum(len(one["text"].encode()) for one in documents[:count])
    )


def generated(generator, folder, count):
    """Articles of the repository's own generator, the same each time."""
    run([str(generator), str(count), "1", str(folder / "source"), "jsonl"])
    with (folder / "source" / "part-0.jsonl").open(encoding="utf-8") as lines:
        documents = [line_of(one["id"], one["text"], one["published"]) for one in map(json.loads, lines)]
    return of_texts("articles", folder, documents, 20)


def corpus(recoupe, root, folder, times):
    """The French texts of the corpus, as recoupe reads them from their files, so many times over under other ids."""
    files = sorted(str(path) for path in (root / "corpus").rglob("*") if path.suffix in (".html", ".txt") and path.is_file())
    out = subprocess.run([recoupe, "extract", *files, "--format", "jsonl"], capture_output=True, text=True).stdout
    texts = [one for one in map(json.loads, out.splitlines()) if one["language"] == "fr"]
    if not texts:
        raise Missing("the corpus holds no French text that recoupe reads")
    documents = [
        line_of(f"{time}-{place}", one["text"], one["published"]) for time in range(times) for place, one in enumerate(texts)
    ]
    return of_texts("corpus", folder, documents, len(texts))


def line_of(name, text, published):
    """A document as all readers take it; one whose day of publication is not known whole is read as of a fixed day."""
    day = published[:10] if published and len(published) >= 10 else "2024-05-17"
    return {"id": name, "text": text, "reference_date": day, "language": "fr"}


def pages(name, folders, folder, times):
    """The saved pages of folders, plain or gzipped, so many times over."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.html"):
        old.unlink()
    found = sorted(path for one in folders for kind in ("*.html", "*.html.gz") for path in Path(one).rglob(kind))
    if not found:
        raise Missing(f"{folders[0]}: holds no page (*.html, *.html.gz)")
    warm_up = folder / "warm-up.html"
    warm_up.write_text(WARM_UP_PAGE)
    for place, path in enumerate(found):
        data = path.read_bytes()
        first = folder / f"{place:04}-0.html"
        first.write_bytes(gzip.decompress(data) if path.suffix == ".gz" else data)
        for time in range(1, times):
            os.link(first, folder / f"{place:04}-{time}.html")
    paths = [str(folder / f"{place:04}-{time}.html") for time in range(times) for place in range(len(found))]
    return Collection(
        name, len(found), len(paths), lambda count: [str(warm_up), *paths[:count]],
        lambda count: sum(os.path.getsize(path) for path in paths[:count]),
    )


def archive(generator, folder, count):
    """The generated articles as the pages of a WARC; a run on 0 is given a WARC of one page."""
    for name, articles in ((0, 1), (count, count)):
        run([str(generator), str(articles), "1", str(folder / str(name)), "warc.gz"])
    return Collection(
        "archive", count, count, lambda name: folder / str(name) / "part-0.warc.gz",
        lambda name: (folder / str(name) / "part-0.warc.gz").stat().st_size,
    )


def binaries(root, given):
    """recoupe, built for release unless a binary is given, and the generator of articles."""
    target = Path(os.environ.get("CARGO_TARGET_DIR", root / "target"))
    manifest = ["--quiet", "--locked", "--manifest-path", str(root / "Cargo.toml")]
    if not given:
        run(["cargo", "build", "--release", *manifest])
    run(["cargo", "build", "--example", "generate", *manifest])
    return Path(given).resolve() if given else target / "release" / "recoupe", target / "debug" / "examples" / "generate"
