"""`asset`: the goods of the group, how they wear, and when they go."""

import datetime as dt
from typing import Annotated

import typer

from kubebook.book.book import Book
from kubebook.book.goods.depreciation import depreciate, months_left_out
from kubebook.book.goods.inventory import add_asset, set_asset
from kubebook.book.goods.retirement import retire
from kubebook.book.goods.sources import NO_TIE
from kubebook.book.goods.stock import find_asset, holdings
from kubebook.book.records.change import Change
from kubebook.cli.asking import needed, writing_day
from kubebook.cli.nouns.asset_fields import (
    LABELS,
    PIECES,
    Account,
    Acquired,
    Amount,
    Brand,
    Condition,
    EntryNumber,
    Life,
    Name,
    NewName,
    Note,
    Origin,
    Quantity,
    Tag,
    Unit,
    Vouchers,
    Which,
    Worn,
    read,
    read_count,
    read_tie,
)
from kubebook.cli.nouns.asset_telling import as_facts, told_gone, told_saved, told_whole, told_worn
from kubebook.cli.options import LABELS as FIELD_LABELS
from kubebook.cli.options import AsJson, Day, PeriodText, Reason, Text, left_out_label
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_, message
from kubebook.periods import Period, last_ended, whole_months

app = typer.Typer(cls=WordedGroup, help=N_("The goods of the group: its inventory."))


@app.command(
    cls=WordedCommand,
    help=N_(
        "Record goods. Their cost, day and account come from the voucher that brought them.\n\n"
        "kubebook asset add Etalase --voucher bkk12 --life 48\n"
        'kubebook asset add "Ayam petelur" --voucher bkk13 --quantity 170 --unit ekor\n\n'
        "Several things of one slip: each with its --amount. One thing of several slips:\n"
        "  --voucher bkk12 --voucher bkk13"
    ),
)
def add(
    ctx: typer.Context,
    name: Name = None,
    voucher: Vouchers = None,
    entry: EntryNumber = None,
    quantity: Quantity = None,
    unit: Unit = None,
    amount: Amount = None,
    date: Acquired = None,
    account: Account = None,
    origin: Origin = None,
    brand: Brand = None,
    condition: Condition = None,
    life: Life = None,
    worn: Worn = None,
    tag: Tag = None,
    note: Note = None,
) -> None:
    """New goods, numbered after the last."""
    session = session_of(ctx)
    today = writing_day(session)
    typed: dict[str, Text] = {
        "name": name,
        "quantity": quantity,
        "unit": unit,
        "amount": amount,
        "acquired": date,
        "account": account,
        "origin": origin,
        "brand": brand,
        "condition": condition,
        "life_months": life,
        "worn": worn,
        "tag": tag,
        "note": note,
    }
    tie = read_tie(voucher, entry, "kubebook asset add") or NO_TIE
    if session.on_terminal and not tie.vouchers and None in (name, amount):
        from kubebook.cli.nouns.asset_steps import ask_goods

        details, tie = ask_goods(session, typed)
    else:
        (typed["name"],) = needed(session, (LABELS["name"], name))
        details = read(today, **typed)
    edited = session.edit(lambda book: add_asset(book, details, today=today, tie=tie))
    _tell(session, edited.before, edited.change)


@app.command("list", cls=WordedCommand, help=N_("List the goods that are there."))
def list_assets(ctx: typer.Context, period: PeriodText = None, as_json: AsJson = False) -> None:
    """The statement `inventory`."""
    session = session_of(ctx)
    show_statement(session, "inventory", period=session.period_of(period), as_json=as_json)


@app.command(cls=WordedCommand, help=N_("Show one thing, with its wear and what is gone of it."))
def show(ctx: typer.Context, tag: Which = None, as_json: AsJson = False) -> None:
    """Everything the ledger holds about goods."""
    session = session_of(ctx)
    (typed,) = needed(session, (LABELS["which"], tag))
    book = session.read().book
    held = holdings(book)[find_asset(book, typed).number]
    if as_json:
        session.screen.data(as_facts(book, held))
        return
    session.screen.tell(*told_whole(book, held))


