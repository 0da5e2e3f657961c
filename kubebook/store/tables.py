"""The tables: what the lines of a ledger mean together, and how a new line is written.

It knows the JSON of a line and folds lines into TinyDB's shape, {table: {id: document}}; it knows
the names of the tables, no record and no disk. The last document of an id counts; the earlier ones
are its history.
"""

import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import chain
from operator import itemgetter
from typing import Any, NamedTuple

from kubebook.book.book import TABLES as BOOK_TABLES
from kubebook.periods import FIRST_YEAR, LAST_YEAR
from kubebook.store.bounds import is_member
from kubebook.store.chain import CHAIN_BYTES, Ink, chained

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]
TABLES = tuple(BOOK_TABLES.values())
_KEYS = {"at", "by", "did", "put"}


class Unknown(Exception):  # noqa: N818 (`store.read` words it for the user)
    """A line that belongs to the chain holds what this program does not know.

    `what` names it; `line` is the line it stands in (the first is 1), or 0 as long as nobody looked
    for it: it is then the one that put `document` (None: any) into `table`.
    """

    def __init__(
        self, what: str, *, table: str = "", document: "Document | None" = None, line: int = 0
    ) -> None:
        super().__init__(what)
        self.what = what
        self.table = table
        self.document = document
        self.line = line


class Written(NamedTuple):
    """A line without its documents: when (local time), by whom (A03, or empty), what command."""

    at: datetime
    by: str
    did: str


class Folded(NamedTuple):
    """The tables of a ledger, and who wrote them when.

    `at` and `by` by line, beginning with line 2 as 0; `first` is the line, so counted, that first
    put an entry, by the entry's id. `earlier` are the documents that later ones replaced, by table.
    """

    tables: Tables
    earlier: Mapping[str, Sequence[tuple[str, Document]]]
    first: Mapping[str, int]
    at: Sequence[datetime]
    by: Sequence[str]


def folded_tables(ink: Ink) -> Folded:
    """The lines of a ledger folded into its tables.

    Raises:
        Unknown: a line or table is not of this version.
    """
    lines = _parsed(ink.lines[1:])
    if lines and "group" not in lines[0]["put"]:
        raise Unknown("group", line=2)
    return _folded(lines)


def salvage(data: bytes) -> Folded:
    """What can still be read of a damaged ledger, line by line, chained or not.

    For a look at what is lost; nothing is built on it.
    """
    lines = []
    for raw in data.split(b"\n"):
        with suppress(Unknown):
            lines.append(_line_in(raw))
    return _folded(lines)


def read_line(raw: bytes) -> tuple[Written, Tables]:
    """What a single line says, chained or not.

    Raises:
        Unknown: it is no line, or not of this version.
    """
    line = _line_in(raw)
    written = Written(at=_time(line["at"], 0), by=line["by"] or "", did=line["did"])
    return written, line["put"]


def _line_in(raw: bytes) -> dict[str, Any]:
    lines = _parsed([raw])
    if len(lines) != 1:
        raise Unknown("JSON")
    _folded(lines)
    return lines[0]


def _folded(lines: list[dict[str, Any]]) -> Folded:
    tables: Tables = {table: {} for table in TABLES}
    entries = tables["entries"]
    first: dict[str, int] = {}
    earlier: dict[str, list[tuple[str, Document]]] = {}
    number = 0
    try:
        for number, line in enumerate(lines):
            for table, documents in line["put"].items():
                if table == "entries":
                    for key in documents:
                        if key not in entries:
                            first[key] = number
                there = tables[table]
                if there and not there.keys().isdisjoint(documents):
                    old = [(key, there[key]) for key in documents if key in there]
                    earlier.setdefault(table, []).extend(old)
                there.update(documents)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise _in_line(number) from None
    return Folded(
        tables=tables,
        earlier=earlier,
        first=first,
        at=_times([line["at"] for line in lines]),
        by=[line["by"] or "" for line in lines],
    )


def written_lines(ink: Ink, *, holding: str = "") -> list[tuple[Written, Tables]]:
    """The lines after the first, in order: when, by whom and what, and the documents they put.

    `holding`: only the lines with this text in them.
    """
    sought = holding.encode("utf-8")
    return [
        (Written(at=_time(line["at"], number), by=line["by"] or "", did=line["did"]), line["put"])
        for number, line in enumerate(_parsed([raw for raw in ink.lines[1:] if sought in raw]))
    ]


