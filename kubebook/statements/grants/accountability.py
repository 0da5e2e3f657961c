"""What an accountability report tells of one grant beside the books: its use by budget line.

Also what is still missing, and what must be explained: said first, and never hidden. The figures
are those of `book.grant_use`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from kubebook.book.book import Book, officer_on
from kubebook.book.check.grants import (
    members_sentence,
    money_sentence,
    overdue,
    shortfall_sentence,
)
from kubebook.book.grants.attribution import current_lines
from kubebook.book.grants.use import GrantUse, Move, own_money, uses_of
from kubebook.book.proofs import evidence
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import PlanLine
from kubebook.book.records.proofs import Proof
from kubebook.messages import N_, Message, message
from kubebook.statements.listed import NUMBER, listed, with_total
from kubebook.statements.plan.progress import over_words, progress_on
from kubebook.statements.statement import Column, Table
from kubebook.statements.totals import compact, label_of


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
    NUMBER,
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
    rows: list[_Usage] = []
    for label in dict.fromkeys(labels.values()):
        numbers = {number for number, own in labels.items() if own == label}
        budget = sum(kept[number].amount for number in numbers if number in kept)
        moves = [move for move in _spent(account) if move.entry.line in numbers]
        rows.append(_Usage(label, budget, moves))
    for part, words in (
        ("outside", N_("Spent outside the plan")),
        ("in-kind", N_("Goods that came as aid")),
    ):
        moves = [move for move in _spent(account) if move.part == part]
        if moves:
            rows.append(_Usage(message(words), 0, moves))
    sums = {
        name: sum(getattr(row, name) for row in rows) for name in ("budget", "spent", "remaining")
    }
    table = listed(USAGE, rows, {"budget": lambda row: row.budget or None}, totals=sums)
    return with_total(table, "text", sums)


class _Usage(NamedTuple):
    """What was planned and spent under one name; whole rupiah."""

    text: str | Message
    budget: int
    moves: Sequence[Move]

    @property
    def spent(self) -> int:
        return _sum(self.moves)

    @property
    def remaining(self) -> int:
        return self.budget - self.spent

    @property
    def remark(self) -> Message | None:
        if self.budget and self.remaining < 0:
            return message(N_("over the budget"))
        unproved = any(move.part == "unproved" for move in self.moves)
        return message(N_("proof missing")) if unproved else None


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


def missing(account: Account, lost: Sequence[Proof]) -> list[Message]:
    """What the report needs and the book does not have; `lost` are proofs whose file is gone."""
    return [
        *_unknown(account),
        *_no_plan(account),
        *_unproved(account, lost),
        *_not_returned(account),
    ]


def to_explain(account: Account) -> list[Message]:
    """What an office will ask about: aid that did not come, money not there, odd payments."""
    use = account.use
    tomorrow = account.day + timedelta(days=1)
    said = [
        shortfall_sentence(use),
        money_sentence(uses_of(account.book, tomorrow), own_money(account.book, tomorrow)),
        members_sentence(use),
    ]
    outside = [move for move in use.moves if move.part == "outside"]
    if outside:
        said.append(
            message(
                N_("Spent outside the RAB: {vouchers}, {amount:rp}."),
                vouchers=compact(move.entry.voucher for move in outside),
                amount=_sum(outside),
            )
        )
    said += over_words(progress_on(account.own, account.day))
    said += [found.what for found in overdue(account.book, use, account.day)]
    return [sentence for sentence in said if sentence is not None]


def goods_received(account: Account) -> list[Entry]:
    """The entries by which goods came as aid, in order of days."""
    entries = [move.entry for move in account.use.moves if move.part == "goods"]
    return sorted(entries, key=lambda entry: (entry.date, entry.number))


def returned(account: Account) -> list[Entry]:
    """The entries by which aid went back, in order of days."""
    entries = [move.entry for move in account.use.moves if move.part == "returned"]
    return sorted(entries, key=lambda entry: (entry.date, entry.number))


def _unknown(account: Account) -> Iterator[Message]:
    """The facts of the group and of the grant that are not known, in one sentence each."""
    grant, group = account.grant, account.book.group
    if not account.book.grants:
        yield message(N_("The book has no grant: kubebook grant add"))
    of_grant = (
        (N_("its giver"), grant.giver),
        (N_("the number of its decree"), grant.decree),
        (N_("the date of its decree"), grant.decree_date),
        (N_("the deadline of the report"), grant.report_due),
    )
    if lacking := tuple(message(words) for words, known in of_grant if not known):
        yield message(N_("Not known of the grant: {lacking}."), label=grant.label, lacking=lacking)
    chair = officer_on(account.book, "ketua", account.day)
    of_group = (
        (N_("the address"), group.address),
        (N_("the bank account of the group"), group.bank_account),
        (N_("the business"), group.business),
        (N_("the companion"), group.companion),
        (N_("the lurah or kepala desa"), group.village_head),
        (N_("the chair"), chair),
        (N_("the treasurer"), officer_on(account.book, "bendahara", account.day)),
        (N_("the NIK of the chair"), chair is None or chair.nik),
    )
    if lacking := tuple(message(words) for words, known in of_group if not known):
        yield message(N_("Not known of the group: {lacking}."), lacking=lacking)


def _no_plan(account: Account) -> Iterator[Message]:
    if not current_lines(account.own):
        yield message(N_("The budget plan (RAB) has no line that this grant pays."))
    elif not account.book.plan_versions:
        yield message(N_("No meeting has agreed to the budget plan (RAB) yet."))


def _unproved(account: Account, lost: Sequence[Proof]) -> Iterator[Message]:
    bare = [one for one in evidence(account.own) if one.is_missing]
    if bare:
        yield message(
            N_("Proofs missing: {count} vouchers, {amount:rp}: {vouchers}."),
            count=len(bare),
            amount=sum(one.due for one in bare),
            vouchers=compact(one.voucher for one in bare),
        )
    if lost:
        yield message(
            N_("Files of proofs that are lost: {vouchers}."),
            vouchers=compact(proof.voucher for proof in lost),
        )


def _not_returned(account: Account) -> Iterator[Message]:
    use, grant = account.use, account.grant
    rest = use.left + use.interest
    if grant.returns and rest > 0:
        yield message(N_("The rest, {rest:rp}, must go back and has not yet."), rest=rest)
    if use.returned and not grant.sts:
        yield message(N_("The number of the STS by which {amount:rp} went back."),
                      amount=use.returned)  # fmt: skip
