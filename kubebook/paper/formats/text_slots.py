"""The slots that the texts of a format can have: words in braces, filled in with facts.

The module that fills in a text knows its facts; the texts of `umum` show the rest.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields as keys_of
from dataclasses import is_dataclass
from string import Formatter
from typing import Any

from kubebook.book.letters import PLACES as LETTER_PLACES
from kubebook.messages import N_, message
from kubebook.paper.documents import business_plan, handover
from kubebook.paper.documents.accountability import facts
from kubebook.paper.engine.wording import STRONG
from kubebook.paper.formats.format import LETTERHEADS, Format
from kubebook.paper.formats.typed_values import Fault, Path, unknown
from kubebook.paper.parts import closing, deed_day, group_words, letter, letterhead, notes

AMOUNT_MOST, NUMBER_MOST = 24, 80
AMOUNT = r"[^\d{}\-\u2212]*\{amount\}(,00)?[^\d{}]*"
"""How an amount is written: without a digit or a minus that would change it."""


def faults_of_texts(form: Format, umum: Format) -> Iterator[Fault]:
    """Texts with slots that are not known at their path; `umum` is the format below."""
    yield from _labels(form)
    for path, text in texts_of(form):
        if path[0] != "labels":
            yield from _text(path, text, umum)


# --- how amounts and letters are written ---------------------------------------------------------


def _labels(form: Format) -> Iterator[Fault]:
    """Faults in the wording of amounts and letter numbers: each has its number exactly once."""
    amount, number = form.labels.amount, form.labels.letter_number
    if not re.fullmatch(AMOUNT, amount) or not amount.isprintable() or len(amount) > AMOUNT_MOST:
        yield Fault(("labels", "amount"), message(AMOUNT_WORDED, typed=amount))
    parts = [*_parts(number)]
    serial = [how for place, how in parts if place == "serial"]
    others = [how for place, how in parts if place != "serial"]
    known = {place for place, _ in parts} <= set(LETTER_PLACES)
    is_plain = len(serial) == 1 and re.fullmatch(r"(0[2-6])?", serial[0]) and not any(others)
    is_one_line = number == " ".join(number.split()) and number.isprintable()
    if not (known and is_plain and is_one_line) or "{{" in number or len(number) > NUMBER_MOST:
        places = tuple(f"{{{place}}}" for place in LETTER_PLACES)
        yield Fault(("labels", "letter_number"), message(NUMBER_WORDED, places=places))


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """The slots of a text and how each is to be written; ("", "") if the text cannot be read."""
    try:
        for _, place, how, conversion in Formatter().parse(text):
            if place is not None:
                yield place, f"{how}{conversion or ''}"
    except ValueError:
        yield "", ""


# --- texts and their slots -----------------------------------------------------------------------


def texts_of(form: Format) -> Iterator[tuple[Path, str]]:
    """Every text of a format with its path."""
    return ((path, one) for path, one in walk(form, ()) if isinstance(one, str))


def walk(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """A value and everything in it, each with its path."""
    yield path, value
    below: Iterable[tuple[str | int, Any]] = ()
    if is_dataclass(value):
        below = [(key.name, getattr(value, key.name)) for key in keys_of(value)]
    elif isinstance(value, Mapping):
        below = value.items()
    elif isinstance(value, tuple) and len(value) == 1 and isinstance(value[0], str):
        yield path, value[0]
    elif isinstance(value, tuple):
        below = enumerate(value)
    for key, one in below:
        yield from walk(one, (*path, key))


_SIGNERS = group_words.PLACES
_REPORT = (*facts.PLACES, *_SIGNERS)
_PROSE = (*_REPORT, *(STRONG + place for place in facts.PLACES))
PLACES: tuple[tuple[Path, Sequence[str]], ...] = (
    *(((head, "lines"), letterhead.PLACES) for head in LETTERHEADS),
    (("titles",), _SIGNERS),
    (("documents", "*", "read_out"), ("total",)),
    (("documents", "*", "closing"), closing.PLACES),
    (("documents", "*", "notes", "*", "paragraphs"), notes.PLACES),
    (("documents", "handover", "signing"), (*_SIGNERS, *handover.OF_SIGNERS)),
    (("documents", "*", "signing"), _SIGNERS),
    (("documents", "*", "books", "*", "signing"), _SIGNERS),
    (("vouchers",), (*_SIGNERS, "date")),
    (("book", "signing"), _SIGNERS),
    (("books", "*", "signing"), _SIGNERS),
    (("books", "*", "closing"), closing.PLACES),
    (("documents", "*", "books", "*", "closing"), closing.PLACES),
    (("letters", "*", "signing"), _SIGNERS),
    (("letters", "*", "greeting"), ()),
    (("letters", "accountability", "paragraphs"), _PROSE),
    (("letters", "accountability"), _REPORT),
    (("letters", "*", "to"), letter.PLACES),
    (("letters", "*", "copies"), letter.PLACES),
    (("accountability", "cover"), _REPORT),
    (("accountability", "truth"), _REPORT),
    (("accountability", "chapters", "*", "paragraphs"), _PROSE),
    (("accountability", "closing"), _SIGNERS),
    (("accountability", "goods"), (*_PROSE, *deed_day.OF_DAY)),
    (("accountability", "handover"), _REPORT),
    (("accountability", "pledges", "*", "opening"), _PROSE),
    (("accountability", "pledges", "*", "points"), _REPORT),
    (("accountability", "pledges", "*", "closing"), _PROSE),
    (("accountability", "pledges", "*", "signer"), _SIGNERS),
    (("proposal",), business_plan.PLACES),
    (("guests",), letter.PLACES),
)
"""The slots that a text can have, by its path; the first row that fits counts."""


def places_at(path: Path, umum: Format) -> tuple[str, ...]:
    """The slots of a text at a path: the facts known there, and those that `umum` uses in it."""
    known = next((places for where, places in PLACES if _fits(where, path)), ())
    return tuple(dict.fromkeys((*known, *_named_by(umum, path))))


def _fits(where: Path, path: Path) -> bool:
    return len(where) <= len(path) and all(
        part in ("*", given) for part, given in zip(where, path, strict=False)
    )


def _named_by(umum: Format, path: Path) -> Iterator[str]:
    """The slots in the text of `umum` at a path, if it has a text there."""
    value: Any = umum
    for part in path:
        if is_dataclass(value):
            value = getattr(value, str(part))
        elif isinstance(value, Mapping) and part in value:
            value = value[part]
        else:
            return
    if isinstance(value, str):
        yield from (place for _, place, _, _ in Formatter().parse(value) if place)


def _text(path: Path, text: str, umum: Format) -> Iterator[Fault]:
    if "{" not in text and "}" not in text:
        return
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        yield Fault(path, message(BRACES, typed=text))
        return
    for _, place, how, conversion in parts:
        if place is None:
            continue
        if how or conversion:
            yield Fault(path, message(PLAIN_PLACE, typed=place))
        elif place not in (known := places_at(path, umum)):
            what = unknown(f"{{{place}}}", tuple(f"{{{one}}}" for one in known))
            yield Fault(path, what if known else message(NO_PLACES, typed=place))


AMOUNT_WORDED = N_("an amount is written like Rp{{amount}} or Rp. {{amount}},-; it says {typed}")
NUMBER_WORDED = N_(
    "the number of a letter needs {{serial}} or {{serial:03}} once, and may name {places}"
)
BRACES = N_("a brace is alone in {typed}; a place is written {{village}}, a brace {{{{ or }}}}")
PLAIN_PLACE = N_("a place is written with its name alone: {{{typed}}}")
NO_PLACES = N_("nothing can be filled in here, and it says {{{typed}}}")
