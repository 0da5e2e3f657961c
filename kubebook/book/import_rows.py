"""Rows of text as a file gives them, and the faults found in them line by line.

Pure. It knows no bytes, separators or headings (`files` does) and no rule of the books.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kubebook.book.records.change import Change, Record
from kubebook.errors import KubebookError
from kubebook.errors.files import ImportRefused
from kubebook.messages import N_, Message, message
from kubebook.typed_text import NOTHING, cleaned

UNREAD = ""
"""The name of a column that is there but not read."""
FAULTS_SHOWN = 20
"""The most faults that are listed one by one; of the others only the number is shown."""

NO_ROWS = message(N_("The file has no rows; nothing was added."))
ALL_THERE = message(N_("Every row is there already; nothing was added."))

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRow:
    """One row of a file: text by column name, and the `line` it begins on (the first line is 1).

    A missing name is an empty cell. `fault`: why the row could not be cut into cells.
    """

    line: int
    cells: Mapping[str, str]
    fault: Message | None = None

    def __getitem__(self, column: str) -> str:
        """The text of a cell, `cleaned`; "" if it is empty, missing or a lone dash."""
        text = cleaned(self.cells.get(column, ""))
        return "" if text in NOTHING else text


@dataclass(slots=True)
class Faults:
    """Collect the faults of a file, in the order of its lines."""

    found: list[tuple[int, Message]] = field(default_factory=list)

    def add(self, line: int, fault: Message) -> None:
        """Note one fault of a line."""
        worded = message(N_("Line {line}: {fault:first}"), line=str(line), fault=fault)
        self.found.append((line, worded))

    def add_empty(self, line: int, column: Message) -> None:
        """Note a cell that may not be empty, by the heading of its column."""
        self.add(line, message(N_("the column {column} is empty."), column=column))

    def attempt(self, line: int, do: Callable[[], T]) -> T | None:
        """Return the result of `do`; if it raises our error, note the fault and return None."""
        try:
            return do()
        except KubebookError as refusal:
            self.add(line, refusal.worded)
            return None

    def raise_any(self) -> None:
        """Refuse the file if anything was noted.

        Raises:
            ImportRefused: with the first faults in full and the number of the others.
        """
        if not self.found:
            return
        in_order = sorted(self.found, key=lambda fault: fault[0])
        faults = [worded for _, worded in in_order[:FAULTS_SHOWN]]
        if len(self.found) > FAULTS_SHOWN:
            more = len(self.found) - FAULTS_SHOWN
            faults.append(message(N_("... and {more:n} more."), more=more))
        raise ImportRefused(count=len(self.found), faults=tuple(faults))


class Present:
    """What the book has already; each event in it is met by one row of a file, and only once.

    `known`: an event (any number) by each of the keys under which a row may name it.
    """

    def __init__(self, known: Iterable[tuple[Hashable, int]]) -> None:
        self._events: dict[Hashable, list[int]] = {}
        self._met: set[int] = set()
        for key, event in known:
            self._events.setdefault(key, []).append(event)

    def has(self, key: Hashable) -> bool:
        """Whether an event of that key is there, met or not."""
        return key in self._events

    def meet(self, key: Hashable) -> bool:
        """Take an event of that key which no row has met; False if there is none."""
        events = self._events.get(key, [])
        while events:
            event = events.pop()
            if event not in self._met:
                self._met.add(event)
                return True
        return False


def nothing_added(did: str, notice: Message) -> Change:
    """The change for a file that brings nothing new, with a notice about that."""
    return Change(did=did, put=(), notices=(notice,))


def imported(
    did: str, put: Sequence[Record], already: int, notices: Iterable[Message] = ()
) -> Change:
    """The change for a file, with a notice about rows that are in the book `already`."""
    if not put:
        return nothing_added(did, ALL_THERE)
    return Change(did=did, put=tuple(put), notices=(*notices, *already_there(already)))


def already_there(rows: int) -> tuple[Message, ...]:
    """The notice about rows that are in the book already."""
    if not rows:
        return ()
    return (message(N_("{rows:n} rows were there already and stay as they are."), rows=rows),)
