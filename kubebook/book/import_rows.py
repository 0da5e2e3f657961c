"""Rows of text as a file gives them, and the faults found in them line by line.

Pure. It knows no bytes, separators or headings (those are `files`') and no rule of the books.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from kubebook.book.records.change import Change
from kubebook.errors import KubebookError
from kubebook.errors.files import ImportRefused
from kubebook.messages import N_, Message, message

FAULTS_SHOWN = 20
"""As many faults are told one by one; of the others only the number."""

NO_ROWS = message(N_("The file has no rows; nothing was added."))
ALL_THERE = message(N_("Every row is there already; nothing was added."))

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a file: text by column name, and the `line` it begins on (the first line is 1).

    A missing name is an empty cell. `fault`: why the cells could not be told apart.
    """

    line: int
    cells: Mapping[str, str]
    fault: Message | None = None

    def __getitem__(self, column: str) -> str:
        """The text of a cell without blanks around it; "" where it is empty or missing."""
        return self.cells.get(column, "").strip()


@dataclass(slots=True)
class Faults:
    """Collects what is wrong in a file, in order of its lines."""

    found: list[Message] = field(default_factory=list)

    def add(self, line: int, fault: Message) -> None:
        """Note one fault of a line."""
        self.found.append(message(N_("Line {line}: {fault:first}"), line=str(line), fault=fault))

    def attempt(self, line: int, do: Callable[[], T]) -> T | None:
        """What `do` returns; None, and its fault noted, where it is refused."""
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
        faults = self.found[:FAULTS_SHOWN]
        if len(self.found) > FAULTS_SHOWN:
            more = len(self.found) - FAULTS_SHOWN
            faults.append(message(N_("... and {more:n} more."), more=more))
        raise ImportRefused(count=len(self.found), faults=tuple(faults))


def nothing_added(did: str, notice: Message) -> Change:
    """The change of a file that brings nothing new, with the sentence that says so."""
    return Change(did=did, put=(), notices=(notice,))


def left_out(rows: int) -> tuple[Message, ...]:
    """What to say of rows that are there already."""
    if not rows:
        return ()
    return (message(N_("{rows:n} rows were there already and stay as they are."), rows=rows),)
