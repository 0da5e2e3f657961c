"""The tip: what was last written here, so that a ledger cut short or swapped shows itself.

Ledger id, number of lines and chain of the last line, how many entries there were, so that a reader
knows how many are gone, and the files before this one if it was rewritten. Readers read it before
the ledger.
"""

import json
from pathlib import Path
from typing import NamedTuple

from kubebook import disk
from kubebook.store.chain import Former
from kubebook.store.paths import Places


class Tip(NamedTuple):
    """`lines` counts the first line too; `chain` is that of the last; `entries` counts entries.

    `former` are the files before this one, as line 1 names them.
    """

    ledger: str
    lines: int
    chain: str
    entries: int
    former: tuple[Former, ...] = ()


class TipUnreadable(Exception):  # noqa: N818 (no error of the user's: it counts as none, with a notice)
    """There is a tip, and it cannot be read."""


def read_tip(places: Places) -> Tip | None:
    """The tip, or None if there is none.

    Raises:
        TipUnreadable: it is there and cannot be understood.
    """
    try:
        values = json.loads(disk.read(places.tip, pipes=False))
        former = tuple(Former(**one) for one in values.pop("former", ()))
        tip = Tip(**values, former=former)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise TipUnreadable from error
    kinds = (type(tip.ledger), type(tip.lines), type(tip.chain), type(tip.entries))
    if kinds != (str, int, str, int) or tip.lines < 1:
        raise TipUnreadable
    return tip


def write_tip(places: Places, tip: Tip, *, temporary: Path | None = None) -> None:
    """Put a new tip in the place of the old one, whole and on the disk.

    `temporary`: what the new one is called until then, where nobody holds the lock.
    """
    values = tip._asdict()
    former = [one._asdict() for one in values.pop("former")]
    text = json.dumps(values | ({"former": former} if former else {}), separators=(",", ":"))
    data = text.encode("ascii") + b"\n"
    disk.replace(places.tip, data, temporary=temporary or places.temporary)
    disk.sync_folder(places.folder)
