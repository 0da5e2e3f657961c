"""Buku Kas Bantuan: the money of one grant alone, as its giver audits it.

Each row is what `book.grants.use` says an entry did to the grant, so that the book closes at what
should be left of it, with the bank's interest. Goods that came as aid are listed in neither column,
for they came and were used in one entry and no money moved; their amount stands in the words.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from kubebook.book.book import (
    Book,
    in_book_order,
    is_opening,
    label_of,
    money_codes,
    paid_label_of,
)
from kubebook.book.grants.attribution import find_grant
from kubebook.book.grants.use import RECEIVED, GrantUse, Move, use_of
from kubebook.book.proofs import lacking, needed
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.errors.statements import StatementNeedsGrant
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import BALANCE, ENTRY, OTHER_SIDE, RUNNING_BALANCE, TEXT, running
from kubebook.statements.entries.book_rows import book_rows
from kubebook.statements.entries.receipts_expenses import LINE_NUMBER, MEANT, PROOF, meant_in
from kubebook.statements.grants.grants import title_of
from kubebook.statements.grants.left import awaited, below_nothing
from kubebook.statements.listed import sum_row
from kubebook.statements.statement import Cell, Column, Frame, Row, Table
from kubebook.statements.wording import proof_word, total_of, voids_note, wording

_COLUMNS = (
    *ENTRY,
    TEXT,
    LINE_NUMBER,
    MEANT,
    Column(name="in", heading=N_("Receipts (Rp)"), kind="money", carried="running_in"),
    Column(name="out", heading=N_("Expenses (Rp)"), kind="money", carried="running_out"),
    BALANCE,
    PROOF,
    *OTHER_SIDE,
    running("in", N_("Receipts so far (Rp)")),
    running("out", N_("Expenses so far (Rp)")),
    RUNNING_BALANCE,
)
_NOT_IN_MONEY: Mapping[str, str] = {
    "goods": N_("{text} (goods for {amount:rp})"),
    "credit": N_("{text} (neither by cash nor by bank)"),
}
"""The words of an entry that moved no money: goods that came, and what was bought on credit."""


def grant_cash_book(book: Book, frame: Frame) -> Table:
    """The rows of one grant in the order of days, with its opening, its sums and its rest.

    Raises:
        StatementNeedsGrant: there are several, and none was named.
        GrantNotFound, GrantAmbiguous: the grant is not known.
    """
    grant = _grant(book, frame.narrowing.grant)
    if grant is None:
        return Table(_COLUMNS, ())
    use = use_of(book, grant, frame.until)
    moves, voids = (
        _by_entry(use.moves),
        _by_entry(use_of(_unvoided(book), grant, frame.until).moves),
    )
    start = frame.period.start
    before = {number for number, own in moves.items() if _is_before(own[0].entry, start)}
    inside = [own[0].entry for number, own in moves.items() if number not in before]
    void = [
        entry
        for entry in book.entries
        if entry.voided is not None and entry.number in voids and not _is_before(entry, start)
    ]
    effects = {number: _effect(own) for number, own in {**voids, **moves}.items()}
    made = book_rows(
        book,
        in_book_order([*inside, *void], money_codes(book.accounts)),
        lambda entry: _other(book, entry),
        _cells(book, {**voids, **moves}),
        lambda entry: _column(entry, effects[entry.number]),
        opening=sum(effects[number] for number in before),
    )
    sums = {"in": made.sums.get("in", 0), "out": made.sums.get("out", 0)}
    opening = {"balance": made.opening, "running_balance": made.opening}
    return Table(
        columns=_COLUMNS,
        rows=(
            Row({"text": message(N_("Opening balance")), **opening}, "opening"),
            *made.rows,
            sum_row("text", total_of(frame), sums),
            sum_row("text", message(N_("Closing balance")), {"balance": made.closing}),
        ),
        totals={
            "opening": made.opening,
            **sums,
            "balance": made.closing,
            "left": use.left,
            "interest": use.interest,
        },
        above=(title_of(grant),),
        notes=(
            *_closing(book, use, frame.day),
            *_goods(moves[entry.number] for entry in inside),
            *voids_note(made.rows),
        ),
    )


def _grant(book: Book, typed: str | None) -> Grant | None:
    """The grant that was named, or the only one; None if there is none."""
    if typed:
        return find_grant(book, typed)
    if len(book.grants) > 1:
        names = tuple(grant.name for grant in book.grants)
        raise StatementNeedsGrant(name="grant-cash-book", names=names, first=names[0])
    return book.grants[0] if book.grants else None


def _unvoided(book: Book) -> Book:
    """The void entries alone, as if they counted: what they would have done is listed too."""
    entries = (entry._replace(voided=None) for entry in book.entries if entry.voided is not None)
    return replace(book, entries=tuple(entries))


def _by_entry(moves: Iterable[Move]) -> dict[int, list[Move]]:
    found: dict[int, list[Move]] = {}
    for move in moves:
        found.setdefault(move.entry.number, []).append(move)
    return found


def _is_before(entry: Entry, start: date) -> bool:
    """Whether an entry is in the opening balance: openings of the period are too."""
    return entry.date < start or is_opening(entry)


def _effect(moves: Sequence[Move]) -> int:
    """What the moves of one entry add to the money of its grant; goods add nothing."""
    return sum(
        move.amount if move.part in (*RECEIVED, "interest") else -move.amount for move in moves
    )


def _column(entry: Entry, effect: int) -> str | None:
    """Where an entry stands by what it adds; what takes one back stands where that one does."""
    if entry.reverses is not None:
        effect = -effect
    return "in" if effect > 0 else "out" if effect < 0 else None


def _other(book: Book, entry: Entry) -> str:
    """The account that is not money: where it came from, or what it went to."""
    target = book.accounts.get(entry.target)
    return entry.source if target and target.is_money else entry.target


def _cells(book: Book, moves: Mapping[int, Sequence[Move]]) -> Callable[[Entry], dict[str, Cell]]:
    money = frozenset(money_codes(book.accounts))
    need, lacks, meant = needed(book), lacking(book), meant_in(book)

    def cells(entry: Entry) -> dict[str, Cell]:
        own, other = moves[entry.number], _other(book, entry)
        text: str | Message = wording(book, entry)
        if money.isdisjoint((entry.source, entry.target)):
            words = _NOT_IN_MONEY["credit" if _effect(own) else "goods"]
            text = message(words, text=text, amount=entry.amount)
        label = paid_label_of if other == entry.target else label_of
        cells = {"text": text, "member": entry.member, **meant(entry, label(book, other))}
        if need(entry):
            cells["proof"] = proof_word(has_proof=not lacks(entry))
        return cells

    return cells


def _closing(book: Book, use: GrantUse, day: date) -> tuple[Message, ...]:
    """The sentence that closes the book: its rest in figures and words, and the interest in it."""
    rest = use.left + use.interest
    words = N_("On {day:day} this book is closed with a rest of {rest:rp} ({rest:words}).")
    facts: dict[str, object] = {"day": day, "rest": rest}
    if rest < 0:
        words = N_("On {day:day} this book is closed: {below}.")
        facts["below"] = below_nothing(rest, awaited(book, [use]))
    closed = message(words, **facts)
    if not use.interest:
        return (closed,)
    of = message(N_("Of it {interest:rp} is the bank's interest."), interest=use.interest)
    return (closed, of)


def _goods(moves: Iterable[Sequence[Move]]) -> tuple[Message, ...]:
    """The sentence on goods that came as aid, if some did."""
    amount = sum(move.amount for own in moves for move in own if move.part == "goods")
    if not amount:
        return ()
    words = N_("Goods came for {amount:rp}: they are in neither column, for no money moved.")
    return (message(words, amount=amount),)
