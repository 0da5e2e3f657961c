"""`asset`: the goods of the group, their depreciation, and their retirement."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import cast

import typer

from kubebook.book.accounts.chart import holds_goods
from kubebook.book.book import Book, is_opening, label_of, typed_name
from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.goods.depreciation import depreciate
from kubebook.book.goods.inventory import PIECE, WORDS, add_asset, goods_account, set_asset
from kubebook.book.goods.retirement import retire
from kubebook.book.goods.sources import BY_NO_VOUCHER, BroughtBy, is_untied, with_goods
from kubebook.book.goods.stock import Holding, find_asset, holdings, unlisted
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Asset
from kubebook.cli.asking import agree, writing_day
from kubebook.cli.declared import kinds, names
from kubebook.cli.declared.command import given, lacking, verb
from kubebook.cli.declared.field import TEXT, Answers, Field, Values, without
from kubebook.cli.declared.filling import typed_or_changed
from kubebook.cli.declared.telling import data, told
from kubebook.cli.declared.typed import Typed
from kubebook.cli.nouns.asset_sentences import (
    asked_months,
    figures,
    saved,
    what_goes,
    what_is_gone,
    what_wears,
)
from kubebook.cli.options import (
    ACCOUNT_OPTION,
    AS_JSON,
    DATE,
    ENTRY_OPTION,
    PERIOD,
    REASON,
    VOUCHER_OPTION,
    parse_number,
)
from kubebook.cli.session import Session
from kubebook.cli.showing.show_statement import lists
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.periods import last_ended, whole_months
from kubebook.statements.goods import CONDITIONS, ORIGINS

app = typer.Typer(cls=WordedGroup, help=N_("The goods of the group: its inventory."))

OFFERED = 50
"""The number of last vouchers that are offered."""


def _unlisted(session: Session, _answers: Answers) -> dict[str, str]:
    """The last vouchers of goods that the inventory lacks, the newest first, with their texts."""
    lacking = reversed(unlisted(session.read().book))
    return dict(islice({entry.voucher: entry.text for entry in lacking}.items(), OFFERED))


def _parts(session: Session, answers: Answers) -> Sequence[Entry]:
    """The entries of the voucher answered that can have brought goods."""
    voucher, book = answers.get("voucher"), session.read().book
    return with_goods(book, find_voucher(book, str(voucher), session.day().year)) if voucher else ()


def _is_tied_to_none(_session: Session, answers: Answers) -> bool:
    return not answers.get("voucher")


WHICH = Field(
    "which",
    N_("Which goods"),
    kind=names.GOODS,
    help=N_("The code on it, or a beginning of its name"),
    usual=None,
)
NAME = Field(
    "name",
    N_("What is it"),
    "--name --nama",
    metavar=N_("NAME"),
    help=N_("What it is, in quotes"),
    usual=None,
)
NEW_NAME = NAME._replace(options="")
VOUCHER = VOUCHER_OPTION._replace(
    label=N_("Which voucher brought it"),
    kind=kinds.or_none(names.VOUCHER),
    help=N_("The voucher that brought it; once more for another; - for none"),
    hint=message(N_("The voucher of the purchase or of the aid; Enter or -: none.")),
    words=_unlisted,
    many=True,
)
ENTRY = ENTRY_OPTION._replace(
    kind=TEXT._replace(find=lambda typed, _session: parse_number(typed, "kubebook asset add")),
    usual=None,
    hint=message(N_("The number of the entry: entry show tells it.")),
    words=lambda session, answers: {
        str(part.number): part.text for part in _parts(session, answers)
    },
    when=lambda session, answers: len(_parts(session, answers)) > 1,
)
QUANTITY = Field(
    "quantity",
    N_("How many pieces"),
    "--quantity --banyak",
    kind=kinds.count_of(message(N_("pieces"))),
    usual="1",
)
UNIT = Field(
    "unit",
    N_("Unit"),
    "--unit --satuan",
    help=N_("buah, ekor, set, ..."),
    usual=PIECE,
    words=lambda _session, _answers: ("buah", "ekor", "set"),
)
AMOUNT = Field(
    "amount",
    N_("What all pieces cost together"),
    "--amount --jumlah",
    kind=kinds.AMOUNT,
    help=N_("What all pieces cost together, where it is not all of the voucher"),
    hint=message(N_("Enter: all of the voucher. 350000, 350.000, 350rb or 1,25jt.")),
)
ACQUIRED = Field(
    "acquired",
    N_("Since when is it there"),
    DATE.options,
    kind=kinds.DAY,
    help=N_("Since when it is there, where it is not the voucher's day"),
    usual=message(N_("today")),
    when=_is_tied_to_none,
)
BRAND = Field("brand", N_("Brand"), "--brand --merek --merk")
ORIGIN = Field(
    "origin",
    N_("Where from"),
    "--origin --asal",
    kind=kinds.chosen(Asset, "origin", WORDS)._replace(
        show=lambda origin: message(ORIGINS[origin])
    ),
    metavar=N_("ORIGIN"),
    help=N_("bantuan, beli or swadaya; the voucher says it where there is one"),
    when=_is_tied_to_none,
)
CONDITION = Field(
    "condition",
    N_("Condition"),
    "--condition --kondisi",
    kind=kinds.chosen(Asset, "condition", WORDS)._replace(
        show=lambda condition: message(CONDITIONS[condition])
    ),
    metavar=N_("CONDITION"),
    help=N_("baik, rusak-ringan or rusak-berat"),
    usual="baik",
)
LIFE = Field(
    "life_months",
    N_("Useful life in months"),
    "--life --umur",
    kind=kinds.count_of(message(N_("months")), least=0),
    metavar=N_("MONTHS"),
    help=N_("Useful life in months, which depreciation is reckoned from; 0: none"),
    usual="0",
    hint=message(N_("How long it lasts, in months: 48 is four years; 0: it is not depreciated.")),
)
TAG = Field(
    "tag",
    N_("Code written on it"),
    "--tag --kode",
    help=N_("The code written on it"),
    hint=message(N_("What is painted or written on it; Enter: it is numbered.")),
)
ACCOUNT = ACCOUNT_OPTION._replace(
    kind=names.ACCOUNT._replace(
        find=lambda typed, session: goods_account(session.read().book, typed).name,
        words=lambda session, _answers: {
            account.name: account.label
            for account in session.read().book.accounts.values()
            if holds_goods(account)
        },
    ),
    help=N_("Without voucher: peralatan (where none is said), ternak, persediaan"),
    usual="peralatan",
    when=_is_tied_to_none,
    now=lambda book, asset: typed_name(book, asset.account),
)
WORN = Field(
    "worn",
    N_("Depreciated in an older book"),
    "--worn --susut",
    kind=kinds.MAYBE_AMOUNT,
    help=N_("What was depreciated in an older book; --life is then what is left"),
    hint=message(N_("What the old book had depreciated of its cost: 350rb; Enter: nothing.")),
    when=lambda session, answers: any(map(is_opening, _parts(session, answers))),
)
"""Only for goods from an opening balance: no others can be older than the ledger."""
NOTE = Field("note", N_("Remarks"), "--remarks --keterangan --note")
FIELDS = (
    NAME,
    VOUCHER,
    ENTRY,
    AMOUNT,
    ACQUIRED,
    QUANTITY,
    UNIT,
    BRAND,
    ORIGIN,
    CONDITION,
    LIFE,
    TAG,
    ACCOUNT,
    WORN,
    NOTE,
)
"""The fields that are asked for new goods, in this order."""
KEPT = without(FIELDS, "voucher", "entry")
"""The fields of the record; voucher and entry tie it to the books."""
RETURNED = Field(
    "returned", N_("Take back that pieces of it are gone"), "--returned --kembali", kind=kinds.FLAG
)
MONTH = Field(
    "month",
    N_("Month"),
    "--period --periode --month --bulan",
    metavar=N_("PERIOD"),
    help=N_("2026-10, or several: 2026-07..2026-09"),
)


@verb(
    app,
    "add",
    NEW_NAME,
    *without(FIELDS, "name"),
    help_id=N_(
        "Record goods. Their cost, day and account come from the voucher that brought them.\n\n"
        "kubebook asset add Etalase --voucher bkk12 --life 48\n"
        'kubebook asset add "Ayam petelur" --voucher bkk13 --quantity 170 --unit ekor\n\n'
        "Several things of one slip: each with its --amount. One thing of several slips:\n"
        "  --voucher bkk12 --voucher bkk13"
    ),
)
def add(session: Session, typed: Typed) -> None:
    """Record new goods, numbered after the last."""
    today = writing_day(session)
    brought_by = _brought_by(session, typed, "kubebook asset add") or BY_NO_VOUCHER
    is_tied = brought_by.vouchers and not is_untied(brought_by)
    known = {"name"} if is_tied else {"name", "amount"}
    can_ask = session.on_terminal and len(brought_by.vouchers) <= 1
    if can_ask and not known <= typed.texts.keys():
        values, brought_by = _asked_goods(session, typed, today)
    else:
        (name,) = given(session, typed, NEW_NAME)
        values = {**typed.read(KEPT, session), NAME.key: name}
    edited = session.edit(lambda book: add_asset(book, values, today=today, brought_by=brought_by))
    _tell_saved(session, edited.before, edited.change)


lists(app, "list", "inventory", PERIOD, help_id=N_("List the goods that are there."))


@verb(
    app, "show", WHICH, AS_JSON, help_id=N_("Show one thing, with its wear and what is gone of it.")
)
def show(session: Session, typed: Typed) -> None:
    """Show everything that the ledger holds about goods."""
    (which,) = given(session, typed, WHICH)
    book = session.read().book
    held = holdings(book)[find_asset(book, which).number]
    if AS_JSON.key in typed:
        facts = held.asset._asdict() | data(KEPT, book, held.asset) | figures(held)
        session.screen.data({key: fact for key, fact in facts.items() if key != "entries"})
        return
    session.screen.tell(*told(_shown_fields(held), book, held.asset), *what_is_gone(held))


@verb(
    app,
    "set",
    WHICH,
    *FIELDS,
    RETURNED,
    help_id=N_(
        "Change what is known of goods, or tie them to a voucher.\n\n"
        "kubebook asset set INV-001 --condition rusak-ringan\n"
        "kubebook asset set INV-001 --voucher bkk12"
    ),
)
def set_(session: Session, typed: Typed) -> None:
    """Change the fields that are typed; the others stay."""
    today = writing_day(session)
    (which,) = given(session, typed, WHICH)
    brought_by = _brought_by(session, typed, "kubebook asset set")

    def planned(values: Values) -> list[Message]:
        book = session.read().book
        return saved(book, set_asset(book, which, values, today=today))

    fields = (*KEPT, RETURNED)
    if brought_by:
        values = typed.read(fields, session)
    else:
        values = typed_or_changed(
            session,
            fields,
            typed,
            find=lambda book: find_asset(book, which),
            header=lambda asset: message(
                N_("{tag} {name} in the inventory."), tag=asset.tag, name=asset.name
            ),
            plan=planned,
            asked=_asked_again,
        )
    returned = values.pop(RETURNED.key, False)

    def make(book: Book) -> Change:
        return set_asset(book, which, values, today=today, brought_by=brought_by, returned=returned)

    edited = session.edit(make)
    _tell_saved(session, edited.before, edited.change)


@verb(
    app,
    "retire",
    WHICH,
    QUANTITY,
    DATE,
    REASON,
    help_id=N_(
        "Take goods out of the inventory: broken, dead, lost or sold. Their cost leaves the books "
        "with their wear; what is left of it is a loss.\n\n"
        'kubebook asset retire INV-001 --reason "rusak terkena banjir"\n'
        "kubebook asset retire INV-002 --quantity 3 --reason mati\n\n"
        "Sold? First the money, then the goods:\n"
        '  kubebook receipt 500rb "Jual mesin lama" --account pendapatan-lain\n'
        "  kubebook asset retire INV-001 --reason dijual"
    ),
)
def retire_goods(session: Session, typed: Typed) -> None:
    """Retire all pieces or some, from --date on."""
    today = writing_day(session)
    day = session.date_of(typed[DATE.key])
    which, pieces, why = _asked_to_go(session, typed)

    def make(book: Book) -> Change:
        return retire(book, which, day=day, reason=why, today=today, quantity=pieces)

    if session.on_terminal:
        book = session.read().book
        session.screen.say(*what_goes(book, make(book)))
        agree(session, message(N_("Save?")))
    edited = session.edit(make)
    session.screen.tell(*what_goes(edited.before, edited.change))


@verb(
    app,
    "depreciate",
    MONTH,
    help_id=N_(
        "Book the depreciation of a month, of all goods with a useful life: the month that ended "
        "last, where none is said.\n\n"
        "kubebook asset depreciate\n"
        "kubebook asset depreciate --month 2026-07..2026-09"
    ),
)
def depreciate_goods(session: Session, typed: Typed) -> None:
    """Book depreciation: one voucher a month, one entry for each thing."""
    today = writing_day(session)
    period = session.period_of(typed[MONTH.key])
    months = whole_months(period) if period else last_ended(today)
    if session.on_terminal:
        months = asked_months(session, months, today)
    edited = session.edit(lambda book: depreciate(book, months=months, today=today))
    session.screen.tell(*what_wears(edited.change))


def _brought_by(session: Session, typed: Typed, command: str) -> BroughtBy | None:
    """The vouchers and the entry that were typed, if any.

    Raises:
        ValueUnusable: the entry is no number.
        LeftOut: an entry was typed without its voucher, and there is no terminal to ask for it.
        KeyboardInterrupt: the person who is asked for it gave up.
    """
    number = parse_number(typed[ENTRY.key], command)
    vouchers = typed.each(VOUCHER.key)
    if number is not None and not vouchers:
        vouchers = given(session, typed, VOUCHER._replace(usual=None))
    return BroughtBy(vouchers, number) if vouchers else None


def _parted(answers: Values) -> tuple[Values, BroughtBy]:
    """The answers, split into the fields of goods and their voucher and entry."""
    values = {key: value for key, value in answers.items() if key not in ("voucher", "entry")}
    voucher, entry = answers.get("voucher"), answers.get("entry")
    return values, BroughtBy(
        (str(voucher),) if voucher else (), entry if isinstance(entry, int) else None
    )


def _asked_goods(session: Session, typed: Typed, today: dt.date) -> tuple[Values, BroughtBy]:
    """The fields of new goods and their voucher and entry; what was typed is not asked.

    Raises:
        KeyboardInterrupt, Declined: the person gave up, or answered no.
    """
    from kubebook.cli.declared.form import ask_new

    book = session.read().book

    def plan(answers: Values) -> list[Message]:
        values, brought_by = _parted(answers)
        return saved(book, add_asset(book, values, today=today, brought_by=brought_by))

    header = message(N_("Goods for the inventory."))
    return _parted(ask_new(session, FIELDS, typed, header=header, plan=plan))


def _asked_to_go(session: Session, typed: Typed) -> tuple[str, int | None, str]:
    """Which goods are retired, how many (None: all), and why; a terminal asks what was left out.

    Raises:
        LeftOut: without a terminal, naming all that is missing.
    """
    pieces = cast("int | None", typed.read((QUANTITY,), session).get(QUANTITY.key))
    lacking((WHICH, REASON), typed, session)
    (which,) = given(session, typed, WHICH)
    if session.on_terminal and pieces is None:
        book = session.read().book
        held = holdings(book)[find_asset(book, which).number]
        pieces = _asked_pieces(session, held) if held.quantity > 1 else None
    (why,) = given(session, typed, REASON)
    return which, pieces, why


def _asked_pieces(session: Session, held: Holding) -> int:
    """Ask how many pieces are gone; Enter takes all that are there."""
    from kubebook.cli.declared.form import step_of
    from kubebook.screen.form import ask_one

    label = message(N_("How many {unit} are gone"), unit=held.asset.unit)
    step = replace(step_of(session, QUANTITY, str(held.quantity)), label=label)
    return cast("int", ask_one(step, language=session.language))


def _asked_again(book: Book, asset: Asset) -> tuple[Field, ...]:
    """The fields that are asked for recorded goods, without those that their voucher decides."""
    held = holdings(book)[asset.number]
    untied = () if held.brought else (ACCOUNT,)
    is_older = any(map(is_opening, held.brought))
    older = (WORN._replace(when=lambda _session, _answers: True),) if is_older else ()
    return (
        NAME,
        QUANTITY,
        UNIT,
        BRAND,
        CONDITION,
        LIFE,
        TAG._replace(hint=None),
        *untied,
        *older,
        NOTE,
    )


def _shown_fields(held: Holding) -> tuple[Field, ...]:
    """The fields that are shown of goods, in this order: the rest, its cost and depreciation."""
    vouchers = tuple(entry.voucher for entry in held.brought)
    there = message(N_("{x} {unit}"), x=held.quantity, unit=held.asset.unit)
    cost = message(N_("{amount:rp}"), amount=held.cost)
    return (
        TAG._replace(label=N_("Tag")),
        NAME._replace(label=N_("Name")),
        BRAND,
        Field("left", N_("There are"), now=lambda _book, _asset: there),
        ORIGIN._replace(label=N_("Origin")),
        ACQUIRED._replace(label=N_("Acquired on")),
        Field("cost", N_("Cost"), now=lambda _book, _asset: cost),
        ACCOUNT._replace(now=lambda book, asset: label_of(book, asset.account)),
        Field("vouchers", N_("Voucher"), now=lambda _book, _asset: vouchers),
        CONDITION,
        LIFE._replace(label=N_("Useful life (months)")),
        WORN._replace(label=N_("Depreciated"), now=lambda _book, _asset: held.worn),
        NOTE,
    )


def _tell_saved(session: Session, before: Book, change: Change) -> None:
    lines = saved(before, change)
    session.screen.tell(*(message(N_("Saved {goods}"), goods=line) for line in lines))
