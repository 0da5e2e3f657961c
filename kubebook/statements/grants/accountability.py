"""What an accountability report tells of one grant beside the books: its use by budget line.

Also what is still missing, and what must be explained: said first, and never hidden. The figures
are those of `book.grant_use`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.check.finding import Finding, Scope, as_one
from kubebook.book.check.whole_book import Order, found_in
from kubebook.book.entries.vouchers import compact
from kubebook.book.grants.attribution import current_lines
from kubebook.book.grants.use import GrantUse, Move, uses_of
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import PlanLine
from kubebook.book.records.proofs import Proof
from kubebook.messages import N_, Message, message
from kubebook.statements.statement import Cell, Column, Row, Table
from kubebook.statements.totals import label_of


class Account(NamedTuple):
    """One grant to be accounted for at the end of `day`.

    `use` is what became of it; `book` the group's whole book; `own` that book with nothing but
    what is of the grant: its entries, and the lines of the plan that it pays.
    """

    book: Book
    own: Book
    use: GrantUse
    day: date

    @property
    def grant(self) -> Grant:
        """The grant itself."""
        return self.use.grant


def account_of(book: Book, grant: Grant, day: date) -> Account:
    """All that is told of a grant at the end of a day; one that the book lacks has no figures."""
    uses = uses_of(book, day + timedelta(days=1))
    use = next((use for use in uses if use.grant.number == grant.number), GrantUse(grant, ()))
    own = replace(
        book,
        grants=(grant,),
        entries=_with_replaced(book, {move.entry.number for move in use.moves}),
        plan_lines=tuple(line for line in book.plan_lines if line.fund == grant.number),
    )
    return Account(book=book, own=own, use=use, day=day)


def _with_replaced(book: Book, numbers: set[int]) -> tuple[Entry, ...]:
    """Those entries, and the void ones that they stand for: the proofs of those are theirs too."""
    kept = set(numbers)
    for entry in reversed(book.entries):  # what is replaced stands before what replaces it
        if entry.number in kept and entry.replaces:
            kept.add(entry.replaces)
    return tuple(entry for entry in book.entries if entry.number in kept)


def first_day(account: Account) -> date:
    """The day on which the grant began: its first entry, else its decree, else today."""
    days = [move.entry.date for move in account.use.moves]
    return min(days, default=min(account.grant.decree_date or account.day, account.day))


# --- Laporan Penggunaan --------------------------------------------------------------------------

USAGE = (
    Column(name="no", heading=N_("No."), kind="number"),
    Column(name="text", heading=N_("Description")),
    Column(name="budget", heading=N_("Budget (Rp)"), kind="money"),
    Column(name="spent", heading=N_("Realised (Rp)"), kind="money"),
    Column(name="remaining", heading=N_("Remaining (Rp)"), kind="money"),
    Column(name="remark", heading=N_("Remark")),
)


def usage(account: Account, most: int) -> Table:
    """Uraian, Anggaran, Realisasi, Sisa, Keterangan: a row for each line, or for each group.

    More lines than `most` are summed by their group, or else by their account. What was spent
    outside the plan stands in rows of its own, so that the sum is all that was spent.
    """
    lines = _lines(account)
    labels = {number: line.text for number, line in lines.items()}
    if len(lines) > most:
        accounts = account.book
        labels = {n: line.group or label_of(accounts, line.account) for n, line in lines.items()}
    kept = current_lines(account.own)
    rows: list[tuple[str | Message, int, int, Sequence[Move]]] = []
    for label in dict.fromkeys(labels.values()):
        numbers = {number for number, own in labels.items() if own == label}
        budget = sum(kept[number].amount for number in numbers if number in kept)
        moves = [move for move in _spent(account) if move.entry.line in numbers]
        rows.append((label, budget, _sum(moves), moves))
    for part, words in (
        ("outside", N_("Spent outside the plan")),
        ("in-kind", N_("Goods that came as aid")),
    ):
        moves = [move for move in _spent(account) if move.part == part]
        if moves:
            rows.append((message(words), 0, _sum(moves), moves))
    budget, spent = sum(row[1] for row in rows), sum(row[2] for row in rows)
    total: dict[str, Cell] = {
        "text": message(N_("Total")),
        "budget": budget,
        "spent": spent,
        "remaining": budget - spent,
    }
    return Table(
        columns=USAGE,
        rows=(
            *(_usage_row(number, *row) for number, row in enumerate(rows, start=1)),
            Row(total, level="total"),
        ),
        totals={"budget": budget, "spent": spent, "remaining": budget - spent},
    )


def _usage_row(
    number: int, text: str | Message, budget: int, spent: int, moves: Sequence[Move]
) -> Row:
    over, bare = spent - budget, [move for move in moves if move.part == "unproved"]
    remark: Message | None = None
    if budget and over > 0:
        remark = message(N_("over the budget"))
    elif bare:
        remark = message(N_("proof missing"))
    cells: dict[str, Cell] = {
        "no": number,
        "text": text,
        "budget": budget or None,
        "spent": spent,
        "remaining": budget - spent,
        "remark": remark,
    }
    return Row(cells)


def _lines(account: Account) -> dict[int, PlanLine]:
    """The lines of expenses of the plan in force, and those of before on which something stands."""
    kept = current_lines(account.own)
    ever = {line.line: line for line in account.own.plan_lines}
    moved = {move.entry.line for move in _spent(account)}
    return {
        number: kept.get(number, ever[number])
        for number in sorted(ever)
        if ever[number].block == "belanja" and (number in kept or number in moved)
    }


def _spent(account: Account) -> list[Move]:
    return [
        move
        for move in account.use.moves
        if move.part in ("proved", "unproved", "outside", "in-kind")
    ]


def _sum(moves: Sequence[Move]) -> int:
    return sum(move.amount for move in moves)


# --- what is missing -----------------------------------------------------------------------------

MISSING: Order = (
    "grant-none",
    "grant-facts",
    "group-facts",
    "plan-empty plan-not-agreed",
    "proof-missing",
    "proof-lost",
    "rest-not-returned",
    "sts-missing",
)
"""What the report needs and the book does not have."""
TO_EXPLAIN: Order = (
    "grant-shortfall grant-excess",
    "aid-not-there",
    "aid-to-members",
    "spent-outside",
    "line-gone line-overrun",
    "report-due",
)
"""What an office will ask about: aid that did not come, money not there, odd payments."""


def missing(account: Account, lost: Sequence[Proof]) -> list[Message]:
    """What the report needs and the book does not have; `lost` are proofs whose file is gone."""
    found = found_in(_scope(account, lost), MISSING)
    return _said(as_one(found, "proof-lost", "voucher", "ranges", compact))


def to_explain(account: Account) -> list[Message]:
    """What an office will ask about."""
    return _said(found_in(_scope(account), TO_EXPLAIN))


def _scope(account: Account, lost: Sequence[Proof] = ()) -> Scope:
    return Scope(
        account.book,
        account.day,
        until=account.day,
        use=account.use,
        of_grant=account.own,
        lost=tuple(lost),
    )


def _said(found: Iterable[Finding]) -> list[Message]:
    return [one.said("report") for one in found]


def goods_received(account: Account) -> list[Entry]:
    """The entries by which goods came as aid, in order of days."""
    entries = [move.entry for move in account.use.moves if move.part == "goods"]
    return sorted(entries, key=lambda entry: (entry.date, entry.number))


def returned(account: Account) -> list[Entry]:
    """The entries by which aid went back, in order of days."""
    entries = [move.entry for move in account.use.moves if move.part == "returned"]
    return sorted(entries, key=lambda entry: (entry.date, entry.number))
