"""The grants of the group, and what became of each: promised, received, spent, returned, left.

The figures are those of `book.grants.use`; here each is laid out with its vouchers.
"""

from collections.abc import Iterable, Iterator, Sequence

from kubebook.book.book import Book
from kubebook.book.check.grants import not_there, shortfall, to_members
from kubebook.book.entries.vouchers import compact
from kubebook.book.grants.attribution import find_grant
from kubebook.book.grants.awards import BUDGETS, stages_of
from kubebook.book.grants.use import GrantUse, Move, Part, own_money, uses_of
from kubebook.book.records.grants import Grant, Stage
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import AMOUNT, FIGURE, NAME, NUMBER, TEXT, VOUCHER
from kubebook.statements.grants.left import awaited, below_nothing
from kubebook.statements.grants.stages import stages_filled
from kubebook.statements.listed import listed, sums_of, with_carried, with_total
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
    return with_carried(with_total(table, "label", sums) if len(uses) > 1 else table, *sums)


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
    """One grant in sums that a finger adds up: what came, against the decree, spent, left.

    What is a part of a sum stands below it, in no sum.
    """
    yield _heading(use, title_of(use.grant))
    yield _heading(use, message(N_("Receipts")))
    yield from _parts(use, _RECEIVED)
    yield _row(use, "received", message(N_("Received")), use.received, level="subtotal")
    yield from _by_stage(use, stages_of(book, use.grant))
    yield _heading(use, message(N_("Against the decree")))
    yield from _against_decree(use)
    yield _heading(use, message(N_("What it went to")))
    yield from _parts(use, _SPENT)
    yield _row(use, "spent", message(N_("Spent")), use.spent, level="subtotal")
    yield from _of_spent(use)
    yield _heading(use, message(N_("What is left")))
    yield _row(use, "left_received", message(N_("Received")), use.received)
    yield _row(use, "left_spent", message(N_("Spent")), -use.spent)
    back = use.moves_of("returned")
    words = N_("Returned, STS {sts}") if use.grant.sts else N_("Returned")
    yield _row(use, "left_returned", message(words, sts=use.grant.sts), -use.returned, back)
    yield _row(use, "left", _left(book, use), use.left, level="total")
    if interest := use.moves_of("interest"):
        yield _heading(use, message(N_("With the bank's interest")))
        yield _row(use, "interest_left", message(N_("Left over")), use.left)
        yield _row(use, "interest", message(N_("Bank interest on it")), use.interest, interest)
        both = use.left + use.interest
        yield _row(
            use, "left_with_interest", message(N_("Left over with interest")), both, level="total"
        )
    if use.bare:
        told = message(N_("Proof missing, in all"))
        cells = _row(use, "missing_proofs", told, use.unproved).cells
        vouchers = compact(entry.voucher for entry in use.bare)
        yield Row({**cells, "vouchers": vouchers}, "of-which")


def _left(book: Book, use: GrantUse) -> Message:
    """The words for what is left; below nothing they say who paid for it."""
    if use.left >= 0:
        return message(N_("Left over"))
    below = below_nothing(use.left, awaited(book, [use]))
    return message(N_("Left over: {left}"), left=below)


_Parts = Sequence[tuple[str, tuple[Part, ...], str, bool]]
"""Rows of a sum: the figure, its parts, its words, and whether it is shown even if it is 0."""
_RECEIVED: _Parts = (
    ("received_money", ("money",), N_("Received in money"), True),
    ("received_goods", ("goods",), N_("Received in goods"), True),
    ("received_taken_over", ("taken-over",), N_("Received before this book"), False),
)
_SPENT: _Parts = (
    ("spent_planned", ("proved", "unproved"), N_("Spent on lines of the plan"), True),
    ("spent_outside", ("outside",), N_("Spent outside the plan"), True),
    ("spent_in_kind", ("in-kind",), N_("Goods that came as aid"), False),
)


def _against_decree(use: GrantUse) -> Iterator[Row]:
    """What the decree promises less what came; the other way round if more came."""
    promised = message(N_("Aid on the decree")), use.promised
    received = message(N_("Received")), use.received
    if use.shortfall < 0:
        yield _row(use, "decree_received", *received)
        yield _row(use, "promised", promised[0], -use.promised)
        words = message(N_("Received above the decree"))
        yield _row(use, "excess", words, -use.shortfall, level="subtotal")
        return
    yield _row(use, "promised", *promised)
    yield _row(use, "decree_received", received[0], -use.received)
    words = message(N_("Missing of what the decree says"))
    yield _row(use, "shortfall", words, use.shortfall, level="subtotal")


def _of_spent(use: GrantUse) -> Iterator[Row]:
    """Parts of what was spent; the vouchers with proof are those of the lines but the next ones."""
    words = message(N_("of which on lines, no proof missing"))
    yield _row(use, "spent_proved", words, use.sum_of("proved"), level="of-which")
    words = message(N_("of which on lines, without proof"))
    unproved = use.moves_of("unproved")
    yield _row(use, "spent_unproved", words, use.sum_of("unproved"), unproved, "of-which")
    words = message(N_("of which paid to members"))
    paid = [move for move in use.moves if move.to_member]
    yield _row(use, "to_members", words, use.to_members, paid, "of-which")


def title_of(grant: Grant) -> Message:
    """A grant by its label and its decree."""
    facts = {"label": grant.label, "decree": grant.decree, "day": grant.decree_date}
    if not grant.decree:
        return message(N_("{label}"), **facts)
    if grant.decree_date is None:
        return message(N_("{label}, decree {decree}"), **facts)
    return message(N_("{label}, decree {decree} of {day}"), **facts)


def _parts(use: GrantUse, parts: _Parts) -> Iterator[Row]:
    for figure, kinds, words, always in parts:
        moves = use.moves_of(*kinds)
        if moves or always:
            yield _row(use, figure, message(words), use.sum_of(*kinds), moves)


def _by_stage(use: GrantUse, stages: Sequence[Stage]) -> Iterator[Row]:
    """How much of each stage came: what was received fills the stages in the order of days."""
    for one in stages_filled(use, stages):
        words = N_("of which stage {stage}, out of {whole:rp}")
        if one.missing:
            words = N_("of which stage {stage}, out of {whole:rp}; {missing:rp} has not come")
        text = message(words, stage=one.stage.stage, whole=one.stage.amount, missing=one.missing)
        yield _row(use, f"stage_{one.stage.stage}", text, one.amount, one.moves, "of-which")


def _heading(use: GrantUse, words: Message) -> Row:
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
    if level in ("item", "of-which"):
        cells["vouchers"] = compact(move.entry.voucher for move in moves)
    return Row(cells, level)
