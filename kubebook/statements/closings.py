"""The months that were closed: their figures and seals, and which were opened again."""

from collections.abc import Callable

from kubebook.book.book import Book, member_name
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.seal import broken_seals
from kubebook.book.records.closings import Closing
from kubebook.messages import N_, Message, message
from kubebook.periods import month_of
from kubebook.statements.columns import NUMBER
from kubebook.statements.listed import listed
from kubebook.statements.statement import Cell, Column, Frame, Table
from kubebook.statements.totals import money_moved


def closings(book: Book, frame: Frame) -> Table:
    """Daftar Tutup Buku: each closing until the day, in the order in which months were closed.

    One that was opened again has no figures: it is told that it was, and why.
    """
    own = [one for one in book.closings if one.closed <= frame.day]
    standing = {one: money_moved(book, month_of(one.month)) for one in own if not one.reopened}

    broken = broken_seals(book)

    def figure(name: str) -> Callable[[Closing], Cell]:
        return lambda one: getattr(standing[one], name) if one in standing else None

    return listed(
        _CLOSINGS,
        own,
        {
            "month": lambda one: f"{one.month:%Y-%m}",
            "name": lambda one: message(N_("{month}"), month=month_of(one.month)),
            "closed_on": lambda one: one.closed,
            "by": lambda one: one.closed_by,
            "who": lambda one: member_name(book, one.closed_by),
            "seal": lambda one: code_of(one.seal),
            "sha256": lambda one: one.seal,
            "opening": figure("opening"),
            "in": figure("came"),
            "out": figure("went"),
            "closing": figure("closing"),
            "remark": lambda one: (
                message(N_("no longer as it was sealed")) if one in broken else _remark(one)
            ),
        },
        level=lambda one: "void" if one.reopened else "item",
        totals={"closed": len(standing)},
    )


def _remark(closing: Closing) -> Message | str:
    if closing.reopened:
        return message(
            N_("opened again {day:short}: {reason}"), day=closing.reopened, reason=closing.reason
        )
    if closing.uncounted:
        return message(N_("not counted: {why}"), why=closing.uncounted)
    return ""


_CLOSINGS = (
    NUMBER,
    Column(name="month", heading=N_("Month"), shown=False),
    Column(name="name", heading=N_("Month"), exported=False),
    Column(name="closed_on", heading=N_("Closed on"), kind="date"),
    Column(name="by", heading=N_("Member no."), shown=False),
    Column(name="who", heading=N_("By"), exported=False),
    Column(name="seal", heading=N_("Seal")),
    Column(name="sha256", heading=N_("The whole seal"), shown=False),
    Column(name="opening", heading=N_("Opening (Rp)"), kind="money"),
    Column(name="in", heading=N_("Receipts (Rp)"), kind="money"),
    Column(name="out", heading=N_("Expenses (Rp)"), kind="money"),
    Column(name="closing", heading=N_("Closing (Rp)"), kind="money"),
    Column(name="remark", heading=N_("Remarks"), exported=False),
    Column(name="reopened", heading=N_("Opened again on"), kind="date", shown=False),
    Column(name="reason", heading=N_("Reason"), shown=False),
    Column(name="uncounted", heading=N_("Why not counted"), shown=False),
)
