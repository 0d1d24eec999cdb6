"""One document: the very JSON of the program, and clear words where there is none."""

import datetime
import json

import pytest
import recoupe

TEXT = "Fuite chez Acme\n\nAu total, 6 158 comptes ont été volés mardi. Les noms et les IBAN ont fuité, selon Acme."


def test_a_text_is_read_as_the_program_reads_it(program, tmp_path):
    told = {"id": "a", "text": TEXT, "published": "2020-07-24", "outlet": "L’Écho", "url": "https://www.example.fr/a"}
    lines = tmp_path / "a.jsonl"
    lines.write_text(json.dumps(told) + "\n", encoding="utf-8")
    run = program("extract", lines, "--format", "jsonl")
    expected = json.loads(run.stdout)
    found = recoupe.extract(**told)
    assert expected.pop("source") == f"{lines}:1"
    assert found.pop("source") == "text"
    assert found == expected
    assert {claim["kind"] for claim in found["claims"]} == {"count", "date", "field"}


def test_a_page_is_read_as_the_program_reads_it(program, root):
    page = root / "corpus/doctolib-2020/articles/techmatin.html"
    expected = json.loads(program("extract", page, "--format", "jsonl").stdout)
    found = recoupe.extract(html=page.read_text(encoding="utf-8"))
    assert len(found["claims"]) > 5
    for key in ("claims", "unread", "text", "title", "outlet", "published", "language"):
        assert found[key] == expected[key], key


def test_places_are_in_code_points():
    document = recoupe.extract("🙂🙂 Une attaque. Près de 6 000 patients sont touchés.")
    assert [claim["surface"] for claim in document["claims"]] == ["Près de 6 000 patients"]
    for claim in document["claims"]:
        start, end = claim["span"]
        assert document["text"][start:end] == claim["surface"]


def test_days_are_dates_or_text():
    for day in ("2020-07-24", datetime.date(2020, 7, 24), datetime.datetime(2020, 7, 24, 12, 30)):
        document = recoupe.extract("L’attaque a été détectée mardi par Acme.", published=day)
        assert [claim["value"] for claim in document["claims"]] == ["2020-07-21"], day


@pytest.mark.parametrize(
    ("arguments", "kind", "words"),
    [
        ({}, ValueError, 'has neither "text" nor "html"'),
        ({"text": "a", "html": "<p>b</p>"}, ValueError, 'has both "text" and "html"'),
        ({"text": ""}, ValueError, "no text to read"),
        ({"text": "a", "published": "hier"}, ValueError, '"hier" is not a date'),
        ({"text": "a", "language": "?"}, ValueError, '"?" is not a language'),
        ({"text": "x" * 2_000_000}, ValueError, "a text of more than 1 MB"),
        ({"text": "\ud83d"}, ValueError, "no Unicode text"),
        ({"text": b"a"}, TypeError, "text is of type bytes; give text"),
        ({"text": "a", "title": 7}, TypeError, "title is of type int; give text"),
        ({"text": "a", "organisation": 7}, TypeError, "organisation is of type int; give text"),
        ({"text": "a", "colour": "red"}, TypeError, "colour"),
    ],
)
def test_a_wrong_argument_is_told_in_one_line(arguments, kind, words):
    with pytest.raises(kind) as told:
        recoupe.extract(**arguments)
    assert words in str(told.value) and "\n" not in str(told.value)


def test_the_version_tells_the_rules(program):
    assert recoupe.extractor().startswith(f"{recoupe.__version__} rules ")
    assert program("--version").stdout.split()[-1] == recoupe.__version__
