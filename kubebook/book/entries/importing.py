"""Rows of an entry file as one change of the book: all of them, or none.

Pure. It takes rows of text that `files` has read and knows no bytes, separators or headings.
What is given stays, what is left empty is filled in; every fault is listed with its line. The
rows of a member file are read in `people.importing`.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from typing import TypeVar

from kubebook.book.accounts.chart import find_account
from kubebook.book.book import Book
from kubebook.book.checked import needed_line, one_line
from kubebook.book.entries.far_days import far_entries
from kubebook.book.entries.recording import check_entry, check_openings_first, parties
from kubebook.book.entries.shortages import check_balances
from kubebook.book.entries.vouchers import Numbering, parse_voucher, voucher_prefix
from kubebook.book.find import folded
from kubebook.book.grants.attribution import belongs_to
from kubebook.book.import_rows import (
    ALL_THERE,
    FAULTS_SHOWN,
    NO_ROWS,
    Faults,
    ImportRow,
    Present,
    already_there,
    nothing_added,
)
from kubebook.book.people.find_members import member_id
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry, ImportedFile
from kubebook.errors.entries import TextMissing, VoucherMisfit, VoucherTaken, VoucherTwoDays
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount
from kubebook.periods import parse_date

PROGRESS_ROWS = 500
"""Progress is reported after each block of this many rows."""

NEEDED = {
    "date": message(N_("date")),
    "source": message(N_("source")),
    "target": message(N_("target")),
    "amount": message(N_("amount")),
    "text": message(N_("text")),
}
"""The columns that a file must have and that may not be empty, by the reader's heading."""

T = TypeVar("T")
REVERSES = "reverses"
"""The column with the voucher that an entry takes back."""


# --- entries -----------------------------------------------------------------------------------


def import_entries(
    book: Book,
    rows: Sequence[ImportRow],
    *,
    sha256: str,
    today: date,
    progress: Callable[[int], None] | None = None,
) -> Change:
    """The rows of an entry file as entries, and the file itself as imported.

    `sha256` is the hash of the file's bytes (hex). A file imported before adds nothing, nor does a
    row that is there already: under its voucher, or without one as an event of the same day,
    accounts, amount, text, party and member, void or not. Each event stands for one row, so that
    equal rows within the file are all added. An empty voucher is numbered after all others of its
    series and year, in the order of the rows. `progress` is called with the number of rows done.

    Raises:
        ImportRefused: rows have faults; each is listed with its line.
        KubebookError: each row is right by itself, but the book would break a rule with them.
    """
    if any(file.sha256 == sha256 for file in book.imports):
        return nothing_added(
            "import", message(N_("This very file was imported before; nothing was added."))
        )
    if not rows:
        return nothing_added("import", NO_ROWS)
    reader = _EntryReader(book, today)
    read = []
    for done, row in enumerate(rows, start=1):
        if draft := reader.read(row):
            read.append((row.line, draft))
        if progress and (done % PROGRESS_ROWS == 0 or done == len(rows)):
            progress(done)
    new = reader.new(read)
    reader.faults.raise_any()
    if not new:
        return nothing_added("import", ALL_THERE)
    lines = [line for line, _ in new]
    numbered = _numbered(book, (draft for _, draft in new))
    entries = [
        reader.tied(line, entry, numbered) for line, entry in zip(lines, numbered, strict=True)
    ]
    last = book.imports[-1].number if book.imports else 0
    file = ImportedFile(number=last + 1, sha256=sha256, rows=len(rows))
    change = Change(did="import", put=(*entries, file), notices=reader.left_out)
    check_openings_first(book, entries)
    found = (*check_balances(book, change), *_far(book, entries, lines, today))
    return change._replace(notices=(*change.notices, *found))


