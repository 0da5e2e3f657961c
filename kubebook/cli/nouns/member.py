"""`member`: the households of the group and the offices they hold."""

import datetime as dt

import typer

from kubebook.book.book import Book, officer_on
from kubebook.book.check.finding import found
from kubebook.book.check.people import FEWEST, MOST
from kubebook.book.find import word_of
from kubebook.book.import_rows import UNREAD
from kubebook.book.people.card_numbers import CARD_NUMBERS, parse_telephone
from kubebook.book.people.find_members import find_member
from kubebook.book.people.members import (
    NO_OFFICE,
    OFFICES,
    WORDS,
    add_member,
    leave,
    office_named,
    role_of,
    set_member,
)
from kubebook.book.records.change import Change
from kubebook.book.records.people import ROLES, Member
from kubebook.cli.asking import agree, writing_day
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import TEXT, Causes, Field, Kind, Values, headings_of, without
from kubebook.cli.declared.filling import typed_or_asked, typed_or_changed
from kubebook.cli.declared.kinds import (
    BIRTH_DAY,
    DAY,
    FLAG,
    MAYBE_DAY,
    card,
    chosen,
    either,
    in_form,
    unmasked,
)
from kubebook.cli.declared.names import MEMBER, everybody
from kubebook.cli.declared.telling import data, told
from kubebook.cli.declared.typed import Typed
from kubebook.cli.full_nik import FULL_NIK, in_full
from kubebook.cli.options import AS_JSON, CSV_FILE, DATE, REASON, YES
from kubebook.cli.recording.second_look import edit_doubted
from kubebook.cli.session import Session
from kubebook.cli.showing.show_statement import lists
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors.people import (
    MemberHasEntries,
    MemberJoinedLater,
    MemberNameTaken,
    NikTaken,
    NumberSpoilt,
)
from kubebook.errors.typed import DayToCome
from kubebook.messages import N_, message

app = typer.Typer(cls=WordedGroup, help=N_("The members and their offices."))

WHO = Field(
    "member",
    N_("Which member"),
    kind=MEMBER,
    help=N_("A01, or a beginning of the name"),
    usual=None,
    words=everybody,
)
NAME = Field(
    "name",
    N_("Name"),
    "--name --nama",
    metavar=N_("NAME"),
    help=N_("The name, in quotes"),
    usual=None,
)
NEW_NAME = NAME._replace(options="")
ROLE = Field(
    "role",
    N_("Office"),
    "--role --jabatan",
    kind=TEXT._replace(
        find=lambda typed, _session: office_named(typed),
        words=lambda _session, _answers: OFFICES,
    ),
    metavar=N_("OFFICE"),
    help=N_("ketua, sekretaris, bendahara or anggota"),
    usual=NO_OFFICE,
)
"""The office: not a field of the record but a term of its own."""
JOINED = Field(
    "joined",
    N_("Joined"),
    "--joined --masuk",
    kind=DAY,
    help=N_("The first day as member"),
    usual=message(N_("today")),
)
LIST = Field(
    "list",
    N_("The members"),
    kind=TEXT,
    help=N_("The list, in quotes; a terminal lets you paste it"),
    usual=None,
)
"""A list of members as one text."""
FIELDS = (
    NAME,
    ROLE,
    JOINED,
    Field("nik", N_("NIK"), "--nik", kind=card("NIK"), help=N_("16 digits")),
    Field("kk", N_("No. KK"), "--kk", kind=card("No. KK"), help=N_("No. KK, 16 digits")),
    Field(
        "sex",
        N_("Sex"),
        "--sex --jenis-kelamin",
        kind=chosen(Member, "sex", WORDS),
        metavar=N_("L|P"),
        help=N_("L or P"),
    ),
    Field(
        "birth_date",
        N_("Born"),
        "--birth-date --tanggal-lahir",
        kind=BIRTH_DAY,
        help=N_("5/4/1980"),
    ),
    Field("address", N_("Address"), "--address --alamat", help=N_("Where the household is")),
    Field(
        "phone",
        N_("Telephone"),
        "--phone --hp",
        kind=in_form(
            Kind(
                read=lambda typed, _session: parse_telephone(typed),
                hint=message(N_("Digits: 0812-3456-7890.")),
            )
        ),
        metavar=N_("DIGITS"),
    ),
    Field(
        "dtsen_id",
        N_("Register ID"),
        "--dtsen-id --id-dtsen",
        help=N_("ID on the poverty register"),
    ),
    Field("occupation", N_("Occupation"), "--occupation --pekerjaan", help=N_("What they live on")),
    Field(
        "verified",
        N_("Verified by the Dinas"),
        "--verified/--not-verified --terverifikasi/--belum-terverifikasi",
        kind=either("sudah", "belum", N_("verification"), (N_("yes"), N_("not yet"))),
        help=N_("Verified by the Dinas, or not yet"),
        usual="belum",
    ),
)
"""What is known of a member, in the order in which it is asked for and shown."""
_OTHERS = {
    "name": "nama_lengkap nama_anggota",
    "nik": "no_nik no_ktp nomor_nik",
    "kk": "no_kk nomor_kk",
    "sex": "l/p jk",
    "birth_date": (
        "tgl_lahir ttl tempat,_tanggal_lahir tempat/tanggal_lahir tempat_tanggal_lahir "
        "tempat,_tgl_lahir tempat/tgl_lahir tempat_tgl_lahir tempat_dan_tanggal_lahir"
    ),
    "phone": "no_hp nomor_hp telepon no_telepon no_telp telp no_wa no_hp/wa",
    "joined": "tanggal_masuk tgl_masuk",
    "member": "anggota no_anggota",
    UNREAD: "no nomor no_urut ket keterangan ttd tanda_tangan paraf",
}
"""Other headings of the lists that groups keep, by column."""
HEADINGS = headings_of(FIELDS) | {
    heading: column for column, headings in _OTHERS.items() for heading in headings.split()
}
"""The headings that the columns of a member file may have, each with its column."""
RETURNED = Field(
    "returned", N_("Take back that the member has left"), "--returned --kembali", kind=FLAG
)
_CAUSES: Causes = {
    DayToCome: ("joined", "birth_date"),
    MemberNameTaken: ("name", "nik"),
    NikTaken: ("nik",),
    NumberSpoilt: ("dtsen_id",),
    MemberHasEntries: ("joined",),
    MemberJoinedLater: ("joined", "role"),
}
"""The fields that can be the reason if a member is refused."""


