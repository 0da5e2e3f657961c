"""The tip: what was last written here, so that a ledger cut short or swapped shows itself.

Ledger id, number of lines and chain of the last line, how many entries there were, so that a reader
knows how many are gone, and the files before this one if it was rewritten. Readers read it before
the ledger.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple, get_args

from kubebook import disk
from kubebook.store.chain import Former, Why
from kubebook.store.paths import Places


class Tip(NamedTuple):
    """`lines` counts the first line too; `chain` is that of the last; `entries` counts entries.

    `former` are the files before this one, as line 1 names them. `following` is what will be the
    tip as soon as another file stands in the ledger's place: of the two renames of `restore` one
    comes first, and the power may go between them.
    """

    ledger: str
    lines: int
    chain: str
    entries: int
    former: tuple[Former, ...] = ()
    following: "Tip | None" = None


class TipUnreadable(Exception):  # noqa: N818 (no error of the user's: it counts as none, with a notice)
    """There is a tip, and it cannot be read."""


def read_tip(places: Places) -> Tip | None:
    """The tip, or None if there is none.

    Raises:
        TipUnreadable: it is there and cannot be understood.
    """
    try:
        values = json.loads(disk.read(places.tip, pipes=False))
        following = values.pop("following", None)
        tip = _tip(values)
        return tip._replace(following=_tip(following)) if following else tip
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise TipUnreadable from error


def _tip(values: dict[str, Any]) -> Tip:
    """A tip from its JSON.

    Raises:
        ValueError, TypeError, AttributeError: a value is not of its type.
    """
    former = tuple(Former(**one) for one in values.pop("former", ()))
    tip = Tip(**values, former=former)
    ends = [(tip.lines, tip.chain), *((one.lines, one.chain) for one in former)]
    counts = [tip.entries, *(one.version for one in former)]
    if (
        {type(tip.ledger)} | {type(chain) for _, chain in ends} != {str}
        or {type(lines) for lines, _ in ends} | set(map(type, counts)) != {int}
        or min(lines for lines, _ in ends) < 1
        or min(counts) < 0
        or {one.why for one in former} - set(get_args(Why))
    ):
        raise ValueError(values)
    return tip


def write_tip(places: Places, tip: Tip, *, temporary: Path | None = None) -> None:
    """Put a new tip in the place of the old one, whole and on the disk.

    `temporary`: what the new one is called until then, where nobody holds the lock.
    """
    data = json.dumps(_values(tip), separators=(",", ":")).encode("ascii") + b"\n"
    disk.replace(places.tip, data, temporary=temporary or places.temporary)
    disk.sync_folder(places.folder)


def _values(tip: Tip) -> dict[str, Any]:
    values = tip._asdict()
    former, following = values.pop("former"), values.pop("following")
    if former:
        values["former"] = [one._asdict() for one in former]
    if following:
        values["following"] = _values(following)
    return values
