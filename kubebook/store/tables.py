"""The tables: what the lines of a ledger mean together, and how a new line is written.

It knows the JSON of a line and folds lines into TinyDB's shape, {table: {id: document}}; it knows
no record and no disk. The last document of an id counts; the earlier ones are its history.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kubebook.store.ink import Ink, chained

Document = dict[str, Any]
Tables = dict[str, dict[str, Document]]
TABLES = ("group", "accounts", "members", "terms", "entries", "imports")
_LINE = {"at", "by", "did", "put", "chain"}


class Unknown(Exception):  # noqa: N818 (`reading` words it for the user)
    """A line that belongs to the chain holds what this program does not know."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A line without its documents: when (local time), by whom (A03, or empty), what command."""

    at: datetime
    by: str
    did: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """The tables of a ledger; `first` is the line that first put an entry, by the entry's id."""

    tables: Tables
    first: Mapping[str, Written]
    last: Written


def fold(ink: Ink) -> Folded:
    """The lines of a ledger folded into its tables.

    Raises:
        Unknown: a line, table or document is not of this version.
    """
    tables: Tables = {table: {} for table in TABLES}
    entries = tables["entries"]
    first: dict[str, Written] = {}
    written: Written | None = None
    for written, put in lines_of(ink):
        try:
            for table, documents in put.items():
                if table == "entries":
                    for key in documents:
                        if key not in entries:
                            first[key] = written
                tables[table].update(documents)
        except (KeyError, TypeError, ValueError, AttributeError):
            raise Unknown(", ".join(map(str, put))) from None
    if written is None:
        raise Unknown("")
    return Folded(tables=tables, first=first, last=written)


def lines_of(ink: Ink) -> Iterator[tuple[Written, dict[str, dict[str, Document]]]]:
    """Each line after the first, in order: when, by whom and what, and the documents it put."""
    text = b"[" + b",".join(ink.lines[1:]) + b"]"
    try:
        lines = json.loads(str(text, "utf-8"))
    except (ValueError, RecursionError):
        raise Unknown("JSON") from None
    read_time = datetime.fromisoformat
    for line in lines:
        if type(line) is not dict or line.keys() != _LINE:
            raise Unknown(", ".join(map(str, line)) if type(line) is dict else str(line))
        by, put = line["by"], line["put"]
        try:
            at = read_time(line["at"])
        except (TypeError, ValueError):
            raise Unknown(f"at: {line['at']}") from None
        if type(put) is not dict or not (by is None or type(by) is str):
            raise Unknown("by, put")
        yield Written(at=at, by=by or "", did=line["did"]), put


def line_of(written: Written, put: Tables, chain: str) -> tuple[bytes, str]:
    """The line of one command without its newline, and its chain; `chain` is the one before."""
    values = {
        "at": written.at.isoformat(timespec="seconds"),
        "by": written.by or None,
        "did": written.did,
        "put": put,
    }
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))[:-1]
    try:
        body = text.encode("utf-8")
    except UnicodeEncodeError:  # half a letter from a broken terminal: escaped, it survives
        body = json.dumps(values, separators=(",", ":"))[:-1].encode("ascii")
    return chained(body, chain)


def changed(old: Tables, new: Tables) -> Tables:
    """The documents of `new` that are not in `old` or are different there."""
    put: Tables = {}
    for table, documents in new.items():
        known = old.get(table, {})
        fresh = {key: value for key, value in documents.items() if known.get(key) != value}
        if fresh:
            put[table] = fresh
    return put
