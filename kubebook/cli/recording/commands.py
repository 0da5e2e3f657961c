"""`receipt`, `expense`, `transfer`, `adjust`, `opening`: record what happened."""

import typer

from kubebook.cli.declared.command import verb
from kubebook.cli.declared.typed import Typed
from kubebook.cli.recording.entry_verbs import (
    ADJUST,
    EXPENSE,
    OPENING,
    RECEIPT,
    TRANSFER,
    record,
)
from kubebook.cli.recording.fields import MORE, PROOF
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_

app = typer.Typer(cls=WordedGroup)


@verb(
    app,
    "receipt",
    *RECEIPT.fields,
    PROOF,
    MORE,
    help_id=N_(
        "Record money that came in, whatever it came from.\n\n"
        'kubebook receipt 360rb "Penjualan telur 6 rak" --account penjualan'
    ),
)
def receipt(session: Session, typed: Typed) -> None:
    """Record money in."""
    record(session, RECEIPT, typed)


@verb(
    app,
    "expense",
    *EXPENSE.fields,
    PROOF,
    MORE,
    help_id=N_(
        "Record money that was paid, whatever it went to.\n\n"
        'kubebook expense 800rb "Pakan 2 karung" --account pakan --party "Toko Tani"'
    ),
)
def expense(session: Session, typed: Typed) -> None:
    """Record money out."""
    record(session, EXPENSE, typed)


@verb(
    app,
    "transfer",
    *TRANSFER.fields,
    MORE,
    help_id=N_(
        "Move money between kas and bank; neither receipt nor "
        "expense.\n\nkubebook transfer 1,5jt --from bank --to kas"
    ),
)
def transfer(session: Session, typed: Typed) -> None:
    """Record money moved between accounts of money."""
    record(session, TRANSFER, typed)


@verb(
    app,
    "adjust",
    *ADJUST.fields,
    PROOF,
    MORE,
    help_id=N_(
        "Record a change without money: out of one account, into "
        "another.\n\n"
        "Wear of tools:\n"
        "  --from akumulasi-penyusutan --to penyusutan\n"
        "Sold, not yet paid:\n"
        "  --from penjualan --to piutang-usaha --party NAMA\n"
        "Savings set against a loan, both fall:\n"
        "  --from piutang-anggota --to simpanan-sukarela --member NAMA\n\n"
        "Both effects are said."
    ),
)
def adjust(session: Session, typed: Typed) -> None:
    """Record a memorial entry."""
    record(session, ADJUST, typed)


@verb(
    app,
    "opening",
    *OPENING.fields,
    MORE,
    help_id=N_(
        "Take over a balance from an older book.\n\nkubebook opening kas 1.105.000 --date 1/10/2026"
    ),
)
def opening(session: Session, typed: Typed) -> None:
    """Record an opening balance."""
    record(session, OPENING, typed)
