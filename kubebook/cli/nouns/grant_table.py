"""The fields of a grant in a table, and how its year and its stages are typed."""

import datetime as dt
from collections.abc import Iterable

from kubebook.book.find import whole_number
from kubebook.book.grants.awards import BUDGETS, WORDS, Part, parse_grant_name, stages_of
from kubebook.book.records.grants import Grant, Stage
from kubebook.cli.declared.field import Field, Kind, written
from kubebook.cli.declared.kinds import (
    AMOUNT,
    DUE_DAY,
    LONG_DAY,
    MAYBE_AMOUNT,
    chosen,
    count_of,
    either,
    meanings,
)
from kubebook.errors import KubebookError
from kubebook.errors.grants import GrantYearBad, StageUnreadable
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount, take_amount
from kubebook.periods import CENTURY, LAST_YEAR, parse_date


def parse_year(text: str) -> int:
    """A year of four digits.

    Raises:
        GrantYearBad: it is not a year.
    """
    year = whole_number(text)
    if year is None or not CENTURY <= year <= LAST_YEAR:
        raise GrantYearBad(typed=text)
    return year


def parse_stages(text: str, today: dt.date) -> tuple[Part, ...]:
    """The stages in their order, with `;` between them: each an amount and, if any, its deadline.

    Raises:
        StageUnreadable: one of them cannot be read so.
    """
    return tuple(_parse_stage(part, today) for part in text.split(";") if part.strip())


def _parse_stage(text: str, today: dt.date) -> Part:
    amount, after = take_amount(text.replace(",", " , ").split() if ", " in text else text.split())
    day = " ".join(word for word in after if word != ",")
    try:
        return Part(parse_amount(amount), parse_date(day, today, ahead=True) if day else None)
    except KubebookError as error:
        raise StageUnreadable(typed=text.strip()) from error


def _written(stages: Iterable[Part | Stage]) -> str:
    return "; ".join(
        f"{stage.amount} {stage.due:%d/%m/%Y}" if stage.due else str(stage.amount)
        for stage in stages
    )


def _shown(stage: Stage) -> Message:
    line = message(
        N_("{stage}: {amount:rp}, report due {due}") if stage.due else N_("{stage}: {amount:rp}"),
        stage=stage.stage,
        amount=stage.amount,
        due=stage.due,
    )
    if not stage.reported:
        return line
    return message(N_("{stage}, handed in on {day}"), stage=line, day=stage.reported)


def _data(stage: Stage) -> dict[str, object]:
    return {key: getattr(stage, key) for key in ("stage", "amount", "due", "reported")}


STAYS, RETURNS = "tetap", "kembali"
"""What happens to the rest, as it is typed."""
REST = {STAYS: N_("stays with the group"), RETURNS: N_("goes back")}

NAME = Field(
    "name",
    N_("Name"),
    "--name --nama",
    kind=Kind(read=lambda typed, _session: parse_grant_name(typed)),
    metavar=N_("NAME"),
    help=N_("What will be typed"),
    hint=message(N_("Short, as it will be typed: bansos-2026.")),
    usual=None,
)
NEW_NAME = NAME._replace(label=N_("What will be typed"), options="")
BUDGET = Field(
    "budget",
    N_("Whose budget"),
    "--budget --anggaran",
    kind=chosen(Grant, "budget", WORDS)._replace(
        words=meanings(BUDGETS), show=lambda budget: message(BUDGETS[budget])
    ),
    metavar=N_("BUDGET"),
    help=N_("apbn, apbd-provinsi, apbd-kabupaten, desa, csr or lain"),
    usual=None,
    hint=message(
        N_("The decree says it: APBN is of a ministry, APBD of a province, kabupaten or kota.")
    ),
)
PROMISED = Field(
    "amount",
    N_("Amount on the decree"),
    "--amount --jumlah",
    kind=AMOUNT._replace(
        show=lambda amount: message(N_("{amount:rp} ({amount:words})"), amount=amount)
    ),
    help=N_("What the decree says, money and goods together"),
    usual=None,
)
YEAR = Field(
    "year",
    N_("Budget year"),
    "--year --tahun",
    kind=Kind(read=lambda typed, _session: parse_year(typed), show=str),
    metavar=N_("YEAR"),
    hint=message(N_("A year: 2026.")),
    usual=None,
)
STAGES = Field(
    "stages",
    N_("Stages"),
    "--stage --tahap",
    kind=Kind(
        read=lambda typed, session: parse_stages(typed, session.day()),
        write=_written,
        nothing=(),
        metavar=N_("STAGE"),
        hint=message(N_("Each stage with its report's deadline: 10jt 10/1/2027; 10jt 10/6/2027.")),
        show=lambda stages: tuple(map(_shown, stages)),
        data=lambda stages: list(map(_data, stages)),
    ),
    help=N_('One stage, with its report\'s deadline: "10jt 10/1/2027"; repeat for each'),
    many=True,
    now=lambda book, grant: tuple(stages_of(book, grant)),
)
"""All the stages of a grant; if they are typed again, they replace all earlier ones."""
DECREE = (
    Field(
        "label",
        N_("What paper says"),
        "--label --sebutan",
        hint=message(N_("As on paper: Bantuan sosial KUBE tahun 2026.")),
    ),
    BUDGET,
    PROMISED,
    Field("goods", N_("Of it in goods"), "--goods --barang", kind=MAYBE_AMOUNT),
    Field("giver", N_("Who gives it"), "--giver --pemberi", metavar=N_("NAME")),
    Field("decree", N_("Number of the decree"), "--decree --sk", metavar=N_("NUMBER")),
    Field("decree_date", N_("Date of the decree"), "--decree-date --tanggal-sk", kind=LONG_DAY),
    YEAR,
    STAGES,
    Field("report_due", N_("The report is due on"), "--report-due --batas-lpj", kind=DUE_DAY),
    Field(
        "statement_due",
        N_("The statement is due on"),
        "--statement-due --batas-pernyataan",
        kind=DUE_DAY,
    ),
    Field(
        "returns",
        N_("What is not spent"),
        "--returns/--stays --dikembalikan/--tetap",
        kind=either(RETURNS, STAYS, N_("what is not spent"), (REST[RETURNS], REST[STAYS])),
        help=N_("What is not spent goes back, or stays"),
        usual=STAYS,
        words=meanings(REST),
    ),
    Field(
        "companion",
        N_("Pendamping appointed with it"),
        "--companion --pendamping",
        metavar=N_("NAME"),
    ),
    Field(
        "companion_since",
        N_("Appointed on"),
        "--companion-since --pendamping-sejak",
        kind=LONG_DAY,
        when=lambda _session, answers: bool(answers.get("companion")),
        describes="companion",
    ),
)
"""What is known of a grant from its decree on."""
LATER = (
    Field(
        "reported", N_("The report was handed in on"), "--reported --lpj-diserahkan", kind=LONG_DAY
    ),
    Field(
        "stated",
        N_("The statement was handed in on"),
        "--stated --pernyataan-diserahkan",
        kind=LONG_DAY,
    ),
    Field("sts", N_("Number of the STS"), "--sts", metavar=N_("NUMBER")),
)
"""What becomes known of it later."""
FIELDS = (NAME, *DECREE, *LATER)
"""Every field of a grant, in the order in which it is shown."""
STAGE_REPORTED = Field(
    "stage_reported",
    N_("The stage whose report was handed in today"),
    "--stage-reported --tahap-dilaporkan",
    kind=count_of(message(N_("stages")))._replace(write=written),
)
"""Not a field of the grant but of one of its stages."""
