"""What the commands that record are told: each field once, as option, question and parser.

A table of values. `record` and `entry` take from it what they need.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kubebook.book.book import Book, money_codes
from kubebook.book.chart import SALDO_AWAL, find_account
from kubebook.book.names import find_member, find_money
from kubebook.book.records import Account
from kubebook.errors.commands import TextUnquoted
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount, take_amount
from kubebook.periods import parse_date

if TYPE_CHECKING:
    from kubebook.screen.form import Answers, Step

Text = str | None
Amount = Annotated[Text, typer.Argument(metavar=N_("AMOUNT"), help=N_("350000, 350.000, 350rb"))]
Words = Annotated[Text, typer.Argument(metavar=N_("TEXT"), help=N_("What it was for, in quotes"))]
More = Annotated[list[str] | None, typer.Argument(metavar=N_("TEXT"), hidden=True)]
"""Words after TEXT, there because an amount was typed with blanks: `50 ribu Telur`."""
AccountName = Annotated[
    Text,
    typer.Option(
        "--account",
        "--akun",
        "--pos",
        metavar=N_("ACCOUNT"),
        help=N_("The account: what it came from or went to"),
    ),
]
Into = Annotated[
    Text,
    typer.Option(
        "--into", "--masuk-ke", metavar=N_("KAS"), help=N_("kas (where none is said) or bank")
    ),
]
OutOf = Annotated[
    Text,
    typer.Option(
        "--out-of", "--keluar-dari", metavar=N_("KAS"), help=N_("kas (where none is said) or bank")
    ),
]
Source = Annotated[
    Text, typer.Option("--from", "--dari", metavar=N_("ACCOUNT"), help=N_("Out of this account"))
]
Target = Annotated[
    Text, typer.Option("--to", "--ke", metavar=N_("ACCOUNT"), help=N_("Into this account"))
]
Day = Annotated[
    Text,
    typer.Option(
        "--date",
        "--tanggal",
        metavar=N_("DATE"),
        help=N_("The day, where it is not today: 5/4/2026, kemarin"),
    ),
]
SlipDate = Annotated[
    Text,
    typer.Option(
        "--slip-date", metavar=N_("DATE"), help=N_("The day on the slip, where it is another")
    ),
]
Party = Annotated[
    Text, typer.Option("--party", "--pihak", metavar=N_("NAME"), help=N_("Who paid or was paid"))
]
MemberName = Annotated[
    Text,
    typer.Option(
        "--member",
        "--anggota",
        metavar=N_("MEMBER"),
        help=N_("The member: A01 or a beginning of the name"),
    ),
]
Voucher = Annotated[
    Text,
    typer.Option(
        "--voucher",
        "--bukti",
        metavar=N_("VOUCHER"),
        help=N_("Another part of this slip of the same day"),
    ),
]
Reason = Annotated[
    Text, typer.Option("--reason", "--alasan", metavar=N_("TEXT"), help=N_("Why, in quotes"))
]
AsJson = Annotated[bool, typer.Option("--json", help=N_("For scripts, as JSON"))]
PeriodText = Annotated[
    Text,
    typer.Option(
        "--period",
        "--periode",
        metavar=N_("PERIOD"),
        help=N_("2026-10, Oktober 2026, 2026, 2026-01..2026-06"),
    ),
]

LABELS: Mapping[str, Message] = {
    "amount": message(N_("Amount")),
    "text": message(N_("What for")),
    "account": message(N_("Account")),
    "into": message(N_("Into")),
    "out_of": message(N_("Paid out of")),
    "source": message(N_("From account")),
    "target": message(N_("To account")),
    "day": message(N_("Date")),
    "party": message(N_("From or to whom")),
    "payer": message(N_("From whom")),
    "payee": message(N_("To whom")),
    "member": message(N_("Which member")),
    "reason": message(N_("Why")),
    "voucher": message(N_("Voucher")),
}
"""What each field is called when it is asked for, or was left out."""

OPTIONS: Mapping[str, str] = {
    "account": "--account",
    "source": "--from",
    "target": "--to",
    "reason": "--reason",
}
"""The option that a field is typed with, where it is not a bare word."""

QUESTIONS: Mapping[str, str] = {
    "payer": "party",
    "payee": "party",
    "money_source": "source",
    "money_target": "target",
    "opened": "account",
    "opening_day": "day",
}
"""Questions that are put in another way than their field's own, and the field they answer."""

_PARTIES = 50
"""So many of the last names are offered again."""


def said(amount: Text, text: Text, more: Sequence[str] | None) -> dict[str, Text]:
    """The amount and the text out of the words of a command, however they were parted.

    Raises:
        TextUnquoted: words are left over.
    """
    if amount is None:
        return {"amount": None, "text": text}
    joined, after = take_amount([amount, *([] if text is None else [text]), *(more or ())])
    if len(after) > 1:
        text = " ".join(after).replace('"', "")
        raise TextUnquoted(words=" ".join(after[1:]), typed=f'"{text}"')
    return {"amount": joined, "text": after[0] if after else None}


def parsed(typed: Mapping[str, Text], today: date) -> dict[str, object]:
    """The fields that were typed, amounts and dates read; what was not typed is left out.

    Raises:
        AmountUnreadable, DateUnreadable and their kin.
    """
    readers: Mapping[str, Callable[[str], object]] = {
        "amount": parse_amount,
        "day": lambda text: parse_date(text, today),
        "slip_date": lambda text: parse_date(text, today),
    }
    return {name: readers.get(name, str)(text) for name, text in typed.items() if text is not None}


