"""The group: how its ledger begins, and what is known about the group.

Pure: functions from a book to a change.
"""

from collections.abc import Mapping
from datetime import date

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import Book, new_book, next_number
from kubebook.book.checked import Choice, checked, needed_line, one_line
from kubebook.book.people.card_numbers import as_digits
from kubebook.book.people.members import add_member
from kubebook.book.records.change import Change, Record
from kubebook.book.records.formats import OfficeFormat
from kubebook.book.records.group import Group
from kubebook.book.records.people import Role
from kubebook.errors.typed import NameMissing, NothingToSet
from kubebook.messages import N_, Message, message
from kubebook.typed_text import cleaned

WORDS = {"village_kind": Choice(N_("kelurahan or desa")), "paper": Choice(N_("paper"))}


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
    return Change(did="group set", put=(_group_with(book.group, details),))


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


def _group_with(group: Group, details: Mapping[str, object]) -> Group:
    kept = checked(Group, details, words=WORDS, needed={"village": NameMissing})
    for name, called in _NUMBERS.items():
        if name in kept:
            kept[name] = as_digits(kept[name], message(called))
    if "name" in kept:
        kept["name"] = group_name(kept["name"])
    if kept.get("companion", group.companion) != group.companion:
        kept.setdefault("companion_since", None)  # it was the day of the former companion
    if "companion_since" in kept:
        kept["companion_since"] = kept["companion_since"] or None
    return group._replace(**kept)
