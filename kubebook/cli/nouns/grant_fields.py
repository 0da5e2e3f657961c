"""What is told of a grant: each field once, as option, label and reader.

A table of values. `grant` takes from it what its commands need; `grant_steps` asks for it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Annotated

import typer

from kubebook.book.find import whole_number
from kubebook.book.grants.awards import Part, budget_of, grant_name
from kubebook.cli.options import Text
from kubebook.errors.grants import GrantYearBad, StageUnreadable
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount, take_amount
from kubebook.periods import CENTURY, LAST_YEAR, parse_date

LABELS: Mapping[str, Message] = {
    "name": message(N_("What will be typed")),
    "label": message(N_("What paper says")),
    "budget": message(N_("Whose budget")),
    "amount": message(N_("Amount on the decree")),
    "goods": message(N_("Of it in goods")),
    "giver": message(N_("Who gives it")),
    "decree": message(N_("Number of the decree")),
    "decree_date": message(N_("Date of the decree")),
    "year": message(N_("Budget year")),
    "stages": message(N_("Stages")),
    "report_due": message(N_("The report is due on")),
    "statement_due": message(N_("The statement is due on")),
    "returns": message(N_("What is not spent")),
    "companion": message(N_("Pendamping appointed with it")),
    "companion_since": message(N_("Appointed on")),
    "reported": message(N_("The report was handed in on")),
    "stated": message(N_("The statement was handed in on")),
    "sts": message(N_("Number of the STS")),
}
"""What each field of a grant is called when it is asked for, shown, or was left out."""

OPTIONS: Mapping[str, str] = {"budget": "--budget", "amount": "--amount"}
"""The options of what a grant cannot do without."""

STAYS, RETURNS = "tetap", "kembali"
"""What becomes of the rest, as it is typed."""


def _text(name: str, *other: str, metavar: str = "TEXT") -> object:
    option = "--" + name.replace("_", "-")
    return typer.Option(option, *other, metavar=metavar, help=LABELS[name].id)


Which = Annotated[
    Text, typer.Argument(metavar=N_("GRANT"), help=N_("Its name, or a beginning of it"))
]
NewName = Annotated[Text, typer.Argument(metavar=N_("NAME"), help=N_("What will be typed"))]
Renamed = Annotated[Text, _text("name", "--nama", metavar=N_("NAME"))]
Label = Annotated[Text, _text("label", "--sebutan", metavar=N_("TEXT"))]
Budget = Annotated[
    Text,
    typer.Option(
        "--budget",
        "--anggaran",
        metavar=N_("BUDGET"),
        help=N_("apbn, apbd-provinsi, apbd-kabupaten, desa, csr or lain"),
    ),
]
Promised = Annotated[
    Text,
    typer.Option(
        "--amount",
        "--jumlah",
        metavar=N_("AMOUNT"),
        help=N_("What the decree says, money and goods together"),
    ),
]
Goods = Annotated[Text, _text("goods", "--barang", metavar=N_("AMOUNT"))]
Giver = Annotated[Text, _text("giver", "--pemberi", metavar=N_("NAME"))]
Decree = Annotated[Text, _text("decree", "--sk", metavar=N_("NUMBER"))]
DecreeDate = Annotated[Text, _text("decree_date", "--tanggal-sk", metavar=N_("DATE"))]
Year = Annotated[Text, _text("year", "--tahun", metavar=N_("YEAR"))]
Stages = Annotated[
    list[str] | None,
    typer.Option(
        "--stage",
        "--tahap",
        metavar=N_("STAGE"),
        help=N_('One stage, with its report\'s deadline: "10jt 10/1/2027"; repeat for each'),
    ),
]
ReportDue = Annotated[Text, _text("report_due", "--batas-lpj", metavar=N_("DATE"))]
StatementDue = Annotated[Text, _text("statement_due", "--batas-pernyataan", metavar=N_("DATE"))]
Returns = Annotated[
    bool | None,
    typer.Option("--returns/--stays", help=N_("What is not spent goes back, or stays")),
]
Companion = Annotated[Text, _text("companion", "--pendamping", metavar=N_("NAME"))]
CompanionSince = Annotated[Text, _text("companion_since", metavar=N_("DATE"))]
Reported = Annotated[Text, _text("reported", "--lpj-diserahkan", metavar=N_("DATE"))]
Stated = Annotated[Text, _text("stated", "--pernyataan-diserahkan", metavar=N_("DATE"))]
Sts = Annotated[Text, _text("sts", metavar=N_("NUMBER"))]
StageReported = Annotated[
    int | None,
    typer.Option(
        "--stage-reported",
        metavar=N_("NUMBER"),
        min=1,
        help=N_("The stage whose report was handed in today"),
    ),
]


def reader_of(field: str, today: date) -> Callable[[str], object]:
    """How the text of a field is read; a date or an amount may be left empty."""
    readers: Mapping[str, Callable[[str], object]] = {
        "name": grant_name,
        "budget": budget_of,
        "amount": parse_amount,
        "goods": lambda text: parse_amount(text) if text.strip() not in ("", "0") else 0,
        "year": parse_year,
        "stages": lambda text: parse_stages(text.split(";"), today),
        "returns": parse_rest,
    }
    if field in _DATES:
        return lambda text: parse_date(text, today) if text.strip() else None
    return readers.get(field, str)


_DATES = frozenset(
    {"decree_date", "report_due", "statement_due", "companion_since", "reported", "stated"}
)


def typed_of(stages: Sequence[str] | None, returns: bool | None, **texts: Text) -> dict[str, str]:  # noqa: FBT001 (an option of both commands)
    """The fields that were typed, by name, each as it would be typed where it is asked for."""
    typed = {
        **texts,
        "stages": "; ".join(stages) if stages else None,
        "returns": None if returns is None else RETURNS if returns else STAYS,
    }
    return {field: text for field, text in typed.items() if text is not None}


def details_of(today: date, typed: Mapping[str, Text]) -> tuple[dict[str, object], Sequence[Part]]:
    """The fields that were typed, each read, and the stages among them apart.

    Raises:
        AmountUnreadable, DateUnreadable, GrantYearBad and their kin.
    """
    details = {
        field: reader_of(field, today)(text)
        for field, text in typed.items()
        if text is not None and field != "stages"
    }
    return details, parse_stages((typed.get("stages") or "").split(";"), today)


def parse_year(text: str) -> int:
    """A year of four digits.

    Raises:
        GrantYearBad: it is none.
    """
    year = whole_number(text.strip())
    if year is None or not CENTURY <= year <= LAST_YEAR:
        raise GrantYearBad(typed=text)
    return year


def parse_stages(texts: Sequence[str], today: date) -> tuple[Part, ...]:
    """The stages in their order, each an amount and, where there is one, a deadline.

    Raises:
        StageUnreadable: one of them is no such thing.
    """
    return tuple(_stage(text, today) for text in texts if text.strip())


def parse_rest(text: str) -> bool:
    """Whether what is not spent goes back.

    Raises:
        ChoiceUnknown: it was neither of the two words.
    """
    from kubebook.errors.people import ChoiceUnknown

    wanted = text.strip().casefold()
    for whole, meaning in ((STAYS, False), (RETURNS, True)):
        if wanted and whole.startswith(wanted):
            return meaning
    raise ChoiceUnknown(
        typed=text, field=message(N_("what is not spent")), choices=(STAYS, RETURNS)
    )


def _stage(text: str, today: date) -> Part:
    from kubebook.errors import KubebookError

    amount, after = take_amount(text.replace(",", " , ").split() if ", " in text else text.split())
    day = " ".join(word for word in after if word != ",")
    try:
        return Part(parse_amount(amount), parse_date(day, today) if day else None)
    except KubebookError as error:
        raise StageUnreadable(typed=text.strip()) from error
