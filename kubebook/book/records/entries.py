"""The records of entries, and of the files that entries were imported from."""

import datetime as dt
from typing import NamedTuple


class Entry(NamedTuple):
    """One amount moved from one account to another.

    `number` counts 1, 2, 3 ... through the ledger's life. `amount` is whole rupiah, above 0; only
    of an entry that `reverses` another it is below 0.
    `source` is the code of the account credited, `target` of the one debited. `member` is A01.
    `line` is a line's number in the plan, `grant` the number of the grant it belongs to if no line
    shows that, `asset` the number of the goods it depreciates or takes out of the book.
    `slip_date` is the day on the proof if it differs. A void entry keeps everything, and also has
    `voided` (the day it was made void), `reason`, and `replaced_by` (a voucher) if it was
    corrected; its replacement has the number of the entry in `replaces`. `reverses` is the number
    of an entry of a closed month that this one takes back: it has the same accounts and less than
    nothing, so that books, sums and balances take it off on the side where the other stands.
    `at` and `by` are when and by whom (A03) it was recorded; the file has them once for each line.
    """

    number: int
    voucher: str
    date: dt.date
    amount: int
    source: str
    target: str
    text: str
    party: str = ""
    member: str = ""
    line: int | None = None
    grant: int | None = None
    asset: int | None = None
    slip_date: dt.date | None = None
    voided: dt.date | None = None
    reason: str = ""
    replaced_by: str = ""
    replaces: int | None = None
    reverses: int | None = None
    at: dt.datetime | None = None
    by: str = ""


def turned(entry: Entry) -> Entry:
    """The same move with its accounts changed over and its amount with the other sign."""
    return entry._replace(source=entry.target, target=entry.source, amount=-entry.amount)


def moved(entry: Entry) -> Entry:
    """An entry as the money went, its amount above 0: as the file and other programs have it.

    Only one that reverses another is not so in the book.
    """
    return entry if entry.reverses is None else turned(entry)


class ImportedFile(NamedTuple):
    """A file of entries that was imported, known by the SHA-256 of its bytes (hex)."""

    number: int
    sha256: str
    rows: int
