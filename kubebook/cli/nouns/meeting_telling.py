"""A meeting told: what was saved of it, what is known of it, and the same for scripts."""

from datetime import date

from kubebook.book.book import Book, members_on
from kubebook.book.meetings.meetings import (
    AGENDA_MARK,
    guests_of,
    members_absent,
    members_present,
    problems_of,
)
from kubebook.book.records.meetings import Guest, Meeting, Problem
from kubebook.cli.options import told_facts
from kubebook.messages import N_, Message, message


def told_saved(book: Book, number: int, today: date) -> list[Message]:
    """What now stands in the book of a meeting, and what to do next."""
    meeting = next(one for one in book.meetings if one.number == number)
    facts = {"number": number, "day": meeting.date}
    if meeting.cancelled:
        return [message(N_("Meeting {number} of {day:day} is called off."), **facts)]
    if meeting.held:
        came = message(
            N_("Saved: meeting {number} of {day:day}, {count} of {members} members came."),
            count=len(meeting.present),
            members=len(members_on(book, meeting.date)),
            **facts,
        )
        away = tuple(member.name for member in members_absent(book, meeting))
        return [came, message(N_("Absent: {names}."), names=away)] if away else [came]
    if meeting.date >= today:
        words = N_(
            "Planned: meeting {number} on {day:day}. Invitation and lists:\n"
            "  kubebook report meeting-pack"
        )
    else:
        words = N_(
            "Saved: meeting {number} of {day:day}. Who came?\n"
            "  kubebook meeting set {number} --present all"
        )
    return [message(words, **facts)]


def told(book: Book, meeting: Meeting) -> list[Message]:
    """What is known of a meeting, a sentence each."""
    return told_facts(_facts(book, meeting))


def _facts(book: Book, meeting: Meeting) -> list[tuple[str, Message | str | tuple[object, ...]]]:
    """What is known of a meeting, each with its label."""
    writer = book.members.get(meeting.minutes_by)
    return [
        (N_("Meeting"), str(meeting.number)),
        (N_("Date"), message(N_("{day:day}"), day=meeting.date)),
        (N_("State"), message(_state(meeting))),
        (N_("Time"), meeting.time),
        (N_("Place"), meeting.place),
        (N_("Agenda"), meeting.agenda),
        (N_("Present"), tuple(member.name for member in members_present(book, meeting))),
        (N_("Absent"), tuple(member.name for member in members_absent(book, meeting))),
        (N_("Guests"), AGENDA_MARK.join(map(_guest, guests_of(book, meeting)))),
        (N_("Decisions"), AGENDA_MARK.join(meeting.decisions)),
        (N_("Problems"), tuple(map(_problem, problems_of(book, meeting)))),
        (N_("Minutes by"), writer.name if writer else meeting.minutes_by),
    ]


def _state(meeting: Meeting) -> str:
    if meeting.cancelled:
        return N_("called off")
    return N_("held") if meeting.held else N_("planned")


def _guest(guest: Guest) -> str:
    return ", ".join(filter(None, (guest.name, guest.position, guest.office)))


def _problem(problem: Problem) -> Message | str:
    if problem.solved is None:
        return problem.text
    return message(N_("{text} (solved {day:short})"), text=problem.text, day=problem.solved)


def as_data(book: Book, meeting: Meeting) -> dict[str, object]:
    """Everything that the ledger holds of a meeting, for scripts."""
    return {
        "number": meeting.number,
        "date": meeting.date,
        "time": meeting.time,
        "place": meeting.place,
        "agenda": meeting.agenda,
        "held": meeting.held,
        "cancelled": meeting.cancelled,
        "present": [member.id for member in members_present(book, meeting)],
        "absent": [member.id for member in members_absent(book, meeting)],
        "guests": [
            {
                "name": guest.name,
                "office": guest.office,
                "position": guest.position,
                "purpose": guest.purpose,
                "message": guest.message,
            }
            for guest in guests_of(book, meeting)
        ],
        "decisions": list(meeting.decisions),
        "problems": [
            {
                "number": problem.number,
                "text": problem.text,
                "solved": problem.solved,
            }
            for problem in problems_of(book, meeting)
        ],
        "minutes_by": meeting.minutes_by,
    }
