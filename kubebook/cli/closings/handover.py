"""`handover`: from one treasurer to the next, also when the old one is ill, away or dead."""

from collections.abc import Iterator
from functools import partial

import typer

from kubebook.book.accounts.debts import claims, obligations, open_debts
from kubebook.book.book import Book, member_name, officer_on
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.counting import differences
from kubebook.book.closings.handing_over import (
    ABSENCE,
    THINGS,
    Handing,
    count_of_day,
    hand_over,
    new_specimen,
)
from kubebook.book.closings.seal import in_force
from kubebook.book.proofs import evidence, share_of
from kubebook.book.records.closings import Handover
from kubebook.cli.asking import writing_day
from kubebook.cli.closings.count import UNCOUNTED, WITNESS, count_on_terminal
from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import PARTED, Answers, Field, Text, Values
from kubebook.cli.declared.filling import typed_or_asked
from kubebook.cli.declared.kinds import MAYBE_DAY, TEXTS, chosen
from kubebook.cli.declared.names import MEMBER
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import ON_DAY
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.periods import format_short_date, month_of
from kubebook.store.copied import read_copied
from kubebook.store.paths import Places

app = typer.Typer(cls=WordedGroup)


def _is_absent(_session: Session, answers: Answers) -> bool:
    return bool(answers.get("absent"))


def _lacks_count(session: Session, _answers: Answers) -> bool:
    return count_of_day(session.read().book, session.day()) is None


NEW = Field(
    "new",
    N_("Who takes over"),
    "--to --ke",
    kind=MEMBER,
    help=N_("The member who becomes treasurer"),
    usual=None,
)
ABSENT = Field(
    "absent",
    N_("Why the old treasurer is not there"),
    "--why-absent --berhalangan",
    kind=chosen(Handover, "absent", {"absent": ABSENCE}),
    help=N_("Why the old treasurer is not there: sakit, pergi, meninggal, lain"),
)
ACTING = Field(
    "acting",
    N_("Who hands over instead"),
    "--acting --diwakili",
    help=N_("Who hands over where the old treasurer cannot"),
    usual=None,
    when=_is_absent,
)
HANDED = Field(
    "handed",
    N_("What is handed over"),
    "--handed --diserahkan",
    kind=TEXTS,
    help=N_("What is handed over beside the money; several with ;"),
    usual=PARTED.join(THINGS),
)
SEEN_BY = WITNESS._replace(kind=TEXTS, help=N_("Who saw it, not those who hand over; given twice"))


def _known_copies(session: Session) -> str:
    """The drives on which copies were proven, each with its day."""
    known = read_copied(Places.of(session.path()).copied)
    return ", ".join(f"{one.drive} ({format_short_date(one.day)})" for one in known)


COPIES = Field(
    "copies",
    N_("Where copies of the book lie"),
    "--copies --salinan",
    help=N_("Where copies of the book lie: flash disk, kelurahan"),
    likely=_known_copies,
)
NOTE = Field(
    "note",
    N_("Remarks"),
    "--remarks --keterangan",
    help=N_("What is handed over otherwise than the book says, and whatever else is to be said"),
)
UNCOUNTED_THAT_DAY = UNCOUNTED._replace(when=_lacks_count)
SPECIMEN = Field(
    "specimen",
    N_("The bank has the new signatures since"),
    "--specimen --spesimen",
    kind=MAYBE_DAY,
    help=N_("The day on which the bank took the new signatures"),
    asked=False,
)
FIELDS = (ON_DAY, NEW, ABSENT, ACTING, UNCOUNTED_THAT_DAY, HANDED, SEEN_BY, COPIES, NOTE)


