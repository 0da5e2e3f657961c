"""`account`: the accounts that entries name."""

import typer

from kubebook.book.accounts.own_accounts import WORDS, add_account, rename_account, set_flow
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.kinds import chosen
from kubebook.cli.declared.names import ACCOUNT, every_account
from kubebook.cli.declared.typed import Typed
from kubebook.cli.session import Session
from kubebook.cli.showing.show_statement import lists
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, message

app = typer.Typer(cls=WordedGroup, help=N_("The accounts that entries name."))

WHICH = Field("account", N_("The account"), kind=ACCOUNT, usual=None, words=every_account)
NEW_NAME = Field("name", N_("What will be typed"), metavar=N_("NAME"), usual=None)
LIKE = Field(
    "like",
    N_("Like which account"),
    "--like --seperti",
    kind=ACCOUNT,
    help=N_("The account it takes after"),
    usual=None,
    words=every_account,
)
LABEL = Field(
    "label",
    N_("What paper says"),
    "--label --sebutan",
    help=N_("What paper says, where it is not the name"),
)
FLOW = Field(
    "flow",
    N_("Section of the cash flow"),
    "--flow --arus-kas",
    kind=chosen(Account, "flow", WORDS),
    metavar=N_("FLOW"),
    help=N_("operasi, investasi or pendanaan"),
    usual=None,
)


lists(app, "list", "accounts", help_id=N_("List the accounts."))


@verb(
    app,
    "add",
    NEW_NAME,
    LIKE,
    LABEL,
    help_id=N_(
        "Add an account like one that is there.\n\n"
        "kubebook account add penjualan-telur --like penjualan"
    ),
)
def add(session: Session, typed: Typed) -> None:
    """Add an account; its section, type and marks are those of the account given as a model."""
    writing_day(session)
    name, like, label = given(session, typed, NEW_NAME, LIKE, LABEL)
    edited = session.edit(lambda book: add_account(book, name=name, like=like, label=label))
    _tell(session, edited.change)


@verb(
    app,
    "rename",
    WHICH,
    NEW_NAME,
    LABEL,
    help_id=N_("Rename an account; its old name still works."),
)
def rename(session: Session, typed: Typed) -> None:
    """Rename an account; its code and type stay."""
    writing_day(session)
    old, name, label = given(session, typed, WHICH, NEW_NAME, LABEL)
    edited = session.edit(lambda book: rename_account(book, account=old, name=name, label=label))
    _tell(session, edited.change)


@verb(
    app,
    "set",
    WHICH,
    FLOW,
    help_id=N_(
        "Say in which section of the cash flow an account stands.\n\n"
        "Hens kept for breeding:\n"
        "  kubebook account set ternak --flow investasi"
    ),
)
def set_(session: Session, typed: Typed) -> None:
    """Set the section of the cash flow; nothing else changes."""
    writing_day(session)
    which, flow = given(session, typed, WHICH, FLOW)
    edited = session.edit(lambda book: set_flow(book, account=which, flow=flow))
    _tell(session, edited.change)


def _tell(session: Session, change: Change) -> None:
    for account in change.of(Account):
        session.screen.tell(
            message(
                N_("Saved {code} {name}: {label}"),
                code=account.code,
                name=account.name,
                label=account.label,
            )
        )
