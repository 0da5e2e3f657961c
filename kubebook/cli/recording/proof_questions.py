"""What a terminal asks of a proof: which voucher, which file, which of several."""

from typing import TYPE_CHECKING

from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.proofs import detach, evidence, standing
from kubebook.cli.options import LABELS, parse_number
from kubebook.files.scans import read_scan
from kubebook.messages import N_, message
from kubebook.money import format_rupiah
from kubebook.screen.form import Step, ask_one

if TYPE_CHECKING:
    from kubebook.cli.session import Session


def ask_voucher(session: "Session") -> str:
    """The voucher that is to be proved; those that still need a proof are offered."""
    book, year = session.read().book, session.day().year
    lacking = [one for one in evidence(book) if one.is_missing]
    step = Step(
        key="voucher",
        label=LABELS["voucher"],
        words={one.voucher: f"{format_rupiah(one.due)} {one.parts[0].text}" for one in lacking},
        hint=message(N_("BKM-2026-0018, BKM-0018 or bkm18")),
        parse=lambda typed: find_voucher(book, typed, year)[0].voucher,
        explain=lambda voucher: find_voucher(book, str(voucher), year)[0].text,
    )
    return str(ask_one(step, language=session.language))


def ask_file(session: "Session") -> str:
    """The picture or PDF; one that can be no proof is asked for again."""

    def parse(typed: str) -> str:
        name = typed.strip(" '\"")  # a file that is dragged into the window comes in quotes
        read_scan(session.file(name))
        return name

    step = Step(
        key="file",
        label=LABELS["proof"],
        hint=message(N_("Where it lies: nota.jpg, foto/nota.jpg. Or drag it into this window.")),
        parse=parse,
    )
    return str(ask_one(step, language=session.language))


def ask_which(session: "Session", typed: str) -> int | None:
    """The number of the proof meant, where the voucher has several; else None."""
    book, today = session.read().book, session.day()
    voucher = find_voucher(book, typed, today.year)[0].voucher
    names = {str(proof.number): proof.name for proof in standing(book).get(voucher, ())}
    if len(names) <= 1:
        return None

    def parse(text: str) -> int | None:
        number = parse_number(text, "kubebook entry detach")
        detach(book, voucher=voucher, today=today, number=number)
        return number

    step = Step(
        key="number",
        label=message(N_("Which of the proofs")),
        words=names,
        hint=message(N_("The number before its name.")),
        parse=parse,
    )
    number = ask_one(step, language=session.language)
    return number if isinstance(number, int) else None
