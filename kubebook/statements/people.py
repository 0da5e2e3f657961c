"""The members and the officers of the group on a day.

Numbers of identity cards are masked, since these lists are posted and handed round, unless an
office asked for them.
"""

from collections.abc import Callable
from datetime import date

from kubebook.book.book import Book, member_name, members_on, term_on
from kubebook.book.check.finding import Scope
from kubebook.book.check.people import empty_offices
from kubebook.book.people.card_numbers import card_number
from kubebook.book.people.members import NO_OFFICE
from kubebook.book.records.people import ROLES, Member, Term
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import MEMBER, NAME, NUMBER, OFFICE, only_exported
from kubebook.statements.listed import listed, where_known
from kubebook.statements.statement import Cell, Column, Frame, Table


def members(book: Book, frame: Frame) -> Table:
    """Daftar Anggota: the members of the group on the day, by member number.

    Behind them, and in no count, those who by the book join later in the period.
    """
    present = members_on(book, frame.day)
    later = [
        one
        for one in book.members.values()
        if one.joined > frame.day and one.joined in frame.period
    ]
    roles = {
        term.member: role for role in ROLES if (term := term_on(book, role, frame.day)) is not None
    }
    men = sum(member.sex == "L" for member in present)
    women = sum(member.sex == "P" for member in present)
    full = frame.narrowing.full_nik
    table = listed(
        _member_columns(f"ID {book.group.register_label}"),
        [*present, *later],
        {
            "member": lambda member: member.id,
            "nik": lambda member: card_number(member.nik, full=full),
            "kk": lambda member: card_number(member.kk, full=full),
            "role": lambda member: roles.get(member.id, NO_OFFICE),
            "verified": _verified,
        },
        totals={"members": len(present), "men": men, "women": women},
        notes=(_counted(len(present), men, women), *map(_to_come, later)),
    )
    return where_known(table, "address", "phone")


def officers(book: Book, frame: Frame) -> Table:
    """Susunan Pengurus: every term until the day, by office, the present holder last."""
    terms = sorted(
        (term for term in book.terms if term.appointed <= frame.day),
        key=lambda term: (ROLES.index(term.role), term.appointed, term.number),
    )
    held = [role for role in ROLES if term_on(book, role, frame.day)]
    table = listed(
        _OFFICERS,
        [_until(term, frame.day) for term in terms],
        {
            "member": _of_member(book, "id"),
            "name": lambda term: member_name(book, term.member),
            **{name: _of_member(book, name) for name in _KNOWN},
            "ended": _ended,
            "ended_on": lambda term: term.ended,
            "reason": lambda term: term.reason if term.ended else None,
        },
        totals={"officers": len(held)},
        notes=tuple(one.what for one in empty_offices(Scope(book, frame.day))),
    )
    return where_known(table, "occupation", "address")


def _verified(member: Member) -> Message:
    return message(N_("verified")) if member.verified else message(N_("not yet"))


def _counted(count: int, men: int, women: int) -> Message:
    if men + women < count:
        return message(N_("{count} members."), count=count)
    return message(
        N_("{count} members: {men} men, {women} women."), count=count, men=men, women=women
    )


def _to_come(member: Member) -> Message:
    facts = {"id": member.id, "name": member.name, "day": member.joined}
    return Message(N_("{id} {name} is a member from {day} on, which is still to come."), facts)


def _until(term: Term, day: date) -> Term:
    """A term as it was on a day: without its end if that is later."""
    return term._replace(ended=None) if term.ended and term.ended > day else term


def _of_member(book: Book, field: str) -> Callable[[Term], Cell]:
    """What is known of an officer; empty if a faulty book lacks the member."""
    return lambda term: getattr(book.members.get(term.member), field, None)


def _ended(term: Term) -> Message | None:
    if term.ended and term.reason:
        return message(N_("{day:short}, {reason}"), day=term.ended, reason=term.reason)
    return message(N_("{day:short}"), day=term.ended) if term.ended else None


def _member_columns(register: str) -> tuple[Column, ...]:
    return (
        MEMBER,
        NAME,
        Column(name="nik", heading="NIK"),
        Column(name="kk", heading=N_("Family card no.")),
        Column(name="dtsen_id", heading=register),
        Column(name="sex", heading=N_("M/F")),
        Column(name="birth_date", heading=N_("Date of birth"), kind="date"),
        Column(name="address", heading=N_("Address")),
        Column(name="phone", heading=N_("Phone no.")),
        OFFICE,
        Column(name="joined", heading=N_("Joined on"), kind="date"),
        Column(name="verified", heading=N_("Verified")),
    )


_KNOWN = ("birth_date", "sex", "occupation", "address")
"""The fields of a member that the list of officers shows."""
_OFFICERS = (
    NUMBER,
    only_exported(MEMBER),
    NAME,
    Column(name="birth_date", heading=N_("Date of birth"), kind="date"),
    Column(name="sex", heading=N_("M/F")),
    Column(name="occupation", heading=N_("Occupation")),
    Column(name="address", heading=N_("Address")),
    OFFICE,
    Column(name="appointed", heading=N_("Appointed"), kind="date"),
    Column(name="ended", heading=N_("Ended (date, reason)")),
    Column(name="ended_on", heading=N_("Ended on"), kind="date", shown=False),
    Column(name="reason", heading=N_("Reason"), shown=False),
)