def line_of_unknown(ink: Ink, error: Unknown) -> int:
    """The last line that put what a ledger cannot be read for; 0 if none did."""
    found = 0
    for number, line in enumerate(_parsed(ink.lines[1:]), start=2):
        documents = line["put"].get(error.table, {}).values()
        if error.document is None:
            found = number if documents else found
        elif any(one == error.document for one in documents):
            found = number
    return found


def _parsed(raw: list[bytes]) -> list[dict[str, Any]]:
    """Lines of JSON without their chain."""
    if not raw:
        return []
    text = b"[" + b"},".join([line[:-CHAIN_BYTES] for line in raw]) + b"}]"
    try:
        lines: list[Any] = json.loads(str(text, "utf-8"))
    except (ValueError, RecursionError):
        raise Unknown("JSON", line=_unparsed(raw)) from None
    same = (
        set(map(type, lines)) == {dict}
        and set(map(len, lines)) == {len(_KEYS)}
        and set(chain.from_iterable(lines)) == _KEYS
        and set(map(type, map(itemgetter("by"), lines))) <= {str, type(None)}
        and set(map(type, map(itemgetter("did"), lines))) <= {str}
        and set(map(type, map(itemgetter("put"), lines))) <= {dict}
    )
    if not (same and all(map(_is_writer, set(map(itemgetter("by"), lines))))):
        for number, line in enumerate(lines):
            _check_line(line, number)
    return lines


def _unparsed(raw: list[bytes]) -> int:
    """The first of some lines, counted from 2, that is no JSON."""
    for number, line in enumerate(raw):
        try:
            json.loads(str(line, "utf-8"))
        except (ValueError, RecursionError):
            return number + 2
    return 0


def _check_line(line: object, number: int) -> None:
    if type(line) is not dict or line.keys() != _KEYS:
        raise _in_line(number)
    for key, kinds in (("by", (str, type(None))), ("did", (str,)), ("put", (dict,))):
        if type(line[key]) not in kinds:
            raise _in_line(number, key)
    if not _is_writer(line["by"]):
        raise _in_line(number, "by")


def _is_writer(by: str | None) -> bool:
    return not by or is_member(by)


def _in_line(number: int, what: str = "") -> Unknown:
    """The error for a line after the first, of which `number` is the first as 0."""
    return Unknown(what or "?", line=number + 2)


def _times(texts: list[Any]) -> list[datetime]:
    try:
        times = list(map(datetime.fromisoformat, texts))
        if {time.tzinfo for time in times} <= {None} and (
            not times or FIRST_YEAR <= min(times).year <= max(times).year <= LAST_YEAR
        ):
            return times
    except (TypeError, ValueError):
        pass
    return [_time(text, number) for number, text in enumerate(texts)]


def _time(text: object, number: int) -> datetime:
    try:
        time = datetime.fromisoformat(text)  # type: ignore[arg-type]  # no text: TypeError
    except (TypeError, ValueError):
        raise _in_line(number, "at") from None
    if time.tzinfo or not FIRST_YEAR <= time.year <= LAST_YEAR:
        raise _in_line(number, "at")
    return time


def line_of(written: Written, put: Tables, before: str) -> tuple[bytes, str]:
    """The line of one command without its newline, and its chain; `before` is the one before."""
    values = {
        "at": written.at.isoformat(timespec="seconds"),
        "by": written.by or None,
        "did": written.did,
        "put": put,
    }
    return chained(body_of(values), before)


def body_of(values: Mapping[str, object]) -> bytes:
    """A line's JSON up to its last value: without the chain and the brace after it."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))[:-1]
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:  # half a letter from a broken terminal: escaped, it survives
        return json.dumps(values, separators=(",", ":"))[:-1].encode("ascii")


def changed(old: Tables, new: Tables) -> Tables:
    """The documents of `new` that are not in `old` or are different there."""
    put: Tables = {}
    for table, documents in new.items():
        known = old.get(table, {})
        fresh = {key: value for key, value in documents.items() if known.get(key) != value}
        if fresh:
            put[table] = fresh
    return put
