"""`receipt`, `expense`, `transfer`, `adjust`, `opening`: record what happened."""

import typer

from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.typed import Typed
from kubebook.cli.recording.entry_verbs import (
    ADJUST,
    EXPENSE,
    OPENING,
    RECEIPT,
    TRANSFER,
    EntryVerb,
    record,
)
from kubebook.cli.recording.fields import MORE, PROOF
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_

app = typer.Typer(cls=WordedGroup)


def _command(name: str, entry_verb: EntryVerb, *also: Field, help_id: str) -> None:
    """Make the command that records what an entry verb needs, with these fields too."""

    @verb(app, name, *entry_verb.fields, *also, MORE, help_id=help_id)
    def recorded(session: Session, typed: Typed) -> None:
        if entry_verb is OPENING and session.on_terminal and not typed.texts:
            from kubebook.cli.recording.old_book import take_over_book

            take_over_book(session)
            return
        record(session, entry_verb, typed)


_command(
    "receipt",
    RECEIPT,
    PROOF,
    help_id=N_(
        "Record money that came in, whatever it came from.\n\n"
        'kubebook receipt 360rb "Penjualan telur 6 rak" --account penjualan\n\n'
        "Sold, and not paid yet:\n"
        'kubebook receipt 300rb Telur --account penjualan --into bon --party "Bu Ijah"'
    ),
)

_command(
    "expense",
    EXPENSE,
    PROOF,
    help_id=N_(
        "Record money that was paid, whatever it went to.\n\n"
        'kubebook expense 800rb "Pakan 2 karung" --account pakan --party "Toko Tani"\n\n'
        "Bought, and not paid yet:\n"
        'kubebook expense 500rb Pakan --account pakan --out-of bon --party "Toko Tani"'
    ),
)

_command(
    "transfer",
    TRANSFER,
    help_id=N_(
        "Move money between kas and bank; neither receipt nor "
        "expense.\n\nkubebook transfer 1,5jt --from bank --to kas"
    ),
)

_command(
    "adjust",
    ADJUST,
    PROOF,
    help_id=N_(
        "Record a change without money: out of one account, into "
        "another.\n\n"
        "Wear of tools:\n"
        "  --from akumulasi-penyusutan --to penyusutan\n"
        "Savings set against a loan, both fall:\n"
        "  --from piutang-anggota --to simpanan-sukarela --member NAME\n\n"
        "Both effects are said."
    ),
)

_command(
    "opening",
    OPENING,
    help_id=N_(
        "Take over a balance from an older book.\n\n"
        "kubebook opening kas 1.105.000 --date 1/10/2026\n\n"
        "Alone on a terminal it asks for the whole book, part by part:\n"
        "kubebook opening"
    ),
)
