"""`plan`: the lines of the budget plan (RAB), the meeting that agrees to it, and its revisions."""

from collections.abc import Callable
from datetime import date
from typing import cast

import typer

from kubebook.book.book import Book, typed_name
from kubebook.book.grants.attribution import current_lines, find_grant, find_line, grant_name
from kubebook.book.meetings.meetings import find_meeting
from kubebook.book.plan.importing import import_lines
from kubebook.book.plan.lines import (
    BLOCKS,
    PIECE,
    SWADAYA,
    WORDS,
    LineDetails,
    add_line,
    needs_fund,
    parse_block,
    remove_line,
    set_line,
)
from kubebook.book.plan.versions import (
    AgreementDetails,
    When,
    approve,
    deciding_meeting,
    mend_approval,
)
from kubebook.book.plan.volumes import format_volume, parse_volume
from kubebook.book.records.change import Change
from kubebook.book.records.plan import OWN_MONEY, PlanLine, PlanVersion
from kubebook.cli.asking import agree, sure, writing_day
from kubebook.cli.declared import kinds, names
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import (
    TEXT,
    Answers,
    Field,
    Kind,
    Values,
    headings_of,
    keys_of,
    without,
)
from kubebook.cli.declared.filling import typed_or_asked, typed_or_changed
from kubebook.cli.declared.telling import told
from kubebook.cli.declared.typed import Typed
from kubebook.cli.nouns.plan_sentences import (
    line_reckoned,
    line_saved,
    lines_together,
    plan_totals,
)
from kubebook.cli.options import ACCOUNT_OPTION, CSV_FILE, DATE, ON_DAY, REASON, VERSION_OPTION
from kubebook.cli.recording.fields import EARNED, SPENT_ON
from kubebook.cli.recording.second_look import edit_doubted
from kubebook.cli.session import Session
from kubebook.cli.showing.show_statement import lists
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.statements.plan.plan import version_words

app = typer.Typer(cls=WordedGroup, help=N_("The budget plan (RAB) and how far it is realised."))


def _block(answers: Answers) -> str:
    """The block that was answered, or that of the line that is changed; else the first block."""
    return str(answers.get("block", BLOCKS[0]))


def _of_block(answers: Answers) -> Field:
    """The account of a slip like the line: what money is spent on, or comes from, first."""
    return SPENT_ON if _block(answers) == BLOCKS[0] else EARNED


def _found_fund(typed: str, session: Session) -> str:
    return typed if typed == SWADAYA else find_grant(session.read().book, typed).name


def _funds(book: Book) -> list[str]:
    """Who can pay a line, as it is typed."""
    return [*(grant.name for grant in book.grants), SWADAYA]


def _groups(book: Book) -> list[str]:
    """The groups of the plan's lines, in the order of their first lines."""
    groups = (line.group for line in current_lines(book).values())
    return list(dict.fromkeys(filter(None, groups)))


