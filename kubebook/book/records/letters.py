"""The record of a letter in the Agenda Surat."""

import datetime as dt
from typing import NamedTuple


class Letter(NamedTuple):
    """A letter in the Agenda Surat.

    `reference` is its number on paper (007/KUBE-AB/X/2026), `document` the name of the document it
    was printed as, or empty. `serial` is its running number in its year (0: the number that the
    reference begins with). `sent` and `answered` are days, `answer` what was answered.
    `taken_back` is the day on which it was taken back, and `reason` says why: it stays in the
    Agenda Surat, its number is never used again, and nothing is awaited of it any more.
    """

    number: int
    reference: str
    date: dt.date
    to: str
    subject: str
    document: str = ""
    serial: int = 0
    note: str = ""
    sent: dt.date | None = None
    answered: dt.date | None = None
    answer: str = ""
    taken_back: dt.date | None = None
    reason: str = ""
