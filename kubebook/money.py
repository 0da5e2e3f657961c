"""Amounts of whole rupiah: read as typed, written in figures and in words.

It knows no account, no entry and no catalogue. What can be read in two ways is refused, never
guessed.
"""

import re
from collections.abc import Sequence
from math import prod
from string import ascii_letters
from typing import Final, Literal, Self

from kubebook.errors.typed import (
    AmountAmbiguous,
    AmountNotPositive,
    AmountTooLarge,
    AmountUnreadable,
    PiecesNotWhole,
)
from kubebook.typed_text import cleaned

LARGEST: Final = 999_999_999_999_999
SMALL: Final = 1000
"""An amount below this, in rupiah, is most likely one of thousands."""
LARGE: Final = 1_000_000_000
"""An amount from this on most likely has a nought too many: no KUBE is given so much."""
_THOUSAND: Final = 1000
MINUS: Final = "\N{MINUS SIGN}"

_SUFFIXES: Final = {
    "rb": 10**3,
    "ribu": 10**3,
    "k": 10**3,
    "jt": 10**6,
    "juta": 10**6,
    "miliar": 10**9,
    "milyar": 10**9,
    "triliun": 10**12,
    "trilyun": 10**12,
}
# Patterns stay texts: compiling them at import would slow every command that reads no amount.
_SUFFIX: Final = r"(?:rb|ribu|k|jt|juta|m|miliar|milyar|triliun|trilyun)"
_TYPED: Final = rf"""(?P<minus>[-\u2212]\s*)?  (?:rp\.?\s*)?  (?P<minus_inside>[-\u2212]\s*)?
    (?P<figure>[0-9][0-9.,]*?)  (?P<tail>,00|,-)?
    (?:\s*(?P<suffix>{_SUFFIX}))?
    (?:\s*rupiah)?"""
_APART: Final = r"(?<=[0-9])\s(?=[0-9]{3}(?![0-9]))"
"""A blank in place of a dot between thousands: `350 000`."""
_UNIT: Final = rf"(?:rp\.?|{_SUFFIX}|rupiah)"
_WHOLE: Final = r"[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+"
_PARTED: Final = r"(?P<whole>[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)[.,](?P<part>[0-9]+)"
_WITH_COMMAS: Final = (
    r"[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}|(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]{4,})\.00"
)
"""A figure that other countries write so and that means nothing else here: `16,000,000`,
`50,000.00`, `50000.00`."""
_NUMBER: Final = rf"(?:rp\.?\s*)?[0-9][0-9.,]*(?:\s?{_SUFFIX}\b)?"
_SIGN: Final = r"[x\u00d7*+]"
_TIMES: Final = r"(?<!\s)\s*[x\u00d7*]\s*(?=(?:rp\.?\s*)?[-\u2212]?\s?[0-9])"
_OPEN: Final = ("rp", "rp.", "x", "\u00d7", "*", "+")
"""How an amount ends that is not whole yet."""
_GOES_ON: Final = (*"0123456789.,x\u00d7*+", "rp", "rupiah", *_SUFFIXES)
"""How a word begins that may belong to the amount before it."""
_PIECE: Final = rf".*?[0-9]\s*{_SUFFIX}(?=\s*(?:rp\.?\s*)?[0-9])|.+"
"""What goes up to a suffix with a figure behind it: both `1 jt` and `250rb` of `1 jt 250rb`."""


class Reckoned(int):
    """An amount that was typed as a sum, in whole rupiah, and `how` it came about."""

    how: str
    """`12 × 7.500`, `1.000.000 + 250.000`."""

    def __new__(cls, amount: int, how: str) -> Self:
        """Keep with the amount how it came about."""
        made = super().__new__(cls, amount)
        made.how = how
        return made


