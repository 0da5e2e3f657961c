"""`letter`: the Agenda Surat, and what became of each letter."""

import datetime as dt

import typer

from kubebook.book.book import Book
from kubebook.book.letters import (
    find_letter,
    letter_answered,
    letter_sent,
    set_letter,
    take_back,
    write_letter,
)
from kubebook.book.records.change import Change
from kubebook.book.records.letters import Letter
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import Field, Values
from kubebook.cli.declared.filling import typed_or_asked, typed_or_changed
from kubebook.cli.declared.names import LETTER, letters_by_number
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import ON_DAY, PERIOD, REASON
from kubebook.cli.session import Session
from kubebook.cli.showing.show_statement import lists
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, message

app = typer.Typer(cls=WordedGroup, help=N_("The letters of the group."))


WHICH = Field(
    "letter",
    N_("Which letter"),
    kind=LETTER,
    help=N_("Its number: 7, 007, 007/KUBE-AB/X/2026"),
    usual=None,
)
SUBJECT = Field(
    "subject", N_("What it is about"), help=N_("What it is about, in quotes"), usual=None
)
TO = Field("to", N_("To whom it goes"), "--to --ke --kepada", metavar=N_("NAME"), usual=None)
NOTE = Field(
    "note", N_("How it was sent, or to whom"), help=N_("How or to whom, in quotes; may be left out")
)
SENT = ON_DAY._replace(key="sent")
ANSWER = Field(
    "answer", N_("What was answered"), help=N_("What was answered, in quotes"), usual=None
)
ANSWERED = ON_DAY._replace(key="answered")
TAKEN_BACK = ON_DAY._replace(key="taken_back")
OPEN = WHICH._replace(
    words=lambda session, _answers: letters_by_number(session, lambda it: it.answered is None)
)
"""A letter that nobody has answered yet."""
ADDING = (SUBJECT, TO)
SETTING = (
    SUBJECT._replace(options="--subject --perihal"),
    TO,
    ON_DAY._replace(usual=None, help=N_("The day that stands on it")),
)
SENDING = (WHICH, NOTE, SENT)
ANSWERING = (WHICH, ANSWER, ANSWERED)
TAKING_BACK = (OPEN, REASON, TAKEN_BACK)


@verb(
    app,
    "add",
    *ADDING,
    help_id=N_(
        "Take a number for a letter that is written by hand.\n\n"
        'kubebook letter add "Permohonan tempat" --to "Lurah Habaring"'
    ),
)
def add(session: Session, typed: Typed) -> None:
    """Record a letter of today; a letter that is printed gets its number at printing."""
    today = writing_day(session)
    values = typed_or_asked(
        session,
        ADDING,
        typed,
        needed=ADDING,
        header=message(N_("A letter of the group.")),
        plan=lambda values: write_letter(session.read().book, "", today=today, **values),
    )
    from kubebook.paper.formats.find import in_force

    pattern = in_force(session.read().book).labels.letter_number
    edited = session.edit(
        lambda book: write_letter(book, "", today=today, pattern=pattern, **values)
    )
    letter = edited.change.first(Letter)
    session.screen.tell(
        message(N_("The number of this letter: {reference}"), reference=letter.reference)
    )


@verb(
    app,
    "set",
    WHICH,
    *SETTING,
    help_id=N_(
        "Change what a letter is about, whom it is to, or its day, which its number follows.\n\n"
        "kubebook letter set 7 --date 2/11/2026"
    ),
)
def set_(session: Session, typed: Typed) -> None:
    """Change the fields that are typed; if none is typed, a terminal asks."""
    today = writing_day(session)
    (which,) = given(session, typed, WHICH)
    values = typed_or_changed(
        session,
        SETTING,
        typed,
        find=lambda book: find_letter(book, which),
        header=lambda letter: message(N_("Letter {reference}."), reference=letter.reference),
        plan=lambda values: _set(session.read().book, which, values, today),
    )
    edited = session.edit(lambda book: _set(book, which, values, today))
    letter = edited.change.first(Letter)
    session.screen.tell(
        message(
            N_(
                "Saved: {reference} of {day} to {to}. What was printed or written before stays as "
                "it is."
            ),
            reference=letter.reference,
            day=letter.date,
            to=letter.to,
        )
    )


