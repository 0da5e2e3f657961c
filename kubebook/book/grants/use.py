"""The use of each grant: how much of it came, what it was spent on, what should be left.

Pure. `grants.attribution` finds the grant of an entry; here is what the entry did to the grant.
Aid comes in on the account bantuan-sosial and goes back from there; all other money that leaves
under a grant's name is spent, and so is what is bought on credit (its later payment names no
grant); money back from a shop makes that less. Goods that come as aid count as used when they
come, so that what is left is money alone.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Literal, NamedTuple

from kubebook.book.accounts.chart import BANTUAN_SOSIAL, BUNGA_BANK, PAJAK_BANK, is_held_for_others
from kubebook.book.book import Book, asked_once, balances, is_opening, money_codes
from kubebook.book.find import folded
from kubebook.book.grants.attribution import funds_of, grant_number
from kubebook.book.plan.progress import move_on_line
from kubebook.book.proofs import lacking
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant, Stage

Part = Literal[
    "money", "goods", "taken-over", "interest", "proved", "unproved", "outside", "in-kind",
    "returned",
]  # fmt: skip
"""The kinds of moves. Received: `money`, `goods`, `taken-over` (the opening of bantuan-sosial).
Spent: on lines of the plan `proved` (it lacks no paper that `book.proofs` asks for) and `unproved`,
`outside` the plan, `in-kind` (goods that came and that no line names). `interest` is the bank's,
less its tax; `returned` went back."""

RECEIVED: tuple[Part, ...] = ("money", "goods", "taken-over")
SPENT: tuple[Part, ...] = ("proved", "unproved", "outside", "in-kind")
_INTEREST = (BUNGA_BANK, PAJAK_BANK)


class Move(NamedTuple):
    """One part of what an entry did to its grant, whole rupiah; below 0 if it takes back.

    Goods that come make two moves of one entry: received and used. `lacks_proof`: the paper that
    must prove the entry is missing (`book.proofs`).
    """

    part: Part
    amount: int
    entry: Entry
    to_member: bool = False
    lacks_proof: bool = False


@dataclass(frozen=True)
class GrantUse:
    """One grant with all its moves, in the order of the entry numbers."""

    grant: Grant
    moves: tuple[Move, ...]

    def moves_of(self, *parts: Part) -> list[Move]:
        """The moves of these kinds, in the order of the entry numbers."""
        return [move for move in self.moves if move.part in parts]

    def sum_of(self, *parts: Part) -> int:
        """The sum of the moves of these kinds, whole rupiah."""
        return sum(self._sums[part] for part in parts)

    @cached_property
    def _sums(self) -> Mapping[Part, int]:
        """The sum of each kind: a report asks for them many times."""
        sums: Counter[Part] = Counter()
        for move in self.moves:
            sums[move.part] += move.amount
        return sums

    @property
    def promised(self) -> int:
        """What the decree promises, money and goods."""
        return self.grant.amount

    @property
    def received(self) -> int:
        """What came in, money and goods, whole rupiah."""
        return self.sum_of(*RECEIVED)

    @property
    def shortfall(self) -> int:
        """What the decree promises and did not come; below 0 if more came."""
        return self.promised - self.received

    @property
    def spent(self) -> int:
        """What was bought with it, and the goods that came with it."""
        return self.sum_of(*SPENT)

    @property
    def returned(self) -> int:
        """What went back to its giver."""
        return self.sum_of("returned")

    @property
    def left(self) -> int:
        """What should still be there of the aid itself: received less spent less returned."""
        return self.received - self.spent - self.returned

    @property
    def interest(self) -> int:
        """The bank's interest on it, less the tax on that and the interest that went back."""
        return self.sum_of("interest")

    @property
    def to_members(self) -> int:
        """How much of the money spent went to members of the group."""
        return sum(move.amount for move in self.moves if move.to_member)

    @property
    def bare(self) -> tuple[Entry, ...]:
        """The entries that lack the paper that must prove them, by number."""
        return tuple(dict.fromkeys(move.entry for move in self.moves if move.lacks_proof))

    @property
    def unproved(self) -> int:
        """How much of it lacks the paper that must prove it: spent, come in goods, given back."""
        return sum(entry.amount for entry in self.bare)


@asked_once
def uses_of(book: Book, until: date | None = None) -> tuple[GrantUse, ...]:
    """The use of each grant by its number, from the entries before `until`.

    A grant that was awarded later, and has no entry before, is left out.
    """
    if not book.grants:
        return ()
    moves: dict[int, list[Move]] = {grant.number: [] for grant in book.grants}
    for number, move in _moves(book, until):
        moves[number].append(move)
    return tuple(
        GrantUse(grant, tuple(moves[grant.number]))
        for grant in book.grants
        if moves[grant.number] or not _is_later(grant, until)
    )


def use_of(book: Book, grant: Grant, until: date | None = None) -> GrantUse:
    """The use of one grant from the entries before `until`; nothing if it was awarded later."""
    uses = (use for use in uses_of(book, until) if use.grant.number == grant.number)
    return next(uses, GrantUse(grant, ()))


def _is_later(grant: Grant, until: date | None) -> bool:
    """Whether the decree of a grant is of the day `until` or later."""
    return bool(until and grant.decree_date and grant.decree_date >= until)


