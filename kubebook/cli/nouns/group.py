"""`group`: the facts of the group, and the names that stand under its papers."""

import typer

from kubebook.book.book import Book
from kubebook.book.group import WORDS, choose_format, set_group
from kubebook.book.records.change import Change, Record
from kubebook.book.records.group import Group
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import TEXT, Answers, Field, Kind
from kubebook.cli.declared.filling import typed_or_changed
from kubebook.cli.declared.kinds import LONG_DAY, chosen, either, maybe_count_of
from kubebook.cli.declared.telling import data, told
from kubebook.cli.declared.typed import Typed
from kubebook.cli.format_choice import described, form_names, office_of
from kubebook.cli.options import AS_JSON
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, message
from kubebook.typed_text import is_nothing

app = typer.Typer(cls=WordedGroup, help=N_("The group's name, place and helpers."))


def _known_form(typed: str, session: Session) -> str:
    """The name or the file of a form, as it was typed.

    Raises:
        KubebookError: there is no such form, or it cannot be used.
    """
    office_of(session, typed)
    return typed


def _form_stays(session: Session, answers: Answers) -> bool:
    """Whether the form in force stays; another form has its own sheet."""
    return answers.get("format") == session.read().book.group.format


PAPER = Field(
    "paper",
    N_("Sheet"),
    "--paper --kertas",
    kind=chosen(Group, "paper", WORDS)._replace(
        read=lambda typed, _session: "" if is_nothing(typed) else typed
    ),
    when=_form_stays,
)
FIELDS = (
    Field("name", N_("Name"), "--name --nama", usual=None),
    Field("village", N_("Name of the kelurahan or desa"), "--village --kelurahan", usual=None),
    Field(
        "village_kind",
        N_("Kind of area"),
        "--village-kind --jenis-wilayah",
        kind=chosen(Group, "village_kind", WORDS),
        usual=None,
    ),
    Field("district", N_("Kecamatan"), "--district --kecamatan"),
    Field("regency", N_("Kabupaten or kota"), "--regency --kabupaten --kota"),
    Field("address", N_("Address"), "--address --alamat"),
    Field("place", N_("Town above signatures"), "--place --tempat"),
    Field("office", N_("The Dinas over the group"), "--office --dinas"),
    Field("business", N_("Business"), "--business --usaha"),
    Field("background", N_("Background of the proposal"), "--background --latar-belakang"),
    Field("aims", N_("What the aid is for"), "--aims --tujuan-bantuan"),
    Field("benefits", N_("Benefits of the business"), "--benefits --manfaat"),
    Field("market", N_("Market: to whom it sells"), "--market --pasar"),
    Field("schedule", N_("Schedule of the work"), "--schedule --jadwal"),
    Field("tasks", N_("Division of tasks"), "--tasks --tugas"),
    Field(
        "cycle_months",
        N_("Months that one cycle of the business takes"),
        "--cycle-months --siklus",
        kind=maybe_count_of(message(N_("months from 1 to 120")), most=120),
    ),
    Field("bank", N_("Bank"), "--bank"),
    Field("bank_branch", N_("Branch"), "--bank-branch --cabang"),
    Field("bank_account", N_("Account number"), "--bank-account --rekening"),
    Field("letter_code", N_("Code in the numbers of letters"), "--letter-code --kode-surat"),
    Field("companion", N_("Pendamping"), "--companion --pendamping"),
    Field(
        "companion_since",
        N_("Pendamping since"),
        "--companion-since --pendamping-sejak",
        kind=LONG_DAY,
        when=lambda _session, answers: bool(answers.get("companion")),
        describes="companion",
    ),
    Field(
        "companion_days",
        N_("Days without a visit before it is said"),
        "--companion-days --hari-tanpa-kunjungan",
        kind=maybe_count_of(message(N_("days"))),
    ),
    Field("village_head", N_("Lurah or Kepala Desa"), "--village-head --lurah --kepala-desa"),
    Field(
        "village_head_nip",
        N_("NIP of the lurah or Kepala Desa"),
        "--village-head-nip --nip",
        describes="village_head",
    ),
    Field("register_label", N_("Name of the poverty register"), "--register-label --sebutan-dtsen"),
    Field("iks_name", N_("What IKS stands for"), "--iks-name --kepanjangan-iks"),
    Field(
        "format",
        N_("Form of the office"),
        "--format --bentuk",
        kind=Kind(
            read=TEXT.read,
            find=_known_form,
            metavar=N_("FORM"),
            words=lambda session, _answers: form_names(session),
            explain=lambda typed, session: office_of(session, typed).form.title,
        ),
        usual=None,
    ),
    PAPER,
    Field(
        "sample",
        N_("Invented, CONTOH on every page"),
        "--sample/--no-sample --contoh/--bukan-contoh",
        kind=either("ya", "tidak", N_("an invented group"), (N_("yes"), N_("no")))._replace(
            nothing=False
        ),
    ),
)
"""What is known of the group, in the order of help."""
_SELDOM = (
    "village_kind background aims benefits cycle_months letter_code companion_days "
    "register_label iks_name format paper sample"
).split()
"""Fields that seldom change; a form asks for them last."""
ASKED = sorted(FIELDS, key=lambda field: field.key in _SELDOM)
"""The fields in the order of the form."""
_BY_KEY = {field.key: field for field in FIELDS}
SHOWN = [_BY_KEY[key] for key in Group._fields]
"""The fields in the order in which they are shown."""


@verb(app, "show", AS_JSON, help_id=N_("Show what is known of the group."))
def show(session: Session, typed: Typed) -> None:
    """Show every field that is filled in, and at the end the names of those missing."""
    book = session.read().book
    if AS_JSON.key in typed:
        session.screen.data(data(SHOWN, book, book.group))
        return
    session.screen.tell(*told(SHOWN, book, book.group))
    missing = tuple(
        field.called for field in SHOWN if field.of(book, book.group) == "" and field is not PAPER
    )
    if missing:
        session.screen.say(
            message(
                N_("Not filled in: {missing}\n  kubebook group set --help   shows how"),
                missing=missing,
            )
        )


@verb(
    app,
    "set",
    *FIELDS,
    help_id=N_(
        "Change what is known of the group.\n\n"
        'kubebook group set --companion "Ratna Salundik" --business "Ayam petelur"'
    ),
)
def set_(session: Session, typed: Typed) -> None:
    """Change the fields that are typed; the others stay."""
    writing_day(session)
    values = typed_or_changed(
        session,
        FIELDS,
        typed,
        find=lambda book: book.group,
        header=lambda _group: message(N_("What is known of the group.")),
        plan=lambda values: set_group(session.read().book, values),
        asked=lambda _book, _group: ASKED,
    )
    form = str(values.pop("format", ""))
    theirs = office_of(session, form) if form else None
    if theirs:
        values["format"] = theirs.name

    def make(book: Book) -> Change:
        put: tuple[Record, ...] = ()
        if theirs:
            put = choose_format(book, name=theirs.name, text=theirs.text).put
            book = book.apply(Change(did="group set", put=put))
        change = set_group(book, values)
        return change._replace(put=(*put, *change.put))

    edited = session.edit(make)
    session.screen.tell(
        message(
            N_("Saved for {group}: {fields}."),
            group=edited.book.group.title,
            fields=tuple(_BY_KEY[key].called for key in values),
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
