"""The group, its members and their offices."""

from datetime import date

import pytest

from kubebook.book.book import new_book, officer_on
from kubebook.book.group import set_group, start_group
from kubebook.book.people.find_members import find_member
from kubebook.book.people.members import add_member, leave, role_of, set_member
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Change
from kubebook.book.records.group import Group
from kubebook.book.records.people import Member
from kubebook.errors.people import (
    MemberHasEntries,
    MemberJoinedLater,
    MemberNameTaken,
    MemberNotFound,
    NikTaken,
    NumberSpoilt,
    RoleUnknown,
)
from kubebook.errors.typed import ChoiceUnknown, DayToCome, NameMissing, NothingToSet
from kubebook.language import word
from kubebook.messages import message
from tests.book.desk import TODAY, Desk, facts

NIK = "6271014507850001"
OTHER_NIK = "6271011203790002"


# --- the group ---------------------------------------------------------------------------------


def test_name_and_village_are_enough_to_begin() -> None:
    """The ledger starts with its group, all accounts, and nobody yet."""
    change = start_group(name="KUBE Ayam Berkah", village="Habaring Hurung", today=TODAY)
    book = new_book(change)
    assert (book.group.name, book.group.title) == ("Ayam Berkah", "KUBE Ayam Berkah")
    assert (book.group.village, book.group.village_kind) == ("Habaring Hurung", "kelurahan")
    assert sum(isinstance(record, Account) for record in change.put) == 40
    assert not book.members


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ayam Berkah", "Ayam Berkah"),
        ("kube Ayam Berkah", "Ayam Berkah"),
        ('"Ayam Berkah"', "Ayam Berkah"),
        ("KUBE", "KUBE"),
        ("Kubeku", "Kubeku"),
    ],
)
def test_leading_kube_is_not_kept_twice(typed: str, name: str) -> None:
    """Paper says KUBE in front of the name itself."""
    assert start_group(name=typed, village="Rekaan", today=TODAY).put[0].name == name  # type: ignore[union-attr]


def test_officers_named_at_the_start_become_the_first_members() -> None:
    """They are members like all, with their office from the first day."""
    book = new_book(
        start_group(
            name="CONTOH (rekaan)",
            village="Rekaan",
            today=TODAY,
            officers={"ketua": "Suparti", "sekretaris": " ", "bendahara": "Agus Dehen"},
        )
    )
    assert [(member.id, member.name) for member in book.members.values()] == [
        ("A01", "Suparti"),
        ("A02", "Agus Dehen"),
    ]
    assert officer_on(book, "ketua", TODAY) == book.members["A01"]
    assert officer_on(book, "sekretaris", TODAY) is None
    assert officer_on(book, "bendahara", TODAY) == book.members["A02"]


def test_group_without_a_name_or_village_is_refused() -> None:
    """Paper needs both."""
    for name, village in (("", "Rekaan"), ('""', "Rekaan"), ("Ayam", " ")):
        with pytest.raises(NameMissing):
            start_group(name=name, village=village, today=TODAY)


def test_profile_of_the_group_is_set_field_by_field() -> None:
    """What is not named stays; choices are taken in any letters and refused where unknown."""
    book = Desk().book
    book = book.apply(set_group(book, {"paper": "f4", "village_kind": "Desa", "place": "Tambun\n"}))
    group = book.group
    assert (group.paper, group.village_kind, group.place) == ("F4", "desa", "Tambun")
    assert group.name == "CONTOH (rekaan)"
    assert facts(lambda: set_group(book, {"paper": "A5"}), ChoiceUnknown) == {
        "typed": "A5",
        "field": message("paper"),
        "choices": ("A4", "F4"),
    }
    with pytest.raises(NothingToSet):
        set_group(book, {})


# --- members -----------------------------------------------------------------------------------


def test_members_are_numbered_as_they_join() -> None:
    """A01, A02, ...; a number is never given to another."""
    desk = Desk(members=2)
    desk.put(leave(desk.book, "A02", day=TODAY, reason="Pindah kota"))
    desk.put(add_member(desk.book, {"name": "Hendra Tuwan", "nik": NIK}, today=TODAY))
    assert list(desk.book.members) == ["A01", "A02", "A03"]
    assert desk.book.members["A03"] == Member(number=3, name="Hendra Tuwan", joined=TODAY, nik=NIK)


