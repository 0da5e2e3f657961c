"""Findings about proofs: those that are missing, and those with a lost or changed file.

Pure: it cannot see files, so it receives what `store` found out about them.
"""

from collections.abc import Iterator, Mapping
from typing import Literal

from kubebook.book.book import Book
from kubebook.book.check.finding import Finding, Scope, found, named_vouchers
from kubebook.book.entries.vouchers import compact
from kubebook.book.proofs import evidence, share_of
from kubebook.book.records.proofs import Proof

FileTrouble = Literal["lost", "changed"]
"""What can be wrong with the file of a proof."""


def missing(scope: Scope) -> Iterator[Finding]:
    """The vouchers without a proof they need, until the end of the day, in one finding.

    Those of earlier months too: what is missing stays missing until it is attached.
    """
    share = share_of(one for one in evidence(scope.own) if one.date <= scope.day)
    if share.bare:
        vouchers = [one.voucher for one in share.bare]
        yield found(
            "proof-missing",
            **named_vouchers(vouchers),
            ranges=compact(vouchers),
            amount=share.missing,
            voucher=vouchers[0],
        )


def lost(scope: Scope) -> Iterator[Finding]:
    """The proofs of a grant that have lost their file."""
    for proof in scope.lost:
        yield _trouble(proof, "lost")


def file_faults(book: Book, troubles: Mapping[str, FileTrouble]) -> Iterator[Finding]:
    """A fault for each proof with another file than the attached one; `troubles` by SHA-256."""
    for proof in book.proofs:
        trouble = troubles.get(proof.sha256)
        if trouble and proof.removed is None:
            yield _trouble(proof, trouble)


def _trouble(proof: Proof, trouble: FileTrouble) -> Finding:
    name = proof.name or f"{proof.sha256[:12]}.{proof.kind}"
    return found(f"proof-{trouble}", voucher=proof.voucher, name=name)