def _far(
    book: Book, entries: Sequence[Entry], lines: Sequence[int], today: date
) -> Iterator[Message]:
    """The rows whose day lies years away from all others, the first few in full."""
    line_of = dict(zip((entry.number for entry in entries), lines, strict=True))
    far = far_entries(book, entries, today)
    for entry in far[:FAULTS_SHOWN]:
        yield message(
            N_(
                "Line {line}: {day} is more than two years away from all other entries. "
                "If the year is wrong:\n"
                '  kubebook entry correct {voucher} --date DATE --reason "salah tanggal"'
            ),
            line=str(line_of[entry.number]),
            day=entry.date,
            voucher=entry.voucher,
        )
    if len(far) > FAULTS_SHOWN:
        yield message(N_("... and {more:n} more."), more=len(far) - FAULTS_SHOWN)


def _numbered(book: Book, drafts: Iterable[Entry]) -> list[Entry]:
    """Give drafts their entry numbers, and those without a voucher one after the given ones."""
    numbering = Numbering.of(book)
    drafts = list(drafts)
    for voucher in {draft.voucher for draft in drafts if draft.voucher}:
        numbering.take_voucher(voucher)
    return [
        draft._replace(
            number=numbering.next_number(),
            voucher=draft.voucher
            or numbering.next_voucher(
                voucher_prefix(book.accounts[draft.source], book.accounts[draft.target]),
                draft.date.year,
            ),
        )
        for draft in drafts
    ]


class _EntryReader:
    """Read the rows of one file one after the other for one book; look each name up once."""

    def __init__(self, book: Book, today: date) -> None:
        self.book = book
        self.today = today
        self.faults = Faults()
        self.left_out: tuple[Message, ...] = ()
        self.present = Present(_known_events(book))
        self.taken = {entry.voucher for entry in book.entries}
        self.given: dict[str, tuple[date, int]] = {}
        self.takes_back: dict[int, str] = {}
        """The voucher that the entry of a line takes back."""
        self.parties = parties(book)
        self.day = cache(partial(parse_date, today=today))
        self.account = cache(partial(find_account, book.accounts))
        self.member = cache(partial(member_id, book))
        self.belonging = cache(partial(belongs_to, book))

    def read(self, row: ImportRow) -> Entry | None:
        """The entry of a row, still without a number; None if it has a fault."""
        before = len(self.faults.found)
        if row.fault:
            self.faults.add(row.line, row.fault)
            return None
        draft = self._draft(row)
        return draft if len(self.faults.found) == before else None

    def new(self, read: Sequence[tuple[int, Entry]]) -> list[tuple[int, Entry]]:
        """Those of the entries read, each with its line, that the book lacks; they are checked.

        A voucher finds its own event first; what is left is met by rows without one.
        """
        present, known = self.present, set[int]()
        for line, draft in read:
            if draft.voucher and present.has(_numbered_key(draft)):
                present.meet(_numbered_key(draft))
                known.add(line)
        bare = [line for line, draft in read if not draft.voucher and present.meet(_key(draft))]
        known.update(bare)
        self.left_out = _left_out(len(known), bare)
        new = [(line, draft) for line, draft in read if line not in known]
        for line, draft in new:
            self.faults.attempt(line, partial(self._check, line, draft))
        return new

    def _draft(self, row: ImportRow) -> Entry | None:
        line = row.line
        day = self._cell(row, "date", self.day)
        source = self._cell(row, "source", self.account)
        target = self._cell(row, "target", self.account)
        amount = self._cell(row, "amount", parse_amount)
        text = self.faults.attempt(
            line, lambda: needed_line(row.cells.get("text", ""), TextMissing)
        )
        party = self.faults.attempt(line, lambda: self._party(row["party"]))
        member = self.faults.attempt(line, lambda: self.member(row["member"]))
        belonging = self.faults.attempt(
            line, lambda: self.belonging(line=row["line"], grant=row["grant"])
        )
        if not (day and source and target and amount and text):
            return None
        back = row[REVERSES]
        if back:  # it has the series of what it takes back: that of the other direction
            self.takes_back[line] = parse_voucher(back, day.year)
            source, target, amount = target, source, -amount
        voucher = self.faults.attempt(line, lambda: _voucher(row["voucher"], source, target, day))
        return Entry(
            number=0,
            voucher=voucher or "",
            date=day,
            amount=amount,
            source=source.code,
            target=target.code,
            text=text,
            party=party or "",
            member=member or "",
            line=belonging[0] if belonging else None,
            grant=belonging[1] if belonging else None,
            reverses=0 if back else None,
        )

    def tied(self, line: int, entry: Entry, others: Sequence[Entry]) -> Entry:
        """The entry of a line, with the number of the one that it takes back if that is known.

        Where it is not (it stayed in another book), that number is 0.
        """
        voucher = self.takes_back.get(line)
        if voucher is None:
            return entry
        back = (
            one.number
            for one in (*self.book.entries, *others)
            if one.voucher == voucher
            and (one.source, one.target, -one.amount) == (entry.source, entry.target, entry.amount)
        )
        return entry._replace(reverses=next(back, 0))

    def _cell(self, row: ImportRow, column: str, read: Callable[[str], T]) -> T | None:
        """Read a cell that may not be empty; note the fault and return None if that fails."""
        typed = row[column]
        if typed:
            return self.faults.attempt(row.line, lambda: read(typed))
        self.faults.add_empty(row.line, NEEDED[column])
        return None

    def _party(self, typed: str) -> str:
        """Who paid or was paid; a new name is spelled as in the first row that has it."""
        kept = one_line(typed)
        return self.parties.setdefault(folded(kept), kept)

    def _check(self, line: int, draft: Entry) -> None:
        """Check the rules on one entry, and that nothing else has its voucher."""
        if draft.voucher:
            if draft.voucher in self.taken:
                raise VoucherTaken(voucher=draft.voucher)
            day, other = self.given.setdefault(draft.voucher, (draft.date, line))
            if day != draft.date:
                raise VoucherTwoDays(voucher=draft.voucher, other=str(other))
        check_entry(self.book, draft, self.today)


