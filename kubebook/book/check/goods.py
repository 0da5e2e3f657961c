"""Where the inventory and the books tell two things: what `check` finds about goods.

Pure, and never raises.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from kubebook.book.accounts.chart import holds_goods, is_equipment
from kubebook.book.book import Book, balances, counting
from kubebook.book.check.finding import Finding, notice
from kubebook.book.goods.stock import Holding, holdings, taken_from
from kubebook.book.records.accounts import Account
from kubebook.messages import N_, message
from kubebook.periods import last_ended


def findings(book: Book, today: date) -> Iterator[Finding]:
    """Equipment that the inventory lacks, goods that the books lack, wear not yet booked."""
    held = holdings(book)
    signed = balances(book.entries)
    for code, account in book.accounts.items():
        if holds_goods(account):
            yield from _of_account(book, account, signed.get(code, 0), held.values())
    untied = [one for one in held.values() if not one.brought and one.cost and one.quantity]
    if untied:
        yield notice(
            message(
                N_("In the inventory, but in no entry of the books: {goods}."),
                goods=tuple(f"{one.asset.tag} {one.asset.name}" for one in untied),
            ),
            message(N_("kubebook asset set {tag} --voucher BUKTI"), tag=untied[0].asset.tag),
        )
    if any(one.asset.life_months for one in held.values()):
        yield from _not_booked(book, today)


def _not_booked(book: Book, today: date) -> Iterator[Finding]:
    from kubebook.book.goods.depreciation import months_left_out, typed_months  # noqa: PLC0415 (loads the rules, which status needs for nothing else)

    missing = months_left_out(book, before=last_ended(today).end)
    if missing:
        yield notice(
            message(N_("Depreciation not booked yet: {months}."), months=missing),
            message(N_("kubebook asset depreciate --month {typed}"), typed=typed_months(missing)),
        )


def _of_account(
    book: Book, account: Account, balance: int, held: Iterable[Holding]
) -> Iterator[Finding]:
    listed = sum(one.cost for one in held if one.in_books and one.asset.account == account.code)
    if is_equipment(account) and balance > listed:
        yield notice(
            message(
                N_("{lack:rp} of {label} is not in the inventory yet."),
                lack=balance - listed,
                label=account.label,
            ),
            message(
                N_("kubebook asset add NAMA --voucher {voucher}"),
                voucher=_unlisted(book, account) or "BUKTI",
            ),
        )
    elif listed > max(balance, 0):
        yield notice(
            message(
                N_("The inventory lists {listed:rp} of {label}; in the books it is {balance:rp}."),
                listed=listed,
                label=account.label,
                balance=balance,
            ),
            message(N_("kubebook show account-ledger --account {name}"), name=account.name),
        )


def _unlisted(book: Book, account: Account) -> str:
    """The first voucher that brought goods which the inventory does not list whole."""
    return next(
        (
            entry.voucher
            for entry in counting(book.entries)
            if entry.target == account.code and taken_from(book.assets, entry) < entry.amount
        ),
        "",
    )
