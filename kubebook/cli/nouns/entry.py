"""`entry list`, `show`, `void`, `correct`, `attach`, `detach`: found, mended and proved."""

from typing import Annotated

import typer

from kubebook.book.book import Book
from kubebook.book.entries.mending import Correction, correct, void
from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.cli.asking import needed, writing_day
from kubebook.cli.nouns.entry_history import as_row, told, told_corrected, told_proofs, told_void
from kubebook.cli.options import (
    LABELS,
    AccountName,
    AsJson,
    Day,
    GrantName,
    Into,
    MemberName,
    OutOf,
    Party,
    PeriodText,
    PlanLineNumber,
    Reason,
    Source,
    Target,
    Text,
    left_out_label,
    parse_number,
)
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount

app = typer.Typer(cls=WordedGroup, help=N_("List, show, correct and prove entries."))

VoucherName = Annotated[
    Text, typer.Argument(metavar=N_("VOUCHER"), help=N_("BKM-2026-0018, BKM-0018 or bkm18"))
]


@app.command("list", cls=WordedCommand, help=N_("List the entries of a period."))
def list_entries(ctx: typer.Context, period: PeriodText = None, as_json: AsJson = False) -> None:
    """The statement `entries`."""
    session = session_of(ctx)
    show_statement(session, "entries", period=session.period_of(period), as_json=as_json)


@app.command(cls=WordedCommand, help=N_("Show one voucher with its history."))
def show(ctx: typer.Context, voucher: VoucherName = None, as_json: AsJson = False) -> None:
    """All entries of a voucher, and when each of them was written and mended."""
    session = session_of(ctx)
    (typed,) = needed(session, (LABELS["voucher"], voucher))
    ledger = session.read()
    parts = find_voucher(ledger.book, typed, session.day().year)
    if as_json:
        session.screen.data([as_row(ledger, part) for part in parts], indent=1)
        return
    for place, part in enumerate(parts):
        session.screen.tell(*([""] if place else []), *told(ledger, part))
    session.screen.tell(*told_proofs(ledger.book, parts))


@app.command(
    "void",
    cls=WordedCommand,
    help=N_(
        "Make a voucher count no more. It stays in its book, struck through.\n\n"
        'kubebook entry void BKK-0048 --reason "tercatat dua kali"'
    ),
)
def void_voucher(ctx: typer.Context, voucher: VoucherName = None, reason: Reason = None) -> None:
    """Void, whole, with a reason."""
    session = session_of(ctx)
    today = writing_day(session)
    if session.on_terminal:
        (voucher,) = needed(session, (LABELS["voucher"], voucher))
        ledger = session.read()
        book = ledger.book
        void(book, voucher=voucher, reason=reason or "-", today=today)  # what cannot be, at once
        for part in find_voucher(book, voucher, today.year):
            session.screen.say(*told(ledger, part), "")
    typed, why = needed(session, (LABELS["voucher"], voucher), (_reason(session), reason))
    if session.on_terminal:
        from kubebook.cli.asking import agree

        agree(session, message(N_("Make it void?")))
    edited = session.edit(lambda book: void(book, voucher=typed, reason=why, today=today))
    session.screen.tell(told_void(edited.change))


