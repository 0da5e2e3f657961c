"""What is told of a meeting, a visit, a problem or a letter: each field once, as option, and read.

A table of values, and the one way in which a list is typed: several times, or parted by `;`.
"""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

import typer

from kubebook.book.meetings.meetings import GuestSaid
from kubebook.cli.options import Text
from kubebook.messages import N_, Message, message
from kubebook.periods import parse_date

PARTED, FIELD = ";", "|"
"""What stands between the parts of a list, and between what is said of one guest."""

Texts = list[str] | None
Said = dict[str, Any]
"""What was said of a meeting or a visit, by the names of `MeetingSaid` and `VisitSaid`."""

WhichMeeting = Annotated[
    Text, typer.Argument(metavar=N_("MEETING"), help=N_("Its number, or its day"))
]
Which = Annotated[Text, typer.Argument(metavar=N_("NUMBER"), help=N_("Its number in the list"))]
WhichLetter = Annotated[
    Text, typer.Argument(metavar=N_("LETTER"), help=N_("Its number: 7, 007, 007/KUBE-AB/X/2026"))
]
MeetingDay = Annotated[
    Text,
    typer.Option("--date", "--tanggal", metavar=N_("DATE"), help=N_("5/4/2026, 5 April, kemarin")),
]
Time = Annotated[
    Text, typer.Option("--time", "--jam", metavar=N_("TIME"), help=N_("14.00, or 09.00-11.30"))
]
Place = Annotated[
    Text, typer.Option("--place", "--tempat", metavar=N_("TEXT"), help=N_("Where it is"))
]
Agenda = Annotated[
    Texts, typer.Option("--agenda", "--acara", metavar=N_("TEXT"), help=N_("What is on the agenda"))
]
Present = Annotated[
    Texts,
    typer.Option(
        "--present",
        "--hadir",
        metavar=N_("MEMBERS"),
        help=N_('The members who came: "A01; Siti", or all'),
    ),
]
Absent = Annotated[
    Texts,
    typer.Option(
        "--absent",
        "--tidak-hadir",
        metavar=N_("MEMBERS"),
        help=N_("Or the members who did not come; all others did"),
    ),
]
Guests = Annotated[
    Texts,
    typer.Option(
        "--guest",
        "--tamu",
        metavar=N_("GUEST"),
        help=N_('"name | office or address | position | purpose | message"'),
    ),
]
NotGuests = Annotated[
    Texts,
    typer.Option(
        "--no-guest", "--bukan-tamu", metavar=N_("NAME"), help=N_("A guest written by mistake")
    ),
]
Decisions = Annotated[
    Texts,
    typer.Option(
        "--decision", "--keputusan", metavar=N_("TEXT"), help=N_("What was decided, all of it")
    ),
]
Problems = Annotated[
    Texts,
    typer.Option(
        "--problem", "--kendala", metavar=N_("TEXT"), help=N_("A problem that came up; it is added")
    ),
]
MinutesBy = Annotated[
    Text,
    typer.Option(
        "--minutes-by", "--notulis", metavar=N_("MEMBER"), help=N_("Who wrote the minutes")
    ),
]
CalledOff = Annotated[
    bool | None,
    typer.Option("--cancelled/--not-cancelled", help=N_("It is called off, or is not after all")),
]
Companion = Annotated[
    Text,
    typer.Option(
        "--companion",
        "--pendamping",
        metavar=N_("NAME"),
        help=N_("Who came, if not the companion of the group"),
    ),
]
Purpose = Annotated[
    Text,
    typer.Option("--purpose", "--tujuan", metavar=N_("TEXT"), help=N_("What the visit is for")),
]
Suitability = Annotated[
    Text,
    typer.Option(
        "--suitability",
        "--kesesuaian",
        metavar=N_("TEXT"),
        help=N_("Whether the aid is as promised: sesuai, tidak-sesuai"),
    ),
]
Result = Annotated[
    Text, typer.Option("--result", "--hasil", metavar=N_("TEXT"), help=N_("What came of it"))
]
FollowUp = Annotated[
    Text,
    typer.Option(
        "--follow-up", "--tindak-lanjut", metavar=N_("TEXT"), help=N_("What is to be done next")
    ),
]
Removed = Annotated[
    bool, typer.Option("--mistake", "--keliru", help=N_("It never was: take it out of the book"))
]

LABELS: dict[str, Message] = {
    "meeting": message(N_("Which meeting")),
    "day": message(N_("Date")),
    "time": message(N_("At what time")),
    "place": message(N_("Where")),
    "agenda": message(N_("Agenda")),
    "present": message(N_("Members who came")),
    "guests": message(N_("Guests")),
    "decisions": message(N_("Decisions")),
    "problems": message(N_("Problems")),
    "minutes_by": message(N_("Who wrote the minutes")),
    "companion": message(N_("Which companion")),
    "purpose": message(N_("What the visit is for")),
    "suitability": message(N_("Is the aid as promised")),
    "result": message(N_("What came of it")),
    "follow_up": message(N_("What is to be done next")),
}
"""What each field is called when it is asked for, or was left out."""


def read(today: date, **typed: Text | Texts) -> Said:
    """What was typed, the day, the lists and the guests read; what was not typed is left out.

    Raises:
        DateUnreadable: the day is no date.
    """
    said: Said = {}
    for name, value in typed.items():
        if isinstance(value, str):
            said[name] = parse_date(value, today) if name == "day" else value
        elif value:
            said[name] = parse_guests(value) if name == "guests" else parts(value)
    return said


def parts(typed: Iterable[str]) -> tuple[str, ...]:
    """A list as typed, several times or parted by `;`; what is empty goes."""
    return tuple(part.strip() for text in typed for part in text.split(PARTED) if part.strip())


def parse_guests(typed: Iterable[str]) -> tuple[GuestSaid, ...]:
    """Guests as typed, what is said of each parted by `|`; what is too much joins the last."""
    most = len(GuestSaid._fields) - 1
    bare = (part.rstrip(f" {FIELD}") for part in parts(typed))
    return tuple(GuestSaid(*map(str.strip, part.split(FIELD, most))) for part in bare)
