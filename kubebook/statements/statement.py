"""A statement: one table of figures, as a value.

The modules beside this one make its table, `catalogue` makes its frame; `screen` shows it, `paper`
prints it, `files` writes it. It holds figures and message ids, and knows no language, width, font
or file.

Its values are named tuples: a frozen dataclass takes half a millisecond to define, and every
command would wait for each one.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal, NamedTuple

from kubebook.messages import Message
from kubebook.periods import Period

DASH = "\N{EN DASH}"
CellKind = Literal["text", "money", "date", "number", "decimal"]
Level = Literal["opening", "heading", "item", "void", "subtotal", "total", "of-which"]
Cell = str | int | date | Message | None
"""Text as typed, whole rupiah or a count, a date, a message still to be worded, or empty."""


class Difference(int):
    """An amount that is a change: above 0 it has a plus sign on screen and paper."""

    __slots__ = ()


class Column(NamedTuple):
    """One column: its `name` for scripts, its `heading` (a message id) and what its cells hold.

    `kind`: text, money (whole rupiah, may be negative), date, number (a count, a percentage), or
    decimal (a number with decimals, written out as text).
    `shown` is False if screen and paper leave the column out; `exported` is False if files (JSON,
    CSV, XLSX) do. Running figures, which only the carried rows on paper use, have both False.
    A column that is not `shown` is printed if an office's form names it, unless it `falls_away`:
    a column that is otherwise shown and is empty this time.
    `carried` names the column whose figure stands here in the rows *Jumlah dipindahkan* and
    *Pindahan*; None leaves the cell empty there.
    `dashed`: on screen and paper an empty cell beside words is a dash, for nothing is known there.
    """

    name: str
    heading: str
    kind: CellKind = "text"
    shown: bool = True
    exported: bool = True
    carried: str | None = None
    falls_away: bool = False
    dashed: bool = False


class Row(NamedTuple):
    """One row. `cells` by column name; a missing name is an empty cell.

    `level`: `item` is what the statement lists and what CSV holds; `void` an item that no sum
    counts (its `balance` is empty: writers put *batal* there, or behind its text); `opening` the
    balance brought in; `heading` a line of words above items; `subtotal` and `total` sums of the
    rows above; `of-which` a part of what stands above it, in no sum itself.
    `key`: by which an office's form chooses it, in a statement with rows to choose; rows of a list
    share theirs with its heading.
    """

    cells: Mapping[str, Cell]
    level: Level = "item"
    key: str = ""


def is_dash(row: Row, column: Column) -> bool:
    """Whether a writer for people puts a dash into an empty cell."""
    return column.dashed and row.level != "heading" and row.cells.get(column.name) is None


class Statement(NamedTuple):
    """A table of figures about one group.

    `name` is its key in the catalogue, `title` a message id, `group` the group's printed name.
    `period` is its time (start in, end out); `when` is the words for it: a month, or "until ...".
    `totals` are the figures of the total rows by name, for scripts.
    `above` are facts above the table (which bank account), `notes` sentences under it.
    """

    name: str
    title: str
    group: str
    period: Period
    when: Message
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: Mapping[str, int] = MappingProxyType({})
    above: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()


def lists_anything(statement: Statement) -> bool:
    """Whether a statement has a row of its own, and not figures of nothing alone."""
    money = [column.name for column in statement.columns if column.kind == "money"]
    return any(
        any(row.cells.get(name) for name in money)
        or all(row.cells.get(name) is None for name in money)
        for row in statement.rows
        if row.level in ("item", "void", "opening")
    )


class Table(NamedTuple):
    """The part of a statement that its own module makes; the catalogue adds the rest."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: Mapping[str, int] = MappingProxyType({})
    above: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()


class Narrowing(NamedTuple):
    """What a statement or document is narrowed to, as typed; None narrows nothing.

    `account`: a name, a unique beginning of one, or a code. `grant`: its name, or a beginning.
    `version`: that of the plan. `voucher`: for documents only. `full_nik` shows card numbers with
    all their digits, for an office that requires them. `text`: words, a name, a voucher or an
    amount that entries have.
    """

    account: str | None = None
    grant: str | None = None
    version: str | None = None
    voucher: str | None = None
    full_nik: bool = False
    text: str | None = None


UNNARROWED = Narrowing()


class Frame(NamedTuple):
    """The frame of a statement, which the catalogue makes and a statement's module fills.

    `period` is its time and `when` the words for it; `today` is the day on which it is made;
    `narrowing` is what it is narrowed to, out of what its line in the catalogue takes.
    """

    period: Period
    when: Message
    today: date
    narrowing: Narrowing = UNNARROWED

    @property
    def day(self) -> date:
        """The day at the end of which a state is shown: the period's last, or today if earlier."""
        return min(self.period.last_day, self.today)

    @property
    def until(self) -> date:
        """The day after it: the first whose entries are not in that state."""
        return self.day + timedelta(days=1)