@app.command(
    "correct",
    cls=WordedCommand,
    help=N_(
        "Void a voucher and record what is right, in one.\n\n"
        'kubebook entry correct BKK-0048 --amount 75rb --reason "kelebihan nol"'
    ),
)
def correct_voucher(
    ctx: typer.Context,
    voucher: VoucherName = None,
    amount: Annotated[
        Text, typer.Option("--amount", "--jumlah", metavar=N_("AMOUNT"), help=N_("What is right"))
    ] = None,
    reason: Reason = None,
    date: Day = None,
    text: Annotated[
        Text, typer.Option("--text", "--uraian", metavar=N_("TEXT"), help=N_("What it was for"))
    ] = None,
    account: AccountName = None,
    into: Into = None,
    out_of: OutOf = None,
    source: Source = None,
    target: Target = None,
    party: Party = None,
    member: MemberName = None,
    line: PlanLineNumber = None,
    grant: GrantName = None,
    entry: Annotated[
        Text,
        typer.Option(
            "--entry", metavar=N_("NUMBER"), help=N_("Which entry of a voucher with several")
        ),
    ] = None,
) -> None:
    """Void and replace; what is not named stays as it was."""
    session = session_of(ctx)
    today = writing_day(session)
    right = Correction(
        amount=parse_amount(amount) if amount is not None else None,
        day=session.date_of(date) if date is not None else None,
        text=text,
        party=party,
        member=member,
        line=line,
        grant=grant,
        account=account,
        into=into,
        out_of=out_of,
        source=source,
        target=target,
    )
    (typed,) = needed(session, (LABELS["voucher"], voucher))
    number = parse_number(entry, "kubebook entry correct")
    if session.on_terminal and (number is None or right == Correction()):
        from kubebook.cli.recording.correcting import ask_left_out

        number, right, reason = ask_left_out(session, typed, number, right, reason)
    (why,) = needed(session, (_reason(session), reason))

    def make(book: Book) -> Change:
        return correct(book, voucher=typed, reason=why, right=right, today=today, number=number)

    edited = session.edit(make)
    old, new = _pair(edited.change)
    session.screen.tell(told_corrected(old, new))
    if session.on_terminal:
        from kubebook.cli.recording.effects import tell_to_write

        tell_to_write(session, edited.book, new.voucher)


@app.command(
    "attach",
    cls=WordedCommand,
    help=N_(
        "Let pictures or PDFs prove a voucher; a copy is kept beside the book.\n\n"
        "Money that went out needs a proof, but for the bank's own fees and taxes.\n\n"
        "kubebook entry attach BKK-0048 nota.jpg"
    ),
)
def attach_files(
    ctx: typer.Context,
    voucher: VoucherName = None,
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar=N_("FILE"), help=N_("JPEG, PNG or PDF, at most 20 MB each")),
    ] = None,
) -> None:
    """Read, keep, name."""
    from kubebook.cli.recording.attaching import attach_to

    session = session_of(ctx)
    if session.on_terminal:
        from kubebook.cli.recording.proof_questions import ask_file, ask_voucher

        voucher = voucher or ask_voucher(session)
        files = files or [ask_file(session)]
    first = files[0] if files else None
    typed, file = needed(session, (LABELS["voucher"], voucher), (LABELS["proof"], first))
    attach_to(session, typed, files or [file])


@app.command(
    "detach",
    cls=WordedCommand,
    help=N_(
        "Let a picture or PDF prove a voucher no more. Its copy stays.\n\n"
        "kubebook entry detach BKK-0048 3"
    ),
)
def detach_file(
    ctx: typer.Context,
    voucher: VoucherName = None,
    proof: Annotated[
        Text,
        typer.Argument(metavar=N_("NUMBER"), help=N_("Which proof of a voucher with several")),
    ] = None,
) -> None:
    """Take off, from today on."""
    from kubebook.cli.recording.attaching import detach_from

    session = session_of(ctx)
    (typed,) = needed(session, (LABELS["voucher"], voucher))
    number = parse_number(proof, "kubebook entry detach")
    if number is None and session.on_terminal:
        from kubebook.cli.recording.proof_questions import ask_which

        number = ask_which(session, typed)
    detach_from(session, typed, number)


def _reason(session: Session) -> Message:
    """The question on a terminal; without one the option too."""
    return LABELS["reason"] if session.on_terminal else left_out_label("reason")


def _pair(change: Change) -> tuple[Entry, Entry]:
    """The entry that was mended and its replacement: the pair that differs, else the first."""
    entries = {record.number: record for record in change.put if isinstance(record, Entry)}
    pairs = [
        (entries[new.replaces], new)
        for new in entries.values()
        if new.replaces in entries and not new.voided
    ]
    return next((pair for pair in pairs if pair[0].amount != pair[1].amount), pairs[0])
