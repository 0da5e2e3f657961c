"""`asset`: the goods of the group, their depreciation, and their retirement."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import cast, get_args

import typer

from kubebook.book.accounts.chart import holds_goods
from kubebook.book.book import Book, is_opening, label_of, typed_name
from kubebook.book.entries.vouchers import find_voucher
from kubebook.book.goods.depreciation import depreciate
from kubebook.book.goods.inventory import PIECE, add_asset, goods_account, set_asset
from kubebook.book.goods.retirement import retire
from kubebook.book.goods.sources import NO_TIE, Tie, is_untied, unlisted, with_goods
from kubebook.book.goods.stock import Holding, find_asset, holdings
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Condition, Origin
from kubebook.cli.asking import agree, needed, writing_day
from kubebook.cli.declared import kinds, names
from kubebook.cli.declared.command import Typed, lacking, verb
from kubebook.cli.declared.field import TEXT, Answers, Field, Values, without
from kubebook.cli.declared.telling import data, told
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
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.periods import last_ended, whole_months
from kubebook.statements.goods import CONDITIONS, ORIGINS

app = typer.Typer(cls=WordedGroup, help=N_("The goods of the group: its inventory."))

OFFERED = 50
"""The number of last vouchers that are offered."""


def _parts(session: Session, answers: Answers) -> Sequence[Entry]:
    """The entries of the voucher answered that can have brought goods."""
    voucher, book = answers.get("voucher"), session.read().book
    return with_goods(book, find_voucher(book, str(voucher), session.day().year)) if voucher else ()


def _is_tied_to_none(_session: Session, answers: Answers) -> bool:
    return not answers.get("voucher")


WHICH = Field(
    key="which",
    label=N_("Which goods"),
    kind=names.GOODS,
    help=N_("The code on it, or a beginning of its name"),
    usual=None,
)
NAME = Field(
    key="name",
    label=N_("What is it"),
    options="--name --nama",
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
    words=lambda session, _answers: dict(islice(unlisted(session.read().book).items(), OFFERED)),
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
    key="quantity",
    label=N_("How many pieces"),
    options="--quantity --banyak",
    kind=kinds.count_of(message(N_("pieces"))),
    usual="1",
)
UNIT = Field(
    key="unit",
    label=N_("Unit"),
    options="--unit --satuan",
    help=N_("buah, ekor, set, ..."),
    usual=PIECE,
    words=lambda _session, _answers: ("buah", "ekor", "set"),
)
AMOUNT = Field(
    key="amount",
    label=N_("What all pieces cost together"),
    options="--amount --jumlah",
    kind=kinds.AMOUNT,
    help=N_("What all pieces cost together, where it is not all of the voucher"),
    hint=message(N_("Enter: all of the voucher. 350000, 350.000, 350rb or 1,25jt.")),
)
ACQUIRED = Field(
    key="acquired",
    label=N_("Since when is it there"),
    options=DATE.options,
    kind=kinds.DAY,
    help=N_("Since when it is there, where it is not the voucher's day"),
    usual=message(N_("today")),
    when=_is_tied_to_none,
)
BRAND = Field(key="brand", label=N_("Brand"), options="--brand --merk")
ORIGIN = Field(
    key="origin",
    label=N_("Where from"),
    options="--origin --asal",
    kind=kinds.in_form(kinds.choice(get_args(Origin), N_("Where from")))._replace(
        show=lambda origin: message(ORIGINS[origin])
    ),
    metavar=N_("ORIGIN"),
    help=N_("bantuan, beli or swadaya; the voucher says it where there is one"),
    when=_is_tied_to_none,
)
CONDITION = Field(
    key="condition",
    label=N_("Condition"),
    options="--condition --kondisi",
    kind=kinds.in_form(kinds.choice(get_args(Condition), N_("Condition")))._replace(
        show=lambda condition: message(CONDITIONS[condition])
    ),
    metavar=N_("CONDITION"),
    help=N_("baik, rusak-ringan or rusak-berat"),
    usual="baik",
)
LIFE = Field(
    key="life_months",
    label=N_("Useful life in months"),
    options="--life --umur",
    kind=kinds.count_of(message(N_("months")), least=0),
    metavar=N_("MONTHS"),
    help=N_("Useful life in months, which depreciation is reckoned from; 0: none"),
    usual="0",
    hint=message(N_("48 is four years; 0: it is not depreciated.")),
)
TAG = Field(
    key="tag",
    label=N_("Code written on it"),
    options="--tag --kode",
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
    key="worn",
    label=N_("Depreciated in an older book"),
    options="--worn --susut",
    kind=kinds.MAYBE_AMOUNT,
    help=N_("What was depreciated in an older book; --life is then what is left"),
    when=lambda session, answers: any(map(is_opening, _parts(session, answers))),
)
"""Only for goods from an opening balance: no others can be older than the ledger."""
NOTE = Field(key="note", label=N_("Remarks"), options="--note --keterangan")
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
    key="returned",
    label=N_("Take back that pieces of it are gone"),
    options="--returned --kembali",
    kind=kinds.FLAG,
)
MONTH = Field(
    key="month",
    label=N_("Month"),
    options="--month --bulan",
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
    tie = _tie(typed, "kubebook asset add") or NO_TIE
    is_tied = tie.vouchers and not is_untied(tie)
    if session.on_terminal and not is_tied and not {"name", "amount"} <= typed.texts.keys():
        values, tie = _asked_goods(session, typed, today)
    else:
        (name,) = needed(session, (NAME.called, typed["name"]))
        values = {**typed.read(KEPT, session), "name": name}
    edited = session.edit(lambda book: add_asset(book, values, today=today, tie=tie))
    _tell_saved(session, edited.before, edited.change)


@verb(app, "list", PERIOD, AS_JSON, help_id=N_("List the goods that are there."))
def list_assets(session: Session, typed: Typed) -> None:
    """Show the statement `inventory`."""
    period = session.period_of(typed["period"])
    show_statement(session, "inventory", period=period, as_json=AS_JSON.key in typed)


@verb(
    app, "show", WHICH, AS_JSON, help_id=N_("Show one thing, with its wear and what is gone of it.")
)
def show(session: Session, typed: Typed) -> None:
    """Show everything that the ledger holds about goods."""
    which = _which(session, typed)
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
    which = _which(session, typed)
    values = typed.read(KEPT, session)
    tie = _tie(typed, "kubebook asset set")
    returned = RETURNED.key in typed
    if session.on_terminal and not values and tie is None and not returned:
        from kubebook.cli.declared.form import ask_changes

        book = session.read().book
        held = holdings(book)[find_asset(book, which).number]
        tag, name = held.asset.tag, held.asset.name
        values = ask_changes(
            session,
            _changed_fields(held),
            held.asset,
            header=message(N_("{tag} {name} in the inventory."), tag=tag, name=name),
            plan=lambda values: saved(book, set_asset(book, tag, values, today=today)),
        )

    def make(book: Book) -> Change:
        return set_asset(book, which, values, today=today, tie=tie, returned=returned)

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
    day = session.date_of(typed["date"])
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
    period = session.period_of(typed["month"])
    months = whole_months(period) if period else last_ended(today)
    if session.on_terminal:
        months = asked_months(session, months, today)
    edited = session.edit(lambda book: depreciate(book, months=months, today=today))
    session.screen.tell(*what_wears(edited.change))


def _tie(typed: Typed, command: str) -> Tie | None:
    """The vouchers and the entry that were typed, if any.

    Raises:
        ValueUnusable: the entry is no number.
    """
    number = parse_number(typed[ENTRY.key], command)
    return Tie(typed.each(VOUCHER.key), number) if VOUCHER.key in typed else None


def _parted(answers: Values) -> tuple[Values, Tie]:
    """The answers, split into the fields of goods and their voucher and entry."""
    values = {key: value for key, value in answers.items() if key not in ("voucher", "entry")}
    voucher, entry = answers.get("voucher"), answers.get("entry")
    return values, Tie(
        (str(voucher),) if voucher else (), entry if isinstance(entry, int) else None
    )


def _asked_goods(session: Session, typed: Typed, today: dt.date) -> tuple[Values, Tie]:
    """The fields of new goods and their voucher and entry; what was typed is not asked.

    Raises:
        KeyboardInterrupt, Declined: the person gave up, or answered no.
    """
    from kubebook.cli.declared.form import ask_new

    book = session.read().book

    def plan(answers: Values) -> list[Message]:
        values, tie = _parted(answers)
        return saved(book, add_asset(book, values, today=today, tie=tie))

    header = message(N_("Goods for the inventory."))
    return _parted(ask_new(session, FIELDS, typed, header=header, plan=plan))


def _which(session: Session, typed: Typed) -> str:
    """The goods that are meant, as typed; a terminal asks if they were left out.

    Raises:
        LeftOut: without a terminal nobody can be asked.
    """
    if not lacking((WHICH,), typed, session):
        return typed.texts[WHICH.key]
    from kubebook.cli.declared.form import ask_field

    return str(ask_field(session, WHICH))


def _asked_to_go(session: Session, typed: Typed) -> tuple[str, int | None, str]:
    """Which goods are retired, how many (None: all), and why; a terminal asks what was left out.

    Raises:
        LeftOut: without a terminal, naming all that is missing.
    """
    pieces = cast("int | None", typed.read((QUANTITY,), session).get(QUANTITY.key))
    lacking((WHICH, REASON), typed, session)
    which = _which(session, typed)
    if session.on_terminal and pieces is None:
        book = session.read().book
        held = holdings(book)[find_asset(book, which).number]
        pieces = _asked_pieces(session, held) if held.quantity > 1 else None
    (why,) = needed(session, (REASON.called, typed[REASON.key]))
    return which, pieces, why


def _asked_pieces(session: Session, held: Holding) -> int:
    """Ask how many pieces are gone; Enter takes all that are there."""
    from kubebook.cli.declared.form import step_of
    from kubebook.screen.form import ask_one

    label = message(N_("How many {unit} are gone"), unit=held.asset.unit)
    step = replace(step_of(session, QUANTITY, str(held.quantity)), label=label)
    return cast("int", ask_one(step, language=session.language))


def _changed_fields(held: Holding) -> tuple[Field, ...]:
    """The fields that are asked for recorded goods, without those that their voucher decides."""
    untied = () if held.brought else (ACCOUNT,)
    is_older = any(map(is_opening, held.brought))
    older = (WORN._replace(when=lambda _session, _answers: True),) if is_older else ()
    return (NAME, QUANTITY, UNIT, BRAND, CONDITION, LIFE, TAG, *untied, *older, NOTE)


def _shown_fields(held: Holding) -> tuple[Field, ...]:
    """The fields that are shown of goods, in this order: the rest, its cost and depreciation."""
    vouchers = tuple(entry.voucher for entry in held.brought)
    there = message(N_("{x} {unit}"), x=held.quantity, unit=held.asset.unit)
    cost = message(N_("{amount:rp}"), amount=held.cost)
    return (
        TAG._replace(label=N_("Tag")),
        NAME._replace(label=N_("Name")),
        BRAND,
        Field(key="left", label=N_("There are"), now=lambda _book, _asset: there),
        ORIGIN._replace(label=N_("Origin")),
        ACQUIRED._replace(label=N_("Acquired on")),
        Field(key="cost", label=N_("Cost"), now=lambda _book, _asset: cost),
        ACCOUNT._replace(now=lambda book, asset: label_of(book, asset.account)),
        Field(key="vouchers", label=N_("Voucher"), now=lambda _book, _asset: vouchers),
        CONDITION,
        LIFE._replace(label=N_("Useful life (months)")),
        WORN._replace(label=N_("Depreciated"), now=lambda _book, _asset: held.worn),
        NOTE,
    )


def _tell_saved(session: Session, before: Book, change: Change) -> None:
    lines = saved(before, change)
    session.screen.tell(*(message(N_("Saved {goods}"), goods=line) for line in lines))
