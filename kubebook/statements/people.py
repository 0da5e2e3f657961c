"""The members and the officers of the group on a day.

Numbers of identity cards are masked, for these lists are posted and handed round, but where an
office asked for them.
"""

from datetime import date

from kubebook.book.book import Book, members_on, term_on
from kubebook.book.check.finding import Scope, as_one
from kubebook.book.check.people import empty_offices
from kubebook.book.people.card_numbers import card_number
from kubebook.book.records.people import ROLES, Member, Term
from kubebook.messages import N_, Message, message
from kubebook.statements.statement import Asked, Cell, Column, Row, Table


def members(book: Book, asked: Asked) -> Table:
    """Daftar Anggota: who belongs to the group on the day, by joining number."""
    present = members_on(book, asked.day)
    roles = {
        term.member: role for role in ROLES if (term := term_on(book, role, asked.day)) is not None
    }
    men = sum(member.sex == "L" for member in present)
    women = sum(member.sex == "P" for member in present)
    return Table(
        columns=_member_columns(f"ID {book.group.register_label}"),
        rows=tuple(
            _member(member, roles.get(member.id, "anggota"), full_nik=asked.full_nik)
            for member in present
        ),
        totals={"members": len(present), "men": men, "women": women},
        notes=(_counted(len(present), men, women),),
    )


def officers(book: Book, asked: Asked) -> Table:
    """Susunan Pengurus: every term until the day, by office, the present holder last."""
    terms = sorted(
        (term for term in book.terms if term.appointed <= asked.day),
        key=lambda term: (ROLES.index(term.role), term.appointed, term.number),
    )
    empty = list(empty_offices(Scope(book, asked.day)))
    return Table(
        columns=_OFFICERS,
        rows=tuple(
            _officer(book, term, number, asked.day) for number, term in enumerate(terms, start=1)
        ),
        totals={"officers": len(ROLES) - len(empty)},
        notes=tuple(one.said("paper") for one in as_one(empty, "office-empty", "role", "offices")),
    )


def _member(member: Member, role: str, *, full_nik: bool) -> Row:
    verified = message(N_("verified")) if member.verified else message(N_("not yet"))
    return Row(
        cells={
            "member": member.id,
            "name": member.name,
            "nik": card_number(member.nik, full=full_nik),
            "kk": card_number(member.kk, full=full_nik),
            "dtsen_id": member.dtsen_id,
            "sex": member.sex,
            "birth_date": member.birth_date,
            "address": member.address,
            "phone": member.phone,
            "role": role,
            "joined": member.joined,
            "verified": verified,
        }
    )


def _counted(count: int, men: int, women: int) -> Message:
    if men + women < count:
        return message(N_("{count} members."), count=count)
    return message(
        N_("{count} members: {men} men, {women} women."), count=count, men=men, women=women
    )


def _officer(book: Book, term: Term, number: int, day: date) -> Row:
    member = book.members.get(term.member)
    cells: dict[str, Cell] = {
        "no": number,
        "name": member.name if member else term.member,
        "role": term.role,
        "appointed": term.appointed,
    }
    if member:
        cells |= {
            "member": member.id,
            "birth_date": member.birth_date,
            "sex": member.sex,
            "occupation": member.occupation,
            "address": member.address,
        }
    if term.ended is not None and term.ended <= day:
        cells |= {"ended": _ended(term.ended, term.reason), "ended_on": term.ended}
        cells["reason"] = term.reason
    return Row(cells=cells)


def _ended(day: date, reason: str) -> Message:
    if not reason:
        return message(N_("{day:short}"), day=day)
    return message(N_("{day:short}, {reason}"), day=day, reason=reason)


def _member_columns(register: str) -> tuple[Column, ...]:
    return (
        Column(name="member", heading=N_("Member no.")),
        Column(name="name", heading=N_("Name")),
        Column(name="nik", heading="NIK"),
        Column(name="kk", heading=N_("Family card no.")),
        Column(name="dtsen_id", heading=register),
        Column(name="sex", heading=N_("M/F")),
        Column(name="birth_date", heading=N_("Date of birth"), kind="date"),
        Column(name="address", heading=N_("Address")),
        Column(name="phone", heading=N_("Phone no.")),
        Column(name="role", heading=N_("Office")),
        Column(name="joined", heading=N_("Joined on"), kind="date"),
        Column(name="verified", heading=N_("Verified")),
    )


_OFFICERS = (
    Column(name="no", heading=N_("No."), kind="number"),
    Column(name="member", heading=N_("Member no."), shown=False),
    Column(name="name", heading=N_("Name")),
    Column(name="birth_date", heading=N_("Date of birth"), kind="date"),
    Column(name="sex", heading=N_("M/F")),
    Column(name="occupation", heading=N_("Occupation")),
    Column(name="address", heading=N_("Address")),
    Column(name="role", heading=N_("Office")),
    Column(name="appointed", heading=N_("Appointed"), kind="date"),
    Column(name="ended", heading=N_("Ended (date, reason)")),
    Column(name="ended_on", heading=N_("Ended on"), kind="date", shown=False),
    Column(name="reason", heading=N_("Reason"), shown=False),
)
