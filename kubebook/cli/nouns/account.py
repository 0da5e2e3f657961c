"""`account`: the lines that entries name."""

from typing import Annotated

import typer

from kubebook.book.accounts.own_accounts import add_account, rename_account, set_flow
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.cli.asking import needed, writing_day
from kubebook.cli.options import AsJson, Text, with_option
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing.present import show_statement
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_, message

app = typer.Typer(cls=WordedGroup, help=N_("The accounts that entries name."))

Label = Annotated[
    Text,
    typer.Option(
        "--label",
        "--nama",
        metavar=N_("TEXT"),
        help=N_("What paper says, where it is not the name"),
    ),
]


NewName = Annotated[Text, typer.Argument(metavar=N_("NAME"), help=N_("What will be typed"))]

NEW_NAME = message(N_("What will be typed"))
FLOW = with_option(message(N_("Section of the cash flow")), "--flow")
LIKE = with_option(message(N_("Like which account")), "--like")


@app.command("list", cls=WordedCommand, help=N_("List the accounts."))
def list_accounts(ctx: typer.Context, as_json: AsJson = False) -> None:
    """The statement `accounts`."""
    show_statement(session_of(ctx), "accounts", as_json=as_json)


@app.command(
    cls=WordedCommand,
    help=N_(
        "Add an account like one that is there.\n\n"
        "kubebook account add penjualan-telur --like penjualan"
    ),
)
def add(
    ctx: typer.Context,
    name: NewName = None,
    like: Annotated[
        Text,
        typer.Option(
            "--like", "--seperti", metavar=N_("ACCOUNT"), help=N_("The account it takes after")
        ),
    ] = None,
    label: Label = None,
) -> None:
    """Section, type and marks come from the model."""
    session = session_of(ctx)
    writing_day(session)
    new, model = needed(session, (NEW_NAME, name), (LIKE, like))
    edited = session.edit(lambda book: add_account(book, name=new, like=model, label=label or ""))
    _tell(session, edited.change)


@app.command(cls=WordedCommand, help=N_("Rename an account; its old name still works."))
def rename(
    ctx: typer.Context,
    account: Annotated[Text, typer.Argument(metavar=N_("ACCOUNT"), help=N_("The account"))] = None,
    name: NewName = None,
    label: Label = None,
) -> None:
    """The code and the type stay."""
    session = session_of(ctx)
    writing_day(session)
    old, new = needed(session, (message(N_("The account")), account), (NEW_NAME, name))
    edited = session.edit(
        lambda book: rename_account(book, account=old, name=new, label=label or "")
    )
    _tell(session, edited.change)


@app.command(
    "set",
    cls=WordedCommand,
    help=N_(
        "Say in which section of the cash flow an account stands.\n\n"
        "Hens kept for breeding:\n"
        "  kubebook account set ternak --flow investasi"
    ),
)
def set_(
    ctx: typer.Context,
    account: Annotated[Text, typer.Argument(metavar=N_("ACCOUNT"), help=N_("The account"))] = None,
    flow: Annotated[
        Text,
        typer.Option(
            "--flow",
            "--arus-kas",
            metavar=N_("FLOW"),
            help=N_("operasi, investasi or pendanaan"),
        ),
    ] = None,
) -> None:
    """Only the cash flow changes by it."""
    session = session_of(ctx)
    writing_day(session)
    which, section = needed(session, (message(N_("The account")), account), (FLOW, flow))
    edited = session.edit(lambda book: set_flow(book, account=which, flow=section))
    _tell(session, edited.change)


def _tell(session: Session, change: Change) -> None:
    for record in change.put:
        if isinstance(record, Account):
            session.screen.tell(
                message(
                    N_("Saved {code} {name}: {label}"),
                    code=record.code,
                    name=record.name,
                    label=record.label,
                )
            )
