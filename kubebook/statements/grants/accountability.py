"""What an accountability report shows of one grant beside the books: its use by budget line.

Also what is still missing, and what must be explained: this comes first and is never hidden. The
figures are those of `book.grants.use`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from kubebook.book.book import Book, label_of
from kubebook.book.check.finding import Finding, Scope, as_one
from kubebook.book.check.whole_book import Order, found_in
from kubebook.book.entries.vouchers import compact
from kubebook.book.grants.attribution import current_lines
from kubebook.book.grants.awards import stages_of
from kubebook.book.grants.use import SPENT, GrantUse, Move, Part, use_of
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import PlanLine
from kubebook.book.records.proofs import Proof
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import BUDGET, NUMBER, REALISED, REMAINING, TEXT
from kubebook.statements.grants.stages import stages_filled
from kubebook.statements.listed import listed, sum_row, sums_of
from kubebook.statements.statement import Column, Table


class GrantAccount(NamedTuple):
    """One grant to be accounted for at the end of `day`.

    `use`: what became of it; `book`: the group's whole book; `own`: that book with the grant's
    own entries and the lines of the plan that it pays, and no others.
    """

    book: Book
    own: Book
    use: GrantUse
    day: date

    @property
    def grant(self) -> Grant:
        """The grant itself."""
        return self.use.grant


def account_of(book: Book, grant: Grant, day: date) -> GrantAccount:
    """A grant at the end of a day, for its report; without figures if the book lacks it."""
    use = use_of(book, grant, day + timedelta(days=1))
    own = replace(
        book,
        grants=(grant,),
        entries=_with_replaced(book, {move.entry.number for move in use.moves}),
        plan_lines=tuple(line for line in book.plan_lines if line.fund == grant.number),
    )
    return GrantAccount(book=book, own=own, use=use, day=day)


def _with_replaced(book: Book, numbers: set[int]) -> tuple[Entry, ...]:
    """These entries, and the void ones that they replace: the proofs of those are theirs too."""
    kept = set(numbers)
    for entry in reversed(book.entries):  # an entry stands before the one that replaces it
        if entry.number in kept and entry.replaces:
            kept.add(entry.replaces)
    return tuple(entry for entry in book.entries if entry.number in kept)


def first_day(account: GrantAccount) -> date:
    """The first day of the grant: of its first entry, else of its decree, else today."""
    days = [move.entry.date for move in account.use.moves]
    return min(days, default=min(account.grant.decree_date or account.day, account.day))


# --- Laporan Penggunaan --------------------------------------------------------------------------

USAGE = (
    NUMBER,
    TEXT,
    BUDGET,
    REALISED._replace(name="spent"),
    REMAINING,
    Column(name="remark", heading=N_("Remark")),
)


def usage(account: GrantAccount, most: int) -> Table:
    """Uraian, Anggaran, Realisasi, Sisa, Keterangan: a row for each line, or for each group.

    More lines than `most` are summed by their group, or else by their account. What was spent
    outside the plan stands in rows of its own, so that the sum is all that was spent. The remark on
    the sum names the stages that have not come.
    """
    lines = _lines(account)
    labels = {number: line.text for number, line in lines.items()}
    if len(lines) > most:
        accounts = account.book
        labels = {n: line.group or label_of(accounts, line.account) for n, line in lines.items()}
    kept, spent = current_lines(account.own), account.use.moves_of(*SPENT)
    rows: list[_Usage] = []
    for label in dict.fromkeys(labels.values()):
        numbers = {number for number, own in labels.items() if own == label}
        budget = sum(kept[number].amount for number in numbers if number in kept)
        moves = [move for move in spent if move.entry.line in numbers]
        rows.append(_Usage(label, budget, moves))
    others: tuple[tuple[Part, str], ...] = (
        ("outside", N_("Spent outside the plan")),
        ("in-kind", N_("Goods that came as aid")),
    )
    for part, words in others:
        if moves := account.use.moves_of(part):
            rows.append(_Usage(message(words), 0, moves))
    sums = sums_of(rows, ("budget", "spent", "remaining"))
    table = listed(USAGE, rows, {"budget": lambda row: row.budget or None}, totals=sums)
    total = sum_row("text", message(N_("Total")), sums)
    total = total._replace(cells={**total.cells, "remark": _not_come(account)})
    return table._replace(rows=(*table.rows, total))


def _not_come(account: GrantAccount) -> Message | None:
    """The stages that have not come, or not wholly; None if there is none."""
    said = tuple(
        message(
            N_("stage {stage} has not come, {missing:rp}")
            if not one.amount
            else N_("stage {stage} lacks {missing:rp}"),
            stage=one.stage.stage,
            missing=one.missing,
        )
        for one in stages_filled(account.use, stages_of(account.book, account.grant))
        if one.missing
    )
    return message(N_("{x}"), x=said) if said else None


class _Usage(NamedTuple):
    """What was planned and spent under one name; whole rupiah."""

    text: str | Message
    budget: int
    moves: Sequence[Move]

    @property
    def spent(self) -> int:
        return sum(move.amount for move in self.moves)

    @property
    def remaining(self) -> int:
        return self.budget - self.spent

    @property
    def remark(self) -> Message | None:
        over = self.budget and self.remaining < 0
        said = (
            *((message(N_("over the budget")),) if over else ()),
            *((message(N_("proof missing")),) if any(it.lacks_proof for it in self.moves) else ()),
        )
        return message(N_("{x}"), x=said) if said else None


def _lines(account: GrantAccount) -> dict[int, PlanLine]:
    """The lines of expenses of the plan in force, and earlier ones on which something was spent."""
    kept = current_lines(account.own)
    ever = {line.line: line for line in account.own.plan_lines}
    moved = {move.entry.line for move in account.use.moves_of(*SPENT)}
    return {
        number: kept.get(number, ever[number])
        for number in sorted(ever)
        if ever[number].block == "belanja" and (number in kept or number in moved)
    }


# --- what is missing -----------------------------------------------------------------------------

MISSING: Order = (
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
"""What an office will ask about: aid that did not come, missing money, unusual payments."""


def missing(account: GrantAccount, lost: Sequence[Proof]) -> list[Message]:
    """What the report needs and the book does not have; `lost` are proofs without their file."""
    found = found_in(_scope(account, lost), MISSING)
    return _said(as_one(found, "proof-lost", "voucher", "ranges", compact))


def to_explain(account: GrantAccount) -> list[Message]:
    """What an office will ask about."""
    return _said(found_in(_scope(account), TO_EXPLAIN))


def _scope(account: GrantAccount, lost: Sequence[Proof] = ()) -> Scope:
    return Scope(
        account.book,
        account.day,
        until=account.day,
        use=account.use,
        of_grant=account.own,
        lost=tuple(lost),
    )


def _said(found: Iterable[Finding]) -> list[Message]:
    return [one.sentence("report") for one in found]


def entries_of(account: GrantAccount, part: Part) -> list[Entry]:
    """The entries of one part of the grant, such as "returned", in order of days."""
    entries = [move.entry for move in account.use.moves_of(part)]
    return sorted(entries, key=lambda entry: (entry.date, entry.number))
