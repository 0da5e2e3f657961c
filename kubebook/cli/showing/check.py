"""`check`: every fault and notice of book and file."""

from collections.abc import Iterator
from textwrap import dedent
from typing import TYPE_CHECKING

import typer

from kubebook.book.check.finding import Finding, found
from kubebook.book.check.whole_book import check_book
from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import PATH, Field
from kubebook.cli.declared.kinds import FLAG
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import AS_JSON
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors import KubebookError
from kubebook.language import word
from kubebook.messages import N_, Message, message
from kubebook.screen.prose import finding_lines

if TYPE_CHECKING:
    from kubebook.store.ledger import Ledger

app = typer.Typer(cls=WordedGroup)
STRICT = Field(
    "strict", N_("Notices count as faults for the exit code"), "--strict --ketat", kind=FLAG
)
SEAL = Field(
    "seal",
    N_("Whether a paper with this seal agrees with the book"),
    "--seal --segel",
    metavar=N_("CODE"),
)
OTHER = Field(
    "other",
    N_("Another file of the ledger, to be compared with it"),
    kind=PATH._replace(metavar=N_("FILE")),
)


@verb(
    app,
    "check",
    OTHER,
    STRICT,
    SEAL,
    AS_JSON,
    help_id=N_(
        "List everything that is wrong or missing in book and file.\n\n"
        "Exit code 1 where something is wrong; with --strict also where something is missing.\n\n"
        "kubebook check --seal 7KQ2-M0XA-93TF-B   whether a paper agrees with the book\n"
        "kubebook check E:\\ayam.kubebook   which file is newer, and what differs"
    ),
)
def check(session: Session, typed: Typed) -> None:
    """Show faults first, then notices, each with what to type; or look at a seal or a file."""
    if (seal := typed[SEAL.key]) is not None:
        _check_seal(session, seal)
        return
    if OTHER.key in typed:
        from kubebook.cli.ledger.other_file import check_other

        check_other(session, typed.texts[OTHER.key])
        return
    ledger = session.read(tell_faults=False)
    findings = (
        *(found("ledger-file", x=fault.worded) for fault in ledger.faults),
        *_files(ledger),
        *by_clock_behind(session),
        *by_copies(session),
        *check_book(ledger.book, session.day()),
        *_form(ledger),
    )
    faults = [finding for finding in findings if finding.level == "fault"]
    notices = [finding for finding in findings if finding.level == "notice"]
    if AS_JSON.key in typed:
        session.screen.data([_as_json(session, finding) for finding in findings], indent=1)
    else:
        _show(session, ledger, faults, notices)
    if faults or (STRICT.key in typed and notices):
        raise typer.Exit(session.exit_code or 1)


def _check_seal(session: Session, seal: str) -> None:
    """Say whether the paper with a seal agrees with the book; exit code 1 if it does not."""
    from kubebook.cli.closings.seal import verdict

    found = verdict(session.read(), seal)
    session.screen.tell(found.said)
    if not found.agrees:
        raise typer.Exit(session.exit_code or 1)


def _show(
    session: Session, ledger: "Ledger", faults: list[Finding], notices: list[Finding]
) -> None:
    session.screen.tell(
        message(
            N_("{file}, lines: {lines:n}, entries: {entries:n}, until {last}."),
            file=ledger.path.name,
            lines=ledger.lines,
            entries=len(ledger.book.entries),
            last=ledger.last_at.date(),
        ),
        "",
    )
    for listed, (some, none) in zip((faults, notices), _HEADINGS, strict=True):
        session.screen.out(
            finding_lines(
                message(some, count=len(listed)) if listed else message(none),
                map(_worded, listed),
                language=session.language,
                columns=session.screen.columns,
            )
        )
        session.screen.tell("")


_HEADINGS = (
    (
        N_("Wrong: {count}. Book or file is not right and must be mended."),
        N_("Wrong: nothing."),
    ),
    (
        N_("Incomplete: {count}. The book is right; the group has to add to it."),
        N_("Incomplete: nothing."),
    ),
)
"""The line above the faults, then above the notices: if there are some, and if there are none."""


def _files(ledger: "Ledger") -> Iterator[Finding]:
    """What is wrong with the files in the ledger's folder; nothing if the book has no proofs."""
    if ledger.book.proofs:
        from kubebook.book.check.proofs import file_faults
        from kubebook.store.proofs import troubles_of

        yield from file_faults(ledger.book, troubles_of(ledger.path, ledger.book))


def by_clock_behind(session: Session) -> list[Finding]:
    """What is dated after the day that the clock shows, if the clock is behind the ledger."""
    clock = session.clock_behind()
    if clock is None:
        return []
    from kubebook.book.check.days import by_clock

    return by_clock(session.read(tell_faults=False).book, clock)


def by_copies(session: Session) -> list[Finding]:
    """That no copy of the book was proven for a month, as it is noted beside the ledger."""
    from kubebook.book.check.copies import LastCopy, copy_due
    from kubebook.store.copied import last_proven
    from kubebook.store.paths import Places

    ledger, today = session.read(tell_faults=False), session.day()
    last = last_proven(Places.of(ledger.path), today)
    known = LastCopy(last.day, last.drive) if last else None
    return copy_due(ledger.book, ledger.begun, known, today)


def _form(ledger: "Ledger") -> Iterator[Finding]:
    """What is wrong with the form in force, if it is an office's."""
    from kubebook.book.group import format_text

    if format_text(ledger.book):
        from kubebook.paper.formats.find import in_force

        try:
            in_force(ledger.book)
        except KubebookError as error:
            yield found("form-unusable", x=error.worded)


def _as_json(session: Session, finding: Finding) -> dict[str, str | None]:
    what, _, todo = word(_worded(finding), session.language).partition("\n")
    return {"key": finding.key, "level": finding.level, "what": what, "todo": dedent(todo) or None}


def _worded(finding: Finding) -> Message:
    if finding.todo is None:
        return finding.what
    facts = {"what": finding.what, "todo": finding.todo, "done": finding.done}
    words = N_("{what}\n{todo}\nWhen it is done:\n{done}") if finding.done else N_("{what}\n{todo}")
    return Message(words, facts)
