"""A list of members as it stands in a message: read line by line, and added to the book.

Pure. It knows no file and no terminal. What cannot be read is given back, never left out.
"""

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import category

from kubebook.book.book import Book
from kubebook.book.checked import with_capitals
from kubebook.book.find import folded, matches
from kubebook.book.people.members import NO_OFFICE, OFFICES, add_member, role_of, set_member
from kubebook.book.records.change import Change
from kubebook.book.records.people import Member, Term
from kubebook.errors.people import RoleTwice
from kubebook.typed_text import cleaned

if TYPE_CHECKING:
    from kubebook.messages import Message

_LINE_END = r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]"
_FROM_A_CHAT = r"\[[^\]]*\d[.:]\d\d[^\]]*\] [^:]*:\s"
"""What WhatsApp puts before a message: `[08.15, 12/10/2026] Budi: `."""
_DASHES = r"\-\u2010-\u2015\u2212"
_MARK = (
    rf"(?:[*>#{_DASHES}\u00b7\u2022\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25e6\u2713\u2714\u2705]+"
    r"|\(?\d{1,3}(?:\s*[.):]+(?!\d)|\s*-(?=\s)|\t|\s+(?=[*~]*[^\W\d])|$))\s*"
)
"""A bullet, or the number of a line: `1.`, `2)`, `(3)`, `4 -`, `5`."""
_CALLED = r"\b(?:(?:no|nomor)\b\.?\s*)?(?:hp|wa|telp|tlp|telepon|whatsapp|nik|ktp)\b\.?"
_NUMBER = (
    rf"(?:{_CALLED}[\s:.=]*)?(?P<number>\(?\+?\(?\d[\d() .{_DASHES}]*\d|\d)"
    rf"(?:\s*\(?{_CALLED}\)?)?"
)
"""A run of digits, with the words that say what number it is: `No. HP 0812-3456-7890 (WA)`."""
_OFFICE = rf"\b(?:{'|'.join(OFFICES)})\b"
_DEGREE = r"(?-i:[A-Z]\w{0,3}(?:\.\w+)+\.?|S[EHTP]|M[MTHA])(?![\w.])"
_LISTING = rf";|,(?!\s*{_DEGREE})|\s(?:dan|and|&)\s"
"""What stands between the names of a line; a comma before a degree belongs to the name."""
_BETWEEN = rf"{_LISTING}|[\t|()/:]|(?:^|\s)[{_DASHES}]+(?=\s|$)"
"""What stands between the parts of a line."""
_EDGES = " -\u2010\u2011\u2012\u2013\u2014\u2015\u2212=*_~\"'.,"
_PICTURES = frozenset(("So", "Me", "Cn"))
"""The categories of Unicode that small pictures have, and the boxes around digits."""
_SKINS = "".join(map(chr, range(0x1F3FB, 0x1F400)))
"""The colours of a hand or a face, a sign of their own behind it."""
_TITLES = r"(?:bapak|bpk|pak|ibu|bu|sdri|sdr|saudara|saudari)(?:\.\s*|\s+)(?=\w)"
_NOT_IN_NAMES = frozenset(
    "jl jln jalan gg gang rt rw desa dusun dsn kelurahan kel kecamatan kec blok alamat "
    "nama daftar kelompok kube nomor no telepon telp hp".split()
)
"""Words of headings and addresses."""
_GREETING = (
    r"^(?:w?as+al+am\w*|wa\W?alaik\w*|ass|salam sejahtera|selamat (?:pagi|siang|sore|malam)|"
    r"terima\s?kasih|makasih|trims|mohon|tolong|berikut|bapak ibu|ibu bapak)\b"
)
"""How the lines of a message begin that greet and thank."""
_MOST_WORDS = 7
"""A name has no more words; what is longer is a sentence."""
_NIK = 16
_PHONE = range(8, 16)
"""The numbers of digits that a telephone number may have."""


class Listed(NamedTuple):
    """A member as a list gives them; telephone, NIK and office (of `ROLES`) may be empty."""

    name: str
    phone: str = ""
    nik: str = ""
    role: str = ""


class Pasted(NamedTuple):
    """What was read: the people in order, and the lines not understood, each with its number."""

    people: tuple[Listed, ...]
    unread: tuple[tuple[int, str], ...]


# --- read a list ---------------------------------------------------------------------------------


def read_list(text: str) -> Pasted:
    """The members of a list, a line each; a line of bare names may hold several with commas.

    Before a name may stand a number or a bullet; anywhere in the line a telephone number, a NIK
    and the word for an office. Empty lines count for nothing; every other line is read as a whole
    or not at all.
    """
    people: list[Listed] = []
    unread = []
    for number, line in enumerate(re.split(_LINE_END, text), 1):
        found = _read(line)
        if not found and cleaned(line):
            unread.append((number, cleaned(line)))
        people += found
    return Pasted(tuple(people), tuple(unread))


