"""Adds every table of a PDF again, from its text alone.

What is marked as a sum (in bold, or under a short rule) must be one of the sums that a reader would
try; carried rows must carry what stands over them; a running balance must run.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, product, takewhile

from tests.paper.lint.finding import Finding
from tests.paper.lint.grids import Grid, GridRow, grids_of
from tests.paper.lint.page import Seen

BROUGHT = re.compile(r"^Pindahan\b")
CARRIED = re.compile(r"Jumlah dipindahkan")
OPENING = re.compile(r"^(\d+ )?Saldo awal")
SINCE_BEFORE = re.compile(r"^Jumlah sampai\b")
"""Sums since before the paper's period: they must make the balance beside them."""
SO_FAR = re.compile(r".*\b[Kk]umulatif\b")
"""A column that only adds, some of the others; a balance adds or takes all of them."""
RUNNING = re.compile(rf"Saldo\b(?! awal)|{SO_FAR.pattern}")
MOST_SUMS = 6
"""How many of the sums before it a sum may be made of."""


def added_again(pages: Iterable[Seen]) -> Iterator[Finding]:
    """Each sum, carried figure and running balance of a paper that does not foot."""
    for grid in grids_of(pages):
        yield from added(grid)


def added(grid: Grid) -> Iterator[Finding]:
    """What does not foot in one table."""
    balances = [edge for edge, heading in grid.columns.items() if RUNNING.match(heading)]
    others = [edge for edge in grid.columns if edge not in balances]
    kept = [
        row for row in grid.rows if not (BROUGHT.search(row.words) or CARRIED.search(row.words))
    ]
    running = []
    for edge in balances:
        goes_on, faults = _run(grid, kept, edge, others)
        running += [edge] if goes_on else []
        yield from faults
    yield from _brought(grid)
    yield from _carries(grid, running)
    yield from _sums(grid, kept, running)


class _Column:
    """What stands in a column so far: items, those since the last heading or sum, sums."""

    def __init__(self) -> None:
        self.items: list[int] = []
        self._from_group = 0
        self._from_sum = 0
        self._sums: list[int] = []

    def group(self) -> None:
        """A heading: the items after it are a group."""
        self._from_group = len(self.items)

    def closed(self, amount: int) -> None:
        """A sum stands under the items so far."""
        self._sums.append(amount)
        self._from_sum = len(self.items)

    def foots(self, amount: int) -> bool:
        """Whether a sum is one of those that a reader would try."""
        return amount in self._tried(self.items[self._from_sum :])

    def _tried(self, fresh: Sequence[int]) -> Iterator[int]:
        """All items, those of the group, the `fresh` ones since the last sum, with it or not.

        The fresh ones may be some that add and, after them, some that are taken off.
        """
        last = self._sums[-1] if self._sums else 0
        yield sum(self.items)
        yield sum(self.items[self._from_group :])
        yield sum(fresh)
        yield last + sum(fresh)
        yield last - sum(fresh)
        for part in accumulate(fresh):
            yield 2 * part - sum(fresh)
            yield last + 2 * part - sum(fresh)
        yield from (total + sum(fresh) for total in accumulate(reversed(self._sums)))
        yield from accumulate(reversed(fresh))


def _sums(grid: Grid, rows: Sequence[GridRow], running: Sequence[float]) -> Iterator[Finding]:
    columns = {edge: _Column() for edge in grid.columns if edge not in running}
    sums: list[int] = []
    for row in rows:
        is_opening = bool(OPENING.search(row.words))
        is_since = bool(running and SINCE_BEFORE.match(row.words) and row.at(running[-1]))
        if not row.cells:
            for column in columns.values():
                column.group()
        for cell in row.cells:
            column = columns.get(cell.edge, _Column())
            if is_opening or cell.summed:
                foots = is_opening or is_since or column.foots(cell.amount)
                if cell.edge in columns and not (foots or _made_of(sums, cell.amount)):
                    what = f"{grid.title}: {row.words or 'sum'} {cell.amount}"
                    yield Finding("does not foot", row.page, what)
                column.closed(cell.amount)
            else:
                column.items.append(cell.amount)
        sums += [cell.amount for cell in row.cells if is_opening or cell.summed]


