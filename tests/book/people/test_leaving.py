"""Members who leave: until when they count, what stays open, and others of the same name."""

from datetime import date

import pytest

from kubebook.book.book import members_on, officer_on
from kubebook.book.entries.recording import expense
from kubebook.book.people.forgetting import forget
from kubebook.book.people.members import add_member, leave, set_member
from kubebook.errors.people import (
    MemberAmbiguous,
    MemberJoinedLater,
    MemberLeftAlready,
    MemberNameTaken,
    MemberStillThere,
    NikTaken,
)
from kubebook.language import word
from tests.book.desk import TODAY, Desk, day, facts

NIK = "6271014507850001"


def test_membership_ends_on_the_day_of_leaving() -> None:
    """On that day the member is no longer counted; the day before still."""
    desk = Desk(members=1)
    desk.put(leave(desk.book, "A01", day=date(2026, 10, 10), reason=" Pindah "))
    assert desk.book.members["A01"].left_reason == "Pindah"
    assert [m.id for m in members_on(desk.book, date(2026, 10, 9))] == ["A01"]
    assert members_on(desk.book, date(2026, 10, 10)) == []
    with pytest.raises(MemberLeftAlready):
        leave(desk.book, "A01", day=TODAY, reason="")


def test_nobody_leaves_before_joining() -> None:
    """On the day of joining one may leave, the day before not; then nobody was a member."""
    desk = Desk(members=1)
    with pytest.raises(MemberJoinedLater):
        leave(desk.book, "A01", day=date(2024, 12, 31), reason="")
    desk.put(leave(desk.book, "A01", day=date(2025, 1, 1), reason="Batal ikut"))
    assert members_on(desk.book, date(2025, 1, 1)) == []


def test_leaving_says_what_is_still_owed() -> None:
    """Savings to pay back and a loan to collect are told, one sentence each."""
    desk = Desk(members=2)
    desk.receipt(300_000, "simpanan-wajib", "10-01", member="A01")
    desk.expense(200_000, "piutang-anggota", "10-02", member="A01")
    desk.receipt(50_000, "simpanan-wajib", "10-01", member="A02")
    change = leave(desk.book, "A01", day=TODAY, reason="Pindah")
    assert [notice.facts for notice in change.notices] == [
        {"label": "Piutang pinjaman anggota", "name": "Suparti", "balance": 200_000},
        {"label": "Simpanan wajib", "name": "Suparti", "balance": 300_000},
    ]


def test_leaving_says_what_is_open_on_bon() -> None:
    """A bon is kept by name: that of another name is not the member's, nor is one that was paid."""
    desk = Desk(members=2)
    desk.receipt(7_000, "penjualan", "10-01", into="bon", member="A01")
    desk.receipt(9_000, "penjualan", "10-01", into="bon", party="Suparti Ningsih")
    desk.expense(5_000, "rapat", "10-01", out_of="bon", party="SUPARTI")
    desk.receipt(8_000, "modal-swadaya", "10-01")

    def open_ones() -> list[tuple[object, object]]:
        change = leave(desk.book, "A01", day=TODAY, reason="Pindah")
        return [(one.facts["label"], one.facts["balance"]) for one in change.notices]

    assert open_ones() == [("Piutang usaha", 7_000), ("Utang usaha", 5_000)]
    desk.settle("Suparti", 7_000, "10-02", on="piutang-usaha")
    assert open_ones() == [("Utang usaha", 5_000)]


@pytest.mark.parametrize(("when", "told"), [("10-09", False), ("10-10", True)])
def test_money_for_a_member_who_has_left_is_saved_and_said(when: str, told: bool) -> None:  # noqa: FBT001 (a column)
    """Savings are paid back after the leaving; a name mistyped looks just the same."""
    desk = Desk(members=1)
    desk.receipt(50_000, "simpanan-wajib", "10-01", member="A01")
    desk.put(leave(desk.book, "A01", day=date(2026, 10, 10), reason=""))
    change = expense(
        desk.book,
        amount=50_000,
        text="Dikembalikan",
        account="simpanan-wajib",
        member="A01",
        day=day(when),
        today=TODAY,
    )
    said = (
        "Suparti sudah keluar 10 Oktober 2026, padahal BKK-2026-0001 bertanggal 10 Oktober 2026: "
        "periksa apakah memang begitu."
    )
    assert [word(notice, "id") for notice in change.notices] == [said] * told


