"""The versions of the plan: the meeting that agrees to it, its revisions, which is in force.

Pure: functions from a book to a change. Until a meeting agrees to it the plan is a draft, and its
lines are changed in place. After that a change makes a new version, with its day and its reason;
changes on the same day for the same reason make one version.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, TypedDict

from kubebook.book.book import Book
from kubebook.book.checked import check_day, one_line
from kubebook.book.find import folded, whole_number
from kubebook.book.grants.attribution import current_lines, lines_of_version, planned_by_fund
from kubebook.book.meetings.meetings import find_meeting
from kubebook.book.records.change import Change, Record
from kubebook.book.records.meetings import Meeting
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.errors.meetings import MeetingNotHeld
from kubebook.errors.plan import (
    AgreementTooLate,
    PlanAgreedAlready,
    PlanEmpty,
    PlanVersionNotFound,
    ReasonNeedless,
    RevisionReasonMissing,
    RevisionTooEarly,
)
from kubebook.errors.typed import NothingToSet
from kubebook.messages import N_, Message, message


class When(NamedTuple):
    """When and why a plan is changed: the day, the reason ("": none was given), and today."""

    day: date
    reason: str
    today: date


def approve(
    book: Book, *, day: date | None = None, meeting: str = "", reason: str = "", today: date
) -> Change:
    """Agree on the draft: from `day` on it is changed by revisions alone.

    `meeting` is the number or the day of the meeting that agreed, or "". Without a day it is that
    of the meeting, else today. Notices show the differences between the plan and the grants that
    pay for it, and a day that is not the meeting's.

    Raises:
        PlanEmpty, PlanAgreedAlready, ReasonNeedless: there is nothing to agree on, or to mend.
        DayToCome: the day lies after today.
        MeetingNotFound, SeveralMeetings, MeetingNotHeld: the meeting is not clear, or was not held.
    """
    if book.plan_versions:
        raise PlanAgreedAlready(date=book.plan_versions[0].date)
    if not current_lines(book):
        raise PlanEmpty
    if reason:
        raise ReasonNeedless
    agreed = _meeting(book, meeting, today)
    version = PlanVersion(
        number=1,
        date=day or (agreed.date if agreed else today),
        meeting=agreed.number if agreed else None,
    )
    check_day(version.date, today)
    notices = (*_unlike_grants(book), *_unlike_meeting(agreed, version.date))
    return Change(did="plan approve", put=(version,), notices=notices)


class AgreementDetails(TypedDict, total=False):
    """What can be wrong with an agreement: its day, its meeting ("": none); the rest stays."""

    date: date
    meeting: str


def mend_approval(book: Book, details: AgreementDetails, reason: str, today: date) -> Change:
    """Set right on which day, or in which meeting, the members agreed to the plan.

    The paper of version 1 says so, with the reason. With another meeting and no day, the day is
    that of the meeting.

    Raises:
        PlanAgreedAlready: no reason was given.
        NothingToSet: nothing was typed.
        DayToCome, AgreementTooLate: the day lies after today, or after the next version.
        MeetingNotFound, SeveralMeetings, MeetingNotHeld: as `approve`.
    """
    old, *later = book.plan_versions
    why = one_line(reason)
    if not why:
        raise PlanAgreedAlready(date=old.date)
    if not details:
        raise NothingToSet
    new = old
    if "meeting" in details:
        agreed = _meeting(book, details["meeting"], today)
        new = new._replace(
            meeting=agreed.number if agreed else None, date=agreed.date if agreed else old.date
        )
    new = new._replace(date=details.get("date", new.date))
    check_day(new.date, today)
    if later and new.date > later[0].date:
        raise AgreementTooLate(version=later[0].number, next=later[0].date, date=new.date)
    if new == old:
        return Change(did="plan approve", put=())
    agreed = next((one for one in book.meetings if one.number == new.meeting), None)
    return Change(
        did="plan approve",
        put=(new._replace(reason=why),),
        notices=tuple(_unlike_meeting(agreed, new.date)),
    )


def _meeting(book: Book, typed: str, today: date) -> Meeting | None:
    """The meeting that agreed, as typed; None if none was.

    Raises:
        MeetingNotFound, SeveralMeetings, MeetingNotHeld: as `approve`.
    """
    if not typed:
        return None
    meeting = find_meeting(book, typed, today)
    if meeting.cancelled or meeting.date > today:
        raise MeetingNotHeld(number=meeting.number, day=meeting.date)
    return meeting


def _unlike_meeting(meeting: Meeting | None, day: date) -> list[Message]:
    """The notice that a meeting was on another day than the plan was agreed on."""
    if meeting is None or meeting.date == day:
        return []
    words = N_("Meeting no. {number} was on {held}; the plan was agreed on {day}. Is that right?")
    return [message(words, number=str(meeting.number), held=meeting.date, day=day)]


def deciding_meeting(book: Book, day: date) -> Meeting | None:
    """The last meeting until a day that decided on the plan, by its decisions or else its agenda.

    None if no meeting that was held speaks of it.
    """
    held = [one for one in book.meetings if one.held and not one.cancelled and one.date <= day]
    held.sort(key=lambda meeting: (meeting.date, meeting.number), reverse=True)
    decided = [one for one in held if _speaks_of_plan(" ".join(one.decisions))]
    return next(iter(decided or [one for one in held if _speaks_of_plan(one.agenda)]), None)


def _speaks_of_plan(text: str) -> bool:
    return re.search(_OF_PLAN, folded(text)) is not None


_OF_PLAN = r"\b(?:rab|anggaran|rencana usaha|plan|budget)\b"
"""A meeting that decided on the plan says one of these."""


def revision(book: Book, when: When) -> tuple[int, tuple[Record, ...]]:
    """The version that a change belongs to, and its record if the change begins that version.

    Raises:
        RevisionReasonMissing, RevisionTooEarly, DayToCome: the plan has been agreed.
    """
    if not book.plan_versions:
        return 1, ()
    last, reason = book.plan_versions[-1], one_line(when.reason)
    if not reason:
        raise RevisionReasonMissing(date=book.plan_versions[0].date)
    check_day(when.day, when.today)
    if when.day < last.date:
        raise RevisionTooEarly(version=last.number, last=last.date, date=when.day)
    if last.number > 1 and (last.date, last.reason) == (when.day, reason):
        return last.number, ()
    new = PlanVersion(number=last.number + 1, date=when.day, reason=reason)
    return new.number, (new,)


def version_meant(book: Book, typed: str | None, day: date) -> int:
    """The number of the version typed, else of the one in force on a day.

    Version 1 is the draft until a meeting agrees to it.

    Raises:
        PlanVersionNotFound: no version has that number.
    """
    if not typed:
        return version_on(book, day)
    last = max(1, len(book.plan_versions))
    number = whole_number(typed)
    if number is None or not 1 <= number <= last:
        raise PlanVersionNotFound(typed=typed, last=last)
    return number


def version_on(book: Book, day: date) -> int:
    """The number of the version in force on a day; before the first version, the first."""
    return max((one.number for one in book.plan_versions if one.date <= day), default=1)


def version_record(book: Book, number: int) -> PlanVersion | None:
    """The record of a version; None for a draft."""
    return next((one for one in book.plan_versions if one.number == number), None)


def lines_on(book: Book, day: date) -> Mapping[int, PlanLine]:
    """The lines of the plan in force on a day, by their number."""
    return lines_of_version(book.plan_lines, version_on(book, day))


def _unlike_grants(book: Book) -> list[Message]:
    """Notices on grants if the plan spends more or less than they bring."""
    planned = planned_by_fund(book)
    return [
        message(
            N_("The plan spends {planned:rp} of {grant}, which brings {amount:rp}."),
            planned=planned[grant.number],
            grant=grant.name,
            amount=grant.amount,
        )
        for grant in book.grants
        if grant.number in planned and planned[grant.number] != grant.amount
    ]
