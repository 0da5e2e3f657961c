"""`restore`: back to a copy of the ledger, or on with the present file as it is."""

from typing import TYPE_CHECKING, Annotated

import typer

from kubebook.book.records import Entry
from kubebook.cli.fields import Text
from kubebook.cli.session import session_of
from kubebook.cli.words import WordedCommand, WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.store.restore import compare_ledgers, restore_ledger

if TYPE_CHECKING:
    from kubebook.store.restore import Comparison

app = typer.Typer(cls=WordedGroup)

SHOWN = 10
"""So many entries of a difference are named one by one."""


@app.command(
    "restore",
    cls=WordedCommand,
    help=N_(
        "Go back to a copy of the ledger. Shows first what the copy has more and less; the "
        "present file is kept.\n\n"
        "Given the present file itself, it is accepted as it is."
    ),
)
def restore(
    ctx: typer.Context,
    file: Annotated[
        Text, typer.Argument(metavar=N_("FILE"), help=N_("The copy to go back to"))
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "--ya", help=N_("Do it without asking"))] = False,
) -> None:
    """Compare, ask, put the copy in place."""
    session = session_of(ctx)
    path = session.path()
    (typed,) = session.needed((message(N_("The copy to go back to")), file))
    copy = session.file(typed)
    comparison = compare_ledgers(path, copy)
    session.screen.say(*_compared(comparison))
    if not yes:
        if not session.on_terminal:
            raise session.left_out("--yes")
        from kubebook.cli.questions import sure

        if not sure(session, message(N_("Put it in place?"))):
            return
    restored = restore_ledger(path, copy, day=session.day())
    session.screen.tell(
        message(
            N_("The ledger is now as in {file}; entries: {entries:n}, until {last}."),
            file=typed,
            entries=len(restored.book.entries),
            last=comparison.copy.last_at.date(),
        )
    )
    if restored.kept:
        session.screen.tell(message(N_("The former file is kept: {path}"), path=str(restored.kept)))
    session.screen.say(*restored.notices)


def _compared(comparison: "Comparison") -> list[Message]:
    copy = comparison.copy
    said = [
        message(
            N_("The copy: {group}, entries: {entries:n}, last written on {last}."),
            group=copy.group,
            entries=copy.entries,
            last=copy.last_at.date(),
        )
    ]
    if comparison.trouble:
        said.append(comparison.trouble.worded)
    if comparison.same_ledger is False:
        said.append(message(N_("Careful: it is the ledger of another group.")))
    for entries, heading in (
        (comparison.more, N_("Entries that it has and the present one lacks: {count:n}")),
        (comparison.less, N_("Entries that the present one has and it lacks: {count:n}")),
    ):
        if entries:
            said.append(message(heading, count=len(entries)))
            said += [_line(entry) for entry in entries[:SHOWN]]
            if len(entries) > SHOWN:
                said.append(message(N_("and {count} more"), count=len(entries) - SHOWN))
    if not comparison.more and not comparison.less:
        said.append(message(N_("It has the same entries.")))
    return said


def _line(entry: Entry) -> Message:
    return message(
        N_("{voucher}, {date:short}, {amount:rp}, {text}"),
        voucher=entry.voucher,
        date=entry.date,
        amount=entry.amount,
        text=entry.text,
    )
