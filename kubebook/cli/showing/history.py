"""`history`: what was done to a month, line by line; what of it after its report was printed."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

import typer

from kubebook.book.book import Book, member_name
from kubebook.cli.closings.month import parse_month
from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.kinds import FLAG
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import AS_JSON
from kubebook.cli.recording.entry_history import DID
from kubebook.cli.session import Session
from kubebook.cli.showing.printed import REPORT
from kubebook.cli.typer_words import WordedGroup
from kubebook.files.printed import line_of
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, last_ended

if TYPE_CHECKING:
    from kubebook.store.ledger import Ledger

app = typer.Typer(cls=WordedGroup)

MONTH = Field(
    "month",
    N_("Which month"),
    metavar=N_("MONTH"),
    help=N_("The month, if it is not the last one that is over: 2026-10"),
)
ALL = Field("all", N_("Also what was done before it was printed"), "--all --semua", kind=FLAG)

DONE: dict[str, str] = {
    **DID,
    "entry attach": N_("Proof attached"),
    "entry detach": N_("Proof taken away"),
    "close": N_("Closed"),
    "reopen": N_("Opened again"),
    "count": N_("Counted"),
}
"""What each command did to a month, in words."""


class Deed(NamedTuple):
    """One line of the ledger that touches a month: when, by whom, what, and on what."""

    line: int
    at: datetime
    by: str
    did: str
    what: tuple[str, ...]
    amount: int


@verb(
    app,
    "history",
    MONTH,
    ALL,
    AS_JSON,
    help_id=N_(
        "What was done to a month since its report was printed; if it was not, all that was "
        "done.\n\n"
        "kubebook history 2026-10 --all"
    ),
)
def history(session: Session, typed: Typed) -> None:
    """Show the lines that touch a month, with who wrote each and when."""
    today = session.day()
    month = parse_month(typed.texts["month"], session) if "month" in typed else last_ended(today)
    ledger = session.read()
    printed = line_of(ledger.path.parent / REPORT.format(month.start)) or 0
    printed = printed if printed <= ledger.lines else 0
    steps = [step for step in _steps(ledger, month) if ALL.key in typed or step.line > printed]
    if AS_JSON.key in typed:
        session.screen.data([_as_row(step, printed) for step in steps], indent=1)
        return
    session.screen.tell(*_told(ledger.book, month, steps, printed))


def _steps(ledger: "Ledger", month: Period) -> Iterator[Deed]:
    """The lines that put an entry, a proof, a count or a closing of the month, in order."""
    from kubebook.store.tables import written_lines

    known: dict[str, str] = {}
    """The vouchers of the entries that ever were in the month, by number."""
    vouchers = {entry.voucher for entry in ledger.book.entries if entry.date in month}
    for line, (written, put) in enumerate(written_lines(ledger.ink), start=2):
        what: list[str] = []
        amount = 0
        for number, document in put.get("entries", {}).items():
            if number in known or _day(document) in month:
                known[number] = document["voucher"]
                what.append(document["voucher"])
                amount += document["amount"]
        what += [
            document["voucher"]
            for document in put.get("proofs", {}).values()
            if document["voucher"] in vouchers
        ]
        closed = any(
            date.fromisoformat(document["month"]) == month.start
            for document in put.get("closings", {}).values()
        )
        counted = any(_day(document) in month for document in put.get("counts", {}).values())
        if what or closed or counted:
            unique = tuple(dict.fromkeys(what))
            yield Deed(line, written.at, written.by, written.did, unique, amount)


def _day(document: dict[str, str]) -> date:
    return date.fromisoformat(document["date"])


def _told(book: Book, month: Period, steps: list[Deed], printed: int) -> Iterator[Message]:
    """The steps in sentences; the line at which the report was printed stands between them."""
    if not steps:
        words = (
            N_("Nothing was done to {month} since its report was printed.")
            if printed
            else N_("Nothing was done to {month}.")
        )
        yield message(words, month=month)
        return
    is_marked = not printed
    for step in steps:
        if not is_marked and step.line > printed:
            yield message(N_("(here the report of {month} was printed)"), month=month)
            is_marked = True
        yield message(
            N_("{at:short} {by}: {did} {what}, {amount:rp}")
            if step.amount
            else N_("{at:short} {by}: {did} {what}")
            if step.what
            else N_("{at:short} {by}: {did}"),
            at=step.at.date(),
            by=member_name(book, step.by) if step.by else "-",
            did=message(DONE[step.did]) if step.did in DONE else step.did,
            what=step.what,
            amount=step.amount,
        )


def _as_row(step: Deed, printed: int) -> dict[str, object]:
    return {
        "line": step.line,
        "at": step.at.isoformat(),
        "by": step.by,
        "did": step.did,
        "vouchers": list(step.what),
        "amount": step.amount,
        "after_printing": bool(printed) and step.line > printed,
    }