@verb(
    app,
    "handover",
    *FIELDS,
    SPECIMEN,
    help_id=N_(
        "Hand the box and the books to the next treasurer, on a day, before two witnesses.\n\n"
        "kubebook handover --to A05 --witness Ani --witness Budi\n"
        "kubebook handover --specimen 5/11/2026   once the bank has the new signatures"
    ),
)
def handover(session: Session, typed: Typed) -> None:
    """Count, show what is open, record who hands what to whom; the terms follow."""
    today = writing_day(session)
    if SPECIMEN.key in typed:
        _tell_specimen(session, typed)
        return
    if session.on_terminal and NEW.key not in typed and _lacks_count(session, {}):
        count_on_terminal(session)
    if session.on_terminal:
        session.screen.say(*_open_things(session.read().book, session))
    values = typed_or_asked(
        session,
        FIELDS,
        typed,
        needed=(NEW, SEEN_BY),
        header=message(N_("The treasurer hands over.")),
        plan=lambda values: list(_planned(session, values)),
    )
    edited = session.edit(partial(hand_over, said=_said(values, session), today=today))
    record = edited.change.first(Handover)
    book = edited.book
    session.screen.tell(
        message(
            N_("Saved: {new} is treasurer from {day} on. What {old} recorded keeps that name."),
            new=member_name(book, record.new),
            old=member_name(book, record.old),
            day=record.date,
        ),
        message(
            N_(
                "Print the minutes and sign them; change the signatures at the bank; make a copy "
                "of the book:\n"
                "  kubebook report handover\n"
                "  kubebook backup DIR"
            )
        ),
    )


def _tell_specimen(session: Session, typed: Typed) -> None:
    day = typed.read((SPECIMEN,), session)[SPECIMEN.key] or session.day()
    edited = session.edit(lambda book: new_specimen(book, day, session.day()))
    record = edited.change.first(Handover)
    session.screen.tell(
        message(
            N_("Saved: the bank has the signatures of {name} since {day}."),
            name=member_name(edited.book, record.new),
            day=record.specimen,
        )
    )


def _said(values: Values, session: Session) -> Handing:
    return Handing(
        day=values.get("date", session.day()),
        new=values["new"],
        absent=values.get("absent", ""),
        acting=values.get("acting", ""),
        handed=values.get("handed", ()),
        witnesses=values.get("witnesses", ()),
        copies=values.get("copies", ""),
        note=values.get("note", ""),
        uncounted=values.get("uncounted", ""),
    )


def _planned(session: Session, values: Values) -> Iterator[Text]:
    """What would be recorded, checked by the rules."""
    book = session.read().book
    record = hand_over(book, _said(values, session), today=session.day()).first(Handover)
    yield message(
        N_("{old} hands over to {new} on {day:day}."),
        old=record.acting or member_name(book, record.old),
        new=member_name(book, record.new),
        day=record.date,
    )
    if record.kept:
        yield message(N_("Not handed over: {things}"), things=record.kept)


def _open_things(book: Book, session: Session) -> Iterator[Message]:
    """What the next treasurer should know: the count, debts, missing proofs, the last seal."""
    today = session.day()
    old = officer_on(book, "bendahara", today)
    if old:
        yield message(N_("Treasurer until now: {name}."), name=old.name)
    if count := count_of_day(book, today):
        for side in differences(count):
            if side.amount:
                yield message(N_("Counted and by the book differ by {x:rp}."), x=side.amount)
    for accounts, words in (
        (claims(book), N_("Owed to the group: {amount:rp}, of {count}.")),
        (obligations(book), N_("Owed by the group: {amount:rp}, to {count}.")),
    ):
        debts = open_debts(book, accounts, today)
        if debts:
            yield message(words, amount=sum(it.remaining for it in debts), count=len(debts))
    if missing := share_of(evidence(book)).bare:
        yield message(N_("Vouchers without their proof: {count}."), count=len(missing))
    closings = in_force(book)
    if closings:
        last = closings[-1]
        yield message(
            N_("Last closed month: {month}, seal {seal}."),
            month=month_of(last.month),
            seal=code_of(last.seal),
        )
