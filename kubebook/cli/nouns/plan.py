"""`plan`: the lines of the budget plan (RAB), the meeting that agrees to it, and its revisions."""

from collections.abc import Callable, Mapping
from typing import Annotated

import typer

from kubebook.book.book import Book
from kubebook.book.grants.attribution import current_lines
from kubebook.book.plan.lines import (
    BLOCKS,
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
from kubebook.book.records.plan import PlanLine
from kubebook.cli.asking import left_out, needed, writing_day
from kubebook.cli.options import LABELS as ENTRY_LABELS
from kubebook.cli.options import (
    AccountName,
    AsJson,
    Day,
    PlanVersionNumber,
    Reason,
    Text,
    with_option,
)
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount
from kubebook.statements.statement import Narrowing

app = typer.Typer(cls=WordedGroup, help=N_("The budget plan (RAB) and how far it is realised."))

What = Annotated[
    Text, typer.Argument(metavar=N_("TEXT"), help=N_("What is planned, without its number"))
]
Line = Annotated[
    Text, typer.Argument(metavar=N_("LINE"), help=N_("The line's number, or how it begins"))
]
Block = Annotated[
    Text,
    typer.Option(
        "--block",
        "--blok",
        metavar=N_("BLOCK"),
        help=N_("belanja (where none is said) or pendapatan"),
    ),
]
GroupOfLines = Annotated[
    Text,
    typer.Option(
        "--group", "--kelompok", metavar=N_("TEXT"), help=N_("The subheading it stands under")
    ),
]
Volume = Annotated[
    Text, typer.Option("--volume", metavar=N_("NUMBER"), help=N_("How many: 12, 2,5 or 0,125"))
]
Unit = Annotated[
    Text, typer.Option("--unit", "--satuan", metavar=N_("TEXT"), help=N_("karung, ekor, paket"))
]
Price = Annotated[
    Text, typer.Option("--price", "--harga", metavar=N_("AMOUNT"), help=N_("What one unit costs"))
]
Fund = Annotated[
    Text,
    typer.Option(
        "--fund",
        "--dana",
        metavar=N_("FUND"),
        help=N_("Who pays: a grant by its name, or swadaya"),
    ),
]
NatureOf = Annotated[
    Text,
    typer.Option(
        "--nature",
        "--sifat",
        metavar=N_("NATURE"),
        help=N_("For feasibility: modal, variabel or tetap"),
    ),
]

LABELS: Mapping[str, Message] = {
    "text": message(N_("What is planned")),
    "price": message(N_("Unit price")),
    "account": message(N_("Account")),
    "fund": message(N_("Who pays")),
    "line": message(N_("Plan line")),
}
OPTIONS: Mapping[str, str] = {"price": "--price", "account": "--account", "fund": "--fund"}
_READ: Mapping[str, Callable[[str], object]] = {"volume": parse_volume, "price": parse_amount}


@app.command(
    cls=WordedCommand,
    help=N_(
        "Add a line to the plan.\n\n"
        "kubebook plan add Pakan --volume 12 --price 400rb --account pakan"
    ),
)
def add(
    ctx: typer.Context,
    text: What = None,
    volume: Volume = None,
    unit: Unit = None,
    price: Price = None,
    account: AccountName = None,
    fund: Fund = None,
    group: GroupOfLines = None,
    block: Block = None,
    nature: NatureOf = None,
    date: Day = None,
    reason: Reason = None,
) -> None:
    """A line after the last; a plan that was agreed on is revised by it."""
    session = session_of(ctx)
    writing_day(session)
    typed = _typed(
        text=text, volume=volume, unit=unit, price=price, account=account, fund=fund,
        group=group, block=block, nature=nature,
    )  # fmt: skip
    pays = needs_fund(session.read().book, parse_block(block or BLOCKS[0]))
    needed = ("text", "price", "account", *(("fund",) if pays else ()))
    missing = [name for name in needed if name not in typed]
    if not session.on_terminal and missing not in ([], ["fund"]):  # the book names the funds
        raise left_out(*(with_option(LABELS[name], OPTIONS.get(name)) for name in missing))
    if missing and session.on_terminal:
        from kubebook.cli.nouns.plan_steps import ask_line

        said = ask_line(session, typed)
    else:
        said = _said(typed)
    _change(session, date, reason, lambda book, when: add_line(book, said, when))


@app.command("list", cls=WordedCommand, help=N_("List the lines of the plan."))
def list_lines(
    ctx: typer.Context, version: PlanVersionNumber = None, as_json: AsJson = False
) -> None:
    """The statement `plan`."""
    show_statement(session_of(ctx), "plan", narrowing=Narrowing(version=version), as_json=as_json)


@app.command(
    "set",
    cls=WordedCommand,
    help=N_(
        "Change a line of the plan.\n\n"
        'kubebook plan set 6 --price 640rb --reason "Harga naik"\n\n'
        "A plan that was agreed on gets a new version by it, with that reason."
    ),
)
def set_(
    ctx: typer.Context,
    line: Line = None,
    text: Annotated[
        Text, typer.Option("--text", "--uraian", metavar=N_("TEXT"), help=N_("What is planned"))
    ] = None,
    volume: Volume = None,
    unit: Unit = None,
    price: Price = None,
    account: AccountName = None,
    fund: Fund = None,
    group: GroupOfLines = None,
    nature: NatureOf = None,
    date: Day = None,
    reason: Reason = None,
) -> None:
    """Only what is named changes."""
    session = session_of(ctx)
    writing_day(session)
    (number,) = needed(session, (LABELS["line"], line))
    typed = _typed(
        text=text, volume=volume, unit=unit, price=price, account=account, fund=fund,
        group=group, nature=nature,
    )  # fmt: skip
    said = _said(typed)
    if not typed and session.on_terminal:
        from kubebook.cli.nouns.plan_steps import ask_changes

        said = ask_changes(session, number)
    _change(session, date, reason, lambda book, when: set_line(book, number, said, when))


@app.command(
    cls=WordedCommand,
    help=N_("Take a line out of the plan.\n\nWhat was spent on it stays in the book."),
)
def remove(ctx: typer.Context, line: Line = None, date: Day = None, reason: Reason = None) -> None:
    """The line's number does not return."""
    session = session_of(ctx)
    writing_day(session)
    (number,) = needed(session, (LABELS["line"], line))
    if session.on_terminal:
        from kubebook.cli.nouns.plan_steps import agree_to_remove

        agree_to_remove(session, number)
    _change(session, date, reason, lambda book, when: remove_line(book, number, when))


@app.command(
    "import",
    cls=WordedCommand,
    help=N_(
        "Read lines of the plan from a CSV file: all rows are added, or none.\n\n"
        "Columns: block,group,text,volume,unit,price,account,fund,nature\n"
        "or blok,kelompok,uraian,volume,satuan,harga_satuan,akun,sumber_dana,sifat"
    ),
)
def import_file(
    ctx: typer.Context,
    file: Annotated[Text, typer.Argument(metavar=N_("FILE"), help=N_("The CSV file"))] = None,
    date: Day = None,
    reason: Reason = None,
) -> None:
    """Rows that are there already are left out."""
    from kubebook.cli.nouns.plan_steps import import_from

    import_from(session_of(ctx), file, date, reason)


@app.command(
    "approve",
    cls=WordedCommand,
    help=N_(
        "Say that the meeting agreed to the plan; from then on it is changed by revisions.\n\n"
        "kubebook plan approve --date 5/1/2026 --meeting 1"
    ),
)
def approve_plan(
    ctx: typer.Context,
    date: Day = None,
    meeting: Annotated[
        Text,
        typer.Option(
            "--meeting",
            "--rapat",
            metavar=N_("MEETING"),
            help=N_("The meeting that agreed, by its number or day"),
        ),
    ] = None,
) -> None:
    """The draft becomes version 1."""
    session = session_of(ctx)
    today = writing_day(session)
    day = session.date_of(date)

    def make(book: Book) -> Change:
        return approve(book, day=day, meeting=meeting or "", today=today)

    if session.on_terminal:
        from kubebook.cli.asking import agree

        book = session.read().book
        session.screen.say(*make(book).notices, *_totals(book))
        agree(session, message(N_("Did the members agree to this plan?")))
    edited = session.edit(make)
    session.screen.tell(
        message(N_("The plan is agreed on, {day}."), day=day), *_totals(edited.book)
    )


@app.command(cls=WordedCommand, help=N_("Show how far the plan is realised."))
def status(ctx: typer.Context, as_json: AsJson = False) -> None:
    """The statement `plan-progress`."""
    show_statement(session_of(ctx), "plan-progress", as_json=as_json)


def _typed(**options: str | None) -> dict[str, str]:
    return {name: value for name, value in options.items() if value is not None}


def _said(typed: Mapping[str, str]) -> LineSaid:
    """What was typed of a line, volume and price read.

    Raises:
        VolumeUnreadable, AmountUnreadable and their kin.
    """
    return {name: _READ.get(name, str)(text) for name, text in typed.items()}  # type: ignore[return-value]  # the fields of a line, each read as its own


def _change(
    session: Session, date: str | None, reason: str | None, make: Callable[[Book, When], Change]
) -> None:
    """Change the plan, and say what its lines and sums are now."""
    today, day = session.day(), session.date_of(date)
    if reason is None and session.on_terminal and session.read().book.plan_versions:
        (reason,) = needed(session, (ENTRY_LABELS["reason"], None))
    when = When(day=day, reason=reason or "", today=today)
    edited = session.edit(lambda book: make(book, when))
    put = [record for record in edited.change.put if isinstance(record, PlanLine)]
    session.screen.tell(*map(line_saved, put), *_totals(edited.book))


def line_saved(line: PlanLine) -> Message:
    """A line as it was saved, its amount in words."""
    if line.gone:
        return message(N_("Removed line {line}, {text}."), line=str(line.line), text=line.text)
    return message(
        N_("Saved line {line}, {text}: {volume} {unit} × {price:n} = {amount:rp} ({amount:words})"),
        line=str(line.line),
        text=line.text,
        volume=format_volume(line.volume),
        unit=line.unit,
        price=line.price,
        amount=line.amount,
    )


def _totals(book: Book) -> list[Message]:
    """What the plan now spends and expects."""
    sums = {"belanja": 0, "pendapatan": 0}
    for line in current_lines(book).values():
        sums[line.block] += line.amount
    said = [message(N_("Expenses planned now {total:rp}."), total=sums["belanja"])]
    if sums["pendapatan"]:
        said.append(message(N_("Income expected now {total:rp}."), total=sums["pendapatan"]))
    return said
