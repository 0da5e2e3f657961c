"""The options that commands of several nouns share, each a `Field` declared once.

The options that only the commands that record take stand in `recording.fields`.
"""

from kubebook.book.find import whole_number
from kubebook.cli.declared.field import Field
from kubebook.cli.declared.kinds import DAY, FLAG, PAST_DAY
from kubebook.cli.declared.names import ACCOUNT, GRANT, LINE, MEMBER, VOUCHER
from kubebook.errors.commands import ValueUnusable
from kubebook.messages import N_, message

AS_JSON = Field(key="as_json", label=N_("For scripts, as JSON"), options="--json", kind=FLAG)
DATE = Field(
    key="date",
    label=N_("Date"),
    options="--date --tanggal",
    kind=DAY,
    help=N_("The day, where it is not today: 5/4/2026, kemarin"),
)
ON_DAY = DATE._replace(kind=PAST_DAY, usual=message(N_("today")))
"""The day on which something happened; not after today."""
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
CSV_FILE = Field(key="file", label=N_("The CSV file"), metavar=N_("FILE"), usual=None)


def parse_number(typed: str | None, command: str) -> int | None:
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
