"""What was typed, found: accounts that hold money, members, vouchers; and free text made one line.

Pure. Accounts by name are found in `chart`.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from kubebook.book.accounts.chart import KAS, SALDO_AWAL, find_account
from kubebook.book.book import Book
from kubebook.book.records.accounts import Account
from kubebook.book.records.entries import Entry
from kubebook.book.records.people import Member
from kubebook.errors.entries import (
    NotMoney,
    OpeningElsewhere,
    TextTooLong,
    VoucherNotFound,
    VoucherUnreadable,
)
from kubebook.errors.people import (
    ChoiceUnknown,
    MemberAmbiguous,
    MemberNotFound,
)
from kubebook.messages import Message

TEXT_LIMIT = 500
"""The most letters a free text may have: what a page still bears."""

NUMBER_LIMIT = 9
"""The most digits of a number that is typed to name a record; no ledger has so many."""

_VOUCHER = re.compile(r"(BKM|BKK|BBM|BBK|BM)[- ]?(?:(\d{4})[- ])?(\d{1,6})", re.ASCII)


def find_money(book: Book, typed: str) -> Account:
    """The money account that is meant; kas where none is said.

    Raises:
        NotMoney: the account holds no money; the message lists those that do.
    """
    if not typed:
        return book.accounts[KAS]
    account = find_account(book.accounts, typed)
    if account.code == SALDO_AWAL:
        raise OpeningElsewhere(name=account.name)
    if not account.is_money:
        names = tuple(money.name for money in book.accounts.values() if money.is_money)
        raise NotMoney(name=account.name, names=names)
    return account


def find_member(book: Book, typed: str) -> Member:
    """The member meant by A01 or a1, a whole name, or a unique beginning of a name.

    Raises:
        MemberNotFound: nobody begins like that.
        MemberAmbiguous: several do; the message lists them.
    """
    wanted = " ".join(typed.split()).casefold()
    numbered = re.fullmatch(r"a0*(\d{1,4})", wanted, re.ASCII)
    if numbered and (member := book.members.get(f"A{int(numbered[1]):02}")):
        return member
    same = [m for m in book.members.values() if m.name.casefold() == wanted]
    found = same or [m for m in book.members.values() if m.name.casefold().startswith(wanted)]
    present = [member for member in found if not member.left]
    found = present if len(present) == 1 else found
    if not found or not wanted:
        raise MemberNotFound(typed=typed)
    if len(found) > 1:
        raise MemberAmbiguous(typed=typed, names=tuple(f"{m.id} {m.name}" for m in found))
    return found[0]


def parse_voucher(typed: str, year: int) -> str:
    """A voucher number in full; without its year (`BKM-0018`, `bkm18`) that of `year` is meant.

    Raises:
        VoucherUnreadable: the text is no voucher number.
    """
    match = _VOUCHER.fullmatch(typed.strip().upper())
    if not match:
        raise VoucherUnreadable(typed=typed)
    prefix, typed_year, number = match.groups()
    return f"{prefix}-{typed_year or year}-{int(number):04}"


def find_voucher(book: Book, typed: str, year: int) -> tuple[Entry, ...]:
    """The entries of a voucher, by number.

    Raises:
        VoucherUnreadable, VoucherNotFound: no such number can exist, or none does.
    """
    voucher = parse_voucher(typed, year)
    found = tuple(entry for entry in book.entries if entry.voucher == voucher)
    if not found:
        raise VoucherNotFound(voucher=voucher, period=voucher.split("-")[1])
    return found


def find_word(typed: str, words: Sequence[str], field: Message | str) -> str:
    """The one of a few words that is meant: whole, or its unique beginning; case is no matter.

    Blanks count as dashes. `field` is what the words are for.

    Raises:
        ChoiceUnknown: none or several begin so; the message lists them.
    """
    wanted = "-".join(typed.casefold().split())
    whole = [word for word in words if word.casefold() == wanted]
    found = whole or [word for word in words if word.casefold().startswith(wanted)]
    if len(found) != 1 or not wanted:
        raise ChoiceUnknown(typed=typed, field=field, choices=tuple(words))
    return found[0]


def whole_number(typed: str) -> int | None:
    """A number of digits alone, as records are numbered; None of anything else, or of too many."""
    is_one = typed.isascii() and typed.isdecimal() and len(typed) <= NUMBER_LIMIT
    return int(typed) if is_one else None


def one_line(text: str) -> str:
    """Free text as it is kept: one line, without control characters or blanks at its ends.

    Raises:
        TextTooLong: it has more than `TEXT_LIMIT` letters.
    """
    kept = "".join(
        "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(letter) == "Cs"
        else " "
        if unicodedata.category(letter) in ("Cc", "Zl", "Zp")
        else letter
        for letter in text
    ).strip()
    if len(kept) > TEXT_LIMIT:
        raise TextTooLong(letters=len(kept), limit=TEXT_LIMIT)
    return kept


def cut(words: str) -> str:
    """The words of an entry that we write, as long as an entry's may be; a name may be too."""
    return words if len(words) <= TEXT_LIMIT else f"{words[: TEXT_LIMIT - 3]}..."


def each_one_line(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts each made one line, without those that are empty."""
    return tuple(filter(None, map(one_line, texts)))
