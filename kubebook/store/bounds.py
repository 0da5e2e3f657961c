"""What a value in a document may be: the bounds that typing obeys, for what others wrote.

A right chain proves that nobody changed a line, not that kubebook wrote it. It knows the columns
of the tables by name, and no line, record or disk. A value is looked at with all others of its
column: reading waits for this.
"""

import re
from collections.abc import Collection
from contextlib import suppress
from datetime import date
from typing import Any

from kubebook.book.records.limits import NUMBER_LIMIT, TEXT_LIMIT, VOLUME_LIMIT
from kubebook.book.records.plan import THOUSANDTHS
from kubebook.money import LARGEST
from kubebook.periods import CENTURY, FIRST_YEAR, LAST_YEAR
from kubebook.typed_text import cleaned

HIGHEST_NUMBER = 10**NUMBER_LIMIT - 1
"""The highest number of a record: no ledger has so many."""
MOST_OF_A_THING = 1_000_000
"""More than a group has of anything, in pieces, months or days."""
LIST_LIMIT = 1_000
"""The most values in a list: decisions of a meeting, those who came, entries of goods."""
FIRST_DAY, LAST_DAY = f"{FIRST_YEAR}-01-01", f"{LAST_YEAR}-12-31"

_COUNTS = ("quantity", "life_months", "cycle_months", "companion_days")
_NUMBERS = (
    "line", "grant", "asset", "replaces", "reverses", "meeting", "visit", "fund", "version",
    "stage", "serial", "counted", "last", "rows", "entries",
)  # fmt: skip
_NUMERIC: dict[str, tuple[int, int]] = {
    **dict.fromkeys(_COUNTS, (0, MOST_OF_A_THING)),
    **dict.fromkeys(_NUMBERS, (0, HIGHEST_NUMBER)),
    "volume": (0, VOLUME_LIMIT * THOUSANDTHS),
    "entries.amount": (1, LARGEST),
    "assets.quantity": (1, MOST_OF_A_THING),
    "retirements.quantity": (1, MOST_OF_A_THING),
    "grants.year": (CENTURY, LAST_YEAR),
}
"""The least and the most of a number, by field or by table and field; of others 0 to `LARGEST`."""
_LONG: dict[str, int] = {"meetings.agenda": 40 * TEXT_LIMIT, "formats.text": 8_000_000}
"""The most letters of texts that are put together from several, or hold a picture."""

_ACCOUNT, _MEMBER, _SUM = r"[0-9]{4}", r"A[0-9]{2,9}", r"[0-9a-f]{64}"
_VOUCHER = r"(?s)(?:.{0,40}-)?(?:[0-9]{1,6}|[^-]{0,40}[^-0-9])"
_VOUCHERS = r"[A-Z]{2,3}-[0-9]{4}-[0-9]{4,6}"
"""Those that a book has which nobody spoilt."""
_FORMS: dict[str, str] = {
    **dict.fromkeys(("source", "target", "account"), _ACCOUNT),
    **dict.fromkeys(("member", "minutes_by", "counted_by", "closed_by", "reopened_by"), _MEMBER),
    **dict.fromkeys(("sha256", "seal"), _SUM),
    **dict.fromkeys(("voucher", "replaced_by"), _VOUCHER),
    "closings.month": r"\d{4}-\d\d-01",
    "meetings.present": _MEMBER,
    **dict.fromkeys(("handovers.old", "handovers.new"), _MEMBER),
    "notes": r"[0-9]{1,15}=[0-9]{1,9}",
    "coins": r"[0-9]{1,15}=[0-9]{1,9}",
    "banks": _ACCOUNT + r"=-?[0-9]{1,15}",
    "book": _ACCOUNT + r"=-?[0-9]{1,15}",
}
"""How the text of a field looks, by field or by table and field, where it is not empty."""


def beyond(table: str, field: str, known: set[Any]) -> set[Any]:
    """Those of the values of a column (all of one type, or None) that no command would write."""
    known.discard(None)
    kind = type(next(iter(known), None))
    if kind is int:
        name = f"{table}.{field}"
        least, most = _NUMERIC.get(name) or _NUMERIC.get(field) or (0, LARGEST)
        if least <= min(known) and max(known) <= most:
            return set()
        return {number for number in known if not least <= number <= most}
    if kind is not str:
        return set()
    return _texts_beyond(f"{table}.{field}", field, known)


def _texts_beyond(name: str, field: str, known: set[str]) -> set[str]:
    most = _LONG.get(name, TEXT_LIMIT)
    odd = {text for text in known if len(text) > most} if max(map(len, known)) > most else set()
    form = _FORMS.get(name) or _FORMS.get(field)
    if form is None:
        return odd
    usual = _VOUCHERS if form is _VOUCHER else form
    if not odd and _all_fit(rf"(?:{usual})?", known):
        return odd
    fits = re.compile(form).fullmatch
    return odd | {text for text in known - odd if text and not fits(text)}


def _all_fit(form: str, known: Collection[str]) -> bool:
    """Whether all of some texts have a form: asked at once, which is quicker than one by one."""
    lines = "\n".join(known) + "\n"
    return lines.count("\n") == len(known) and re.fullmatch(rf"(?:{form}\n)*", lines) is not None


def is_member(text: str) -> bool:
    """Whether a text can be the id of a member: A01, A02, ..."""
    return re.fullmatch(_MEMBER, text) is not None


def days_of(known: Collection[str]) -> tuple[dict[str | None, date | None], set[str]]:
    """The days that ISO texts mean, by text (None means none), and the texts that mean none here.

    These are no days, days written in another way, or days outside the years kept here.
    """
    days: dict[str | None, date | None] = {None: None}
    if known and _all_fit(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", known):
        with suppress(ValueError):
            days.update(zip(known, map(date.fromisoformat, known), strict=True))
            if FIRST_DAY <= min(known) <= max(known) <= LAST_DAY:
                return days, set()
    return days, {text for text in known if not _is_day(text)}


def _is_day(text: str) -> bool:
    try:
        return FIRST_DAY <= text <= LAST_DAY and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def as_typed(values: list[Any], known: Collection[str]) -> list[Any]:
    """Texts as typing would have left them: no half letter, nothing that steers a terminal.

    An older kubebook kept what a broken terminal gave it. `known` are the texts among `values`.
    """
    if "".join(known).isprintable():
        return values
    return [
        cleaned(text) if type(text) is str and not text.isprintable() else text for text in values
    ]
