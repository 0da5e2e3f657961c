"""The options that commands of several nouns share, each a `Field` declared once.

The options that only the commands that record take stand in `recording.fields`.
"""

from kubebook.book.find import whole_number
from kubebook.cli.declared.field import PATH, Field
from kubebook.cli.declared.kinds import DAY, FLAG, PAST_DAY
from kubebook.cli.declared.names import ACCOUNT, GRANT, LINE, MEMBER, VOUCHER
from kubebook.errors.commands import ValueUnusable
from kubebook.messages import N_, message

AS_JSON = Field("as_json", N_("For scripts, as JSON"), "--json", kind=FLAG)
DATE = Field(
    "date",
    N_("Date"),
    "--date --tanggal",
    kind=DAY,
    help=N_("The day, where it is not today: 5/4/2026, kemarin"),
)
ON_DAY = DATE._replace(kind=PAST_DAY, usual=message(N_("today")))
"""The day on which something happened; not after today."""
REASON = Field("reason", N_("Why"), "--reason --alasan", help=N_("Why, in quotes"), usual=None)
YES = Field("yes", N_("Do it without asking"), "--yes --ya", kind=FLAG)
PERIOD = Field(
    "period",
    N_("Period"),
    "--period --periode",
    metavar=N_("PERIOD"),
    help=N_("2026-10, Oktober 2026, 2026, 2026-01..2026-06"),
)
ACCOUNT_OPTION = Field(
    "account",
    N_("Account"),
    "--account --pos --akun",
    kind=ACCOUNT,
    help=N_("The account: what it came from or went to"),
    usual=None,
)
MEMBER_OPTION = Field(
    "member",
    N_("Which member"),
    "--member --anggota",
    kind=MEMBER,
    help=N_("The member: A01 or a beginning of the name"),
    usual=None,
)
LINE_OPTION = Field(
    "line",
    N_("Plan line"),
    "--line --rab",
    kind=LINE,
    help=N_("The line of the plan it belongs to"),
    hint=message(N_("A line of the plan by its number; - for none.")),
)
GRANT_OPTION = Field(
    "grant",
    N_("Which grant"),
    "--grant --bantuan",
    kind=GRANT,
    help=N_("The grant it belongs to, where no line of the plan says so"),
    usual=None,
)
VOUCHER_OPTION = Field(
    "voucher",
    N_("Voucher"),
    "--voucher --bukti",
    kind=VOUCHER,
    help=N_("Another part of this slip of the same day"),
)
ENTRY_OPTION = Field(
    "entry",
    N_("Which entry"),
    "--entry --transaksi",
    metavar=N_("NUMBER"),
    help=N_("Which entry of a voucher with several"),
)
VERSION_OPTION = Field(
    "version",
    N_("Version"),
    "--version --versi",
    metavar=N_("NUMBER"),
    help=N_("A version of the plan, where it is not the one in force"),
)
OUTPUT = Field(
    "output",
    N_("The file"),
    "-o --output --ke-berkas",
    kind=PATH,
    help=N_("The file; its ending chooses the form"),
)
CSV_FILE = Field("file", N_("The CSV file"), kind=PATH, usual=None)


def parse_number(typed: str | None, command: str) -> int | None:
    """The number of an entry or a proof of a voucher with several, if one was typed.

    Raises:
        ValueUnusable: it is no number.
    """
    if not typed:
        return None
    number = whole_number(typed)
    if number is None:
        raise ValueUnusable(typed=typed, command=command)
    return number
