"""`plan`: the lines of the budget plan (RAB), the meeting that agrees to it, and its revisions."""

from collections.abc import Callable
from typing import cast

import typer

from kubebook.book.book import Book, typed_name
from kubebook.book.grants.attribution import current_lines, find_grant, find_line, grant_name
from kubebook.book.plan.importing import import_lines
from kubebook.book.plan.lines import (
    BLOCKS,
    NATURES,
    PIECE,
    SWADAYA,
    LineSaid,
    add_line,
    needs_fund,
    parse_block,
    remove_line,
    set_line,
)
from kubebook.book.plan.versions import When, approve
from kubebook.book.plan.volumes import format_volume, parse_volume
from kubebook.book.records.change import Change
from kubebook.book.records.plan import OWN_MONEY, PlanLine
from kubebook.cli.asking import agree, needed, writing_day
from kubebook.cli.declared import kinds
from kubebook.cli.declared.command import Typed, lacking, verb
from kubebook.cli.declared.field import TEXT, Answers, Field, Kind, Values, without
from kubebook.cli.declared.telling import told
from kubebook.cli.nouns.plan_sentences import (
    line_reckoned,
    line_saved,
    lines_of,
    lines_together,
    plan_totals,
)
from kubebook.cli.options import ACCOUNT_OPTION, AS_JSON, CSV_FILE, DATE, REASON, VERSION_OPTION
from kubebook.cli.session import Session
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.money import format_amount
from kubebook.statements.statement import Narrowing

app = typer.Typer(cls=WordedGroup, help=N_("The budget plan (RAB) and how far it is realised."))


def _block(answers: Answers) -> str:
    """The block that was answered, or that of the line that is changed; else the first block."""
    return str(answers.get("block", BLOCKS[0]))


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
    key="line",
    label=N_("Plan line"),
    metavar=N_("LINE"),
    help=N_("The line's number, or how it begins"),
)
BLOCK = Field(
    key="block",
    label=N_("Expense or income"),
    options="--block --blok",
    kind=TEXT._replace(find=lambda typed, _session: parse_block(typed)),
    metavar=N_("BLOCK"),
    help=N_("belanja (where none is said) or pendapatan"),
    usual=BLOCKS[0],
    words=lambda _session, _answers: BLOCKS,
)
WHAT = Field(key="text", label=N_("What is planned"), options="--text --uraian", usual=None)
NEW_WHAT = WHAT._replace(options="", help=N_("What is planned, without its number"))
VOLUME = Field(
    key="volume",
    label=N_("Volume"),
    options="--volume",
    kind=Kind(
        read=lambda typed, _session: parse_volume(typed),
        write=lambda volume: format_volume(volume).replace(".", ""),
        show=format_volume,
        metavar=N_("NUMBER"),
    ),
    help=N_("How many: 12, 2,5 or 0,125"),
    usual="1",
)
UNIT = Field(
    key="unit",
    label=N_("Unit"),
    options="--unit --satuan",
    help=N_("karung, ekor, paket"),
    usual=PIECE,
)
PRICE = Field(
    key="price",
    label=N_("Unit price"),
    options="--price --harga",
    kind=kinds.AMOUNT._replace(write=format_amount),
    help=N_("What one unit costs"),
    usual=None,
)
ACCOUNT = ACCOUNT_OPTION._replace(
    now=lambda book, line: typed_name(book, line.account),
)
FUND = Field(
    key="fund",
    label=N_("Who pays"),
    options="--fund --dana",
    kind=TEXT._replace(find=_found_fund),
    metavar=N_("FUND"),
    help=N_("Who pays: a grant by its name, or swadaya"),
    usual=None,
    when=lambda session, answers: needs_fund(session.read().book, _block(answers)),
    now=lambda book, line: SWADAYA if line.fund == OWN_MONEY else grant_name(book, line.fund),
    words=lambda session, _answers: _funds(session.read().book),
)
GROUP = Field(
    key="group",
    label=N_("Group of lines"),
    options="--group --kelompok",
    help=N_("The subheading it stands under"),
    words=lambda session, _answers: _groups(session.read().book),
)
NATURE = Field(
    key="nature",
    label=N_("Nature"),
    options="--nature --sifat",
    kind=kinds.in_form(kinds.choice(NATURES, N_("nature"))),
    metavar=N_("NATURE"),
    help=N_("For feasibility: modal, variabel or tetap"),
    when=lambda _session, answers: _block(answers) == BLOCKS[0],
    hint=message(N_("For feasibility; left empty, as its account is taken.")),
)
FIELDS = (BLOCK, WHAT, VOLUME, UNIT, PRICE, ACCOUNT, FUND, GROUP, NATURE)
"""What is planned with a line, in the order in which it is asked for."""
MEETING = Field(
    key="meeting",
    label=N_("The meeting that agreed, by its number or day"),
    options="--meeting --rapat",
    metavar=N_("MEETING"),
)


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
    """Add a line after the last; if the plan was agreed on, this revises it."""
    writing_day(session)
    book = session.read().book
    if lacking(_needed(book, typed, session), typed, session):
        from kubebook.cli.declared.form import ask_new

        values = ask_new(
            session,
            _fields_of(book),
            typed,
            header=message(N_("A line of the plan.")),
            plan=lambda values: _summary(session, lambda when: _added(book, values, when)),
        )
    else:
        values = typed.read(FIELDS, session)
    _change(session, typed, lambda book, when: _added(book, values, when))


