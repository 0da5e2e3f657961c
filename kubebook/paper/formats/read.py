"""Makes a format from the text of its file, laid over `umum`; lists every fault with its line."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from kubebook.errors import KubebookError
from kubebook.errors.formats import (
    FormatBackslash,
    FormatFaulty,
    FormatKeyTwice,
    FormatNewer,
    FormatQuotesCurly,
    FormatUnreadable,
)
from kubebook.messages import N_, Message, message
from kubebook.paper.formats.bounds import beyond_text, beyond_values
from kubebook.paper.formats.built_in import umum
from kubebook.paper.formats.checks import faults_of
from kubebook.paper.formats.format import VERSION, BookForm, Format
from kubebook.paper.formats.line_numbers import line_of
from kubebook.paper.formats.typed_values import Fault, Path, Reader

_SIGNS = {"\n": r"\n", "\t": r"\t", "\r": r"\r", "\b": r"\b", "\f": r"\f"}
"""The letters that a backslash makes between double quotes, as they are typed."""
_ESCAPED = re.compile(r"\t|\\[btnfr]")
_STRAIGHT = str.maketrans(dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("‘’‚‛", "'"))
_CURLY = re.compile(r"(?:^|[=\[,{])\s*[“”„‟«»‘’‚‛]")
"""A curly quote where a value begins; within a text it is a letter like any other."""
_BACKSLASH = re.compile(r'\\(?:\\|(?!"(?!\s*(?:[,\]}#]|$))))')
"""A backslash, or two for one; that of a `\\"` within a text stays."""
_TWICE = re.compile("overwrite a value|twice|Duplicate")
"""What tomllib says of a key, and of a table, that is there already."""
_AT_LINE = re.compile(r"at line (\d+)")
OWN = {"title": "", "source": ""}
"""The keys that a format does not take over from the one below it."""
MADE_LETTER = N_(
    "the text has {typed} in it, where a \\ was perhaps meant: write / in its place, or take '...'"
)
_OPENED = re.compile(r"[\[{.]")
_ENDLESS = re.compile(r"[0-9_]{4300}")
SOUGHT_MOST = 60
"""So many faults are each looked up in the text before the first ones are chosen."""
WRITTEN_MOST = 160
"""The most of a line that is shown."""
MOST = 20
"""The most faults that are listed at once."""
FIRST = 5
"""So many of more than `SOUGHT_MOST` are listed: to find a line takes a while in a long file."""


def read_format(text: str, name: str) -> Format:
    """The format that a file describes; `name` is its name in error messages.

    Raises:
        FormatUnreadable, FormatKeyTwice, FormatBackslash, FormatQuotesCurly: it is not TOML.
        FormatNewer: it is of a newer version.
        FormatFaulty: it names what does not exist, or asks for what cannot be printed.
    """
    table = table_of(text, name)
    version = table.get("format", VERSION)
    if isinstance(version, int) and version > VERSION:
        line = line_of(text, ("format",))
        raise FormatNewer(name=name, line=line, version=version, known=VERSION)
    reader = Reader(below=_below)
    form = formed(table, reader)
    if faults := [*reader.faults, *_new(faults_of(form, umum()), reader.faults)]:
        raise FormatFaulty(name=name, faults=told(text, faults))
    return form


def formed(table: Mapping[str, Any], reader: Reader | None = None) -> Format:
    """The form of a file's table; what is wrong with it is noted by the reader alone."""
    reader = reader or Reader(below=_below)
    form: Format = reader.record(Format, {**OWN, **table}, umum())
    return form


def _new(found: Iterable[Fault], known: Sequence[Fault]) -> Iterator[Fault]:
    """The faults that do not follow from another: not above a known one, nor below a found one."""
    above: list[Path] = []
    for fault in found:
        follows = any(path == fault.path[: len(path)] for path in above)
        if not follows and not any(one.path[: len(fault.path)] == fault.path for one in known):
            above.append(fault.path)
            yield fault


