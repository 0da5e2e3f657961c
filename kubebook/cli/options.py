"""The options that commands of several nouns share: each once, as option, label and parser.

A table of values. What only the commands that record take stands in `recording.fields`.
"""

from collections.abc import Iterable, Mapping
from typing import Annotated

import typer

from kubebook.book.find import whole_number
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.kinds import DAY, FLAG, PAST_DAY
from kubebook.cli.declared.names import ACCOUNT, GRANT, LINE, MEMBER, VOUCHER
from kubebook.errors.commands import ValueUnusable
from kubebook.messages import N_, Message, message

Text = str | None
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
Day = Annotated[
    Text,
    typer.Option(
        "--date",
        "--tanggal",
        metavar=N_("DATE"),
        help=N_("The day, where it is not today: 5/4/2026, kemarin"),
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
ON_DAY = DATE._replace(kind=PAST_DAY, usual=message(N_("today")))
"""The day on which something came about; it is not to come."""
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

LABELS: Mapping[str, Message] = {"reason": message(N_("Why"))}
"""What each field is called when it is asked for, or was left out."""

OPTIONS: Mapping[str, str] = {"reason": "--reason"}
"""The option that a field is typed with, where it is not a bare word."""


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


def inside(label: str) -> str:
    """An account's label inside a sentence: small, but for abbreviations such as IKS."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
