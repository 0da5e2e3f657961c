"""Giving a letter its number in the Agenda Surat when it is printed.

A letter that already has its number is printed without writing anything, even from a ledger that
can only be read. A letter without a number is not printed: two papers might get the same number.
"""

from datetime import date
from typing import TYPE_CHECKING

from kubebook.book.book import Book
from kubebook.book.check.finding import Scope
from kubebook.book.check.meetings import companion
from kubebook.book.letters import taken_back_before, typed_number, write_letter
from kubebook.book.records.change import Change
from kubebook.book.records.letters import Letter
from kubebook.book.reminders import REPORT_OF_COMPANION, comes, is_since_unknown
from kubebook.cli.asking import agree
from kubebook.cli.session import Session
from kubebook.errors import Refused
from kubebook.errors.letters import PrintedTakenBack
from kubebook.errors.meetings import CompanionComes
from kubebook.messages import N_, Message, message
from kubebook.paper.formats.find import in_force
from kubebook.paper.printing import addressed_of
from kubebook.periods import Period
from kubebook.statements.statement import Narrowing

if TYPE_CHECKING:
    from kubebook.paper.formats.format import Format


def numbered(
    session: Session,
    name: str,
    book: Book,
    period: Period | None,
    today: date,
    narrowing: Narrowing,
    form: "Format | None",
    *,
    anyway: bool,
) -> Book:
    """The book in which a document has its number, if the document is a letter.

    `anyway`: a letter about the companion, although the companion comes; or one that was taken
    back, with another number.

    Raises:
        CompanionComes, PrintedTakenBack: it says that nobody comes, and the companion comes; or it
            was taken back; and nobody can be asked.
        Declined: the person answers no.
        LedgerError: it has none yet, and the ledger cannot be written.
    """
    addressed = addressed_of(name, book, period=period, today=today, narrowing=narrowing, form=form)
    if addressed is None:
        return book
    pattern = (form or in_force(book)).labels.letter_number

    def make(known: Book) -> Change:
        return write_letter(
            known,
            name,
            to=addressed.to,
            subject=addressed.subject,
            today=today,
            lasting=addressed.lasting,
            pattern=pattern,
        )

    gone = taken_back_before(book, name, addressed.subject, today, lasting=addressed.lasting)
    if gone is not None:
        what = message(
            N_("{reference} was taken back on {day}: {reason}."),
            reference=gone.reference,
            day=gone.taken_back,
            reason=gone.reason,
        )
        _confirmed(
            session,
            what,
            N_("Print it anew with another number?"),
            PrintedTakenBack(what=what, name=name),
            anyway=anyway,
        )
    if name == REPORT_OF_COMPANION:
        _doubt(session, book, today, anyway=anyway)
    if not make(book).put:
        return book
    edited = session.edit(make)
    for letter in edited.change.of(Letter):
        session.screen.say(
            message(
                N_(
                    "Number {reference}, kept in the Agenda Surat. Once it is sent:\n"
                    "  kubebook letter sent {number}"
                ),
                reference=letter.reference,
                number=typed_number(edited.book, letter),
            )
        )
    return edited.book


def _doubt(session: Session, book: Book, today: date, *, anyway: bool) -> None:
    """What may be wrong with a letter about the companion, shown before it is numbered.

    Raises:
        CompanionComes: the companion comes, and nobody can be asked.
        Declined: the person answers no.
    """
    name, gap = book.group.companion, comes(book, today)
    if not name:
        session.screen.say(
            message(
                N_(
                    "The group has no companion on record, so the letter asks for one. Is there "
                    "one?\n  kubebook group set --companion NAME"
                )
            )
        )
    elif is_since_unknown(book, today):
        for finding in companion(Scope(book, today)):
            session.screen.say(
                message(N_("{what}\n  {todo}"), what=finding.what, todo=finding.todo)
            )
    elif gap:
        what = message(
            N_("{name} came on {day}; that is not long ago.")
            if gap.visited
            else N_("{name} is the companion only since {day}."),
            name=name,
            day=gap.since,
        )
        _confirmed(
            session,
            what,
            N_("Print the letter all the same?"),
            CompanionComes(what=what),
            anyway=anyway,
        )


def _confirmed(
    session: Session, what: Message, question: str, refusal: Refused, *, anyway: bool
) -> None:
    """Say what speaks against a letter, and ask whether it is printed, unless that was said.

    Raises:
        refusal: nobody can be asked.
        Declined: the person answers no.
    """
    if not (anyway or session.on_terminal):
        raise refusal
    session.screen.say(what)
    if not anyway:
        agree(session, message(question), default=False)
