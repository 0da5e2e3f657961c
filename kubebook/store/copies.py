"""Dated copies: a book to go back to from before each day's first write, thinned with age.

It knows names, days and copies; it neither reads the tip nor prints anything.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from kubebook import disk
from kubebook.store.chain import Ink, Trouble
from kubebook.store.ledger_file import LedgerFile, read_ledger_file
from kubebook.store.paths import Places
from kubebook.store.tables import Unknown

COPIES_KEPT = 14
"""The newest copies stay whatever their age, so that a clock gone wrong takes none of them."""
WEEKS_KEPT = 12
"""Of the older ones one a week stays for twelve weeks, and one a month for ever."""


def copy_of_day(places: Places, ink: Ink, day: date) -> bool:
    """Keep the lines as the copy from before the first write of `day`; False if there is one."""
    path = places.backup(day)
    if disk.exists(path):
        return False
    disk.make_folder(places.backups)
    disk.replace(path, ink.clean, temporary=places.temporary)
    disk.sync_folder(places.backups)
    return True


def thin(places: Places, today: date) -> None:
    """Remove the copies that age has made too many; one that will not go stays."""
    copies = dated(places)
    for day in copies.keys() - days_to_keep(copies, today):
        with suppress(OSError):
            disk.remove(copies[day])


def dated(places: Places) -> dict[date, Path]:
    """The dated copies of a ledger, oldest first."""
    begin, end = map(re.escape, (places.ledger.stem, places.ledger.suffix))
    name_of = re.compile(rf"{begin}-(\d{{4}}-\d\d-\d\d){end}")
    found: dict[date, Path] = {}
    for name in disk.names(places.backups):
        if match := name_of.fullmatch(name):
            with suppress(ValueError):
                found[date.fromisoformat(match[1])] = places.backups / name
    return dict(sorted(found.items()))


def days_to_keep(days: "dict[date, Path] | list[date]", today: date) -> set[date]:
    """Which of these days' copies stay: the newest, and the last of each week, later each month."""
    in_order = sorted(days)
    last = {_span(day, today): day for day in in_order}
    return {*in_order[-COPIES_KEPT:], *last.values()}


def good_copies(places: Places, ledger: str | None) -> Iterator[LedgerFile]:
    """The dated copies that can be read and are whole, newest first; of one ledger, if named."""
    for path in reversed(dated(places).values()):
        with suppress(OSError, Trouble, Unknown):
            file = read_ledger_file(path)
            if not file.ink.torn and ledger in (None, file.ink.ledger):
                yield file


def _span(day: date, today: date) -> tuple[int, ...]:
    if today - day < timedelta(weeks=WEEKS_KEPT):
        return (1, *day.isocalendar()[:2])
    return (2, day.year, day.month)