@verb(
    app,
    "sent",
    *SENDING,
    help_id=N_(
        "Say that a letter was sent or handed over.\n\nkubebook letter sent 7 --date kemarin"
    ),
)
def sent(session: Session, typed: Typed) -> None:
    """Record that a letter was sent; from then on its answer is awaited."""
    today = writing_day(session)
    values = typed_or_asked(
        session,
        SENDING,
        typed,
        needed=(WHICH,),
        header=message(N_("A letter that was sent.")),
        plan=lambda values: _sent(session.read().book, values, today),
    )
    edited = session.edit(lambda book: _sent(book, values, today))
    letter = edited.change.first(Letter)
    session.screen.tell(
        message(
            N_("{reference} to {to}: sent on {day}."),
            reference=letter.reference,
            to=letter.to,
            day=letter.sent,
        )
    )


@verb(
    app,
    "answered",
    *ANSWERING,
    help_id=N_(
        "Say that a letter was answered, and what.\n\n"
        'kubebook letter answered 7 "Pendamping akan datang 7 November"'
    ),
)
def answered(session: Session, typed: Typed) -> None:
    """Record the answer to a letter, which ends its reminder."""
    today = writing_day(session)
    values = typed_or_asked(
        session,
        ANSWERING,
        typed,
        needed=(WHICH, ANSWER),
        header=message(N_("A letter that was answered.")),
        plan=lambda values: _answered(session.read().book, values, today),
    )
    edited = session.edit(lambda book: _answered(book, values, today))
    letter = edited.change.first(Letter)
    session.screen.tell(
        message(
            N_("{reference} to {to}: answered on {day}."),
            reference=letter.reference,
            to=letter.to,
            day=letter.answered,
        )
    )


@verb(
    app,
    "take-back",
    *TAKING_BACK,
    help_id=N_(
        "Take a letter back. It stays in the Agenda Surat with the reason, and its number is never "
        "used again.\n\n"
        'kubebook letter take-back 7 --reason "Salah alamat"'
    ),
)
def take_back_(session: Session, typed: Typed) -> None:
    """Record why a letter was taken back; nothing is awaited of it any more."""
    today = writing_day(session)
    values = typed_or_asked(
        session,
        TAKING_BACK,
        typed,
        needed=(OPEN, REASON),
        header=message(N_("A letter that is taken back.")),
        plan=lambda values: _taken_back(session.read().book, values, today),
    )
    edited = session.edit(lambda book: _taken_back(book, values, today))
    letter = edited.change.first(Letter)
    words = (
        N_(
            "{reference} to {to}: taken back on {day}. Its number stays used. Tell {to} that the "
            "letter no longer counts."
        )
        if letter.sent
        else N_("{reference} to {to}: taken back on {day}. Its number stays used.")
    )
    session.screen.tell(
        message(words, reference=letter.reference, to=letter.to, day=letter.taken_back)
    )


lists(app, "list", "letters", PERIOD, help_id=N_("List the letters of this year."))


def _set(book: Book, which: str, values: Values, today: dt.date) -> Change:
    from kubebook.paper.formats.find import in_force

    changed = {("day" if key == "date" else key): value for key, value in values.items()}
    return set_letter(
        book, which, today=today, pattern=in_force(book).labels.letter_number, **changed
    )


def _sent(book: Book, values: Values, today: dt.date) -> Change:
    day, note = values.get("sent", today), values.get("note", "")
    return letter_sent(book, values["letter"], day=day, today=today, note=note)


def _answered(book: Book, values: Values, today: dt.date) -> Change:
    day, answer = values.get("answered", today), values["answer"]
    return letter_answered(book, values["letter"], day=day, today=today, answer=answer)


def _taken_back(book: Book, values: Values, today: dt.date) -> Change:
    day, reason = values.get("taken_back", today), values["reason"]
    return take_back(book, values["letter"], day=day, today=today, reason=reason)
