"""What was typed, made fit to be kept: every text is cleaned here.

Pure. What only one subject asks of its fields stands there.
"""

import unicodedata
from collections.abc import Iterable

from kubebook.errors.entries import TextTooLong

TEXT_LIMIT = 500
"""The most letters a free text may have: what a page still bears."""


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


def each_one_line(texts: Iterable[str]) -> tuple[str, ...]:
    """Texts each made one line, without those that are empty."""
    return tuple(filter(None, map(one_line, texts)))


def cut(words: str) -> str:
    """The words of an entry that we write, as long as an entry's may be; a name may be too."""
    return words if len(words) <= TEXT_LIMIT else f"{words[: TEXT_LIMIT - 3]}..."