@verb(app, "list", VERSION_OPTION, AS_JSON, help_id=N_("List the lines of the plan."))
def list_lines(session: Session, typed: Typed) -> None:
    """Show the statement `plan`."""
    narrowing = Narrowing(version=typed[VERSION_OPTION.key])
    show_statement(session, "plan", narrowing=narrowing, as_json=AS_JSON.key in typed)


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
    (number,) = needed(session, (LINE.called, typed["line"]))
    values = typed.read(FIELDS, session)
    if not values and session.on_terminal:
        from kubebook.cli.declared.form import ask_changes

        book = session.read().book
        line = find_line(book, number)
        apart = ("block",) if line.block == BLOCKS[0] else ("block", "nature")
        values = ask_changes(
            session,
            without(_fields_of(book), *apart),
            line,
            header=message(N_("Line {line} of the plan."), line=str(line.line)),
            plan=lambda values: _summary(session, lambda when: _set(book, number, values, when)),
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
    (number,) = needed(session, (LINE.called, typed["line"]))
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
        "or blok,kelompok,uraian,volume,satuan,harga_satuan,akun,sumber_dana,sifat"
    ),
)
def import_file(session: Session, typed: Typed) -> None:
    """Add the lines of a file, without those already in the plan; a terminal asks first."""
    from kubebook.files.plan import read_plan_csv
    from kubebook.files.whole_files import read_file

    today = writing_day(session)
    (file,) = needed(session, (CSV_FILE.called, typed["file"]))
    rows = read_plan_csv(read_file(session.file(file)))
    when = When(day=session.date_of(typed["date"]), reason=typed["reason"] or "", today=today)

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
    edited = session.edit(make)
    if edited.change.put:
        added = lines_together(edited.change, N_("Lines added: {count}, together {total:rp}"))
        session.screen.tell(added)


@verb(
    app,
    "approve",
    DATE,
    MEETING,
    help_id=N_(
        "Say that the meeting agreed to the plan; from then on it is changed by revisions.\n\n"
        "kubebook plan approve --date 5/1/2026 --meeting 1"
    ),
)
def approve_plan(session: Session, typed: Typed) -> None:
    """Record the agreement of the meeting: the draft becomes version 1."""
    today = writing_day(session)
    day = session.date_of(typed["date"])

    def make(book: Book) -> Change:
        return approve(book, day=day, meeting=typed["meeting"] or "", today=today)

    if session.on_terminal:
        book = session.read().book
        session.screen.say(*make(book).notices, *plan_totals(book))
        agree(session, message(N_("Did the members agree to this plan?")))
    edited = session.edit(make)
    agreed = message(N_("The plan is agreed on, {day}."), day=day)
    session.screen.tell(agreed, *plan_totals(edited.book))


@verb(app, "status", AS_JSON, help_id=N_("Show how far the plan is realised."))
def status(session: Session, typed: Typed) -> None:
    """Show the statement `plan-progress`."""
    show_statement(session, "plan-progress", as_json=AS_JSON.key in typed)


def _added(book: Book, values: Values, when: When) -> Change:
    return add_line(book, cast("LineSaid", values), when)


def _set(book: Book, number: str, values: Values, when: When) -> Change:
    return set_line(book, number, cast("LineSaid", values), when)


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


def _summary(session: Session, make: Callable[[When], Change]) -> list[Message]:
    """The lines that a change would put; the reason for it is asked later."""
    book, day = session.read().book, session.day()
    lines = lines_of(make(When(day=day, reason="-", today=day)))
    return [words for line in lines for words in (line_reckoned(line), *_nature(book, line))]


def _change(session: Session, typed: Typed, make: Callable[[Book, When], Change]) -> None:
    """Change the plan, and show its lines and sums as they are now."""
    today, day, reason = session.day(), session.date_of(typed["date"]), typed["reason"]
    if reason is None and session.on_terminal and session.read().book.plan_versions:
        (reason,) = needed(session, (REASON.called, None))
    when = When(day=day, reason=reason or "", today=today)
    edited = session.edit(lambda book: make(book, when))
    for line in lines_of(edited.change):
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
