"""After a slip was saved: the next one in the same form, or another part of the same slip."""

from collections.abc import Mapping
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.entries.sides import named_sides
from kubebook.book.find import word_of
from kubebook.book.records.entries import Entry
from kubebook.cli.declared.field import TEXT as FREE_TEXT
from kubebook.cli.declared.field import Text
from kubebook.cli.declared.form import ask_field
from kubebook.cli.declared.kinds import AMOUNT as READ_AMOUNT
from kubebook.cli.declared.kinds import DAY, DONE, or_left
from kubebook.cli.recording.fields import (
    AMOUNT,
    DATE,
    INTO,
    MEMBER,
    OUT_OF,
    PART_OF_RECEIPT,
    PARTY,
    SLIP_DATE,
    slip_parts,
)
from kubebook.cli.session import Session
from kubebook.language import word
from kubebook.messages import N_, message

PART = "+"
"""Typed before an amount that stands on the same slip; alone, its amount is asked for."""


WAYS = {
    "receipt": message(N_("in")),
    "expense": message(N_("out")),
    "transfer": message(N_("move")),
}
"""What is typed before a slip of another kind than the last, or its beginning: the commands."""


class NextSlip(NamedTuple):
    """What was typed of the next slip: the command if it is another one, and texts by field."""

    verb: str
    texts: Mapping[str, str]


def ask_next(session: Session, last: Entry, *, has_parts: bool) -> NextSlip | None:
    """What is typed of the next slip; None after Enter. `last`: the entry just saved.

    `has_parts`: whether a slip like it can have several. What stands once on a slip is taken from
    the part before: the number, the day, the money, and who paid or was paid.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    ways = {word(way, session.language): verb for verb, way in WAYS.items()}

    def read(typed: str, _session: Session) -> NextSlip:
        begun, _, rest = typed.partition(" ")
        way = word_of(begun, [*ways])
        is_part = has_parts and not way and typed.startswith(PART)
        line = rest if way else typed.removeprefix(PART if is_part else "")
        texts = slip_parts(session, line.strip()) if line.strip() else {}
        if texts or not is_part:
            READ_AMOUNT.read(texts.get(AMOUNT.key, ""), session)
        if is_part:
            texts = {**_of_slip(session.read().book, last), **texts}
        return NextSlip(ways[way] if way else "", texts)

    field = AMOUNT._replace(
        label=N_("Next amount (+ same slip)") if has_parts else N_("Next amount"),
        kind=or_left(FREE_TEXT._replace(find=read)),
        usual=DONE,
        explain=lambda slip, _session: _amount_read(slip.texts, session),
        hint=message(
            N_(
                "Enter: done. 360rb Telur; of another day: 3 360rb Telur; "
                "another kind: {out} 25rb Ojek, {into} 360rb Telur, {move} 500rb Setor; "
                "one more part of {voucher}: +30rb Ongkos."
            ),
            voucher=last.voucher,
            into=WAYS["receipt"],
            out=WAYS["expense"],
            move=WAYS["transfer"],
        )
        if has_parts
        else message(N_("Enter: done. Another amount: 360rb; or 360rb Telur.")),
    )
    answer: NextSlip | None = ask_field(session, field)
    return answer


def _of_slip(book: Book, last: Entry) -> dict[str, str]:
    """What another part of a slip has in common with the last one, as it would be typed."""
    sides = named_sides(book, last)
    texts = {
        **{field.key: sides.get(field.key, "") for field in (INTO, OUT_OF)},
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
