"""What a statement is: one table of figures, as a value.

Its table is made by the modules beside this one, its frame by `catalogue`; it is shown by
`screen`, printed by `paper`, written by `files`. It holds figures and message ids, and knows no
language, width, font or file.

Its values are named tuples: a frozen dataclass takes half a millisecond to define, and each
command waits for every one.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

from kubebook.messages import Message
from kubebook.periods import Period

Kind = Literal["text", "money", "date", "number", "decimal"]
Level = Literal["opening", "heading", "item", "void", "subtotal", "total"]
Cell = str | int | date | Message | None
"""Text as typed, whole rupiah or a count, a date, a message still to be worded, or empty."""


class Column(NamedTuple):
    """One column: its `name` for scripts, its `heading` (a message id) and what its cells hold.

    `kind`: text, money (whole rupiah, may be negative), date, number (a count, a percentage), or
    decimal (a number with decimals, written out as text).
    `shown` is False where screen and paper leave the column out; `exported` is False where files
    (JSON, CSV, XLSX) do: running figures, which only paper's carried rows read, have neither.
    A column that is not `shown` is printed where an office's form names it, unless it
    `falls_away`: it is shown otherwise, and this time it is empty.
    `carried` names the column whose figure stands here in the rows *Jumlah dipindahkan* and
    *Pindahan*; None leaves the cell empty there.
    """

    name: str
    heading: str
    kind: Kind = "text"
    shown: bool = True
    exported: bool = True
    carried: str | None = None
    falls_away: bool = False


class Row(NamedTuple):
    """One row. `cells` by column name; a missing name is an empty cell.

    `level`: `item` is what the statement lists and what CSV carries; `void` an item that counts in
    nothing (its `balance` is empty: there, or behind its text, writers put *batal*); `opening`
    the balance brought in; `heading` a line of words above items; `subtotal` and `total` sums of
    the rows above.
    """

    cells: Mapping[str, Cell]
    level: Level = "item"


class Statement(NamedTuple):
    """A table of figures about one group.

    `name` is its key in the catalogue, `title` a message id, `group` the group's printed name.
    `period` bounds what it tells (start in, end out); `when` words it: a month, or "until ...".
    `totals` are the figures of the total rows by name, for scripts.
    `above` are facts over the table (which bank account), `notes` sentences under it.
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


class Table(NamedTuple):
    """The part of a statement that its own module makes; the rest stands in the catalogue."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    totals: Mapping[str, int] = MappingProxyType({})
    above: tuple[Message, ...] = ()
    notes: tuple[Message, ...] = ()


class Narrowing(NamedTuple):
    """To what one thing a statement or document is narrowed, as typed; None narrows nothing.

    `account`: a name, a unique beginning of one, or a code. `grant`: its name, or a beginning.
    `version`: that of the plan. `voucher`: of a document alone. `full_nik` shows card numbers with
    all their digits, for an office that requires them.
    """

    account: str | None = None
    grant: str | None = None
    version: str | None = None
    voucher: str | None = None
    full_nik: bool = False


UNNARROWED = Narrowing()


class Asked(NamedTuple):
    """What a statement is asked for.

    `period` bounds it and `when` words that; `today` is the day of asking; `narrowing` is what it
    is narrowed to, of what its line in the catalogue takes.
    """

    period: Period
    when: Message
    today: date
    narrowing: Narrowing = UNNARROWED

    @property
    def day(self) -> date:
        """The day whose end a state is told of: the period's last, or today if that is earlier."""
        return min(self.period.last_day, self.today)