def test_member_of_the_same_name_needs_a_nik_that_tells_them_apart() -> None:
    """Two women called Siti Aminah are possible; one typed twice is not."""
    desk = Desk()
    desk.put(add_member(desk.book, {"name": "Siti Aminah"}, today=TODAY))
    assert facts(
        lambda: add_member(desk.book, {"name": "SITI AMINAH", "nik": NIK}, today=TODAY),
        MemberNameTaken,
    ) == {"id": "A01", "name": "Siti Aminah"}
    desk.put(set_member(desk.book, "A01", {"nik": OTHER_NIK}, today=TODAY))
    desk.put(add_member(desk.book, {"name": "Siti Aminah", "nik": NIK}, today=TODAY))
    assert len(desk.book.members) == 2


def test_nik_belongs_to_one_member() -> None:
    """The second card with that number is a slip of the pen."""
    desk = Desk(members=2)
    desk.put(set_member(desk.book, "A01", {"nik": NIK}, today=TODAY))
    for do in (
        lambda: set_member(desk.book, "A02", {"nik": NIK}, today=TODAY),
        lambda: add_member(desk.book, {"name": "Lina", "nik": NIK}, today=TODAY),
    ):
        assert facts(do, NikTaken) == {"id": "A01", "name": "Suparti"}


@pytest.mark.parametrize("field", ["birth_date", "joined"])
def test_nobody_is_born_or_joins_after_today(field: str) -> None:
    """A day that is still to come is a slip of the pen, in a new member and in a known one."""
    desk = Desk(members=1)
    tomorrow = {field: date(2026, 11, 1)}
    for do in (
        lambda: add_member(desk.book, {"name": "Lina", **tomorrow}, today=TODAY),
        lambda: set_member(desk.book, "A01", tomorrow, today=TODAY),
    ):
        assert facts(do, DayToCome) == {
            "date": date(2026, 11, 1),
            "today": TODAY,
            "option": f"--{field.replace('_', '-')}",
        }
    desk.put(set_member(desk.book, "A01", {field: TODAY}, today=TODAY))


def test_nobody_joins_after_the_first_entry_of_theirs() -> None:
    """The savings of March say that she was a member in March."""
    desk = Desk(members=2)
    desk.receipt(50_000, "simpanan-wajib", "03-05", member="A01")
    desk.receipt(20_000, "simpanan-wajib", "02-05", member="A02")
    desk.receipt(50_000, "simpanan-wajib", "01-05", member="A01")
    desk.void("bkm3")
    late = {"joined": date(2026, 3, 6)}
    assert facts(lambda: set_member(desk.book, "A01", late, today=TODAY), MemberHasEntries) == {
        "name": "Suparti",
        "joined": date(2026, 3, 6),
        "voucher": "BKM-2026-0001",
        "first": date(2026, 3, 5),
    }
    desk.put(set_member(desk.book, "A01", {"joined": date(2026, 3, 5)}, today=TODAY))


def test_an_office_held_since_joining_begins_with_it_when_that_is_put_earlier() -> None:
    """A chair whose ledger began late signs the vouchers of the months before too."""
    book = new_book(
        start_group(name="Rekaan", village="Rekaan", today=TODAY, officers={"ketua": "Suparti"})
    )
    book = book.apply(set_member(book, "A01", {"joined": date(2026, 1, 5)}, today=TODAY))
    officer = officer_on(book, "ketua", date(2026, 1, 5))
    assert officer is not None
    assert officer.name == "Suparti"
    assert len(book.terms) == 1


def test_an_office_that_another_held_then_does_not_move() -> None:
    """Two chairs on one day there are none."""
    book = new_book(
        start_group(name="Rekaan", village="Rekaan", today=TODAY, officers={"ketua": "Suparti"})
    )
    book = book.apply(set_member(book, "A01", {"joined": date(2026, 1, 5)}, today=TODAY))
    book = book.apply(add_member(book, {"name": "Agus"}, today=TODAY, role="ketua"))
    book = book.apply(set_member(book, "A02", {"joined": date(2026, 2, 1)}, today=TODAY))
    then = officer_on(book, "ketua", date(2026, 3, 1))
    assert then is not None
    assert then.name == "Suparti"


def test_member_fields_are_checked() -> None:
    """A member has a name, and L or P."""
    book = Desk(members=1).book
    with pytest.raises(NameMissing):
        add_member(book, {"name": "  "}, today=TODAY)
    with pytest.raises(NameMissing):
        set_member(book, "A01", {"name": ""}, today=TODAY)
    with pytest.raises(ChoiceUnknown):
        add_member(book, {"name": "Yanto", "sex": "X"}, today=TODAY)
    with pytest.raises(NothingToSet):
        set_member(book, "A01", {}, today=TODAY)
    with pytest.raises(MemberNotFound):
        set_member(book, "Yanto", {"sex": "L"}, today=TODAY)
    change = set_member(book, "A01", {"sex": "p", "phone": "0812"}, today=TODAY)
    assert book.apply(change).members["A01"].sex == "P"


