"""The reports that lie printed beside the ledger, known by their names.

Every command that records an entry asks, so nothing here loads paper or opens a file.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kubebook.book.records.entries import Entry
from kubebook.errors import KubebookError
from kubebook.periods import Period, parse_period

REPORT = "laporan-bulanan-{:%Y-%m}.pdf"
"""The file that `report` writes; named here because loading its module takes longer than status."""
_NAMED = r"laporan-(bulanan|tahunan)-(\d{4}(?:-\d\d)?|\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d)\.pdf"
_DAY = len("2026-10-31")


class PrintedReport(NamedTuple):
    """A monthly or annual report that lies beside the ledger; `typed` is its period as typed."""

    path: Path
    period: Period
    typed: str
    annual: bool


def ended_reports(ledger: Path, today: date) -> list[PrintedReport]:
    """The reports of periods that have ended or end today, by their end.

    An unfinished month changes daily: its report is not one to be signed.
    """
    found = []
    for path in ledger.parent.glob("laporan-*.pdf"):
        if named := re.fullmatch(_NAMED, path.name, re.ASCII):
            typed = named[2]
            if len(typed) > _DAY:
                typed = f"{typed[:_DAY]}..{typed[_DAY + 1 :]}"
            with suppress(KubebookError):  # a month or a day that does not exist
                period = parse_period(typed, today)
                found.append(PrintedReport(path, period, typed, annual=named[1] == "tahunan"))
    ended = [report for report in found if report.period.last_day <= today]
    return sorted(ended, key=lambda report: (report.period.end, report.period.start))


def overtaken(ledger: Path, entries: Iterable[Entry], today: date) -> list[PrintedReport]:
    """The printed reports that entries which were just put change: theirs, and all later ones.

    A report opens with what was there before it.
    """
    first = min(entry.date for entry in entries)
    return [one for one in ended_reports(ledger, today) if first < one.period.end]