LINE = Field(
    "line",
    N_("Plan line"),
    kind=names.LINE,
    help=N_("The line's number, or how it begins"),
    usual=None,
)
BLOCK = Field(
    "block",
    N_("Expense or income"),
    "--block --blok",
    kind=kinds.chosen(PlanLine, "block", WORDS),
    metavar=N_("BLOCK"),
    help=N_("belanja (where none is said) or pendapatan"),
    usual=BLOCKS[0],
)
WHAT = Field("text", N_("What is planned"), "--text --uraian", usual=None)
NEW_WHAT = WHAT._replace(options="", help=N_("What is planned, without its number"))
VOLUME = Field(
    "volume",
    N_("Volume"),
    "--volume",
    kind=Kind(
        read=lambda typed, _session: parse_volume(typed),
        write=lambda volume: format_volume(volume).replace(".", ""),
        show=format_volume,
        metavar=N_("COUNT"),
        hint=message(N_("How many: 12, 2,5 or 0,125")),
    ),
    help=N_("How many: 12, 2,5 or 0,125"),
    usual="1",
)
UNIT = Field("unit", N_("Unit"), "--unit --satuan", help=N_("karung, ekor, paket"), usual=PIECE)
PRICE = Field(
    "price",
    N_("Unit price"),
    "--price --harga",
    kind=kinds.AMOUNT,
    help=N_("What one unit costs"),
    usual=None,
)
ACCOUNT = ACCOUNT_OPTION._replace(
    words=lambda session, answers: _of_block(answers).offers(session, answers),
    now=lambda book, line: typed_name(book, line.account),
)
FUND = Field(
    "fund",
    N_("Who pays"),
    "--fund --dana",
    kind=TEXT._replace(find=_found_fund),
    metavar=N_("FUND"),
    help=N_("Who pays: a grant by its name, or swadaya"),
    usual=None,
    when=lambda session, answers: needs_fund(session.read().book, _block(answers)),
    now=lambda book, line: SWADAYA if line.fund == OWN_MONEY else grant_name(book, line.fund),
    words=lambda session, _answers: _funds(session.read().book),
)
GROUP = Field(
    "group",
    N_("Group of lines"),
    "--group --kelompok",
    help=N_("The subheading it stands under"),
    words=lambda session, _answers: _groups(session.read().book),
)
NATURE = Field(
    "nature",
    N_("Nature"),
    "--nature --sifat",
    kind=kinds.chosen(PlanLine, "nature", WORDS),
    metavar=N_("NATURE"),
    help=N_("For feasibility: modal, variabel or tetap"),
    when=lambda _session, answers: _block(answers) == BLOCKS[0],
    hint=message(N_("For feasibility; left empty, as its account is taken.")),
)
FIELDS = (BLOCK, WHAT, VOLUME, UNIT, PRICE, ACCOUNT, FUND, GROUP, NATURE)
"""What is planned with a line, in the order in which it is asked for."""
MENDING = REASON._replace(help=N_("Why the day or the meeting is mended, in quotes"))
HEADINGS = headings_of(FIELDS) | {
    "no": "line",
    "pos_rab": "line",
    "harga_satuan": "price",
    "harga_satuan_(rp)": "price",
    "jumlah": "amount",
    "jumlah_(rp)": "amount",
    "sumber_dana": "fund",
}
"""The headings that the columns of a plan file may have, each with its column."""


def _meeting_told(typed: str, session: Session) -> Message:
    """The day and the agenda of a meeting."""
    meeting = find_meeting(session.read().book, typed, session.day())
    words = N_("{day}: {agenda}") if meeting.agenda else N_("{day}")
    return message(words, day=meeting.date, agenda=meeting.agenda)


def _deciding(session: Session) -> str:
    """The number of the meeting that seems to have decided on the plan; empty if none does."""
    meeting = deciding_meeting(session.read().book, session.day())
    return str(meeting.number) if meeting else ""


MEETING = Field(
    "meeting",
    N_("The meeting that agreed"),
    "--meeting --rapat",
    help=N_("The meeting that agreed, by its number or day"),
    kind=kinds.or_none(names.MEETING),
    likely=_deciding,
    explain=lambda typed, session: _meeting_told(typed, session) if typed else None,
    hint=message(N_("Its number, its day or a word of its agenda; - if there was none.")),
    now=lambda _book, version: str(version.meeting or ""),
)
AGREED_ON = ON_DAY._replace(
    label=N_("The day on which it was agreed"),
    help=N_("The day, where it is not the meeting's or today: 5/1/2026"),
    when=lambda _session, answers: not answers.get("meeting"),
)
AGREEMENT = (MEETING, AGREED_ON)
"""Which meeting agreed to the plan; the day follows from it, or is asked."""


@verb(
    app,
    "add",
    NEW_WHAT,
    *without(FIELDS, "text"),
    DATE,
    REASON,
    help_id=N_(
        "Add a line to the plan.\n\n"
        "kubebook plan add Pakan --volume 12 --price 400rb --account pakan"
    ),
)
def add(session: Session, typed: Typed) -> None:
    """Add a line after the last; if the plan was agreed on, this revises it.

    Whoever typed nothing of it is asked for line after line.
    """
    writing_day(session)
    goes_on = session.on_terminal and keys_of(FIELDS).isdisjoint(typed.texts)
    _add_one(session, typed)
    while goes_on and sure(session, message(N_("Is there another line?")), default=False):
        _add_one(session, typed)


def _add_one(session: Session, typed: Typed) -> None:
    """Add one line, of which what was left out is asked."""
    book = session.read().book
    values = typed_or_asked(
        session,
        _fields_of(book),
        typed,
        needed=_needed(book, typed, session),
        header=message(N_("A line of the plan.")),
        plan=lambda values: _summary(session, lambda when: _added(book, values, when)),
    )
    _change(session, typed, lambda book, when: _added(book, values, when))


lists(app, "list", "plan", VERSION_OPTION, help_id=N_("List the lines of the plan."))


