"""What a terminal asks when a voucher is mended: each field; Enter leaves it as it is.

It knows the questions and not the rules; `book.entries.mending` decides what is right.
"""

from collections.abc import Mapping
from dataclasses import replace

from kubebook.book.book import Book
from kubebook.book.entries.mending import check_accounts, correct
from kubebook.book.entries.sides import EntryKind, slip_kind
from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.records.entries import Entry
from kubebook.cli.declared.field import Answers, Field, Values
from kubebook.cli.declared.form import NOTHING, ask_field, step_of
from kubebook.cli.declared.telling import told
from kubebook.cli.recording.effects import what_happens
from kubebook.cli.recording.entry_history import entry_sentences
from kubebook.cli.recording.fields import (
    ACCOUNT,
    AMOUNT,
    DATE,
    ENTRY,
    INTO,
    MONEY_SOURCE,
    MONEY_TARGET,
    OPENED,
    OUT_OF,
    PARTY,
    PAYEE,
    PAYER,
    REASON,
    RECEIVED_FOR,
    RIGHT_SLIP_DATE,
    SLIP_DATE,
    SOURCE,
    TARGET,
    TEXT,
    correction_of,
)
from kubebook.cli.session import Session
from kubebook.errors.entries import EntryNotInVoucher
from kubebook.language import word
from kubebook.messages import N_, Message, message
from kubebook.screen.form import ReadBack, Step, ask

UNCHANGED = message(N_("unchanged"))


def _or_nobody(field: Field) -> Field:
    """The other side; a dash takes it away."""
    return field._replace(hint=message(N_("A name; - for nobody in particular.")))


ASKED: Mapping[EntryKind, tuple[Field, ...]] = {
    "receipt": (AMOUNT, RECEIVED_FOR, ACCOUNT, INTO, DATE, RIGHT_SLIP_DATE, _or_nobody(PAYER)),
    "expense": (AMOUNT, TEXT, ACCOUNT, OUT_OF, DATE, RIGHT_SLIP_DATE, _or_nobody(PAYEE)),
    "transfer": (AMOUNT, TEXT, MONEY_SOURCE, MONEY_TARGET, DATE, _or_nobody(PARTY)),
    "memorial": (AMOUNT, TEXT, SOURCE, TARGET, DATE, _or_nobody(PARTY)),
    "opening": (AMOUNT, TEXT, OPENED, DATE, _or_nobody(PARTY)),
}
"""The fields that are asked for an entry of each kind, in order."""


def ask_left_out(
    session: Session, voucher: str, number: int | None, values: Values, reason: str | None
) -> tuple[int | None, Values, str | None]:
    """Ask what was left out: which entry of a voucher with several, what is right instead, and why.

    Nothing is asked about a void voucher.

    Raises:
        KeyboardInterrupt: the person gave up.
        KubebookError: there is no such voucher, or it cannot be mended.
    """
    ledger = session.read()
    parts = find_voucher(ledger.book, voucher, session.day().year)
    if parts[0].voided:
        return number, values, reason
    check_accounts(ledger.book, parts)
    if number is None and len(parts) > 1:
        session.screen.say(*(line for part in parts for line in entry_sentences(ledger, part)))
        number = _ask_number(session, parts)
    if not values:
        wrong = next((part for part in parts if part.number == number), parts[0])
        session.screen.say(*entry_sentences(ledger, wrong), "")
        values, reason = _ask_right(session, wrong, number, reason)
    return number, values, reason


def _ask_number(session: Session, parts: tuple[Entry, ...]) -> int:
    """Ask which entry of a voucher with several; ask again if it has no entry of that number."""
    numbers = tuple(str(part.number) for part in parts)

    def find(typed: str, _session: Session) -> int:
        if typed not in numbers:
            raise EntryNotInVoucher(voucher=parts[0].voucher, number=typed, numbers=numbers)
        return int(typed)

    which = ENTRY._replace(
        kind=ENTRY.kind._replace(find=find),
        usual=numbers[0],
        words=lambda _session, _answers: {str(part.number): part.text for part in parts},
    )
    return int(ask_field(session, which))


def _ask_right(
    session: Session, wrong: Entry, number: int | None, reason: str | None
) -> tuple[Values, str]:
    """Ask what is right instead of an entry, and why.

    Raises:
        KeyboardInterrupt: the person gave up.
        KubebookError: the voucher cannot be mended.
    """
    book, today = session.read().book, session.day()
    steps = [_may_stay(session, field) for field in ASKED[slip_kind(book, wrong)]]
    if reason is None:
        steps.append(step_of(session, REASON, REASON.usual))

    def read(answers: Answers) -> tuple[Values, str]:
        values = {key: value for key, value in answers.items() if value is not None}
        why = values.pop(REASON.key, reason)
        return values, str(why or "")

    def summary(answers: Answers) -> ReadBack:
        values, why = read(answers)
        right = correction_of(values)
        change = correct(
            book, voucher=wrong.voucher, reason=why, right=right, today=today, number=number
        )
        void = message(N_("{voucher} becomes void."), voucher=wrong.voucher)
        return ReadBack([void, *what_happens(book, change), *_slip_date(book, wrong, values)])

    answers = ask(
        steps,
        language=session.language,
        header=message(N_("What is right?")),
        summary=summary,
    )
    return read(answers)


def _slip_date(book: Book, wrong: Entry, values: Values) -> list[Message]:
    """What becomes of the date on the slip, if that is corrected."""
    day = values.get(RIGHT_SLIP_DATE.key)
    if day:
        return told((SLIP_DATE,), book, wrong._replace(slip_date=day))
    if day is not None and wrong.slip_date:
        return [message(N_("No date of its own on the slip any more."))]
    return []


def _may_stay(session: Session, field: Field) -> Step:
    """The question for a field in a correction; Enter keeps its value and answers None.

    A field that may be empty is emptied by "-", since Enter keeps it.
    """
    step = step_of(session, field, UNCHANGED)
    stays, may_be_empty = word(UNCHANGED, session.language), field.usual == ""

    def parse(typed: str) -> object:
        if typed == stays:
            return None
        return field.kind.nothing if may_be_empty and typed == NOTHING else step.parse(typed)

    return replace(step, parse=parse)
