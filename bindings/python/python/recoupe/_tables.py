"""Tables in, tables out, by Arrow's PyCapsule interface: no other package is needed, and none is preferred."""

from __future__ import annotations

from typing import Any, Protocol

from . import _recoupe
from ._documents import optional_text


class ArrowArray(Protocol):
    """A record batch: pyarrow's, say."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[Any, Any]: ...


class ArrowStream(Protocol):
    """A table: pyarrow's, or a data frame of polars or pandas."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> Any: ...


class Table:
    """Rows for any library that speaks Arrow.

    ``pyarrow.table(it)``, ``polars.DataFrame(it)``, ``pandas.DataFrame.from_arrow(it)`` and DuckDB take it as it is.
    """

    __slots__ = ("_batches",)

    def __init__(self, batches: Any) -> None:
        """Of what the compiled half gave; not for you to call."""
        self._batches = batches

    def __len__(self) -> int:
        """How many rows there are."""
        return _recoupe.row_count(self._batches)

    def __repr__(self) -> str:
        return f"<recoupe.{type(self).__name__}: {len(self)} rows of {', '.join(self.column_names)}>"

    @property
    def column_names(self) -> list[str]:
        """The names of the columns, in their order."""
        return _recoupe.column_names(self._batches)

    def __arrow_c_schema__(self) -> Any:
        return _recoupe.schema_of(self._batches)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> Any:
        return _recoupe.stream_of(self._batches)


class Batch(Table):
    """A table that is one record batch: ``pyarrow.record_batch(it)`` takes it too."""

    __slots__ = ()

    # Of a table it is left out: who finds it takes it for all there is.
    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[Any, Any]:
        return _recoupe.array_of(self._batches)


class Schema:
    """The columns of an extraction, for ``pyarrow.schema(it)``."""

    __slots__ = ()

    def __arrow_c_schema__(self) -> Any:
        return _recoupe.schema()


def schema() -> Schema:
    """The columns of `extract_batch` and of the files of `recoupe extract … -o OUT.parquet`, as docs/parquet.md tells them."""
    return Schema()


def _options(organisation: Any, with_text: Any, source: Any, threads: Any) -> tuple[str | None, bool, str, int | None]:
    optional_text(organisation, "organisation")
    if not isinstance(with_text, bool):
        raise TypeError(f"with_text is of type {type(with_text).__name__}; give True or False")
    if not isinstance(source, str):
        raise TypeError(f"source is of type {type(source).__name__}; give text")
    if threads is not None and (not isinstance(threads, int) or isinstance(threads, bool)):
        raise TypeError(f"threads is of type {type(threads).__name__}; give a whole number")
    if threads is not None and not 1 <= threads <= 1024:
        raise ValueError(f"threads is {threads}; give a number from 1 to 1024")
    return organisation, with_text, source, threads


def extract_batch(
    batch: ArrowArray,
    *,
    organisation: str | None = None,
    with_text: bool = True,
    source: str = "batch",
    threads: int | None = None,
) -> Batch:
    """What each document of a record batch states: a row each, in their order, by the columns of `schema`.

    The columns that are read are those of a collection in Parquet: ``text`` or ``html``, and, where there are such, ``id``, ``title``,
    ``url``, ``outlet``, ``published``, ``reference_date``, ``language``. The rows are those of ``recoupe extract … -o OUT.parquet``; a
    document that cannot be read is a row with its ``error``. Errors call the batch ``source``, and a document without an id is named
    after it and its place. ``with_text=False`` leaves the texts out. Documents are read on ``threads``, one for each core where that is
    not told; where something else spreads the batches over the cores (Spark, multiprocessing), say 1.

    Raises ValueError where there is no column ``text`` or ``html``, or one that is no text; TypeError for what is no batch.
    """
    options = _options(organisation, with_text, source, threads)
    if not hasattr(batch, "__arrow_c_array__"):
        hint = "use extract_table" if hasattr(batch, "__arrow_c_stream__") else "give a record batch of Arrow"
        raise TypeError(f"a {type(batch).__name__} is no record batch; {hint}")
    return Batch(_recoupe.extract_array(*batch.__arrow_c_array__(), options))


def extract_table(
    table: ArrowStream,
    *,
    organisation: str | None = None,
    with_text: bool = True,
    source: str = "table",
    threads: int | None = None,
) -> Table:
    """The same for a whole table, or for a data frame of polars or pandas; the rows come in batches."""
    options = _options(organisation, with_text, source, threads)
    if not hasattr(table, "__arrow_c_stream__"):
        raise TypeError(f"a {type(table).__name__} is no table of Arrow; give one, or a data frame of polars or pandas")
    return Table(_recoupe.extract_stream(table.__arrow_c_stream__(), options))
