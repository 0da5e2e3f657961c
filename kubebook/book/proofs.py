"""Proofs: which vouchers need one, which have one, and how one is attached or removed.

Pure. It knows a picture by the SHA-256 of its bytes; `store` checks if the file is in the ledger's
folder. A voucher that corrects another keeps its proofs.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from kubebook.book.accounts.chart import ADMINISTRASI_BANK, PAJAK_BANK
from kubebook.book.book import Book, in_book_order, money_codes, next_number
from kubebook.book.checked import one_line
from kubebook.book.entries.vouchers import find_counting, find_voucher
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.proofs import Proof, ProofKind
from kubebook.errors.proofs import ProofNone, ProofNotOfVoucher, ProofsSeveral
from kubebook.messages import N_, Message, message

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

    `parts` are its entries by number. `due` is the amount that needs a proof, whole rupiah; 0 if
    it needs no proof. `proofs` are those that were not removed, by number.
    """

    voucher: str
    date: date
    parts: tuple[Entry, ...]
    due: int
    proofs: tuple[Proof, ...]

    @property
    def is_missing(self) -> bool:
        """Whether it needs a proof and has none."""
        return self.due > 0 and not self.proofs


def evidence(book: Book) -> list[Evidence]:
    """The vouchers that count and need or have a proof, in the order of the book."""
    money = frozenset(money_codes(book.accounts))
    proofs = standing(book)
    parts: dict[str, list[Entry]] = {}
    due: dict[str, int] = {}
    for entry in book.entries:
        if entry.voided is None:
            voucher = entry.voucher
            parts.setdefault(voucher, []).append(entry)
            if needs_proof(entry, money):
                due[voucher] = due.get(voucher, 0) + entry.amount
    asked = (due.keys() | proofs.keys()) & parts.keys()
    firsts = in_book_order((parts[voucher][0] for voucher in asked), money)
    return [
        Evidence(
            voucher=first.voucher,
            date=first.date,
            parts=tuple(parts[first.voucher]),
            due=due.get(first.voucher, 0),
            proofs=proofs.get(first.voucher, ()),
        )
        for first in firsts
    ]


def needs_proof(entry: Entry, money: frozenset[str]) -> bool:
    """Whether an entry takes money (the codes `money`) out of the group other than to its bank.

    Receipts, transfers and memorial entries may have a proof and need none.
    """
    leaves = entry.source in money and entry.target not in money
    return leaves and entry.target not in PROVED_BY_BANK


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
