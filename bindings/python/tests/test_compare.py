"""Articles against a statement: the comparison of the program, as dicts and as a table."""

import json

import pandas
import polars
import pyarrow
import pytest
import recoupe

STATEMENT = "Acme annonce que 6 128 comptes ont été consultés le 21 juillet 2020. Aucun mot de passe n’est concerné."
WRONG = "Chez Acme, 6 158 comptes ont été consultés le 21 juillet 2020."


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", ["doctolib-2020", "orange-belgium-2025"])
def test_a_folder_is_compared_as_the_program_compares_it(program, root, name, language):
    folder = root / "corpus" / name
    run = program("compare", folder, "--format", "json", "--lang", language)
    comparison = recoupe.compare_folder(folder, language=language)
    assert comparison.to_dict() == json.loads(run.stdout)
    assert len(comparison.findings) > 20 and comparison.failures == []


def test_findings_are_a_table(root, program, tmp_path):
    comparison = recoupe.compare_folder(root / "corpus/doctolib-2020")
    program("compare", root / "corpus/doctolib-2020", "--format", "csv", "--all", "-o", tmp_path / "a.csv")
    expected = polars.read_csv(tmp_path / "a.csv", infer_schema_length=None)
    for table in (comparison, comparison.to_arrow()):
        frame = polars.DataFrame(table)
        assert frame.columns == expected.columns and frame.shape == expected.shape
        assert frame["explanation"].to_list() == expected["explanation"].to_list()
        assert frame["start"].to_list() == expected["start"].to_list()
        assert pandas.DataFrame.from_arrow(table)["verdict"].value_counts()["contradicts"] > 3
        assert pyarrow.table(table)["verdict"].to_pylist() == [finding["verdict"] for finding in comparison]
    assert frame.schema["start"] == polars.Int64
    assert len(comparison) == frame.height


def test_texts_and_dicts_are_documents():
    right = {"id": "juste", "text": "Acme : 6 128 comptes ont été consultés.", "published": "2020-07-25", "claims": []}
    comparison = recoupe.compare(STATEMENT, [WRONG, right, recoupe.extract(WRONG, id="again")], "Acme")
    verdicts = {(finding["document"], finding["verdict"]) for finding in comparison if finding["aspect"] == "count"}
    assert verdicts == {("article-1", "contradicts"), ("juste", "same"), ("again", "contradicts")}
    found = comparison.divergences[0]
    assert (found["cause"], found["official"]["value"], found["article"]["value"]) == ("one_digit", 6128, 6158)
    assert found["explanation"] == "6 158 where the statement says 6 128: one digit differs (5 for 2)"
    assert repr(comparison).startswith("<recoupe.Comparison: 3 articles, ")
    one = recoupe.compare({"text": STATEMENT}, WRONG, language="fr")
    assert "un chiffre" in one.divergences[0]["explanation"]


def test_what_cannot_be_read_stops_no_other():
    comparison = recoupe.compare(STATEMENT, [WRONG, {"text": ""}, {"id": "none"}, {"html": "<p>", "text": "a"}])
    assert [article["id"] for article in comparison.articles] == ["article-1"]
    assert len(comparison.failures) == 3 and comparison.findings


@pytest.mark.parametrize(
    ("arguments", "kind", "words"),
    [
        (("Rien.", WRONG), ValueError, "statement-1: states no figure"),
        ((STATEMENT, [""]), ValueError, "no article could be read, nothing was compared: article-1: "),
        (([""], WRONG), ValueError, "no statement could be read, nothing was compared: statement-1: "),
        ((STATEMENT, []), ValueError, "no article could be read"),
        ((STATEMENT, [{"id": "a", "text": WRONG}] * 2), ValueError, 'two documents have the id "a"'),
        ((STATEMENT, [7]), TypeError, "article 1 is of type int"),
        ((STATEMENT, 7), TypeError, "article is of type int"),
        ((STATEMENT, WRONG, 7), TypeError, "organisation is of type int"),
    ],
)
def test_a_wrong_argument_is_told_in_one_line(arguments, kind, words):
    with pytest.raises(kind) as told:
        recoupe.compare(*arguments)
    assert words in str(told.value) and "\n" not in str(told.value)


def test_a_folder_that_is_none_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match="there is no such file or folder"):
        recoupe.compare_folder(tmp_path / "absent")
    with pytest.raises(ValueError, match="\\S"):
        recoupe.compare_folder(tmp_path)
    with pytest.raises(ValueError, match='language "de" is not spoken'):
        recoupe.compare(STATEMENT, WRONG, language="de")
