"""How two files of a ledger stand to each other: the same, newer, older, or gone apart.

Pure: it compares files that were read. It knows no sentence and no disk.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, NamedTuple

from kubebook.store.chain import Ink, Why
from kubebook.store.compare_tip import standing, written_anew_since
from kubebook.store.ledger_file import LedgerFile
from kubebook.store.tip import Tip

Kind = Literal["same", "newer", "older", "forked", "others"]


class Relation(NamedTuple):
    """What another file of a ledger is, seen from this one.

    `newer`: it goes on where this one ends. `older`: this one goes on where it ends. `forked`: each
    has lines of its own from line `at` on (the first is 1). `others`: it has another id. `why`: for
    what one of the two was rewritten since. `here` and `there` are the times of the lines that only
    this one or only the other has, in order.
    """

    kind: Kind
    at: int = 1
    why: Why | None = None
    here: Sequence[datetime] = ()
    there: Sequence[datetime] = ()


def tip_of(file: LedgerFile) -> Tip:
    """What would be noted as last written if this file were the last."""
    ink = file.ink
    return Tip(
        ledger=ink.ledger,
        lines=len(ink.lines),
        chain=ink.chain,
        entries=file.entries,
        former=ink.former,
    )


def relate(mine: LedgerFile, other: LedgerFile) -> Relation:
    """How `other` stands to `mine`; a file that was rewritten keeps its number of lines."""
    if mine.ink.ledger != other.ink.ledger:
        return Relation("others")
    kind, why = _kind(mine, other)
    shorter = min(len(mine.ink.lines), len(other.ink.lines))
    common = _common(mine.ink, other.ink) if kind == "forked" else shorter
    return Relation(
        kind=kind,
        at=common + 1,
        why=why,
        here=mine.folded.at[common - 1 :],
        there=other.folded.at[common - 1 :],
    )


def _kind(mine: LedgerFile, other: LedgerFile) -> tuple[Kind, Why | None]:
    forward, back = standing(other.ink, tip_of(mine)), standing(mine.ink, tip_of(other))
    more = len(other.ink.lines) - len(mine.ink.lines)
    if forward.place == "same":
        since = written_anew_since(mine.ink.former, other.ink.former)
        return ("newer" if more > 0 or since else "same"), since
    if back.place == "same":
        return "older", written_anew_since(other.ink.former, mine.ink.former)
    if forward.place == "before" and _is_beginning(other.ink, mine.ink, forward.why):
        return "older", forward.why
    if back.place == "before" and _is_beginning(mine.ink, other.ink, back.why):
        return "newer", back.why
    return "forked", forward.why or back.why


def _is_beginning(before: Ink, later: Ink, why: Why | None) -> bool:
    """Whether a file can be the beginning of one that was rewritten since.

    Only where a member was forgotten are the lines others, so that nobody can know.
    """
    return why == "forget" or _common(before, later) == len(before.lines)


def _common(one: Ink, other: Ink) -> int:
    """How many lines from the first say the same, the first counted as such."""
    count = 1
    for ours, theirs in zip(one.bodies, other.bodies, strict=False):
        if ours != theirs:
            break
        count += 1
    return count
