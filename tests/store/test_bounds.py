"""Values that no command would write, under a right chain: refused, with their line and field."""

import json
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kubebook.book.book import Book
from kubebook.book.records.change import Change
from kubebook.book.records.group import Group
from kubebook.errors.ledger import LedgerUnknown, RecordImpossible
from kubebook.language import word
from kubebook.store import chain
from kubebook.store.history import book_at
from kubebook.store.ledger import create_ledger, open_ledger
from kubebook.store.paths import Places
from kubebook.store.read import read_copy
from tests.cli.crafted import sound
from tests.store import sample
from tests.store.sample import NAME

AMOUNT = "9" * 4_000
BEYOND: tuple[tuple[str, str, str, str], ...] = (
    ("entries", "1", "amount", AMOUNT),
    ("entries", "1", "amount", "0"),
    ("entries", "1", "amount", "-5"),
    ("entries", "1", "amount", "1000000000000000"),
    ("entries", "1", "amount", "1e3"),
    ("entries", "1", "amount", "true"),
    ("entries", "1", "date", '"0001-01-01"'),
    ("entries", "1", "date", '"9999-12-31"'),
    ("entries", "1", "date", '"1899-12-31"'),
    ("entries", "1", "date", '"2200-01-01"'),
    ("entries", "1", "date", '"2026-02-29"'),
    ("entries", "1", "voucher", '"BKM-2026-99999999999"'),
    ("entries", "1", "source", '"41011"'),
    ("entries", "1", "member", '"A1"'),
    ("entries", "1", "member", '"A\\u0663\\u0663"'),
    ("entries", "1", "grant", "1000000000"),
    ("entries", "1", "text", json.dumps("W" * 501)),
    ("accounts", "1101", "label", json.dumps("W" * 100_000)),
    ("terms", "1", "member", '"A"'),
    ("assets", "1", "quantity", "0"),
    ("assets", "1", "life_months", "1000001"),
    ("assets", "1", "entries", f"[{AMOUNT}]"),
    ("plan_lines", "1", "volume", "1000000000001"),
    ("grants", "1", "year", "1999"),
    ("proofs", "1", "sha256", '"../../x"'),
    ("imports", "1", "sha256", '"abc"'),
    ("handovers", "1", "new", '"Budi"'),
    ("counts", "1", "notes", '["100000=-3"]'),
    ("counts", "1", "coins", '["x=3"]'),
    ("counts", "1", "banks", '["=1"]'),
    ("counts", "1", "book", f'["1101={AMOUNT}"]'),
    ("closings", "1", "month", '"2026-09-02"'),
    ("closings", "1", "seal", '"5e5e"'),
    ("closings", "1", "seal", json.dumps("G" * 64)),
    ("meetings", "1", "decisions", json.dumps(["x"] * 1_001)),
    ("meetings", "1", "present", '["A99999999999"]'),
)
"""A table, an id, a field, and what no command puts there, as JSON."""


def spoilt(table: str, key: str, change: Callable[[dict[str, Any]], object]) -> list[bytes]:
    """The bodies of a sound ledger in which one document is changed."""
    bodies = []
    for line in sound()[1:]:
        values = json.loads(line[: -chain.CHAIN_BYTES] + b"}")
        if table in values["put"]:
            change(values["put"][table][key])
        bodies.append(json.dumps(values).encode()[:-1])
    return bodies


def written(path: Path, bodies: list[bytes]) -> None:
    """A ledger with these bodies and a right chain."""
    path.write_bytes(sample.chained_anew(chain.first_line(sample.LEDGER_ID), bodies))


def line_of(table: str) -> int:
    """The line of a sound ledger that holds a table."""
    sought = f'"{table}":{{'.encode()
    return next(number for number, line in enumerate(sound(), start=1) if sought in line)


@pytest.mark.parametrize(("table", "key", "field", "value"), BEYOND)
def test_a_value_beyond_the_bounds_is_named_with_its_line(
    tmp_path: Path, table: str, key: str, field: str, value: str
) -> None:
    """The ledger is not read, and whoever handed it over can be shown where."""
    path = tmp_path / NAME
    bodies = spoilt(table, key, lambda document: document.update({field: "\x1a"}))
    bodies = [body.replace(b'"\\u001a"', value.encode()) for body in bodies]
    written(path, bodies)
    with pytest.raises(LedgerUnknown) as refused:
        open_ledger(path, pause=0)
    said = word(refused.value.worded, "en")
    assert f"(line {line_of(table)}, {table}: {field})" in said
    with pytest.raises(LedgerUnknown):
        read_copy(path)


