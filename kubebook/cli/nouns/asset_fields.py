"""What is told of goods: each field once, as option, label and read.

A table of values. `asset` takes from it what its commands need, `asset_steps` asks for it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Annotated

import typer

from kubebook.book.find import whole_number
from kubebook.book.goods.sources import Tie
from kubebook.cli.options import Text, parse_number
from kubebook.errors.goods import CountUnreadable
from kubebook.messages import N_, Message, message
from kubebook.money import parse_amount
from kubebook.periods import parse_date

Name = Annotated[Text, typer.Argument(metavar=N_("NAME"), help=N_("What it is, in quotes"))]
NewName = Annotated[
    Text, typer.Option("--name", "--nama", metavar=N_("NAME"), help=N_("What it is, in quotes"))
]
Which = Annotated[
    Text,
    typer.Argument(metavar=N_("TAG"), help=N_("The code on it, or a beginning of its name")),
]
Vouchers = Annotated[
    list[str] | None,
    typer.Option(
        "--voucher",
        "--bukti",
        metavar=N_("VOUCHER"),
        help=N_("The voucher that brought it; once more for another; - for none"),
    ),
]
EntryNumber = Annotated[
    Text,
    typer.Option("--entry", metavar=N_("NUMBER"), help=N_("Which entry of a voucher with several")),
]
Account = Annotated[
    Text,
    typer.Option(
        "--account",
        "--akun",
        "--pos",
        metavar=N_("ACCOUNT"),
        help=N_("Without voucher: peralatan (where none is said), ternak, persediaan"),
    ),
]
Tag = Annotated[
    Text, typer.Option("--tag", "--kode", metavar=N_("TEXT"), help=N_("The code written on it"))
]
Brand = Annotated[Text, typer.Option("--brand", "--merk", metavar=N_("TEXT"), help=N_("Brand"))]
Origin = Annotated[
    Text,
    typer.Option(
        "--origin",
        "--asal",
        metavar=N_("ORIGIN"),
        help=N_("bantuan, beli or swadaya; the voucher says it where there is one"),
    ),
]
Quantity = Annotated[
    Text, typer.Option("--quantity", "--banyak", metavar=N_("NUMBER"), help=N_("How many pieces"))
]
Unit = Annotated[
    Text, typer.Option("--unit", "--satuan", metavar=N_("TEXT"), help=N_("buah, ekor, set, ..."))
]
Amount = Annotated[
    Text,
    typer.Option(
        "--amount",
        "--jumlah",
        metavar=N_("AMOUNT"),
        help=N_("What all pieces cost together, where it is not all of the voucher"),
    ),
]
Acquired = Annotated[
    Text,
    typer.Option(
        "--date",
        "--tanggal",
        metavar=N_("DATE"),
        help=N_("Since when it is there, where it is not the voucher's day"),
    ),
]
Condition = Annotated[
    Text,
    typer.Option(
        "--condition",
        "--kondisi",
        metavar=N_("CONDITION"),
        help=N_("baik, rusak-ringan or rusak-berat"),
    ),
]
Life = Annotated[
    Text,
    typer.Option(
        "--life",
        "--umur",
        metavar=N_("MONTHS"),
        help=N_("Useful life in months, which depreciation is reckoned from; 0: none"),
    ),
]
Worn = Annotated[
    Text,
    typer.Option(
        "--worn",
        "--susut",
        metavar=N_("AMOUNT"),
        help=N_("What was depreciated in an older book; --life is then what is left"),
    ),
]
Note = Annotated[
    Text, typer.Option("--note", "--keterangan", metavar=N_("TEXT"), help=N_("Remarks"))
]

LABELS: Mapping[str, Message] = {
    "name": message(N_("What is it")),
    "voucher": message(N_("Which voucher brought it")),
    "entry": message(N_("Which entry of it")),
    "amount": message(N_("What all pieces cost together")),
    "acquired": message(N_("Since when is it there")),
    "quantity": message(N_("How many pieces")),
    "unit": message(N_("Unit")),
    "brand": message(N_("Brand")),
    "origin": message(N_("Where from")),
    "condition": message(N_("Condition")),
    "life_months": message(N_("Useful life in months")),
    "tag": message(N_("Code written on it")),
    "which": message(N_("Which goods")),
    "note": message(N_("Remarks")),
}
"""What each field is called when it is asked for, or was left out."""

PIECES, MONTHS = message(N_("pieces")), message(N_("months"))
_MANY = 1_000_000
"""No group has so many of anything."""


def read_count(typed: str, what: Message, least: int = 1) -> int:
    """A whole number of pieces or months, of at least `least`.

    Raises:
        CountUnreadable: it is none.
    """
    number = whole_number(typed.strip())
    if number is None or not least <= number < _MANY:
        raise CountUnreadable(typed=typed, what=what)
    return number


def read(today: date, **typed: Text) -> dict[str, object]:
    """The fields that were typed: amounts, days and counts read; what was not typed is left out.

    Raises:
        AmountUnreadable, DateUnreadable, CountUnreadable and their kin.
    """
    readers: Mapping[str, Callable[[str], object]] = {
        "amount": parse_amount,
        "worn": lambda text: 0 if text.strip() == "0" else parse_amount(text),
        "acquired": lambda text: parse_date(text, today),
        "quantity": lambda text: read_count(text, PIECES),
        "life_months": lambda text: read_count(text, MONTHS, least=0),
    }
    return {name: readers.get(name, str)(text) for name, text in typed.items() if text is not None}


def read_tie(vouchers: Sequence[str] | None, entry: Text, command: str) -> Tie | None:
    """The vouchers and the entry that were typed, if any were.

    Raises:
        ValueUnusable: the entry is no number.
    """
    number = parse_number(entry, command)
    return None if vouchers is None else Tie(tuple(vouchers), number)
