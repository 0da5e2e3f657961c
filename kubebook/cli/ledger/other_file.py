"""`check OTHER`: how another file of the ledger stands to it, and what differs.

It reads both and writes nothing.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kubebook.cli.ledger.restore import differing
from kubebook.cli.session import Session
from kubebook.messages import N_, Message, message
from kubebook.store.compare import Relation, relate
from kubebook.store.paths import typed as quoted
from kubebook.store.read import EVENTS, read_copy
from kubebook.store.restore import compare_ledgers

if TYPE_CHECKING:
    from kubebook.store.ledger_file import LedgerFile


def check_other(session: Session, typed: str) -> None:
    """Say which is newer, or since when they differ; exit code 1 if neither holds the other."""
    ledger, path = session.read(), session.file(typed)
    if path.is_dir():
        path /= ledger.path.name
    comparison = compare_ledgers(ledger.path, path)
    mine, other = read_copy(ledger.path), read_copy(path)
    relation = relate(mine, other)
    session.screen.tell(message(N_("{path}: {said}"), path=str(path), said=_said(other, relation)))
    if relation.why:
        why = message(EVENTS[relation.why])
        session.screen.tell(message(N_("Between them lies: {why}."), why=why))
    if relation.kind != "others":
        session.screen.tell(*differing(comparison, str(path), shortened=session.on_terminal))
    session.screen.say(*_next(relation, path))
    if relation.kind in ("forked", "others"):
        raise typer.Exit(session.exit_code or 1)


_SAID = {
    "same": N_(
        "the same book, with the same lines ({lines:n}, entries: {entries:n}), until {last}."
    ),
    "newer": N_("newer by {there:n} lines, written {since}. Until then it is the same book."),
    "older": N_("older by {here:n} lines, written {missing}. Until then it is the same book."),
    "forked": N_(
        "the same book until line {common:n}; from line {at:n} on they differ. Lines that only it "
        "has: {there:n}, written {since}; only the book here: {here:n}, written {missing}."
    ),
    "others": N_("the book of another group: {group}. They have nothing in common."),
}


def _said(other: "LedgerFile", relation: Relation) -> Message:
    """What the other file is, in a sentence."""
    words = _SAID[relation.kind]
    if relation.why and not (relation.here or relation.there):
        words = _REWRITTEN[relation.kind]
    return message(words, **_facts(other, relation))


_REWRITTEN = {
    "older": N_("the same book with the same entries; the one here was written anew since."),
    "newer": N_("the same book with the same entries, written anew since."),
}


def _facts(other: "LedgerFile", relation: Relation) -> dict[str, object]:
    return {
        "lines": len(other.ink.lines),
        "entries": other.entries,
        "last": other.folded.at[-1].date(),
        "there": len(relation.there),
        "here": len(relation.here),
        "at": relation.at,
        "common": relation.at - 1,
        "group": other.book.group.title,
        "since": _span(relation, "there"),
        "missing": _span(relation, "here"),
    }


def _span(relation: Relation, side: str) -> Message | str:
    """The days between which the lines of one side were written."""
    times = getattr(relation, side)
    if not times:
        return ""
    first, last = min(times).date(), max(times).date()
    words = N_("on {first}") if first == last else N_("from {first} to {last}")
    return message(words, first=first, last=last)


def _next(relation: Relation, path: Path) -> Iterator[Message]:
    """What to type next."""
    if relation.kind == "newer":
        yield message(N_("To go on with it:\n  kubebook restore {path}"), path=quoted(path))
    elif relation.kind == "forked":
        yield message(
            N_(
                "One of the two must be chosen, and what only the other has typed again:\n"
                "  kubebook restore {path}   goes on with that one"
            ),
            path=quoted(path),
        )
