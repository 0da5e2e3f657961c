"""`member forget`: what the ledger holds of a departed member, the question, and what stays."""

from typing import TYPE_CHECKING

from kubebook.book.people.forgetting import forget
from kubebook.book.records.people import Member
from kubebook.cli.asking import left_out, writing_day
from kubebook.messages import N_, Message, message, named

if TYPE_CHECKING:
    from kubebook.cli.session import Session
    from kubebook.store.forget import Traces

WORDS = {
    "nik": N_("NIK"),
    "kk": N_("No. KK"),
    "dtsen_id": N_("Register ID"),
    "phone": N_("Telephone"),
    "birth_date": N_("Born"),
    "address": N_("Address"),
}
"""The label of each field that is taken out."""


def forget_typed(session: "Session", typed: str, *, yes: bool) -> None:
    """Show what will be taken out, ask (not if `yes`), take it out, show who may still hold it."""
    from kubebook.store.forget import find_traces, forget_member

    today = writing_day(session)
    change = forget(session.read(tell_faults=False).book, typed, today=today)
    (member,) = change.of(Member)
    traces = find_traces(session.path(), member)
    if traces.none:
        _tell(session, member, NOTHING_LEFT)
        return
    session.screen.say(*_shown(member, traces), *change.notices)
    if not yes:
        if not session.on_terminal:
            raise left_out(named("--yes"))
        from kubebook.cli.asking import agree

        agree(session, message(N_("Take it out? It cannot be undone.")), default=False)
    forgotten = forget_member(
        session.path(), lambda book: forget(book, member.id, today=today), stamp=session.stamp
    )
    session.screen.say(*forgotten.notices)
    _tell(session, member, DONE)


NOTHING_LEFT = N_(
    "Of {id} {name} only the name, the offices and the days of membership are in the ledger and "
    "its copies here."
)
DONE = N_(
    "Taken out: of {id} {name} only the name, the offices and the days of membership are left in "
    "the ledger and its copies here.\n"
    "Others may still hold the numbers: flash drives, other computers, exported files, papers, "
    "pictures of proofs, offices. Remove them there too."
)


def _tell(session: "Session", member: Member, sentence: str) -> None:
    session.screen.tell(message(sentence, id=member.id, name=member.name))


def _shown(member: Member, traces: "Traces") -> list[Message]:
    """What will be taken out, and from where."""
    said = []
    if traces.fields:
        said.append(
            message(
                N_("Of {id} {name} will be taken out: {fields}."),
                id=member.id,
                name=member.name,
                fields=tuple(message(WORDS[name]) for name in traces.fields),
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
