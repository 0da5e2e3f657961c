"""From one treasurer to the next: what is handed over, before whom, and who is it from then on.

Pure. It also holds where the old treasurer is ill, away or dead: somebody acts then, and two others
see it. What is theirs keeps their name.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from kubebook.book.book import Book, next_number, officer_on
from kubebook.book.checked import Choice, check_day, each_one_line, one_line
from kubebook.book.closings.counting import WITNESSES, witness_names
from kubebook.book.find import folded
from kubebook.book.people.find_members import find_member
from kubebook.book.people.members import set_member
from kubebook.book.records.change import Change
from kubebook.book.records.closings import Absence, Count, Handover
from kubebook.book.records.people import Term
from kubebook.errors.closings import (
    ActingMissing,
    HandoverNotThen,
    HandoverUncounted,
    NobodyHandsOver,
    NoHandover,
    SameTreasurer,
    WitnessesMissing,
    WitnessTakesPart,
)
from kubebook.messages import N_
from kubebook.periods import Period

THINGS = (
    "buku tabungan",
    "stempel",
    "kunci kotak uang",
    "nota dan bukti",
    "daftar inventaris",
    "laptop dengan buku ini",
)
"""What a treasurer hands over, as it stands on paper."""
ABSENCE = Choice(N_("the absence of the treasurer"), {"mati": "meninggal"})


class Handing(NamedTuple):
    """What was said of a handover, as typed; see `Handover`."""

    day: date
    new: str
    absent: Absence = ""
    acting: str = ""
    handed: Sequence[str] = ()
    witnesses: Sequence[str] = ()
    copies: str = ""
    note: str = ""
    uncounted: str = ""


def hand_over(book: Book, said: Handing, *, today: date) -> Change:
    """Record a handover; the term of the old treasurer ends that day, that of the new one begins.

    Raises:
        NobodyHandsOver, SameTreasurer: there is no treasurer, or it is the same person.
        MemberNotFound, MemberAmbiguous, RoleUnknown ...: the new one cannot take the office.
        HandoverUncounted: nobody counted the money on that day, and no reason is given.
        ActingMissing: the old one is not there, and nobody acts.
        WitnessesMissing, WitnessTakesPart: it was not seen by two others.
    """
    check_day(said.day, today)
    old = officer_on(book, "bendahara", said.day)
    if old is None:
        raise NobodyHandsOver
    new = find_member(book, said.new)
    if new.id == old.id:
        raise SameTreasurer(name=new.name)
    acting = one_line(said.acting) if said.absent else ""
    if said.absent and not acting:
        raise ActingMissing(name=old.name)
    count, why = count_of_day(book, said.day), one_line(said.uncounted)
    if count is None and not why:
        raise HandoverUncounted
    handed = each_one_line(said.handed)
    term = set_member(book, new.id, {}, today=today, role="bendahara", day=said.day)
    record = Handover(
        number=next_number(book.handovers),
        date=said.day,
        old=old.id,
        new=new.id,
        absent=said.absent,
        acting=acting,
        counted=count.number if count else None,
        uncounted="" if count else why,
        handed=handed,
        kept=tuple(thing for thing in THINGS if folded(thing) not in map(folded, handed)),
        witnesses=_witnesses(book, said.witnesses, (old.name, new.name, acting)),
        copies=one_line(said.copies),
        note=one_line(said.note),
    )
    return Change(did="handover", put=(record, *term.of(Term)), notices=term.notices)


def count_of_day(book: Book, day: date) -> Count | None:
    """The last count of a day; None if nobody counted on it."""
    return next((count for count in reversed(book.counts) if count.date == day), None)


def handover_asked(book: Book, period: Period | None, today: date) -> Handover:
    """The last handover of a period; without one, the last of all.

    Raises:
        NoHandover, HandoverNotThen: nobody handed over until then.
    """
    made = sorted(
        (one for one in book.handovers if one.date <= today), key=lambda one: (one.date, one.number)
    )
    if not made:
        raise NoHandover
    within = [one for one in made if period is None or one.date in period]
    if not within:
        raise HandoverNotThen(period=period, last=made[-1].date, typed=f"{made[-1].date}")
    return within[-1]


def new_specimen(book: Book, day: date, today: date) -> Change:
    """Say that the bank took the signatures of the new treasurer.

    Raises:
        NoHandover: nobody handed over yet.
    """
    check_day(day, today, "--specimen")
    if not book.handovers:
        raise NoHandover
    last = book.handovers[-1]
    return Change(did="handover", put=(last._replace(specimen=day),))


def _witnesses(book: Book, typed: Sequence[str], parties: Sequence[str]) -> tuple[str, ...]:
    """The names of those who saw it: none of those who hand over or take over."""
    names = witness_names(book, typed)
    for party in parties:
        if party and folded(party) in names:
            raise WitnessTakesPart(name=party)
    if len(names) < WITNESSES:
        raise WitnessesMissing(count=WITNESSES)
    return tuple(names.values())