@app.command(
    "set",
    cls=WordedCommand,
    help=N_(
        "Change what is known of goods, or tie them to a voucher.\n\n"
        "kubebook asset set INV-001 --condition rusak-ringan\n"
        "kubebook asset set INV-001 --voucher bkk12"
    ),
)
def set_(
    ctx: typer.Context,
    which: Which = None,
    name: NewName = None,
    voucher: Vouchers = None,
    entry: EntryNumber = None,
    quantity: Quantity = None,
    unit: Unit = None,
    amount: Amount = None,
    date: Acquired = None,
    account: Account = None,
    origin: Origin = None,
    brand: Brand = None,
    condition: Condition = None,
    life: Life = None,
    worn: Worn = None,
    tag: Tag = None,
    note: Note = None,
    returned: Annotated[
        bool,
        typer.Option("--returned", "--kembali", help=N_("Take back that pieces of it are gone")),
    ] = False,
) -> None:
    """Only what is named changes."""
    session = session_of(ctx)
    today = writing_day(session)
    if which is None and session.on_terminal:
        from kubebook.cli.nouns.asset_steps import ask_which

        which = ask_which(session, session.read().book)
    (typed,) = needed(session, (LABELS["which"], which))
    details = read(
        today,
        name=name,
        quantity=quantity,
        unit=unit,
        amount=amount,
        acquired=date,
        account=account,
        origin=origin,
        brand=brand,
        condition=condition,
        life_months=life,
        worn=worn,
        tag=tag,
        note=note,
    )
    tie = read_tie(voucher, entry, "kubebook asset set")
    if session.on_terminal and not details and tie is None and not returned:
        from kubebook.cli.nouns.asset_steps import ask_changes

        details = ask_changes(session, typed)

    def make(book: Book) -> Change:
        return set_asset(book, typed, details, today=today, tie=tie, returned=returned)

    edited = session.edit(make)
    _tell(session, edited.before, edited.change)


@app.command(
    "retire",
    cls=WordedCommand,
    help=N_(
        "Take goods out of the inventory: broken, dead, lost or sold. Their cost leaves the books "
        "with their wear; what is left of it is a loss.\n\n"
        'kubebook asset retire INV-001 --reason "rusak terkena banjir"\n'
        "kubebook asset retire INV-002 --quantity 3 --reason mati\n\n"
        "Sold? First the money, then the goods:\n"
        '  kubebook receipt 500rb "Jual mesin lama" --account pendapatan-lain\n'
        "  kubebook asset retire INV-001 --reason dijual"
    ),
)
def retire_goods(
    ctx: typer.Context,
    tag: Which = None,
    quantity: Quantity = None,
    date: Day = None,
    reason: Reason = None,
) -> None:
    """All pieces or some, from --date on."""
    session = session_of(ctx)
    today = writing_day(session)
    day = session.date_of(date)
    pieces = read_count(quantity, PIECES) if quantity is not None else None
    if session.on_terminal:
        tag, pieces = _asked_which(session, tag, pieces)
    label = FIELD_LABELS["reason"] if session.on_terminal else left_out_label("reason")
    typed, why = needed(session, (LABELS["which"], tag), (label, reason))

    def make(book: Book) -> Change:
        return retire(book, typed, day=day, reason=why, today=today, quantity=pieces)

    if session.on_terminal:
        from kubebook.cli.asking import agree

        book = session.read().book
        session.screen.say(*told_gone(book, make(book)))
        agree(session, message(N_("Save?")))
    edited = session.edit(make)
    session.screen.tell(*told_gone(edited.before, edited.change))


@app.command(
    "depreciate",
    cls=WordedCommand,
    help=N_(
        "Book the depreciation of a month, of all goods with a useful life: the month that ended "
        "last, where none is said.\n\n"
        "kubebook asset depreciate\n"
        "kubebook asset depreciate --month 2026-07..2026-09"
    ),
)
def depreciate_goods(
    ctx: typer.Context,
    month: Annotated[
        Text,
        typer.Option(
            "--month",
            "--bulan",
            metavar=N_("PERIOD"),
            help=N_("2026-10, or several: 2026-07..2026-09"),
        ),
    ] = None,
) -> None:
    """One voucher a month, one entry for each thing."""
    session = session_of(ctx)
    today = writing_day(session)
    period = session.period_of(month)
    months = whole_months(period) if period else last_ended(today)
    if session.on_terminal:
        months = _asked_months(session, months, today)
    edited = session.edit(lambda book: depreciate(book, months=months, today=today))
    session.screen.tell(*told_worn(edited.change))


def _asked_which(session: Session, tag: Text, pieces: int | None) -> tuple[str, int | None]:
    """Which goods, and how many of several, where a terminal was not told."""
    from kubebook.cli.nouns.asset_steps import ask_pieces, ask_which

    book = session.read().book
    tag = ask_which(session, book) if tag is None else tag
    held = holdings(book)[find_asset(book, tag).number]
    if pieces is None and held.quantity > 1:
        pieces = ask_pieces(session, held.quantity, held.asset.unit)
    return tag, pieces


def _asked_months(session: Session, months: Period, today: dt.date) -> Period:
    """The months, with those before them that are not booked where the person wants; else as said.

    Raises:
        Declined: the person says no to what would be booked.
    """
    from kubebook.cli.asking import agree, sure

    book = session.read().book
    missing = months_left_out(book, before=months.start)
    if missing:
        session.screen.say(message(N_("Not booked yet: {months}."), months=missing))
        if sure(session, message(N_("Book these too?"))):
            months = Period(missing[0].start, months.end)
    session.screen.say(*told_worn(depreciate(book, months=months, today=today)))
    agree(session, message(N_("Save?")))
    return months


def _tell(session: Session, before: Book, change: Change) -> None:
    lines = told_saved(before, change)
    session.screen.tell(*(message(N_("Saved {goods}"), goods=line) for line in lines))
