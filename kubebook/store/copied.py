"""What is known of the copies that were proven: on which drive, on which day, until which line.

Beside the ledger there is a row for each drive, by its name; beside a copy the row of that copy.
They are never in the ledger: a copy is made of the book, and does not change it.
"""

import json
from datetime import date
from pathlib import Path
from typing import NamedTuple

from kubebook import disk
from kubebook.store.chain import Ink
from kubebook.store.paths import Places


class Copied(NamedTuple):
    """The last proven copy on a drive.

    `drive`: its name, as the treasurer gave it, or else the folder's. `lines` counts the first line
    too, `chain` is that of the last. `folder` is the one that was named.
    """

    drive: str
    day: date
    lines: int
    chain: str
    folder: str


def read_copied(path: Path) -> tuple[Copied, ...]:
    """The rows in a file, the latest copy last; none if there are none that can be read."""
    try:
        rows = json.loads(disk.read(path, pipes=False))
        found = [Copied(**{**row, "day": date.fromisoformat(row["day"])}) for row in rows]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ()
    kinds = {tuple(map(type, row)) for row in found}
    return tuple(found) if kinds <= {(str, date, int, str, str)} else ()


def write_copied(path: Path, rows: tuple[Copied, ...], *, temporary: Path) -> None:
    """Put these rows in the place of the former ones, whole and on the disk."""
    values = [{**row._asdict(), "day": row.day.isoformat()} for row in rows]
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    disk.replace(path, text.encode("utf-8", "replace") + b"\n", temporary=temporary)
    disk.sync_folder(path.parent)


def with_row(rows: tuple[Copied, ...], row: Copied) -> tuple[Copied, ...]:
    """The rows with the latest copy; it replaces the row of the same drive."""
    return (*(one for one in rows if one.drive.casefold() != row.drive.casefold()), row)


def copy_made(places: Places, ink: Ink) -> Copied | None:
    """If a ledger is a copy in which nobody wrote since, when it was made."""
    for row in read_copied(places.copy_made):
        if (row.lines, row.chain) == (len(ink.lines), ink.chain):
            return row
    return None


def last_proven(places: Places, today: date) -> Copied | None:
    """The latest proven copy; one that a wrong clock made after today does not count."""
    known = [row for row in read_copied(places.copied) if row.day <= today]
    return max(reversed(known), key=lambda row: row.day, default=None)
