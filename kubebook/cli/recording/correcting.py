"""What a terminal asks when a voucher is mended: what is right of each field; Enter keeps it.

It knows the questions and not the rules; `book.entries.mending` decides what is right.
"""

from collections.abc import Mapping

from kubebook.book.book import Book, typed_name
from kubebook.book.doubts.doubt import SAVE
from kubebook.book.doubts.whole_change import doubts
from kubebook.book.entries.mending import check_accounts, correct
from kubebook.book.entries.sides import EntryKind, named_sides, slip_kind
from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.grants.attribution import find_line, grant_name
from kubebook.book.records.entries import Entry
from kubebook.cli.asking import agree
from kubebook.cli.declared.command import given
from kubebook.cli.declared.field import Answers, Field, Values
from kubebook.cli.declared.form import ask_changes, ask_field
from kubebook.cli.declared.telling import told
from kubebook.cli.declared.typed import Typed
from kubebook.cli.recording.effects import what_happens
from kubebook.cli.recording.entry_history import entry_sentences
from kubebook.cli.recording.fields import (
    ACCOUNT,
    AMOUNT,
    CAUSES,
    DATE,
    EARNED,
    ENTRY,
    EXPENSE_LINE,
    GRANT,
    INCOME_LINE,
    INTO,
    LINE,
    MEMBER,
    MENDED,
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
    SPENT_ON,
    TARGET,
    TEXT,
    accounts_named,
    correction_of,
)
from kubebook.cli.session import Session
from kubebook.errors.entries import EntryNotInVoucher
from kubebook.messages import N_, Message, message
from kubebook.screen.step import ReadBack


def _may_be_of_grant(session: Session, answers: Answers) -> bool:
    """Whether it can belong to a grant that no line of the plan shows: nobody's debt or savings."""
    if not session.read().book.grants or answers.get(LINE.key):
        return False
    return not any(account.per for account in accounts_named(session, answers))


WHICH_GRANT = GRANT._replace(usual="", when=_may_be_of_grant)
MAY_GO = {LINE.key, MEMBER.key, PARTY.key, GRANT.key}
"""What is asked wherever an entry has it, so that a dash can take it away."""
OF_WHOM = (MEMBER, WHICH_GRANT)
ASKED: Mapping[EntryKind, tuple[Field, ...]] = {
    "receipt": (
        AMOUNT, RECEIVED_FOR, INCOME_LINE, EARNED, *OF_WHOM, INTO, DATE, RIGHT_SLIP_DATE, PAYER,
    ),
    "expense": (
        AMOUNT, TEXT, EXPENSE_LINE, SPENT_ON, *OF_WHOM, OUT_OF, DATE, RIGHT_SLIP_DATE, PAYEE,
    ),
    "transfer": (AMOUNT, TEXT, MONEY_SOURCE, MONEY_TARGET, DATE, PARTY),
    "memorial": (AMOUNT, TEXT, SOURCE, TARGET, LINE, *OF_WHOM, DATE, PARTY),
    "opening": (AMOUNT, TEXT, OPENED, *OF_WHOM, DATE, PARTY),
}  # fmt: skip
"""The fields that are asked for an entry of each kind, in order."""


def ask_left_out(
    session: Session, voucher: str, number: int | None, values: Values, typed: Typed
) -> tuple[int | None, Values, str | None]:
    """Ask what was left out: which entry of a voucher with several, what is right instead, and why.

    What was typed in full is asked about only if it is in doubt, or no voucher was named. Nothing
    is asked about a void voucher.

    Raises:
        KeyboardInterrupt, Declined: the person gave up, or answered no.
        KubebookError: there is no such voucher, or it cannot be mended.
    """
    ledger, reason = session.read(), typed[REASON.key]
    is_named = MENDED.key in typed
    parts = find_voucher(ledger.book, voucher, session.day().year)
    if parts[0].voided:
        return number, values, reason
    check_accounts(ledger.book, parts)
    if number is None and len(parts) > 1:
        session.screen.say(
            *(line for part in parts for line in (*entry_sentences(ledger, part), ""))
        )
        number = _ask_number(session, parts, parts[0 if is_named else -1])
    wrong = next((part for part in parts if part.number == number), parts[0])
    if not values:
        session.screen.say(*entry_sentences(ledger, wrong), "")
        answered = _ask_right(session, wrong, number, reason)
        right = {key: value for key, value in answered.items() if key != REASON.key}
        return number, right, answered.get(REASON.key, reason)
    if not is_named:
        session.screen.say(*entry_sentences(ledger, wrong), "")
    (reason,) = given(session, typed, REASON)
    planned = _read_back(session, wrong, number, reason, values)
    if not (is_named and planned.sure):
        session.screen.say(*planned.sentences)
        agree(session, SAVE, default=planned.sure)
    return number, values, reason


