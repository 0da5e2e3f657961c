"""Adding, renaming and setting accounts. Pure; the type of an account never changes."""

from collections.abc import Mapping
from typing import get_args

from kubebook.book.accounts.chart import SALDO_AWAL, find_account
from kubebook.book.book import Book
from kubebook.book.checked import Choice, one_line, short_name, spelled_out
from kubebook.book.records.accounts import Account, Flow
from kubebook.book.records.change import Change
from kubebook.errors.accounts import (
    AccountHasNoFlow,
    AccountNameBad,
    AccountNameTaken,
    AccountSectionFull,
)
from kubebook.messages import N_

WORDS = {"flow": Choice(N_("Section of the cash flow"))}


def add_account(book: Book, *, name: str, like: str, label: str = "") -> Change:
    """Add an account like another: its section, type, flow, marks, and the next free code.

    `label` is the printed name; if it is empty, the typed name with a capital letter and blanks.

    Raises:
        AccountNameBad, AccountNameTaken, AccountSectionFull: it cannot be added.
        AccountNotFound, AccountAmbiguous: the model account is not clear.
    """
    model = find_account(book.accounts, like)
    typed = short_name(name, AccountNameBad)
    _check_free(book.accounts, typed, None)
    section = model.code[:2]
    free = (
        code
        for code in (f"{section}{number:02}" for number in range(int(model.code[2:]) + 1, 100))
        if code not in book.accounts
    )
    code = next(free, None)
    if code is None:
        raise AccountSectionFull(name=model.name)
    account = model._replace(
        code=code,
        name=typed,
        label=one_line(label) or spelled_out(name),
        # Only money and saldo-awal itself have no flow.
        flow="pendanaan" if model.code == SALDO_AWAL else model.flow,
        aliases=(),
    )
    return Change(did="account add", put=(account,))


def rename_account(book: Book, *, account: str, name: str, label: str = "") -> Change:
    """Rename an account; its old typed name stays as an alias.

    Raises:
        AccountNameBad, AccountNameTaken: the name is not possible.
    """
    old = find_account(book.accounts, account)
    typed = short_name(name, AccountNameBad)
    _check_free(book.accounts, typed, old)
    aliases = tuple(alias for alias in (*old.aliases, old.name) if alias != typed)
    new = old._replace(name=typed, label=one_line(label) or spelled_out(name), aliases=aliases)
    return Change(did="account rename", put=(new,) if new != old else ())


def set_flow(book: Book, *, account: str, flow: str) -> Change:
    """Move an account to another section of the cash flow: breeding hens are an investment.

    Raises:
        AccountHasNoFlow: money accounts and saldo-awal are in no section.
        ChoiceUnknown: there is no such section.
        AccountNotFound, AccountAmbiguous: the account is not clear.
    """
    old = find_account(book.accounts, account)
    if old.flow is None:
        raise AccountHasNoFlow(name=old.name)
    new = old._replace(flow=WORDS["flow"].find(flow, get_args(Flow)))
    return Change(did="account set", put=(new,) if new != old else ())


def _check_free(accounts: Mapping[str, Account], name: str, own: Account | None) -> None:
    for account in accounts.values():
        if account != own and name in (account.name, *account.aliases):
            raise AccountNameTaken(name=name, code=account.code, label=account.label)
