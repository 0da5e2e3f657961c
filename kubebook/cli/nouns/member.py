"""`member`: the households of the group and the offices they hold."""

import datetime as dt
from collections.abc import Callable
from typing import Annotated

import typer

from kubebook.book.book import Book, officer_on
from kubebook.book.check.whole_book import FEWEST, MOST
from kubebook.book.find import find_member
from kubebook.book.people.members import add_member, leave, role_of, set_member
from kubebook.book.records import ROLES, Change, Member
from kubebook.cli.asking import left_out, needed, writing_day
from kubebook.cli.full_nik import FullNik, in_full
from kubebook.cli.nouns.member_fields import (
    Address,
    Born,
    Dtsen,
    Joined,
    Kk,
    Name,
    Nik,
    Phone,
    Returned,
    Role,
    Sex,
    Verified,
    Who,
    Work,
    details_of,
)
from kubebook.cli.nouns.member_telling import facts_of
from kubebook.cli.options import LABELS, AsJson, Day, Reason, Text, told_facts
from kubebook.cli.recording.second_look import doubts
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_, message
from kubebook.periods import parse_date

app = typer.Typer(cls=WordedGroup, help=N_("The members and their offices."))


@app.command(
    cls=WordedCommand,
    help=N_('Add a member.\n\nkubebook member add "Siti Rahmah" --role bendahara'),
)
def add(
    ctx: typer.Context,
    name: Name = None,
    role: Role = None,
    nik: Nik = None,
    kk: Kk = None,
    sex: Sex = None,
    birth_date: Born = None,
    address: Address = None,
    phone: Phone = None,
    joined: Joined = None,
    dtsen_id: Dtsen = None,
    occupation: Work = None,
    verified: Verified = None,
) -> None:
    """A new member, numbered after the last."""
    session = session_of(ctx)
    today = writing_day(session)
    if name is None and not session.on_terminal:
        raise left_out(message(N_("Name")))
    details = details_of(
        session,
        name=name,
        nik=nik,
        kk=kk,
        sex=sex,
        birth_date=birth_date,
        address=address,
        phone=phone,
        joined=joined,
        dtsen_id=dtsen_id,
        occupation=occupation,
        verified=verified,
    )
    if name is None:
        from kubebook.cli.nouns.member_steps import ask_new

        details, role = ask_new(session, details if role is None else {**details, "role": role})
    if role and session.on_terminal:
        day = details.get("joined")
        since = day if isinstance(day, dt.date) else today
        _ask_to_depose(session, session.read().book, role, str(details["name"]), since)

    def make(book: Book) -> Change:
        return add_member(book, details, today=today, role=role or "")

    if session.on_terminal:
        _ask_about_doubts(session, make)
    edited = session.edit(make)
    if not session.on_terminal:
        session.screen.say(*(doubt.told for doubt in doubts(edited.before, edited.change)))
    member = next(record for record in edited.change.put if isinstance(record, Member))
    count = sum(1 for other in edited.book.members.values() if not other.left)
    session.screen.tell(
        message(
            N_("Saved {id} {name}, {role}. Members now: {count}."),
            id=member.id,
            name=member.name,
            role=role_of(edited.book, member, member.joined),
            count=count,
        )
    )
    if count > MOST:
        session.screen.say(
            message(
                N_("Members: {count}; a KUBE has {fewest} to {most}."),
                count=count,
                fewest=FEWEST,
                most=MOST,
            )
        )


@app.command("list", cls=WordedCommand, help=N_("List the members."))
def list_members(ctx: typer.Context, full_nik: FullNik = False, as_json: AsJson = False) -> None:
    """The statement `members`."""
    session = session_of(ctx)
    shown = in_full(session, full_nik)
    show_statement(session, "members", as_json=as_json, full_nik=shown)


@app.command(cls=WordedCommand, help=N_("Show one member."))
def show(
    ctx: typer.Context,
    member: Who = None,
    full_nik: FullNik = False,
    as_json: AsJson = False,
) -> None:
    """Everything the ledger holds about a member; card numbers masked."""
    session = session_of(ctx)
    (typed,) = needed(session, (LABELS["member"], member))
    book = session.read().book
    found = find_member(book, typed)
    in_full(session, full_nik)
    facts = facts_of(book, found, session.day(), full_nik=full_nik)
    if as_json:
        data = {key: value or "" for _, key, value in facts}
        session.screen.data(data | {"verified": found.verified})
        return
    session.screen.tell(*told_facts((label, value) for label, _, value in facts))


