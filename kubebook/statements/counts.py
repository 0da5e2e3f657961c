"""The counts of the money: what was there, what the book said, and who saw it."""

from kubebook.book.book import Book, member_name
from kubebook.book.closings.counting import (
    amounts,
    cash_of,
    changed_since,
    differences,
    is_cash_counted,
)
from kubebook.book.records.closings import Count
from kubebook.messages import N_, Message, message
from kubebook.statements.columns import DATE, RECORD_NUMBER
from kubebook.statements.listed import listed
from kubebook.statements.statement import Column, Frame, Table


def counts(book: Book, frame: Frame) -> Table:
    """Buku Pemeriksaan Kas: the counts of the period by day; what was not counted is a dash."""
    own = sorted(
        (count for count in book.counts if count.date in frame.period),
        key=lambda count: (count.date, count.number),
    )
    vouchers = {entry.number: entry.voucher for entry in book.entries}

    def remark(count: Count) -> Message | str:
        changed = changed_since(book, count)
        if not changed:
            return count.explanation
        words = (
            N_("{explanation}; the book of that day changed by {changed:n} since")
            if count.explanation
            else N_("the book of that day changed by {changed:n} since")
        )
        return message(words, explanation=count.explanation, changed=changed)

    return listed(
        _COUNTS,
        own,
        {
            "who": lambda count: member_name(book, count.counted_by),
            "witnesses": lambda count: ", ".join(count.witnesses),
            "cash": lambda count: cash_of(count) if is_cash_counted(count) else None,
            "bank": lambda count: sum(amounts(count.banks).values()) if count.banks else None,
            "pending": lambda count: count.pending or None,
            "book": lambda count: sum(one.book for one in differences(count)),
            "difference": lambda count: sum(one.amount for one in differences(count)),
            "changed": lambda count: changed_since(book, count),
            "voucher": lambda count: ", ".join(vouchers.get(it, "") for it in count.entries),
            "remark": remark,
        },
        totals={"counts": len(own)},
    )


_COUNTS = (
    RECORD_NUMBER,
    DATE,
    Column(name="counted_by", heading=N_("Member no."), shown=False),
    Column(name="who", heading=N_("Counted by"), exported=False),
    Column(name="witnesses", heading=N_("Witnesses")),
    Column(name="cash", heading=N_("Cash counted (Rp)"), kind="money", dashed=True),
    Column(name="bank", heading=N_("In the bank book (Rp)"), kind="money", dashed=True),
    Column(name="pending", heading=N_("Slips not recorded (Rp)"), kind="money", shown=False),
    Column(name="book", heading=N_("By the book (Rp)"), kind="money"),
    Column(name="difference", heading=N_("Difference (Rp)"), kind="money"),
    Column(name="voucher", heading=N_("Voucher no."), shown=False),
    Column(name="explanation", heading=N_("Explanation"), shown=False),
    Column(name="changed", heading=N_("Changed since (Rp)"), kind="money", shown=False),
    Column(name="remark", heading=N_("Remarks"), exported=False),
)
