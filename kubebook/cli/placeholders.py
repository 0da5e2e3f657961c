"""Placeholders: the words that stand in help and hints for what a person types there.

Somebody who copies `kubebook member add NAMA` does not mean a member called NAMA. Loaded only if
a word could be a placeholder.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kubebook.errors.commands import PlaceholderTyped
from kubebook.language import translator
from kubebook.messages import N_, message


class Place(NamedTuple):
    """What a placeholder stands for, as a message id, and an example."""

    what: str
    example: str


PLACES: Mapping[str, Place] = {
    "ACCOUNT": Place(N_("an account"), "penjualan"),
    "AMOUNT": Place(N_("an amount"), "350000"),
    "BLOCK": Place(N_("a block of the plan"), "belanja"),
    "FLOW": Place(N_("a section of the cash flow"), "investasi"),
    "BUDGET": Place(N_("a budget"), "apbn"),
    "CONDITION": Place(N_("a condition of goods"), "baik"),
    "CODE": Place(N_("the seal of a paper"), "7KQ2-M0XA-93TF-B"),
    "COUNT": Place(N_("a figure"), "3"),
    "DATE": Place(N_("a day"), "31/10/2026"),
    "DIGITS": Place(N_("a number of many digits"), "6271014507850001"),
    "DIR": Place(N_("a folder"), "latihan"),
    "DOCUMENT": Place(N_("a document"), "monthly"),
    "FILE": Place(N_("a file"), "D:\\anggota.csv"),
    "FORM": Place(N_("a form of an office"), "umum"),
    "FUND": Place(N_("who pays"), "swadaya"),
    "GRANT": Place(N_("a grant"), '"Bantuan KUBE 2026"'),
    "GUEST": Place(N_("a guest"), '"Ratna Salundik | Dinas Sosial"'),
    "LETTER": Place(N_("a letter"), "007"),
    "LINE": Place(N_("a line of the plan"), "3"),
    "MEETING": Place(N_("a meeting"), "31/10/2026"),
    "MEMBER": Place(N_("a member"), "A01"),
    "MEMBERS": Place(N_("members"), '"A01; A02"'),
    "MONTH": Place(N_("a month"), "2026-10"),
    "MONTHS": Place(N_("a number of months"), "48"),
    "NAME": Place(N_("a name"), '"Siti Rahmah"'),
    "NATURE": Place(N_("a nature of a cost"), "tetap"),
    "NUMBER": Place(N_("a number"), "3"),
    "OFFICE": Place(N_("an office"), "bendahara"),
    "ORIGIN": Place(N_("an origin of goods"), "beli"),
    "PART": Place(N_("a part of a form"), "letterhead"),
    "PIECES": Place(N_("pieces of money"), "100000=3"),
    "PERIOD": Place(N_("a month or a year"), "2026-10"),
    "STAGE": Place(N_("a stage of a grant"), "1"),
    "STATEMENT": Place(N_("a book or report"), "cash-book"),
    "TAG": Place(N_("the code of goods"), "INV-001"),
    "TEXT": Place(N_("words"), '"Penjualan telur"'),
    "TIME": Place(N_("a time of day"), "14.00"),
    "VOUCHER": Place(N_("a voucher number"), "BKM-0018"),
    "YEAR": Place(N_("a year"), "2026"),
}
"""What each placeholder of help stands for, by its English word.

The kas of --into and choices such as A4|F4 are no placeholders: they can be typed as they stand.
"""

HINTS = frozenset("AMOUNT JUMLAH NAME NAMA NIK TEXT TEKS URAIAN FILE BERKAS FOLDER ...".split())
"""Words that hints use as placeholders anywhere, in one language or the other."""


def check_no_placeholder(typed: str, metavar: str) -> None:
    """Check that what was typed is not a placeholder.

    `metavar` is the placeholder in English; its Indonesian counts too.

    Raises:
        PlaceholderTyped: it is that word, or one of `HINTS`.
    """
    place = PLACES.get(metavar)
    if place and typed in (metavar, translator("id")(metavar), *HINTS):
        raise PlaceholderTyped(typed=typed, what=message(place.what), example=place.example)
