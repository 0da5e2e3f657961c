"""The reports that lie printed beside the ledger, and which of them the book has outgrown.

`status` and every command that records an entry ask, so nothing here loads paper: a report is
known by its name, and what it was drawn from by its own metadata.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kubebook.book.records.entries import Entry
from kubebook.errors import KubebookError
from kubebook.files.printed import line_of
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, parse_period
from kubebook.store.history import earliest_days
from kubebook.store.ledger import Ledger

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

    @property
    def command(self) -> Message:
        """What prints it again."""
        words = (
            N_("kubebook report annual --period {period}")
            if self.annual
            else N_("kubebook report --period {period}")
        )
        return message(words, period=self.typed)


def ended_reports(ledger: Path, today: date) -> list[PrintedReport]:
    """The reports of periods that have ended, by their end; an unfinished month changes daily."""
    found = []
    for path in ledger.parent.glob("laporan-*.pdf"):
        if named := re.fullmatch(_NAMED, path.name, re.ASCII):
            typed = named[2]
            if len(typed) > _DAY:
                typed = f"{typed[:_DAY]}..{typed[_DAY + 1 :]}"
            with suppress(KubebookError):  # a month or a day that does not exist
                period = parse_period(typed, today)
                found.append(PrintedReport(path, period, typed, annual=named[1] == "tahunan"))
    ended = [report for report in found if report.period.end <= today]
    return sorted(ended, key=lambda report: (report.period.end, report.period.start))


def outgrown(ledger: Ledger, today: date) -> list[PrintedReport]:
    """The printed reports to which the book has added, or changed, an entry since."""
    drawn = [(one, line_of(one.path)) for one in ended_reports(ledger.path, today)]
    days = earliest_days(ledger.ink, {line for _, line in drawn if line})
    return [
        report
        for report, line in drawn
        if line and (line > ledger.lines or days.get(line, date.max) < report.period.end)
    ]


def overtaken(ledger: Path, entries: Iterable[Entry], today: date) -> list[PrintedReport]:
    """The printed reports that entries which were just put change: theirs, and all later ones.

    A report opens with what was there before it.
    """
    first = min(entry.date for entry in entries)
    return [one for one in ended_reports(ledger, today) if first < one.period.end]


def which(reports: Iterable[PrintedReport]) -> Message:
    """The sentence that names reports which are to be printed again."""
    names = tuple(message(N_("{period}"), period=report.period) for report in reports)
    return message(N_("Changed since it was printed, so print it again: {names}."), names=names)


def again(reports: list[PrintedReport]) -> Message:
    """The same, with the command for the first of them."""
    return message(N_("{what}\n  {command}"), what=which(reports), command=reports[0].command)
