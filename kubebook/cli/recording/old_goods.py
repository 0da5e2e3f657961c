"""Goods of an older book: asked one by one, each with its opening and its row in the inventory.

A part of the walk in `old_book`, and imported only for it.
"""

from contextlib import suppress
from functools import partial

from kubebook.book.accounts.chart import AKUMULASI_PENYUSUTAN
from kubebook.book.book import Book, counting, is_opening
from kubebook.book.entries.old_book import OldBalance
from kubebook.book.goods.inventory import add_asset
from kubebook.book.goods.sources import BroughtBy
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.cli.asking import sure
from kubebook.cli.declared import kinds
from kubebook.cli.declared.field import Values
from kubebook.cli.declared.form import ask_new
from kubebook.cli.declared.typed import Typed
from kubebook.cli.nouns import asset
from kubebook.cli.nouns.asset_sentences import saved
from kubebook.cli.recording.taking_over import Walk, read_back, tell_there
from kubebook.cli.session import Session
from kubebook.errors import KubebookError
from kubebook.errors.typed import DateUnreadable
from kubebook.messages import N_, message
from kubebook.periods import parse_period
from kubebook.screen.step import ReadBack


def _day_or_month(typed: str, session: Session) -> object:
    """The day since when goods are there; of a month or a year the first."""
    try:
        return kinds.DAY.read(typed, session)
    except DateUnreadable:
        with suppress(KubebookError):
            return parse_period(typed, session.day()).start
        raise


_GOODS = (
    asset.NAME,
    asset.ACCOUNT._replace(when=lambda _session, _answers: True),
    asset.QUANTITY,
    asset.UNIT,
    asset.AMOUNT._replace(usual=None, hint=kinds.AMOUNT.hint),
    asset.ACQUIRED._replace(
        usual="",
        kind=kinds.DAY._replace(find=_day_or_month),
        when=lambda _session, _answers: True,
        hint=message(
            N_("A day: 31/10/2026; where no more is known, a month or a year: Maret 2025, 2025.")
        ),
    ),
    asset.CONDITION,
    asset.LIFE,
    asset.WORN._replace(when=lambda _session, answers: bool(answers.get("life_months"))),
    asset.NOTE,
)
"""What is asked of goods from an older book; the rest follows from the opening."""


def ask_goods(walk: Walk) -> bool:
    """Goods, each with its opening and its row in the inventory; always asks."""
    book = walk.book
    listed = {number for one in book.assets for number in one.entries}
    tell_there(walk, (e for e in counting(book.entries) if is_opening(e) and e.number in listed))
    question = message(N_("Are there goods: tools, animals, supplies?"))
    while sure(walk.session, question, default=False, back=True):
        values = ask_new(
            walk.session, _GOODS, Typed((), {}), header="", plan=partial(_goods_told, walk)
        )
        walk.session.edit(partial(_with_goods, walk, values))
        question = message(N_("Are there more goods?"))
    return True


def _with_goods(walk: Walk, values: Values, book: Book) -> Change:
    """The opening of goods, that of their wear until then, and their row in the inventory."""
    name, account = str(values["name"]), str(values.get("account", "peralatan"))
    taken = [OldBalance(account, int(values["amount"]), text=f"Saldo awal {name}")]
    if worn := int(values.get("worn") or 0):
        wear = book.accounts[AKUMULASI_PENYUSUTAN].name
        taken.append(OldBalance(wear, worn, text=f"Saldo awal penyusutan {name}"))
    opened = walk.change(book, taken)
    brought = BroughtBy((opened.first(Entry).voucher,))
    details = {key: value for key, value in values.items() if key != "account"}
    added = add_asset(book.apply(opened), details, today=walk.today, brought_by=brought)
    return Change(
        did="opening", put=(*opened.put, *added.put), notices=(*opened.notices, *added.notices)
    )


def _goods_told(walk: Walk, values: Values) -> ReadBack:
    book = walk.book
    change = _with_goods(walk, values, book)
    return read_back(walk, book, change, saved(book, change))
