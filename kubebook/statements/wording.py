"""The words that statements share: an entry, its other side, a void row, a total, a loss."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message
from kubebook.statements.statement import Frame, Level, Row

MARKS: Mapping[str, str] = {
    "overrun": N_("{text} (over the budget)"),
    "outside": N_("{text} (outside the RAB)"),
    "ahead": N_("{text} (dated after today)"),
}
"""The text of what is over the budget, outside the plan, or dated after today."""


class Outcome(NamedTuple):
    """What a result is called: above nothing, below it, and where figures of both kinds stand."""

    profit: str
    loss: str
    both: str

    def of(self, *figures: int) -> str:
        """The message id of the word for some figures, whole rupiah."""
        if min(figures, default=0) >= 0:
            return self.profit
        return self.both if max(figures) > 0 else self.loss


NET = Outcome(N_("Net profit"), N_("Net loss"), N_("Net profit or loss"))


def who_of(book: Book, entry: Entry) -> str:
    """The other side of an entry as a name: its party, else its member, else ""."""
    if entry.party:
        return entry.party
    member = book.members.get(entry.member)
    return member.name if member else ""


def wording(book: Book, entry: Entry) -> str:
    """The *Uraian* of an entry in a book: the text, and behind it the party or member."""
    who = who_of(book, entry)
    return entry.text if not who or who in entry.text else f"{entry.text}, {who}"


def level_of(entry: Entry) -> Level:
    """The level of an entry's row."""
    return "item" if entry.voided is None else "void"


def as_void(text: str) -> Message:
    """A void row's text followed by the word, if no empty balance has room for the word."""
    return message(N_("{text} (void)"), text=text)


def voids_note(rows: Iterable[Row]) -> tuple[Message, ...]:
    """The sentence under a book that names its void vouchers, if there are any."""
    vouchers = tuple(dict.fromkeys(row.cells["voucher"] for row in rows if row.level == "void"))
    return (message(N_("{vouchers} void, not counted."), vouchers=vouchers),) if vouchers else ()


def total_of(frame: Frame) -> Message:
    """The words before a period's sums: *Jumlah Oktober 2026*."""
    return message(N_("Total {when}"), when=frame.when)


def proof_word(*, has_proof: bool) -> Message:
    """The word in a book for a voucher that needs a proof: *ada* or *belum*."""
    return message(N_("there")) if has_proof else message(N_("not yet"))
