"""`settle`: what somebody owes is paid, all of it or a part, to the group or by it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from kubebook.book.accounts.debts import Debt
from kubebook.book.book import Book
from kubebook.book.entries.settling import (
    check_open,
    debts_to_settle,
    find_debt,
    is_claim,
    money_for,
    settle,
    words_of,
)
from kubebook.cli.asking import writing_day
from kubebook.cli.declared.command import verb
from kubebook.cli.declared.field import TEXT as FREE_TEXT
from kubebook.cli.declared.field import Answers, Field
from kubebook.cli.declared.kinds import DONE, or_left
from kubebook.cli.declared.names import MONEY
from kubebook.cli.declared.typed import Typed
from kubebook.cli.recording.entry_verbs import EntryVerb, record
from kubebook.cli.recording.fields import ACCOUNT, AMOUNT, DATE, INTO, OUT_OF, PROOF, TEXT
from kubebook.cli.session import Session
from kubebook.cli.typer_words import WordedGroup
from kubebook.messages import N_, Message, message
from kubebook.money import format_amount, parse_amount

if TYPE_CHECKING:
    from kubebook.screen.step import Suggest

app = typer.Typer(cls=WordedGroup)

_MONEY = N_("kas (where none is said) or bank")
WHO = Field(
    "who",
    N_("With whom"),
    metavar=N_("NAME"),
    help=N_("Who owes or is owed; the beginning of the name"),
    usual=None,
    words=lambda session, _answers: [debt.who for debt in _open(session)],
)
ON = ACCOUNT._replace(
    key="on", help=N_("The account of the debt, where somebody has several"), when=lambda *_: True
)
RECEIVED_INTO = INTO._replace(kind=MONEY, help=_MONEY)
PAID_OUT_OF = OUT_OF._replace(kind=MONEY, help=_MONEY, usual=None)
"""What is proposed is the first that holds enough, which need not be kas."""
WORDS = TEXT._replace(
    key="words",
    options="--text --uraian",
    help=N_("What it was for, if not as proposed"),
    usual="",
)
SETTLE = EntryVerb(
    rule=settle,
    fields=(WHO, AMOUNT, ON, RECEIVED_INTO, PAID_OUT_OF, DATE, WORDS),
    needs=(WHO, AMOUNT),
    asks=(),
    header=message(N_("Paid what was owed.")),
    one=True,
)


@verb(
    app,
    "settle",
    *SETTLE.fields,
    PROOF,
    help_id=N_(
        "What somebody owes the group is paid, or what the group owes; all of it or a part.\n\n"
        "Alone it lists who owes what, and asks.\n\n"
        'kubebook settle "Katering Tambun" 150rb'
    ),
)
def settle_debt(session: Session, typed: Typed) -> None:
    """Record a payment; a terminal asks which debt, and how much of it.

    If nothing was typed it asks again until nothing is chosen.
    """
    if not session.on_terminal or (WHO.key in typed and AMOUNT.key in typed):
        record(session, SETTLE, typed)
        return
    today = writing_day(session)
    if WHO.key in typed:
        book = session.read().book
        _ask(session, find_debt(book, typed.texts[WHO.key], today, typed[ON.key] or ""), typed)
        return
    while debts := _open(session):
        debt = _chosen(session, debts)
        if debt is None:
            return
        _ask(session, debt, typed)
        if typed.texts:
            return
        session.screen.say("")
    session.screen.say(message(N_("Nobody owes the group, and the group owes nobody.")))


def _open(session: Session) -> list[Debt]:
    return debts_to_settle(session.read().book, session.day())


def _chosen(session: Session, debts: Sequence[Debt]) -> Debt | None:
    """The debt that is chosen from a numbered list, by number or name; None after Enter."""
    book = session.read().book
    numbered = {str(number): debt for number, debt in enumerate(debts, 1)}
    account = ""
    for number, debt in numbered.items():
        if debt.account != account:
            account = debt.account
            session.screen.say(_heading(book, debt))
        session.screen.say(message(N_("{number}  {debt}"), number=number, debt=_told(debt)))

    def find(typed: str, _session: Session) -> Debt:
        return numbered.get(typed) or find_debt(book, typed, session.day())

    field = Field(
        "choice",
        N_("Which one"),
        kind=or_left(FREE_TEXT._replace(find=find)),
        usual=DONE,
        hint=message(N_("Its number, or the beginning of the name; Enter: done.")),
        words=lambda _session, _answers: {
            number: f"{debt.who}, {format_amount(debt.remaining)}"
            for number, debt in numbered.items()
        },
    )
    from kubebook.cli.declared.form import ask_field

    chosen: Debt | None = ask_field(session, field)
    return chosen


def _heading(book: Book, debt: Debt) -> Message:
    label = book.accounts[debt.account].label
    return message(
        N_("{label}, to be received:") if is_claim(book, debt) else N_("{label}, to be paid:"),
        label=label,
    )


def _told(debt: Debt) -> Message:
    return message(
        N_("{who}, {amount:rp} since {since}: {texts}"),
        who=debt.who,
        amount=debt.remaining,
        since=debt.since,
        texts=debt.texts,
    )


def _ask(session: Session, debt: Debt, typed: Typed) -> None:
    """Ask how much of a debt is paid; the rest is proposed."""
    book, today = session.read().book, session.day()
    side = RECEIVED_INTO if is_claim(book, debt) else PAID_OUT_OF

    def read(typed: str, _session: Session) -> object:
        amount = parse_amount(typed)
        check_open(book, debt, amount, today)
        return amount

    whole = AMOUNT._replace(
        kind=AMOUNT.kind._replace(find=read),
        usual=format_amount(debt.remaining),
        hint=message(N_("Enter: all of it. A smaller amount: a part.")),
    )
    known = {WHO.key: debt.owner, ON.key: book.accounts[debt.account].name}
    record(
        session,
        SETTLE._replace(
            asks=(whole, side, DATE, WORDS),
            header=message(N_("{debt}."), debt=_told(debt)),
            proposes=_proposed(session, debt, side, typed),
        ),
        Typed(SETTLE.fields, {**typed.values, **known}),
    )


def _proposed(session: Session, debt: Debt, side: Field, typed: Typed) -> "Suggest":
    """All beside the amount, once that is known."""
    from kubebook.screen.step import Suggestion

    book, today = session.read().book, session.day()

    def proposed(answers: Answers) -> Suggestion | None:
        amount = answers.get(AMOUNT.key)
        if not isinstance(amount, int):
            return None
        needed = amount if side is PAID_OUT_OF else 0
        money = typed[side.key] or money_for(book, needed, today)
        words = typed[WORDS.key] or words_of(debt, amount)
        sentence = (
            N_("{words}; into {money}") if side is RECEIVED_INTO else N_("{words}; out of {money}")
        )
        return Suggestion(
            {side.key: money, WORDS.key: words}, message(sentence, words=words, money=money)
        )

    return proposed
