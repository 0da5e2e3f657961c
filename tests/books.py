"""Random books for property tests, built through the rules as a treasurer would build them.

A step that the rules refuse is left out, so every book is one that could exist.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from kubebook.book.accounts.own_accounts import add_account
from kubebook.book.book import Book, new_book
from kubebook.book.closings.months import close, reopen
from kubebook.book.entries.mending import Correction, correct, void
from kubebook.book.entries.recording import adjust, expense, opening, receipt, transfer
from kubebook.book.entries.reversing import reverse
from kubebook.book.goods.depreciation import depreciate
from kubebook.book.goods.inventory import add_asset
from kubebook.book.goods.retirement import retire
from kubebook.book.goods.sources import BroughtBy
from kubebook.book.group import start_group
from kubebook.book.people.members import add_member
from kubebook.book.records.change import Change
from kubebook.errors import KubebookError
from kubebook.periods import month_of

FIRST = date(2025, 11, 1)
TODAY = date(2026, 3, 31)
HOSTILE = '[/x] <b>tebal</b> & "kutip" =SUM(A1) ; \\ 50%'
MEMBERS = ("Suparti", "Agus Dehen", "Lina Kusumawati", 'Ni Made "Ayu" ; [x]: O\'Neil')

SNAGS = (
    HOSTILE,
    "telur | rak ; [2020-01-01] date:2020-01-01",
    "=1+1",
    "'=1+1",
    "-5000",
    "@upah",
    "a, b; c: d",
    "  two  spaces  ",
    'ends with a backslash\\"',
    "baris\nbaru\r\ttab",
    "(x) [y] {z} #tag ^link *",
    "Ḥasan ß ŉ ʿAlī 中文 ½ ǆ",
    ":::",
    ";",
)
texts = st.one_of(
    st.sampled_from(SNAGS),
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=20),
)
parties = st.one_of(st.sampled_from(("Warung Bu Ijah", "warung bu ijah", *SNAGS)), texts)
days = st.integers(0, (TODAY - FIRST).days).map(lambda n: FIRST + timedelta(days=n))
amounts = st.one_of(st.integers(1, 2_000_000), st.just(9_999_999_999))
_LASTING = ("asset", "liability", "equity")
_MONEY = ("kas", "bank", "bank-desa")
members = st.sampled_from(("A01", "A02", "A03", "A04"))


def empty_book(names: tuple[str, ...] = MEMBERS) -> Book:
    """A group with members, and with accounts of its own: eggs sold, and a second bank."""
    book = new_book(
        start_group(name='KUBE Contoh "Rekaan" ; \\', village="Habaring Hurung", today=FIRST)
    )
    for name in names:
        book = book.apply(add_member(book, {"name": name}, today=FIRST))
    book = book.apply(add_account(book, name="telur", like="penjualan"))
    return book.apply(add_account(book, name="bank-desa", like="bank"))


def tried(book: Book, make: Callable[[Book], Change]) -> Book:
    """The book after a step; the same book where the rules refuse it."""
    try:
        return book.apply(make(book))
    except KubebookError:
        return book


@st.composite
def books(draw: st.DrawFn, *, steps: int = 30, closings: bool = True) -> Book:
    """A book of up to `steps` steps of every kind, openings, voids and corrections among them.

    Without `closings` every month of it is open.
    """
    kinds = (*_STEPS, *_CLOSING_STEPS) if closings else _STEPS
    book = empty_book()
    if draw(st.booleans()):
        book = book.apply(
            opening(book, account="kas", amount=50_000_000, text="Kas", day=FIRST, today=TODAY)
        )
    openings = draw(st.integers(0, 4))
    for place in range(openings + draw(st.integers(0, steps))):
        make = _opening if place < openings else draw(st.sampled_from(kinds))
        book = tried(book, lambda present, make=make: make(present, draw))  # type: ignore[misc]
    return book


def _common(draw: st.DrawFn) -> dict[str, Any]:
    return {"amount": draw(amounts), "text": draw(texts), "day": draw(days), "today": TODAY}


def _who(draw: st.DrawFn) -> dict[str, Any]:
    return {"party": draw(parties), "member": draw(members)}


def _drawn(draw: st.DrawFn, names: Iterable[str]) -> str:
    return draw(st.sampled_from(list(names)))


def _not_money(book: Book) -> list[str]:
    accounts = book.accounts.values()
    return [a.name for a in accounts if not a.is_money and a.name != "saldo-awal"]


def _opening(book: Book, draw: st.DrawFn) -> Change:
    taken_over = (a.name for a in book.accounts.values() if a.type in _LASTING)
    first = FIRST + timedelta(days=draw(st.integers(0, 2)))
    typed = {**_common(draw), **_who(draw), "day": first}
    return opening(book, account=_drawn(draw, taken_over), **typed)


def _receipt(book: Book, draw: st.DrawFn) -> Change:
    account, into = _drawn(draw, _not_money(book)), _drawn(draw, _MONEY)
    return receipt(book, account=account, into=into, **_common(draw), **_who(draw))


def _expense(book: Book, draw: st.DrawFn) -> Change:
    account, out_of = _drawn(draw, _not_money(book)), _drawn(draw, _MONEY)
    return expense(book, account=account, out_of=out_of, **_common(draw), **_who(draw))


def _transfer(book: Book, draw: st.DrawFn) -> Change:
    source, target = _drawn(draw, _MONEY), _drawn(draw, _MONEY)
    return transfer(book, source=source, target=target, **_common(draw))


def _adjust(book: Book, draw: st.DrawFn) -> Change:
    out_of, into = _drawn(draw, _not_money(book)), _drawn(draw, _not_money(book))
    return adjust(book, source=out_of, target=into, **_common(draw), **_who(draw))


def _void(book: Book, draw: st.DrawFn) -> Change:
    return void(book, voucher=_voucher(book, draw), reason="salah", today=TODAY)


def _correct(book: Book, draw: st.DrawFn) -> Change:
    right = Correction(amount=draw(amounts), day=draw(st.one_of(st.none(), days)))
    return correct(book, voucher=_voucher(book, draw), reason="salah", right=right, today=TODAY)


def _goods(book: Book, draw: st.DrawFn) -> Change:
    details = {
        "name": draw(texts),
        "quantity": draw(st.integers(1, 5)),
        "life_months": draw(st.integers(0, 4)),
    }
    return add_asset(book, details, today=TODAY, brought_by=BroughtBy((_voucher(book, draw),)))


def _wear(book: Book, draw: st.DrawFn) -> Change:
    return depreciate(book, months=month_of(draw(days)), today=TODAY)


def _retire(book: Book, draw: st.DrawFn) -> Change:
    tag = book.assets[-1].tag if book.assets else "-"
    pieces = draw(st.one_of(st.none(), st.integers(1, 3)))
    return retire(book, tag, day=draw(days), reason="rusak", today=TODAY, quantity=pieces)


def _close(book: Book, draw: st.DrawFn) -> Change:
    month = month_of(draw(days))
    return close(book, month, today=TODAY, by="A01", uncounted="tidak sempat")


def _reopen(book: Book, _draw: st.DrawFn) -> Change:
    return reopen(book, None, reason="salah", today=TODAY, by="A01")


def _reverse(book: Book, draw: st.DrawFn) -> Change:
    return reverse(book, voucher=_voucher(book, draw), reason="salah", today=TODAY)


_STEPS = (
    *(_goods, _wear, _retire),
    *(_receipt, _receipt, _receipt, _expense, _expense),
    *(_transfer, _adjust, _adjust, _void, _correct),
)
_CLOSING_STEPS = (_close, _reopen, _reverse, _reverse)


def _voucher(book: Book, draw: st.DrawFn) -> str:
    """The voucher of some entry, or one that cannot be."""
    place = draw(st.integers(0, 40))
    return book.entries[place % len(book.entries)].voucher if book.entries else "-"


def every_pair() -> Book:
    """A book with an adjustment out of each type of account into each, contra accounts too."""
    book = empty_book()
    for code, account in book.accounts.items():
        if account.type in _LASTING and code != "3901":
            book = book.apply(
                opening(
                    book,
                    account=account.name,
                    amount=90_000_000,
                    text="modal",
                    day=FIRST,
                    today=TODAY,
                    member="A01",
                    party="Bu Ijah",
                )
            )
    ends = {
        "asset": ("persediaan", "ternak", "akumulasi-penyusutan"),
        "liability": ("dana-iks", "utang-lain", "simpanan-sukarela"),
        "equity": ("modal-swadaya", "cadangan", "bagi-hasil"),
        "income": ("penjualan", "telur"),
        "cost": ("pakan", "upah"),
    }
    names = [name for group in ends.values() for name in group]
    for number, (source, target) in enumerate((a, b) for a in names for b in names if a != b):
        book = book.apply(
            adjust(
                book,
                amount=1_000 + number,
                text=f"{source} ke {target}",
                source=source,
                target=target,
                day=FIRST + timedelta(days=number),
                today=date(2026, 12, 31),
                party="Bu Ijah",
                member="A01",
            )
        )
    return book
