"""The entries as they were recorded, and those that were mended.

`entries` is the list that scripts read, `corrections` shows the meeting what was mended.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date

from kubebook.book.book import (
    Book,
    by_voucher,
    counting,
    in_book_order,
    member_name,
    money_codes,
    typed_name,
)
from kubebook.book.find import folded
from kubebook.book.grants.attribution import grant_name
from kubebook.book.plan.progress import marked
from kubebook.book.records.entries import Entry
from kubebook.errors import KubebookError
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount
from kubebook.statements.columns import AMOUNT, DATE, NUMBER, TEXT, VOUCHER
from kubebook.statements.listed import listed
from kubebook.statements.statement import Column, Frame, Table
from kubebook.statements.wording import MARKS, as_void, level_of, wording


def entries(book: Book, frame: Frame) -> Table:
    """Every entry dated in the period, openings and voids too, with all its fields.

    One that is dated after today is listed and marked, since no figure shows it.
    """
    period = frame.period
    inside = [e for e in book.entries if period.start <= e.date < period.end]
    if frame.narrowing.text:
        inside = found_by(book, inside, frame.narrowing.text)
    ordered = in_book_order(inside, money_codes(book.accounts))
    marks: dict[int, str] = {**marked(book)}
    marks |= {entry.number: "ahead" for entry in inside if entry.date > frame.today}
    voids = sum(entry.voided is not None for entry in inside)
    return listed(
        _ENTRIES,
        ordered,
        {
            "wording": lambda entry: _worded(book, entry, marks.get(entry.number)),
            "source": lambda entry: typed_name(book, entry.source),
            "target": lambda entry: typed_name(book, entry.target),
            "line": lambda entry: str(entry.line or ""),
            "grant": lambda entry: grant_name(book, entry.grant),
            "void": lambda entry: entry.voided is not None,
            "at": lambda entry: entry.at.isoformat() if entry.at else None,
        },
        level=level_of,
        totals={"entries": len(inside) - voids, "voids": voids},
    )


def found_by(book: Book, entries: Iterable[Entry], text: str) -> list[Entry]:
    """The entries that have each of these words: in their text, a name, the voucher, the amount.

    An amount is found however it is typed: `360.000`, `360,000.00`, `360rb`.
    """
    words = [(word, word.replace(".", ""), _amount(word)) for word in folded(text).split()]
    found = []
    for entry in entries:
        who = member_name(book, entry.member)
        said = folded(f"{entry.text} {entry.party} {who} {entry.voucher} {entry.amount}")
        if all(
            word in said or dotless in said or entry.amount == amount
            for word, dotless, amount in words
        ):
            found.append(entry)
    return found


def _amount(word: str) -> int | None:
    """The amount that a word is; None if it is none, or could be two."""
    with suppress(KubebookError):
        return parse_amount(word)
    return None


def corrections(book: Book, frame: Frame) -> Table:
    """The entries mended in the period, and those dated in it and mended later; each once.

    What was taken back after its month was closed is one too; it still counts, and so does what
    takes it back.

    `date` is the day of mending, `dated` the day of the entry that no longer counts.
    """
    period = frame.period
    taken_back = {
        entry.reverses: entry for entry in counting(book.entries) if entry.reverses is not None
    }

    def mended_on(entry: Entry) -> date | None:
        back = taken_back.get(entry.number)
        return entry.voided or (back.date if back else None)

    mended = [
        entry
        for entry in book.entries
        if (day := mended_on(entry)) and (day in period or entry.date in period)
    ]
    mended.sort(
        key=lambda entry: (mended_on(entry) or date.min, by_voucher(entry.voucher), entry.number)
    )
    replacing = {e.replaces: e for e in book.entries if e.replaces is not None} | taken_back
    return listed(
        _CORRECTIONS,
        mended,
        {
            "date": mended_on,
            "reason": lambda entry: _reason(entry, taken_back.get(entry.number)),
            "dated": lambda entry: entry.date,
            "text": lambda entry: wording(book, entry),
            "replacement": lambda entry: _replacement(entry, replacing.get(entry.number)),
        },
        totals={"corrections": len(mended)},
    )


_ENTRIES = (
    DATE,
    VOUCHER,
    Column(name="text", heading=N_("Text"), shown=False),
    Column(name="wording", heading=TEXT.heading, exported=False),
    Column(name="source", heading=N_("From")),
    Column(name="target", heading=N_("To")),
    AMOUNT,
    Column(name="party", heading=N_("Party"), shown=False),
    Column(name="member", heading=N_("Member"), shown=False),
    Column(name="line", heading=N_("Plan line"), shown=False),
    Column(name="grant", heading=N_("Grant"), shown=False),
    Column(name="number", heading=N_("Number"), kind="number", shown=False),
    Column(name="void", heading=N_("Void"), shown=False),
    Column(name="at", heading=N_("Recorded at"), shown=False),
    Column(name="by", heading=N_("Recorded by"), shown=False),
)
_CORRECTIONS = (
    NUMBER,
    DATE,
    VOUCHER,
    Column(name="dated", heading=N_("Dated"), kind="date", shown=False),
    TEXT,
    AMOUNT,
    Column(name="reason", heading=N_("Reason")),
    Column(name="replacement", heading=N_("Replacement")),
    Column(name="replaced_by", heading=N_("Replaced by"), shown=False),
)


def _worded(book: Book, entry: Entry, mark: str | None) -> Message | str:
    text = wording(book, entry)
    if entry.voided is not None:
        return as_void(text)
    return message(MARKS[mark], text=text) if mark else text


def _reason(entry: Entry, back: Entry | None) -> str:
    return back.reason if back and not entry.voided else entry.reason


def _replacement(entry: Entry, by: Entry | None) -> Message | str:
    if by is None:
        return entry.replaced_by
    return message(N_("{voucher} {amount:n}"), voucher=by.voucher, amount=by.amount)
