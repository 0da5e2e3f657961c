"""What a terminal proposes for a new slip: what was done with the likest earlier one."""

from functools import cache, partial
from typing import TYPE_CHECKING

from kubebook.book.book import Book, member_name
from kubebook.book.entries.sides import EntryKind, kind_of, named_sides
from kubebook.book.entries.similar import fuller_text, similar_slip
from kubebook.book.grants.attribution import current_lines, grant_name
from kubebook.book.records.entries import Entry
from kubebook.cli.declared.field import Answers
from kubebook.cli.recording.fields import (
    AMOUNT,
    GRANT,
    LINE,
    MEMBER,
    PARTY,
    TEXT,
)
from kubebook.messages import N_, Message, message

if TYPE_CHECKING:
    from kubebook.screen.step import Suggest


def suggestions(book: Book, kind: EntryKind) -> "Suggest":
    """What was done with the likest earlier slip, once amount and words are known.

    A form asks before each step; the book is searched once for each pair of the two.
    """
    from kubebook.screen.step import Suggestion

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
            _as_typed(book, like), _sentence(book, like), {TEXT.key: fuller} if fuller else {}
        )

    return suggested


def _as_typed(book: Book, like: Entry) -> dict[str, str]:
    """What would be typed to do the same again; a name or a line that is gone is left out."""
    member = book.members.get(like.member)
    here = member if member and not member.left else None
    texts = {
        **named_sides(book, like),
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
        N_("As {voucher}, {day:short}: {text}, {who}, not paid yet")
        if kind_of(book, like) == "memorial"
        else N_("As {voucher}, {day:short}: {text}, {who}")
        if who
        else N_("As {voucher}, {day:short}: {text}")
    )
    return message(words, **facts)
