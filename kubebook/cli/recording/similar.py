"""What a terminal proposes for a new slip: what was done with the likest earlier one."""

from collections.abc import Mapping
from functools import cache, partial
from typing import TYPE_CHECKING

from kubebook.book.book import Book, member_name, typed_name
from kubebook.book.entries.sides import EntryKind
from kubebook.book.entries.similar import fuller_text, similar_slip
from kubebook.book.grants.attribution import current_lines, grant_name
from kubebook.book.records.entries import Entry
from kubebook.cli.declared.field import Answers
from kubebook.cli.recording.fields import (
    ACCOUNT,
    AMOUNT,
    GRANT,
    INTO,
    LINE,
    MEMBER,
    MONEY_SOURCE,
    MONEY_TARGET,
    OUT_OF,
    PARTY,
    TEXT,
)
from kubebook.messages import N_, Message, message

if TYPE_CHECKING:
    from kubebook.screen.form import Suggest


_SIDES: Mapping[EntryKind, tuple[str, str]] = {
    "receipt": (ACCOUNT.key, INTO.key),
    "expense": (OUT_OF.key, ACCOUNT.key),
    "transfer": (MONEY_SOURCE.key, MONEY_TARGET.key),
}
"""What the account that a slip leaves is called in a form, and the one that it enters."""


def suggestions(book: Book, kind: EntryKind) -> "Suggest":
    """What was done with the likest earlier slip, once amount and words are known.

    A form asks before each step; the book is searched once for each pair of the two.
    """
    from kubebook.screen.form import Suggestion

    find = cache(partial(similar_slip, book, kind))

    def suggested(answers: Answers) -> Suggestion | None:
        amount, text = answers.get(AMOUNT.key), answers.get(TEXT.key)
        if not isinstance(amount, int) or not isinstance(text, str):
            return None
        like = find(text, amount)
        if like is None:
            return None
        fuller = fuller_text(book, text, amount, like)
        return Suggestion(
            _as_typed(book, kind, like), _sentence(book, like), {TEXT.key: fuller} if fuller else {}
        )

    return suggested


def _as_typed(book: Book, kind: EntryKind, like: Entry) -> dict[str, str]:
    """What would be typed to do the same again; a name or a line that is gone is left out."""
    member = book.members.get(like.member)
    here = member if member and not member.left else None
    out_of, into = _SIDES[kind]
    texts = {
        out_of: typed_name(book, like.source),
        into: typed_name(book, like.target),
        PARTY.key: like.party or (here.name if here else ""),
        MEMBER.key: here.id if here else "",
        GRANT.key: grant_name(book, like.grant) if like.grant and like.line is None else "",
        LINE.key: str(like.line) if like.line in current_lines(book) else "",
    }
    return {key: text for key, text in texts.items() if text}


def _sentence(book: Book, like: Entry) -> Message:
    who = member_name(book, like.member) if like.member else like.party
    facts = {"voucher": like.voucher, "day": like.date, "text": like.text, "who": who}
    words = (
        N_("As {voucher}, {day:short}: {text}, {who}")
        if who
        else N_("As {voucher}, {day:short}: {text}")
    )
    return message(words, **facts)
