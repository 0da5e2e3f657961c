"""How pictures and PDFs come to prove a voucher: read, kept beside the ledger, told."""

from collections.abc import Sequence

from kubebook.book.proofs import Scan, attach, detach
from kubebook.book.records.change import Change
from kubebook.book.records.proofs import Proof
from kubebook.cli.asking import writing_day
from kubebook.cli.session import Session
from kubebook.files.scans import read_scan
from kubebook.messages import N_, message


def read_scans(session: Session, typed: Sequence[str]) -> tuple[Scan, ...]:
    """The pictures and PDFs that were named.

    Raises:
        FileNotFound, ProofUnknown and their kin: one of them can be no proof.
    """
    return tuple(read_scan(session.file(name)) for name in typed)


def attach_to(session: Session, voucher: str, typed: Sequence[str]) -> None:
    """Let the files prove a voucher, and say so."""
    today = writing_day(session)
    scans = read_scans(session, typed)
    edited = session.edit(
        lambda book: attach(book, voucher=voucher, scans=scans, today=today), scans=scans
    )
    tell_attached(session, edited.change)


def tell_attached(session: Session, change: Change) -> None:
    """Which voucher is proved by which files now; nothing where none was put."""
    proofs = [record for record in change.put if isinstance(record, Proof)]
    if proofs:
        session.screen.tell(
            message(
                N_("{voucher} is proved by {names}. A copy is kept beside the book."),
                voucher=proofs[0].voucher,
                names=tuple(proof.name for proof in proofs),
            )
        )


def detach_from(session: Session, voucher: str, number: int | None) -> None:
    """Take a proof off a voucher, and say so."""
    today = writing_day(session)
    edited = session.edit(lambda book: detach(book, voucher=voucher, today=today, number=number))
    (proof,) = (record for record in edited.change.put if isinstance(record, Proof))
    session.screen.tell(
        message(
            N_("{name} proves {voucher} no more from today on. The copy of it stays."),
            name=proof.name,
            voucher=proof.voucher,
        )
    )
