"""Findings about the people: how many there are, offices without a holder, card numbers.

Pure, and never raises.
"""

from collections.abc import Iterator, Sequence

from kubebook.book.book import members_on, term_on
from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.people.card_numbers import card_doubts, rounded
from kubebook.book.people.members import is_child
from kubebook.book.records.people import ROLES, Member

FEWEST, MOST = 5, 20
"""The fewest and most households in a KUBE (Permensos 2/2019, Pasal 3)."""


def unknown_officers(scope: Scope) -> Iterator[Finding]:
    """Offices held by members who have no record; a term that has ended cannot be mended."""
    book = scope.book
    for term in book.terms:
        lasts = term.ended is None or term == term_on(book, term.role, scope.day)
        if lasts and term.member not in book.members:
            yield found("officer-unknown", role=term.role, member=term.member)


def members_number(scope: Scope) -> Iterator[Finding]:
    """A group that is smaller or larger than a KUBE may be."""
    count = len(members_on(scope.book, scope.day))
    if not FEWEST <= count <= MOST:
        size = "many" if count > MOST else "few" if count else "none"
        yield found("members-number", count=count, fewest=FEWEST, most=MOST, size=size)


def empty_offices(scope: Scope) -> Iterator[Finding]:
    """The offices that nobody holds, in one finding."""
    offices = tuple(role for role in ROLES if term_on(scope.book, role, scope.day) is None)
    if offices:
        yield found("office-empty", offices=offices, role=offices[0])


def rounded_cards(scope: Scope) -> Iterator[Finding]:
    """Card numbers that a spreadsheet seems to have rounded, in one finding."""
    if members := rounded(members_on(scope.book, scope.day)):
        yield rounded_finding(members)


def rounded_finding(members: Sequence[Member]) -> Finding:
    """The finding on these members, whose card numbers seem rounded."""
    names = tuple(f"{member.id} {member.name}" for member in members)
    return found("cards-rounded", count=len(members), names=names, id=members[0].id)


def children(scope: Scope) -> Iterator[Finding]:
    """The members who were children when they joined: most likely a wrong year."""
    for member in members_on(scope.book, scope.day):
        yield from child(member)


def child(member: Member) -> Iterator[Finding]:
    """The finding that a member was a child on joining, if it is so."""
    if is_child(member):
        yield found("member-child", id=member.id, name=member.name, born=member.birth_date)


def niks(scope: Scope) -> Iterator[Finding]:
    """The members without a NIK, in one finding; then each member with a doubtful NIK."""
    members = members_on(scope.book, scope.day)
    bare = [member for member in members if not member.nik]
    if bare:
        names = tuple(f"{member.id} {member.name}" for member in bare)
        yield found("nik-missing", names=names, id=bare[0].id)
    for member in members:
        odd = card_doubts(member.nik, sex=member.sex, birth_date=member.birth_date)
        if member.nik and odd:
            yield found("nik-doubtful", id=member.id, name=member.name, odd=odd)
