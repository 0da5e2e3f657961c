"""After a slip was saved: the next one in the same form, or another part of the same slip."""

from collections.abc import Mapping

from kubebook.book.accounts.chart import BON
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


def ask_next(session: Session, last: Entry) -> Mapping[str, str] | None:
    """What is typed of the next slip, by field; None after Enter. `last`: the entry just saved.

    Raises:
        KeyboardInterrupt: the person gave up.
    """

    def read(typed: str, _session: Session) -> Mapping[str, str]:
        if typed == word(DONE, session.language):
            return {}
        texts = slip_parts(session, typed.removeprefix(PART).strip())
        READ_AMOUNT.read(texts[AMOUNT.key], session)
        if not typed.startswith(PART):
            return texts
        same = money_as_typed(session.read().book, last)
        if BON in same.values():
            same[PARTY.key] = last.party
        same |= {DATE.key: DAY.write(last.date), PART_OF_RECEIPT.key: last.voucher}
        return {**texts, **same}

    field = AMOUNT._replace(
        label=N_("Next amount"),
        kind=FREE_TEXT._replace(find=read),
        usual=DONE,
        explain=lambda texts, _session: _amount_read(texts, session) if texts else None,
        hint=message(
            N_(
                "Enter: done. 360rb Telur; of another day: 3/10 360rb Telur; "
                "one more part of {voucher}: +30rb Ongkos."
            ),
            voucher=last.voucher,
        ),
    )
    answer: Mapping[str, str] | None = ask_field(session, field)
    return answer or None


def _amount_read(texts: Mapping[str, str], session: Session) -> Text | None:
    return READ_AMOUNT.explain(READ_AMOUNT.read(texts[AMOUNT.key], session), session)
