"""Whether an entry sold or bought goods, and what: by its accounts and by its own words.

An account of income or of costs can hold goods and work alike; there the words decide.
"""

import re

from kubebook.book.accounts.chart import COST_OF_SALES, EQUIPMENT, STOCK, TURNOVER
from kubebook.book.book import Book, label_of
from kubebook.book.records.entries import Entry

_KEPT = (STOCK, EQUIPMENT)
_SALE = re.compile(r"(hasil )?(penjualan|jual|menjual|terjual)\b[ :]*", re.IGNORECASE)
_PURCHASE = re.compile(r"(pembelian|beli|membeli|belanja)\b[ :]*", re.IGNORECASE)
"""What a text begins with that says itself what became of the things after it."""
_PAYMENT = re.compile(r"(pembayaran|bayar|membayar)\b[ :]*", re.IGNORECASE)
"""What a text begins with that says no more than that money was paid."""
_SERVICE = re.compile(
    r"(ongkos|upah|jasa|biaya|sewa|iuran|honor|retribusi|servis|perbaikan|angsuran|cicilan|utang"
    r"|hutang|pelunasan|uang)\b",
    re.IGNORECASE,
)
"""What a text begins with that was paid for and is no thing."""


def is_sold(book: Book, entry: Entry) -> bool:
    """Whether goods went out for what came in: by a sale, or out of the stock."""
    if entry.source.startswith(_KEPT):
        return True
    says_so = _SALE.match(_unpaid(entry.text)) or _SALE.match(label_of(book, entry.source))
    return entry.source.startswith(TURNOVER) and bool(says_so)


def is_bought(entry: Entry) -> bool:
    """Whether goods came in for what went out, and not somebody's work on them."""
    is_goods = entry.target.startswith((*_KEPT, COST_OF_SALES))
    return is_goods and not _SERVICE.match(_unpaid(entry.text))


def thing_of(book: Book, entry: Entry) -> str:
    """What an entry is about: its text without the words that say it was paid, sold or bought."""
    thing = _unpaid(entry.text)
    if is_sold(book, entry):
        thing = _without(_SALE, thing)
    elif is_bought(entry):
        thing = _without(_PURCHASE, thing)
    return thing or entry.text


def _unpaid(text: str) -> str:
    return _without(_PAYMENT, text)


def _without(word: re.Pattern[str], text: str) -> str:
    """A text without the word that it begins with; the next one has a capital then."""
    found = word.match(text)
    rest = text[found.end() :] if found else text
    return rest[:1].upper() + rest[1:] if found else text