def _read(line: str) -> list[Listed]:
    """The people of one line; none if any of it cannot be understood."""
    cells = (cleaned(_without_pictures(cell)) for cell in line.split("\t"))
    whole = re.sub(f"^{_FROM_A_CHAT}", "", "\t".join(cells).strip())
    rest = re.sub(rf"^(?:{_MARK})+", "", whole)
    numbers = [_digits(found["number"]) for found in re.finditer(_NUMBER, rest, re.IGNORECASE)]
    niks = [number for number in numbers if len(number) == _NIK]
    phones = [number for number in numbers if _is_phone(number)]
    rest = re.sub(_NUMBER, "\t", rest, flags=re.IGNORECASE)
    offices = {office.casefold() for office in re.findall(_OFFICE, rest, re.IGNORECASE)}
    rest = re.sub(_OFFICE, "\t", rest, flags=re.IGNORECASE)
    parts = _parts(_BETWEEN, rest)
    names = [name for part in parts if (name := _named(part))]
    if re.match(_GREETING, rest, re.IGNORECASE):
        return []
    if len(niks) + len(phones) < len(numbers) or len(niks) > 1 or len(offices) > 1:
        return []
    if not names or len(names) < len(parts):
        return []
    if len(names) > 1:
        return list(map(Listed, names)) if _parts(_LISTING, whole) == parts else []
    role = next(iter(offices - {NO_OFFICE}), "")
    return [Listed(names[0], " / ".join(phones), "".join(niks), role)]


def _without_pictures(text: str) -> str:
    """The text with a blank for each small picture, as messages have them."""
    return "".join(
        " " if letter in _SKINS or category(letter) in _PICTURES else letter for letter in text
    )


def _parts(between: str, text: str) -> list[str]:
    """The parts of a text that are not empty, without the signs at their ends."""
    return [
        part for it in re.split(between, text, flags=re.IGNORECASE) if (part := it.strip(_EDGES))
    ]


def _digits(number: str) -> str:
    """The digits of a number; a telephone number from abroad as it is dialled at home."""
    digits = re.sub(r"[^0-9]", "", number)
    return f"0{digits[2:]}" if digits[:2] == "62" and len(digits) in _PHONE else digits


def _is_phone(digits: str) -> bool:
    return len(digits) in _PHONE and digits.startswith(("0", "8"))


def _named(text: str) -> str | None:
    """A name without its title, in capitals if it has none; None if it is no name."""
    name = re.sub(f"^{_TITLES}", "", text, flags=re.IGNORECASE)
    letters = re.sub(rf"[ .,'\u2019`{_DASHES}]", "", name)
    words = [word.strip(".,").casefold() for word in name.split()]
    if len(letters) < 2 or not letters.isalpha():  # noqa: PLR2004 (one letter is L or P)
        return None
    if len(words) > _MOST_WORDS or not _NOT_IN_NAMES.isdisjoint(words):
        return None
    return with_capitals(name) if name.islower() else name


# --- add its people ------------------------------------------------------------------------------


def alike(book: Book, name: str) -> Member | None:
    """The present member whose name has more words, or fewer, than this one: maybe the same.

    None if a member has exactly this name, and if several are alike.
    """
    there = [member for member in book.members.values() if member.left is None]
    if any(folded(member.name) == folded(name) for member in there):
        return None
    longer = matches(name, there, lambda member: (member.name,))
    shorter = [one for one in there if f"{folded(name)} ".startswith(f"{folded(one.name)} ")]
    found = list(dict.fromkeys((*longer, *shorter)))
    return found[0] if len(found) == 1 else None


def add_listed(book: Book, people: Sequence[Listed], *, today: date) -> Change:
    """Add the people of a list as members who joined today, all or none.

    Who is a present member by the same spelling stays as they are, and gets the telephone number,
    the NIK and the office that the list has and the book lacks.

    Raises:
        RoleTwice: two of them have the same office; the message names the line of the first.
        NikTaken, TextTooLong: as `add_member`.
    """
    put: dict[tuple[bool, int], Member | Term] = {}
    notices: list[Message] = []
    holders: dict[str, int] = {}
    for line, one in enumerate(people, 1):
        first = holders.setdefault(one.role, line) if one.role else line
        if first != line:
            raise RoleTwice(name=people[first - 1].name, role=one.role, other=str(first))
        change = _taken(book, one, today)
        book = book.apply(change)
        put |= {(False, member.number): member for member in change.of(Member)}
        put |= {(True, term.number): term for term in change.of(Term)}
        notices += change.notices
    return Change(did="member paste", put=tuple(put.values()), notices=tuple(notices))


def _taken(book: Book, one: Listed, today: date) -> Change:
    """One person of a list as a new member, or what the list adds to a member who is there."""
    there = (member for member in book.members.values() if member.left is None)
    known = next((it for it in there if folded(it.name) == folded(one.name)), None)
    details = {key: value for key, value in one._asdict().items() if value and key != "role"}
    if known is None:
        return add_member(book, details, today=today, role=one.role)
    lacking = {key: it for key, it in details.items() if not getattr(known, key)}
    role = one.role if one.role != role_of(book, known, today) else ""
    if not lacking and not role:
        return Change(did="member paste", put=())
    return set_member(book, known.id, lacking, today=today, role=role)