# --- offices -----------------------------------------------------------------------------------


def test_office_is_a_term_from_a_day_on() -> None:
    """A paper of May is signed by the bendahara of May."""
    desk = Desk(members=2)
    desk.put(set_member(desk.book, "A01", {}, today=TODAY, role="bendahara", day=date(2026, 1, 1)))
    change = set_member(desk.book, "A02", {}, today=TODAY, role="Bendahara", day=date(2026, 6, 1))
    desk.put(change)
    assert [notice.facts for notice in change.notices] == [{"name": "Suparti", "role": "bendahara"}]
    assert officer_on(desk.book, "bendahara", date(2025, 12, 31)) is None
    assert officer_on(desk.book, "bendahara", date(2026, 5, 31)) == desk.book.members["A01"]
    assert officer_on(desk.book, "bendahara", date(2026, 6, 1)) == desk.book.members["A02"]
    assert role_of(desk.book, desk.book.members["A01"], TODAY) == "anggota"
    assert [(t.member, t.appointed, t.ended) for t in desk.book.terms] == [
        ("A01", date(2026, 1, 1), date(2026, 6, 1)),
        ("A02", date(2026, 6, 1), None),
    ]


def test_member_holds_one_office_at_a_time() -> None:
    """The ketua who becomes bendahara is ketua no longer."""
    desk = Desk(members=1)
    desk.put(set_member(desk.book, "A01", {}, today=TODAY, role="ketua", day=date(2026, 1, 1)))
    desk.put(set_member(desk.book, "A01", {}, today=TODAY, role="bendahara"))
    assert officer_on(desk.book, "ketua", TODAY) is None
    assert role_of(desk.book, desk.book.members["A01"], TODAY) == "bendahara"


def test_an_office_of_a_later_day_is_put_earlier() -> None:
    """As after a clock that ran ahead: one term, and whoever held the office until then leaves."""
    desk = Desk(members=2)
    desk.put(set_member(desk.book, "A01", {}, today=TODAY, role="bendahara", day=date(2026, 1, 1)))
    ahead = date(2027, 2, 1)
    desk.put(set_member(desk.book, "A02", {}, today=ahead, role="bendahara"))
    change = set_member(desk.book, "A02", {}, today=TODAY, role="bendahara")
    assert [notice.facts["name"] for notice in change.notices] == ["Suparti"]
    desk.put(change)
    assert [(t.member, t.appointed, t.ended) for t in desk.book.terms] == [
        ("A01", date(2026, 1, 1), TODAY),
        ("A02", TODAY, None),
    ]
    assert set_member(desk.book, "A02", {}, today=TODAY, role="bendahara", day=ahead).put == ()


def test_an_office_given_for_earlier_days_has_one_holder_on_each() -> None:
    """The term of that day ends, also one that was over by now; a day's term is not ended twice."""
    desk = Desk(members=3)
    for who, day in (("A01", date(2026, 1, 1)), ("A02", date(2026, 6, 1))):
        desk.put(set_member(desk.book, who, {}, today=TODAY, role="ketua", day=day))
    desk.put(set_member(desk.book, "A03", {}, today=TODAY, role="ketua", day=date(2026, 3, 1)))
    assert desk.book.terms[0].ended == date(2026, 3, 1)
    for who in ("A01", "A02"):
        change = set_member(desk.book, who, {}, today=TODAY, role="sekretaris")
        desk.put(change)
    assert [notice.facts["name"] for notice in change.notices] == ["Suparti"]
    change = set_member(desk.book, "A03", {}, today=TODAY, role="sekretaris")
    assert sorted(str(notice.facts["role"]) for notice in change.notices) == ["ketua", "sekretaris"]