@verb(
    app,
    "add",
    NEW_NAME,
    *without(FIELDS, "name"),
    help_id=N_('Add a member.\n\nkubebook member add "Siti Rahmah" --role bendahara'),
)
def add(session: Session, typed: Typed) -> None:
    """Record a new member, numbered after the last."""
    today = writing_day(session)
    values = typed_or_asked(
        session,
        FIELDS,
        typed,
        needed=(NEW_NAME,),
        header=message(N_("A new member.")),
        plan=lambda values: _added(session.read().book, values, today),
        causes=_CAUSES,
    )
    if session.on_terminal:
        joined = values.get("joined")
        since = joined if isinstance(joined, dt.date) else today
        _ask_to_depose(session, None, values, since=since)
    edited = edit_doubted(session, lambda book: _added(book, values, today), today)
    member = edited.change.first(Member)
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
        size = found("members-number", count=count, fewest=FEWEST, most=MOST, size="many")
        session.screen.say(size.what)


lists(app, "list", "members", FULL_NIK, help_id=N_("List the members."))


@verb(app, "show", WHO, FULL_NIK, AS_JSON, help_id=N_("Show one member."))
def show(session: Session, typed: Typed) -> None:
    """Show everything that the ledger holds about a member; card numbers masked."""
    (who,) = given(session, typed, WHO)
    book, today = session.read().book, session.day()
    found = find_member(book, who)
    full = in_full(session, FULL_NIK.key in typed)
    fields = _shown_fields(today, full=full)
    if AS_JSON.key in typed:
        values = data(fields, book, found)
        session.screen.data({key: "" if it is None else it for key, it in values.items()})
        return
    session.screen.tell(*told(fields, book, found))


@verb(
    app,
    "set",
    WHO,
    *FIELDS,
    DATE,
    RETURNED,
    help_id=N_(
        "Change what is known of a member, or the office.\n\n"
        "kubebook member set A03 --role bendahara"
    ),
)
def set_(session: Session, typed: Typed) -> None:
    """Change fields of a member; an office is held from --date on."""
    today = writing_day(session)
    (who,) = given(session, typed, WHO)
    day = session.date_of(typed[DATE.key])
    values = typed_or_changed(
        session,
        (*FIELDS, RETURNED),
        typed,
        find=lambda book: find_member(book, who),
        header=lambda member: message(
            N_("What is known of {id} {name}."), id=member.id, name=member.name
        ),
        plan=lambda values: _set(session.read().book, who, values, today, day),
        asked=lambda _book, _member: _fields_on(day),
        causes=_CAUSES,
    )
    if values.pop(RETURNED.key, False):
        values |= {"left": None, "left_reason": ""}
    if session.on_terminal and "role" in values:
        _ask_to_depose(session, find_member(session.read().book, who), values, since=day)
    edited = edit_doubted(session, lambda book: _set(book, who, values, today, day), today)
    now = edited.book.members[find_member(edited.before, who).id]
    session.screen.tell(
        message(
            N_("Saved {id} {name}, {role}."),
            id=now.id,
            name=now.name,
            role=role_of(edited.book, now, day),
        )
    )


