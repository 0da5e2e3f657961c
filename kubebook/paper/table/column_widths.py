"""How wide each column of a book is, and on which sheet the book fits.

Tried in this order: the group's sheet; figures in 9 pt; the sheet turned; the largest sheet turned.
It measures and decides; it draws nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kubebook.paper.engine.scale import HEAD, SMALL, TABLE
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import Style, plain, width
from kubebook.paper.engine.unparted import UNPARTED, together
from kubebook.paper.engine.wording import fold, say
from kubebook.paper.formats.format import BookColumn, BookForm
from kubebook.paper.table.spare_width import lowest
from kubebook.statements.statement import CellKind, Column, Statement

PADDING = 1.5
SMALL_FIGURE = 9.0
RUPIAH = "(Rp)"
MONEY_LEAST, SMALL_MONEY_LEAST = 19.0, 15.0
VOUCHER_LEAST = 16.0
REST_LEAST = 40.0
WORD_MOST = 30.0
"""A word wider than this may be cut at the edge of its column before the sheet is turned."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One column on its sheet: where its text begins and ends (mm), its heading in lines.

    `small`: its figures are set in 9 pt. `index` is its place in a row of worded cells. `group` is
    the heading that stands over it and its neighbours with the same.
    """

    name: str
    index: int
    kind: CellKind
    left: float
    right: float
    heading: tuple[tuple[str, Style], ...]
    carried: str | None
    small: bool
    group: str = ""

    @property
    def room(self) -> float:
        """The width of its text."""
        return self.right - self.left

    @property
    def is_right(self) -> bool:
        """Whether its cells end at the right: all figures do."""
        return self.kind in ("money", "number", "decimal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns of a book on the sheet that they fit."""

    sheet: Sheet
    columns: tuple[Placed, ...]
    label: Placed
    """The column of the description: *Pindahan* and the words of totals stand in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Need:
    """What one column asks: its `least` and `natural` widths with padding.

    The sheet has room for all that is `least`; if the table gets lower by it, a column has less,
    down to its `longest` word. `rest`: it takes what is left over; `is_rigid`: its cells never
    fold. `texts` are the cells, which stand in by `indent`, `heading` the words above them.
    """

    least: float
    natural: float
    longest: float = 0.0
    rest: bool = False
    is_rigid: bool = False
    indent: float = 0.0
    texts: Sequence[str] = ()
    heading: str = ""


def chosen(statement: Statement, form: BookForm) -> list[tuple[Column, BookColumn]]:
    """The columns to print, in the form's order, or all that the statement shows.

    Those that are empty this time fall away, unless no other would be left.
    """
    shown = {column.name: column for column in statement.columns if column.shown}
    if not form.columns:
        return [(column, BookColumn(field=name)) for name, column in shown.items()]
    known = {column.name: column for column in statement.columns}
    named = [
        (known.get(wanted.field) or Column(name="", heading=wanted.heading), wanted)
        for wanted in form.columns
        if not wanted.field or wanted.field in known
    ]
    return [
        (column, wanted) for column, wanted in named if wanted.always or not column.falls_away
    ] or named


def lay_out(
    columns: Sequence[tuple[Column, BookColumn]],
    cells: Sequence[Sequence[str]],
    sheet: Sheet,
    largest: Sheet,
    *,
    described: str = "",
    indent: float = 0.0,
    unit: str = RUPIAH,
) -> Layout:
    """Place columns with rows of `cells` (worded) on the first sheet that they fit.

    `described` is the column of the description, if it is known; else it is the widest of text.
    Its rows stand in by up to `indent` mm. `unit` stands under the headings of amounts.
    """
    by_column = list(zip(*cells, strict=True)) if cells else [()] * len(columns)
    attempts = ((sheet, False), (sheet, True), (sheet.turned, False), (largest.turned, True))
    for tried, small in attempts:
        needs = [
            _need(
                column,
                form,
                texts,
                unit,
                small=small,
                indent=indent if column.name == described else 0.0,
            )
            for (column, form), texts in zip(columns, by_column, strict=True)
        ]
        widths = _shared(needs, tried.text_width)
        if widths:
            return _placed(columns, widths, tried, (described, unit), small=small)
    forced = _forced(needs, tried.text_width)
    return _placed(columns, forced, tried, (described, unit), small=small)


def heading_of(
    column: Column, form: BookColumn, room: float | None, unit: str = RUPIAH
) -> list[tuple[str, Style]]:
    """A column's heading in lines, its words whole; a money column's unit on a line of its own."""
    words = _words_of(column, form)
    longest = max(width(word, HEAD) for word in words.split(" "))
    lines = fold(words, max(room, longest), HEAD) if room else words.split(" ")
    shown = [(line, HEAD) for line in lines]
    return [*shown, (unit, SMALL)] if unit and column.kind == "money" else shown


def _words_of(column: Column, form: BookColumn) -> str:
    return (form.heading or say(column.heading)).removesuffix(RUPIAH).strip()


def _need(
    column: Column,
    form: BookColumn,
    texts: Sequence[str],
    unit: str,
    *,
    small: bool,
    indent: float,
) -> _Need:
    over = heading_of(column, form, None, unit)
    heading = max((width(text, style) for text, style in over), default=0)
    if isinstance(form.width, int | float):
        wide = max(form.width, heading + 2 * PADDING)
        if column.kind == "money":
            figures = max((width(text, TABLE) for text in texts), default=0.0)
            wide = max(wide, figures + 2 * PADDING)
        elif column.kind == "text":
            whole = (word for word in _words(texts) if UNPARTED in word)
            wide = max(wide, _widest(whole) + 2 * PADDING)
        return _Need(least=wide, natural=wide, is_rigid=True)
    if column.kind == "text" and not is_voucher(column):
        natural = max((width(text, TABLE) for text in set(texts)), default=0)
        longest = max(heading, _widest(_words(texts)) + indent) + 2 * PADDING
        least = max(longest, REST_LEAST) if form.rest else longest
        return _Need(
            least=least,
            longest=longest,
            natural=max(natural + indent + 2 * PADDING, least),
            indent=indent,
            rest=form.rest,
            texts=texts,
            heading=_words_of(column, form),
        )
    style = plain(SMALL_FIGURE) if small and column.kind == "money" else TABLE
    longest = max(map(len, texts), default=0)
    widest = max((width(text, style) for text in texts if len(text) >= longest - 1), default=0)
    asked = max(widest + 0.2, heading) + 2 * PADDING
    if is_voucher(column):
        asked = max(asked, VOUCHER_LEAST)
    if column.kind == "money":
        asked = max(asked, SMALL_MONEY_LEAST if small else MONEY_LEAST)
    return _Need(least=asked, natural=asked, is_rigid=True)


def _words(texts: Iterable[str]) -> set[str]:
    """The words of some cells, whole but for those that are very long: dates, what has hyphens."""
    words = {word for text in set(texts) for word in together(text.replace("\n", " ")).split(" ")}
    long = {word for word in words if width(word, TABLE) > WORD_MOST}
    parts = (word.replace("-", f"-{UNPARTED}").split(UNPARTED) for word in long)
    return (words - long) | {part for some in parts for part in some}


def _widest(words: Iterable[str]) -> float:
    return min(WORD_MOST, max((width(word, TABLE) for word in words), default=0.0))


def is_voucher(column: Column) -> bool:
    """Whether a column holds voucher numbers, which never fold."""
    return column.name == "voucher"


def _shared(needs: Sequence[_Need], room: float) -> list[float] | None:
    """The widths of columns in `room`; None if the least that they need is more."""
    spare = room - sum(need.least for need in needs)
    if spare < 0:
        return None
    wish = sum(need.natural - need.least for need in needs)
    if wish > spare:
        return _lowest(needs, _levelled(needs, spare))
    widths = [need.natural for need in needs]
    flexible = [index for index, need in enumerate(needs) if not need.is_rigid]
    takers = [index for index, need in enumerate(needs) if need.rest] or flexible
    for index in takers or range(len(needs)):
        widths[index] += (spare - wish) / len(takers or needs)
    return widths


def _levelled(needs: Sequence[_Need], spare: float) -> list[float]:
    """Share what is spare equally, so that small wishes are met whole and the largest folds."""
    widths = [need.least for need in needs]
    open_wishes = sorted(
        (index for index, need in enumerate(needs) if need.natural > need.least),
        key=lambda index: needs[index].natural - needs[index].least,
    )
    for place, index in enumerate(open_wishes):
        share = spare / (len(open_wishes) - place)
        given = min(share, needs[index].natural - needs[index].least)
        widths[index] += given
        spare -= given
    return widths


def _lowest(needs: Sequence[_Need], widths: list[float]) -> list[float]:
    """The widths with which the table is lowest; what no cell of text needs stays where it is."""
    flexible = [index for index, need in enumerate(needs) if need.texts]
    if len(flexible) > 1:
        last = len(needs) - 1
        padding = {i: PADDING * ((i > 0) + (i < last)) + needs[i].indent for i in flexible}
        rooms = lowest(
            [needs[i].texts for i in flexible],
            [needs[i].heading for i in flexible],
            [widths[i] - padding[i] for i in flexible],
            [needs[i].longest - padding[i] for i in flexible],
        )
        for index, room in zip(flexible, rooms, strict=True):
            widths[index] = room + padding[index]
    return widths


def _forced(needs: Sequence[_Need], room: float) -> list[float]:
    total = sum(need.least for need in needs)
    return [need.least * room / total for need in needs]


def _placed(
    columns: Sequence[tuple[Column, BookColumn]],
    widths: Sequence[float],
    sheet: Sheet,
    worded: tuple[str, str],
    *,
    small: bool,
) -> Layout:
    described, unit = worded
    placed = []
    x = sheet.left
    last = len(widths) - 1
    for index, ((column, form), wide) in enumerate(zip(columns, widths, strict=True)):
        left = x + (PADDING if index else 0)
        right = x + wide - (PADDING if index < last else 0)
        placed.append(
            Placed(
                name=column.name,
                index=index,
                kind=column.kind,
                left=left,
                right=right,
                heading=tuple(heading_of(column, form, right - left, unit)),
                carried=column.carried,
                small=small and column.kind == "money",
                group=form.group,
            )
        )
        x += wide
    words = [column for column in placed if column.kind == "text" and column.name != "voucher"]
    label = next((column for column in placed if described and column.name == described), None)
    label = label or max(words or placed, key=lambda column: column.room)
    return Layout(sheet=sheet, columns=tuple(placed), label=label)
