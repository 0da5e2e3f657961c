"""Names and texts made safe for plain-text accounting, whatever somebody typed.

hledger and ledger know no escaping: what they would read as syntax is put differently. beancount
quotes its strings, but allows few letters in an account.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

_OUTSIDE_NAME = re.compile(r"[^\w .'&/-]|_")
_INSTEAD = str.maketrans({";": ",", "[": "(", "]": ")", "|": "/", "\N{NO-BREAK SPACE}": " "})


def plain_line(text: str) -> str:
    """Text for a description of hledger and ledger: one line, no comment, no date in brackets."""
    return _one_line(text).translate(_INSTEAD)


def tag_value(text: str) -> str:
    """Text for the value of a tag, which ends at a comma."""
    return _squeezed(plain_line(text).replace(",", " "))


def quoted(text: str) -> str:
    """A string of beancount."""
    inside = _one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'


def plain_name(text: str) -> str:
    """A part of an hledger or ledger account: letters, digits, single blanks and `.'&/-`."""
    return _squeezed(_OUTSIDE_NAME.sub(" ", text)) or "lain"


def component(text: str) -> str:
    """A part of a beancount account: a capital or a digit, then letters, digits and dashes."""
    letters = (c if _is_plain(c) else "-" for c in unicodedata.normalize("NFC", text))
    words = re.sub("--+", "-", "".join(letters)).strip("-") or "Lain"
    first = words[0].upper()
    begins = len(first) == 1 and unicodedata.category(first) in ("Lu", "Nd")
    return first + words[1:] if begins else f"X{words}"


def distinct(names: Iterable[str], make: Callable[[str], str]) -> dict[str, str]:
    """Each name as `make` makes it; if two would come out the same, the later gets a number."""
    made: dict[str, str] = {}
    seen: set[str] = set()
    for name in names:
        if name in made:
            continue
        base = wanted = make(name)
        count = 1
        while wanted in seen:
            count += 1
            wanted = f"{base}-{count}"
        seen.add(wanted)
        made[name] = wanted
    return made


def _is_plain(letter: str) -> bool:
    return unicodedata.category(letter) in ("Lu", "Ll", "Lo", "Lt", "Lm", "Nd")


def _one_line(text: str) -> str:
    return _squeezed(
        "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") else c for c in text)
    )


def _squeezed(text: str) -> str:
    return " ".join(text.split())
