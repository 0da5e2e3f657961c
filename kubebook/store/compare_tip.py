"""How a ledger compares with what was last written here, also if it was rewritten meanwhile.

Pure: it compares the ink of a file with a tip. It knows no sentence, no record and no disk.
"""

from typing import Literal, NamedTuple

from kubebook.store.chain import Former, Ink, Why, chain_of, chained, first_line
from kubebook.store.tip import Tip

Place = Literal["same", "older", "before", "forked"]


class Standing(NamedTuple):
    """Where a ledger stands: `same`, it is or extends what was last written here.

    `older`: it lacks lines. `before`: it is the file, or an older copy of it, that this one
    replaced (`why`). `forked`: it went its own way; with a `why`, it was rewritten
    elsewhere.
    """

    place: Place
    why: Why | None = None


def standing(ink: Ink, tip: Tip) -> Standing:
    """How the ledger with this ink stands to the tip, which is of the same id."""
    here, noted = ink.former, tip.former
    common = min(len(here), len(noted))
    if here[:common] != noted[:common]:
        return Standing("forked")
    if len(here) < len(noted):
        return _before(ink, noted[common:])
    if len(here) > len(noted):
        return _anew(ink, tip, common)
    if len(ink.lines) < tip.lines:
        return Standing("older")
    return Standing("same" if ink.chain_at(tip.lines) == tip.chain else "forked")


def written_anew_since(former: tuple[Former, ...], later: tuple[Former, ...]) -> Why | None:
    """Why a file with `former` was rewritten until the one with `later`; None if it was not.

    That a member was forgotten counts for more than that it was damaged, and that for more than a
    new version.
    """
    since = {one.why for one in later[len(former) :]} if later[: len(former)] == former else set()
    return next((why for why in ("forget", "salvage", "version") if why in since), None)


def _before(ink: Ink, since: tuple[Former, ...]) -> Standing:
    """A file that was rewritten here: whole, an older copy, or continued elsewhere."""
    end = since[0]
    if len(ink.lines) > end.lines or (len(ink.lines) == end.lines and ink.chain != end.chain):
        return Standing("forked")
    return Standing("before", written_anew_since(ink.former, (*ink.former, *since)))


def _anew(ink: Ink, tip: Tip, common: int) -> Standing:
    """A file that was rewritten, elsewhere or just before the power went.

    Where the tip is of an earlier line than the former file's last, only lines that stayed as they
    were can tell whether that line was in it.
    """
    end = ink.former[common]
    why = written_anew_since(tip.former, ink.former)
    if any(one.why == "salvage" for one in ink.former[common:]):
        return Standing("forked", why)  # lines may be missing anywhere in it
    if (tip.lines, tip.chain) == (end.lines, end.chain):
        return Standing("same")
    if why == "version" and tip.lines < end.lines:
        chain = chain_of(first_line(ink.ledger, tip.former, version=end.version))
        for body in ink.bodies[: tip.lines - 1]:
            _, chain = chained(body, chain)
        if chain == tip.chain:
            return Standing("same")
    return Standing("forked", why)