def parse_amount(text: str) -> int:
    """The whole rupiah of an amount as typed, from 1 to `LARGEST`; of a sum, a `Reckoned`.

    A sum has parts (`1jt+250rb`, `1 jt 250rb`), pieces with a price (`12 x 7500`), or both.

    Raises:
        AmountUnreadable: it is no amount.
        AmountAmbiguous: it, or a part of it, can be read in two ways.
        AmountNotPositive: it, or a part of it, is zero or less.
        AmountTooLarge: it is more than `LARGEST`.
        PiecesNotWhole: a number of pieces is no whole number.
    """
    typed = cleaned(text)
    try:
        parts = [part for chunk in typed.split("+") for part in _parts(chunk)]
    except AmountUnreadable as error:
        raise AmountUnreadable(text=typed) from error
    amount = sum(parts)
    if amount > LARGEST:
        raise AmountTooLarge(text=typed, largest=LARGEST)
    if len(parts) == 1:
        return parts[0]
    return Reckoned(amount, " + ".join(map(_how, parts)))


def take_amount(words: Sequence[str]) -> tuple[str, list[str]]:
    """The words at the beginning that make one amount, joined, and the words after it.

    A blank inside an amount parts it on the command line: `50 ribu`, `350 000`, `Rp 50.000`,
    `12 x 7500` and also `50 "ribu telur"` are joined again, so that Rp50 is never recorded for
    Rp50.000. Whether the joined words can be read is for `parse_amount` to decide.
    """
    amount, after = cleaned(words[0]), list(words[1:])
    while after and _may_go_on(amount, cleaned(after[0])):
        following = cleaned(after[1]) if after[1:] else ""
        more, rest = _of_the_amount(amount, cleaned(after[0]), following)
        if not more:
            break
        amount = f"{amount} {more}"
        after[:1] = [rest] if rest else []
    return amount, after


def _may_go_on(amount: str, text: str) -> bool:
    """False where no pattern need be tried: the first word of most entries' texts."""
    return text.lower().startswith(_GOES_ON) or amount.lower().endswith(_OPEN)


def _of_the_amount(amount: str, text: str, following: str) -> tuple[str, str]:
    """What of `text` belongs to the amount before it, and the rest of it."""
    if re.search(r"(?:^|\s)rp\.?$", amount, re.IGNORECASE):
        return text, ""
    if re.search(rf"[0-9a-z]\s*{_SIGN}$", amount, re.IGNORECASE):
        begun = re.match(rf"(?:{_NUMBER}|rp\.?)(?=\s|$)", text, re.IGNORECASE)
        return (begun[0], text[begun.end() :].strip()) if begun else ("", text)
    if re.fullmatch(_SIGN, text, re.IGNORECASE):
        # Only before a figure is it a sign: in `250rb x` it is what the money was for.
        more = re.match(r"(?:rp\.?\s*)?[0-9]|rp\.?$", following, re.IGNORECASE)
        return (text, "") if more else ("", text)
    if re.fullmatch(
        rf"{_UNIT}[.,]?|[0-9.,]+\s?{_UNIT}|[0-9]{{3}}([. ][0-9]{{3}})*(,00|,-)?"
        rf"|(?:{_SIGN}\s*{_NUMBER}\s*)+",
        text,
        re.IGNORECASE,
    ):
        return text.rstrip(".,"), ""
    begun = re.match(rf"({_UNIT}|000(?: 000)*)[.,:;]?\s+", text, re.IGNORECASE)
    figure = re.search(rf"(?:^|{_SIGN}|[a-z.]\s)\s*([0-9][0-9., ]*)$", amount, re.IGNORECASE)
    # Nobody counts 100.000 thousands: a large figure before "Juta Rasa" is whole.
    if begun and figure:
        few = len(re.sub(r"[^0-9]", "", figure[1])) < len("100000")
        return (begun[1], text[begun.end() :]) if few else ("", text)
    return "", text


def format_amount(amount: int) -> str:
    """`1.250.000`, with a minus sign (U+2212) if it is below zero."""
    return f"{amount:,}".replace(",", ".").replace("-", MINUS)


def format_change(amount: int) -> str:
    """`+1.250.000`: as `format_amount`, with a plus sign if it is above zero."""
    return ("+" if amount > 0 else "") + format_amount(amount)


def format_rupiah(amount: int) -> str:
    """`Rp1.250.000`, the minus sign before the Rp."""
    return (MINUS if amount < 0 else "") + "Rp" + format_amount(abs(amount))


