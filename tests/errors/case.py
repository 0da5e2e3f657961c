"""What a case is: a leaf, what provokes it, and its exact sentence in both languages.

Below it what cases of several subjects begin with.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from kubebook.errors import KubebookError


class Case(NamedTuple):
    """One refusal.

    `do` is what provokes it: a function, or a command line typed in an empty folder after the
    steps `before` (command lines, or functions that work in that folder), on 31 October 2026 and
    without a terminal. Of a function `en` and `id` are the sentence of the leaf, of a command line
    all that stands on stderr; `{here}` is that folder. `faults` names functions that the system
    answers otherwise meanwhile: what each raises, or a function in its place.
    """

    leaf: type[KubebookError]
    do: Callable[[], object] | str
    en: str
    id: str
    before: tuple[str | Callable[[], object], ...] = ()
    faults: Mapping[str, Exception | Callable[[], object]] = MappingProxyType({})


GROUP = "init --ledger a.kubebook --name Contoh --village Rekaan"
SOLD = "receipt 5rb Telur --account penjualan"


def file(text: str) -> Callable[[], object]:
    """Leave a file `b.csv` in the folder."""
    return lambda: Path("b.csv").write_text(text, "utf-8")
