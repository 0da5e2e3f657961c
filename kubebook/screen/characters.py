"""Text that is safe on a screen: harmless letters, their width, folding and padding.

This module knows no statement, colour or terminal. Widths are terminal columns: a wide (CJK)
letter takes two, a combining mark none.
"""

import unicodedata
from functools import cache

JOINERS = "\u200c\u200d"


def safe(text: str) -> str:
    r"""`text` without letters that would steer the terminal, turn its direction or break a line.

    A tab or a line end becomes a space, any other control is written out (`\x1b`).
    """
    if text.isprintable():
        return text
    return "".join(letter if letter.isprintable() else _safe_letter(letter) for letter in text)


@cache
def _safe_letter(letter: str) -> str:
    if letter in "\t\n\r":
        return " "
    if letter in JOINERS or unicodedata.category(letter) in ("Zs", "Cn", "Co"):
        return letter
    return letter.encode("unicode_escape").decode("ascii")


def width(text: str) -> int:
    """Columns that `text` takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_letter_width, text))


@cache
def _letter_width(letter: str) -> int:
    if unicodedata.category(letter) in ("Mn", "Me", "Cf") or "\u1160" <= letter <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def fold(text: str, columns: int) -> list[str]:
    """`text` in lines of at most `columns`, parted between words; only a longer word is broken."""
    if width(text) <= columns:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer) <= columns:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, columns)
        lines += full
    return [*lines, line]


def _broken(word: str, columns: int) -> list[str]:
    """A word in pieces of at most `columns`, after its hyphens if it can; marks stay on letters."""
    pieces = [""]
    room = columns
    for letter in word:
        taken = _letter_width(letter)
        while taken > room and pieces[-1]:
            whole = pieces[-1].rfind("-") + 1 or len(pieces[-1])
            pieces[-1:] = pieces[-1][:whole], pieces[-1][whole:]
            room = columns - width(pieces[-1])
        pieces[-1] += letter
        room -= taken
    return pieces


def longest_word(text: str) -> int:
    """Columns of the widest word of `text`."""
    return max(map(width, text.split(" ")))


def left(text: str, columns: int) -> str:
    """`text` followed by blanks up to `columns`."""
    return text.ljust(columns) if text.isascii() else text + " " * (columns - width(text))


def right(text: str, columns: int) -> str:
    """`text` preceded by blanks up to `columns`."""
    return text.rjust(columns) if text.isascii() else " " * (columns - width(text)) + text


def apart(first: str, last: str, columns: int) -> str | None:
    """`first` at the left and `last` at the right end of one line; None if both don't fit."""
    room = columns - width(first) - width(last)
    return first + " " * room + last if room > 0 else None
