"""Text as it comes in, typed, pasted or from a file: cleaned in one way for every reader.

It knows no field and no record. Amounts, days, names and free texts all begin here, so that what
nobody can see never decides what is meant.
"""

NOTHING = frozenset({"-", "--", "\N{EN DASH}", "\N{EM DASH}", "\N{MINUS SIGN}"})
"""The signs that people write for an empty field."""
YES = frozenset({"y", "ya", "iya", "yes"})
NO = frozenset({"t", "tidak", "tak", "n", "no"})
_VARIANTS = "".join(map(chr, range(0xFE00, 0xFE10)))
"""Letters that choose the shape of the sign before them, and have none of their own."""
UNREADABLE = "\N{REPLACEMENT CHARACTER}"
"""What stands for half a letter, which no file can hold."""


def cleaned(text: str) -> str:
    """The text in one line: one blank between its words, none at its ends, no invisible letters.

    A blank of any kind, a tab, a line break or a control character counts as a blank. Letters
    without a shape are dropped: zero width, marks of the writing direction, the soft hyphen, the
    choice between a plain and a coloured sign (the Unicode category Cf, variation selectors).
    """
    if not text.isprintable() or not text.isascii():
        text = "".join(map(_visible, text))
    return " ".join(text.split())


def is_nothing(text: str) -> bool:
    """Whether only a dash was typed, or nothing at all: both mean that it is not known."""
    kept = cleaned(text)
    return not kept or kept in NOTHING


def yes_or_no(text: str) -> bool | None:
    """Whether yes was typed, or no, in Indonesian or English; None if neither was."""
    said = cleaned(text).casefold()
    return True if said in YES else False if said in NO else None


def json_escaped(text: str) -> str:
    r"""JSON with `\u202e` for a letter that would steer a terminal or turn its direction.

    It stands inside a text there, so what is read from it is the same. Line ends stay.
    """
    if text.isprintable():
        return text
    return "".join(
        letter if letter.isprintable() or letter == "\n" else _escaped(letter) for letter in text
    )


def _escaped(letter: str) -> str:
    import json  # noqa: PLC0415 (hardly any text needs it)

    return json.dumps(letter)[1:-1]


def _visible(letter: str) -> str:
    from unicodedata import category  # noqa: PLC0415 (hardly any text needs it)

    if letter in _VARIANTS:
        return ""
    match category(letter):
        case "Cf":
            return ""
        case "Cs":
            return UNREADABLE
        case "Cc" | "Zl" | "Zp" | "Zs":
            return " "
    return letter
