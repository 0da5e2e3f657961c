"""The records of members and of the offices they hold."""

import datetime as dt
from typing import Literal, NamedTuple

Role = Literal["ketua", "sekretaris", "bendahara"]


ROLES: tuple[Role, ...] = ("ketua", "sekretaris", "bendahara")


class Member(NamedTuple):
    """A member: the person of one household.

    `number` counts 1, 2, 3 ... by joining; `id` is A01, A02, ... `nik` and `kk` are 16 digits as
    text, or empty. `left` is the first day without membership. `verified`: the Dinas has
    checked the member.
    """

    number: int
    name: str
    joined: dt.date
    nik: str = ""
    kk: str = ""
    sex: Literal["L", "P", ""] = ""
    birth_date: dt.date | None = None
    address: str = ""
    phone: str = ""
    dtsen_id: str = ""
    occupation: str = ""
    verified: bool = False
    left: dt.date | None = None
    left_reason: str = ""

    @property
    def id(self) -> str:
        """A01, A02, ...: the name of this member for the group, in scripts and in CSV."""
        return f"A{self.number:02}"


class Term(NamedTuple):
    """One member's term in an office: `appointed` is its first day, `ended` the day after it.

    `ended` is None until the term has ended.
    """

    number: int
    member: str
    role: Role
    appointed: dt.date
    ended: dt.date | None = None
    reason: str = ""
