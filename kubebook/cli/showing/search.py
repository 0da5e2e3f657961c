"""`search`: entries of all years, by words, a name, a voucher or an amount."""

from datetime import timedelta

import typer

from kubebook.book.book import Book
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import AS_JSON, PERIOD
from kubebook.cli.session import Session
from kubebook.cli.showing.show_statement import show_made
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, message
from kubebook.periods import Period, month_of
from kubebook.statements.catalogue import make
from kubebook.statements.statement import Narrowing

app = typer.Typer(cls=WordedGroup)

WORDS = Field(
    "text",
    N_("What is searched"),
    metavar=N_("TEXT"),
    help=N_("Words, a name, a voucher or an amount"),
    usual=None,
)
MORE = Field("more", WORDS.label, many=True, hidden=True)


@verb(
    app,
    "search",
    WORDS,
    MORE,
    PERIOD,
    AS_JSON,
    help_id=N_("Find entries of all years.\n\nkubebook search telur pasar"),
)
def search(session: Session, typed: Typed) -> None:
    """Show the entries that have all of these words."""
    (first,) = given(session, typed, WORDS)
    show_found(session, " ".join((first, *typed.each(MORE.key))), typed)


def show_found(session: Session, text: str, typed: Typed) -> None:
    """Show the entries that have all of these words: of the period typed, else of all years."""
    book, today = session.read().book, session.day()
    period = session.period_of(typed[PERIOD.key]) or _whole(book) or month_of(today)
    statement = make("entries", book, period, Narrowing(text=text), today=today)
    as_json = AS_JSON.key in typed
    if not statement.rows and not as_json:
        session.screen.tell(
            message(
                N_(
                    'Nothing is found that has all of "{text}".\n'
                    "Search for less: one word, a name or an amount."
                ),
                text=text,
            )
        )
        return
    show_made(session, statement, as_json=as_json)


def _whole(book: Book) -> Period | None:
    """From the first to the last entry; None if there is none."""
    days = [entry.date for entry in book.entries]
    return Period(min(days), max(days) + timedelta(days=1)) if days else None
