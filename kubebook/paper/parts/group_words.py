"""How a group and its people are worded on paper: where it is, its bank, who holds its offices.

The book knows names and places, the format the titles of those who sign. What is unknown is empty.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from kubebook.book.book import Book, officer_on
from kubebook.book.records.group import Group
from kubebook.book.records.people import ROLES, Member
from kubebook.messages import N_
from kubebook.paper.engine.wording import fill, say
from kubebook.paper.formats.format import Format, Signatory, Signer
from kubebook.periods import format_date

# --- where it is ---------------------------------------------------------------------------------


def village_kind(group: Group) -> str:
    """Kelurahan or Desa, as the group lives."""
    return {"kelurahan": say(N_("Kelurahan")), "desa": say(N_("Desa"))}[group.village_kind]


def village_of(group: Group) -> str:
    """*Desa Sukamaju*."""
    return f"{village_kind(group)} {group.village}" if group.village else ""


def district_of(group: Group) -> str:
    """*Kecamatan Majenang*."""
    return say(N_("Kecamatan {district}"), district=group.district) if group.district else ""


def where_is(group: Group) -> dict[str, str]:
    """Its place as sentences name it: village and district with their kind, regency, address."""
    return {
        "village": village_of(group),
        "district": district_of(group),
        "regency": group.regency,
        "address": group.address,
    }


def bank_of(group: Group) -> str:
    """The bank, its branch and the number of the account."""
    return " ".join(filter(None, (group.bank, group.bank_branch, group.bank_account)))


PLACES = ("village", "district", "regency", "office", "town")
"""What the words and titles of signers can name."""


def places_known(group: Group) -> dict[str, str]:
    """Where a group is and which office is over it, by `PLACES`."""
    return {
        "village": group.village,
        "district": group.district,
        "regency": group.regency,
        "office": group.office,
        "town": group.place or group.regency,
    }


def place_and_date(group: Group, day: date | None) -> str:
    """The line over signatures: the town, or the village if no town is known, and the day.

    Without a `day` it ends before it.
    """
    return f"{group.place or group.village}, {format_date(day, 'id') if day else ''}".rstrip()


# --- its people ----------------------------------------------------------------------------------


def officer_of(who: Signatory, book: Book, day: date) -> Member | None:
    """The member who signs by an office held on a day; None if it is empty, or is no office."""
    return officer_on(book, who, day) if who in ROLES else None


def name_of(who: Signatory, book: Book, day: date) -> str:
    """The name that stands under a signature."""
    if officer := officer_of(who, book, day):
        return officer.name
    return {"companion": book.group.companion, "village_head": book.group.village_head}.get(who, "")


def title_of(
    signer: Signer, group: Group, form: Format, told: Mapping[str, object] = MappingProxyType({})
) -> str:
    """What stands over the room to sign: the signer's own title, or that of the office.

    It may name what is known of the group's place, and the facts `told`.
    """
    title = signer.title or form.titles.of(signer.who, group.village_kind)
    return fill(title, **{**told, **places_known(group)}).strip()


def words_over(signer: Signer, group: Group, told: Mapping[str, object]) -> str:
    """The words over a signature: *Mengetahui*, *Lunas dibayar* and the day."""
    return fill(signer.words, **{**told, **places_known(group)}).strip()


def officers_of(book: Book, form: Format, day: date) -> str:
    """The officers of a day with their titles: *Ketua Siti Aminah, Bendahara Sri Lestari*."""
    return ", ".join(
        f"{title_of(Signer(who=role), book.group, form)} {officer.name}"
        for role in ROLES
        if (officer := officer_on(book, role, day))
    )
