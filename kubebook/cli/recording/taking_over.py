"""The balances of an older book: asked in a form, read back with what is doubtful, and saved.

What the parts of the walk in `old_book` share; imported only for it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, cast

from kubebook.book.accounts.chart import SALDO_AWAL
from kubebook.book.book import Book, label_of
from kubebook.book.doubts.accounts import like_name
from kubebook.book.doubts.entries import slips_of_hand
from kubebook.book.entries.old_book import OldBalance, take_over
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.cli.declared import kinds
from kubebook.cli.declared.field import Answers, Field, Text
from kubebook.cli.declared.form import step_of
from kubebook.cli.recording.fields import AMOUNT, CAUSES
from kubebook.cli.session import Session
from kubebook.errors import Declined
from kubebook.messages import N_, Message, message
from kubebook.screen.form import ask
from kubebook.screen.step import ReadBack, Step


class Walk(NamedTuple):
    """A walk through an older book: the `day` of its balances, and `today`."""

    session: Session
    day: date
    today: date

    @property
    def book(self) -> Book:
        """The book as it is now."""
        return self.session.read().book

    def change(self, book: Book, taken: Iterable[OldBalance]) -> Change:
        """The openings of some balances, on the day of the walk.

        Raises:
            KubebookError: as `take_over`.
        """
        return take_over(book, taken, day=self.day, today=self.today)


def amount_step(walk: Walk, key: str, label: str) -> Step:
    """The question for an amount that may be none."""
    field = Field(key, AMOUNT.label, kind=kinds.MAYBE_AMOUNT)
    return replace(step_of(walk.session, field, ""), label=label)


def answered(asked: Mapping[str, OldBalance], answers: Answers) -> list[OldBalance]:
    """The balances that have an amount now, by the key of their question."""
    return [
        balance._replace(amount=cast("int", amount))
        for key, balance in asked.items()
        if (amount := answers.get(key))
    ]


def save_asked(
    walk: Walk,
    steps: Sequence[Step],
    balances_of: Callable[[Answers], list[OldBalance]],
    doubts_of: Callable[[list[OldBalance]], list[Message]] = lambda _taken: [],
) -> bool:
    """Ask these questions, read back and save what was answered; False if it was nothing.

    `doubts_of` are sentences about balances that are most likely a mistake.

    Raises:
        KeyboardInterrupt, Declined: the person gave up, or answered no.
        SteppedBack: the person went back to what was asked before.
    """
    if not steps:
        return False
    book = walk.book
    found: list[OldBalance] = []

    def summary(answers: Answers) -> ReadBack:
        found[:] = balances_of(answers)
        change = walk.change(book, found)
        shown = read_back(walk, book, change, _lines(book, change), doubts_of(found))
        return shown._replace(nothing=not found)

    try:
        ask(
            [replace(step, leaves=True) for step in steps],
            language=walk.session.language,
            header="",
            summary=summary,
            causes=CAUSES,
        )
    except Declined:
        if found:
            raise
        return False
    walk.session.edit(lambda now: walk.change(now, found))
    return True


def read_back(
    walk: Walk, book: Book, change: Change, lines: Sequence[Text], also: Sequence[Message] = ()
) -> ReadBack:
    """What would be saved, with what is doubtful in it; Enter then answers no."""
    doubts = [
        doubt.asked
        for entry in change.of(Entry)
        for doubt in (*slips_of_hand(book, entry, walk.today), *like_name(book, entry))
    ]
    return ReadBack([*lines, *doubts, *also], sure=not (doubts or also))


def tell_there(walk: Walk, entries: Iterable[Entry]) -> None:
    """Show which balances are in the book already."""
    walk.session.screen.say(
        *(
            message(N_("{what}, {voucher}"), what=_line(walk.book, entry), voucher=entry.voucher)
            for entry in entries
        )
    )


def _lines(book: Book, change: Change) -> list[Text]:
    """The openings of a change, one line each, and what they are together."""
    entries = change.of(Entry)
    lines: list[Text] = [_line(book, entry) for entry in entries]
    if len(entries) > 1:
        total = sum(entry.amount for entry in entries)
        lines.append(message(N_("Together {total:rp}"), total=total))
    return lines


def _line(book: Book, entry: Entry) -> Message:
    code = entry.source if entry.target == SALDO_AWAL else entry.target
    label = label_of(book, code, entry.member)
    what = f"{label}, {entry.party}" if entry.party else label
    return message(N_("{what}: {amount:rp}"), what=what, amount=entry.amount)
