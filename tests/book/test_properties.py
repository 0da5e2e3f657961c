"""What holds for every book that commands can make, whatever is typed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from kubebook.book.accounts.own_accounts import add_account, rename_account
from kubebook.book.book import Book, balances, counting, in_book_order, money_codes
from kubebook.book.check.whole_book import check_book
from kubebook.book.entries import mending, recording
from kubebook.book.entries.mending import Correction
from kubebook.book.entries.running_balances import (
    daily_balances,
    effects,
    is_members_balance,
    owner_entries,
    owner_of,
)
from kubebook.book.entries.sides import kind_of, sides
from kubebook.book.goods.stock import holdings, is_wear
from kubebook.book.group import set_group
from kubebook.book.people import members
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.errors import KubebookError
from kubebook.errors.entries import VoucherStoodOn
from kubebook.errors.goods import AssetStoodOn, GoodsVoucherKept, WearStoodOn
from kubebook.language import word
from tests.books import FIRST, TODAY, amounts, books, days

Balances = list[tuple[str, str, list[tuple[date, int]]]]


def daily(book: Book) -> Balances:
    """Every account's balance at the end of each day, and each member's part of it."""
    found: Balances = []
    for code, account in book.accounts.items():
        for member in ("", *book.members) if account.per == "member" else ("",):
            found.append((code, member, daily_balances(book.entries, code, member)))
    return found


def is_whole(book: Book) -> bool:
    """Whether no money and no member's savings are below nothing at the end of any day."""
    return all(
        balance * account.sign >= 0
        for code, member, moved in daily(book)
        for account in (book.accounts[code],)
        if account.is_money or (is_members_balance(account) and member)
        for _, balance in moved
    )


def saved(make: Callable[[], Change]) -> Change | KubebookError:
    """What a command does, or the leaf of the error tree that says why not."""
    try:
        return make()
    except KubebookError as refusal:
        return refusal


def without(book: Book, voucher: str) -> Book:
    """The book as if a voucher had never been entered."""
    return replace(book, entries=tuple(e for e in book.entries if e.voucher != voucher))


def leaves_somebody_short(book: Book, never: Book, voucher: str) -> bool:
    """Whether a party or member of a voucher is below nothing in the book without it."""
    return any(
        balance * account.sign < 0
        for part in book.entries
        if part.voucher == voucher
        for account in (book.accounts[part.source], book.accounts[part.target])
        if account.per
        for _, balance in daily_balances(
            owner_entries(never, account, owner_of(account, part)), account.code
        )
    )


# --- every book --------------------------------------------------------------------------------


@given(books())
def test_balances_of_any_book_sum_to_nothing(book: Book) -> None:
    """What leaves one account enters another: the books balance by construction."""
    assert sum(balances(book.entries).values()) == 0
    for end in (FIRST, date(2026, 1, 1), TODAY):
        assert sum(balances(book.entries, until=end).values()) == 0


@given(books())
def test_money_and_savings_are_never_below_nothing(book: Book) -> None:
    """No command and no order of commands leaves kas, bank or savings short on any day."""
    assert is_whole(book)


@given(books())
def test_no_printed_balance_is_negative(book: Book) -> None:
    """Row after row, in the book of all money and in each of its sub-books."""
    money = money_codes(book.accounts)
    for codes in (money, *((code,) for code in money)):
        balance = 0
        for entry in in_book_order(counting(book.entries), codes):
            balance += entry.amount * ((entry.target in codes) - (entry.source in codes))
            assert balance >= 0


@given(books())
def test_numbers_are_without_gaps_and_openings_first(book: Book) -> None:
    """Entries count 1, 2, 3 ..., each series and year too, and `check` finds no fault or gap."""
    assert [entry.number for entry in book.entries] == list(range(1, len(book.entries) + 1))
    series: dict[str, set[int]] = {}
    for entry in book.entries:
        name, _, number = entry.voucher.rpartition("-")
        series.setdefault(name, set()).add(int(number))
    assert all(numbers == set(range(1, len(numbers) + 1)) for numbers in series.values())
    findings = check_book(book, TODAY)
    assert [finding for finding in findings if finding.level == "fault"] == []
    assert not any("missing" in finding.what.id for finding in findings)


# --- mending -----------------------------------------------------------------------------------


