"""The records of counted money, of closed months, and of treasurers who hand over."""

import datetime as dt
from typing import Literal, NamedTuple

Absence = Literal["", "sakit", "pergi", "meninggal", "lain"]
"""Why a treasurer does not hand over in person; empty: they are there."""


class Count(NamedTuple):
    """The money counted on a day, before anybody was shown what the book says.

    `notes` and `coins` are the pieces of each face value, as they are typed (`100000=3`). Both
    empty: the cash was not counted, which does not mean that nothing is there. `banks` are the
    states of bank books by account code (`1102=1250000`). `book` is what the book said of the
    accounts that were counted, in the same form, and `last` the number of its last entry then.
    `pending` is the money of slips in the box that are not recorded yet, whole rupiah.
    `counted_by` is a member (A03), `witnesses` are two names. `explanation` says where a difference
    comes from; `entries` are the numbers of those that took it into the book.
    """

    number: int
    date: dt.date
    notes: tuple[str, ...] = ()
    coins: tuple[str, ...] = ()
    banks: tuple[str, ...] = ()
    book: tuple[str, ...] = ()
    last: int = 0
    pending: int = 0
    counted_by: str = ""
    witnesses: tuple[str, ...] = ()
    explanation: str = ""
    entries: tuple[int, ...] = ()


class Closing(NamedTuple):
    """A month that was closed: nothing dated in it changes any more.

    `month` is its first day, `closed` the day of closing, `seal` 64 hexadecimal digits over the
    month as it stood (`book.closings.seal`), `closed_by` a member (A03) or empty. `counted` is the
    number of the count that it was closed with, or `uncounted` says why there was none. `reopened`
    is the day on which the month was opened again, `reason` says why and `reopened_by` who did it:
    the closing stays as it was, and the next one of that month is another.
    """

    number: int
    month: dt.date
    closed: dt.date
    seal: str
    closed_by: str = ""
    counted: int | None = None
    uncounted: str = ""
    reopened: dt.date | None = None
    reason: str = ""
    reopened_by: str = ""


class Handover(NamedTuple):
    """The box and the books handed from one treasurer to the next on a day.

    `old` and `new` are members (A03). `absent` says why the old one is not there, `acting` who
    hands over then. `counted` is the number of the count of that day, or `uncounted` says why there
    was none. `handed` and `kept` are the things handed over, and those that were not. `witnesses`
    are two names, `copies` where copies of the book lie, `note` whatever else is to be said.
    `specimen` is the day on which the bank took the new signatures; None until then.
    """

    number: int
    date: dt.date
    old: str
    new: str
    absent: Absence = ""
    acting: str = ""
    counted: int | None = None
    uncounted: str = ""
    handed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    witnesses: tuple[str, ...] = ()
    copies: str = ""
    note: str = ""
    specimen: dt.date | None = None
