"""The month in figures and sentences: what the first page, the notice and `status` say.

Pure. Everything here is derived from the book; the writers only place it.
"""

from dataclasses import dataclass

from kubebook.messages import Message
from kubebook.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """Money in hand at one moment, whole rupiah: `cash` (all cash accounts), `bank` (all banks)."""

    cash: int
    bank: int

    @property
    def total(self) -> int:
        """All money of the group."""
        return self.cash + self.bank


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """Results of one month, whole rupiah: turnover (41), other income, cost, profit."""

    turnover: int
    other_income: int
    cost: int

    @property
    def profit(self) -> int:
        """Laba bersih: turnover and other income less cost."""
        return self.turnover + self.other_income - self.cost


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """One period of a group's books.

    `opening` and `closing`: money before and after. `receipts`, `expenses`: (account label,
    amount) by code, without transfers and openings (openings of the period are in `opening`).
    `results` of the period, `before` of the month before it (None where the book has no entry
    before the period). `held`: (label, amount) of money held for others at the end (titipan),
    without zeros. `story`: the sentences of *Ringkasan*, amounts that matter as facts named
    `strong_...`. `topics`: *Perlu dibicarakan*, gravest first, at most 6.
    """

    period: Period
    opening: Money
    closing: Money
    receipts: tuple[tuple[str, int], ...]
    expenses: tuple[tuple[str, int], ...]
    results: Results
    before: Results | None
    held: tuple[tuple[str, int], ...]
    story: tuple[Message, ...]
    topics: tuple[Message, ...]

    @property
    def total_in(self) -> int:
        """Jumlah penerimaan, whole rupiah."""
        return sum(amount for _, amount in self.receipts)

    @property
    def total_out(self) -> int:
        """Jumlah pengeluaran, whole rupiah."""
        return sum(amount for _, amount in self.expenses)

    @property
    def own_money(self) -> int:
        """Uang usaha: money at the end less what is held for others."""
        return self.closing.total - sum(amount for _, amount in self.held)


