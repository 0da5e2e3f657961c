"""`group`: who the group is, and whose names stand under its papers."""

from collections.abc import Mapping
from typing import Annotated

import typer

from kubebook.book.book import Book
from kubebook.book.group import choose_format, set_group
from kubebook.book.records.change import Change, Record
from kubebook.cli.asking import writing_day
from kubebook.cli.nouns.format_choice import described, office_of
from kubebook.cli.options import AsJson, Text
from kubebook.cli.session import Session, session_of
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_, Message, message

app = typer.Typer(cls=WordedGroup, help=N_("The group's name, place and helpers."))

LABELS: Mapping[str, str] = {
    "name": N_("Name"),
    "village": N_("Kelurahan or desa"),
    "village_kind": N_("kelurahan or desa"),
    "district": N_("Kecamatan"),
    "regency": N_("Kabupaten or kota"),
    "address": N_("Address"),
    "place": N_("Town above signatures"),
    "office": N_("The Dinas over the group"),
    "business": N_("Business"),
    "market": N_("Market: to whom it sells"),
    "schedule": N_("Schedule of the work"),
    "tasks": N_("Division of tasks"),
    "cycle_months": N_("Months that one cycle of the business takes"),
    "bank": N_("Bank"),
    "bank_branch": N_("Branch"),
    "bank_account": N_("Account number"),
    "letter_code": N_("Code in the numbers of letters"),
    "companion": N_("Pendamping"),
    "companion_since": N_("Pendamping since"),
    "companion_days": N_("Days without a visit before it is said"),
    "village_head": N_("Lurah or Kepala Desa"),
    "village_head_nip": N_("NIP of the lurah or Kepala Desa"),
    "register_label": N_("Name of the poverty register"),
    "iks_name": N_("What IKS stands for"),
    "format": N_("Form of the office"),
    "paper": N_("Sheet"),
    "sample": N_("Invented, CONTOH on every page"),
}
"""What each field of `Group` is called on the screen."""


def _option(field: str, *other: str) -> object:
    name = "--" + field.replace("_", "-")
    return typer.Option(name, *other, metavar=N_("TEXT"), help=LABELS[field])


@app.command(cls=WordedCommand, help=N_("Show what is known of the group."))
def show(ctx: typer.Context, as_json: AsJson = False) -> None:
    """Every field that is filled in; what is missing is named at the end."""
    session = session_of(ctx)
    group = session.read().book.group
    values = group._asdict()
    if as_json:
        session.screen.data(values)
        return
    session.screen.tell(
        *(
            message(N_("{label}: {value}"), label=message(LABELS[name]), value=value)
            for name, value in values.items()
            if value and value is not True
        )
    )
    missing: tuple[Message, ...] = tuple(
        message(LABELS[name]) for name, value in values.items() if value == "" and name != "paper"
    )
    if missing:
        session.screen.say(
            message(
                N_("Not filled in: {missing}\n  kubebook group set --help   shows how"),
                missing=missing,
            )
        )


