"""What `check` finds of proofs: those that are missing, and those whose file is lost or changed.

Pure: it cannot see files, so what `store` found of them is handed in.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

from kubebook.book.book import Book
from kubebook.book.check.finding import SHOWN, Finding, fault, notice
from kubebook.book.proofs import Evidence, evidence
from kubebook.messages import N_, Message, message

FileTrouble = Literal["lost", "changed"]
"""What can be wrong with the file of a proof."""
_WORDS: Mapping[FileTrouble, str] = {
    "lost": N_("{voucher}: its proof {name} is no longer in the ledger's folder."),
    "changed": N_("{voucher}: its proof {name} was changed after it was attached."),
}


def missing_proofs(book: Book, today: date) -> Iterator[Finding]:
    """One notice for all vouchers until today that need a proof and have none."""
    missing = [one for one in evidence(book) if one.is_missing and one.date <= today]
    if missing:
        todo = message(N_("kubebook entry attach {voucher}"), voucher=missing[0].voucher)
        yield notice(missing_sentence(missing), todo)


def missing_sentence(missing: list[Evidence]) -> Message:
    """The vouchers without proof, the first of them by number, and what they amount to."""
    vouchers = tuple(one.voucher for one in missing[:SHOWN])
    said = (
        N_("No proof yet: {vouchers}, together {amount:rp}.")
        if len(missing) <= SHOWN
        else N_("No proof yet: {vouchers} and {more} more, together {amount:rp}.")
    )
    return message(
        said,
        vouchers=vouchers,
        more=max(0, len(missing) - SHOWN),
        amount=sum(one.due for one in missing),
    )


def file_faults(book: Book, troubles: Mapping[str, FileTrouble]) -> Iterator[Finding]:
    """A fault for each proof whose file is not what was attached; `troubles` by SHA-256."""
    for proof in book.proofs:
        trouble = troubles.get(proof.sha256)
        if trouble and proof.removed is None:
            name = proof.name or f"{proof.sha256[:12]}.{proof.kind}"
            yield fault(
                message(_WORDS[trouble], voucher=proof.voucher, name=name),
                message(N_("kubebook entry attach {voucher} BERKAS"), voucher=proof.voucher),
            )
