"""What is to be printed, printed again, signed or handed in, by what lies beside the ledger.

What a report was drawn from stands in its own metadata; nothing here loads paper.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from kubebook.book.book import last_month_ended
from kubebook.book.check.finding import Finding, found
from kubebook.cli.showing.printed import REPORT, PrintedReport, ended_reports
from kubebook.files.printed import line_of
from kubebook.messages import N_, message
from kubebook.store.history import earliest_days, entries_since
from kubebook.store.ledger import Ledger

ACCOUNT_OF_GRANT = "lpj-{}.pdf"
"""The file that `report accountability` writes, by the name of the grant."""
DAYS_BACK = 400
"""How long after its period `status` opens a report: what lies there grows, and each file costs."""


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
