"""A member told: each fact with its label, and by its name for scripts."""

import datetime as dt
from collections.abc import Sequence

from kubebook.book.book import Book
from kubebook.book.people.card_numbers import card_number
from kubebook.book.people.members import role_of
from kubebook.book.records import Member
from kubebook.messages import N_

Fact = tuple[str, str, str | dt.date | None]
"""A fact of a member: its label as a message id, its name for scripts, what is known of it."""


def facts_of(book: Book, found: Member, day: dt.date, *, full_nik: bool) -> Sequence[Fact]:
    """What the ledger holds of a member, the office that of `day`; card numbers masked."""
    return [
        (N_("Number"), "member", found.id),
        (N_("Name"), "name", found.name),
        (N_("Office"), "role", role_of(book, found, day)),
        (N_("NIK"), "nik", card_number(found.nik, full=full_nik)),
        (N_("No. KK"), "kk", card_number(found.kk, full=full_nik)),
        (N_("Sex"), "sex", found.sex),
        (N_("Born"), "birth_date", found.birth_date),
        (N_("Address"), "address", found.address),
        (N_("Telephone"), "phone", found.phone),
        (N_("Register ID"), "dtsen_id", found.dtsen_id),
        (N_("Occupation"), "occupation", found.occupation),
        (N_("Joined"), "joined", found.joined),
        (N_("Left"), "left", found.left),
    ]
