"""The reports that lie printed beside the ledger, and which of them the book has outgrown.

`status` and every command that records an entry ask, so nothing here loads paper: a report is
known by its name, and what it was drawn from by its own metadata.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from kubebook.book.book import last_month_ended
from kubebook.book.check.finding import Finding, found
from kubebook.book.records.entries import Entry
from kubebook.errors import KubebookError
from kubebook.files.printed import line_of
from kubebook.messages import N_, message
from kubebook.periods import Period, parse_period
from kubebook.store.history import earliest_days, entries_since
from kubebook.store.ledger import Ledger

REPORT = "laporan-bulanan-{:%Y-%m}.pdf"
"""The file that `report` writes; named here because loading its module takes longer than status."""
ACCOUNT_OF_GRANT = "lpj-{}.pdf"
"""The same for the accountability report on a grant, by its name."""
DAYS_BACK = 400
"""How long after its period `status` opens a report: what lies there grows, and each file costs."""
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


def outgrown(ledger: Ledger, today: date) -> list[PrintedReport]:
    """The printed reports to which the book has added, or changed, an entry since.

    Only of periods that ended in the last year or so: who mends an older month is told at once.
    """
    since = today - timedelta(days=DAYS_BACK)
    reports = [one for one in ended_reports(ledger.path, today) if one.period.end > since]
    drawn = [(one, line_of(one.path)) for one in reports]
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


def to_print_again(reports: Sequence[PrintedReport]) -> Finding:
    """The finding that names reports, with the command for the first of them."""
    return found(
        "report-outgrown",
        names=tuple(message(N_("{period}"), period=report.period) for report in reports),
        of="year" if reports[0].annual else "period",
        typed=reports[0].typed,
    )


def of_reports(ledger: Ledger, today: date) -> Iterator[Finding]:
    """What is to be printed, printed again, or signed and handed in."""
    month = last_month_ended(ledger.book, today)
    if month and not (ledger.path.parent / REPORT.format(month.start)).is_file():
        name = N_("{period:month}") if month.start.year == today.year else N_("{period}")
        yield found("report-to-print", month=message(name, period=month))
    if old := outgrown(ledger, today):
        yield to_print_again(old)


def with_printed(ledger: Ledger, findings: Iterable[Finding]) -> list[Finding]:
    """Findings in which a report that is due, and lies printed, is to be signed and handed in."""
    return [
        found("report-hand-in", **one.facts)
        if one.key == "report-due" and _is_accounted_for(ledger, str(one.facts["name"]))
        else one
        for one in findings
    ]


def _is_accounted_for(ledger: Ledger, name: str) -> bool:
    """Whether the report on a grant lies there, and no entry of the grant was put since."""
    line = line_of(ledger.path.parent / ACCOUNT_OF_GRANT.format(name))
    if not line or line > ledger.lines:
        return False
    from kubebook.book.grants.attribution import funds_of, grant_number
    from kubebook.book.grants.use import is_aid

    book, since = ledger.book, entries_since(ledger.ink, line)
    funds = funds_of(book)
    only = book.grants[0] if len(book.grants) == 1 else None
    number = next(grant.number for grant in book.grants if grant.name == name)
    return not any(
        (grant_number(entry, funds) or (only and is_aid(entry) and only.number)) == number
        for entry in book.entries
        if entry.number in since
    )