def test_who_left_may_come_back_as_a_new_member() -> None:
    """Name and NIK of a departed member are free again."""
    desk = Desk(members=1)
    desk.put(set_member(desk.book, "A01", {"nik": NIK}, today=TODAY))
    desk.put(leave(desk.book, "A01", day=date(2026, 3, 1), reason=""))
    desk.put(add_member(desk.book, {"name": "Suparti", "nik": NIK}, today=TODAY))
    assert [member.id for member in members_on(desk.book, TODAY)] == ["A02"]


def test_of_two_of_one_name_the_one_who_is_still_there_is_meant() -> None:
    """Who left is meant by the number alone; where both left, the name is not enough."""
    desk = Desk(members=1)
    desk.put(set_member(desk.book, "A01", {"nik": NIK}, today=TODAY))
    desk.put(leave(desk.book, "A01", day=date(2026, 3, 1), reason=""))
    desk.put(add_member(desk.book, {"name": "Suparti", "nik": NIK}, today=TODAY))
    desk.put(set_member(desk.book, "suparti", {"phone": "0812"}, today=TODAY))
    desk.put(set_member(desk.book, "A01", {"phone": "0813"}, today=TODAY))
    assert [member.phone for member in desk.book.members.values()] == ["0813", "0812"]
    with pytest.raises(MemberLeftAlready):
        leave(desk.book, "A01", day=TODAY, reason="")
    with pytest.raises(NikTaken):
        set_member(desk.book, "A01", {"left": None}, today=TODAY)
    desk.put(leave(desk.book, "Suparti", day=TODAY, reason=""))
    assert [member.left for member in desk.book.members.values()] == [date(2026, 3, 1), TODAY]
    assert facts(
        lambda: set_member(desk.book, "Suparti", {"phone": "0814"}, today=TODAY), MemberAmbiguous
    )["names"] == ("A01 Suparti", "A02 Suparti")


def test_who_leaves_today_can_be_forgotten_today() -> None:
    """Who leaves tomorrow is still there."""
    desk = Desk(members=2)
    desk.put(leave(desk.book, "A01", day=TODAY, reason=""))
    desk.put(leave(desk.book, "A02", day=date(2026, 11, 1), reason=""))
    assert forget(desk.book, "A01", today=TODAY).put
    with pytest.raises(MemberStillThere):
        forget(desk.book, "A02", today=TODAY)


def test_nobody_is_mistaken_for_a_namesake_who_left_twice() -> None:
    """A third Suparti is free to join too; her number is a new one."""
    desk = Desk(members=1)
    for number in ("A01", "A02"):
        desk.put(leave(desk.book, number, day=TODAY, reason=""))
        desk.put(add_member(desk.book, {"name": "Suparti"}, today=TODAY))
    assert list(desk.book.members) == ["A01", "A02", "A03"]
    with pytest.raises(MemberNameTaken):
        add_member(desk.book, {"name": "suparti"}, today=TODAY)


# --- offices -----------------------------------------------------------------------------------


def test_anggota_ends_an_office_and_leaving_too() -> None:
    """Who is an ordinary member again, or gone, signs nothing."""
    desk = Desk(members=2)
    for who, role in (("A01", "ketua"), ("A02", "bendahara")):
        desk.put(set_member(desk.book, who, {}, today=TODAY, role=role, day=date(2026, 1, 1)))
    desk.put(set_member(desk.book, "A01", {}, today=TODAY, role="anggota"))
    desk.put(leave(desk.book, "A02", day=TODAY, reason="Pindah"))
    assert officer_on(desk.book, "ketua", TODAY) is None
    assert officer_on(desk.book, "bendahara", TODAY) is None
    assert [term.reason for term in desk.book.terms] == ["", "Pindah"]


