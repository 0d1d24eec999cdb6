"""Articles held against a statement."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Union

from . import _recoupe
from ._documents import as_json, optional_text, row
from ._tables import Batch

#: A text, or a dict with ``text`` or ``html`` and what else is known: id, title, outlet, published, url, language.
Document = Union[str, Mapping[str, Any]]


class Comparison:
    """What articles say against what the statement says; iterating over it gives the findings.

    It is a table too, a row a finding, with the columns of the CSV of `recoupe compare`: ``pandas.DataFrame.from_arrow(it)``,
    ``polars.DataFrame(it)`` and ``pyarrow.table(it)`` take it as it is.
    """

    __slots__ = ("_document", "_table", "notes")

    notes: list[str]
    """What was left out, a line each."""

    def __init__(self, document: dict[str, Any], notes: list[str], table: Batch) -> None:
        """Of what the compiled half gave; not for you to call."""
        self._document = document
        self._table = table
        self.notes = notes

    @property
    def findings(self) -> list[dict[str, Any]]:
        """Fact by fact: ``document``, ``aspect``, ``verdict``, ``cause``, the claims of both sides, ``explanation``; those that agree too."""
        findings: list[dict[str, Any]] = self._document["findings"]
        return findings

    @property
    def divergences(self) -> list[dict[str, Any]]:
        """The findings whose verdict is neither ``same`` nor ``rounded``."""
        return [finding for finding in self.findings if finding["verdict"] not in ("same", "rounded")]

    @property
    def failures(self) -> list[dict[str, str]]:
        """The documents that could not be read: ``source`` and ``error``. They stop no other."""
        failures: list[dict[str, str]] = self._document["failures"]
        return failures

    @property
    def official(self) -> dict[str, Any]:
        """The statement in force for most articles, with its claims."""
        official: dict[str, Any] = self._document["official"]
        return official

    @property
    def officials(self) -> list[dict[str, Any]]:
        """All statements, in order of publication."""
        officials: list[dict[str, Any]] = self._document["officials"]
        return officials

    @property
    def articles(self) -> list[dict[str, Any]]:
        """The articles, with their claims."""
        articles: list[dict[str, Any]] = self._document["articles"]
        return articles

    def to_dict(self) -> dict[str, Any]:
        """All of it, as the JSON of ``recoupe compare --format json``."""
        return self._document

    def to_arrow(self) -> Batch:
        """The findings as a table."""
        return self._table

    def __arrow_c_schema__(self) -> Any:
        return self._table.__arrow_c_schema__()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> Any:
        return self._table.__arrow_c_stream__(requested_schema)

    def __len__(self) -> int:
        return len(self.findings)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.findings)

    def __repr__(self) -> str:
        found, parted = len(self.findings), len(self.divergences)
        return f"<recoupe.Comparison: {len(self.articles)} articles, {found} facts compared, {parted} diverging>"


def _answer(answer: tuple[str, list[str], Any]) -> Comparison:
    document, notes, batches = answer
    return Comparison(json.loads(document), notes, Batch(batches))


def _rows(documents: Document | Iterable[Document], kind: str) -> list[dict[str, str | None]]:
    listed = [documents] if isinstance(documents, (str, Mapping)) else documents
    if not isinstance(listed, Iterable):
        raise TypeError(f"{kind} is of type {type(documents).__name__}; give a text, a dict, or a list of these")
    return [row(document, f"{kind} {place}") for place, document in enumerate(listed, 1)]


def compare(
    statement: Document | Iterable[Document],
    articles: Document | Iterable[Document],
    organisation: str | None = None,
    *,
    aliases: Iterable[str] = (),
    language: str = "en",
) -> Comparison:
    """Holds articles against the official statement.

    Each document is a text, or a dict with ``text`` or ``html`` and, where they are known, ``id``, ``title``, ``outlet``, ``published``,
    ``url``, ``language``; what `extract` gave serves too. Several statements are its versions, each with its ``published``. Without
    an id they are called ``statement-1``, ``article-1`` … ``organisation`` is the body that suffered the incident, ``aliases`` its
    other names. Explanations are in ``language``: ``en`` or ``fr``.

    Raises ValueError where the statement states nothing, where no article can be read, or where two documents have one id.
    """
    optional_text(organisation, "organisation")
    names = [aliases] if isinstance(aliases, str) else list(aliases)
    for name in names:
        optional_text(name, "a name of aliases")
    optional_text(language, "language")
    request = {
        "officials": _rows(statement, "statement"),
        "articles": _rows(articles, "article"),
        "organisation": organisation,
        "aliases": names,
        "language": language or "en",
    }
    return _answer(_recoupe.compare(as_json(request)))


def compare_folder(
    path: str | os.PathLike[str], organisation: str | None = None, *, language: str = "en"
) -> Comparison:
    """The same for an incident's folder, as ``recoupe compare FOLDER`` reads it.

    That is its ``incident.toml``, or the files called ``official*`` beside the articles, with ``corrections.toml`` heeded. Pages that
    its manifest names by address alone are fetched, unless they are kept in its ``evidence/``.

    Raises FileNotFoundError where there is no such folder, ValueError where it holds no statement.
    """
    optional_text(organisation, "organisation")
    optional_text(language, "language")
    folder = os.fspath(path)
    if not isinstance(folder, str):
        raise TypeError(f"path is of type {type(folder).__name__}; give text")
    return _answer(_recoupe.compare_folder(folder, organisation, language or "en"))