def goods_stand_on(book: Book, voucher: str) -> bool:
    """Whether goods came by a voucher, or left the books with the wear that it tells of."""
    parts = [entry for entry in book.entries if entry.voucher == voucher]
    worn = {entry.asset for entry in parts if is_wear(entry)}
    left = {
        number for number, held in holdings(book).items() if any(one.voucher for one in held.gone)
    }
    brought = {number for asset in book.assets for number in asset.entries}
    return bool(worn & left) or any(entry.number in brought for entry in parts)


@given(books(closings=False), st.data())
def test_void_is_as_if_never_entered_except_that_it_is_seen(
    book: Book, data: st.DataObject
) -> None:
    """After a void every balance is what it would be without the voucher, and the row stays.

    It is refused exactly where the book without the voucher would break the rule on money, or
    leave a party or member below nothing who has paid, or was paid, on the strength of it, or where
    goods of the inventory stand on it.
    """
    assume(counting(book.entries))
    voucher = data.draw(st.sampled_from(counting(book.entries))).voucher
    goods = goods_stand_on(book, voucher)
    never = without(book, voucher)
    voided = saved(lambda: mending.void(book, voucher=voucher, reason="salah", today=TODAY))
    assert isinstance(voided, AssetStoodOn | WearStoodOn) is goods
    if goods:
        return
    if isinstance(voided, VoucherStoodOn):
        assert leaves_somebody_short(book, never, voucher)
        return
    if isinstance(voided, KubebookError):
        assert not is_whole(never)
        return
    after = book.apply(voided)
    assert is_whole(never)
    assert daily(after) == daily(never)
    assert without(after, voucher) == never
    assert [
        entry._replace(voided=None, reason="")
        for entry in after.entries
        if entry.voucher == voucher
    ] == [entry for entry in book.entries if entry.voucher == voucher]


def typed_again(book: Book, entry: Entry, amount: int, day: date, today: date = TODAY) -> Change:
    """An entry as its command would be typed anew, with another amount and day."""
    source, target = book.accounts[entry.source], book.accounts[entry.target]
    common: dict[str, Any] = {"amount": amount, "text": entry.text, "day": day, "today": today}
    who: dict[str, Any] = {"party": entry.party, "member": entry.member}
    match kind_of(book, entry):
        case "receipt":
            return recording.receipt(book, account=source.name, into=target.name, **common, **who)
        case "expense":
            return recording.expense(book, account=target.name, out_of=source.name, **common, **who)
        case "transfer":
            return recording.transfer(book, source=source.name, target=target.name, **common)
        case "opening":
            taken = source if target.name == "saldo-awal" else target
            return recording.opening(book, account=taken.name, **common, **who)
        case "memorial":
            out_of, into = sides(source, target)
            return recording.adjust(book, source=out_of.name, target=into.name, **common, **who)


def in_two_steps(book: Book, wrong: Entry, amount: int, day: date) -> Book | None:
    """The book after a void and the entry typed anew; None where one of the two is refused."""
    voucher = wrong.voucher
    voided = saved(lambda: mending.void(book, voucher=voucher, reason="salah", today=TODAY))
    if isinstance(voided, KubebookError):
        return None
    between = book.apply(voided)
    entered = saved(lambda: typed_again(between, wrong, amount, day))
    return None if isinstance(entered, KubebookError) else between.apply(entered)


@given(books(closings=False), st.data(), amounts, days)
def test_correct_is_void_and_enter(book: Book, data: st.DataObject, amount: int, day: date) -> None:
    """The same balances, numbers and fields as a void and the entry typed anew.

    Where void and entry would both be taken, so is the correction; it is refused only where its
    result would break a rule. A voucher reckoned from the inventory is never corrected.
    """
    assume(counting(book.entries))
    wrong = data.draw(st.sampled_from(counting(book.entries)))
    assume((amount, day) != (wrong.amount, wrong.date))
    right = Correction(amount=amount, day=day)
    voucher = wrong.voucher
    corrected = saved(
        lambda: mending.correct(book, voucher=voucher, reason="salah", right=right, today=TODAY)
    )
    if any(entry.asset is not None for entry in book.entries if entry.voucher == voucher):
        assert isinstance(corrected, GoodsVoucherKept)
        return
    steps = in_two_steps(book, wrong, amount, day)
    if isinstance(corrected, KubebookError):
        assert steps is None
        return
    after = book.apply(corrected)
    assert is_whole(after)
    new = after.entries[-1]
    assert (new.replaces, new.replaced_by, new.voided) == (wrong.number, "", None)
    assert after.entries[wrong.number - 1].replaced_by == new.voucher
    if steps is not None:
        assert daily(after) == daily(steps)
        assert new._replace(replaces=None) == steps.entries[-1]