def table_of(text: str, name: str) -> dict[str, Any]:
    """What a file sets, within the bounds of a form.

    Raises:
        FormatUnreadable, FormatKeyTwice, FormatBackslash, FormatQuotesCurly: it is not TOML.
        FormatFaulty: it is more than a form may hold.
    """
    if faults := beyond_text(text):
        raise FormatFaulty(name=name, faults=told("", faults))
    try:
        table = tomllib.loads(text)
    except RecursionError as error:
        lines = text.splitlines()
        deepest = max(range(len(lines)), key=lambda place: len(_OPENED.findall(lines[place])))
        written = lines[deepest].strip()[:WRITTEN_MOST]
        raise FormatUnreadable(name=name, line=deepest + 1, written=written) from error
    except tomllib.TOMLDecodeError as error:
        lines = text.splitlines() or [""]
        found = _AT_LINE.search(str(error))
        number = min(int(found[1]), len(lines)) if found else len(lines)
        written = lines[number - 1].strip()[:WRITTEN_MOST]
        raise _unreadable(name, number, written, str(error)) from error
    except ValueError as error:  # a number that Python does not read
        lines = text.splitlines()
        number = next((place for place, it in enumerate(lines) if _ENDLESS.search(it)), 0)
        written = lines[number].strip()[:WRITTEN_MOST]
        raise FormatUnreadable(name=name, line=number + 1, written=written) from error
    if faults := beyond_values(table):
        raise FormatFaulty(name=name, faults=told("", faults))
    return table


def _unreadable(name: str, line: int, written: str, reason: str) -> KubebookError:
    """What makes a line no TOML: it is there already, curly quotes, a backslash, anything else."""
    facts = {"name": name, "line": line, "written": written}
    if _TWICE.search(reason):
        return FormatKeyTwice(**facts)
    straight = written.translate(_STRAIGHT)
    if straight != written and (_CURLY.search(written) or written.count('"') % 2):
        return FormatQuotesCurly(**facts, mended=straight)
    if "\\" in written and '"' in written:
        return FormatBackslash(**facts, mended=_BACKSLASH.sub("/", written))
    return FormatUnreadable(**facts)


def doubts_of(text: str) -> tuple[Message, ...]:
    """What in a file that can be read was perhaps not meant: a tab, or what a backslash made.

    A text of several lines between three quotes has its line ends rightly.
    """
    if not _ESCAPED.search(text):
        return ()
    lines = text.splitlines()
    faults = []
    for path, one in texts_in(tomllib.loads(text), ()):
        made = made_letters(one)
        if made and ("\t" in one or any(sign in lines[line_of(text, path) - 1] for sign in made)):
            faults.append(Fault(path, message(MADE_LETTER, typed=made)))
    return told(text, faults)


def made_letters(text: str) -> tuple[str, ...]:
    """The letters in a text that a backslash makes, as they are typed."""
    return tuple(sign for letter, sign in _SIGNS.items() if letter in text)


def texts_in(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text below a value of a file, with its path."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_in(one, (*path, key))
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from texts_in(one, (*path, place))


def _below(path: Path) -> Any:
    """The base for a part of a format if `umum` has none at its path."""
    match path:
        case ("books", _) | ("documents", _, "books", _):
            return umum().books.get(str(path[-1]), BookForm())
        case ("letters", _):
            return next(iter(umum().letters.values()))
        case (*_, "signing") if "books" in path or path[0] == "book":
            return umum().book.signing
    return None


def told(text: str, faults: list[Fault]) -> tuple[Message, ...]:
    """The faults in the order of their lines, without repeats."""
    kept = faults if len(faults) <= SOUGHT_MOST else _first_in(text, faults)[:FIRST]
    found = sorted(
        ((one.line or line_of(text, one.path), _where(one.path), one.what) for one in kept),
        key=lambda it: it[:2],
    )
    told = [
        message(N_("  line {line}, {where}: {what}"), line=line, where=where, what=what)
        if where
        else message(N_("  line {line}: {what}"), line=line, what=what)
        for line, where, what in found[:MOST]
    ]
    left = len(faults) - len(told)
    more = (message(N_("  ... and {count} more"), count=left),) if left > 0 else ()
    return (*told, *more)


def _first_in(text: str, faults: Sequence[Fault]) -> list[Fault]:
    """Faults as their keys stand in a text, tables with the same beginning together."""
    places: dict[Path, int] = {}

    def place(value: Any, path: Path) -> None:
        places[path] = len(places)
        below = value.items() if isinstance(value, dict) else ()
        for key, one in enumerate(value) if isinstance(value, list) else below:
            place(one, (*path, key))

    place(tomllib.loads(text), ())

    def of(path: Path) -> int:
        return places[path] if path in places else of(path[:-1])

    return sorted(faults, key=lambda one: of(one.path))


def _where(path: Path) -> str:
    """A path in words: books.cash-book.columns 3 field."""
    return (
        "".join(
            f" {part + 1} " if isinstance(part, int) else f".{part}" if number else part
            for number, part in enumerate(path)
        )
        .replace(" .", " ")
        .strip()
    )
