"""`entry list`, `show`, `void`, `correct`, `reverse`, `attach`, `detach`: found, mended, proved."""

import typer

from kubebook.book.book import Book
from kubebook.book.entries.mending import correct, last_recorded, void
from kubebook.book.entries.reversing import reverse
from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.kinds import reckoned
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import AS_JSON, PERIOD, parse_number
from kubebook.cli.recording.entry_history import (
    as_row,
    corrected_sentence,
    entry_sentences,
    proof_sentences,
    reversed_sentences,
    void_sentence,
)
from kubebook.cli.recording.fields import (
    ACCOUNT,
    AMOUNT,
    DATE,
    ENTRY,
    GRANT,
    INTO,
    LINE,
    MEMBER,
    MENDED,
    OUT_OF,
    PARTY,
    PROOF,
    REASON,
    RIGHT_SLIP_DATE,
    SOURCE,
    TARGET,
    TEXT,
    VOUCHER,
    correction_of,
)
from kubebook.cli.recording.plan_lines import line_sentences
from kubebook.cli.recording.second_look import tell_doubts
from kubebook.cli.session import Session
from kubebook.cli.showing.search import WORDS, show_found
from kubebook.cli.showing.show_statement import show_statement
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, message

app = typer.Typer(cls=WordedGroup, help=N_("List, show, correct and prove entries."))

RIGHT_AMOUNT = AMOUNT._replace(options="--amount --jumlah", help=N_("What is right"))
RIGHT = (
    DATE,
    TEXT._replace(options="--text --uraian", help=N_("What it was for")),
    ACCOUNT,
    INTO,
    OUT_OF,
    SOURCE,
    TARGET,
    PARTY,
    MEMBER,
    LINE,
    GRANT,
    RIGHT_SLIP_DATE,
)
"""What a correction can change, beside the amount."""
WITH_WORDS = WORDS._replace(
    label=N_("Those with these words"),
    options="--text --uraian --teks",
    help=N_("Words, a name, a voucher or an amount"),
    usual="",
)
TAKEN_BACK = VOUCHER._replace(help=N_("The voucher of a closed month that is taken back"))
FILES = PROOF._replace(
    key="files", options="", usual=None, help=N_("JPEG, PNG or PDF, at most 20 MB each")
)
WHICH_PROOF = PROOF._replace(
    options="",
    many=False,
    metavar=N_("NUMBER"),
    help=N_("Which proof of a voucher with several"),
)


@verb(
    app,
    "list",
    PERIOD,
    WITH_WORDS,
    AS_JSON,
    help_id=N_(
        "List the entries of a period; those with some words, of all years.\n\n"
        "kubebook entry list --text telur"
    ),
)
def list_entries(session: Session, typed: Typed) -> None:
    """Show the entries of this month or of the period typed, or those that have all the words."""
    if text := typed[WITH_WORDS.key]:
        show_found(session, text, typed)
    else:
        show_statement(session, "entries", typed)


@verb(app, "show", VOUCHER, AS_JSON, help_id=N_("Show one voucher with its history."))
def show(session: Session, typed: Typed) -> None:
    """Show all entries of a voucher, and when each of them was written and mended."""
    (voucher,) = given(session, typed, VOUCHER)
    ledger = session.read()
    parts = find_voucher(ledger.book, voucher, session.day().year)
    if AS_JSON.key in typed:
        session.screen.data([as_row(ledger, part) for part in parts], indent=1)
        return
    for place, part in enumerate(parts):
        session.screen.tell(*([""] if place else []), *entry_sentences(ledger, part))
    session.screen.tell(*proof_sentences(ledger.book, parts))


@verb(
    app,
    "void",
    MENDED,
    REASON,
    help_id=N_(
        "Make a voucher count no more. It stays in its book, struck through.\n\n"
        'kubebook entry void BKK-0048 --reason "tercatat dua kali"'
    ),
)
def void_voucher(session: Session, typed: Typed) -> None:
    """Make a whole voucher void, with a reason."""
    today = writing_day(session)
    if session.on_terminal:
        from kubebook.cli.asking import agree

        voucher = _named_or_last(session, typed, "entry void")
        ledger = session.read()
        book = ledger.book
        void(book, voucher=voucher, reason=typed[REASON.key] or "-", today=today)
        for part in find_voucher(book, voucher, today.year):
            session.screen.say(*entry_sentences(ledger, part), "")
        (reason,) = given(session, typed, REASON)
        agree(session, message(N_("Make it void?")))
    else:
        voucher, reason = given(session, typed, MENDED, REASON)
    edited = session.edit(lambda book: void(book, voucher=voucher, reason=reason, today=today))
    session.screen.tell(void_sentence(edited.change))


