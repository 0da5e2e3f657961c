"""The grants of the group, and what became of each: promised, received, spent, returned, left.

The figures are those of `book.grants.use`; here each is laid out with its vouchers.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from kubebook.book.book import Book
from kubebook.book.check.grants import not_there, shortfall, to_members
from kubebook.book.entries.vouchers import compact
from kubebook.book.grants.attribution import find_grant
from kubebook.book.grants.awards import BUDGETS, stages_of
from kubebook.book.grants.use import GrantUse, Move, Part, own_money, stages_come, uses_of
from kubebook.book.records.grants import Stage
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import AMOUNT, FIGURE, NAME, NUMBER, TEXT, VOUCHER
from kubebook.statements.grants.left import awaited, below_nothing
from kubebook.statements.listed import listed, sums_of, with_total
from kubebook.statements.statement import Cell, Column, Frame, Level, Row, Table

FIGURES = (
    "promised", "received", "shortfall", "spent", "to_members", "returned", "left", "interest",
)  # fmt: skip
"""The figures of a grant that scripts read by name; the totals are over all grants."""

_USE = (
    Column(name="grant", heading=N_("Grant"), shown=False),
    FIGURE,
    TEXT,
    AMOUNT,
    Column(name="vouchers", heading=VOUCHER.heading),
)
_GRANTS = (
    NUMBER,
    Column(name="grant", heading=NAME.heading),
    Column(name="label", heading=TEXT.heading),
    Column(name="budget", heading=N_("Budget")),
    Column(name="year", heading=N_("Year")),
    Column(name="promised", heading=N_("On the decree"), kind="money"),
    Column(name="received", heading=N_("Received"), kind="money"),
    Column(name="spent", heading=N_("Spent"), kind="money"),
    Column(name="left", heading=N_("Left over"), kind="money"),
)


def grants(book: Book, frame: Frame) -> Table:
    """The grants of the group, each with its chief figures."""
    uses = uses_of(book, frame.until)
    sums = sums_of(uses, ("promised", "received", "spent", "left"))
    table = listed(
        _GRANTS,
        uses,
        {
            "grant": lambda use: use.grant.name,
            "label": lambda use: use.grant.label,
            "budget": lambda use: message(BUDGETS[use.grant.budget]),
            "year": lambda use: str(use.grant.year),
        },
        totals=sums,
        notes=tuple(
            message(
                N_("Left of {grant}: {below}."),
                grant=use.grant.label,
                below=below_nothing(use.left, awaited(book, [use])),
            )
            for use in uses
            if use.left < 0
        ),
    )
    return with_total(table, "label", sums) if len(uses) > 1 else table


def grant_use(book: Book, frame: Frame) -> Table:
    """Penggunaan Bantuan: a block for each grant, every figure with its vouchers."""
    every = uses_of(book, frame.until)
    typed = frame.narrowing.grant
    number = find_grant(book, typed).number if typed else None
    uses = [use for use in every if number in (None, use.grant.number)]
    rows = [row for use in uses for row in _block(book, use)]
    found = [one for use in uses for one in (*shortfall(use), *to_members(use))]
    found += not_there(every, own_money(book, frame.until))
    return Table(
        columns=_USE,
        rows=tuple(rows),
        totals=sums_of(uses, FIGURES),
        notes=tuple(one.sentence("paper") for one in found),
    )


def _block(book: Book, use: GrantUse) -> Iterator[Row]:
    """One grant: what was promised, what came, what it was spent on, what is left."""
    stages = stages_of(book, use.grant)
    yield _heading(use, _title(use))
    yield _row(use, "promised", message(N_("Aid on the decree")), use.promised)
    yield _heading(use, message(N_("Receipts")))
    yield from _parts(use, "received", _RECEIVED)
    yield _row(use, "received", message(N_("Received")), use.received, level="subtotal")
    if stages:
        yield _heading(use, message(N_("By stage")))
        yield from _by_stage(use, stages)
    yield _row(use, *_shortfall(use), level="subtotal")
    yield _heading(use, message(N_("What it went to")))
    yield from _parts(use, "spent", _SPENT)
    yield _row(use, "spent", message(N_("Spent")), use.spent, level="subtotal")
    paid = [move for move in use.moves if move.to_member]
    yield _row(use, "to_members", message(N_("Of it paid to members")), use.to_members, paid)
    back = use.moves_of("returned")
    words = N_("Returned, STS {sts}") if use.grant.sts else N_("Returned")
    yield _row(use, "returned", message(words, sts=use.grant.sts), use.returned, back)
    yield _row(use, "left", _left(book, use), use.left, level="total")
    if interest := use.moves_of("interest"):
        yield _row(use, "interest", message(N_("Bank interest on it")), use.interest, interest)
        both = use.left + use.interest
        yield _row(
            use, "left_with_interest", message(N_("Left over with interest")), both, level="total"
        )
    if use.bare:
        told = message(N_("Proof missing, in all"))
        cells = _row(use, "missing_proofs", told, use.unproved).cells
        yield Row({**cells, "vouchers": compact(entry.voucher for entry in use.bare)})


def _left(book: Book, use: GrantUse) -> Message:
    """The words for what is left; below nothing they say who paid for it."""
    if use.left >= 0:
        return message(N_("Left over"))
    below = below_nothing(use.left, awaited(book, [use]))
    return message(N_("Left over: {below}"), below=below)


_RECEIVED: tuple[tuple[Part, str, bool], ...] = (
    ("money", N_("Received in money"), True),
    ("goods", N_("Received in goods"), True),
    ("taken-over", N_("Received before this book"), False),
)
_SPENT: tuple[tuple[Part, str, bool], ...] = (
    ("proved", N_("Spent as planned, no proof missing"), True),
    ("unproved", N_("Spent as planned, without proof"), True),
    ("outside", N_("Spent outside the plan"), True),
    ("in-kind", N_("Goods that came as aid"), False),
)
"""The rows of a sum: the part, its words, and whether it is shown even if it is 0."""


def _shortfall(use: GrantUse) -> tuple[str, Message, int]:
    if use.shortfall < 0:
        return "excess", message(N_("Received above the decree")), -use.shortfall
    return "shortfall", message(N_("Missing of what the decree says")), use.shortfall


def _title(use: GrantUse) -> Message | str:
    grant = use.grant
    if not grant.decree:
        return grant.label
    if grant.decree_date is None:
        return message(N_("{label}, decree {decree}"), label=grant.label, decree=grant.decree)
    return message(
        N_("{label}, decree {decree} of {day}"),
        label=grant.label,
        decree=grant.decree,
        day=grant.decree_date,
    )


def _parts(use: GrantUse, figure: str, parts: Sequence[tuple[Part, str, bool]]) -> Iterator[Row]:
    for part, words, always in parts:
        moves = use.moves_of(part)
        if moves or always:
            key = f"{figure}_{part.replace('-', '_')}"
            yield _row(use, key, message(words), use.sum_of(part), moves)


def _by_stage(use: GrantUse, stages: Sequence[Stage]) -> Iterator[Row]:
    """How much of each stage came: what was received fills the stages in the order of days."""
    came = stages_come(use, stages)
    ends = list(accumulate(move.amount for move in came))
    total, begun = (ends[-1] if ends else 0), 0
    for stage in stages:
        until = total if stage is stages[-1] else begun + stage.amount
        filling = [
            move
            for move, end in zip(came, ends, strict=True)
            if end > begun and end - move.amount < until
        ]
        words = N_("Stage {stage}, out of {whole:rp}")
        text = message(words, stage=stage.stage, whole=stage.amount)
        amount = max(0, min(until, total) - begun)
        yield _row(use, f"stage_{stage.stage}", text, amount, filling)
        begun = until


def _heading(use: GrantUse, words: Message | str) -> Row:
    return Row({"grant": use.grant.name, "text": words}, "heading")


def _row(
    use: GrantUse,
    figure: str,
    text: Message,
    amount: int,
    moves: Iterable[Move] = (),
    level: Level = "item",
) -> Row:
    cells: dict[str, Cell] = {
        "grant": use.grant.name,
        "figure": figure,
        "text": text,
        "amount": amount,
    }
    if level == "item":
        cells["vouchers"] = compact(move.entry.voucher for move in moves)
    return Row(cells, level)
