"""Pictures and PDFs that prove a voucher: asked for, read, kept beside the ledger."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.proofs import Scan, attach, detach, evidence, standing
from kubebook.book.records.proofs import Proof
from kubebook.cli.asking import agree, writing_day
from kubebook.cli.declared.field import Answers, Field, Kind, Words
from kubebook.cli.options import parse_number
from kubebook.cli.recording.fields import PROOF, VOUCHER
from kubebook.cli.session import Session
from kubebook.errors.proofs import ProofLocked
from kubebook.files.scans import is_locked, read_scan
from kubebook.messages import N_, message
from kubebook.money import format_rupiah

if TYPE_CHECKING:
    from kubebook.book.records.change import Change


def read_scans(session: Session, typed: Sequence[str]) -> tuple[Scan, ...]:
    """The pictures and PDFs that were named; a locked PDF only after a yes on a terminal.

    Raises:
        FileNotFound, ProofUnknown and similar errors: one of them cannot be a proof.
        ProofLocked: it is a locked PDF, and nobody can be asked.
        Declined: the person answers no.
    """
    scans = tuple(read_scan(session.file(name)) for name in typed)
    for scan in filter(is_locked, scans):
        locked = ProofLocked(name=scan.name)
        if not session.on_terminal:
            raise locked
        session.screen.say(locked.worded)
        agree(session, message(N_("Keep it all the same?")), default=False)
    return scans


def attach_to(session: Session, voucher: str, typed: Sequence[str]) -> None:
    """Let the files prove a voucher, and report it."""
    today = writing_day(session)
    scans = read_scans(session, typed)
    edited = session.edit(
        lambda book: attach(book, voucher=voucher, scans=scans, today=today), scans=scans
    )
    _tell_attached(session, edited.change)


def _tell_attached(session: Session, change: "Change") -> None:
    """Show which voucher is now proved by which files; nothing if no file was added."""
    proofs = change.of(Proof)
    if proofs:
        session.screen.tell(
            message(
                N_("{voucher} is proved by {names}. A copy is kept beside the book."),
                voucher=proofs[0].voucher,
                names=tuple(proof.name for proof in proofs),
            )
        )


def detach_from(session: Session, voucher: str, number: int | None) -> None:
    """Take a proof off a voucher, and report it."""
    today = writing_day(session)
    edited = session.edit(lambda book: detach(book, voucher=voucher, today=today, number=number))
    (proof,) = edited.change.of(Proof)
    session.screen.tell(
        message(
            N_("{name} proves {voucher} no more from today on. The copy of it stays."),
            name=proof.name,
            voucher=proof.voucher,
        )
    )


# --- what a terminal asks ----------------------------------------------------------------------


def ask_voucher(session: Session) -> str:
    """Ask which voucher is to be proved; those that still need a proof are offered."""
    from kubebook.cli.declared.form import ask_field

    return str(ask_field(session, VOUCHER._replace(words=_unproved)))


def _unproved(session: Session, _answers: Answers) -> Words:
    lacking = [one for one in evidence(session.read().book) if one.is_missing]
    return {one.voucher: f"{format_rupiah(one.missing)} {one.parts[0].text}" for one in lacking}


def ask_file(session: Session) -> str:
    """Ask for the picture or PDF; ask again if it cannot be a proof."""
    from kubebook.cli.declared.form import ask_field

    file = PROOF._replace(
        kind=Kind(read=_read_file),
        usual=None,
        hint=message(N_("Where it lies: nota.jpg, foto/nota.jpg. Or drag it into this window.")),
    )
    return str(ask_field(session, file))


def _read_file(typed: str, session: Session) -> str:
    name = typed.strip(" '\"")  # a file that is dragged into the window comes in quotes
    read_scan(session.file(name))
    return name


def ask_which(session: Session, typed: str) -> int | None:
    """The number of the proof that is meant if the voucher has several; else None."""
    book, today = session.read().book, session.day()
    voucher = find_voucher(book, typed, today.year)[0].voucher
    names = {str(proof.number): proof.name for proof in standing(book).get(voucher, ())}
    if len(names) <= 1:
        return None
    from kubebook.cli.declared.form import ask_field

    def read(text: str, _session: Session) -> int | None:
        number = parse_number(text, "kubebook entry detach")
        detach(book, voucher=voucher, today=today, number=number)
        return number

    which = Field(
        "number",
        N_("Which of the proofs"),
        kind=Kind(read=read),
        usual=None,
        hint=message(N_("The number before its name.")),
        words=lambda _session, _answers: names,
    )
    answer = ask_field(session, which)
    return answer if isinstance(answer, int) else None
