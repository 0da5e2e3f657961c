"""`receipt`, `expense`, `transfer`, `adjust`, `opening`: what happened, recorded."""

from typing import Annotated

import typer

from kubebook.cli.options import (
    AccountName,
    Amount,
    Day,
    GrantName,
    Into,
    MemberName,
    More,
    OutOf,
    Party,
    PlanLineNumber,
    Proofs,
    SlipDate,
    Source,
    Target,
    Text,
    Voucher,
    Words,
    said,
)
from kubebook.cli.recording.kinds import ADJUST, EXPENSE, OPENING, RECEIPT, TRANSFER, record
from kubebook.cli.session import session_of
from kubebook.cli.typer_words import WordedCommand, WordedGroup
from kubebook.messages import N_

app = typer.Typer(cls=WordedGroup)

OpeningAccount = Annotated[
    Text, typer.Argument(metavar=N_("ACCOUNT"), help=N_("The account whose balance it is"))
]


@app.command(
    cls=WordedCommand,
    help=N_(
        "Record money that came in, whatever it came from.\n\n"
        'kubebook receipt 360rb "Penjualan telur 6 rak" --account penjualan'
    ),
)
def receipt(
    ctx: typer.Context,
    amount: Amount = None,
    text: Words = None,
    more: More = None,
    account: AccountName = None,
    into: Into = None,
    date: Day = None,
    party: Party = None,
    member: MemberName = None,
    line: PlanLineNumber = None,
    grant: GrantName = None,
    slip_date: SlipDate = None,
    voucher: Voucher = None,
    proof: Proofs = None,
) -> None:
    """Money in."""
    record(
        session_of(ctx),
        RECEIPT,
        **said(amount, text, more),
        account=account,
        into=into,
        day=date,
        party=party,
        member=member,
        line=line,
        grant=grant,
        slip_date=slip_date,
        voucher=voucher,
        proof=proof,
    )


@app.command(
    cls=WordedCommand,
    help=N_(
        "Record money that was paid, whatever it went to.\n\n"
        'kubebook expense 800rb "Pakan 2 karung" --account pakan --party "Toko Tani"'
    ),
)
def expense(
    ctx: typer.Context,
    amount: Amount = None,
    text: Words = None,
    more: More = None,
    account: AccountName = None,
    out_of: OutOf = None,
    date: Day = None,
    party: Party = None,
    member: MemberName = None,
    line: PlanLineNumber = None,
    grant: GrantName = None,
    slip_date: SlipDate = None,
    voucher: Voucher = None,
    proof: Proofs = None,
) -> None:
    """Money out."""
    record(
        session_of(ctx),
        EXPENSE,
        **said(amount, text, more),
        account=account,
        out_of=out_of,
        day=date,
        party=party,
        member=member,
        line=line,
        grant=grant,
        slip_date=slip_date,
        voucher=voucher,
        proof=proof,
    )


@app.command(
    cls=WordedCommand,
    help=N_(
        "Move money between kas and bank; neither receipt nor "
        "expense.\n\nkubebook transfer 1,5jt --from bank --to kas"
    ),
)
def transfer(
    ctx: typer.Context,
    amount: Amount = None,
    text: Words = None,
    more: More = None,
    source: Source = None,
    target: Target = None,
    date: Day = None,
) -> None:
    """Money moved."""
    record(
        session_of(ctx),
        TRANSFER,
        **said(amount, text, more),
        source=source,
        target=target,
        day=date,
    )


@app.command(
    cls=WordedCommand,
    help=N_(
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
def adjust(
    ctx: typer.Context,
    amount: Amount = None,
    text: Words = None,
    more: More = None,
    source: Source = None,
    target: Target = None,
    date: Day = None,
    party: Party = None,
    member: MemberName = None,
    line: PlanLineNumber = None,
    grant: GrantName = None,
    proof: Proofs = None,
) -> None:
    """A memorial entry."""
    record(
        session_of(ctx),
        ADJUST,
        **said(amount, text, more),
        source=source,
        target=target,
        day=date,
        party=party,
        member=member,
        line=line,
        grant=grant,
        proof=proof,
    )


@app.command(
    cls=WordedCommand,
    help=N_(
        "Take over a balance from an older book.\n\nkubebook opening kas 1.105.000 --date 1/10/2026"
    ),
)
def opening(
    ctx: typer.Context,
    account: OpeningAccount = None,
    amount: Amount = None,
    text: Words = None,
    more: More = None,
    date: Day = None,
    party: Party = None,
    member: MemberName = None,
    grant: GrantName = None,
) -> None:
    """An opening balance."""
    record(
        session_of(ctx),
        OPENING,
        account=account,
        **said(amount, text, more),
        day=date,
        party=party,
        member=member,
        grant=grant,
    )