def test_who_left_takes_no_office() -> None:
    """A person who is no longer a member cannot be made ketua."""
    desk = Desk(members=1)
    desk.put(leave(desk.book, "A01", day=TODAY, reason="pindah"))
    with pytest.raises(MemberLeftAlready):
        set_member(desk.book, "A01", {}, today=TODAY, role="ketua")


def test_an_office_can_be_taken_from_the_day_of_joining_until_the_day_before_leaving() -> None:
    """On the day of leaving it is too late."""
    desk = Desk(members=1)
    joined, left = date(2025, 1, 1), date(2026, 10, 10)
    desk.put(leave(desk.book, "A01", day=left, reason=""))
    with pytest.raises(MemberLeftAlready):
        set_member(desk.book, "A01", {}, today=TODAY, role="ketua", day=left)
    for day_ in (joined, date(2026, 10, 9)):
        change = set_member(desk.book, "A01", {}, today=TODAY, role="ketua", day=day_)
        assert officer_on(desk.book.apply(change), "ketua", day_) == desk.book.members["A01"]


@pytest.mark.parametrize(
    ("joined", "holder"), [(date(2026, 3, 1), "A02"), (date(2026, 2, 28), "A01")]
)
def test_an_office_since_joining_moves_up_to_the_day_the_one_before_ended(
    joined: date, holder: str
) -> None:
    """Put a day too early it stays where it was: on that day another held it."""
    desk = Desk(members=1)
    for role, when in (("ketua", date(2026, 1, 1)), ("anggota", date(2026, 3, 1))):
        desk.put(set_member(desk.book, "A01", {}, today=TODAY, role=role, day=when))
    desk.put(add_member(desk.book, {"name": "Agus Dehen"}, today=TODAY, role="ketua"))
    desk.put(set_member(desk.book, "A02", {"joined": joined}, today=TODAY))
    officer = officer_on(desk.book, "ketua", joined)
    assert officer == desk.book.members[holder]
    assert officer_on(desk.book, "ketua", TODAY) == desk.book.members["A02"]


def test_joining_and_office_can_be_mended_at_once() -> None:
    """The term that moves up with the day of joining is the one that ends."""
    desk = Desk()
    desk.put(
        add_member(
            desk.book, {"name": "Agus", "joined": date(2026, 3, 1)}, today=TODAY, role="ketua"
        )
    )
    joined, ended = date(2026, 1, 1), date(2026, 6, 1)
    desk.put(
        set_member(desk.book, "A01", {"joined": joined}, today=TODAY, role="anggota", day=ended)
    )
    (term,) = desk.book.terms
    assert (term.appointed, term.ended) == (joined, ended)


def test_an_office_held_again_is_a_second_term() -> None:
    """Ketua in January, nobody in March, ketua again from June: May is nobody's, July hers."""
    desk = Desk(members=2)
    for who, role, day_ in (
        ("A01", "ketua", date(2026, 1, 1)),
        ("A01", "anggota", date(2026, 3, 1)),
        ("A01", "ketua", date(2026, 6, 1)),
        ("A02", "ketua", date(2026, 9, 1)),
    ):
        desk.put(set_member(desk.book, who, {}, today=TODAY, role=role, day=day_))
    held = [officer_on(desk.book, "ketua", date(2026, month, 1)) for month in (2, 3, 5, 6, 8, 9)]
    assert [member.id if member else "" for member in held] == ["A01", "", "", "A01", "A01", "A02"]


def test_an_office_given_away_on_the_day_it_began_lasted_that_day() -> None:
    """The second of the day holds it; the first is not left without a day."""
    desk = Desk(members=2)
    for who in ("A01", "A02"):
        desk.put(set_member(desk.book, who, {}, today=TODAY, role="ketua"))
    assert [(term.member, term.appointed, term.ended) for term in desk.book.terms] == [
        ("A01", TODAY, date(2026, 11, 1)),
        ("A02", TODAY, None),
    ]
    assert officer_on(desk.book, "ketua", TODAY) == desk.book.members["A02"]