@verb(
    app,
    "set",
    LINE,
    *without(FIELDS, "block"),
    DATE,
    REASON,
    help_id=N_(
        "Change a line of the plan.\n\n"
        'kubebook plan set 6 --price 640rb --reason "Harga naik"\n\n'
        "A plan that was agreed on gets a new version by it, with that reason."
    ),
)
def set_(session: Session, typed: Typed) -> None:
    """Change the fields that are typed; the others stay."""
    writing_day(session)
    (number,) = given(session, typed, LINE)

    def planned(values: Values) -> list[Message]:
        book = session.read().book
        return _summary(session, lambda when: _set(book, number, values, when))

    values = typed_or_changed(
        session,
        FIELDS,
        typed,
        find=lambda book: find_line(book, number),
        header=lambda line: message(N_("Line {line} of the plan."), line=str(line.line)),
        plan=planned,
        asked=_asked_again,
    )
    _change(session, typed, lambda book, when: _set(book, number, values, when))


@verb(
    app,
    "remove",
    LINE,
    DATE,
    REASON,
    help_id=N_("Take a line out of the plan.\n\nWhat was spent on it stays in the book."),
)
def remove(session: Session, typed: Typed) -> None:
    """Remove a line; its number is not used again."""
    writing_day(session)
    (number,) = given(session, typed, LINE)
    if session.on_terminal:
        _agree_to_remove(session, number)
    _change(session, typed, lambda book, when: remove_line(book, number, when))


@verb(
    app,
    "import",
    CSV_FILE,
    DATE,
    REASON,
    help_id=N_(
        "Read lines of the plan from a CSV file: all rows are added, or none.\n\n"
        "Columns: block,group,text,volume,unit,price,account,fund,nature\n"
        "or blok,kelompok,uraian,volume,satuan,harga_satuan,pos,sumber_dana,sifat"
    ),
)
def import_file(session: Session, typed: Typed) -> None:
    """Add the lines of a file, without those already in the plan; a terminal asks first."""
    from kubebook.files.plan import read_plan_csv
    from kubebook.files.whole_files import read_file

    today = writing_day(session)
    (file,) = given(session, typed, CSV_FILE)
    rows = read_plan_csv(read_file(session.file(file)), HEADINGS)
    when = When(day=session.date_of(typed[DATE.key]), reason=typed[REASON.key] or "", today=today)

    def make(book: Book) -> Change:
        return import_lines(book, rows, when)

    if session.on_terminal:
        planned = make(session.read().book)
        if not planned.put:
            session.screen.say(*planned.notices)
            return
        to_come = lines_together(planned, N_("To be added: lines {count}, together {total:rp}"))
        session.screen.say(to_come)
        agree(session, message(N_("Add it?")))
    edited = edit_doubted(session, make, today)
    if edited.change.put:
        added = lines_together(edited.change, N_("Lines added: {count}, together {total:rp}"))
        session.screen.tell(added)


@verb(
    app,
    "approve",
    *AGREEMENT,
    MENDING,
    help_id=N_(
        "Say that the meeting agreed to the plan; from then on it is changed by revisions.\n\n"
        "kubebook plan approve --meeting 1\n"
        'kubebook plan approve --meeting 2 --reason "Rapatnya keliru"\n\n'
        "With a reason, a day or meeting that was recorded wrong is mended."
    ),
)
def approve_plan(session: Session, typed: Typed) -> None:
    """Record the agreement of the meeting: the draft becomes version 1; or mend that record."""
    today = writing_day(session)
    reason = typed[MENDING.key] or ""
    if session.read().book.plan_versions and (reason or session.on_terminal):
        _mend_approval(session, typed, today)
        return

    def make(book: Book, values: Values) -> Change:
        day, meeting = values.get(AGREED_ON.key), values.get(MEETING.key, "")
        return approve(book, day=day, meeting=meeting, reason=reason, today=today)

    def planned(values: Values) -> list[Message]:
        book = session.read().book
        change = make(book, values)
        return [version_words(book.apply(change), 1), *change.notices, *plan_totals(book)]

    asks = session.on_terminal and all(field.key not in typed for field in AGREEMENT)
    planned({})  # refused before anything is asked
    values = typed_or_asked(
        session,
        AGREEMENT,
        typed,
        needed=AGREEMENT if asks else (),
        header=message(N_("When did the members agree to this plan (RAB)?")),
        plan=planned,
    )
    if session.on_terminal and not asks:
        session.screen.say(*planned(values))
        agree(session, message(N_("Did the members agree to this plan?")))
    edited = session.edit(lambda book: make(book, values))
    version = edited.change.first(PlanVersion)
    agreed = message(N_("The plan is agreed on, {day}."), day=version.date)
    session.screen.tell(agreed, *plan_totals(edited.book))


