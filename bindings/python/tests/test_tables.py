"""Tables of Arrow: the very rows of the program's own, from and to any library, on any thread and in any process."""

import json
import multiprocessing
import threading
import time

import pandas
import polars
import pyarrow
import pyarrow.parquet
import pytest
import recoupe

TEXT = "Fuite chez Acme\n\nAu total, {} comptes ont été volés le 21 juillet 2020. Les noms et les IBAN ont fuité, selon Acme."


def columns(count):
    return {
        "id": [f"a{number}" for number in range(count)],
        "text": [TEXT.format(1000 + number) for number in range(count)],
        "published": ["2020-07-24"] * count,
        "outlet": ["L’Écho"] * count,
    }


def rows(table):
    return pyarrow.table(table).to_pylist()


@pytest.mark.parametrize("with_text", [True, False])
def test_rows_are_those_of_the_program(program, tmp_path, with_text):
    told = columns(3000)
    told["text"][7] = None
    told["text"][8] = "x" * 2_000_000
    told["published"][9] = "hier"
    told["id"][10] = None
    batch = pyarrow.record_batch(told)
    path = tmp_path / "in.parquet"
    pyarrow.parquet.write_table(pyarrow.table(batch), path)
    run = program("extract", path, "-o", tmp_path / "out.parquet", *([] if with_text else ["--no-text"]))
    assert (run.returncode, "2 997 documents" in run.stderr) == (0, True), run.stderr
    expected = pyarrow.parquet.read_table(tmp_path / "out.parquet")
    found = recoupe.extract_batch(batch, with_text=with_text, source=str(path))
    assert pyarrow.schema(recoupe.schema()) == expected.schema.remove_metadata() == pyarrow.table(found).schema
    found, expected = rows(found), expected.to_pylist()
    # The program names it after the file alone.
    assert (found[10].pop("id"), expected[10].pop("id")) == (f"{path}-11", "in-11")
    assert found == expected
    assert [place for place, row in enumerate(found) if row["error"]] == [7, 8, 9]


def test_html_is_read_as_pages(root):
    pages = [root / "corpus/doctolib-2020/articles" / f"{name}.html" for name in ("techmatin", "courrier-littoral")]
    batch = pyarrow.record_batch({"html": [page.read_text(encoding="utf-8") for page in pages]})
    found = rows(recoupe.extract_batch(batch))
    for page, row in zip(pages, found, strict=True):
        document = recoupe.extract(html=page.read_text(encoding="utf-8"))
        assert [claim["surface"] for claim in row["claims"]] == [claim["surface"] for claim in document["claims"]]
        assert row["title"] == document["title"]


def test_any_library_may_hand_over_and_take():
    told = columns(20_000)
    expected = rows(recoupe.extract_batch(pyarrow.record_batch(told), source="table"))
    frames = {
        "pyarrow": pyarrow.table(told),
        "chunks": pyarrow.concat_tables([pyarrow.table(told).slice(0, 5), pyarrow.table(told).slice(5)]),
        "polars": polars.DataFrame(told),
        "pandas": pandas.DataFrame(told),
        "large": pyarrow.table(told).cast(pyarrow.schema([(name, pyarrow.large_string()) for name in told])),
        "views": pyarrow.table(told).cast(pyarrow.schema([(name, pyarrow.string_view()) for name in told])),
    }
    for name, frame in frames.items():
        found = recoupe.extract_table(frame)
        assert len(found) == 20_000 and found.column_names[0] == "id"
        assert rows(found) == expected, name
    assert polars.DataFrame(found)["claims"].list.len().sum() == sum(len(row["claims"]) for row in expected)
    assert len(pandas.DataFrame.from_arrow(found)) == 20_000
    # It can be taken again.
    assert rows(found) == expected


def test_a_slice_is_its_own_rows():
    batch = pyarrow.record_batch(columns(50))
    assert [row["id"] for row in rows(recoupe.extract_batch(batch.slice(10, 3)))] == ["a10", "a11", "a12"]
    assert rows(recoupe.extract_batch(batch.slice(0, 0))) == []


