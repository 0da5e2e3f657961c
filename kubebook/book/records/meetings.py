"""The records of meetings, their guests, the companion's visits, and problems."""

import datetime as dt
from typing import Literal, NamedTuple

Suitability = Literal["sesuai", "tidak-sesuai", ""]


class Meeting(NamedTuple):
    """A meeting of members, planned or held.

    `time` is "14.00". `present` are the ids of the members who came; `minutes_by` (A02) wrote the
    minutes. `held`: it took place, and `present` tells who was there. `cancelled`: it will not.
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
    """Somebody from outside who came: to a meeting (its number) or, None, to the group.

    `removed` is the day from which the guest book no longer has the name: it was a mistake.
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

    `time` is "09.00" or "09.00-11.30". `removed` is the day from which it is known that the visit
    was written down by mistake.
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
    """A kendala that a meeting or a visit (their numbers) raised; open until `solved`."""

    number: int
    text: str
    raised: dt.date
    meeting: int | None = None
    visit: int | None = None
    solved: dt.date | None = None
    solution: str = ""
