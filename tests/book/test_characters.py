"""Letters that the paper does not have are said when they are typed, and found by `check`."""

import pytest

from kubebook.book.characters import lacking, unprintable
from kubebook.book.check.whole_book import check_book
from kubebook.book.group import set_group
from kubebook.book.meetings.meetings import add_meeting
from kubebook.book.people.members import add_member
from kubebook.language import word
from kubebook.messages import Message
from tests.book.desk import TODAY, Desk


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Suparti, Rp5.000", ""),
        ("Jos\u00e9 Jose\u0301 \u00bd \u2013 \u201ctelur\u201d \u2610", ""),
        ("陈美丽 陈", "陈美丽"),
        ("Telur 🥚 dan \u200f", "🥚\u200f"),
        ("سيتي", "سيت"),
        ("", ""),
    ],
)
def test_the_letters_are_named_once_in_their_order(text: str, letters: str) -> None:
    """An accent that is typed after its letter is one with it, as on paper."""
    assert lacking(text) == letters


def notices(desk: Desk, *put: object) -> list[str]:
    """What is said when these records are put into the book."""
    return [word(one, "id") for one in unprintable(put, desk.book)]  # type: ignore[arg-type]


def test_they_are_said_once_when_they_are_new() -> None:
    """A second entry of the same member or text says nothing more."""
    desk = Desk(members=1)
    change = add_member(desk.book, {"name": "陈美丽"}, today=TODAY)
    said = ["Di kertas 陈 美 丽 menjadi kotak: huruf cetaknya tidak punya tanda itu."]
    assert notices(desk, *change.put) == said
    desk.put(change)
    assert notices(desk, *change.put) == []
    held = add_meeting(desk.book, today=TODAY, date=TODAY, decisions=("Beli 🐔", "陈美丽"))
    assert notices(desk, *held.put) == [said[0].replace("陈 美 丽", "🐔")]
    assert unprintable(desk.book.members.values()) != ()


def found(desk: Desk) -> list[Message]:
    """What `check` finds of letters."""
    return [one.what for one in check_book(desk.book, TODAY) if one.key == "letters-unprintable"]


def test_check_names_the_letters_and_where_they_are() -> None:
    """Three places, then how many more."""
    desk = Desk(members=1)
    assert found(desk) == []
    desk.put(add_member(desk.book, {"name": "陈美丽"}, today=TODAY))
    desk.receipt(1_000, "penjualan", "10-01", text="Telur 🥚", party="陈美丽")
    (what,) = found(desk)
    assert word(what, "id") == (
        "Huruf cetak tidak punya 陈 美 丽 🥚; di kertas menjadi kotak: A02 陈美丽, "
        "BKM-2026-0001 Telur 🥚, BKM-2026-0001 陈美丽."
    )
    desk.put(set_group(desk.book, {"market": "Pasar 🛒" * 9}))
    (what,) = found(desk)
    places = word(what, "id").partition("kotak: ")[2]
    assert places.startswith(f"{('Pasar 🛒' * 9)[:40]}, A02 陈美丽, ")
    assert places.endswith(" dan 1 lagi.")
