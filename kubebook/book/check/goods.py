"""Differences between the inventory and the books, and goods that left the inventory.

Pure, and never raises.
"""

from collections.abc import Iterable, Iterator

from kubebook.book.accounts.chart import holds_goods, is_equipment
from kubebook.book.book import Book, balances
from kubebook.book.check.finding import Finding, Scope, found
from kubebook.book.goods.stock import Holding, holdings, unlisted
from kubebook.book.records.accounts import Account
from kubebook.messages import N_, message
from kubebook.periods import last_ended

KEYS = "goods-not-listed goods-not-booked goods-without-entry depreciation-missing"
"""The keys of the findings of `unlike_books`."""


def unlike_books(scope: Scope) -> Iterator[Finding]:
    """Equipment not in the inventory, goods not in the books, depreciation not yet booked."""
    book = scope.book
    held = holdings(book)
    signed = balances(book.entries)
    for code, account in book.accounts.items():
        if holds_goods(account):
            yield from _of_account(book, account, signed.get(code, 0), held.values())
    untied = [one for one in held.values() if not one.brought and one.cost and one.quantity]
    if untied:
        yield found(
            "goods-without-entry",
            goods=tuple(f"{one.asset.tag} {one.asset.name}" for one in untied),
            tag=untied[0].asset.tag,
        )
    if any(one.asset.life_months for one in held.values()):
        yield from _not_booked(scope)


def _not_booked(scope: Scope) -> Iterator[Finding]:
    from kubebook.book.goods.depreciation import months_left_out, typed_months  # noqa: PLC0415 (loads the rules, which status needs for nothing else)

    missing = months_left_out(scope.book, before=last_ended(scope.day).end)
    if missing:
        yield found("depreciation-missing", months=missing, typed=typed_months(missing))


def _of_account(
    book: Book, account: Account, balance: int, held: Iterable[Holding]
) -> Iterator[Finding]:
    listed = sum(one.cost for one in held if one.in_books and one.asset.account == account.code)
    if is_equipment(account) and balance > listed:
        yield found(
            "goods-not-listed",
            lack=balance - listed,
            label=account.label,
            voucher=next((e.voucher for e in unlisted(book) if e.target == account.code), "BUKTI"),
        )
    elif listed > max(balance, 0):
        yield found(
            "goods-not-booked",
            listed=listed,
            label=account.label,
            balance=balance,
            name=account.name,
        )


def gone(scope: Scope) -> Iterator[Finding]:
    """The goods that left the inventory in the period, and why, in one finding."""
    goods = tuple(
        message(
            N_("{pieces} {unit} {name} ({reason})"),
            name=held.asset.name,
            pieces=one.quantity,
            unit=held.asset.unit,
            reason=one.reason,
        )
        for held in holdings(scope.book).values()
        for one in held.gone
        if scope.period and one.date in scope.period
    )
    if goods:
        yield found("goods-gone", goods=goods)