def test_days_and_numbers_are_read_as_text():
    batch = pyarrow.record_batch(
        {
            "id": [7],
            "text": ["L’attaque a été détectée mardi."],
            "published": pyarrow.array([18_467], pyarrow.int32()).cast(pyarrow.date32()),
        }
    )
    [row] = rows(recoupe.extract_batch(batch))
    assert (row["id"], row["published"], row["claims"][0]["date"]) == ("7", "2020-07-24", "2020-07-21")


@pytest.mark.parametrize(
    ("batch", "options", "kind", "words"),
    [
        (pyarrow.record_batch({"body": ["a"]}), {}, ValueError, 'has no column "text" or "html"; its columns are: body'),
        (pyarrow.table({"text": ["a"]}), {}, TypeError, "a Table is no record batch; use extract_table"),
        ([{"text": "a"}], {}, TypeError, "a list is no record batch"),
        (pyarrow.array(["a"]), {}, ValueError, "is no record batch"),
        (pyarrow.record_batch({"text": ["a"]}), {"threads": 0}, ValueError, "threads is 0"),
        (pyarrow.record_batch({"text": ["a"]}), {"threads": "2"}, TypeError, "threads is of type str"),
        (pyarrow.record_batch({"text": ["a"]}), {"source": 1}, TypeError, "source is of type int"),
        (pyarrow.record_batch({"text": ["a"]}), {"with_text": 1}, TypeError, "with_text is of type int"),
    ],
)
def test_a_wrong_argument_is_told_in_one_line(batch, options, kind, words):
    with pytest.raises(kind) as told:
        recoupe.extract_batch(batch, **options)
    assert words in str(told.value) and "\n" not in str(told.value)


class Crossed:
    """The rows of one batch under the schema of another, as a faulty library may hand them over."""

    def __arrow_c_array__(self, requested_schema=None):
        one = pyarrow.record_batch({"text": ["a"]})
        other = pyarrow.record_batch({"text": ["a"], "id": ["b"], "url": ["c"]})
        return other.__arrow_c_array__()[0], one.__arrow_c_array__()[1]


def test_a_panic_is_an_exception_that_is_caught_as_others_are():
    with pytest.raises(RuntimeError, match="a fault of recoupe's own") as told:
        recoupe.extract_batch(Crossed())
    assert isinstance(told.value, Exception) and "\n" not in str(told.value)
    # And the next call is none the worse.
    assert len(recoupe.extract_batch(pyarrow.record_batch({"text": ["a"]}))) == 1


def test_bytes_that_are_no_text_are_refused():
    damaged = pyarrow.Array.from_buffers(
        pyarrow.string(), 1, [None, pyarrow.py_buffer(b"\x00\x00\x00\x00\x01\x00\x00\x00"), pyarrow.py_buffer(b"\xff")]
    )
    for extract, table in ((recoupe.extract_batch, pyarrow.record_batch), (recoupe.extract_table, pyarrow.table)):
        with pytest.raises(ValueError, match="(?i)utf-?8"):
            extract(table({"text": damaged}))


def test_other_threads_run_meanwhile():
    table = pyarrow.table(columns(20_000))
    span = []

    def work():
        began = time.perf_counter()
        recoupe.extract_table(table, threads=1)
        span.extend((began, time.perf_counter()))

    worker = threading.Thread(target=work)
    worker.start()
    ticks = []
    while worker.is_alive():
        ticks.append(time.perf_counter())
        worker.join(0.001)
    began, ended = span
    tenth = (ended - began) / 10
    assert sum(began + tenth < tick < ended - tenth for tick in ticks) > 10


def count_claims(_):
    return sum(len(row["claims"]) for row in rows(recoupe.extract_batch(pyarrow.record_batch(columns(200)))))


def test_a_forked_process_has_threads_of_its_own():
    here = count_claims(0)
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map_async(count_claims, range(4)).get(timeout=60) == [here] * 4


def test_threads_change_nothing():
    batch = pyarrow.record_batch(columns(2000))
    told = [json.dumps(rows(recoupe.extract_batch(batch, threads=threads))) for threads in (1, 3, None, 1)]
    assert len(set(told)) == 1
