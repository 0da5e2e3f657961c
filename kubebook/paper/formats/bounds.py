"""How much a form may hold at all: what any office's form needs many times over.

A form comes from anybody, also inside a ledger. It is looked at before anything else reads it:
what is beyond these bounds is a fault of the form, and takes no time. The longest texts and lists
are the reader's.
"""

import re
from typing import Any

from kubebook.messages import N_, message
from kubebook.paper.formats.typed_values import Fault

LETTERS_MOST = 4_000_000
"""Of the whole file, its logo as text among them."""
VALUES_MOST = 5_000
"""A form with every key of every book and document has about 2,100."""
DEPTH_MOST = 20
_DEEP = re.compile(rf"(?:\[\s*){{{DEPTH_MOST}}}|(?:[\w\"'-]+\s*\.\s*){{{DEPTH_MOST}}}")

TOO_LARGE = N_("the file has {letters:n} letters; a form has at most {most:n}")
TOO_DEEP = N_("here are too many brackets or dots inside each other")
TOO_MANY = N_("the form sets {values:n} values; at most {most:n} can be set")


def beyond_text(text: str) -> list[Fault]:
    """What makes a file too much to be read at all."""
    if len(text) > LETTERS_MOST:
        return [Fault((), message(TOO_LARGE, letters=len(text), most=LETTERS_MOST))]
    bare = _without_texts(text)
    deep = _DEEP.search(bare)
    return [Fault((), message(TOO_DEEP), bare.count("\n", 0, deep.end()) + 1)] if deep else []


def beyond_values(table: dict[str, Any]) -> list[Fault]:
    """What makes a form that was read too much to be checked."""
    count = _count(table)
    if count <= VALUES_MOST:
        return []
    return [Fault((), message(TOO_MANY, values=count, most=VALUES_MOST))]


def _count(value: Any) -> int:
    """How many values there are in one, lists and tables among them."""
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(_count, below))


def _without_texts(text: str) -> str:
    """A file without what stands between quotes on one line, a logo above all."""
    return re.sub(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'", "0", text)