def test_every_office_that_ends_is_told_by_its_own_name() -> None:
    """The treasurer becomes ketua: the old ketua is told, and that there is no treasurer now."""
    desk = Desk(members=2)
    for who, role in (("A01", "ketua"), ("A02", "bendahara")):
        desk.put(set_member(desk.book, who, {}, today=TODAY, role=role, day=date(2026, 1, 1)))
    change = set_member(desk.book, "A02", {}, today=TODAY, role="ketua")
    assert sorted(word(notice, "id") for notice in change.notices) == [
        "Agus Dehen tidak lagi menjabat bendahara.",
        "Suparti tidak lagi menjabat ketua.",
    ]
    for change in (
        set_member(desk.book, "A02", {}, today=TODAY, role="anggota"),
        leave(desk.book, "A02", day=TODAY, reason=""),
    ):
        assert [word(notice, "id") for notice in change.notices] == [
            "Agus Dehen tidak lagi menjabat bendahara."
        ]


def test_what_is_changed_of_an_officer_writes_no_office_anew() -> None:
    """A telephone number, and the day of joining put to where it was."""
    book = new_book(
        start_group(name="Rekaan", village="Rekaan", today=TODAY, officers={"ketua": "Suparti"})
    )
    change = set_member(book, "A01", {"phone": "0812", "joined": TODAY}, today=TODAY)
    assert change.put == (book.members["A01"]._replace(phone="0812"),)


def test_same_office_given_again_changes_nothing() -> None:
    """No second term begins."""
    desk = Desk(members=1)
    desk.put(set_member(desk.book, "A01", {}, today=TODAY, role="ketua", day=date(2026, 1, 1)))
    assert set_member(desk.book, "A01", {}, today=TODAY, role="ketua").put == ()


def test_unknown_office_or_one_before_joining_is_refused() -> None:
    """The offices are named; nobody holds one before being a member."""
    desk = Desk(members=1)
    assert facts(
        lambda: set_member(desk.book, "A01", {}, today=TODAY, role="kasir"), RoleUnknown
    ) == {"typed": "kasir", "roles": ("ketua", "sekretaris", "bendahara", "anggota")}
    with pytest.raises(MemberJoinedLater):
        set_member(desk.book, "A01", {}, today=TODAY, role="ketua", day=date(2024, 1, 1))


def test_a_name_kept_with_hard_blanks_long_ago_is_found_and_not_taken_twice() -> None:
    """One blank, two, or a hard one: it is the same member."""
    desk = Desk(members=1)
    old = desk.book.members["A01"]._replace(name="Budi\u00a0 Santoso")
    desk.put(Change(did="member add", put=(old,)))
    for typed in (
        "Budi Santoso",
        "budi  santoso",
        "Budi\u00a0Santoso",
        "BUDI\u200b Sant",
        "santoso",
    ):
        assert find_member(desk.book, typed) == old
    with pytest.raises(MemberNameTaken):
        add_member(desk.book, {"name": "budi santoso"}, today=TODAY)
    assert add_member(desk.book, {"name": "Siti  Aminah"}, today=TODAY).put[0].name == "Siti Aminah"  # type: ignore[union-attr]


@pytest.mark.parametrize("field", ["phone", "dtsen_id"])
def test_a_number_of_a_member_that_a_spreadsheet_rounded_is_refused(field: str) -> None:
    """And one that it keeps as text is read."""
    desk = Desk(members=1)
    with pytest.raises(NumberSpoilt):
        set_member(desk.book, "A01", {field: "6,28123E+11"}, today=TODAY)
    change = set_member(desk.book, "A01", {field: '="081234567890"'}, today=TODAY)
    assert getattr(change.first(Member), field) == "081234567890"


@pytest.mark.parametrize("field", ["bank_account", "village_head_nip"])
def test_a_long_number_of_the_group_that_a_spreadsheet_rounded_is_refused(field: str) -> None:
    """As that of a member."""
    desk = Desk()
    with pytest.raises(NumberSpoilt):
        set_group(desk.book, {field: "1.97803E+17"})
    change = set_group(desk.book, {field: "0021 01 012345 50 1"})
    assert getattr(change.first(Group), field) == "0021 01 012345 50 1"


def test_a_telephone_is_doubted_when_it_is_typed_and_only_then() -> None:
    """The command that mends it is shown; what else changes says nothing of it again."""
    desk = Desk(members=1)
    change = desk.put(set_member(desk.book, "A01", {"phone": "abc"}, today=TODAY))
    (notice,) = change.notices
    assert word(notice, "en") == (
        '"abc" of A01 Suparti does not look like a telephone number. To mend it:\n'
        "  kubebook member set A01 --phone 081234567890"
    )
    assert not set_member(desk.book, "A01", {"address": "RT 2"}, today=TODAY).notices
    assert not set_member(desk.book, "A01", {"phone": ""}, today=TODAY).notices