# --- whatever is typed -------------------------------------------------------------------------

WORDS = st.one_of(
    st.sampled_from(
        (
            "kas bank penjualan pakan simpanan-wajib simpanan-sukarela piutang-anggota dana-iks "
            "utang-lain saldo-awal bagi-hasil akumulasi-penyusutan telur bank-desa simp A01 A02 a3 "
            "sup A99 BKM-2026-0001 BKK-2025-0001 bkm1 BBK-1 BM-2026-1 ketua bendahara anggota kasir"
        ).split()
    ),
    st.sampled_from(("", " ", "KUBE", "\x00", "\ud800", "x" * 501, "[/x] <b>", "２７")),
    st.text(max_size=8),
)
DAYS = st.one_of(days, st.sampled_from((date.min, date.max, TODAY + timedelta(days=1))))
NUMBERS = st.one_of(st.none(), st.integers(-2, 40))
FIELDS = st.dictionaries(
    st.sampled_from(("name", "nik", "kk", "sex", "address", "phone", "occupation")), WORDS
)
GROUP = st.dictionaries(
    st.sampled_from(("name", "village", "village_kind", "paper", "place", "bank", "iks_name")),
    WORDS,
)


def _typed(command: Callable[..., Change], **said: st.SearchStrategy[Any]) -> Any:
    return st.tuples(st.just(command), st.fixed_dictionaries(said))


_ENTRY = {"amount": amounts, "text": WORDS, "day": DAYS, "today": st.just(TODAY)}
_WHO = {"party": WORDS, "member": WORDS}
_MORE = {**_ENTRY, **_WHO, "slip_date": st.none() | DAYS, "voucher": st.just("") | WORDS}
_RIGHT = st.builds(
    Correction,
    amount=st.none() | amounts,
    day=st.none() | DAYS,
    **{
        name: st.none() | WORDS
        for name in "text party member account into out_of source target".split()
    },
)
COMMANDS = st.one_of(
    _typed(recording.receipt, account=WORDS, into=st.just("") | WORDS, **_MORE),
    _typed(recording.expense, account=WORDS, out_of=st.just("") | WORDS, **_MORE),
    _typed(recording.transfer, source=WORDS, target=WORDS, **_ENTRY),
    _typed(recording.adjust, source=WORDS, target=WORDS, **_ENTRY, **_WHO),
    _typed(recording.opening, account=WORDS, **_ENTRY, **_WHO),
    _typed(mending.void, voucher=WORDS, reason=WORDS, today=st.just(TODAY)),
    _typed(
        mending.correct,
        voucher=WORDS,
        reason=WORDS,
        right=_RIGHT,
        today=st.just(TODAY),
        number=NUMBERS,
    ),
    _typed(add_account, name=WORDS, like=WORDS, label=WORDS),
    _typed(rename_account, account=WORDS, name=WORDS, label=WORDS),
    _typed(members.leave, typed=WORDS, day=DAYS, reason=WORDS),
    _typed(members.add_member, details=FIELDS, today=st.just(TODAY), role=WORDS),
    _typed(
        members.set_member,
        typed=WORDS,
        details=FIELDS,
        today=st.just(TODAY),
        role=WORDS,
        day=st.none() | DAYS,
    ),
    _typed(set_group, details=GROUP),
)


@given(books(steps=8), st.lists(COMMANDS, max_size=12))
def test_every_command_gives_a_change_or_a_refusal_that_can_be_worded(
    book: Book, commands: list[tuple[Callable[..., Change], dict[str, Any]]]
) -> None:
    """Whatever is typed, the book changes whole or a leaf of the error tree says why not.

    Between any two commands the books balance and no money is below nothing.
    """
    for command, said in commands:
        before = book
        change = saved(lambda: command(before, **said))  # noqa: B023 (called at once)
        if isinstance(change, KubebookError):
            assert type(change).__subclasses__() == []
            assert word(change.worded, "id")
            assert word(change.worded, "en")
            continue
        book = book.apply(change)
        for notice in change.notices:
            assert word(notice, "id")
        for record in change.put:
            if isinstance(record, Entry):
                assert len(effects(book, record)) == 2
        assert sum(balances(book.entries).values()) == 0
        assert is_whole(book)
    for finding in check_book(book, TODAY):
        assert word(finding.what, "id")
        assert finding.level == "notice"
