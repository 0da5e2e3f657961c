"""`close`: a month is looked at, then sealed. `reopen`: the one closed last is opened again."""

from collections.abc import Iterator

import typer

from kubebook.book.book import Book
from kubebook.book.check.whole_book import check_book
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.months import close, count_for, months_to_close, reopen
from kubebook.book.closings.seal import in_force
from kubebook.book.records.change import Change
from kubebook.book.records.closings import Closing
from kubebook.cli.asking import agree, writing_day
from kubebook.cli.closings.count import UNCOUNTED
from kubebook.cli.declared.command import given, lacking, verb
from kubebook.cli.declared.field import TEXT, Field, Text
from kubebook.cli.declared.kinds import written_month
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import REASON
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors.closings import NotOneMonth
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, last_ended, month_of, parse_period
from kubebook.statements.totals import money_moved

app = typer.Typer(cls=WordedGroup)

SHOWN = 5
"""So many notices stand in the preview; `kubebook check` has all."""


def parse_month(typed: str, session: Session) -> Period:
    """The month that was typed.

    Raises:
        NotOneMonth, PeriodUnreadable: it is not one month.
    """
    period = parse_period(typed, session.day())
    if period != month_of(period.start):
        raise NotOneMonth(typed=typed)
    return period


MONTH = Field(
    "month",
    N_("Which month"),
    kind=TEXT._replace(
        find=lambda typed, session: written_month(parse_month(typed, session)),
        metavar=N_("MONTH"),
        hint=message(N_("A month: 2026-10, Oktober 2026, bulan lalu.")),
    ),
    help=N_("The month: 2026-10, Oktober 2026"),
    usual=None,
)
REOPENED = MONTH._replace(usual="", help=N_("The month that was closed last, if no other is named"))


@verb(
    app,
    "close",
    MONTH,
    UNCOUNTED,
    help_id=N_(
        "Close a month, and every open one before it: nothing dated in it changes any more, and "
        "its report bears a seal.\n\n"
        "kubebook close 2026-10"
    ),
)
def close_(session: Session, typed: Typed) -> None:
    """Show what is sealed, ask for a reason if nobody counted and for a yes, and close.

    On a terminal it is the last month that is over, if none is named.
    """
    today = writing_day(session)
    is_asked = lacking((MONTH,), typed, session)
    month = last_ended(today) if is_asked else parse_month(typed.texts[MONTH.key], session)
    book = session.read().book
    by = session.officer(book)
    uncounted = typed[UNCOUNTED.key] or ""
    if session.on_terminal:
        session.screen.say(*_preview(book, month, session))
        if not uncounted and count_for(book, month, today) is None:
            (uncounted,) = given(session, Typed((UNCOUNTED,), {}), UNCOUNTED)
        close(book, month, today=today, by=by, uncounted=uncounted)
        agree(session, message(N_("Close {month}?"), month=month))
    edited = session.edit(lambda book: close(book, month, today=today, by=by, uncounted=uncounted))
    session.screen.tell(*_closed(edited.change, edited.book))


@verb(
    app,
    "reopen",
    REOPENED,
    REASON,
    help_id=N_(
        "Open the month that was closed last again. It stays in the list of closings and in the "
        "next report, with the reason and who did it.\n\n"
        'kubebook reopen 2026-10 --reason "Nota bank belum masuk"'
    ),
)
def reopen_(session: Session, typed: Typed) -> None:
    """Open the last closed month again, for a reason."""
    today = writing_day(session)
    named, reason = given(session, typed, REOPENED, REASON)
    month = parse_month(named, session) if named else None
    by = session.officer(session.read().book)
    edited = session.edit(lambda book: reopen(book, month, reason=reason, today=today, by=by))
    closing = edited.change.first(Closing)
    session.screen.tell(
        message(
            N_(
                "{month} is open again. What was printed with the seal {seal} no longer holds; "
                "when all is right:\n  kubebook close {typed}"
            ),
            month=month_of(closing.month),
            seal=code_of(closing.seal),
            typed=f"{closing.month:%Y-%m}",
        )
    )


def _preview(book: Book, month: Period, session: Session) -> Iterator[Text]:
    """The figures of each month that would be sealed, what it is closed with, what is missing."""
    today = session.day()
    for one in months_to_close(book, month, today):
        yield message(
            N_("{month}: opening {opening:rp}, in {came:rp}, out {went:rp}, closing {closing:rp}."),
            month=one,
            **money_moved(book, one)._asdict(),
        )
    count = count_for(book, month, today)
    if count:
        yield message(N_("The money was counted on {day}."), day=count.date)
    notices = [one for one in check_book(book, today) if one.level == "notice"]
    if notices:
        yield message(N_("Not complete yet; it can be added later too:"))
    for notice in notices[:SHOWN]:
        yield message(N_("- {what}"), what=notice.what)
    if len(notices) > SHOWN:
        yield message(N_("... and {more:n} more:\n  kubebook check"), more=len(notices) - SHOWN)


def _closed(change: Change, book: Book) -> Iterator[Message]:
    """Each month that was closed, with its seal; then what comes next."""
    closings = change.of(Closing)
    for closing in closings:
        yield message(
            N_("{month} is closed. Seal: {seal}"),
            month=month_of(closing.month),
            seal=code_of(closing.seal),
        )
    last = in_force(book)[-1]
    yield message(
        N_(
            "Print its report, sign it, and keep a copy of the book:\n"
            "  kubebook report --period {month}\n"
            "  kubebook backup DIR"
        ),
        month=f"{last.month:%Y-%m}",
    )
