"""Members by what is typed: one, several, all, or all but some.

Pure, and apart from the rules of `members`, because every entry may name a member.
"""

import re
from collections.abc import Iterable, Iterator

from kubebook.book.book import Book
from kubebook.book.find import find_one, folded
from kubebook.book.records.people import Member
from kubebook.errors.people import MemberAmbiguous, MemberNotFound
from kubebook.typed_text import cleaned

_EVERYBODY = (
    r"(?:semua|semuanya|all|everybody)(?: anggota| members)?"
    r"(?:,? (?:kecuali|selain|except|but) (?P<but>.+))?"
)
"""What is typed for all members, or for all but some."""
_BETWEEN_NAMES = r"(\s*[,;&]\s*(?:(?:dan|and)\s+)?|\s+(?:dan|and)\s+|(?<=[0-9])\s+(?=a[0-9]))"
_LONGEST = 11
"""The most parts of a name that has commas in it: six words and what stands between them."""


def find_member(book: Book, typed: str) -> Member:
    """Find a member by A01 or a1, or as `find_one` by the name.

    If several match, the only one who has not left is meant.

    Raises:
        MemberNotFound: no name has such a word; the message lists the likest.
        MemberAmbiguous: several have; the message lists them.
    """
    numbered = re.fullmatch(r"a0*(\d{1,4})", folded(typed), re.ASCII)
    if numbered and (member := book.members.get(f"A{int(numbered[1]):02}")):
        return member
    return find_one(
        typed,
        book.members.values(),
        lambda member: (member.name,),
        missing=MemberNotFound,
        several=MemberAmbiguous,
        shown=lambda member: f"{member.id} {member.name}",
        rather=lambda member: member.left is None,
    )


def find_members(book: Book, typed: Iterable[str], everybody: Iterable[Member]) -> list[Member]:
    """Find the members of a list, each as `find_member`, or all of `everybody` but some.

    Between the names stands `;`, a comma, or the word dan or and; between numbers a blank is
    enough. A name that has such a sign in it and is a member's whole name stays one. `semua` and
    `all` are everybody, `semua kecuali A02, Siti` and `all except A02, Siti` everybody but them.

    Raises:
        MemberNotFound, MemberAmbiguous: as `find_member`, of the first such name.
    """
    texts = list(filter(None, map(cleaned, typed)))
    for place, text in enumerate(texts):
        if found := re.fullmatch(_EVERYBODY, text, re.IGNORECASE):
            but = (found["but"], *texts[place + 1 :]) if found["but"] else ()
            left_out = [member for text in but for member in _listed(book, text)]
            return [member for member in everybody if member not in left_out]
    return [member for text in texts for member in _listed(book, text)]


def names_everybody(typed: Iterable[str]) -> bool:
    """Whether a list of members begins with the word for all of them."""
    return any(re.fullmatch(_EVERYBODY, cleaned(text), re.IGNORECASE) for text in typed)


def _listed(book: Book, text: str) -> Iterator[Member]:
    """The members named in a text; of several names that are one whole name, that one."""
    whole = {folded(member.name) for member in book.members.values()}
    parts = re.split(_BETWEEN_NAMES, text, flags=re.IGNORECASE)  # names at the even places
    place = 0
    while place < len(parts):
        ends = range(min(len(parts), place + _LONGEST), place, -2)
        one = (end for end in ends if folded("".join(parts[place:end])) in whole)
        end = next(one, place + 1)
        if name := cleaned("".join(parts[place:end])):
            yield find_member(book, name)
        place = end + 1


def member_id(book: Book, typed: str) -> str:
    """The id (A01) of the member that is meant; "" if none was typed.

    Raises:
        MemberNotFound, MemberAmbiguous: as `find_member`.
    """
    return find_member(book, typed).id if typed else ""
