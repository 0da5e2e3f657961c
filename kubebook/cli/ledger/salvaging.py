"""`restore --salvage`: what was saved of a damaged ledger, and line by line what was not."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kubebook.book.closings.codes import code_of
from kubebook.cli.session import Session
from kubebook.messages import N_, Message, message
from kubebook.periods import month_of
from kubebook.store.paths import typed as quoted

if TYPE_CHECKING:
    from kubebook.store.salvage import Held, Remnant, Salvaged, State

SUSPECT = N_(
    "These lines can be read, but they do not follow from the lines before them, so something in "
    "them or before them was changed. They were not taken:"
)
LOST = N_("These lines cannot be read whole; this much stands in them:")
FORK = N_("These lines follow from a line that another one follows from already. Not taken:")
OTHER = N_("These lines are of another ledger, put into the same file. Not taken:")
HEADINGS: "dict[State, str]" = {"suspect": SUSPECT, "lost": LOST, "fork": FORK, "other": OTHER}
HELD_SHOWN = 20
"""So many entries of one line are named; an import may hold thousands."""


def salvage(session: Session, source: str, target: str) -> None:
    """Take the whole lines out of the file `source` into `target`, and say what is not there."""
    from kubebook.store.salvage import salvage_ledger

    path = session.file(target)
    done = salvage_ledger(session.file(source), path, at=session.now())
    session.done = message(N_("Saved"))
    session.screen.tell(
        message(
            N_("{path} is made: {taken} of {lines} lines, entries: {entries:n}."),
            path=target,
            taken=done.taken,
            lines=done.lines,
            entries=len(done.book.entries),
        )
    )
    session.screen.tell(*_told(done))
    session.screen.tell(
        message(
            N_(
                "{source} is as it was. Look through the new book, and enter again what is missing:"
                "\n  kubebook --ledger {path} check"
            ),
            source=source,
            path=quoted(path),
        )
    )


def _told(done: "Salvaged") -> Iterator[Message]:
    """What is not in the new ledger as it was in the old one."""
    for state, heading in HEADINGS.items():
        left = [one for one in done.left_out if one.state == state]
        if left:
            yield message(heading)
        for one in left:
            yield from _lines(one)
    if done.trusted:
        yield message(
            N_(
                "Nothing proves the line that holds the group and its members, but no other does: "
                "it was taken. Compare it with your papers."
            )
        )
    if "group" in done.made:
        yield message(
            N_(
                "The line with the group is lost, so name it anew:\n"
                "  kubebook group set --name NAME --village NAME"
            )
        )
    for closing in done.seals:
        yield message(
            N_("{month} is no longer as it was sealed on {closed} ({seal})."),
            month=month_of(closing.month),
            closed=closing.closed,
            seal=code_of(closing.seal),
        )
    if done.proofs:
        yield message(N_("Proofs found again: {count:n}"), count=done.proofs)
    if done.proofs_lost:
        yield message(N_("Proofs not found: {names}"), names=done.proofs_lost)


def _lines(left: "Remnant") -> Iterator[Message]:
    for held in left.held[:HELD_SHOWN]:
        yield message(N_("  line {line}: {held}"), line=left.line, held=_held(held))
    if (more := len(left.held) - HELD_SHOWN) > 0:
        yield message(N_("  line {line}: and {count:n} more"), line=left.line, count=more)
    if not left.held:
        nothing = message(N_("nothing that can be read")) if not left.did else left.did
        yield message(N_("  line {line}: {held}"), line=left.line, held=nothing)


def _held(held: "Held") -> Message:
    """What a line seems to hold of an entry, with a dash for what cannot be read."""
    unknown = "-"
    return message(
        N_("{voucher}, {day}, {amount}, {text}"),
        voucher=held.voucher or unknown,
        day=message(N_("{day:short}"), day=held.day) if held.day else unknown,
        amount=unknown if held.amount is None else message(N_("{amount:rp}"), amount=held.amount),
        text=held.text or unknown,
    )
