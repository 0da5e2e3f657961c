"""`member forget`: what the ledger holds of a departed member, the question, and what stays."""

from typing import TYPE_CHECKING

from kubebook.book.people.forgetting import forget
from kubebook.book.records.people import Member
from kubebook.cli.asking import left_out, writing_day
from kubebook.messages import N_, Message, message, named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kubebook.cli.declared.field import Field
    from kubebook.cli.session import Session
    from kubebook.store.forget import Traces


def forget_typed(session: "Session", typed: str, fields: "Sequence[Field]", *, yes: bool) -> None:
    """Show what will be taken out, ask (not if `yes`), take it out, show who may still hold it.

    `fields`: those of a member, for their labels.
    """
    from kubebook.store.copied import read_copied
    from kubebook.store.forget import find_traces, forget_member
    from kubebook.store.paths import Places

    today = writing_day(session)
    change = forget(session.read(tell_faults=False).book, typed, today=today)
    (member,) = change.of(Member)
    traces = find_traces(session.path(), member)
    if traces.none:
        _tell(session, member, NOTHING_LEFT)
        return
    session.screen.say(*_shown(member, traces, fields), *change.notices)
    if not yes:
        if not session.on_terminal:
            raise left_out(named("--yes"))
        from kubebook.cli.asking import agree

        agree(session, message(N_("Take it out? It cannot be undone.")), default=False)
    forgotten = forget_member(
        session.path(), lambda book: forget(book, member.id, today=today), stamp=session.stamp
    )
    session.done = message(N_("Saved"))
    session.screen.say(*forgotten.notices)
    _tell(session, member, DONE)
    if drives := tuple(row.drive for row in read_copied(Places.of(session.path()).copied)):
        session.screen.say(message(DRIVES, drives=drives))


NOTHING_LEFT = N_(
    "Of {id} {name} neither number nor address is in the ledger and its copies here. Name, "
    "offices, membership, sex and occupation stay."
)
DONE = N_(
    "Taken out: of {id} {name} neither number nor address is left in the ledger and its copies "
    "here. Name, offices, membership, sex and occupation stay.\n"
    "Others may still hold the numbers: flash drives, other computers, exported files, papers, "
    "pictures of proofs, offices. Remove them there too."
)
DRIVES = N_(
    "Drives with a copy that still holds them: {drives}. To take them out there, copy the book to "
    "each of them again:\n  kubebook backup DIR"
)


def _tell(session: "Session", member: Member, sentence: str) -> None:
    session.screen.tell(message(sentence, id=member.id, name=member.name))


def _shown(member: Member, traces: "Traces", fields: "Sequence[Field]") -> list[Message]:
    """What will be taken out, and from where."""
    labels = {field.key: field.called for field in fields}
    said = []
    if traces.fields:
        said.append(
            message(
                N_("Of {id} {name} will be taken out: {fields}."),
                id=member.id,
                name=member.name,
                fields=tuple(labels[name] for name in traces.fields),
            )
        )
        said.append(
            message(
                N_("Lines of the ledger: {lines:n}; copies here: {copies:n}. The name stays."),
                lines=traces.lines,
                copies=len(traces.copies),
            )
        )
    if traces.shared:
        said.append(message(N_("A number that another member has too stays with that member.")))
    if traces.spoilt:
        said.append(
            message(
                N_("Removed, for they cannot be read as a book: {files}"),
                files=tuple(map(str, traces.spoilt)),
            )
        )
    return said
