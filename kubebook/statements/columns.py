"""The columns that a statement can have, shown or not, which a format names."""

from datetime import date
from functools import cache

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book
from kubebook.book.records.group import Group
from kubebook.statements.catalogue import STATEMENTS, make
from kubebook.statements.statement import UNNARROWED, Column, Narrowing

_ANY_DAY = date(2020, 1, 31)


@cache
def fields(name: str) -> tuple[Column, ...]:
    """Every column of a statement, in order; `name` is its name in the catalogue."""
    narrowing = Narrowing(account="kas") if STATEMENTS[name].needs == "account" else UNNARROWED
    accounts = {one.code: one for one in starting_accounts()}
    book = Book(group=Group(name="", village=""), accounts=accounts)
    return make(name, book, None, narrowing, today=_ANY_DAY).columns