@verb(app, "leave", WHO, DATE, REASON, help_id=N_("A member leaves the group."))
def leave_group(session: Session, typed: Typed) -> None:
    """Record that a member left on --date; an office ends with it."""
    writing_day(session)
    (who,) = given(session, typed, WHO)
    day, reason = session.date_of(typed[DATE.key]), typed[REASON.key] or ""
    if session.on_terminal:
        book = session.read().book
        leaving = find_member(book, who)
        session.screen.say(*leave(book, who, day=day, reason=reason).notices)
        agree(
            session,
            message(N_("Does {id} {name} leave the group?"), id=leaving.id, name=leaving.name),
            default=False,
        )
    edited = session.edit(lambda book: leave(book, who, day=day, reason=reason))
    gone = edited.change.first(Member)
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


@verb(
    app,
    "forget",
    WHO,
    YES,
    help_id=N_(
        "Take the personal data of a member who left out of the ledger and its copies here.\n\n"
        "kubebook member forget A05"
    ),
)
def forget_member(session: Session, typed: Typed) -> None:
    """Take out what shows who and where a person is; the name stays."""
    from kubebook.cli.ledger.forgetting import forget_typed

    (who,) = given(session, typed, WHO)
    forget_typed(session, who, FIELDS, yes=YES.key in typed)


@verb(
    app,
    "paste",
    LIST,
    help_id=N_(
        "Add the members of a list out of a message: a line each, with number, telephone, office "
        "or without.\n\nkubebook member paste"
    ),
)
def paste(session: Session, typed: Typed) -> None:
    """Read a list, show what was understood, and add it."""
    from kubebook.cli.ledger.member_list import paste_members

    paste_members(session, typed, LIST)


@verb(
    app,
    "import",
    CSV_FILE._replace(help=N_("CSV; only the column name is needed")),
    help_id=N_("Read members from a CSV file."),
)
def import_file(session: Session, typed: Typed) -> None:
    """Add the members of a file: all rows or none."""
    from kubebook.cli.ledger.import_file import import_members_from

    import_members_from(session, typed, HEADINGS)


def _added(book: Book, values: Values, today: dt.date) -> Change:
    details = {key: value for key, value in values.items() if key != "role"}
    return add_member(book, details, today=today, role=str(values.get("role", "")))


def _set(book: Book, who: str, values: Values, today: dt.date, day: dt.date) -> Change:
    details = {key: value for key, value in values.items() if key != "role"}
    role = str(values.get("role", ""))
    return set_member(book, who, details, today=today, role=role, day=day)


def _fields_on(day: dt.date) -> tuple[Field, ...]:
    """The fields of a member, with the office held on a day."""
    role = ROLE._replace(now=lambda book, member: role_of(book, member, day))
    return tuple(role if field is ROLE else field for field in FIELDS)


def _shown_fields(day: dt.date, *, full: bool) -> tuple[Field, ...]:
    """The fields that are shown of a member on a day; card numbers masked unless `full`."""
    number = Field("member", N_("Number"), now=lambda _book, member: member.id)
    left = Field("left", N_("Left"), kind=MAYBE_DAY)
    why = Field("left_reason", N_("Why the member left"))
    fields = (number, *without(_fields_on(day), "joined"), JOINED, left, why)
    if not full:
        return fields
    return tuple(unmasked(one) if one.key in CARD_NUMBERS else one for one in fields)


def _ask_to_depose(session: Session, new: Member | None, values: Values, *, since: dt.date) -> None:
    """Ask before an office passes to another member: show who holds it, and ask for a yes.

    `new` is None for a member who is only now recorded, whose name stands in `values`.

    Raises:
        Declined: the person answers no.
    """
    office = word_of(str(values.get("role", "")), ROLES)
    holder = officer_on(session.read().book, office, since) if office else None
    if holder is None or (new and holder.id == new.id):
        return
    name = new.name if new else str(values["name"])
    session.screen.say(message(N_("{name} is {role} now."), name=holder.name, role=office))
    agree(session, message(N_("Shall {name} take over?"), name=name), default=False)
