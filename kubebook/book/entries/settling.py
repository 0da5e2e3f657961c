"""Settling a debt, all of it or a part: what is open with whom, and the entry that pays it.

Pure. A claim is settled by a receipt, an obligation by an expense; both are those of `recording`.
"""

from collections.abc import Sequence
from datetime import date
from typing import Required, TypedDict, Unpack

from kubebook.book.accounts.chart import find_account
from kubebook.book.accounts.debts import Debt, claims, obligations, open_debts
from kubebook.book.book import Book, money_codes
from kubebook.book.checked import fit_text
from kubebook.book.entries.recording import EntryDetails, expense, receipt
from kubebook.book.entries.running_balances import balance_on, daily_balances, owner_entries
from kubebook.book.find import find_one
from kubebook.book.records.change import Change
from kubebook.errors.entries import DebtAmbiguous, DebtNotFound, DebtOtherWay, MoreThanOwed

_NAMED = 2
"""So many of the things that are paid for are named in the words of a payment."""


def debts_to_settle(book: Book, day: date) -> list[Debt]:
    """What is open at the end of a day: first what is owed to the group, then what it owes.

    A faulty book may have debts of nobody; they cannot be settled.
    """
    return [
        debt
        for accounts in (claims(book), obligations(book))
        for debt in open_debts(book, accounts, day)
        if debt.remaining > 0 and debt.owner
    ]


def is_claim(book: Book, debt: Debt) -> bool:
    """Whether the group is owed the debt, so that money comes in when it is paid."""
    return book.accounts[debt.account].type == "asset"


def find_debt(book: Book, who: str, day: date, account: str = "") -> Debt:
    """Find what is open with a party or a member on a day; on one account, if it is named.

    `who` is found as by `find_one`; a member also by number (A01).

    Raises:
        DebtNotFound: nothing is open with anybody of that name; the message lists the likest.
        DebtAmbiguous: several are; the message lists them with their accounts.
        AccountNotFound, AccountAmbiguous: the account is not clear.
    """
    code = find_account(book.accounts, account).code if account else ""
    return find_one(
        who,
        [debt for debt in debts_to_settle(book, day) if code in ("", debt.account)],
        lambda debt: (debt.who, debt.owner),
        missing=DebtNotFound,
        several=DebtAmbiguous,
        shown=lambda debt: f"{debt.who} ({book.accounts[debt.account].name})",
    )


class Payment(TypedDict, total=False):
    """A payment: `amount` whole rupiah, `day`, its `words`, and the money as typed."""

    amount: Required[int]
    day: Required[date]
    words: str
    into: str
    out_of: str


def settle(
    book: Book, *, today: date, who: str, on: str = "", **payment: Unpack[Payment]
) -> Change:
    """Pay a debt: money in for a claim (`into`, else kas), money out for an obligation (`out_of`).

    `who` and `on`, the account, are as typed; see `find_debt`. The amount is at most what is open
    on its day and on all days after it. Without words they are those of `words_of`.

    Raises:
        DebtNotFound, DebtAmbiguous: it is not clear which debt is meant.
        DebtOtherWay: the money was named for the other direction.
        MoreThanOwed: less is open.
        KubebookError: as `receipt` and `expense`.
    """
    amount, day = payment["amount"], payment["day"]
    into, out_of = payment.get("into", ""), payment.get("out_of", "")
    debt = find_debt(book, who, max(day, today), on)
    account = book.accounts[debt.account]
    claim = is_claim(book, debt)
    if out_of if claim else into:
        option, right = ("--out-of", "--into") if claim else ("--into", "--out-of")
        raise DebtOtherWay(label=account.label, who=debt.who, option=option, right=right)
    check_open(book, debt, amount, day)
    text = payment.get("words") or words_of(debt, amount)
    details = EntryDetails(amount=amount, day=day, text=text)
    if account.per == "member":
        details["member"] = debt.owner
    else:
        details["party"] = debt.who
    if claim:
        return receipt(book, today=today, account=account.name, into=into, **details)
    return expense(book, today=today, account=account.name, out_of=out_of, **details)


def check_open(book: Book, debt: Debt, amount: int, day: date) -> None:
    """Check that an amount can be paid of a debt on a day.

    Raises:
        MoreThanOwed: less is open on that day, or on one after it.
    """
    still = _open_from(book, debt, day)
    if amount > still:
        raise MoreThanOwed(who=debt.who, open=still, amount=amount, day=day)


def _open_from(book: Book, debt: Debt, day: date) -> int:
    """The most that can be paid of a debt on a day: no day from then on ends below nothing."""
    account = book.accounts[debt.account]
    moved = daily_balances(owner_entries(book, account, debt.owner), debt.account)
    ends = [balance_on(moved, day), *(balance for when, balance in moved if when > day)]
    return max(0, min(balance * account.sign for balance in ends))


def words_of(debt: Debt, amount: int) -> str:
    """The words of a payment: whether it pays all, and what for."""
    done = "Pelunasan" if amount >= debt.remaining else "Bayar sebagian"
    return fit_text(f"{done}: {_things(debt.texts)}")


def _things(texts: Sequence[str]) -> str:
    if len(texts) > _NAMED:
        return f"{texts[0]} dan {len(texts) - 1} lainnya"
    return " dan ".join(texts)


def money_for(book: Book, amount: int, day: date) -> str:
    """The name of the first money account that holds an amount on a day; kas if none does."""
    codes = money_codes(book.accounts)
    holds = (
        code for code in codes if balance_on(daily_balances(book.entries, code), day) >= amount
    )
    return book.accounts[next(holds, codes[0])].name
