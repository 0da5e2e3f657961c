"""Members: added, changed, leaving; and the offices they hold.

Pure: functions from a book to a change. Card numbers are read in `card_numbers`.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Literal

from kubebook.book.book import Book, counting, member_name, next_number, term_on
from kubebook.book.checked import Choice, check_days, checked, one_line, with_capitals
from kubebook.book.entries.running_balances import daily_balances, owner_entries
from kubebook.book.find import folded
from kubebook.book.people.card_numbers import as_digits, is_telephone, parse_telephone
from kubebook.book.people.find_members import find_member
from kubebook.book.records.change import Change
from kubebook.book.records.people import ROLES, Member, Role, Term
from kubebook.errors.people import (
    MemberCame,
    MemberHasEntries,
    MemberJoinedLater,
    MemberLeftAlready,
    MemberNameTaken,
    NikTaken,
    RoleUnknown,
)
from kubebook.errors.typed import NameMissing, NothingToSet
from kubebook.messages import N_, Message, message

NO_OFFICE: Literal["anggota"] = "anggota"
"""The role of a member without an office, as it is typed and exported."""
OFFICES: tuple[Role | Literal["anggota"], ...] = (*ROLES, NO_OFFICE)
"""The word typed for an office, or for none."""

WORDS = {
    "sex": Choice(
        N_("sex"),
        {
            **dict.fromkeys(("lk", "laki-laki", "laki", "pria", "m", "male"), "L"),
            **dict.fromkeys(("pr", "perempuan", "wanita", "f", "female"), "P"),
        },
    ),
    "verified": Choice(N_("verification")),
}
"""The fields of a member that take one of a few words."""
_PAST = {"birth_date": "--birth-date", "joined": "--joined"}
"""The days of a member that may not lie after today, with their options."""
_NEEDED = {"name": NameMissing}
_GROWN = 15
"""Nobody younger joins a KUBE, in years."""


def is_child(member: Member) -> bool:
    """Whether a member was a child on joining, so that one of the two days is most likely wrong."""
    born, joined = member.birth_date, member.joined
    if born is None:
        return False
    before_birthday = (joined.month, joined.day) < (born.month, born.day)
    return joined.year - born.year - before_birthday < _GROWN


def add_member(book: Book, details: Mapping[str, object], *, today: date, role: str = "") -> Change:
    """Add a member, numbered after the last, with an office or without.

    `details` are fields of `Member` without its number; `joined` is today if it is not given.

    Raises:
        NameMissing, ChoiceUnknown, DayToCome, NumberSpoilt: a value is not possible.
        MemberNameTaken, NikTaken: the person is a member already.
        RoleUnknown: there is no such office.
    """
    kept = _checked({"name": "", **details})
    last = max((member.number for member in book.members.values()), default=0)
    member = Member(number=last + 1, **{"joined": today, **kept})
    check_days(member, today, _PAST)
    _check_unique(book, member)
    change = Change(did="member add", put=(member,), notices=doubts_of(member, kept))
    return _with_role(book.apply(change), change, member, role, member.joined)


def set_member(
    book: Book,
    typed: str,
    details: Mapping[str, object],
    *,
    today: date,
    role: str = "",
    day: date | None = None,
) -> Change:
    """Change fields of a member, or the office held from `day` (today) on.

    An office taken on the day of joining moves with that day to an earlier one.

    Raises:
        MemberNotFound, MemberAmbiguous: it is not clear who is meant.
        NameMissing, ChoiceUnknown, DayToCome, NikTaken, RoleUnknown: as in `add_member`.
        MemberHasEntries, MemberCame: the member would have joined after an entry of theirs, or
            after a meeting to which they came.
        NothingToSet: no field was given.
    """
    old = find_member(book, typed)
    if not details and not role:
        raise NothingToSet
    member = old._replace(**_checked(details))
    check_days(member, today, _PAST)
    _check_first_entry(book, member)
    _check_first_meeting(book, old, member)
    _check_unique(book, member)
    put = (member,) if member != old else ()
    change = Change(
        did="member set",
        put=(*put, *_in_office_from_joining(book, old, member)),
        notices=doubts_of(member, details),
    )
    return _with_role(book.apply(change), change, member, role, day or today)


def _checked(details: Mapping[str, object]) -> dict[str, Any]:
    """The typed fields of a member, its numbers read too.

    Raises:
        NumberSpoilt: a spreadsheet rounded one of them.
        NameMissing, TextTooLong, ChoiceUnknown: as `checked`.
    """
    kept = checked(Member, details, words=WORDS, needed=_NEEDED)
    if "phone" in kept:
        kept["phone"] = parse_telephone(kept["phone"])
    if "dtsen_id" in kept:
        kept["dtsen_id"] = as_digits(kept["dtsen_id"], message(N_("the register ID")))
    return kept


def doubts_of(member: Member, given: Iterable[str]) -> tuple[Message, ...]:
    """Notices on the fields of a member that were `given` and look like slips of the hand."""
    found = []
    if "name" in given and member.name.islower():
        found.append(
            message(
                N_(
                    "{id} {name} is written without capitals. If it should be {capital}:\n"
                    '  kubebook member set {id} --name "{capital}"'
                ),
                id=member.id,
                name=member.name,
                capital=with_capitals(member.name),
            )
        )
    if "phone" in given and member.phone and not is_telephone(member.phone):
        found.append(
            message(
                N_(
                    '"{phone}" of {id} {name} does not look like a telephone number. To mend it:\n'
                    "  kubebook member set {id} --phone 081234567890"
                ),
                id=member.id,
                name=member.name,
                phone=member.phone,
            )
        )
    return tuple(found)


def leave(book: Book, typed: str, *, day: date, reason: str) -> Change:
    """Let a member leave: `day` is the first day without membership; an office held ends too.

    Raises:
        MemberLeftAlready, MemberJoinedLater: the day is not possible.
    """
    member = find_member(book, typed)
    if member.left:
        raise MemberLeftAlready(name=member.name, id=member.id, left=member.left)
    if day < member.joined:
        raise MemberJoinedLater(name=member.name, joined=member.joined, day=day)
    gone = member._replace(left=day, left_reason=one_line(reason))
    ended = _end_terms(book.terms, day, one_line(reason), member=member.id)
    notices = (*_out_of_office(book, ended), *still_open(book, member))
    return Change(did="member leave", put=(gone, *ended), notices=notices)


def role_of(book: Book, member: Member, day: date) -> str:
    """The office a member holds on a day, or `anggota`."""
    return next(
        (role for role in ROLES if (term := term_on(book, role, day)) and term.member == member.id),
        NO_OFFICE,
    )


def still_open(book: Book, member: Member) -> tuple[Message, ...]:
    """What the group and a leaving member still owe each other, one sentence per account.

    What is owed by name, such as a bon, is that of the member who has the name.
    """
    notices = []
    for code, account in book.accounts.items():
        if account.per:
            owner = member.id if account.per == "member" else folded(member.name)
            days = daily_balances(owner_entries(book, account, owner), code)
            balance = days[-1][1] * account.sign if days else 0
            if balance:
                notices.append(
                    message(
                        N_("{label} of {name} still stands at {balance:rp}."),
                        label=account.label,
                        name=member.name,
                        balance=balance,
                    )
                )
    return tuple(notices)


def _check_first_entry(book: Book, member: Member) -> None:
    own = (entry for entry in counting(book.entries) if entry.member == member.id)
    first = min(own, key=lambda entry: (entry.date, entry.number), default=None)
    if first and first.date < member.joined:
        raise MemberHasEntries(
            name=member.name, joined=member.joined, voucher=first.voucher, first=first.date
        )


def _check_first_meeting(book: Book, old: Member, new: Member) -> None:
    """Check that a later day of joining is not after a meeting to which the member came."""
    came = (
        meeting
        for meeting in book.meetings
        if new.id in meeting.present and old.joined <= meeting.date < new.joined
    )
    first = min(came, key=lambda meeting: meeting.date, default=None)
    if first:
        raise MemberCame(name=new.name, joined=new.joined, first=first.date, number=first.number)


def _check_unique(book: Book, member: Member) -> None:
    """Check that no present member is recorded twice; members who left are not compared."""
    if member.left:
        return
    for other in book.members.values():
        if other.number == member.number or other.left:
            continue
        if member.nik and other.nik == member.nik:
            raise NikTaken(id=other.id, name=other.name)
        alike = folded(other.name) == folded(member.name)
        if alike and not (member.nik and other.nik):
            raise MemberNameTaken(id=other.id, name=other.name)


# --- offices -----------------------------------------------------------------------------------


def office_named(typed: str) -> Role | Literal["anggota"]:
    """Find the office that is meant, or `NO_OFFICE`.

    Raises:
        RoleUnknown: there is no such office.
    """
    wanted = folded(typed)  # whole: one letter of a list must not depose anybody
    if wanted not in OFFICES:
        raise RoleUnknown(typed=typed, roles=OFFICES)
    return wanted


def _with_role(book: Book, change: Change, member: Member, role: str, day: date) -> Change:
    """`change` with the term in office that `role` begins (or, with anggota, ends) on `day`.

    A term in that office which the member holds from a later day on begins on `day` instead.
    """
    if not role.strip():
        return change
    wanted = office_named(role)
    if wanted == role_of(book, member, day):
        return change
    if day < member.joined:
        raise MemberJoinedLater(name=member.name, joined=member.joined, day=day)
    if member.left and day >= member.left:
        raise MemberLeftAlready(name=member.name, id=member.id, left=member.left)
    held = [term for term in book.terms if (term.member, term.role) == (member.id, wanted)]
    later = next((term for term in held if term.ended is None and term.appointed > day), None)
    others = [term for term in book.terms if term is not later]
    put = ended = _end_terms(others, day, "", member=member.id)
    if wanted != NO_OFFICE:
        begun = later or Term(
            number=next_number(book.terms), member=member.id, role=wanted, appointed=day
        )
        ended += _end_terms(others, day, "", role=wanted)
        put = (*ended, begun._replace(appointed=day))
    return change._replace(
        put=(*change.put, *put),
        notices=(*change.notices, *_out_of_office(book, ended)),
    )


def _in_office_from_joining(book: Book, old: Member, new: Member) -> tuple[Term, ...]:
    """Move an office held since joining to the earlier day of joining, if it was vacant then."""
    if new.joined >= old.joined:
        return ()
    return tuple(
        term._replace(appointed=new.joined)
        for term in book.terms
        if (term.member, term.appointed) == (old.id, old.joined)
        and not any(
            other.role == term.role
            and other.appointed < old.joined
            and (other.ended is None or other.ended > new.joined)
            for other in book.terms
        )
    )


def _out_of_office(book: Book, ended: Iterable[Term]) -> tuple[Message, ...]:
    """Notices on these ended terms: who no longer holds which office."""
    return tuple(
        message(
            N_("{name} is {role} no longer."), name=member_name(book, term.member), role=term.role
        )
        for term in ended
    )


def _end_terms(
    terms: Iterable[Term], day: date, reason: str, *, member: str = "", role: str = ""
) -> tuple[Term, ...]:
    """End the terms of a member or a role on `day`: those of that day, and those that are open.

    One begun then or later lasts a day.
    """
    return tuple(
        term._replace(ended=end, reason=reason)
        for term in terms
        if term.member == member or term.role == role
        for end in (max(day, term.appointed + timedelta(days=1)),)
        if term.ended is None or (term.appointed <= day and end < term.ended)
    )