def _ask_number(session: Session, parts: tuple[Entry, ...], likely: Entry) -> int:
    """Ask which entry of a voucher with several; ask again if it has no entry of that number."""
    numbers = tuple(str(part.number) for part in parts)

    def find(typed: str, _session: Session) -> int:
        if typed not in numbers:
            raise EntryNotInVoucher(voucher=parts[0].voucher, number=typed, numbers=numbers)
        return int(typed)

    which = ENTRY._replace(
        kind=ENTRY.kind._replace(find=find),
        usual=str(likely.number),
        words=lambda _session, _answers: {str(part.number): part.text for part in parts},
    )
    return int(ask_field(session, which))


def _ask_right(session: Session, wrong: Entry, number: int | None, reason: str | None) -> Values:
    """Ask what is right instead of an entry, and why if no reason was typed.

    Raises:
        KeyboardInterrupt, Declined: the person gave up, or answered no.
        KubebookError: the voucher cannot be mended.
    """
    book = session.read().book

    def planned(values: Values) -> ReadBack:
        right = _with_implied(book, wrong, values)
        why = str(right.pop(REASON.key, reason or "-"))
        return _read_back(session, wrong, number, why, right)

    values = ask_changes(
        session,
        [_of_entry(book, wrong, field) for field in ASKED[slip_kind(book, wrong)]],
        wrong,
        header=message(N_("What is right?")),
        plan=planned,
        causes=CAUSES,
        reason=None if reason else REASON,
    )
    return _with_implied(book, wrong, values)


def _of_entry(book: Book, wrong: Entry, field: Field) -> Field:
    """The field as it is asked of this entry: with its value, and wherever it has one."""
    present = _present(book, wrong)
    if field.key in present:
        field = field._replace(now=lambda _book, _entry: present[field.key])
    if field.key == ACCOUNT.key:
        kept = (None, present[LINE.key])
        return field._replace(when=lambda _session, answers: answers.get(LINE.key) in kept)
    if field.key in MAY_GO and field.of(book, wrong):
        of_line = field.key == GRANT.key
        return field._replace(
            usual="", when=lambda _session, answers: not (of_line and answers.get(LINE.key))
        )
    return field


def _present(book: Book, entry: Entry) -> dict[str, str]:
    """What is recorded of an entry where that is typed by name: accounts, line, grant."""
    return {
        **named_sides(book, entry),
        LINE.key: str(entry.line or ""),
        GRANT.key: grant_name(book, entry.grant),
    }


def _with_implied(book: Book, wrong: Entry, values: Values) -> Values:
    """The values with what follows from them: another line has its own account.

    Money taken from the account that it went into goes the other way.
    """
    present, line = _present(book, wrong), values.get(LINE.key)
    if line and ACCOUNT.key not in values and ACCOUNT.key in present:
        return {**values, ACCOUNT.key: typed_name(book, find_line(book, line).account)}
    if SOURCE.key in values and TARGET.key not in values:
        swapped = values[SOURCE.key] == present[TARGET.key]
        return {**values, TARGET.key: present[SOURCE.key]} if swapped else values
    return values


def _read_back(
    session: Session, wrong: Entry, number: int | None, reason: str, values: Values
) -> ReadBack:
    """What a correction would do, and whether it is free of doubts; nothing is saved."""
    book, today = session.read().book, session.day()
    change = correct(
        book,
        voucher=wrong.voucher,
        reason=reason,
        right=correction_of(values),
        today=today,
        number=number,
    )
    void = message(N_("{voucher} becomes void."), voucher=wrong.voucher)
    doubtful = [doubt.asked for doubt in doubts(book, change, today)]
    happens = (*what_happens(book, change), *_slip_date(book, wrong, values))
    return ReadBack((void, *happens, *doubtful), sure=not doubtful)


def _slip_date(book: Book, wrong: Entry, values: Values) -> list[Message]:
    """What becomes of the date on the slip, if that is corrected."""
    day = values.get(RIGHT_SLIP_DATE.key)
    if day:
        return told((SLIP_DATE,), book, wrong._replace(slip_date=day))
    if day is not None and wrong.slip_date:
        return [message(N_("No date of its own on the slip any more."))]
    return []
