"""After a slip was saved: the next one in the same form, or another part of the same slip."""

from collections.abc import Mapping

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.cli.declared.field import TEXT as FREE_TEXT
from kubebook.cli.declared.field import Text
from kubebook.cli.declared.form import ask_field
from kubebook.cli.declared.kinds import AMOUNT as READ_AMOUNT
from kubebook.cli.declared.kinds import DAY
from kubebook.cli.recording.fields import (
    AMOUNT,
    DATE,
    MEMBER,
    PART_OF_RECEIPT,
    PARTY,
    SLIP_DATE,
    money_as_typed,
    slip_parts,
)
from kubebook.cli.session import Session
from kubebook.language import word
from kubebook.messages import N_, message

DONE = message(N_("done"))
PART = "+"
"""Typed before an amount that stands on the same slip; alone, its amount is asked for."""


def ask_next(session: Session, last: Entry, *, has_parts: bool) -> Mapping[str, str] | None:
    """What is typed of the next slip, by field; None after Enter. `last`: the entry just saved.

    `has_parts`: whether a slip like it can have several. What stands once on a slip is taken from
    the part before: the number, the day, the money, and who paid or was paid.

    Raises:
        KeyboardInterrupt: the person gave up.
    """

    def read(typed: str, _session: Session) -> Mapping[str, str]:
        if typed == word(DONE, session.language):
            return {}
        is_part = has_parts and typed.startswith(PART)
        line = typed.removeprefix(PART).strip() if is_part else typed
        texts = slip_parts(session, line) if line else {}
        if texts:
            READ_AMOUNT.read(texts[AMOUNT.key], session)
        return {**_of_slip(session.read().book, last), **texts} if is_part else texts

    field = AMOUNT._replace(
        label=N_("Next amount, + another part of this slip") if has_parts else N_("Next amount"),
        kind=FREE_TEXT._replace(find=read),
        usual=DONE,
        explain=lambda texts, _session: _amount_read(texts, session),
        hint=message(
            N_(
                "Enter: done. 360rb Telur; of another day: 3/10 360rb Telur; "
                "one more part of {voucher}: +30rb Ongkos."
            ),
            voucher=last.voucher,
        )
        if has_parts
        else message(N_("Enter: done. Another amount: 360rb; or 360rb Telur.")),
    )
    answer: Mapping[str, str] | None = ask_field(session, field)
    return answer or None


def _of_slip(book: Book, last: Entry) -> dict[str, str]:
    """What another part of a slip has in common with the last one, as it would be typed."""
    texts = {
        **money_as_typed(book, last),
        DATE.key: DAY.write(last.date),
        SLIP_DATE.key: DAY.write(last.slip_date),
        MEMBER.key: last.member,
        PART_OF_RECEIPT.key: last.voucher,
    }
    return {PARTY.key: last.party, **{key: text for key, text in texts.items() if text}}


def _amount_read(texts: Mapping[str, str], session: Session) -> Text | None:
    """How the amount was understood, if one was typed."""
    amount = texts.get(AMOUNT.key)
    return READ_AMOUNT.explain(READ_AMOUNT.read(amount, session), session) if amount else None
