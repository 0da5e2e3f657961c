"""Showing a voucher: each entry with its history, and its proofs; in words or for scripts."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kubebook.book.book import Book, label_of, member_name, typed_name
from kubebook.book.entries.reversing import reversal_of
from kubebook.book.grants.attribution import funds_of, grant_name, grant_number
from kubebook.book.plan.progress import marked
from kubebook.book.proofs import Need, lacking, needed, standing
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.proofs import Proof
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.telling import data, told
from kubebook.cli.recording.fields import (
    AMOUNT,
    DATE,
    GRANT,
    LINE,
    MEMBER,
    PARTY,
    REASON,
    SLIP_DATE,
    SOURCE,
    TARGET,
    TEXT,
    VOUCHER,
)
from kubebook.messages import N_, Message, message
from kubebook.statements.wording import MARKS

if TYPE_CHECKING:
    from kubebook.store.ledger import Ledger

KILOBYTE = 1000

KEPT = (
    Field("number", N_("Number")),
    VOUCHER,
    DATE,
    SLIP_DATE,
    AMOUNT,
    SOURCE._replace(now=lambda book, entry: typed_name(book, entry.source)),
    TARGET._replace(now=lambda book, entry: typed_name(book, entry.target)),
    TEXT,
    PARTY,
    MEMBER,
    LINE,
    GRANT._replace(now=lambda book, entry: grant_name(book, entry.grant)),
    Field("void", N_("Void"), now=lambda _book, entry: entry.voided),
    REASON,
    Field("replaced_by", N_("Replaced by")),
    Field("reverses", N_("Takes back entry")),
)
"""The fields of an entry, as scripts get them."""

DID: Mapping[str, str] = {
    "receipt": N_("Recorded"),
    "expense": N_("Recorded"),
    "transfer": N_("Recorded"),
    "adjust": N_("Recorded"),
    "opening": N_("Recorded"),
    "import": N_("Read from a file"),
    "entry void": N_("Made void"),
    "entry correct": N_("Corrected"),
    "entry reverse": N_("Recorded to take another back"),
    "asset depreciate": N_("Recorded"),
    "asset retire": N_("Recorded"),
}
"""What each command did to an entry, in the words of its history."""


def entry_sentences(ledger: "Ledger", entry: Entry) -> list[Message | str]:
    """One entry and its history in sentences."""
    book = ledger.book
    said: list[Message | str] = [
        message(
            N_("{voucher}, {day:day}, {amount:rp} ({amount:words})"),
            voucher=entry.voucher,
            day=entry.date,
            amount=entry.amount,
        ),
        message(
            N_("{text}\n{source} to {target}, entry {number}"),
            text=", ".join(filter(None, (entry.text, entry.party))),
            source=label_of(book, entry.source),
            target=label_of(book, entry.target),
            number=entry.number,
        ),
    ]
    said += told((SLIP_DATE,), book, entry)
    if entry.member:
        said.append(
            message(N_("Member {id} {name}"), id=entry.member, name=member_name(book, entry.member))
        )
    return [*said, *_belonging_sentences(book, entry), *_history_sentences(ledger, entry)]


def _history_sentences(ledger: "Ledger", entry: Entry) -> list[Message | str]:
    """What was done to an entry, when and by whom, and what became of it."""
    from kubebook.store.history import history

    book = ledger.book
    said: list[Message | str] = [
        message(
            N_("{did} on {at:short} by {by}"),
            at=line.at.date(),
            did=message(DID[line.did]) if line.did in DID else line.did,
            by=member_name(book, line.by),
        )
        if line.by
        else message(
            N_("{did} on {at:short}"),
            at=line.at.date(),
            did=message(DID[line.did]) if line.did in DID else line.did,
        )
        for line in history(ledger.ink, "entries", entry.number)
    ]
    if reversal := reversal_of(book, entry):
        said.append(
            message(
                N_("Taken back on {day} with {voucher}: {reason}"),
                day=reversal.date,
                voucher=reversal.voucher,
                reason=reversal.reason,
            )
        )
    if entry.voided:
        said.append(
            message(N_("Void since {day}: {reason}"), day=entry.voided, reason=entry.reason)
        )
        if entry.replaced_by:
            said.append(message(N_("Replaced by {voucher}"), voucher=entry.replaced_by))
    return said


def _belonging_sentences(book: Book, entry: Entry) -> list[Message | str]:
    """The line of the plan and the grant of an entry, or that it is outside the plan."""
    said: list[Message | str] = []
    line = next((one for one in reversed(book.plan_lines) if one.line == entry.line), None)
    number = grant_number(entry, funds_of(book))
    grant = next((one for one in book.grants if one.number == number), None)
    if line:
        said.append(message(N_("RAB line {line}, {text}"), line=line.line, text=line.text))
    if grant:
        said.append(message(N_("Grant: {label}"), label=grant.label))
    mark = marked(book).get(entry.number) if said else None
    if mark:
        said[0] = message(MARKS[mark], text=said[0])
    return said


def proof_sentences(book: Book, parts: tuple[Entry, ...]) -> list[Message | str]:
    """The proofs of a voucher, those taken off it, or that its proof is missing."""
    need, lacks = needed(book), lacking(book)
    said: list[Message | str] = [_proof_sentence(proof) for proof in _proofs_of(book, parts)]
    papers = dict.fromkeys(need(entry) for entry in parts if lacks(entry))
    said += [message(_NOT_YET[paper]) for paper in papers if paper]
    return said


_NOT_YET: Mapping[Need, str] = {
    "slip": N_("It has no proof yet."),
    "handover": N_("It has no handover paper of the goods (BAST) yet."),
    "deposit": N_("It has neither the number of its STS or BPN yet, nor a picture of it."),
}


def _proof_sentence(proof: Proof) -> Message:
    return message(
        N_("Proof {number}: {name}, {size:n} kB, attached on {day:short}")
        if proof.removed is None
        else N_("Proof {number}: {name}, taken off on {removed:short}"),
        number=proof.number,
        name=proof.name,
        size=-(-proof.size // KILOBYTE),
        day=proof.attached,
        removed=proof.removed,
    )


def _proofs_of(book: Book, parts: tuple[Entry, ...]) -> list[Proof]:
    """The proofs of a voucher by number: those in force, and those taken off it."""
    voucher = parts[0].voucher
    found = [*standing(book).get(voucher, ())]
    found += [proof for proof in book.proofs if proof.removed and proof.voucher == voucher]
    return sorted(found, key=lambda proof: proof.number)


def as_row(ledger: "Ledger", entry: Entry) -> dict[str, object]:
    """One entry, its history and what proves its voucher, for scripts."""
    from kubebook.store.history import history

    book = ledger.book
    return {
        **data(KEPT, book, entry),
        "proofs": [
            {
                "number": proof.number,
                "name": proof.name,
                "kind": proof.kind,
                "size": proof.size,
                "sha256": proof.sha256,
                "attached": proof.attached.isoformat(),
                "removed": proof.removed.isoformat() if proof.removed else None,
            }
            for proof in _proofs_of(book, (entry,))
        ],
        "history": [
            {"at": line.at.isoformat(), "by": line.by, "did": line.did, "document": line.document}
            for line in history(ledger.ink, "entries", entry.number)
        ],
    }


def void_sentence(change: Change) -> Message:
    """The voucher that a change made void, in one sentence."""
    gone = change.of(Entry)
    return message(
        N_("Void: {voucher}, {amount:rp}. It stays in the book, struck through."),
        voucher=gone[0].voucher,
        amount=sum(entry.amount for entry in gone),
    )


def corrected_sentence(old: Entry, new: Entry) -> Message:
    """A voucher that was mended, and what replaces it."""
    return message(
        N_("{old} is void; saved {new}, {amount:rp} ({amount:words})"),
        old=old.voucher,
        new=new.voucher,
        amount=new.amount,
    )


def reversed_sentences(book: Book, change: Change) -> list[Message]:
    """What was taken back, with which voucher, and what comes next."""
    taken = change.of(Entry)
    numbers = {entry.reverses for entry in taken}
    old = next(entry for entry in book.entries if entry.number in numbers)
    return [
        message(
            N_("{old} is taken back with {new}, {amount:rp}. Its own month stays as it is."),
            old=old.voucher,
            new=taken[0].voucher,
            amount=sum(entry.amount for entry in taken),
        ),
        message(N_("What is right is recorded as usual, with the day of today.")),
    ]
