"""`backup --readable`: one folder with what a member may ask for, as PDF and as CSV.

Drawn from a book without card numbers, telephones, addresses and birth dates. It is no copy to go
back to: that is `backup` without an option.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kubebook import disk
from kubebook.book.book import Book, year_reported
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.seal import in_force
from kubebook.book.people.for_members import for_members
from kubebook.book.people.forgetting import FORGOTTEN
from kubebook.cli.session import Session
from kubebook.cli.showing.as_closed import standing
from kubebook.cli.showing.report_file import framed
from kubebook.errors.copies import CopyFolderMissing, CopyNotMade
from kubebook.files.excel import excel_csv
from kubebook.files.statements import statement_csv
from kubebook.files.whole_files import write_file
from kubebook.language import word
from kubebook.messages import N_, message
from kubebook.paper.formats.find import in_force as form_in_force
from kubebook.paper.formats.format import BookColumn, Format
from kubebook.paper.printing import print_document
from kubebook.periods import Period, month_of, year_of
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.statement import Statement, lists_anything

if TYPE_CHECKING:
    from kubebook.store.ledger import Ledger

NAMES = (
    "cash-book",
    "receipts",
    "expenses",
    "income",
    "position",
    "monthly-results",
    "cash-flow",
    "plan-progress",
    "grant-use",
    "receivables",
    "payables",
    "inventory",
    "members",
    "officers",
    "meetings",
    "problems",
    "proofs",
    "corrections",
    "closings",
)
"""What members get, in the order in which the first file names it; what lists nothing is not."""
READ_FIRST = "LIHAT-DULU.txt"
FOLDER = "salinan-anggota-{}"


class MembersFile(NamedTuple):
    """A statement that was written: its title, and the name of its files without their ending."""

    title: str
    stem: str


def write_for_members(session: Session, drive: Path, given: Period | None) -> None:
    """Write the folder into `drive`; `given` is the period typed, if one was.

    Raises:
        CopyFolderMissing, CopyNotMade: there is no such folder, or it takes no other.
        DiskFull, FileUnwritable: one of the files could not be written.
    """
    if not drive.is_dir():
        raise CopyFolderMissing(folder=str(drive))
    ledger, today = session.read(), session.day()
    period = given or _usual(ledger.book, today)
    folder = drive / FOLDER.format(_span(given) if given else period.start.year)
    try:
        disk.make_folder(folder)
    except OSError as error:
        raise CopyNotMade(folder=str(drive), reason=disk.reason(error)) from error
    book = for_members(ledger.book)
    written = []
    with session.screen.progress(len(NAMES), message(N_("Writing"))) as advance:
        for name in NAMES:
            statement = make(name, book, period, today=today)
            if lists_anything(statement):
                written.append(_write(ledger, statement, folder, period, today))
            else:
                _remove(folder, STATEMENTS[name].alias)
            advance(1)
    text = "".join(f"{line}\n" for line in _read_first(book, written, period, today))
    write_file(folder / READ_FIRST, text.replace("\n", "\r\n"))
    session.done = message(N_("Written: {path}"), path=str(folder))
    session.screen.tell(
        message(
            N_(
                "For the members, {period}: {path}. Books and lists: {count}, each as PDF and "
                "CSV; no card numbers are in them."
            ),
            period=period,
            path=str(folder),
            count=len(written),
        )
    )
    session.screen.say(
        message(N_("It cannot be typed on in. The copy that can:\n  kubebook backup DIR"))
    )


def _usual(book: Book, today: date) -> Period:
    """This year until today; if nothing was recorded in it yet, the last one with entries."""
    present = Period(year_of(today).start, today + timedelta(days=1))
    begun = any(entry.date in present for entry in book.entries)
    return present if begun else year_reported(book, today)


def _write(
    ledger: "Ledger", statement: Statement, folder: Path, period: Period, today: date
) -> MembersFile:
    """Write one statement twice: drawn, as it was closed if it is of closed months, and as CSV."""
    listing = STATEMENTS[statement.name]
    span, _ = framed(listing, ledger.book, period, today)
    drawn, day, line = standing(ledger, listing, span, today)
    book = for_members(drawn)
    stem = listing.alias
    shown = tuple(one for one in statement.columns if one.name not in FORGOTTEN)
    pdf = print_document(
        statement.name,
        book,
        period=period,
        today=day,
        paper=book.group.paper or None,
        form=_form(book, statement),
        line=line,
    )
    write_file(folder / f"{stem}.pdf", pdf)
    write_file(folder / f"{stem}.csv", _csv(statement._replace(columns=shown)))
    return MembersFile(title=word(message(listing.title), "id"), stem=stem)


def _csv(statement: Statement) -> str:
    """A statement as a spreadsheet opens it, with the headings of paper."""
    headings = {one.name: word(message(one.heading), "id") for one in statement.columns}
    numbers = {one.name for one in statement.columns if one.kind in ("money", "number")}
    return excel_csv(statement_csv(statement, "id", all_rows=True), headings, numbers)


def _remove(folder: Path, stem: str) -> None:
    """Remove what an earlier folder had of a statement that lists nothing now."""
    for ending in (".pdf", ".csv"):
        with suppress(OSError):
            disk.remove(folder / f"{stem}{ending}")


def _form(book: Book, statement: Statement) -> Format:
    """The form in force, in which the statement has no column that was emptied."""
    form = form_in_force(book)
    own = form.book_form(statement.name)
    columns: tuple[BookColumn, ...] = tuple(
        one for one in own.columns if one.field not in FORGOTTEN
    )
    return replace(form, books={**form.books, statement.name: replace(own, columns=columns)})


def _span(period: Period) -> str:
    """2026, 2026-10, or both ends: the period in the name of the folder."""
    first, last = period.start, period.last_day
    if period == month_of(first):
        return f"{first:%Y-%m}"
    if (first.month, first.day) == (1, 1) and first.year == last.year:
        return f"{first.year}"
    return f"{first}-{last}"


def _read_first(
    book: Book, written: list[MembersFile], period: Period, today: date
) -> Iterator[str]:
    """The lines of the text that explains the folder, in Indonesian as all paper."""
    for text in (
        message(N_("{group}, {village}"), group=book.group.title, village=book.group.village),
        message(
            N_("Copy of the books for members, {period}, made on {day:day}."),
            period=period,
            day=today,
        ),
        "",
        message(
            N_(
                "Every book is there twice: .pdf to read and print, .csv for a spreadsheet. "
                "No card numbers, addresses or telephone numbers of members are in it."
            )
        ),
        "",
    ):
        yield word(text, "id")
    for one in written:
        yield f"  {one.stem}   {one.title}"
    yield ""
    yield from _seals(book)


def _seals(book: Book) -> Iterator[str]:
    """The months that are closed, each with its seal, and how to compare one."""
    closed = in_force(book)
    if not closed:
        yield word(message(N_("No month is closed yet, so the figures can still change.")), "id")
        return
    yield word(message(N_("Closed months, each with its seal:")), "id")
    for one in closed:
        month = word(message(N_("{month}"), month=month_of(one.month)), "id")
        yield f"  {month}   {code_of(one.seal)}"
    yield word(
        message(
            N_(
                "The same seal stands on the printed reports. Whether it agrees with the book: "
                "kubebook check --seal {seal}"
            ),
            seal=code_of(closed[-1].seal),
        ),
        "id",
    )
