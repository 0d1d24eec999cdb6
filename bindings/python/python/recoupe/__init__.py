"""Cross-checks press coverage of an incident against the official statement.

>>> import recoupe
>>> document = recoupe.extract("Au total, 6 128 comptes ont été volés le 21 juillet 2020.")
>>> [(claim["kind"], claim["surface"]) for claim in document["claims"]]
[('count', '6 128 comptes'), ('date', '21 juillet 2020')]

``extract`` gives what one text states, ``compare`` and ``compare_folder`` hold articles against a statement, ``extract_batch`` and
``extract_table`` read tables of any library that speaks Arrow. What comes back is plain dicts, in the words of FORMATS.md, or tables
that pandas, polars, DuckDB and pyarrow take as they are. Nothing here needs another package, and all of it lets other threads run.

A wrong argument is a ``TypeError`` or a ``ValueError``, a file that is not there a ``FileNotFoundError``, a fault of recoupe's own a
``RuntimeError``: one line that says what to do.
"""

from . import _recoupe
from ._recoupe import __version__
from ._comparison import Comparison, compare, compare_folder
from ._documents import extract
from ._tables import Batch, Table, extract_batch, extract_table, schema

__all__ = [
    "Batch",
    "Comparison",
    "Table",
    "__version__",
    "compare",
    "compare_folder",
    "extract",
    "extract_batch",
    "extract_table",
    "extractor",
    "schema",
]


def extractor() -> str:
    """The version and a fingerprint of the rules: what two tables must have in common to be held against each other."""
    return _recoupe.extractor()