@verb(
    app,
    "reverse",
    TAKEN_BACK,
    REASON,
    help_id=N_(
        "Take back a voucher of a closed month, in the present one; what is right is recorded "
        "beside it.\n\n"
        'kubebook entry reverse BKK-0048 --reason "tercatat dua kali"'
    ),
)
def reverse_voucher(session: Session, typed: Typed) -> None:
    """Record the same voucher again with less, with a reason."""
    today = writing_day(session)
    voucher, reason = given(session, typed, TAKEN_BACK, REASON)
    if session.on_terminal:
        from kubebook.cli.asking import agree

        ledger = session.read()
        reverse(ledger.book, voucher=voucher, reason=reason, today=today)
        for part in find_voucher(ledger.book, voucher, today.year):
            session.screen.say(*entry_sentences(ledger, part), "")
        agree(session, message(N_("Take it back?")))
    edited = session.edit(lambda book: reverse(book, voucher=voucher, reason=reason, today=today))
    session.screen.tell(*reversed_sentences(edited.before, edited.change))


@verb(
    app,
    "correct",
    MENDED,
    RIGHT_AMOUNT,
    REASON,
    *RIGHT,
    ENTRY,
    help_id=N_(
        "Void a voucher and record what is right, in one.\n\n"
        'kubebook entry correct BKK-0048 --amount 75rb --reason "kelebihan nol"'
    ),
)
def correct_voucher(session: Session, typed: Typed) -> None:
    """Make an entry void and replace it; what is not typed stays as it was."""
    today = writing_day(session)
    values = typed.read((RIGHT_AMOUNT, *RIGHT), session)
    voucher = _named_or_last(session, typed, "entry correct")
    number = parse_number(typed[ENTRY.key], "kubebook entry correct")
    reason = typed[REASON.key]
    if session.on_terminal:
        from kubebook.cli.recording.correcting import ask_left_out

        number, values, reason = ask_left_out(session, voucher, number, values, typed)
    if reason is None:
        (reason,) = given(session, typed, REASON)
    right = correction_of(values)

    def make(book: Book) -> Change:
        return correct(
            book, voucher=voucher, reason=reason, right=right, today=today, number=number
        )

    edited = session.edit(make)
    old, new = _pair(edited.change)
    how = reckoned(new.amount)
    session.screen.tell(*([how] if how else []), corrected_sentence(old, new))
    session.screen.tell(*line_sentences(edited.before, edited.change))
    if session.on_terminal:
        from kubebook.cli.recording.effects import tell_to_write

        tell_to_write(session, edited.book, new.voucher)
    tell_doubts(session, edited, today)


@verb(
    app,
    "attach",
    VOUCHER,
    FILES,
    help_id=N_(
        "Let pictures or PDFs prove a voucher; a copy is kept beside the book.\n\n"
        "What was spent needs its slip, but for the bank's own fees and taxes; aid in goods its "
        "handover paper (BAST); aid given back its STS or BPN.\n\n"
        "kubebook entry attach BKK-0048 nota.jpg"
    ),
)
def attach_files(session: Session, typed: Typed) -> None:
    """Read the files, keep them, and show which voucher they prove."""
    from kubebook.cli.recording.attaching import ask_file, ask_voucher, attach_to

    voucher, files = typed[VOUCHER.key], typed.each(FILES.key)
    if session.on_terminal:
        voucher = voucher or ask_voucher(session)
        files = files or (ask_file(session),)
    else:
        voucher, _ = given(session, typed, VOUCHER, FILES)
    attach_to(session, voucher, files)


@verb(
    app,
    "detach",
    VOUCHER,
    WHICH_PROOF,
    help_id=N_(
        "Let a picture or PDF prove a voucher no more. Its copy stays.\n\n"
        "kubebook entry detach BKK-0048 3"
    ),
)
def detach_file(session: Session, typed: Typed) -> None:
    """Take a proof off a voucher, from today on."""
    from kubebook.cli.recording.attaching import ask_which, detach_from

    (voucher,) = given(session, typed, VOUCHER)
    number = parse_number(typed[WHICH_PROOF.key], "kubebook entry detach")
    if number is None and session.on_terminal:
        number = ask_which(session, voucher)
    detach_from(session, voucher, number)


def _named_or_last(session: Session, typed: Typed, command: str) -> str:
    """The voucher that was named; on a terminal, if none was, the last one recorded today.

    Raises:
        LeftOut: none was named, and there is no terminal on which it could be shown first.
        NothingRecordedYet, NothingRecordedToday: there is none.
    """
    if MENDED.key in typed or not session.on_terminal:
        (voucher,) = given(session, typed, MENDED)
        return voucher
    last = last_recorded(session.read().book, session.day(), command)
    session.screen.say(
        message(
            N_("The last slip of today. Another one: {command:command} VOUCHER"),
            command=f"kubebook {command}",
        )
    )
    return last.voucher


def _pair(change: Change) -> tuple[Entry, Entry]:
    """The mended entry and its replacement: the first pair with two amounts, else the first."""
    entries = {entry.number: entry for entry in change.of(Entry)}
    pairs = [
        (entries[new.replaces], new)
        for new in entries.values()
        if new.replaces in entries and not new.voided
    ]
    return next((pair for pair in pairs if pair[0].amount != pair[1].amount), pairs[0])
