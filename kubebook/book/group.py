"""The group: how its ledger begins, and what is known about the group.

Pure: functions from a book to a change.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book, new_book, next_number
from kubebook.book.checked import Choice, checked, needed_line, one_line
from kubebook.book.find import folded
from kubebook.book.people.card_numbers import as_digits
from kubebook.book.people.members import add_member
from kubebook.book.records.change import Change, Record
from kubebook.book.records.formats import OfficeFormat
from kubebook.book.records.grants import Grant
from kubebook.book.records.group import Group
from kubebook.book.records.people import Role
from kubebook.errors.typed import NameMissing, NothingToSet
from kubebook.messages import N_, Message, message
from kubebook.typed_text import cleaned

WORDS = {"village_kind": Choice(N_("kelurahan or desa")), "paper": Choice(N_("paper"))}
_KNOWN_OF: Mapping[str, tuple[str, object]] = {
    "companion": ("companion_since", None),
    "village_head": ("village_head_nip", ""),
}
"""What is known of a person by field: the field that belongs to that person, and its nothing."""
_FORGOTTEN = {
    "companion_since": N_(
        "{value:short} was the day of {name}, and is forgotten. If it still holds:\n"
        "  kubebook group set --companion-since {value:short}"
    ),
    "village_head_nip": N_(
        "{value} was the NIP of {name}, and is forgotten. If it still holds:\n"
        "  kubebook group set --village-head-nip {value}"
    ),
}
_NUMBERS = {"bank_account": N_("the account number"), "village_head_nip": N_("the NIP")}
"""The fields of the group that hold a long number, with their names in a message."""


def start_group(
    *,
    name: str,
    village: str,
    today: date,
    details: Mapping[str, object] | None = None,
    officers: Mapping[Role, str] | None = None,
) -> Change:
    """Make the first change of a ledger: the group, the chart of accounts, officers as members.

    `details` are other fields of `Group`; `officers` are names by role, and become members A01, ...

    Raises:
        NameMissing: the group or the village has no name.
    """
    named = {"name": name, "village": village, **(details or {})}
    group = _group_with(Group(name="", village=""), named)
    change = Change(did="init", put=(group, *starting_accounts()))
    book = new_book(change)
    put: list[Record] = list(change.put)
    notices: list[Message] = []
    for role, officer in (officers or {}).items():
        if cleaned(officer):
            added = add_member(book, {"name": officer}, today=today, role=role)
            book = book.apply(added)
            put.extend(added.put)
            notices.extend(added.notices)
    return change._replace(put=tuple(put), notices=tuple(notices))


def group_name(typed: str) -> str:
    """A group's name without a leading KUBE and without quotes around it.

    Raises:
        NameMissing: nothing is left.
    """
    words = one_line(typed).split()
    if len(words) > 1 and words[0].casefold() == "kube":
        words = words[1:]
    return needed_line(" ".join(words).strip('"“”'), NameMissing)


def set_group(book: Book, details: Mapping[str, object]) -> Change:
    """Change fields of the group; text is made one line.

    Raises:
        ChoiceUnknown, NameMissing: a word that the field does not take, or an empty name.
        NumberSpoilt: a spreadsheet rounded a number.
        NothingToSet: no field was given.
    """
    if not details:
        raise NothingToSet
    group = _group_with(book.group, details)
    return Change(did="group set", put=(group,), notices=forgotten(book.group, group))


def choose_format(book: Book, *, name: str, text: str) -> Change:
    """Put an office's form in force, with its own sheet size; its text is stored in the ledger.

    `name` is the name of the form in this ledger. Only the general form needs no `text`.
    """
    name = one_line(name)
    group = book.group._replace(format=name, paper="")
    known = next((one for one in book.formats if one.name == name), None)
    number = known.number if known else next_number(book.formats)
    kept = OfficeFormat(number=number, name=name, text=text)
    put = [
        record
        for record, was in ((kept, known), (group, book.group))
        if record != was and (text or record is group)
    ]
    return Change(did="group set", put=tuple(put))


def format_text(book: Book) -> str:
    """The text of the form in force; empty if it is the general one."""
    found = (one.text for one in book.formats if one.name == book.group.format)
    return next(found, "")


def of_same_person(former: Group | Grant, kept: Mapping[str, Any]) -> dict[str, Any]:
    """The checked fields of a group or grant, without what was known of a person now replaced.

    The companion's day and the NIP of the village's head are those of one person: if another name
    is given without them, they become unknown. Capitals and blanks make no other name.
    """
    new = dict(kept)
    for name, (known, nothing) in _KNOWN_OF.items():
        was = folded(getattr(former, name, ""))
        if name in new and was and folded(new[name]) != was:
            new.setdefault(known, nothing)
        if known in new:
            new[known] = new[known] or nothing
    return new


def forgotten(old: Group, new: Group) -> tuple[Message, ...]:
    """Notices on what became unknown of the group because another person was named."""
    return tuple(
        message(_FORGOTTEN[known], name=getattr(old, name), value=getattr(old, known))
        for name, (known, nothing) in _KNOWN_OF.items()
        if getattr(new, name) != getattr(old, name)
        and getattr(old, known)
        and getattr(new, known) == nothing
    )


def _group_with(group: Group, details: Mapping[str, object]) -> Group:
    kept = checked(Group, details, words=WORDS, needed={"village": NameMissing})
    for name, called in _NUMBERS.items():
        if name in kept:
            kept[name] = as_digits(kept[name], message(called))
    if "name" in kept:
        kept["name"] = group_name(kept["name"])
    return group._replace(**of_same_person(group, kept))
