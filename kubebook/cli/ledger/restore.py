"""`restore`: back to a copy of the ledger, or on with the present file as it is."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kubebook.book.find import whole_number
from kubebook.book.records.entries import Entry
from kubebook.cli.asking import left_out
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import PATH, TEXT, Field
from kubebook.cli.declared.typed import Typed
from kubebook.cli.find_ledger import written_here
from kubebook.cli.options import YES
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors.ledger import LedgerNotHere
from kubebook.messages import N_, Message, message, named
from kubebook.store.copies import good_copies
from kubebook.store.paths import Places
from kubebook.store.paths import typed as quoted
from kubebook.store.restore import compare_ledgers, restore_ledger

if TYPE_CHECKING:
    from kubebook.store.ledger_file import LedgerFile
    from kubebook.store.restore import Comparison

app = typer.Typer(cls=WordedGroup)

MORE_SHOWN = 10
LESS_SHOWN = 50
"""The number of entries of a difference that a terminal lists one by one, to be typed again."""


COPY = Field("file", N_("The copy to go back to"), kind=PATH, usual=None)


@verb(
    app,
    "restore",
    COPY,
    YES,
    help_id=N_(
        "Go back to a copy of the ledger. Shows first what the copy has more and less; the "
        "present file is kept.\n\n"
        "Given the present file itself, it is accepted as it is."
    ),
)
def restore(session: Session, typed: Typed) -> None:
    """Compare, ask, and put the copy in place."""
    path = _ledger_of(session, typed)
    copies = _listed(session, path) if session.on_terminal and COPY.key not in typed else []
    (file,) = given(session, typed, _one_of(copies) if copies else COPY)
    copy = session.file(file)
    comparison = compare_ledgers(path, copy)
    session.screen.say(*_compared(comparison, file, shortened=session.on_terminal))
    if YES.key not in typed:
        if not session.on_terminal:
            raise left_out(named(YES.option))
        from kubebook.cli.asking import agree

        agree(session, message(N_("Put it in place?")), default=False)
    restored = restore_ledger(path, copy, day=session.day())
    session.done = message(N_("Saved"))
    session.screen.tell(
        message(
            N_("The ledger is now as in {file}; entries: {entries:n}, until {last}."),
            file=file,
            entries=len(restored.book.entries),
            last=comparison.copy.last_at.date(),
        )
    )
    if restored.kept:
        session.screen.tell(message(N_("The former file is kept: {path}"), path=str(restored.kept)))
    if restored.proofs:
        session.screen.tell(
            message(N_("Pictures of slips that came with it: {count:n}."), count=restored.proofs)
        )
    session.screen.say(*restored.notices)


def _ledger_of(session: Session, typed: Typed) -> Path:
    """The ledger named; else the one of which the file to be put in place is a copy."""
    if session.ledger_named or COPY.key not in typed:
        return session.path()
    copy = session.file(typed.texts[COPY.key])
    try:
        return written_here(Path(), copy) or session.path()
    except LedgerNotHere:
        return Path(copy.name)  # on another computer it gets the name that it has


def _listed(session: Session, path: Path) -> list["LedgerFile"]:
    """The dated copies, the newest first, after they were shown with their numbers."""
    copies = list(good_copies(Places.of(path), None))
    if not copies:
        return []
    session.screen.say(message(N_("Copies that lie here, the newest first:")))
    session.screen.say(
        *(
            message(
                N_("  {number}  until {last}, entries: {entries:n}"),
                number=number,
                last=page.folded.at[-1].date(),
                entries=page.entries,
            )
            for number, page in enumerate(copies, 1)
        )
    )
    return copies


def _one_of(copies: Sequence["LedgerFile"]) -> Field:
    """The copy as it is asked for: by its number, or a file elsewhere."""
    return COPY._replace(
        label=N_("Number, or a file elsewhere"),
        kind=TEXT._replace(find=lambda typed, _session: _meant(copies, typed)),
        hint=message(N_("Its number in the list above, or the file with its folder.")),
    )


def _meant(copies: Sequence["LedgerFile"], typed: str) -> str:
    """The file of the copy of that number; if there is no such copy, what was typed."""
    number = whole_number(typed)
    return str(copies[number - 1].path) if number and number <= len(copies) else typed


def _compared(comparison: "Comparison", typed: str, *, shortened: bool) -> list[Message]:
    """What the copy has and the ledger lacks, and the reverse; shortened for a screen."""
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
        said.append(message(N_("The present file: {fault:first}"), fault=comparison.trouble.worded))
    if comparison.same_file:
        said.append(message(N_("It is the present file itself, which is accepted as it is.")))
    if comparison.same_ledger is False:
        said.append(message(N_("Careful: it is the ledger of another group.")))
    if comparison.before == "forget":
        said.append(
            message(
                N_(
                    "It is from before a member's personal data were taken out: they come back "
                    "with it. Take them out again afterwards:\n  kubebook member forget MEMBER"
                )
            )
        )
    said += differing(comparison, typed, shortened=shortened)
    if not (comparison.more or comparison.less or comparison.same_file):
        said.append(message(N_("It has the same entries.")))
    return said


def differing(comparison: "Comparison", typed: str, *, shortened: bool) -> list[Message]:
    """The entries that only the copy has, then those that only the ledger has."""
    said: list[Message] = []
    for entries, heading, most in (
        (
            comparison.more,
            N_("Entries that it has and the present one lacks: {count:n}"),
            MORE_SHOWN,
        ),
        (
            comparison.less,
            N_("Entries that the present one has and it lacks: {count:n}"),
            LESS_SHOWN,
        ),
    ):
        shown = entries[:most] if shortened else entries
        if entries:
            said.append(message(heading, count=len(entries)))
            said += [_line(entry) for entry in shown]
        if len(entries) > len(shown):
            said.append(
                message(
                    N_(
                        "and {count} more; all of them in a file:\n"
                        "  kubebook restore {path} 2> restore.txt"
                    ),
                    count=len(entries) - len(shown),
                    path=quoted(Path(typed)),
                )
            )
    return said


def _line(entry: Entry) -> Message:
    return message(
        N_("{voucher}, {date:short}, {amount:rp}, {text}"),
        voucher=entry.voucher,
        date=entry.date,
        amount=entry.amount,
        text=entry.text,
    )
