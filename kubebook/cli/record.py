"""`receipt`, `expense`, `transfer`, `adjust`, `opening`: what happened, recorded."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any

import typer

from kubebook.book import rules
from kubebook.book.balances import effects
from kubebook.book.book import Book, balances, money_codes
from kubebook.book.chart import find_account
from kubebook.book.records import Change, Entry
from kubebook.cli.fields import (
    LABELS,
    AccountName,
    Amount,
    Day,
    Into,
    MemberName,
    OutOf,
    Party,
    SlipDate,
    Source,
    Target,
    Text,
    Voucher,
    Words,
    parsed,
    steps_of,
)
from kubebook.cli.session import Session, session_of
from kubebook.cli.words import WordedCommand, WordedGroup
from kubebook.messages import N_, Message, message

app = typer.Typer(cls=WordedGroup)

OpeningAccount = Annotated[
    Text, typer.Argument(metavar="ACCOUNT", help=N_("The account whose balance it is"))
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """How one kind of entry is recorded: its rule, what it needs, what a terminal asks for."""

    rule: Callable[..., Change]
    needs: tuple[str, ...]
    asks: tuple[str, ...]
    header: Message


RECEIPT = Kind(
    rule=rules.receipt,
    needs=("amount", "text", "account"),
    asks=("amount", "text", "account", "member", "into", "day", "party"),
    header=message(N_("Money in.")),
)
EXPENSE = Kind(
    rule=rules.expense,
    needs=("amount", "text", "account"),
    asks=("amount", "text", "account", "member", "out_of", "day", "party"),
    header=message(N_("Money out.")),
)
TRANSFER = Kind(
    rule=rules.transfer,
    needs=("amount", "source", "target"),
    asks=("amount", "source", "target", "day"),
    header=message(N_("Money moved between kas and bank.")),
)
ADJUST = Kind(
    rule=rules.adjust,
    needs=("amount", "text", "source", "target"),
    asks=("amount", "text", "source", "target", "member", "day", "party"),
    header=message(N_("A change without money: out of one account, into another.")),
)
OPENING = Kind(
    rule=rules.opening,
    needs=("account", "amount"),
    asks=("account", "member", "amount", "day", "party"),
    header=message(N_("A balance from an older book.")),
)


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
    account: AccountName = None,
    into: Into = None,
    date: Day = None,
    party: Party = None,
    member: MemberName = None,
    slip_date: SlipDate = None,
    voucher: Voucher = None,
) -> None:
    """Money in."""
    _record(
        session_of(ctx),
        RECEIPT,
        amount=amount,
        text=text,
        account=account,
        into=into,
        day=date,
        party=party,
        member=member,
        slip_date=slip_date,
        voucher=voucher,
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
    account: AccountName = None,
    out_of: OutOf = None,
    date: Day = None,
    party: Party = None,
    member: MemberName = None,
    slip_date: SlipDate = None,
    voucher: Voucher = None,
) -> None:
    """Money out."""
    _record(
        session_of(ctx),
        EXPENSE,
        amount=amount,
        text=text,
        account=account,
        out_of=out_of,
        day=date,
        party=party,
        member=member,
        slip_date=slip_date,
        voucher=voucher,
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
    source: Source = None,
    target: Target = None,
    date: Day = None,
) -> None:
    """Money moved."""
    _record(
        session_of(ctx), TRANSFER, amount=amount, text=text, source=source, target=target, day=date
    )


@app.command(
    cls=WordedCommand,
    help=N_(
        "Record a change without money: out of one account, into "
        "another.\n\n"
        "Wear of tools:       --from akumulasi-penyusutan --to penyusutan\n"
        "Sold, not yet paid:  --from penjualan --to piutang-usaha --party NAMA\n"
        "Savings set against a loan, both fall:\n"
        "                     --from piutang-anggota --to simpanan-sukarela --member NAMA\n\n"
        "Both effects are said."
    ),
)
def adjust(
    ctx: typer.Context,
    amount: Amount = None,
    text: Words = None,
    source: Source = None,
    target: Target = None,
    date: Day = None,
    party: Party = None,
    member: MemberName = None,
) -> None:
    """A memorial entry."""
    _record(
        session_of(ctx),
        ADJUST,
        amount=amount,
        text=text,
        source=source,
        target=target,
        day=date,
        party=party,
        member=member,
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
    date: Day = None,
    party: Party = None,
    member: MemberName = None,
) -> None:
    """An opening balance."""
    _record(
        session_of(ctx),
        OPENING,
        account=account,
        amount=amount,
        text=text,
        day=date,
        party=party,
        member=member,
    )


# --- one way for all five ----------------------------------------------------------------------


def _record(session: Session, kind: Kind, **typed: Text) -> None:
    today = session.writing_day()
    fields = parsed(typed, today)
    missing = [name for name in kind.needs if name not in fields]
    if missing and not session.on_terminal:
        raise session.left_out(*(LABELS[name] for name in missing))
    if missing or (session.on_terminal and _lacks_name(session, fields)):
        fields = _asked(session, kind, fields)

    def make(book: Book) -> Change:
        return kind.rule(book, **{"day": today, **fields}, today=today)

    edited = session.edit(make)
    _tell_saved(session, edited.book, edited.change)


def _lacks_name(session: Session, fields: Mapping[str, object]) -> bool:
    """Whether an account named wants a member or a party that was not typed."""
    book = session.read().book
    for field in ("account", "source", "target"):
        if field in fields:
            per = find_account(book.accounts, str(fields[field])).per
            if per and per not in fields:
                return True
    return False


def _asked(session: Session, kind: Kind, fields: Mapping[str, object]) -> dict[str, object]:
    from kubebook.screen.form import ask

    book, today = session.read().book, session.day()
    names = tuple(name for name in kind.asks if name not in fields)

    def summary(answers: Mapping[str, object]) -> list[Message]:
        given = _without_empty(answers)
        change = kind.rule(book, **{"day": today, **given}, today=today)
        after = book.apply(change)
        return [
            sentence
            for entry in change.put
            if isinstance(entry, Entry)
            for sentence in _what_happens(book, after, entry)
        ]

    answers = ask(
        steps_of(names, book, today),
        language=session.language,
        header=kind.header,
        known=fields,
        summary=summary,
    )
    return _without_empty(answers)


def _without_empty(answers: Mapping[str, object]) -> dict[str, Any]:
    return {name: answer for name, answer in answers.items() if answer is not None}


def _what_happens(before: Book, after: Book, entry: Entry) -> list[Message]:
    """What is about to be saved, as a person reads it back before saying yes."""
    source, target = before.accounts[entry.source], before.accounts[entry.target]
    return [
        message(
            N_("{day}, {source} to {target}"),
            day=entry.date,
            source=source.label,
            target=target.label,
        ),
        message(N_("{text}, {party}"), text=entry.text, party=entry.party)
        if entry.party
        else message(N_("{text}"), text=entry.text),
        *effect_sentences(after, entry),
    ]


def effect_sentences(book: Book, entry: Entry) -> list[Message]:
    """What an entry did to both its accounts, as paper shows them."""
    return [
        message(
            N_("{label} goes up by {by:n} to {to:n}")
            if effect.direction == "up"
            else N_("{label} goes down by {by:n} to {to:n}"),
            label=effect.label,
            by=effect.by,
            to=effect.to,
        )
        for effect in effects(book, entry)
    ]


def _tell_saved(session: Session, book: Book, change: Change) -> None:
    entry = next(record for record in change.put if isinstance(record, Entry) and not record.voided)
    session.screen.tell(
        message(
            N_("Saved {voucher}, {amount:rp} ({amount:words})"),
            voucher=entry.voucher,
            amount=entry.amount,
        )
    )
    if change.did in ("adjust", "opening"):
        session.screen.tell(*effect_sentences(book, entry))
    if session.on_terminal:
        totals = balances(book.entries)
        session.screen.tell(
            message(
                N_("Write that number on the slip. {money}."),
                money=tuple(
                    message(
                        N_("{label} {balance:rp}"),
                        label=book.accounts[code].label,
                        balance=totals.get(code, 0),
                    )
                    for code in money_codes(book.accounts)
                ),
            ),
            message(
                N_('A mistake? kubebook entry correct {voucher} --amount JUMLAH --reason "..."'),
                voucher=entry.voucher,
            ),
        )
