"""A name is spelled in one way: as the member is, or as it was spelled last."""

import pytest

from kubebook.book.entries import recording
from kubebook.book.entries.importing import import_entries
from kubebook.book.import_rows import ImportRow
from kubebook.book.meetings.meetings import add_meeting, set_meeting
from kubebook.book.meetings.visits import add_visit, set_visit
from kubebook.book.people.members import add_member, leave, set_member
from kubebook.book.records.entries import Entry
from kubebook.language import word
from tests.book.desk import TODAY, Desk, day
from tests.book.meetings.gatherings import desk as gathering


def shop() -> Desk:
    """A shop and a seller of feed were paid before."""
    made = Desk(members=2)
    made.receipt(900_000, "penjualan", "10-01", party="Warung Bu Ijah")
    made.expense(10_000, "pakan", "10-02", party="Toko Tani")
    return made


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("warung bu ijah", "Warung Bu Ijah"),
        ("WARUNG  BU\u00a0IJAH ", "Warung Bu Ijah"),
        ("toko tani", "Toko Tani"),
        ("suparti", "Suparti"),
        ("AGUS  DEHEN", "Agus Dehen"),
        ("warung bu ija", "warung bu ija"),
        ("Warung Bu Ijah 2", "Warung Bu Ijah 2"),
        ("", ""),
    ],
)
def test_a_known_name_keeps_its_spelling(typed: str, kept: str) -> None:
    """Case and blanks aside it is the same name; a letter more or less is another."""
    assert shop().receipt(1_000, "penjualan", "10-05", party=typed).party == kept


def test_the_spelling_used_last_is_taken_and_a_void_one_is_not() -> None:
    """A correction mends the spelling of a name; the next slip follows it."""
    made = shop()
    mended = made.correct("BKM-2026-0001", party="Warung bu Ijah")
    assert mended.party == "Warung bu Ijah"
    assert made.receipt(1_000, "penjualan", "10-05", party="WARUNG BU IJAH").party == mended.party
    assert made.correct("BKK-2026-0001", party="warung BU ijah").party == mended.party


def test_the_names_offered_again_are_those_that_count_each_once() -> None:
    """A misspelled name that was mended is not offered, nor an empty one, nor one name twice."""
    made = shop()
    made.expense(1_000, "pakan", "10-03", party="Tko Tani")
    made.correct("BKK-2026-0002", party="Toko Tani")
    made.expense(1_000, "pakan", "10-04")
    made.expense(1_000, "pakan", "10-05", party="suparti")
    made.correct("BKM-2026-0001", party="WARUNG bu Ijah")
    assert recording.last_parties(made.book) == ["WARUNG bu Ijah", "Suparti", "Toko Tani"]
    assert "" not in recording.parties(made.book)


def test_a_member_goes_before_a_payer_and_who_is_there_before_who_left() -> None:
    """The list of members is how a group spells its people."""
    made = shop()
    made.receipt(1_000, "penjualan", "10-05", party="Rina Wati")
    made.put(add_member(made.book, {"name": "RINA WATI"}, today=day("10-06")))
    assert made.receipt(1_000, "penjualan", "10-07", party="rina wati").party == "RINA WATI"
    made.put(leave(made.book, "A03", day=day("10-08"), reason="Pindah"))
    made.put(add_member(made.book, {"name": "Rina wati"}, today=day("10-09")))
    assert made.receipt(1_000, "penjualan", "10-10", party="rina wati").party == "Rina wati"


def test_an_import_spells_names_like_the_book_and_like_its_own_first_row() -> None:
    """Forms, the command line and files agree."""
    made = shop()
    base = {"date": "5/10/2026", "source": "penjualan", "target": "kas", "amount": "1000"}
    names = ("TOKO TANI", "pasar  besar", "Pasar Besar", "suparti")
    rows = [
        ImportRow(line=line, cells={**base, "text": f"Telur {line}", "party": name})
        for line, name in enumerate(names, 2)
    ]
    change = import_entries(made.book, rows, sha256="0" * 64, today=TODAY)
    assert [entry.party for entry in change.of(Entry)] == [
        "Toko Tani",
        "pasar besar",
        "pasar besar",
        "Suparti",
    ]


def test_a_text_of_an_older_book_stays_as_it_is_when_something_else_is_corrected() -> None:
    """Only what is typed is cleaned."""
    made = shop()
    old = made.book.entries[-1]._replace(text="Pakan  2 karung", party="Toko\u00a0Tani")
    made.put(made.put(add_member(made.book, {"name": "Lina"}, today=TODAY))._replace(put=(old,)))
    assert made.correct("BKK-2026-0001", amount=11_000).text == "Pakan  2 karung"
    assert made.book.entries[-1].party == "Toko\u00a0Tani"


def test_companions_and_guests_are_spelled_as_before_too() -> None:
    """Somebody who comes again is not somebody else; a change of the same visit mends it."""
    made = gathering()
    made.put(add_visit(made.book, today=TODAY, purpose="Kandang", companion="ratna  salundik"))
    assert made.book.visits[-1].companion == "Ratna Salundik"
    made.put(set_visit(made.book, "1", today=TODAY, companion="Ratna SALUNDIK"))
    assert made.book.visits[-1].companion == "Ratna SALUNDIK"
    for number, name in enumerate(("Lurah Yanto", "lurah  yanto"), 1):
        made.put(add_meeting(made.book, today=TODAY, date=day(f"10-0{number}"), guests=((name,),)))
    assert [guest.name for guest in made.book.guests] == ["Lurah Yanto", "Lurah Yanto"]
    made.put(set_meeting(made.book, "2", today=TODAY, guests=(("LURAH YANTO",),)))
    assert made.book.guests[-1].name == "LURAH YANTO"


def test_a_new_payee_without_capitals_is_kept_as_typed_and_nothing_is_said() -> None:
    """Most of them are no persons: pasar mingguan, pembeli telur."""
    made = shop()
    paid = {"amount": 1_000, "account": "pakan", "day": day("10-05"), "today": TODAY, "text": "x"}
    change = recording.expense(made.book, party="pasar mingguan", **paid)  # type: ignore[arg-type]
    assert change.first(Entry).party == "pasar mingguan"
    assert change.notices == ()


def test_a_member_without_capitals_is_offered_with_them() -> None:
    """Nothing is changed by itself: the command that would is shown."""
    made = shop()
    change = made.put(add_member(made.book, {"name": "siti binti m. ma'ruf"}, today=TODAY))
    (notice,) = change.notices
    assert word(notice, "en") == (
        "A03 siti binti m. ma'ruf is written without capitals. If it should be "
        "Siti binti M. Ma'ruf:\n  kubebook member set A03 --name \"Siti binti M. Ma'ruf\""
    )
    assert made.book.members["A03"].name == "siti binti m. ma'ruf"
    for name in ("Siti binti Ma'ruf", "SITI", "陈美丽"):
        assert not set_member(made.book, "A03", {"name": name}, today=TODAY).notices
    assert not set_member(made.book, "A03", {"address": "rt 2"}, today=TODAY).notices
