"""`account`: the lines that entries name."""

from typing import Annotated

import typer

from kubebook.book.accounts import add_account, rename_account
from kubebook.book.records import Account, Change
from kubebook.cli.fields import AsJson, Text
from kubebook.cli.session import Session, session_of
from kubebook.cli.showing import show_statement
from kubebook.cli.words import WordedCommand, WordedGroup
from kubebook.messages import N_, message

app = typer.Typer(cls=WordedGroup, help=N_("The accounts that entries name."))

Label = Annotated[
    Text, typer.Option("--label", "--nama", help=N_("What paper says, where it is not the name"))
]


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
    name: Annotated[str, typer.Argument(metavar="NAME", help=N_("What will be typed"))],
    like: Annotated[
        Text, typer.Option("--like", "--seperti", help=N_("The account it takes after"))
    ] = None,
    label: Label = None,
) -> None:
    """Section, type and marks come from the model."""
    session = session_of(ctx)
    session.writing_day()
    if like is None and not session.on_terminal:
        raise session.left_out("--like")
    if like is None:
        from kubebook.cli.questions import ask_text

        like = ask_text(session, message(N_("Like which account")))
    model = like
    edited = session.edit(lambda book: add_account(book, name=name, like=model, label=label or ""))
    _tell(session, edited.change)


@app.command(cls=WordedCommand, help=N_("Rename an account; its old name still works."))
def rename(
    ctx: typer.Context,
    account: Annotated[str, typer.Argument(metavar="ACCOUNT", help=N_("The account"))],
    name: Annotated[str, typer.Argument(metavar="NAME", help=N_("What will be typed"))],
    label: Label = None,
) -> None:
    """The code and the type stay."""
    session = session_of(ctx)
    session.writing_day()
    edited = session.edit(
        lambda book: rename_account(book, account=account, name=name, label=label or "")
    )
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