def stages_come(use: GrantUse, stages: Sequence[Stage]) -> list[Move]:
    """The moves that fill the stages, in the order of days: without goods if these have no part."""
    goods = use.grant.goods
    in_money = goods and sum(stage.amount for stage in stages) == use.promised - goods
    kinds = (part for part in RECEIVED if part != "goods" or not in_money)
    return sorted(use.moves_of(*kinds), key=lambda move: (move.entry.date, move.entry.number))


def stage_to_come(use: GrantUse, stages: Sequence[Stage]) -> int | None:
    """The number of the first stage that has not wholly come; None if no stage is awaited."""
    came = sum(move.amount for move in stages_come(use, stages))
    ends = accumulate(stage.amount for stage in stages)
    return next((one.stage for one, end in zip(stages, ends, strict=True) if came < end), None)


def unnamed_aid(book: Book) -> list[Entry]:
    """The entries on bantuan-sosial that name no grant if the book has several."""
    if len(book.grants) <= 1:
        return []
    funds = funds_of(book)
    return [
        entry
        for entry in book.entries
        if entry.voided is None and is_aid(entry) and not grant_number(entry, funds)
    ]


def is_aid(entry: Entry) -> bool:
    """Whether an entry moves bantuan-sosial."""
    return BANTUAN_SOSIAL in (entry.source, entry.target)


def own_money(book: Book, until: date | None = None) -> int:
    """The money in hand that is the group's own: all money less what is held for members."""
    money, held = money_in_hand(book, until)
    return money - held


def money_in_hand(book: Book, until: date | None = None) -> tuple[int, int]:
    """All money in hand, and the part held for members (titipan); whole rupiah."""
    signed = balances(book.entries, until=until)
    titipan = [code for code, account in book.accounts.items() if is_held_for_others(account)]
    money = sum(signed.get(code, 0) for code in money_codes(book.accounts))
    return money, -sum(signed.get(code, 0) for code in titipan)


def aid_to_be_there(uses: Sequence[GrantUse]) -> int:
    """What should be left of all grants and their interest; an overspent grant counts as 0."""
    return sum(max(0, use.left + use.interest) for use in uses)


def members_by_name(book: Book) -> Mapping[str, str]:
    """The ids (A01) of the members by their names, for `member_paid`."""
    return {folded(member.name): member.id for member in book.members.values()}


def member_paid(entry: Entry, members: Mapping[str, str]) -> str:
    """The member (A01) that a payment names, as its member or as the party; "" if neither."""
    return "" if is_opening(entry) else entry.member or members.get(folded(entry.party), "")


def _moves(book: Book, until: date | None) -> Iterator[tuple[int, Move]]:
    """Every move with the number of its grant, by the numbers of the entries."""
    funds = funds_of(book)
    known = {grant.number for grant in book.grants}
    only = book.grants[0].number if len(book.grants) == 1 else None
    money = frozenset(money_codes(book.accounts))
    income = {record.line for record in book.plan_lines if record.block == "pendapatan"}
    lacks = lacking(book)
    members = members_by_name(book)
    for entry in book.entries:
        if entry.voided is not None or (until is not None and entry.date >= until):
            continue
        number = grant_number(entry, funds) or (only if is_aid(entry) else None)
        if number not in known or number is None:
            continue
        bare = lacks(entry)
        if is_aid(entry):
            for move in _aid_moves(entry, money, bare=bare):
                yield number, move
        elif (part := _part(book, entry, money, bare=bare)) and entry.line not in income:
            is_interest = part == "interest"
            amount = (
                _interest(entry, money) if is_interest else move_on_line(book, entry, "belanja")
            )
            if amount:
                member = not is_interest and bool(member_paid(entry, members))
                yield number, Move(part, amount, entry, member, bare)


def _aid_moves(entry: Entry, money: frozenset[str], *, bare: bool) -> Iterator[Move]:
    """What an entry on bantuan-sosial did: aid came or went back; goods are used as they come."""
    other = entry.target if entry.source == BANTUAN_SOSIAL else entry.source
    comes = entry.source == BANTUAN_SOSIAL
    if is_opening(entry):
        yield Move("taken-over", entry.amount if comes else -entry.amount, entry)
    elif other in money:
        part: Part = "money" if comes else "returned"
        yield Move(part, entry.amount, entry, lacks_proof=bare)
    else:
        signed = entry.amount if comes else -entry.amount
        yield Move("goods", signed, entry)
        yield Move(_spent(entry, "in-kind", bare=bare), signed, entry, lacks_proof=bare)


def _part(book: Book, entry: Entry, money: frozenset[str], *, bare: bool) -> Part | None:
    """The move of an entry that names a grant and is not on bantuan-sosial; None: no move."""
    others = [code for code in (entry.source, entry.target) if code not in money]
    if any(code not in book.accounts for code in others):
        return None
    if entry.line is None and not is_opening(entry):
        if len(others) == 1 and others[0] in _INTEREST:
            return "interest"
        if any(book.accounts[code].type == "income" for code in others):
            return None
    return _spent(entry, "outside", bare=bare)


def _interest(entry: Entry, money: frozenset[str]) -> int:
    return entry.amount if entry.target in money else -entry.amount


def _spent(entry: Entry, without_line: Part, *, bare: bool) -> Part:
    if entry.line is None:
        return without_line
    return "unproved" if bare else "proved"
