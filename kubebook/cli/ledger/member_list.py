"""`member paste`: members out of a message, read line by line, shown, and added after a yes."""

from collections.abc import Sequence
from typing import cast

from kubebook.book.book import Book
from kubebook.book.doubts.whole_change import doubts
from kubebook.book.find import folded
from kubebook.book.people.pasted import Listed, add_listed, alike, read_list
from kubebook.book.records.change import Change
from kubebook.book.records.people import Member
from kubebook.cli.asking import sure, writing_day
from kubebook.cli.declared.command import given
from kubebook.cli.declared.field import TEXT, Field
from kubebook.cli.declared.form import ask_field
from kubebook.cli.declared.kinds import DONE, or_left
from kubebook.cli.declared.typed import Typed
from kubebook.cli.recording.second_look import edit_doubted
from kubebook.cli.session import Session
from kubebook.errors import Declined, KubebookError
from kubebook.errors.people import MembersUnread
from kubebook.errors.typed import ChoiceUnknown
from kubebook.messages import N_, Message, message
from kubebook.typed_text import yes_or_no

SAVE = message(N_("save"))
NOBODY = message(N_("nobody"))
HOW = message(
    N_(
        "Copy the list in the message and paste it here, or write a line for each: "
        "1. Siti Rahmah 0812-3456-7890 ketua. Enter on an empty line: done."
    )
)


def paste_members(session: Session, typed: Typed, field: Field) -> None:
    """Add the members of a list, the text of `field`; a terminal asks for it and reads it back."""
    today = writing_day(session)
    people: Sequence[Listed]

    def added(book: Book) -> Change:
        return add_listed(book, people, today=today)

    if session.on_terminal:
        people = _agreed(session, typed[field.key] or "")
        edited = session.edit(lambda book: added(book)._replace(notices=()))  # shown with the list
    else:
        (text,) = given(session, typed, field)
        people = _understood(text)
        edited = edit_doubted(session, added, today)
    session.screen.tell(*_what_came(edited.before, edited.change))


def _understood(text: str) -> list[Listed]:
    """The people of a list of which every line is understood.

    Raises:
        MembersUnread: a line is not.
    """
    read = read_list(text)
    if read.unread:
        raise MembersUnread(lines=tuple(f'"{line}"' for _, line in read.unread))
    return list(read.people)


def _what_came(before: Book, change: Change) -> list[Message]:
    """Who was added, and of whom more is known now."""
    members = change.of(Member)
    new = tuple(f"{one.id} {one.name}" for one in members if one.id not in before.members)
    more = tuple(f"{one.id} {one.name}" for one in members if one.id in before.members)
    told = []
    if new:
        told.append(message(N_("Members added: {count}, {names}"), count=len(new), names=new))
    if more:
        told.append(message(N_("More is known now of {names}."), names=more))
    return told or [message(N_("Everybody was there already; nothing was added."))]


# --- on a terminal ---------------------------------------------------------------------------


def _agreed(session: Session, text: str) -> list[Listed]:
    """The people of a list that is pasted, once each line is understood and the whole is agreed.

    Raises:
        KeyboardInterrupt, Declined: the person gave up, or nobody is left.
    """
    people: list[Listed] = []
    unread = []
    if not text:
        session.screen.say(HOW)
    while text := text or _pasted(session):
        read = read_list(text)
        people += read.people
        unread += [line for _, line in read.unread]
        text = ""
    for line in unread:
        session.screen.say(message(N_('Not understood: "{line}"'), line=line))
        people += _asked_again(session)
    people = [_same_as_known(session, one) for one in people]
    while people:
        wrong = _read_back(session, people)
        if wrong is None:
            return people
        people[wrong : wrong + 1] = _asked_again(session)
    raise Declined


def _pasted(session: Session) -> str:
    """One answer: a line, or all that was pasted; empty after Enter."""
    field = Field(
        "list",
        N_("Members"),
        kind=or_left(TEXT._replace(explain=_how_many)),
        usual=DONE,
        hint=HOW,
    )
    return str(ask_field(session, field) or "")


def _how_many(text: str, _session: Session) -> Message:
    return message(N_("Members read: {count}"), count=len(read_list(text).people))


def _asked_again(session: Session) -> list[Listed]:
    """A line typed instead of one that is not understood, or wrong; nobody after Enter."""
    field = Field(
        "again",
        N_("Name, telephone, office"),
        kind=or_left(TEXT._replace(find=lambda typed, _session: _understood(typed)), NOBODY),
        usual=NOBODY,
        hint=message(N_("Siti Rahmah 081234567890 ketua; Enter: it is no member.")),
    )
    return cast("list[Listed]", ask_field(session, field) or [])


def _same_as_known(session: Session, one: Listed) -> Listed:
    """Somebody of a list under the name of a member whose name is alike, if it is the same."""
    known = alike(session.read().book, one.name)
    if known is None:
        return one
    question = message(
        N_("Is {name} the same as {id} {known}?"), name=one.name, id=known.id, known=known.name
    )
    return one._replace(name=known.name) if sure(session, question) else one


def _read_back(session: Session, people: Sequence[Listed]) -> int | None:
    """Show everybody and what is doubtful; the place of who is wrong, or None to save."""
    book, today = session.read().book, session.day()
    refused = False
    session.screen.say("", *(_row(book, number, people) for number in range(1, len(people) + 1)))
    try:
        change = add_listed(book, people, today=today)
        session.screen.say(*change.notices, *(one.asked for one in doubts(book, change, today)))
    except KubebookError as error:
        refused = True
        session.tell_error(error)
    numbers = {str(number): one.name for number, one in enumerate(people, 1)}

    def find(typed: str, _session: Session) -> int | None:
        said = yes_or_no(typed)
        if said is False:
            raise Declined
        if said and not refused:
            return None
        if typed not in numbers:
            raise ChoiceUnknown(typed=typed, field=message(N_("the list")), choices=(*numbers,))
        return int(typed) - 1

    kind = TEXT._replace(find=find)
    field = Field(
        "wrong",
        N_("All right? Else the number of who is wrong"),
        kind=kind if refused else or_left(kind, SAVE),
        usual=None if refused else SAVE,
        hint=message(N_("Enter: save all. no: nobody. A number: that line is asked again.")),
        words=lambda _session, _answers: numbers,
    )
    return cast("int | None", ask_field(session, field))


def _row(book: Book, number: int, people: Sequence[Listed]) -> Message:
    """A line of the list as it is read back: what it says, and who is there already."""
    one = people[number - 1]
    same = folded(one.name)
    first = next(other for other, it in enumerate(people, 1) if folded(it.name) == same)
    known = next((it for it in book.members.values() if folded(it.name) == same), None)
    facts = ", ".join(filter(None, (one.name, one.phone, one.nik and f"NIK {one.nik}", one.role)))
    if first != number:
        return message(
            N_("{number}  {facts} (the same person as {first})"),
            number=str(number),
            facts=facts,
            first=str(first),
        )
    if known and known.left is None:
        return message(
            N_("{number}  {facts} (there already, {id})"),
            number=str(number),
            facts=facts,
            id=known.id,
        )
    return message(N_("{number}  {facts}"), number=str(number), facts=facts)