def _made_of(sums: Sequence[int], amount: int) -> bool:
    """Whether an amount is made of sums before it, each added, taken off or left out."""
    last = sums[-MOST_SUMS:]
    return any(
        sum(sign * it for sign, it in zip(signs, last, strict=True)) == amount
        for signs in product((-1, 0, 1), repeat=len(last))
        if any(signs)
    )


def _brought(grid: Grid) -> Iterator[Finding]:
    """What a page brings must be what the page before carried."""
    has_sums = any(cell.summed for row in grid.rows for cell in row.cells)
    for place, page in grid.breaks:
        before, after = grid.rows[max(place - 1, 0)], grid.rows[min(place, len(grid.rows) - 1)]
        if CARRIED.search(before.words) and BROUGHT.search(after.words):
            if before.cells != after.cells:
                what = f"{grid.title}: {[cell.amount for cell in after.cells]}"
                yield Finding("does not carry", page, what)
        elif has_sums and not _is_between_groups(grid.rows, place):
            yield Finding("no carried row", page, grid.title)


def _is_between_groups(rows: Sequence[GridRow], place: int) -> bool:
    """Whether a page begins with a group's heading, and the group above it has its sum."""
    group = [*takewhile(lambda row: row.cells, reversed(rows[:place]))]
    begins = place < len(rows) and rows[place].bold and not rows[place].cells
    return begins and any(cell.summed for row in group for cell in row.cells)


def _carries(grid: Grid, running: Sequence[float]) -> Iterator[Finding]:
    """What a page carries must be the sum, or the last balance, of all rows over it."""
    stand: dict[float, int] = {}
    for row in grid.rows:
        if CARRIED.search(row.words):
            for cell in row.cells:
                if cell.amount != stand.get(cell.edge, 0):
                    what = f"{grid.title}: {row.words} {cell.amount}"
                    yield Finding("does not foot", row.page, what)
        elif not BROUGHT.search(row.words):
            for cell in row.cells:
                if not cell.summed:
                    over = 0 if cell.edge in running else stand.get(cell.edge, 0)
                    stand[cell.edge] = over + cell.amount


def _run(
    grid: Grid, rows: Sequence[GridRow], edge: float, others: Sequence[float]
) -> tuple[bool, list[Finding]]:
    """A balance must be the one before it and what its row adds and takes.

    Which columns add and which take is not known: the reading with the fewest faults counts, and
    whether in it a balance goes on from row to row. Where every row stands for itself, as in a
    trial balance, none does.
    """
    fewest: tuple[bool, list[Finding]] | None = None
    senses_of_one = (1, 0) if SO_FAR.match(grid.columns[edge]) else (1, -1)
    for signs in product(senses_of_one, repeat=len(others)):
        for goes_on in (True, False):
            senses = dict(zip(others, signs, strict=True))
            faults = list(_off(grid, rows, edge, senses, goes_on=goes_on))
            if any(signs) and (fewest is None or len(faults) < len(fewest[1])):
                fewest = goes_on, faults
            if fewest and not fewest[1]:
                return fewest
    return fewest or (True, [])


def _off(
    grid: Grid,
    rows: Sequence[GridRow],
    edge: float,
    signs: Mapping[float, int],
    *,
    goes_on: bool,
) -> Iterator[Finding]:
    balance: int | None = None if goes_on else 0
    for row in rows:
        stands = row.at(edge)
        moves = [cell for cell in row.cells if cell.edge in signs]
        moved = sum(signs[cell.edge] * cell.amount for cell in moves)
        if any(cell.summed for cell in moves):
            if not stands or stands.amount in (moved, balance):
                continue
            moved = 0
        if balance is not None:
            balance += moved
        if stands is None:
            continue
        if balance is not None and stands.amount != balance:
            what = f"{grid.title}: {row.words} {stands.amount}, not {balance}"
            yield Finding("does not run", row.page, what)
        balance = stands.amount if goes_on else 0
