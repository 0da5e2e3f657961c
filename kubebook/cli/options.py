"""What the commands that record are told: each field once, as option, label and parser.

A table of values. `record` and `entry` take from it what they need; `entry_steps` asks for it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Annotated

import typer

from kubebook.book.find import whole_number
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.kinds import DAY, FLAG
from kubebook.cli.declared.names import ACCOUNT, GRANT, LINE, MEMBER, VOUCHER
from kubebook.errors.commands import TextUnquoted, ValueUnusable
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount, take_amount
from kubebook.periods import parse_date

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
PlanLineNumber = Annotated[
    Text,
    typer.Option(
        "--line", "--rab", metavar=N_("LINE"), help=N_("The line of the plan it belongs to")
    ),
]
PlanVersionNumber = Annotated[
    Text,
    typer.Option(
        "--version",
        "--versi",
        metavar=N_("NUMBER"),
        help=N_("A version of the plan, where it is not the one in force"),
    ),
]
GrantName = Annotated[
    Text,
    typer.Option(
        "--grant",
        "--bantuan",
        metavar=N_("GRANT"),
        help=N_("The grant it belongs to, where no line of the plan says so"),
    ),
]
Proofs = Annotated[
    list[str] | None,
    typer.Option(
        "--proof",
        "--nota",
        metavar=N_("FILE"),
        help=N_("A picture or PDF of the slip"),
    ),
]
OneGrant = Annotated[
    Text,
    typer.Option("--grant", "--bantuan", metavar=N_("GRANT"), help=N_("Of this grant alone")),
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

AS_JSON = Field(key="as_json", label=N_("For scripts, as JSON"), options="--json", kind=FLAG)
DATE = Field(
    key="date",
    label=N_("Date"),
    options="--date --tanggal",
    kind=DAY,
    help=N_("The day, where it is not today: 5/4/2026, kemarin"),
)
REASON = Field(
    key="reason",
    label=N_("Why"),
    options="--reason --alasan",
    help=N_("Why, in quotes"),
    usual=None,
)
YES = Field(key="yes", label=N_("Do it without asking"), options="--yes --ya", kind=FLAG)
PERIOD = Field(
    key="period",
    label=N_("Period"),
    options="--period --periode",
    metavar=N_("PERIOD"),
    help=N_("2026-10, Oktober 2026, 2026, 2026-01..2026-06"),
)
ACCOUNT_OPTION = Field(
    key="account",
    label=N_("Account"),
    options="--account --akun --pos",
    kind=ACCOUNT,
    help=N_("The account: what it came from or went to"),
    usual=None,
)
MEMBER_OPTION = Field(
    key="member",
    label=N_("Which member"),
    options="--member --anggota",
    kind=MEMBER,
    help=N_("The member: A01 or a beginning of the name"),
    usual=None,
)
LINE_OPTION = Field(
    key="line",
    label=N_("Plan line"),
    options="--line --rab",
    kind=LINE,
    help=N_("The line of the plan it belongs to"),
)
GRANT_OPTION = Field(
    key="grant",
    label=N_("Which grant"),
    options="--grant --bantuan",
    kind=GRANT,
    help=N_("The grant it belongs to, where no line of the plan says so"),
    usual=None,
)
VOUCHER_OPTION = Field(
    key="voucher",
    label=N_("Voucher"),
    options="--voucher --bukti",
    kind=VOUCHER,
    help=N_("Another part of this slip of the same day"),
)
ENTRY_OPTION = Field(
    key="entry",
    label=N_("Which entry"),
    options="--entry --transaksi",
    metavar=N_("NUMBER"),
    help=N_("Which entry of a voucher with several"),
)
VERSION_OPTION = Field(
    key="version",
    label=N_("Version"),
    options="--version --versi",
    metavar=N_("NUMBER"),
    help=N_("A version of the plan, where it is not the one in force"),
)
OUTPUT = Field(
    key="output",
    label=N_("The file"),
    options="-o --output --ke-berkas",
    metavar=N_("FILE"),
    help=N_("The file; its ending chooses the form"),
)
CSV_FILE = Field(key="file", label=N_("The CSV file"), metavar=N_("FILE"))

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
    "grant": message(N_("Which grant")),
    "reason": message(N_("Why")),
    "voucher": message(N_("Voucher")),
    "proof": message(N_("Picture or PDF")),
    "line": message(N_("Plan line")),
}
"""What each field is called when it is asked for, or was left out."""

OPTIONS: Mapping[str, str] = {
    "account": "--account",
    "source": "--from",
    "target": "--to",
    "reason": "--reason",
}
"""The option that a field is typed with, where it is not a bare word."""


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


def parse_number(typed: Text, command: str) -> int | None:
    """The number of an entry or a proof of a voucher with several, if one was typed.

    Raises:
        ValueUnusable: it is no number.
    """
    if typed is None:
        return None
    number = whole_number(typed)
    if number is None:
        raise ValueUnusable(typed=typed, command=command)
    return number


def left_out_label(name: str) -> Message:
    """What a field that was left out is called, with the option to type."""
    return with_option(LABELS[name], OPTIONS.get(name))


def with_option(label: Message, option: str | None) -> Message:
    """A label with the option to type behind it; a bare word of the command has none."""
    return message(N_("{label} ({option})"), label=label, option=option) if option else label


def told_facts(facts: Iterable[tuple[str, object]]) -> list[Message]:
    """The facts that are known, a sentence each: their label, a message id, and what they are."""
    return [
        message(N_("{label}: {value:short}"), label=message(label), value=value)
        for label, value in facts
        if value
    ]