@app.command(
    "set",
    cls=WordedCommand,
    help=N_(
        "Change what is known of a member, or the office.\n\n"
        "kubebook member set A03 --role bendahara"
    ),
)
def set_(
    ctx: typer.Context,
    member: Who = None,
    name: Annotated[
        Text, typer.Option("--name", "--nama", metavar=N_("NAME"), help=N_("The name, in quotes"))
    ] = None,
    role: Role = None,
    nik: Nik = None,
    kk: Kk = None,
    sex: Sex = None,
    birth_date: Born = None,
    address: Address = None,
    phone: Phone = None,
    joined: Joined = None,
    dtsen_id: Dtsen = None,
    occupation: Work = None,
    verified: Verified = None,
    date: Day = None,
    returned: Returned = False,
) -> None:
    """Change fields; an office is held from --date on."""
    session = session_of(ctx)
    today = writing_day(session)
    (typed,) = needed(session, (LABELS["member"], member))
    details = details_of(
        session,
        name=name,
        nik=nik,
        kk=kk,
        sex=sex,
        birth_date=birth_date,
        address=address,
        phone=phone,
        joined=joined,
        dtsen_id=dtsen_id,
        occupation=occupation,
        verified=verified,
    )
    if returned:
        details |= {"left": None, "left_reason": ""}
    day = session.date_of(date)
    if not details and not role and session.on_terminal:
        from kubebook.cli.nouns.member_steps import ask_changes

        details, role = ask_changes(session, typed, day)
    if role and session.on_terminal:
        book = session.read().book
        _ask_to_depose(session, book, role, find_member(book, typed).name, day)

    def make(book: Book) -> Change:
        return set_member(book, typed, details, today=today, role=role or "", day=day)

    edited = session.edit(make)
    found = find_member(edited.before, typed)
    now = edited.book.members[found.id]
    session.screen.tell(
        message(
            N_("Saved {id} {name}, {role}."),
            id=now.id,
            name=now.name,
            role=role_of(edited.book, now, day),
        )
    )


@app.command("leave", cls=WordedCommand, help=N_("A member leaves the group."))
def leave_group(
    ctx: typer.Context, member: Who = None, date: Day = None, reason: Reason = None
) -> None:
    """From --date on no longer a member; an office ends with it."""
    session = session_of(ctx)
    today = writing_day(session)
    (typed,) = needed(session, (LABELS["member"], member))
    day = parse_date(date, today) if date else today
    if session.on_terminal:
        from kubebook.cli.asking import agree

        book = session.read().book
        leaving = find_member(book, typed)
        session.screen.say(*leave(book, typed, day=day, reason=reason or "").notices)
        agree(
            session,
            message(N_("Does {id} {name} leave the group?"), id=leaving.id, name=leaving.name),
            default=False,
        )
    edited = session.edit(lambda book: leave(book, typed, day=day, reason=reason or ""))
    gone = next(record for record in edited.change.put if isinstance(record, Member))
    session.screen.tell(
        message(
            N_(
                "{id} {name} is no longer a member from {day} on. The name stays in the books.\n"
                "A mistake?\n  kubebook member set {id} --returned"
            ),
            id=gone.id,
            name=gone.name,
            day=day,
        )
    )


@app.command(
    "forget",
    cls=WordedCommand,
    help=N_(
        "Take the personal data of a member who left out of the ledger and its copies here.\n\n"
        "kubebook member forget A05"
    ),
)
def forget_member(
    ctx: typer.Context,
    member: Who = None,
    yes: Annotated[bool, typer.Option("--yes", "--ya", help=N_("Do it without asking"))] = False,
) -> None:
    """NIK, KK, register ID, telephone, birth date, address; the name stays."""
    from kubebook.cli.ledger.forgetting import forget_typed

    session = session_of(ctx)
    (typed,) = needed(session, (LABELS["member"], member))
    forget_typed(session, typed, yes=yes)


@app.command("import", cls=WordedCommand, help=N_("Read members from a CSV file."))
def import_file(
    ctx: typer.Context,
    file: Annotated[
        Text, typer.Argument(metavar=N_("FILE"), help=N_("CSV; only the column name is needed"))
    ] = None,
) -> None:
    """All rows or none."""
    from kubebook.cli.ledger.import_file import import_members_from

    import_members_from(session_of(ctx), file)


def _ask_about_doubts(session: Session, make: Callable[[Book], Change]) -> None:
    """Before somebody becomes a new member who may be an old one."""
    book = session.read().book
    if found := doubts(book, make(book)):
        from kubebook.cli.asking import agree

        session.screen.say(*(doubt.asked for doubt in found))
        agree(session, message(N_("Another person, a new member?")), default=False)


def _ask_to_depose(session: Session, book: Book, role: str, name: str, day: dt.date) -> None:
    """Before an office passes to another: who holds it, and whether that is meant."""
    office = next((known for known in ROLES if known == role.strip().casefold()), None)
    holder = officer_on(book, office, day) if office else None
    if holder is None or holder.name == name:
        return
    from kubebook.cli.asking import agree

    session.screen.say(message(N_("{name} is {role} now."), name=holder.name, role=office))
    agree(session, message(N_("Shall {name} take over?"), name=name), default=False)
