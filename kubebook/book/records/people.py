"""The records of members and of the offices they hold."""

import datetime as dt
from typing import Literal, NamedTuple

Role = Literal["ketua", "sekretaris", "bendahara"]


ROLES: tuple[Role, ...] = ("ketua", "sekretaris", "bendahara")


class Member(NamedTuple):
    """One member household's person.

    `number` counts 1, 2, 3 ... by joining; `id` is A01, A02, ... `nik` and `kk` are 16 digits as
    text, or empty. `left` is the first day without membership. `verified`: by the Dinas.
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
        """A01, A02, ... as members, scripts and CSV call this member."""
        return f"A{self.number:02}"


class Term(NamedTuple):
    """One member's term in one office: from `appointed` (in) until `ended` (out; None: still)."""

    number: int
    member: str
    role: Role
    appointed: dt.date
    ended: dt.date | None = None
    reason: str = ""