def left_out_label(name: str) -> Message:
    """What a field that was left out is called, with the option to type."""
    if name in OPTIONS:
        return message(N_("{label} ({option})"), label=LABELS[name], option=OPTIONS[name])
    return LABELS[name]


def inside(label: str) -> str:
    """An account's label inside a sentence: small, but for abbreviations such as IKS."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


HINTS: Mapping[str, Message] = {
    "amount": message(N_("An amount: 350000, 350.000, 350rb or 1,25jt.")),
    "text": message(N_("A few words, as on the slip: Penjualan telur 6 rak.")),
    "account": message(N_("The beginning of a name is enough.")),
    "source": message(N_("The beginning of a name is enough.")),
    "target": message(N_("The beginning of a name is enough.")),
    "member": message(N_("A number like A01, or the beginning of a name.")),
    "party": message(N_("A name; - or Enter for nobody in particular.")),
    "day": message(N_("A day: 31/10/2026, 31/10, 5 Oktober, kemarin or hari ini.")),
}
"""What a field's answer looks like."""


def steps_of(
    names: tuple[str, ...], book: Book, today: date, likely: tuple[str, ...] = ()
) -> "list[Step]":
    """The questions for these fields, with what can be completed and what was understood.

    A name is a field's, or that of a question about one (`QUESTIONS`). `likely`: the types of
    accounts in the order they are offered.
    """
    made: Mapping[str, Callable[[str, Book, date], Step]] = {
        "amount": _amount_step,
        "account": _account_step,
        "source": _account_step,
        "target": _account_step,
        "into": _money_step,
        "out_of": _money_step,
        "day": _day_step,
        "member": _member_step,
        "party": _party_step,
        "payer": _party_step,
        "payee": _party_step,
        "money_source": _money_name_step,
        "money_target": _money_name_step,
        "opened": _opened_step,
        "opening_day": _opening_day_step,
    }
    steps = [made.get(name, _text_step)(name, book, today) for name in names]
    return [
        replace(step, words=_likely_first(book, likely))
        if likely and step.key == "account"
        else step
        for step in steps
    ]


def _likely_first(book: Book, likely: tuple[str, ...]) -> dict[str, str]:
    """The accounts with their labels, in the order of their types in `likely`."""

    def place(account: Account) -> tuple[bool, int]:
        kind = "kept" if account.per and "kept" in likely else account.type
        return account.contra, likely.index(kind)

    offered = [a for a in book.accounts.values() if not a.is_money and a.code != SALDO_AWAL]
    return {account.name: account.label for account in sorted(offered, key=place)}


def _step(name: str, **more: object) -> "Step":
    from kubebook.screen.form import Step

    key = QUESTIONS.get(name, name)
    label = LABELS[name] if name in LABELS else LABELS[key]
    return Step(key=key, label=label, hint=HINTS.get(key), **more)  # type: ignore[arg-type]


def _text_step(name: str, book: Book, today: date) -> "Step":
    del book, today
    return _step(name)


def _amount_step(name: str, book: Book, today: date) -> "Step":
    del book, today
    return _step(
        name,
        parse=parse_amount,
        explain=lambda amount: message(N_("{amount:rp}, {amount:words}"), amount=amount),
    )


def _account_step(name: str, book: Book, today: date) -> "Step":
    del today
    return _step(
        name,
        parse=lambda text: find_account(book.accounts, text).name,
        words={a.name: a.label for a in book.accounts.values() if not a.is_money},
        explain=lambda typed: find_account(book.accounts, str(typed)).label,
    )


def _opened_step(name: str, book: Book, today: date) -> "Step":
    lasting = [a for a in book.accounts.values() if a.type not in ("income", "cost")]
    return replace(
        _account_step(name, book, today),
        words={a.name: a.label for a in lasting if a.code != SALDO_AWAL},
    )


def _money_name_step(name: str, book: Book, today: date) -> "Step":
    return replace(_money_step(name, book, today), default=None, hint=None)


def _opening_day_step(name: str, book: Book, today: date) -> "Step":
    from kubebook.book.rules import opening_day

    day = opening_day(book, today)
    return replace(
        _day_step(name, book, today),
        default=message(N_("today")) if day == today else f"{day:%d/%m/%Y}",
    )


def _money_step(name: str, book: Book, today: date) -> "Step":
    del today
    return _step(
        name,
        parse=lambda text: find_money(book, text).name,
        default="kas",
        words=[book.accounts[code].name for code in money_codes(book.accounts)],
    )


def _day_step(name: str, book: Book, today: date) -> "Step":
    del book
    return _step(
        name,
        parse=lambda text: parse_date(text, today),
        default=message(N_("today")),
        explain=lambda day: message(N_("{day:day}"), day=day) if day != today else None,
    )


def _party_step(name: str, book: Book, today: date) -> "Step":
    del today
    known = dict.fromkeys(entry.party for entry in reversed(book.entries) if entry.party)
    return _step(name, default="", words=list(known)[:_PARTIES])


def _member_step(name: str, book: Book, today: date) -> "Step":
    del today
    return _step(
        name,
        parse=lambda text: find_member(book, text).id,
        words={m.id: m.name for m in book.members.values() if not m.left},
        explain=lambda typed: find_member(book, str(typed)).name,
        when=_asks_for(book, "member"),
    )


def _asks_for(book: Book, per: str) -> "Callable[[Answers], bool]":
    """Whether an account answered so far is kept per member (or by party)."""

    def asked(answers: "Answers") -> bool:
        named = (answers.get(name) for name in ("account", "source", "target"))
        return any(find_account(book.accounts, str(n)).per == per for n in named if n)

    return asked
