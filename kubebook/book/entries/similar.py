"""The earlier slip that a new one is like: what was done then is likely right again.

Pure. It proposes and decides nothing; the person sees what is taken before saying yes.
"""

import re

from kubebook.book.book import Book, counting, member_name
from kubebook.book.entries.sides import EntryKind, kind_of, slip_kind
from kubebook.book.records.entries import Entry
from kubebook.periods import names_day

SHORTEST = 3
"""The fewest letters of a word that says what a slip is for."""
MEASURES = frozenset(
    "rak karung ekor buah butir lembar liter kilo set paket ons sak ikat botol dus kotak gulung "
    "rit gelas orang kg gram meter".split()
)
"""Words that say of what there are so many."""
_FIGURE = r"(@\s*(?:rp\.?\s*)?)?\d[\d.,]*\s*([^\W\d_]*)"
"""A figure of a text, with the sign of a price before it and the word behind it."""
COMMON = MEASURES | frozenset(
    "dan dari untuk yang atau pada dengan tunai uang jual penjualan menjual beli pembelian membeli "
    "bayar pembayaran membayar terima hari bulan minggu".split()
)
"""Words that stand on slips of every kind: verbs and measures."""


def similar_slip(book: Book, kind: EntryKind, text: str, amount: int) -> Entry | None:
    """The likest earlier entry of a kind: by words, then by names, then by amount, the last one.

    At least half of the words that say something must be in its text, or in the name of its party
    or member. Of two as alike, what was paid goes before what was not paid yet. None if there is
    none.
    """
    words = words_of(text)
    if not words:
        return None

    def likeness(entry: Entry) -> tuple[int, int, bool, bool, int] | None:
        said, named = words & words_of(entry.text), words & _names_of(book, entry)
        if 2 * len(said | named) < len(words):
            return None
        is_paid, is_same = kind_of(book, entry) == kind, entry.amount == amount
        return len(said), len(named), is_paid, is_same, entry.number

    alike = [
        (found, entry)
        for entry in counting(book.entries)
        if {entry.source, entry.target} <= book.accounts.keys()  # a faulty book may lack one
        and slip_kind(book, entry) == kind
        and (found := likeness(entry))
    ]
    return max(alike, default=(None, None))[1]


def fuller_text(book: Book, text: str, amount: int, like: Entry) -> str:
    """The text of the entry `like`, if it says all that `text` says, and holds today too; else "".

    It does not if it names a month or a day. A figure in it must be a price or count something,
    and that of the same amount: `Pakan 2 karung` and never `Angsuran ke 3`.
    """
    said = _tokens(like.text)
    known = {*said, *_tokens(like.party), *_tokens(member_name(book, like.member))}
    if not known.issuperset(_tokens(text)) or any(map(names_day, said)):
        return ""
    figures = re.findall(_FIGURE, like.text.casefold())
    counted = all(price or measure in MEASURES for price, measure in figures)
    return like.text if counted and (not figures or like.amount == amount) else ""


def words_of(text: str) -> frozenset[str]:
    """The words of a text that say what it is about, in small letters; no figures, no measures."""
    words = (word for word in _tokens(text) if word.isalpha() and len(word) >= SHORTEST)
    return frozenset(words) - COMMON


def _names_of(book: Book, entry: Entry) -> frozenset[str]:
    return words_of(entry.party) | words_of(member_name(book, entry.member))


def _tokens(text: str) -> list[str]:
    """All words and figures of a text, in small letters."""
    return re.findall(r"[^\W\d_]+|\d+", text.casefold())
