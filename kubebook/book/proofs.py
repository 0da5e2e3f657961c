"""Proofs: what proves an entry, which vouchers lack it, and how one is attached or removed.

Pure. This is the one rule of what proves; every page, list and count asks it:

| entry                                                 | needs    | proved by                    |
|-------------------------------------------------------|----------|------------------------------|
| money out, whatever it went to                        | slip     | a picture or PDF             |
| bought, not paid yet (a bon; paid by somebody else)   | slip     | a picture or PDF             |
| aid in goods, come or given back                      | handover | a picture or PDF             |
| money of a grant given back, with its interest        | deposit  | the same, or the grant's STS |
| the bank's fee and tax (its own book proves them)     | nothing  |                              |
| money in, moved; openings; other memorials; voids     | nothing  |                              |

A voucher is one slip: what is attached to it proves all its entries, and a voucher that corrects
another keeps its proofs. What is paid later is two events with a paper each: the shop's bon, and
its receipt for the payment. A paper that lies in a folder and is not attached does not count, since
nobody sees it here. A picture is known by the SHA-256 of its bytes; `store` checks if the file is
in the ledger's folder.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from datetime import date
from hashlib import sha256
from typing import Literal, NamedTuple

from kubebook.book.accounts.chart import (
    ADMINISTRASI_BANK,
    BANTUAN_SOSIAL,
    BUNGA_BANK,
    PAJAK_BANK,
    can_be_on_credit,
    is_debt,
)
from kubebook.book.book import Book, asked_once, in_book_order, is_opening, money_codes, next_number
from kubebook.book.checked import one_line
from kubebook.book.entries.vouchers import find_counting, find_voucher
from kubebook.book.grants.attribution import default_grant, funds_of, grant_number
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.proofs import Proof, ProofKind
from kubebook.errors.proofs import ProofNone, ProofNotOfVoucher, ProofsSeveral
from kubebook.messages import N_, Message, message

Need = Literal["slip", "handover", "deposit"]
"""The paper that proves an entry: a shop's slip or receipt (nota, kuitansi); the handover paper of
goods (BAST); the slip of a deposit to Kas Daerah (STS) or Kas Negara (BPN)."""
PROVED_BY_BANK = frozenset({ADMINISTRASI_BANK, PAJAK_BANK})
"""Costs that the bank takes by itself: the bank book is the proof, and there is no slip."""


class Scan(NamedTuple):
    """A picture or PDF as it was read: its bytes, and the name of the file."""

    name: str
    kind: ProofKind
    data: bytes

    @property
    def sha256(self) -> str:
        """The SHA-256 of its bytes (hex), which identifies it."""
        return sha256(self.data).hexdigest()


class Evidence(NamedTuple):
    """A voucher that counts, and its proofs.

    `parts` are its entries by number. `due` is the amount that needs a proof, whole rupiah, 0 if
    it needs none; `missing` the part of that without one, and `needs` the papers that are missing.
    `proofs` are those that were not removed, by number.
    """

    voucher: str
    date: date
    parts: tuple[Entry, ...]
    due: int
    missing: int
    needs: frozenset[Need]
    proofs: tuple[Proof, ...]

    @property
    def is_missing(self) -> bool:
        """Whether something of it needs a proof and has none."""
        return self.missing > 0


class Share(NamedTuple):
    """How much of some vouchers is proved: the one figure of missing proofs.

    `due` is what needs a proof, `missing` the part without one, whole rupiah; `bare` are the
    vouchers of that part, in their order.
    """

    due: int
    missing: int
    bare: tuple[Evidence, ...]

    @property
    def proved(self) -> int:
        """What needs a proof and has one, whole rupiah."""
        return self.due - self.missing

    @property
    def percent(self) -> int:
        """The percentage proved of the money that needs a proof, rounded down: 100 is all."""
        return 100 * self.proved // self.due if self.due else 100


def share_of(found: Iterable[Evidence]) -> Share:
    """How much of these vouchers is proved."""
    every = tuple(found)
    return Share(
        due=sum(one.due for one in every),
        missing=sum(one.missing for one in every),
        bare=tuple(one for one in every if one.is_missing),
    )


@asked_once
def evidence(book: Book) -> tuple[Evidence, ...]:
    """The vouchers that count and need or have a proof, in the order of the book."""
    proofs = standing(book)
    need, proved = needed(book), _proved(book, proofs)
    parts: dict[str, list[Entry]] = {}
    due: dict[str, list[tuple[Entry, Need]]] = {}
    for entry in book.entries:
        if entry.voided is None:
            parts.setdefault(entry.voucher, []).append(entry)
            if paper := need(entry):
                due.setdefault(entry.voucher, []).append((entry, paper))
    asked = (due.keys() | proofs.keys()) & parts.keys()
    firsts = in_book_order((parts[voucher][0] for voucher in asked), money_codes(book.accounts))
    found = []
    for first in firsts:
        papers = due.get(first.voucher, ())
        bare = [one for one in papers if not proved(*one)]
        found.append(
            Evidence(
                voucher=first.voucher,
                date=first.date,
                parts=tuple(parts[first.voucher]),
                due=sum(entry.amount for entry, _ in papers),
                missing=sum(entry.amount for entry, _ in bare),
                needs=frozenset(paper for _, paper in bare),
                proofs=proofs.get(first.voucher, ()),
            )
        )
    return tuple(found)


def needed(book: Book) -> Callable[[Entry], Need | None]:
    """The function from an entry of a book to the paper that must prove it; None if none must.

    What was taken back has its own slip, and the difference of a count the minutes of it.
    """
    accounts, funds = book.accounts, funds_of(book)
    money = frozenset(money_codes(accounts))
    owed = {code for code, one in accounts.items() if one.type == "liability" and is_debt(one)}
    bought = {code for code, one in accounts.items() if can_be_on_credit(one, sold=False)}
    counted = {number for count in book.counts for number in count.entries}

    def need(entry: Entry) -> Need | None:
        source, target = entry.source, entry.target
        if entry.voided is not None or is_opening(entry) or target in PROVED_BY_BANK:
            return None
        if entry.reverses is not None or entry.number in counted:  # other papers prove these
            return None
        if source in money:
            is_interest = target == BUNGA_BANK and grant_number(entry, funds) is not None
            given_back = target == BANTUAN_SOSIAL or is_interest
            return None if target in money else "deposit" if given_back else "slip"
        if BANTUAN_SOSIAL in (source, target):
            return "handover" if not bought.isdisjoint((source, target)) else None
        return "slip" if source in owed and target in bought else None

    return need


@asked_once
def lacking(book: Book) -> Callable[[Entry], bool]:
    """The function from an entry of a book to whether the paper that must prove it is missing."""
    need, proved = needed(book), _proved(book, standing(book))

    def lacks(entry: Entry) -> bool:
        paper = need(entry)
        return paper is not None and not proved(entry, paper)

    return lacks


def _proved(book: Book, proofs: Container[str]) -> Callable[[Entry, Need], bool]:
    """The function from an entry and its paper to whether it is there; `proofs` by voucher."""
    funds = funds_of(book)
    deposited = {grant.number for grant in book.grants if grant.sts}

    def proved(entry: Entry, paper: Need) -> bool:
        if entry.voucher in proofs or paper != "deposit":
            return entry.voucher in proofs
        grant = grant_number(entry, funds) or default_grant(book, entry.source, entry.target)
        return grant in deposited

    return proved


def standing(book: Book) -> dict[str, tuple[Proof, ...]]:
    """The proofs that were not removed, by voucher; a correction has those of what it replaces."""
    found: dict[str, dict[int, Proof]] = {}
    for proof in book.proofs:
        if proof.removed is None:
            found.setdefault(proof.voucher, {})[proof.number] = proof
    if found:
        vouchers = {}
        for entry in book.entries:  # a replaced entry comes before its replacement
            vouchers[entry.number] = entry.voucher
            replaced = vouchers.get(entry.replaces) if entry.replaces else None
            if replaced in found and replaced != entry.voucher:
                found.setdefault(entry.voucher, {}).update(found[replaced])
    return {
        voucher: tuple(proof for _, proof in sorted(proofs.items()))
        for voucher, proofs in found.items()
    }


# --- the commands ------------------------------------------------------------------------------


def attach(book: Book, *, voucher: str, scans: Sequence[Scan], today: date) -> Change:
    """Attach pictures or PDFs to a voucher; one that it has already only gives a notice.

    Raises:
        VoucherUnreadable, VoucherNotFound, AlreadyVoid: there is no such voucher that counts.
    """
    found = find_counting(book, voucher, today.year)[0].voucher
    return with_proofs(book, Change(did="entry attach", put=()), found, scans=scans, today=today)


def with_proofs(
    book: Book, change: Change, voucher: str, *, scans: Sequence[Scan], today: date
) -> Change:
    """Add the proofs of a voucher to a change."""
    there = {proof.sha256 for proof in standing(book).get(voucher, ())}
    notices: list[Message] = []
    put: dict[str, Proof] = {}
    for scan in scans:
        digest = scan.sha256
        if digest in there:
            notices.append(
                message(N_("{name} proves {voucher} already."), name=scan.name, voucher=voucher)
            )
        elif digest not in put:
            put[digest] = Proof(
                number=next_number(book.proofs) + len(put),
                voucher=voucher,
                sha256=digest,
                kind=scan.kind,
                size=len(scan.data),
                attached=today,
                name=one_line(scan.name),
            )
            notices += _elsewhere(book, put[digest])
    return change._replace(put=(*change.put, *put.values()), notices=(*change.notices, *notices))


def detach(book: Book, *, voucher: str, today: date, number: int | None = None) -> Change:
    """Remove a proof from a voucher from today on; its record and its file stay.

    If the voucher has several proofs, `number` names the one.

    Raises:
        VoucherUnreadable, VoucherNotFound: there is no such voucher.
        ProofNone, ProofsSeveral, ProofNotOfVoucher: it is not clear which proof is meant.
    """
    found = find_voucher(book, voucher, today.year)[0].voucher
    proofs = standing(book).get(found, ())
    if not proofs:
        raise ProofNone(voucher=found)
    named = tuple(f"{proof.number} {proof.name}" for proof in proofs)
    if number is None and len(proofs) > 1:
        raise ProofsSeveral(voucher=found, proofs=named, first=proofs[0].number)
    for proof in proofs:
        if number in (None, proof.number):
            return Change(did="entry detach", put=(proof._replace(removed=today),))
    raise ProofNotOfVoucher(voucher=found, number=number, proofs=named)


def _elsewhere(book: Book, new: Proof) -> Iterable[Message]:
    """Notices if the same picture proves another voucher too: one slip may have been paid twice."""
    voids = {entry.voucher for entry in book.entries if entry.voided}
    vouchers = tuple(
        dict.fromkeys(
            proof.voucher
            for proof in book.proofs
            if proof.sha256 == new.sha256 and not proof.removed and proof.voucher not in voids
        )
    )
    if vouchers:
        yield message(
            N_("{name} also proves {vouchers}: look whether one slip was recorded twice."),
            name=new.name,
            vouchers=vouchers,
        )
