"""After a slip was saved: the next one in the same form, or another part of the same slip."""

from collections.abc import Mapping
from typing import NamedTuple

from kubebook.book.accounts.chart import BON
from kubebook.book.find import word_of
from kubebook.book.records.entries import Entry
from kubebook.cli.declared.field import TEXT as FREE_TEXT
from kubebook.cli.declared.field import Text
from kubebook.cli.declared.form import ask_field
from kubebook.cli.declared.kinds import AMOUNT as READ_AMOUNT
from kubebook.cli.declared.kinds import DAY
from kubebook.cli.recording.fields import (
    AMOUNT,
    DATE,
    PART_OF_RECEIPT,
    PARTY,
    money_as_typed,
    slip_parts,
)
from kubebook.cli.session import Session
from kubebook.language import word
from kubebook.messages import N_, message

DONE = message(N_("done"))
PART = "+"
"""Typed before an amount that stands on the same slip."""


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


def ask_next(session: Session, last: Entry) -> NextSlip | None:
    """What is typed of the next slip; None after Enter. `last`: the entry just saved.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    ways = {word(way, session.language): verb for verb, way in WAYS.items()}

    def read(typed: str, _session: Session) -> NextSlip | None:
        if typed == word(DONE, session.language):
            return None
        begun, _, rest = typed.partition(" ")
        way = word_of(begun, [*ways])
        line = rest if way else typed.removeprefix(PART)
        texts = slip_parts(session, line.strip())
        READ_AMOUNT.read(texts.get(AMOUNT.key, ""), session)
        if way or not typed.startswith(PART):
            return NextSlip(ways[way] if way else "", texts)
        same = money_as_typed(session.read().book, last)
        if BON in same.values():
            same[PARTY.key] = last.party
        same |= {DATE.key: DAY.write(last.date), PART_OF_RECEIPT.key: last.voucher}
        return NextSlip("", {**texts, **same})

    field = AMOUNT._replace(
        label=N_("Next amount"),
        kind=FREE_TEXT._replace(find=read),
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
        ),
    )
    answer: NextSlip | None = ask_field(session, field)
    return answer


def _amount_read(texts: Mapping[str, str], session: Session) -> Text | None:
    return READ_AMOUNT.explain(READ_AMOUNT.read(texts[AMOUNT.key], session), session)
