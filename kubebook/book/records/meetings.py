"""The records of meetings, their guests, the companion's visits, and problems."""

import datetime as dt
from typing import Literal, NamedTuple

Suitability = Literal["sesuai", "tidak-sesuai", ""]


class Meeting(NamedTuple):
    """A meeting of members, planned or held.

    `time` is "14.00". `present` are the ids of the members who came; `minutes_by` (A02) wrote the
    minutes. `held`: it took place, and `present` are all who came. `cancelled`: it was called off.
    """

    number: int
    date: dt.date
    agenda: str = ""
    time: str = ""
    place: str = ""
    present: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    minutes_by: str = ""
    held: bool = False
    cancelled: bool = False


class Guest(NamedTuple):
    """Somebody from outside who came to a meeting (its number), or to the group (None).

    `removed` is the day from which the guest book no longer has the name, because of a mistake.
    """

    number: int
    date: dt.date
    name: str
    office: str = ""
    position: str = ""
    purpose: str = ""
    message: str = ""
    meeting: int | None = None
    removed: dt.date | None = None


class Visit(NamedTuple):
    """A visit of the companion. `suitability`: whether the aid is what it should be.

    `time` is "09.00" or "09.00-11.30". `removed` is the day on which the visit was removed as a
    mistake.
    """

    number: int
    date: dt.date
    companion: str
    time: str = ""
    purpose: str = ""
    suitability: Suitability = ""
    result: str = ""
    follow_up: str = ""
    removed: dt.date | None = None


class Problem(NamedTuple):
    """A problem (kendala) raised by a meeting or a visit (their numbers); open until `solved`."""

    number: int
    text: str
    raised: dt.date
    meeting: int | None = None
    visit: int | None = None
    solved: dt.date | None = None
    solution: str = ""
