"""The month in figures and sentences, for the first page, the notice and `status`.

Pure. Everything here is derived from the book; the writers only lay it out.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kubebook.book.accounts.chart import is_held_for_others
from kubebook.book.book import (
    Book,
    balances,
    is_opening,
    known_on,
    money_codes,
    paid_label_of,
    received_label_of,
)
from kubebook.book.grants.use import GrantUse, uses_of
from kubebook.book.reminders import is_missed, visit_sentence
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, month_of, previous_month, year_of
from kubebook.statements.grants.left import awaited, beside_figure, out_of
from kubebook.statements.listed import sums_of
from kubebook.statements.month.story import story_of
from kubebook.statements.totals import (
    Money,
    Results,
    money_flows,
    money_in,
    part,
    results_among,
    results_by_account,
    results_of,
)


class Aid(NamedTuple):
    """The sums of the grants that a period reports, at its end; whole rupiah.

    `promised` by their decrees, `received` of that, `left` after what was `spent` and `returned`.
    """

    promised: int
    received: int
    spent: int
    returned: int
    left: int


class PeriodSummary(NamedTuple):
    """One period of a group's books.

    `opening` and `closing`: money before and after; `money`: (code, amount) of each account of
    money at the end, which add up to `closing`. `receipts`, `expenses`: (account label,
    amount), what the business earns and buys first, without transfers and openings (openings of
    the period are in `opening`).
    `results` of the period, `before` of the month before it (None if nothing but openings
    was booked before the period). `held`: (label, amount) of money held for others at the end
    (titipan), without zeros. `story`: the sentences of *Ringkasan*, amounts that matter as facts
    named `strong_...`. `aid`: of the grants that are not used up, or were used in the period; None
    if there is none. `aid_below`: what is left of them, in words, if that is below nothing; with
    `awaited` if a stage that is still to come will pay for it.
    """

    period: Period
    opening: Money
    closing: Money
    money: tuple[tuple[str, int], ...]
    receipts: tuple[tuple[str, int], ...]
    expenses: tuple[tuple[str, int], ...]
    results: Results
    before: Results | None
    held: tuple[tuple[str, int], ...]
    story: tuple[Message, ...]
    aid: Aid | None = None
    aid_words: Message | str = ""
    awaited: bool = False

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
        return self.closing.total - self.held_total

    @property
    def held_total(self) -> int:
        """Titipan: all that is held for others at the end, whole rupiah."""
        return sum(amount for _, amount in self.held)

    @property
    def largest_expenses(self) -> tuple[tuple[str, int], ...]:
        """The three accounts on which most was spent, the largest first."""
        return tuple(sorted(self.expenses, key=lambda expense: -expense[1])[:3])


def summarise(book: Book, period: Period, *, today: date) -> PeriodSummary:
    """The summary of a period, as the book knows it now; states are those of its last day.

    Of a period that ends after today the figures are those until today.
    """
    book = known_on(book, today)
    parted = part(book, period)
    opening = money_in(book.accounts, parted.opening)
    moved = balances(parted.inside)
    at_end = parted.closing(moved)
    closing = money_in(book.accounts, at_end)
    came, went = money_flows(book.accounts, parted.inside)
    receipts = tuple((received_label_of(book, code), amount) for code, amount in came.items())
    expenses = tuple((paid_label_of(book, code), amount) for code, amount in went.items())
    results = results_of(book.accounts, results_among(book.accounts, moved))
    earlier = previous_period(period)
    before = results_before(book, period)
    held = tuple(
        (account.label, -at_end[code])
        for code, account in book.accounts.items()
        if is_held_for_others(account) and at_end.get(code)
    )
    day = min(period.last_day, today)
    uses = _reported(book, period, day)
    aid = Aid(**sums_of(uses, Aid._fields)) if uses else None
    return PeriodSummary(
        period=period,
        opening=opening,
        closing=closing,
        money=tuple((code, at_end.get(code, 0)) for code in money_codes(book.accounts)),
        receipts=receipts,
        expenses=expenses,
        results=results,
        before=before,
        held=held,
        story=(
            *story_of(period, opening, closing, receipts, expenses, results, before, earlier),
            *_aid_left(book, uses),
            *_visited(book, day),
        ),
        aid=aid,
        aid_words=beside_figure(book, uses) if aid else "",
        awaited=bool(aid and aid.left < 0 and awaited(book, uses)),
    )


def _reported(book: Book, period: Period, day: date) -> list[GrantUse]:
    """The grants not used up at the end of `day`, or moved in the period."""
    return [
        use
        for use in uses_of(book, day + timedelta(days=1))
        if use.left or any(move.entry.date in period for move in use.moves)
    ]


def _aid_left(book: Book, uses: Sequence[GrantUse]) -> tuple[Message, ...]:
    return (message(N_("Aid left: {left}."), left=out_of(book, uses)),) if uses else ()


def _visited(book: Book, day: date) -> tuple[Message, ...]:
    """The companion's last visit; if the companion is missed, that is a topic instead."""
    said = None if is_missed(book, day) else visit_sentence(book, day)
    return (said,) if said else ()


def previous_period(period: Period) -> Period | None:
    """The month before a month, the year before a year; None before any other period."""
    if period == month_of(period.start):
        return previous_month(period)
    if period == year_of(period.start):
        return year_of(period.start.replace(year=period.start.year - 1))
    return None


def results_before(book: Book, period: Period) -> Results | None:
    """The results of the month or year before one; None if there is no such time or book."""
    earlier = previous_period(period)
    started = any(
        entry.voided is None and entry.date < period.start and not is_opening(entry)
        for entry in book.entries
    )
    if earlier is None or not started:
        return None
    return results_of(book.accounts, results_by_account(book, earlier))
