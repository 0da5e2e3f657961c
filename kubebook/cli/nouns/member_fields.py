"""What is told of a member: each field once, as option, and read.

A table of values. `member` takes from it what its commands need.
"""

from typing import Annotated

import typer

from kubebook.book.people.card_numbers import parse_card_number
from kubebook.cli.options import Text
from kubebook.cli.session import Session
from kubebook.messages import N_
from kubebook.periods import parse_date

Name = Annotated[Text, typer.Argument(metavar=N_("NAME"), help=N_("The name, in quotes"))]
Who = Annotated[
    Text, typer.Argument(metavar=N_("MEMBER"), help=N_("A01, or a beginning of the name"))
]
Nik = Annotated[Text, typer.Option("--nik", metavar=N_("DIGITS"), help=N_("16 digits"))]
Kk = Annotated[Text, typer.Option("--kk", metavar=N_("DIGITS"), help=N_("No. KK, 16 digits"))]
Sex = Annotated[
    Text, typer.Option("--sex", "--jenis-kelamin", metavar=N_("L|P"), help=N_("L or P"))
]
Born = Annotated[
    Text, typer.Option("--birth-date", "--tanggal-lahir", metavar=N_("DATE"), help=N_("5/4/1980"))
]
Address = Annotated[
    Text,
    typer.Option("--address", "--alamat", metavar=N_("TEXT"), help=N_("Where the household is")),
]
Phone = Annotated[Text, typer.Option("--phone", "--hp", metavar=N_("DIGITS"), help=N_("Telephone"))]
Returned = Annotated[
    bool,
    typer.Option("--returned", "--kembali", help=N_("Take back that the member has left")),
]
Role = Annotated[
    Text,
    typer.Option(
        "--role",
        "--jabatan",
        metavar=N_("OFFICE"),
        help=N_("ketua, sekretaris, bendahara or anggota"),
    ),
]
Joined = Annotated[
    Text,
    typer.Option("--joined", "--masuk", metavar=N_("DATE"), help=N_("The first day as member")),
]
Dtsen = Annotated[
    Text, typer.Option("--dtsen-id", metavar=N_("TEXT"), help=N_("ID on the poverty register"))
]
Work = Annotated[
    Text,
    typer.Option("--occupation", "--pekerjaan", metavar=N_("TEXT"), help=N_("What they live on")),
]
Verified = Annotated[
    bool | None,
    typer.Option("--verified/--not-verified", help=N_("Verified by the Dinas, or not yet")),
]


def details_of(session: Session, **typed: object) -> dict[str, object]:
    """The fields that were typed, dates and card numbers read."""
    details: dict[str, object] = {}
    for field, value in typed.items():
        if value is None:
            continue
        if field in ("birth_date", "joined") and value:
            details[field] = parse_date(str(value), session.day())
        elif field in ("nik", "kk"):
            details[field] = parse_card_number(str(value), "NIK" if field == "nik" else "No. KK")
        elif field != "joined":
            details[field] = value
    if details.get("birth_date") == "":
        details["birth_date"] = None
    return details
