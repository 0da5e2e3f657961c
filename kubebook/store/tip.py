"""The tip: what was last written here, so that a ledger cut short or swapped shows itself.

Ledger id, number of lines and chain of the last line (DESIGN section 5, promise 2), and how many
entries there were, so that a reader can say how many are gone. Readers read it before the ledger.
"""

import json
from typing import NamedTuple

from kubebook import disk
from kubebook.store.places import Places


class Tip(NamedTuple):
    """`lines` counts the first line too; `chain` is that of the last; `entries` counts entries."""

    ledger: str
    lines: int
    chain: str
    entries: int


class TipUnreadable(Exception):  # noqa: N818 (no error of the user's: it counts as none and is said)
    """There is a tip, and it cannot be read."""


def read_tip(places: Places) -> Tip | None:
    """The tip, or None where there is none.

    Raises:
        TipUnreadable: it is there and says nothing we understand.
    """
    try:
        values = json.loads(disk.read(places.tip, pipes=False))
        tip = Tip(**values)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError, RecursionError) as error:
        raise TipUnreadable from error
    kinds = (type(tip.ledger), type(tip.lines), type(tip.chain), type(tip.entries))
    if kinds != (str, int, str, int) or tip.lines < 1:
        raise TipUnreadable
    return tip


def write_tip(places: Places, tip: Tip) -> None:
    """Put a new tip in the place of the old one, whole and on the disk."""
    text = json.dumps(
        {"ledger": tip.ledger, "lines": tip.lines, "chain": tip.chain, "entries": tip.entries},
        separators=(",", ":"),
    )
    disk.replace(places.tip, text.encode("ascii") + b"\n", temporary=places.temporary)
    disk.sync_folder(places.folder)
