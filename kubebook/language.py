"""Words a `Message` in Indonesian or English.

The only reader of the gettext catalogue. It offers both languages and chooses neither: `cli`
chooses for the screen, `paper` always asks for Indonesian.

How a place in a message shows its fact:

- `{x}`: text as typed; a date as `31 Oktober 2026`; a period as `Oktober 2026`; a message worded;
  a tuple as its parts, worded and joined by commas
- `{x:rp}` `Rp440.000`, `{x:n}` `440.000`, `{x:words}` `empat ratus empat puluh ribu rupiah`
- `{x:day}` `Sabtu, 31 Oktober 2026`, `{x:short}` `31/10/2026`
- `{x:month}` a period of one month without its year: `Oktober`
- `{x:lines}` a tuple of messages, each on a line of its own
- `{x:first}` the first line of a message: what is wrong, without what to type next; `{x:rest}`
  the lines after it
- `{x:command}` a command or option by its name in that language: `kubebook terima`, `--tanggal`
- `{x:statement}` a statement or document likewise: `buku-kas`

Messages name all of these in English. In the compiled catalogue they stand under their Indonesian
names, so that a sentence needs no translating here; only names that are facts are looked up.
"""

from bisect import bisect_left
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from struct import unpack_from
from typing import Any, Literal

from kubebook.messages import Message

Language = Literal["id", "en"]
Rupiah = Callable[[int], str]
"""Writes an amount of whole rupiah."""
CATALOGUE = Path(__file__).parent / "locale" / "id" / "LC_MESSAGES" / "kubebook.mo"

NAMED = ("command", "statement")
"""The ways in which names that are typed are shown; each is a context of the catalogue."""


@cache
def indonesian(message_id: str) -> str:
    """The Indonesian text of a message id; the id itself, if the catalogue has none.

    It is looked up where it lies in the compiled catalogue, whose ids are sorted
    (https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html). The standard library
    makes a dict of all two thousand sentences first, and every start would wait for that.
    """
    count, ids, texts = unpack_from("<8x3I", _compiled())
    wanted = message_id.encode()
    place = bisect_left(range(count), wanted, key=lambda place: _entry(ids, place))
    if place == count or _entry(ids, place) != wanted:
        return message_id
    return _entry(texts, place).decode()


def _entry(table: int, place: int) -> bytes:
    length, start = unpack_from("<2I", _compiled(), table + 8 * place)
    return _compiled()[start : start + length]


@cache
def _compiled() -> bytes:
    return CATALOGUE.read_bytes()


def translator(language: Language) -> Callable[[str], str]:
    """The function from a message id to its text; English ids are their own."""
    return indonesian if language == "id" else str


def name_in(language: Language, typed: str, kind: str = "command") -> str:
    """What is typed in English, with its names of this `kind` in `language`; the rest stays."""
    if language == "en":
        return typed
    return " ".join(
        indonesian(f"{kind}\x04{part}").removeprefix(f"{kind}\x04") for part in typed.split(" ")
    )


def word(text: Message | str, language: Language, rupiah: Rupiah | None = None) -> str:
    """A message as a sentence in `language`; a plain string is somebody's words and stays.

    `rupiah` writes the amounts of `{x:rp}` if not in the usual way.
    """
    if isinstance(text, str):
        return text
    return filled(translator(language)(text.id), text.facts, language, rupiah)


def filled(
    text: str, facts: Mapping[str, object], language: Language, rupiah: Rupiah | None = None
) -> str:
    """A text that is in `language` already, its places filled with facts."""
    return _Wording(language, rupiah).vformat(text, (), facts)


class _Wording(Formatter):
    """Fills the places of a translated message; see the module's docstring for the ways."""

    def __init__(self, language: Language, rupiah: Rupiah | None) -> None:
        self.language: Language = language
        self.rupiah = rupiah

    def get_value(self, key: int | str, args: Any, kwargs: Mapping[str, Any]) -> Any:  # noqa: ARG002 (Formatter's signature)
        return kwargs[str(key)]

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, tuple):
            between = "\n" if format_spec == "lines" else ", "
            spec = "" if format_spec == "lines" else format_spec
            return between.join(self.format_field(part, spec) for part in value)
        if isinstance(value, Message):
            worded = word(value, self.language, self.rupiah)
            first, _, rest = worded.partition("\n")
            return {"first": first, "rest": rest}.get(format_spec, worded)
        if isinstance(value, str):
            if format_spec in NAMED:
                return name_in(self.language, value, format_spec)
            return value
        return _shown(value, format_spec, self.language, self.rupiah)


def _shown(  # noqa: PLR0911 (a way each)
    value: object, spec: str, language: Language, rupiah: Rupiah | None
) -> str:
    """A figure, a day or a period, in the way that its place asks for."""
    from kubebook import money, periods  # noqa: PLC0415 (`--help` has no facts to fill in)

    match value:
        case int():
            if spec == "words":
                return money.in_words(value, language)
            ways = {"rp": rupiah or money.format_rupiah, "n": money.format_amount}
            return ways.get(spec, str)(value)
        case date() if spec == "short":
            return periods.format_short_date(value)
        case date():
            way = periods.format_day if spec == "day" else periods.format_date
            return way(value, language)
        case periods.Period():
            if spec == "month":
                return periods.month_name(value.start.month, language)
            return periods.format_period(value, language)
    return str(value)
