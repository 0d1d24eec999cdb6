"""Pages read by trafilatura and htmldate, with the command line and the lines of `recoupe extract --format jsonl`."""

import json
import sys

import htmldate
import trafilatura


def page(path):
    html = open(path, "rb").read()
    text = trafilatura.extract(html, include_comments=False, favor_precision=False)
    if not text:
        return None
    found = trafilatura.extract_metadata(html)
    published = htmldate.find_date(html.decode("utf-8", "replace"), original_date=True, extensive_search=True)
    return {"source": path, "title": found.title if found else None, "published": published, "text": text}


def main():
    for path in sys.argv[2 : sys.argv.index("--format")]:
        try:
            line = page(path)
        except Exception as cause:  # one page that fails stops no other
            print(f"{path}: {cause}", file=sys.stderr)
            continue
        if line:
            print(json.dumps(line, ensure_ascii=False))


main()