def _known_events(book: Book) -> Iterator[tuple[Hashable, int]]:
    """Each event by its keys, its number that of its first entry; a correction goes on with it."""
    first: dict[int, int] = {}
    for entry in book.entries:
        event = first.get(entry.replaces or 0, entry.number)
        first[entry.number] = event
        yield _numbered_key(entry), event
        yield _key(entry), event


def _left_out(rows: int, bare: Sequence[int]) -> tuple[Message, ...]:
    """How many rows were left out, and which lines of them were known without a voucher."""
    if not bare:
        return already_there(rows)
    shown = [str(line) for line in bare[:FAULTS_SHOWN]]
    return (
        *already_there(rows),
        message(
            N_(
                "Known without a voucher, by day, accounts, amount, text and names: lines "
                "{lines}.\nAnother event after all? Change its text in the file, then import it "
                "again."
            ),
            lines=(*shown, "...") if len(bare) > len(shown) else tuple(shown),
        ),
    )


def _numbered_key(entry: Entry) -> Hashable:
    return entry.voucher, entry.date, entry.source, entry.target, entry.amount


def _key(entry: Entry) -> Hashable:
    """By what an event is known that names no voucher."""
    whose = entry.party.casefold(), entry.member
    return entry.date, entry.source, entry.target, entry.amount, entry.text.casefold(), *whose


def _voucher(typed: str, source: Account, target: Account, day: date) -> str:
    """A given voucher in full, which must be of the row's series and year; "" if empty."""
    if not typed:
        return ""
    voucher = parse_voucher(typed, day.year)
    series = f"{voucher_prefix(source, target)}-{day.year}"
    if not voucher.startswith(f"{series}-"):
        raise VoucherMisfit(voucher=voucher, series=series)
    return voucher
