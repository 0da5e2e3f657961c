"""Members listed in one text: parted as people part them, all of them, or all but some."""

import pytest

from kubebook.book.book import members_on
from kubebook.book.meetings.meetings import add_meeting
from kubebook.book.people.find_members import find_members
from kubebook.book.people.members import add_member, leave
from kubebook.errors.people import MemberAmbiguous, MemberNotFound
from tests.book.desk import TODAY, Desk, day, facts


def desk() -> Desk:
    """Five members, and two whose names have in them what stands between names."""
    made = Desk(members=5)
    for name in ("Rina, S.Pd", "Maria Dan Sari"):
        made.put(add_member(made.book, {"name": name}, today=day("01-05")))
    return made


def found(*typed: str) -> list[str]:
    """The ids of the members who are found, in the order typed."""
    book = desk().book
    return [one.id for one in find_members(book, typed, members_on(book, TODAY))]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("A01", "A01"),
        ("A01; Agus; Hendra", "A01 A02 A05"),
        ("A01, Agus,Hendra", "A01 A02 A05"),
        ("A01 dan Agus", "A01 A02"),
        ("A01, Agus, dan Hendra", "A01 A02 A05"),
        ("a1 and agus AND hendra", "A01 A02 A05"),
        ("A01 & A02", "A01 A02"),
        ("A01 a2  A05, Agus", "A01 A02 A05 A02"),
        ("Rina, S.Pd", "A06"),
        ("Agus, rina,  s.pd dan Hendra", "A02 A06 A05"),
        ("maria dan sari", "A07"),
        ("Maria Dan Sari dan Rina, S.Pd", "A07 A06"),
        ("Agus,, ; Hendra;", "A02 A05"),
        ("", ""),
        ("Tuwan", "A05"),
    ],
)
def test_names_are_parted_and_a_whole_name_stays_one(typed: str, ids: str) -> None:
    """Semicolons, commas and the word between the last two names all part them."""
    assert found(typed) == found(*typed.split(";")) == ids.split()


@pytest.mark.parametrize("word", ["semua", "ALL", "Semua anggota", "semuanya"])
def test_everybody_is_one_word(word: str) -> None:
    """Everybody who may be meant: of a meeting, the members of its day."""
    assert found(word) == found("A03", word) == [f"A0{number}" for number in range(1, 8)]


@pytest.mark.parametrize(
    "typed",
    [
        "semua kecuali A02, Hendra dan Rina, S.Pd",
        "semua, kecuali a2; hendra; rina",
        "all except A02, A05 and A06",
        "Semua selain Agus, Tuwan, Rina",
    ],
)
def test_everybody_but_some(typed: str) -> None:
    """Shorter than to name fifteen who came; the list goes on behind semicolons too."""
    assert found(typed) == found(*typed.split(";")) == ["A01", "A03", "A04", "A07"]


def test_a_name_that_is_nobodys_is_refused_wherever_it_stands() -> None:
    """Nobody is present, or left out, by a slip of the hand."""
    assert facts(lambda: found("A01, Zulkifli"), MemberNotFound)["typed"] == "Zulkifli"
    assert facts(lambda: found("semua kecuali Zulkifli"), MemberNotFound)["typed"] == "Zulkifli"
    with pytest.raises(MemberAmbiguous):
        found("Siti dan Agus")
    with pytest.raises(MemberNotFound):
        found("semua kecuali")


def test_a_meeting_takes_such_lists_for_those_who_came_and_those_who_did_not() -> None:
    """All but some came; or all but some were away. Who had left is not among all."""
    made = desk()
    made.put(leave(made.book, "A07", day=day("10-01"), reason="Pindah"))
    came = add_meeting(
        made.book, date=day("10-03"), today=TODAY, present=("semua kecuali A02, Siti A",)
    )
    away = add_meeting(made.book, date=day("10-03"), today=TODAY, absent=("all except A01 & A04",))
    assert [one.present for one in (*came.put, *away.put)] == [  # type: ignore[union-attr]
        ("A01", "A04", "A05", "A06"),
        ("A01", "A04"),
    ]