def _mend_approval(session: Session, typed: Typed, today: date) -> None:
    """Set right the day or the meeting of the agreement; a terminal asks what is otherwise."""
    reason = typed[MENDING.key] or ""

    def mended(book: Book, values: Values, why: str) -> Change:
        return mend_approval(book, cast("AgreementDetails", values), why, today)

    def planned(values: Values) -> list[Message]:
        book = session.read().book
        change = mended(book, values, "-")  # why is asked at the end
        shown = tuple(version._replace(reason="") for version in change.of(PlanVersion))
        return [version_words(book.apply(change._replace(put=shown)), 1), *change.notices]

    kept = MEETING.of(session.read().book, session.read().book.plan_versions[0])
    values = typed_or_changed(
        session,
        (
            MEETING,
            AGREED_ON._replace(when=lambda _session, answers: answers["meeting"] in (None, kept)),
        ),
        typed,
        find=lambda book: book.plan_versions[0],
        header=lambda version: message(
            N_("The plan was agreed on {date}. What is to be mended?"), date=version.date
        ),
        plan=planned,
    )
    if values and not reason and session.on_terminal:
        (reason,) = given(session, typed, MENDING)
    edited = session.edit(lambda book: mended(book, values, reason))
    session.screen.tell(version_words(edited.book, 1))


lists(app, "status", "plan-progress", help_id=N_("Show how far the plan is realised."))


def _added(book: Book, values: Values, when: When) -> Change:
    return add_line(book, cast("LineDetails", values), when)


def _set(book: Book, number: str, values: Values, when: When) -> Change:
    return set_line(book, number, cast("LineDetails", values), when)


def _needed(book: Book, typed: Typed, session: Session) -> tuple[Field, ...]:
    """The fields that a new line must have.

    If only the payer was left out, and nobody can be asked, the rule names the possible ones.
    """
    must = (NEW_WHAT, PRICE, ACCOUNT)
    pays = needs_fund(book, parse_block(typed["block"] or BLOCKS[0]))
    rule_asks = not session.on_terminal and all(field.key in typed for field in must)
    return (*must, FUND) if pays and not rule_asks else must


def _fields_of(book: Book) -> tuple[Field, ...]:
    """The fields of a line; the payer has a default if there is no more than one grant."""
    usual = _funds(book)[0] if len(book.grants) <= 1 else None
    return tuple(FUND._replace(usual=usual) if field is FUND else field for field in FIELDS)


def _asked_again(book: Book, line: PlanLine) -> tuple[Field, ...]:
    """The fields that are asked for a recorded line: its block stays, and income has no payer."""
    apart = ("block",) if line.block == BLOCKS[0] else ("block", "nature", "fund")
    return without(_fields_of(book), *apart)


def _summary(session: Session, make: Callable[[When], Change]) -> list[Message]:
    """The lines that a change would put; the reason for it is asked later."""
    book, day = session.read().book, session.day()
    lines = make(When(day=day, reason="-", today=day)).of(PlanLine)
    return [words for line in lines for words in (line_reckoned(line), *_nature(book, line))]


def _change(session: Session, typed: Typed, make: Callable[[Book, When], Change]) -> None:
    """Change the plan, and show its lines and sums as they are now."""
    today, day, reason = session.day(), session.date_of(typed[DATE.key]), typed[REASON.key]
    if reason is None and session.on_terminal and session.read().book.plan_versions:
        (reason,) = given(session, typed, REASON)
    when = When(day=day, reason=reason or "", today=today)
    edited = edit_doubted(session, lambda book: make(book, when), today)
    for line in edited.change.of(PlanLine):
        session.screen.tell(line_saved(line), *_nature(edited.book, line))
    session.screen.tell(*plan_totals(edited.book))


def _nature(book: Book, line: PlanLine) -> list[Message]:
    """The nature of a line in the feasibility figures, if it is recorded with the line."""
    return [] if line.gone else told((NATURE,), book, line)


def _agree_to_remove(session: Session, number: str) -> None:
    """Show which line would be removed and what was spent on it; go on only after a yes.

    Raises:
        Declined: the person answers no, as Enter does if money moved on the line.
    """
    book, day = session.read().book, session.day()
    line = find_line(book, number)
    spent = remove_line(book, number, When(day=day, reason="-", today=day)).notices
    session.screen.say(line_reckoned(line), *spent)
    agree(session, message(N_("Take this line out of the plan?")), default=not spent)