@app.command(
    "set",
    cls=WordedCommand,
    help=N_(
        "Change what is known of the group.\n\n"
        'kubebook group set --companion "Ratna Salundik" --business "Ayam petelur"'
    ),
)
def set_(
    ctx: typer.Context,
    name: Annotated[Text, _option("name", "--nama")] = None,
    village: Annotated[Text, _option("village", "--kelurahan")] = None,
    village_kind: Annotated[Text, _option("village_kind")] = None,
    district: Annotated[Text, _option("district", "--kecamatan")] = None,
    regency: Annotated[Text, _option("regency", "--kabupaten", "--kota")] = None,
    address: Annotated[Text, _option("address", "--alamat")] = None,
    place: Annotated[Text, _option("place", "--tempat")] = None,
    office: Annotated[Text, _option("office", "--dinas")] = None,
    business: Annotated[Text, _option("business", "--usaha")] = None,
    market: Annotated[Text, _option("market", "--pasar")] = None,
    schedule: Annotated[Text, _option("schedule", "--jadwal")] = None,
    tasks: Annotated[Text, _option("tasks", "--tugas")] = None,
    cycle_months: Annotated[
        int | None,
        typer.Option(
            "--cycle-months",
            "--siklus",
            min=1,
            max=120,
            metavar=N_("NUMBER"),
            help=LABELS["cycle_months"],
        ),
    ] = None,
    bank: Annotated[Text, _option("bank")] = None,
    bank_branch: Annotated[Text, _option("bank_branch", "--cabang")] = None,
    bank_account: Annotated[Text, _option("bank_account", "--rekening")] = None,
    letter_code: Annotated[Text, _option("letter_code", "--kode-surat")] = None,
    companion: Annotated[Text, _option("companion", "--pendamping")] = None,
    companion_since: Annotated[
        Text,
        typer.Option(
            "--companion-since",
            "--pendamping-sejak",
            metavar=N_("DATE"),
            help=LABELS["companion_since"],
        ),
    ] = None,
    companion_days: Annotated[
        int | None,
        typer.Option(
            "--companion-days", min=1, metavar=N_("NUMBER"), help=LABELS["companion_days"]
        ),
    ] = None,
    village_head: Annotated[Text, _option("village_head", "--lurah", "--kepala-desa")] = None,
    village_head_nip: Annotated[Text, _option("village_head_nip", "--nip")] = None,
    register_label: Annotated[Text, _option("register_label")] = None,
    iks_name: Annotated[Text, _option("iks_name")] = None,
    paper: Annotated[Text, _option("paper", "--kertas")] = None,
    form: Annotated[
        Text, typer.Option("--format", "--bentuk", metavar=N_("FORM"), help=LABELS["format"])
    ] = None,
    sample: Annotated[
        bool | None, typer.Option("--sample/--no-sample", help=LABELS["sample"])
    ] = None,
) -> None:
    """Only what is named changes."""
    session = session_of(ctx)
    writing_day(session)
    typed: dict[str, object] = {
        name: value
        for name, value in {
            "name": name,
            "village": village,
            "village_kind": village_kind,
            "district": district,
            "regency": regency,
            "address": address,
            "place": place,
            "office": office,
            "business": business,
            "market": market,
            "schedule": schedule,
            "tasks": tasks,
            "cycle_months": cycle_months,
            "bank": bank,
            "bank_branch": bank_branch,
            "bank_account": bank_account,
            "letter_code": letter_code,
            "companion": companion,
            "companion_since": companion_since and session.date_of(companion_since),
            "companion_days": companion_days,
            "village_head": village_head,
            "village_head_nip": village_head_nip,
            "register_label": register_label,
            "iks_name": iks_name,
            "paper": paper and _or_nothing(paper),
            "sample": sample,
        }.items()
        if value is not None
    }
    if not typed and not form and session.on_terminal:
        typed = _asked(session)
    theirs = office_of(session, form) if form else None

    def make(book: Book) -> Change:
        put: tuple[Record, ...] = ()
        if theirs:
            put = choose_format(book, name=theirs.name, text=theirs.text).put
            typed.setdefault("format", theirs.name)
            book = book.apply(Change(did="group set", put=put))
        return Change(did="group set", put=(*put, *set_group(book, typed).put))

    edited = session.edit(make)
    session.screen.tell(
        message(
            N_("Saved for {group}: {fields}."),
            group=edited.book.group.title,
            fields=tuple(message(LABELS[name]) for name in typed),
        )
    )
    if theirs:
        session.screen.say(
            message(
                N_("From now on papers are printed as {form}: {told}."),
                form=theirs.name,
                told=described(theirs.form),
            )
        )


ASKED = (
    "name village district regency address place office business market schedule tasks "
    "bank bank_branch bank_account "
    "companion companion_since village_head village_head_nip"
).split()
"""What a terminal asks for, in this order; the rest is seldom changed."""


def _or_nothing(typed: str) -> str:
    """What was typed; a dash alone takes away what stands there."""
    return "" if typed == "-" else typed


def _asked(session: Session) -> dict[str, object]:
    """Each field with what stands there now; Enter leaves it."""
    from kubebook.screen.form import Step, ask

    group = session.read().book.group
    steps = [
        Step(
            key=name,
            label=message(LABELS[name]),
            default=getattr(group, name),
            parse=str if name in ("name", "village") else _or_nothing,
            hint=None
            if name in ("name", "village")
            else message(N_("In your own words; - empties it.")),
        )
        for name in ASKED
    ]
    since = ASKED.index("companion_since")
    steps[since] = Step(
        key="companion_since",
        label=message(LABELS["companion_since"]),
        default=f"{group.companion_since:%d/%m/%Y}" if group.companion_since else "",
        parse=session.date_of,
        hint=message(N_("A day: 31/10/2026, 31/10, 5 Oktober, kemarin or hari ini.")),
        when=lambda answers: bool(answers.get("companion")),
    )
    answers = ask(
        steps, language=session.language, header=message(N_("What is known of the group."))
    )
    return {
        name: answer
        for name, answer in answers.items()
        if answer not in (None, getattr(group, name))
    }
