"""The seal of a month: SHA-256 over a text that any program can write again from an export.

Pure. The text (version 1) is UTF-8, one JSON list a line without blanks, each line with LF:

    ["kubebook-seal",1]
    ["month","2026-10","<seal of the month before, empty for the first one>"]
    ["entry",number,voucher,date,amount,source,target,text,party,member,line,grant,asset,
      slip_date,voided,reason,replaces,reverses]     of each entry dated in it, by number
    ["balance",account,balance]                      at its end, by account, debits positive
    ["member",member,account,balance]                of accounts kept by member, by member

What an entry has not is null. Balances that are 0 are left out. A run of nine digits or more in a
text, as of a telephone or an identity card, stands as `••••`, so that a seal outlives a member who
is forgotten. It holds no name but those in the texts of entries, and nothing of the file, so it
outlives a new version, a salvage, another laptop and a new name of a member (DESIGN 5).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256

from kubebook.book.book import Book
from kubebook.book.people.forgetting import HIDDEN
from kubebook.book.records.closings import Closing
from kubebook.book.records.entries import Entry, moved
from kubebook.errors.closings import NotClosed
from kubebook.periods import Period

VERSION = 1
FIELDS = (
    "number", "voucher", "date", "amount", "source", "target", "text", "party", "member", "line",
    "grant", "asset", "slip_date", "voided", "reason", "replaces", "reverses",
)  # fmt: skip
"""What is sealed of an entry, in the order of the text; what is empty stands as null."""
_HIDDEN_DIGITS = 9
_NUMBER = re.compile(rf"\+?(?:[0-9]|{HIDDEN})(?:[ .\-']*\+?(?:[0-9]|{HIDDEN}))*")
"""What may be a number of a person in a text, with the signs that people write in it."""


def sealed_text(book: Book, month: Period, previous: str = "") -> str:
    """The text of one month as the book has it now; `previous` is the seal of the month before."""
    (text,) = _texts(book, {month.start: previous})
    return text


def text_of_closed(book: Book, month: Period) -> str:
    """The text of a closed month as the book has it now.

    Raises:
        NotClosed: it is open.
    """
    previous = ""
    for closing in in_force(book):
        if closing.month == month.start:
            return sealed_text(book, month, previous)
        previous = closing.seal
    raise NotClosed(month=month)


def seal_of(text: str) -> str:
    """The seal of a text: 64 hexadecimal digits."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def new_seals(book: Book, months: Iterable[Period], previous: str) -> Iterator[str]:
    """The seals of months that follow each other, the first one after the seal `previous`."""
    for month in months:
        previous = seal_of(sealed_text(book, month, previous))
        yield previous


def in_force(book: Book) -> list[Closing]:
    """The closings of the months that are closed now, by month."""
    standing = (closing for closing in book.closings if closing.reopened is None)
    return sorted(standing, key=lambda closing: closing.month)


def broken_seals(book: Book) -> list[Closing]:
    """The closings in force whose month is not as it was sealed, by month."""
    closings = in_force(book)
    before = dict(zip(closings[1:], (closing.seal for closing in closings), strict=False))
    texts = _texts(book, {one.month: before.get(one, "") for one in closings})
    return [one for one, text in zip(closings, texts, strict=True) if seal_of(text) != one.seal]


def _texts(book: Book, previous: Mapping[date, str]) -> Iterator[str]:
    """The texts of some months, by their first days in order, each with the seal before it.

    Balances are added up once through the whole book.
    """
    by_month: dict[date, list[Entry]] = {}
    for entry in book.entries:
        by_month.setdefault(entry.date.replace(day=1), []).append(entry)
    balances: Counter[str] = Counter()
    owned: Counter[tuple[str, str]] = Counter()
    by_member = {code for code, account in book.accounts.items() if account.per == "member"}
    days = iter(sorted(by_month.keys() | previous.keys()))
    for first in days:
        entries = by_month.get(first, [])
        for entry in entries:
            if entry.voided is None:
                for code, amount in ((entry.source, -entry.amount), (entry.target, entry.amount)):
                    balances[code] += amount
                    if code in by_member:
                        owned[entry.member, code] += amount
        if first in previous:
            rows: list[list[object]] = [
                ["kubebook-seal", VERSION],
                ["month", f"{first:%Y-%m}", previous[first]],
                *(_sealed(entry) for entry in entries),
                *(["balance", code, left] for code, left in sorted(balances.items()) if left),
                *(["member", *whose, left] for whose, left in sorted(owned.items()) if left),
            ]
            yield "".join(map(_line, rows))


def _sealed(entry: Entry) -> list[object]:
    return ["entry", *(_plain(getattr(moved(entry), name)) for name in FIELDS)]


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        return _NUMBER.sub(_hidden, value) or None
    return value


def _hidden(found: re.Match[str]) -> str:
    """A number as it stands in the text: a long one, or one with a hidden part, is hidden."""
    digits = sum("0" <= letter <= "9" for letter in found[0])
    return HIDDEN if HIDDEN in found[0] or digits >= _HIDDEN_DIGITS else found[0]


def _line(row: list[object]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"
