"""How much a form may hold: what any office's form needs many times over, and a page can bear.

A form comes from anybody, also inside a ledger. It is looked at before anything else reads it:
what is beyond these bounds is a fault of the form, and takes no time.
"""

import re
from collections.abc import Iterator
from typing import Any

from kubebook.messages import N_, message
from kubebook.paper.formats.typed_values import Fault, Path

LETTERS_MOST = 4_000_000
"""Of the whole file, its logo as text among them."""
VALUES_MOST = 5_000
"""A form with every key of every book and document has about 2,100."""
LIST_MOST = 100
TEXT_MOST = 1_000
KEY_MOST = 100
DEPTH_MOST = 20
FAULTS_MOST = 3
_PICTURE = "data:image/"
_DEEP = re.compile(rf"(?:\[\s*){{{DEPTH_MOST}}}|(?:[\w\"'-]+\s*\.\s*){{{DEPTH_MOST}}}")
_LONG_NUMBER = re.compile(r"^[^\"'#\n]*?\d[\d_]{99}", re.MULTILINE)

TOO_LARGE = N_("the file has {letters:n} letters; a form has at most {most:n}")
TOO_DEEP = N_("here are too many brackets or dots inside each other")
TOO_LONG_A_NUMBER = N_("here is a number of more than 99 digits")
TOO_MANY = N_("the form sets {values:n} values; at most {most:n} can be set")
TOO_LONG_A_LIST = N_("here are {values:n} of them; at most {most:n} are possible")
TOO_LONG_A_TEXT = N_("the text has {letters:n} letters; at most {most:n} are possible")
TOO_LONG_A_KEY = N_("the name of this key has {letters:n} letters; at most {most:n} are possible")


def beyond_text(text: str) -> list[Fault]:
    """What makes a file too much to be read at all."""
    if len(text) > LETTERS_MOST:
        return [Fault((), message(TOO_LARGE, letters=len(text), most=LETTERS_MOST))]
    if _DEEP.search(_without_texts(text)):
        return [Fault((), message(TOO_DEEP))]
    return [Fault((), message(TOO_LONG_A_NUMBER))] if _LONG_NUMBER.search(text) else []


def beyond_values(table: dict[str, Any]) -> list[Fault]:
    """What is too much of a form that was read: the first few, with their paths."""
    count = sum(1 for _ in _values(table, ()))
    if count > VALUES_MOST:
        return [Fault((), message(TOO_MANY, values=count, most=VALUES_MOST))]
    found = []
    for path, value in _values(table, ()):
        key = str(path[-1]) if path else ""
        if len(key) > KEY_MOST:
            what = message(TOO_LONG_A_KEY, letters=len(key), most=KEY_MOST)
            found.append(Fault(path[:-1], what))
        elif isinstance(value, list) and len(value) > LIST_MOST:
            what = message(TOO_LONG_A_LIST, values=len(value), most=LIST_MOST)
            found.append(Fault(path, what))
        elif isinstance(value, str) and len(value) > TEXT_MOST and not value.startswith(_PICTURE):
            what = message(TOO_LONG_A_TEXT, letters=len(value), most=TEXT_MOST)
            found.append(Fault(path, what))
    return found[:FAULTS_MOST]


def _values(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Every value of a form with its path, lists and tables before what is in them."""
    yield path, value
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _values(one, (*path, key))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from _values(one, (*path, place))


def _without_texts(text: str) -> str:
    """A file without what stands between quotes on one line, a logo above all."""
    return re.sub(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'", "0", text)