def in_words(amount: int, language: Literal["id", "en"] = "id") -> str:
    """The amount in small words, ending with "rupiah"."""
    if amount < 0:
        return "minus " + in_words(-amount, language)
    words = _indonesian(amount) if language == "id" else _english(amount)
    return f"{words or _ZERO[language]} rupiah"


def _how(part: int) -> str:
    return part.how if isinstance(part, Reckoned) else format_amount(part)


def _parts(chunk: str) -> list[int]:
    """The amounts of what stands between two plus signs."""
    typed = re.split(_TIMES, chunk, flags=re.IGNORECASE)
    if len(typed) == 1:
        return _run(chunk)
    # The price stands last, or is what has a unit: `85rb x 70`.
    *pieces, price = sorted(typed, key=lambda text: bool(re.search(r"[a-z]", text, re.IGNORECASE)))
    counts = [_pieces(chunk, re.sub(_APART, ".", text.strip())) for text in pieces]
    count, parts = prod(counts), _run(price)
    if len(parts) > 1:
        # "3 x 1 jt 250rb": three of both, or 250rb once.
        at = 0 if price == typed[-1] else -1
        other = sum(parts) + parts[at] * (count - 1)
        raise AmountAmbiguous(text=chunk.strip(), one=count * sum(parts), other=other)
    if count == 0:
        raise AmountNotPositive(text=chunk.strip())
    how = " \N{MULTIPLICATION SIGN} ".join(map(format_amount, (*counts, *parts)))
    return [Reckoned(count * parts[0], how)]


def _pieces(chunk: str, text: str) -> int:
    """A whole number of pieces."""
    if not text:
        raise AmountUnreadable(text=chunk)
    figure = _with_dots(text)
    if re.fullmatch(_WHOLE, figure) is None:
        raise PiecesNotWhole(text=chunk.strip(), part=text)
    return _digits(text, figure)


