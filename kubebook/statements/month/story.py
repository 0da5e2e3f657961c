"""The sentences of *Ringkasan*: a period in words, made from given figures.

Each variant is a whole sentence, so that each language can word it in its own way. Amounts that
should stand out are facts named `strong_...`. It reads no book.
"""

from collections.abc import Sequence

from kubebook.book.book import label_inside
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, month_of, year_of
from kubebook.statements.totals import Money, Results

Flows = Sequence[tuple[str, int]]
"""(account label, amount) by code."""


def story_of(
    period: Period,
    opening: Money,
    closing: Money,
    receipts: Flows,
    expenses: Flows,
    results: Results,
    before: Results | None,
    earlier: Period | None,
) -> tuple[Message, ...]:
    """What happened to the money, and what was earned against the period before."""
    money = _money(period, opening.total, closing.total, receipts, expenses)
    earned = _earned(period, results, before, earlier)
    return (money, earned) if earned else (money,)


def _money(period: Period, opening: int, closing: int, receipts: Flows, expenses: Flows) -> Message:
    if not receipts and not expenses:
        if not closing:
            return message(
                N_("The group has no money yet, and none moved in {period}."), period=period
            )
        return message(
            N_(
                "No money came in or went out in {period}. The group's money stays {strong_now:rp}."
            ),
            period=period,
            strong_now=closing,
        )
    facts = {"came": _moved(receipts, _CAME), "went": _moved(expenses, _WENT), "opening": opening}
    if closing == opening:
        return message(
            N_("The group's money stayed at {strong_now:rp}: {came}; {went}."),
            strong_now=closing,
            **facts,
        )
    if not opening:
        return message(
            N_("The group's money rose from nothing to {strong_now:rp}: {came}; {went}."),
            strong_now=closing,
            **facts,
        )
    sentence = (
        N_(
            "The group's money rose by {strong_change:rp}, from {opening:rp} to {strong_now:rp}: "
            "{came}; {went}."
        )
        if closing > opening
        else N_(
            "The group's money fell by {strong_change:rp}, from {opening:rp} to {strong_now:rp}: "
            "{came}; {went}."
        )
    )
    return message(sentence, strong_change=abs(closing - opening), strong_now=closing, **facts)


_CAME = (
    N_("nothing came in"),
    N_("in {total:rp} from {account}"),
    N_("in {total:rp}, most from {account} {amount:rp}"),
)
_WENT = (
    N_("nothing went out"),
    N_("out {total:rp} for {account}"),
    N_("out {total:rp}, most for {account} {amount:rp}"),
)


def _moved(flows: Flows, words: tuple[str, str, str]) -> Message:
    """What came or went: the words for nothing, for one account, and for the largest of several."""
    if not flows:
        return message(words[0])
    label, amount = max(flows, key=lambda flow: flow[1])
    facts = {"total": sum(part for _, part in flows), "account": label_inside(label)}
    if len(flows) == 1:
        return message(words[1], **facts)
    return message(words[2], amount=amount, **facts)


def _earned(
    period: Period, results: Results, before: Results | None, earlier: Period | None
) -> Message | None:
    profit = results.profit
    idle = not (results.turnover or results.other_income or results.cost)
    if idle and (before is None or not before.profit):
        return None
    sentence = _sentence(idle, profit, before.profit if before else None)
    return message(
        sentence,
        strong_profit=abs(profit),
        before=abs(before.profit) if before else 0,
        difference=abs(profit - before.profit) if before else 0,
        earlier=_named(earlier, period) if earlier else "",
    )


def _sentence(idle: bool, profit: int, before: int | None) -> str:  # noqa: FBT001, PLR0911 (a table)
    if idle:
        return N_("No income and no cost.")
    if before is None:
        if profit == 0:
            return N_("No profit and no loss.")
        return (
            N_("Net profit {strong_profit:rp}.")
            if profit > 0
            else N_("Net loss {strong_profit:rp}.")
        )
    if profit == 0:
        return _EVEN[_side(before)]
    if profit > 0:
        if before < 0:
            return N_("Net profit {strong_profit:rp}; {earlier} still had a loss of {before:rp}.")
        return _PROFIT[_side(profit - before)]
    if before > 0:
        return N_("Net loss {strong_profit:rp}; {earlier} still had a profit of {before:rp}.")
    return _LOSS[_side(profit - before)]


_EVEN = {
    1: N_("No profit and no loss; {earlier} still had a profit of {before:rp}."),
    0: N_("No profit and no loss, as in {earlier}."),
    -1: N_("No profit and no loss; {earlier} still had a loss of {before:rp}."),
}
_PROFIT = {
    1: N_("Net profit {strong_profit:rp}, up {difference:rp} from {earlier}."),
    0: N_("Net profit {strong_profit:rp}, the same as {earlier}."),
    -1: N_("Net profit {strong_profit:rp}, down {difference:rp} from {earlier}."),
}
_LOSS = {
    1: N_("Net loss {strong_profit:rp}, {difference:rp} less than in {earlier}."),
    0: N_("Net loss {strong_profit:rp}, the same as {earlier}."),
    -1: N_("Net loss {strong_profit:rp}, {difference:rp} more than in {earlier}."),
}


def _side(number: int) -> int:
    return (number > 0) - (number < 0)


def _named(earlier: Period, period: Period) -> Message:
    """The period before, named briefly: with the year only if it differs."""
    if earlier == year_of(earlier.start):
        return message(N_("the year {year}"), year=str(earlier.start.year))
    if earlier == month_of(earlier.start) and earlier.start.year == period.start.year:
        return message(
            N_("the month of {month}"), month=message(N_("{period:month}"), period=earlier)
        )
    return message(N_("the month of {month}"), month=earlier)