def test_it_is_refused_too_where_a_later_line_made_it_right_again(tmp_path: Path) -> None:
    """The life of an entry is shown from earlier lines, and a closed month is drawn from them."""
    path = tmp_path / NAME
    bodies = spoilt("entries", "1", lambda document: document.update(date="9999-12-31"))
    right = json.loads(sound()[2][: -chain.CHAIN_BYTES] + b"}")
    written(path, [*bodies, json.dumps(right).encode()[:-1]])
    with pytest.raises(LedgerUnknown) as refused:
        open_ledger(path, pause=0)
    assert "(line 3, entries: date)" in word(refused.value.worded, "en")


def test_the_last_values_within_the_bounds_are_read(tmp_path: Path) -> None:
    """What can be typed is read: the bounds are not narrower than those of typing."""
    path = tmp_path / NAME
    values = {"amount": 999_999_999_999_999, "date": "1900-01-01", "text": "W" * 500}
    written(path, spoilt("entries", "1", lambda document: document.update(values)))
    entry = open_ledger(path, pause=0).book.entries[0]
    assert (entry.amount, entry.date.isoformat(), entry.text) == tuple(values.values())


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (b'"at": "2026-10-31T08:01:00"', b'"at": "0001-01-01T08:01:00"', "at"),
        (b'"at": "2026-10-31T08:01:00"', b'"at": "2026-10-31T08:01:00+07:00"', "at"),
        (b'"by": "A01", "did": "rec', b'"by": "\\u0000", "did": "rec', "by"),
        (b'"did": "receipt"', b'"did": 5', "did"),
    ],
)
def test_a_line_with_an_impossible_time_or_writer_is_named(
    tmp_path: Path, old: bytes, new: bytes, what: str
) -> None:
    """When and by whom a line was written is as bounded as what it puts."""
    path = tmp_path / NAME
    bodies = spoilt("entries", "1", lambda _: None)
    bodies[1] = bodies[1].replace(old, new)
    assert new in bodies[1]
    written(path, bodies)
    with pytest.raises(LedgerUnknown) as refused:
        open_ledger(path, pause=0)
    assert f"(line 3, {what})" in word(refused.value.worded, "en")


@pytest.mark.parametrize("key", ["0", "-1", "01", "1e3", "9" * 5_000, "1_000", "1000000000", "x"])
def test_an_id_that_no_record_gets_is_named(tmp_path: Path, key: str) -> None:
    """Ids are the numbers of records: short, whole, above 0."""
    path = tmp_path / NAME
    bodies = spoilt("entries", "1", lambda _: None)
    bodies[1] = bodies[1].replace(b'"entries": {"1": ', f'"entries": {{"{key}": '.encode())
    written(path, bodies)
    with pytest.raises(LedgerUnknown) as refused:
        open_ledger(path, pause=0)
    assert "(line 3, entries: id)" in word(refused.value.worded, "en")


def test_a_ledger_begins_with_its_group(tmp_path: Path) -> None:
    """So the book can be drawn as it stood after any line."""
    path = tmp_path / NAME
    bodies = spoilt("entries", "1", lambda _: None)
    written(path, [bodies[1], bodies[0], bodies[2]])
    with pytest.raises(LedgerUnknown):
        open_ledger(path, pause=0)
    written(path, bodies)
    ink = chain.read_ink(path.read_bytes())
    for line in range(2, len(ink.lines) + 1):
        assert book_at(ink, line).group.name


def test_nothing_is_saved_that_could_not_be_read_again(tmp_path: Path) -> None:
    """A rule that lets too much pass loses a command, never the book."""
    path = tmp_path / NAME
    sample.create(path)
    before = path.read_bytes()
    for letters in (501, 90_000):
        group = sample.GROUP._replace(aims="W" * letters)
        with pytest.raises(RecordImpossible):
            sample.edit(path, make=partial(_put, group))
    assert path.read_bytes() == before
    with pytest.raises(RecordImpossible):
        create_ledger(
            tmp_path / "b.kubebook",
            Change("init", (sample.GROUP._replace(aims="W" * 501),)),
            at=datetime(2026, 10, 5),  # noqa: DTZ001 (local time)
        )
    assert not Places(tmp_path / "b.kubebook").folder.exists()


def _put(group: Group, _: Book) -> Change:
    return Change("group set", (group,))


def test_a_number_that_is_too_long_to_read_is_named_by_its_line(tmp_path: Path) -> None:
    """Python reads no more than 4,300 digits; brackets within brackets end early too."""
    path = tmp_path / NAME
    for value in ("9" * 5_000, "[" * 5_000 + "]" * 5_000):
        bodies = spoilt("entries", "1", lambda document: document.update(amount="x"))
        written(path, [body.replace(b'"x"', value.encode()) for body in bodies])
        with pytest.raises(LedgerUnknown) as refused:
            open_ledger(path, pause=0)
        assert "(line 3, JSON)" in word(refused.value.worded, "en")
