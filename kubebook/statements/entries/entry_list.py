"""The entries as they were recorded, and those that were mended.

`entries` is the list that scripts read, `corrections` what the meeting is told of mistakes.
"""

from collections.abc import Mapping

from kubebook.book.book import Book, in_book_order, money_codes
from kubebook.book.grants.attribution import grant_name
from kubebook.book.plan.progress import marked
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message
from kubebook.statements.statement import Asked, Cell, Column, Row, Table
from kubebook.statements.totals import as_void, wording


def entries(book: Book, asked: Asked) -> Table:
    """Every entry dated in the period, openings and voids too, with all that it holds."""
    period = asked.period
    inside = [e for e in book.entries if period.start <= e.date < period.end]
    ordered = in_book_order(inside, money_codes(book.accounts))
    marks: Mapping[int, str] = marked(book)
    rows = tuple(_listed(book, entry, marks.get(entry.number, "")) for entry in ordered)
    counting = [entry.amount for entry in inside if entry.voided is None]
    return Table(
        columns=_ENTRIES,
        rows=rows,
        totals={"entries": len(counting), "voids": len(inside) - len(counting)},
    )


def corrections(book: Book, asked: Asked) -> Table:
    """What was mended in the period, and what is dated in it and was mended later; each once.

    `date` is the day of mending, `dated` the day of the entry that no longer counts.
    """
    period = asked.period
    mended = [
        (entry.voided, entry)
        for entry in book.entries
        if entry.voided is not None and (entry.voided in period or entry.date in period)
    ]
    mended.sort(key=lambda pair: (pair[0], pair[1].voucher, pair[1].number))
    replacing = {e.replaces: e for e in book.entries if e.replaces is not None}
    return Table(
        columns=_CORRECTIONS,
        rows=tuple(
            Row(
                cells={
                    "no": number,
                    "date": day,
                    "voucher": entry.voucher,
                    "dated": entry.date,
                    "text": wording(book, entry),
                    "amount": entry.amount,
                    "reason": entry.reason,
                    "replacement": _replacement(entry, replacing.get(entry.number)),
                    "replaced_by": entry.replaced_by,
                }
            )
            for number, (day, entry) in enumerate(mended, start=1)
        ),
        totals={"corrections": len(mended)},
    )


MARKS: Mapping[str, str] = {
    "overrun": N_("{text} (over the budget)"),
    "outside": N_("{text} (outside the RAB)"),
}
"""How an entry is told that the plan does not bear."""
_ENTRIES = (
    Column(name="date", heading=N_("Date"), kind="date"),
    Column(name="voucher", heading=N_("Voucher no.")),
    Column(name="text", heading=N_("Text"), shown=False),
    Column(name="wording", heading=N_("Description"), exported=False),
    Column(name="source", heading=N_("From")),
    Column(name="target", heading=N_("To")),
    Column(name="amount", heading=N_("Amount (Rp)"), kind="money"),
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
    Column(name="no", heading=N_("No."), kind="number"),
    Column(name="date", heading=N_("Date"), kind="date"),
    Column(name="voucher", heading=N_("Voucher no.")),
    Column(name="dated", heading=N_("Dated"), kind="date", shown=False),
    Column(name="text", heading=N_("Description")),
    Column(name="amount", heading=N_("Amount (Rp)"), kind="money"),
    Column(name="reason", heading=N_("Reason")),
    Column(name="replacement", heading=N_("Replacement")),
    Column(name="replaced_by", heading=N_("Replaced by"), shown=False),
)


def _listed(book: Book, entry: Entry, mark: str) -> Row:
    text = wording(book, entry)
    shown: Cell = message(MARKS[mark], text=text) if mark else text
    return Row(
        level="item" if entry.voided is None else "void",
        cells={
            "wording": shown if entry.voided is None else as_void(text),
            "date": entry.date,
            "voucher": entry.voucher,
            "text": entry.text,
            "source": _typed(book, entry.source),
            "target": _typed(book, entry.target),
            "amount": entry.amount,
            "party": entry.party,
            "member": entry.member,
            "line": str(entry.line or ""),
            "grant": grant_name(book, entry.grant),
            "number": entry.number,
            "void": entry.voided is not None,
            "at": entry.at.isoformat() if entry.at else None,
            "by": entry.by,
        },
    )


def _replacement(entry: Entry, by: Entry | None) -> Message | str:
    if by is None:
        return entry.replaced_by
    return message(N_("{voucher} {amount:n}"), voucher=by.voucher, amount=by.amount)


def _typed(book: Book, code: str) -> str:
    account = book.accounts.get(code)
    return account.name if account else code