def _run(text: str) -> list[int]:
    """An amount, or several that stand in a row, each smaller than the unit before it."""
    alone = not any(map(str.isalpha, text.strip(f"{ascii_letters} .")))
    typed = [text] if alone else re.findall(_PIECE, text, re.IGNORECASE)
    pieces = [piece.strip() for piece in typed if piece]
    parts = [_single(piece) for piece in pieces or [""]]
    for before, piece, part in zip(pieces, pieces[1:], parts[1:], strict=False):
        unit = _SUFFIXES[re.sub(r".*[^a-z]", "", before.lower())]
        plain = re.fullmatch(r"[0-9]+", piece) and part < _THOUSAND
        if part >= unit or (plain and unit == _THOUSAND):
            raise AmountUnreadable(text=text)
        if plain:
            # "1 jt 250": a million and 250 rupiah, or a million and 250 thousand.
            other = sum(parts) + part * (unit // _THOUSAND - 1)
            raise AmountAmbiguous(text=text.strip(), one=sum(parts), other=other)
    return parts


def _single(typed: str) -> int:
    """An amount that is no sum."""
    found = re.fullmatch(_TYPED, re.sub(_APART, ".", typed), re.VERBOSE | re.IGNORECASE)
    if found is None:
        raise AmountUnreadable(text=typed)
    suffix = (found["suffix"] or "").lower()
    if suffix and not found["tail"]:
        amount = _scaled(typed, found["figure"], suffix)
    elif suffix:
        # "350,00rb" and "1,00jt" have two decimals, which a suffix allows; "350,-rb" is nothing.
        amount = _scaled(typed, found["figure"] + found["tail"], suffix)
    else:
        amount = _plain(typed, found["figure"], parted=found["tail"] is not None)
    if amount == 0 or found["minus"] or found["minus_inside"]:
        raise AmountNotPositive(text=typed)
    if amount > LARGEST:
        raise AmountTooLarge(text=typed, largest=LARGEST)
    return amount


def _with_dots(figure: str) -> str:
    """A figure with commas between its thousands, if that is all they can be, with dots."""
    if re.fullmatch(_WITH_COMMAS, figure) is None:
        return figure
    return figure.removesuffix(".00").replace(",", ".")


def _digits(typed: str, figure: str) -> int:
    """The number its digits make; so long a row of digits that int() balks is too large."""
    digits = re.sub(r"[^0-9]", "", figure).lstrip("0")
    if len(digits) > len(str(LARGEST)):
        raise AmountTooLarge(text=typed, largest=LARGEST)
    return int(digits or "0")


def _plain(typed: str, figure: str, *, parted: bool) -> int:
    """An amount without a suffix; `parted` where ,00 or ,- followed."""
    figure = _with_dots(figure)
    digits = _digits(typed, figure)
    if re.fullmatch(_WHOLE, figure):
        return digits
    halves = re.fullmatch(_PARTED, figure)
    if halves is None or parted or len(halves["part"]) > 3:
        raise AmountUnreadable(text=typed)
    if digits == 0:
        return 0
    whole, part = halves["whole"], halves["part"]
    if len(part) == 3:
        raise AmountAmbiguous(text=typed, one=digits, other=_decimal(whole, part, "jt"))
    if len(whole) < 3:
        raise AmountAmbiguous(
            text=typed, one=_decimal(whole, part, "rb"), other=_decimal(whole, part, "jt")
        )
    raise AmountAmbiguous(text=typed, one=_digits(typed, whole), other=digits)


def _scaled(typed: str, figure: str, suffix: str) -> int:
    """An amount before a suffix: a whole number, or one or two decimals."""
    halves = re.fullmatch(r"([0-9]+)(?:[.,]([0-9]{1,3}))?", figure)
    if halves is None:
        raise AmountUnreadable(text=typed)
    whole, part = halves[1], halves[2] or ""
    digits = _digits(typed, figure)
    if digits == 0:
        return 0
    if suffix == "m":
        if len(part) == 3:
            raise AmountUnreadable(text=typed)
        raise AmountAmbiguous(
            text=typed, one=_decimal(whole, part, "jt"), other=_decimal(whole, part, "miliar")
        )
    scale = _SUFFIXES[suffix]
    small = digits * scale // int("1" + "0" * len(part))
    if len(part) == 3:
        raise AmountAmbiguous(text=typed, one=digits * scale, other=small)
    return small


def _decimal(whole: str, part: str, suffix: str) -> int:
    """The rupiah of a decimal number of thousands or millions."""
    return int(whole.replace(".", "") + part) * _SUFFIXES[suffix] // int("1" + "0" * len(part))


_ZERO: Final = {"id": "nol", "en": "zero"}
_UNITS_ID: Final = " satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(
    " "
)
_SCALES_ID: Final = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
_UNITS_EN: Final = (
    " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split(" ")
_TENS_EN: Final = "  twenty thirty forty fifty sixty seventy eighty ninety".split(" ")
_SCALES_EN: Final = (
    (10**12, "trillion"),
    (10**9, "billion"),
    (10**6, "million"),
    (10**3, "thousand"),
    (100, "hundred"),
)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _indonesian(n: int) -> str:
    """Words of n; none for 0. "se" stands before ratus and ribu only for exactly one of them."""
    for size, name in _SCALES_ID:
        if n >= size:
            return _joined(_indonesian(n // size), name, _indonesian(n % size))
    for size, name in ((1000, "ribu"), (100, "ratus")):
        if n >= size:
            head = f"se{name}" if n // size == 1 else f"{_indonesian(n // size)} {name}"
            return _joined(head, _indonesian(n % size))
    if n >= 20:
        return _joined(_UNITS_ID[n // 10], "puluh", _UNITS_ID[n % 10])
    return _UNITS_ID[n] if n < len(_UNITS_ID) else f"{_UNITS_ID[n - 10]} belas"


def _english(n: int) -> str:
    """Words of n; none for 0."""
    for size, name in _SCALES_EN:
        if n >= size:
            return _joined(_english(n // size), name, _english(n % size))
    if n < len(_UNITS_EN):
        return _UNITS_EN[n]
    return "-".join(part for part in (_TENS_EN[n // 10], _UNITS_EN[n % 10]) if part)
