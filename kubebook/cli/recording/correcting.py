"""What a terminal asks when a voucher is to be mended: each field, Enter leaves it as it is.

It knows the questions and not the rules; `book.mending` decides what is right.
"""

from collections.abc import Mapping
from dataclasses import replace

from kubebook.book.book import Book
from kubebook.book.entries.mending import SIDES, Correction, correct
from kubebook.book.entries.sides import kind_of
from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.records.entries import Entry
from kubebook.cli.nouns.entry_history import told
from kubebook.cli.recording.effects import what_happens
from kubebook.cli.recording.questions import steps_of
from kubebook.cli.session import Session
from kubebook.errors.entries import EntryNotInVoucher
from kubebook.language import word
from kubebook.messages import N_, Message, message
from kubebook.screen.form import Answers, Step, Summary, ask, ask_one

UNCHANGED = message(N_("unchanged"))
NOBODY = "-"
WHO = {"receipt": "payer", "expense": "payee"}
"""What the other side is called in a receipt and in an expense."""
ASKED = {
    ("transfer", "source"): "money_source",
    ("transfer", "target"): "money_target",
    ("opening", "account"): "opened",
}
"""Accounts that are asked for among others than those of a receipt."""


def ask_left_out(
    session: Session, voucher: str, number: int | None, right: Correction, reason: str | None
) -> tuple[int | None, Correction, str | None]:
    """Which entry of a voucher with several, and what is right instead, where neither was typed.

    Of a void voucher nothing is asked.

    Raises:
        KeyboardInterrupt: the person gave up.
        KubebookError: there is no such voucher, or it cannot be mended.
    """
    ledger = session.read()
    parts = find_voucher(ledger.book, voucher, session.day().year)
    if parts[0].voided:
        return number, right, reason
    if number is None and len(parts) > 1:
        session.screen.say(*(line for part in parts for line in told(ledger, part)))
        number = ask_number(session, parts)
    if right == Correction():
        wrong = next((part for part in parts if part.number == number), parts[0])
        session.screen.say(*told(ledger, wrong), "")
        right, reason = ask_correction(session, ledger.book, voucher, number=number, reason=reason)
    return number, right, reason


def ask_correction(
    session: Session, book: Book, voucher: str, *, number: int | None, reason: str | None
) -> tuple[Correction, str]:
    """What is right instead, and why; `number` names the entry of a voucher with several.

    Raises:
        KeyboardInterrupt: the person gave up.
        KubebookError: the voucher cannot be mended.
    """
    today = session.day()
    parts = find_voucher(book, voucher, today.year)
    wrong = next((part for part in parts if part.number == number), parts[0])
    kind = kind_of(book, wrong)
    sides = SIDES[kind]
    asked = ("amount", "text", *(ASKED.get((kind, side), side) for side in sides), "day")
    asked = (*asked, WHO.get(kind, "party"))
    steps = [_may_stay(session, step) for step in steps_of(asked, book, today)]
    steps += steps_of(("reason",), book, today) if reason is None else []

    def summary(answers: Answers) -> Summary:
        right, why = _read(answers, reason)
        change = correct(book, voucher=voucher, reason=why, right=right, today=today, number=number)
        void = message(N_("{voucher} becomes void."), voucher=wrong.voucher)
        return Summary([void, *what_happens(book, change)])

    answers = ask(
        steps,
        language=session.language,
        header=message(N_("What is right?")),
        summary=summary,
    )
    return _read(answers, reason)


def ask_number(session: Session, parts: tuple[Entry, ...]) -> int:
    """Which entry of a voucher with several; a number that it does not have is asked for again."""
    numbers = tuple(str(part.number) for part in parts)

    def parse(typed: str) -> str:
        if typed not in numbers:
            raise EntryNotInVoucher(voucher=parts[0].voucher, number=typed, numbers=numbers)
        return typed

    step = Step(
        key="entry",
        label=message(N_("Which entry")),
        default=numbers[0],
        words={str(part.number): part.text for part in parts},
        parse=parse,
    )
    return int(str(ask_one(step, language=session.language)))


def _may_stay(session: Session, step: Step) -> Step:
    """The step with Enter for what stands there already, which answers None.

    What may be empty is emptied by "-", since Enter no longer does.
    """
    stays, may_be_empty = word(UNCHANGED, session.language), step.default == ""

    def read(typed: str) -> object:
        if typed == stays:
            return None
        return "" if may_be_empty and typed == NOBODY else step.parse(typed)

    def explained(answer: object) -> Message | str | None:
        return None if answer is None else step.explain(answer)

    hint = message(N_("A name; - for nobody in particular.")) if may_be_empty else step.hint
    return replace(step, default=UNCHANGED, parse=read, explain=explained, hint=hint)


def _read(answers: Mapping[str, object], reason: str | None) -> tuple[Correction, str]:
    fields = {name: value for name, value in answers.items() if value is not None}
    why = reason if reason is not None else str(fields.pop("reason", ""))
    return Correction(**fields), why  # type: ignore[arg-type]  # each field read by its own step
