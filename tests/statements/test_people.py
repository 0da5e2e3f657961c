"""Members, officers and the chart."""

from datetime import date

from kubebook.book.records.people import Term
from kubebook.language import word
from kubebook.statements.catalogue import make
from tests.statements.books import book_of, people
from tests.statements.entries.test_cash_books import lines

TODAY = date(2026, 10, 31)


def test_members_of_the_day_with_their_office_and_masked_numbers() -> None:
    """Who left is not on the list, who joins later neither; card numbers their region alone."""
    first, second, third, fourth = people(4)
    book = book_of(
        members=(
            first._replace(nik="6271035203900001", kk="6271030101100002", sex="P", verified=True),
            second._replace(left=date(2026, 10, 1)),
            third._replace(sex="L"),
            fourth._replace(joined=date(2026, 11, 1)),
        ),
        terms=[Term(number=1, member="A03", role="ketua", appointed=date(2025, 1, 1))],
        register_label="DTKS",
    )
    statement = make("members", book, today=TODAY)
    assert lines(statement, "member", "name", "nik", "kk", "role", "verified") == [
        ("item", "A01", "Marlina 1", "627103••••••••••", "627103••••••••••", "anggota", "sudah"),
        ("item", "A03", "Siti 3", "", "", "ketua", "belum"),
    ]
    assert [column.heading for column in statement.columns][4] == "ID DTKS"
    assert [word(note, "id") for note in statement.notes] == [
        "Anggota 2 orang: laki-laki 1, perempuan 1."
    ]


def test_unknown_sex_is_not_counted_as_either() -> None:
    """While the list is incomplete it gives the number of members and no more."""
    first, *others = people(3)
    for known in (first, first._replace(sex="P")):
        statement = make("members", book_of(members=(known, *others)), today=TODAY)
        assert [word(note, "id") for note in statement.notes] == ["Anggota 3 orang."]


def test_officers_keep_their_history() -> None:
    """By office and time: who was appointed, who stopped when and why, and what is empty."""
    terms = (
        Term(number=1, member="A01", role="bendahara", appointed=date(2025, 1, 1),
             ended=date(2026, 5, 1), reason="pindah"),
        Term(number=2, member="A02", role="ketua", appointed=date(2025, 1, 1)),
        Term(number=3, member="A03", role="bendahara", appointed=date(2026, 5, 1),
             ended=date(2026, 12, 1)),
    )  # fmt: skip
    statement = make("officers", book_of(members=people(3), terms=terms), today=TODAY)
    assert lines(statement, "no", "name", "role", "appointed", "ended") == [
        ("item", 1, "Yanto 2", "ketua", date(2025, 1, 1), None),
        ("item", 2, "Marlina 1", "bendahara", date(2025, 1, 1), "01/05/2026, pindah"),
        ("item", 3, "Siti 3", "bendahara", date(2026, 5, 1), None),
    ]
    assert [word(note, "id") for note in statement.notes] == [
        "Pengurus belum lengkap: belum ada sekretaris."
    ]


def test_a_term_is_over_on_the_day_it_ended_and_not_before() -> None:
    """The list of a day shows no end that comes later."""
    term = Term(number=1, member="A01", role="ketua", appointed=date(2025, 1, 1), reason="pindah")
    for ended, shown in ((TODAY, "31/10/2026, pindah"), (date(2026, 11, 1), None)):
        book = book_of(members=people(1), terms=[term._replace(ended=ended)])
        statement = make("officers", book, today=TODAY)
        assert lines(statement, "name", "ended") == [("item", "Marlina 1", shown)]


def test_chart_stands_under_the_five_types() -> None:
    """What is typed, what paper says, and what an account asks for."""
    statement = make("accounts", book_of(), today=TODAY)
    rows = lines(statement, "label", "name", "code", "asks")
    assert rows[:4] == [
        ("heading", "Aset", None, None, None),
        ("item", "Kas", "kas", "1101", "uang"),
        ("item", "Bank", "bank", "1102", "uang"),
        ("item", "Piutang pinjaman anggota", "piutang-anggota", "1201", "per anggota"),
    ]
    headings = [row[1] for row in rows if row[0] == "heading"]
    assert headings == ["Aset", "Liabilitas", "Ekuitas", "Pendapatan", "Beban"]
    assert statement.totals == {"accounts": 40}


def test_an_empty_office_has_one_name_in_both_languages() -> None:
    """The list of officers says ketua where `check` says ketua, in English too."""
    (note,) = make("officers", book_of(members=people(1)), today=TODAY).notes
    assert word(note, "en") == "There is no ketua, sekretaris, bendahara."
