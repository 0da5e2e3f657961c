"""The earlier slip that a new one is like: what was done then is likely right again.

Pure. It proposes and decides nothing; the person sees what is taken before saying yes.
"""

import re

from kubebook.book.book import Book, counting
from kubebook.book.entries.sides import EntryKind, kind_of, slip_kind
from kubebook.book.records.entries import Entry

SHORTEST = 3
"""The fewest letters of a word that says what a slip is for."""
COMMON = frozenset(
    "dan dari untuk yang atau pada dengan tunai uang jual penjualan menjual beli pembelian membeli "
    "bayar pembayaran membayar terima ambil rak karung ekor buah butir lembar liter kilo set paket "
    "ons sak ikat botol dus hari bulan minggu".split()
)
"""Words that stand on slips of every kind: verbs and measures."""


def similar_slip(book: Book, kind: EntryKind, text: str, amount: int) -> Entry | None:
    """The likest earlier entry of a kind: by words, then by party, then by amount, the last one.

    What was paid goes before what was not paid yet, unless the words name the party. At least half
    of the words that say something must be the same. None if there is none.
    """
    words = words_of(text)
    if not words:
        return None

    def likeness(shared: int, entry: Entry) -> tuple[int, bool, bool, bool, int]:
        said = words_of(entry.party)
        is_named, is_paid = bool(said) and said <= words, kind_of(book, entry) == kind
        return shared, is_named, is_paid, entry.amount == amount, entry.number

    alike = [
        (likeness(shared, entry), entry)
        for entry in counting(book.entries)
        if slip_kind(book, entry) == kind
        and 2 * (shared := len(words & words_of(entry.text))) >= len(words)
    ]
    return max(alike, default=(None, None))[1]


def words_of(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, in small letters; no figures, no measures."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return frozenset(word for word in words if len(word) >= SHORTEST) - COMMON
