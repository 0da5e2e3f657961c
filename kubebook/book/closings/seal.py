"""The seal of a month: SHA-256 over a text that any program can write again from an export.

Pure. The text (version 1) is UTF-8, one JSON list a line without blanks, each line with LF:

    ["kubebook-seal",1]
    ["month","2026-10","<seal of the month before, empty for the first one>"]
    ["entry",number,voucher,date,amount,source,target,text,party,member,line,grant,asset,
      slip_date,voided,reason,replaces,reverses]     of each entry dated in it, by number
    ["balance",account,balance]                      at its end, by account, debits positive
    ["member",member,account,balance]                of accounts kept by member, by member

What an entry has not is null. Balances that are 0 are left out. In text, party and reason a run
of nine digits or more, as of a telephone or an identity card, stands as `••••`, so that a seal
outlives a member who is forgotten. It holds no name but those in the texts of entries, and nothing
of the file, so it outlives a new version, a salvage, another laptop and a new name of a member
(DESIGN 5).
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from operator import attrgetter

from kubebook.book.book import Book, asked_once
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
FREE = frozenset({"text", "party", "reason"})
"""The fields with words of people, in which a long number is hidden."""
HIDDEN_FROM = 9
"""So many digits or more are hidden."""
_of = attrgetter(*FIELDS)
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


@asked_once
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
    entry = moved(entry)
    return ["entry", *(_plain(name, value) for name, value in zip(FIELDS, _of(entry), strict=True))]


def _plain(name: str, value: object) -> object:
    """A value as JSON has it; what is empty is null, and a long number in a free text hidden."""
    if isinstance(value, date):
        return value.isoformat()
    if name in FREE and (len(str(value)) >= HIDDEN_FROM or HIDDEN in str(value)):
        return without_numbers(str(value))
    return None if value == "" else value


def without_numbers(text: str) -> str:
    """A text in which a run of nine digits or more, as of a telephone or a card, is hidden."""
    return _NUMBER.sub(_hidden, text)


def _hidden(found: re.Match[str]) -> str:
    """A number as it stands in the text: a long one, or one with a hidden part, is hidden."""
    run = found[0]
    if len(run) < HIDDEN_FROM and HIDDEN not in run:
        return run
    digits = sum("0" <= letter <= "9" for letter in run)
    return HIDDEN if HIDDEN in run or digits >= HIDDEN_FROM else run


def _line(row: list[object]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"
