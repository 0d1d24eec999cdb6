"""Documents as they are handed over, and what one of them states."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from typing import Any

from . import _recoupe

#: The keys of a document; others are left alone, so that what `extract` gave can be handed over again.
KEYS = ("id", "text", "html", "title", "url", "outlet", "published", "reference_date", "language")


def row(document: str | Mapping[str, Any], called: str) -> dict[str, str | None]:
    """The keys of a document that tell something, each of them text; a text alone is one.

    Raises TypeError for what is no document, or has a key that is no text.
    """
    if isinstance(document, str):
        return {"text": document}
    if not isinstance(document, Mapping):
        raise TypeError(f"{called} is of type {type(document).__name__}; give a text, or a dict with the key text or html")
    told: dict[str, str | None] = {}
    for key in KEYS:
        value = document.get(key)
        if value is None:
            continue
        if isinstance(value, datetime.date) and key in ("published", "reference_date"):
            value = value.isoformat()
        if key == "id" and isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            raise TypeError(f"{called}: {key} is of type {type(value).__name__}; give text")
        told[key] = value
    return told


def as_json(value: Any) -> str:
    """JSON, of text that is any.

    Raises ValueError for half a surrogate pair, which is no text.
    """
    told = json.dumps(value, ensure_ascii=False)
    try:
        told.encode()
    except UnicodeEncodeError as cause:
        raise ValueError(f"holds what is no Unicode text ({cause.reason}); decode it with errors='replace'") from None
    return told


def optional_text(value: Any, called: str) -> None:
    """Raises TypeError for what is neither text nor None."""
    if value is not None and not isinstance(value, str):
        raise TypeError(f"{called} is of type {type(value).__name__}; give text")


def extract(
    text: str | None = None,
    *,
    html: str | None = None,
    id: str | None = None,
    title: str | None = None,
    outlet: str | None = None,
    published: str | datetime.date | None = None,
    reference_date: str | datetime.date | None = None,
    url: str | None = None,
    language: str | None = None,
    organisation: str | None = None,
) -> dict[str, Any]:
    """What one document states, as the JSON of `recoupe extract`: ``claims``, ``unread``, and what is known of the document.

    Give the main ``text`` itself, which is kept to the letter, or a page's ``html``, whose main text, title, outlet, day and language
    are found. ``published`` (a date, or ISO text: ``2020-07-24``, ``2020-07``) is what « mardi » and « hier » are counted from;
    ``reference_date`` where that is another day. ``organisation`` is the body that suffered the incident. Spans are in code points:
    ``document["text"][start:end]`` is the claim's surface.

    Raises ValueError for a document that has no text, a day that is none, or both ``text`` and ``html``; TypeError for other types.
    """
    optional_text(organisation, "organisation")
    told = {
        "text": text,
        "html": html,
        "id": id,
        "title": title,
        "outlet": outlet,
        "published": published,
        "reference_date": reference_date,
        "url": url,
        "language": language,
    }
    document: dict[str, Any] = json.loads(_recoupe.extract(as_json(row(told, "the document")), organisation))
    return document
