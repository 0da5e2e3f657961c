"""Member CSV in and out."""

from datetime import date

import pytest

from kubebook.book.book import Book, new_book, officer_on
from kubebook.book.group import start_group
from kubebook.book.people.importing import import_members
from kubebook.book.people.members import add_member, leave, set_member
from kubebook.book.records.change import Change
from kubebook.book.records.people import Member
from kubebook.cli.nouns.member import HEADINGS
from kubebook.errors.files import (
    ColumnsMissing,
    ImportRefused,
)
from kubebook.files.members import member_csv, read_member_csv
from kubebook.language import word
from tests.books import HOSTILE

TODAY = date(2026, 10, 31)
HEADER = (
    "member,name,nik,kk,sex,birth_date,address,phone,role,joined,dtsen_id,occupation,verified\n"
)
FULL = (
    "A01,Suparti,6271034508850001,6271030101100002,P,1985-08-05,Jl. Melati 3,0812,ketua,"
    "2026-01-05,D-7,penjahit,yes\n"
)


def group() -> Book:
    """A group without members."""
    return new_book(start_group(name="Ayam Berkah", village="Habaring Hurung", today=TODAY))


def change(book: Book, text: str) -> Change:
    """What an import of a CSV text would do."""
    return import_members(book, read_member_csv(text.encode(), HEADINGS), today=TODAY)


def put(book: Book, text: str) -> Book:
    """The book after an import of a CSV text."""
    return book.apply(change(book, text))


def faults(book: Book, text: str) -> list[str]:
    """The faults of an import, in English."""
    with pytest.raises(ImportRefused) as refused:
        put(book, text)
    found = refused.value.facts["faults"]
    assert isinstance(found, tuple)
    return [word(fault, "en") for fault in found]


def test_only_the_name_is_needed() -> None:
    """A list of names is enough to begin; members are numbered in its order, from today."""
    book = put(group(), "name\nSuparti\nAgus Dehen\n")
    assert [(m.id, m.name, m.joined) for m in book.members.values()] == [
        ("A01", "Suparti", TODAY),
        ("A02", "Agus Dehen", TODAY),
    ]
    assert book.terms == ()
    with pytest.raises(ColumnsMissing):
        read_member_csv(b"nik\n6271034508850001\n", HEADINGS)


def test_every_column_is_kept() -> None:
    """What an office asks for about a member arrives whole."""
    book = put(group(), HEADER + FULL)
    member = book.members["A01"]
    assert (member.nik, member.kk, member.sex) == ("6271034508850001", "6271030101100002", "P")
    assert (member.birth_date, member.joined) == (date(1985, 8, 5), date(2026, 1, 5))
    assert (member.address, member.phone) == ("Jl. Melati 3", "0812")
    assert (member.dtsen_id, member.occupation, member.verified) == ("D-7", "penjahit", True)
    assert officer_on(book, "ketua", date(2026, 1, 5)) == member
    assert officer_on(book, "ketua", date(2026, 1, 4)) is None


def test_indonesian_headings_and_words_mean_the_same() -> None:
    """A list kept in Indonesian needs no translation."""
    book = put(
        group(),
        "Nama;No. KK;Jenis Kelamin;Tanggal Lahir;Alamat;No HP;Jabatan;Tanggal Masuk;"
        "Pekerjaan;Terverifikasi\r\n"
        "Suparti;6271030101100002;Perempuan;5/8/1985;Jl. Melati;0812;Bendahara;5/1/2026;"
        "penjahit;sudah\r\n",
    )
    member = book.members["A01"]
    assert (member.sex, member.birth_date, member.verified) == ("P", date(1985, 8, 5), True)
    assert officer_on(book, "bendahara", TODAY) == member


def test_a_column_may_be_called_as_its_option_or_as_lists_are_headed() -> None:
    """Headings that scripts rely on stay, whatever an option is called."""
    book = put(
        group(),
        "no_anggota,nama,NIK,L/P,Telepon,ID DTSEN,masuk\n"
        "A07,Suparti,6271034508850001,p,0812,D-7,5/1/2026\n",
    )
    member = book.members["A01"]
    assert (member.sex, member.phone, member.dtsen_id) == ("P", "0812", "D-7")
    assert (member.nik, member.joined) == ("6271034508850001", date(2026, 1, 5))
    assert put(group(), "anggota,nama\nA07,Lina\n").members["A01"].name == "Lina"


def test_numbers_go_on_after_the_last_member() -> None:
    """A number never returns, and the column `member` of an export is not read."""
    book = put(group(), "name\nSuparti\nAgus\n")
    book = book.apply(leave(book, "A02", day=TODAY, reason="pindah"))
    book = put(book, "member,name\nA01,Lina\n")
    assert [member.id for member in book.members.values()] == ["A01", "A02", "A03"]


def test_the_same_list_twice_adds_nothing() -> None:
    """A row that says only what is known of a member already is left out."""
    book = put(group(), HEADER + FULL)
    again = change(book, HEADER + FULL)
    assert again.put == ()
    assert [word(notice, "en") for notice in again.notices] == [
        "Every row is there already; nothing was added."
    ]
    shouted = change(book, HEADER + FULL.replace("Suparti", "SUPARTI "))
    assert shouted.put == ()
    more = change(book, HEADER + FULL + "A02,Lina,,,,,,,,,,,\n")
    assert [word(notice, "en") for notice in more.notices] == [
        "1 rows were there already and stay as they are."
    ]


def test_a_row_of_somebody_who_left_is_a_new_member() -> None:
    """Whoever is on the list again is back, under a number of their own."""
    book = put(group(), "name\nSuparti\nAgus\n")
    book = book.apply(leave(book, "A02", day=TODAY, reason="pindah"))
    book = put(book, "name\nSuparti\nAgus\n")
    assert [(member.id, member.name) for member in book.members.values()] == [
        ("A01", "Suparti"),
        ("A02", "Agus"),
        ("A03", "Agus"),
    ]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (",Lina,123,,,,,,,,,,", 'NIK "123" must have 16 digits; this has 3.'),
        (",Lina,,62710345088500011,,,,,,,,,", 'KK "627103••••••••••" must have 16 digits'),
        (",Lina,6271••••••••0001,,,,,,,,,,", "NIK is masked (6271••••••••0001)."),
        (",Lina,,,X,,,,,,,,", '"X" is not possible for sex.'),
        (",Lina,,,,31/2/1985,,,,,,,", ""),
        (",Lina,,,,,,,kasir,,,,", '"kasir" is no office of a group.'),
        (",Lina,,,,,,,,,,,mungkin", '"mungkin" is not possible for verification.'),
        (",,,,,,,0812,,,,,", "The name is empty."),
        (",Lina,6271034508850001,,,,,,,,,,", "This NIK is that of A01 Suparti."),
        (",Lina", "it has 2 cells, the first line has 13."),
    ],
)
def test_a_fault_is_told_with_its_line(row: str, fault: str) -> None:
    """One sentence a fault; nobody is added."""
    (told,) = faults(group(), HEADER + FULL.replace("ketua", "") + row + "\n") or [""]
    assert told.startswith(f"Line 3: {fault}")
    assert "\n" not in told


@pytest.mark.parametrize(
    "sign",
    ["0", "-", "--", "—", "–", " - ", "\u200b", "?", "N/A", "Kosong", "tidak  ada", "belum tahu"],
)
def test_a_sign_for_nothing_means_not_known_in_every_column(sign: str) -> None:
    """People fill the cells of what they do not know; none of it is kept."""
    cells = ",".join([sign] * 11)
    (member,) = put(group(), f"{HEADER}A01,Lina,{cells}\n").members.values()
    assert member == Member(number=1, name="Lina", joined=TODAY)
    assert faults(group(), f"{HEADER}A01,{sign},{cells}\n") == ["Line 2: The name is empty."]


def test_more_than_the_sign_is_kept() -> None:
    """A nought in a number, and a dash in a text, mean something."""
    (member,) = put(
        group(), "name,address,dtsen_id,occupation\nLina,- RT 0,00,tidak ada yang tetap\n"
    ).members.values()
    assert (member.address, member.dtsen_id) == ("- RT 0", "00")
    assert member.occupation == "tidak ada yang tetap"


@pytest.mark.parametrize(
    "row",
    ["Jumlah anggota: 2", ",Jumlah,2", "TOTAL,,", "Sub total;,1", "jumlah  : 2,,,,,,,"],
)
def test_a_row_of_totals_is_named_and_nobody_is_added(row: str) -> None:
    """It is no member, however many cells it has."""
    (told,) = faults(group(), f"name,phone,address\nLina,,\n{row}\n")
    first = " ".join(row.strip(",").split(",")[0].split())
    assert told == f'Line 3: "{first}" is a row of totals; take it out of the file.'


def test_who_is_only_called_a_little_like_it_is_a_member() -> None:
    """Totok and Jumlahwati are people; so is who has the word further on."""
    book = put(group(), "name,address\nTotok,\nJumlahwati,\nLina,Total 3\n")
    assert len(book.members) == 3


def test_a_list_as_groups_keep_it() -> None:
    """A title, a column of numbers, remarks, and the place before the day of birth."""
    book = put(
        group(),
        "DAFTAR ANGGOTA KUBE AYAM BERKAH;;;;;;\r\n"
        "No;Nama Lengkap;NIK;Tempat, Tanggal Lahir;No. HP;L/P;Ket\r\n"
        '1;Suparti;="6271034508850001";Palangka Raya, 5/8/1985;81234567890;P;janda\r\n'
        "2;Agus  Dehen;;Kota Baru / 12-03-1978;6281234567890;L;\r\n"
        "3;Lina;;7 Juli 1990;-;P;-\r\n",
    )
    suparti, agus, lina = book.members.values()
    assert (suparti.name, suparti.nik) == ("Suparti", "6271034508850001")
    assert (suparti.birth_date, suparti.phone) == (date(1985, 8, 5), "081234567890")
    assert (agus.name, agus.birth_date) == ("Agus Dehen", date(1978, 3, 12))
    assert (lina.birth_date, lina.phone) == (date(1990, 7, 7), "")


def test_the_same_list_again_adds_nothing_though_its_telephones_lost_their_nought() -> None:
    """What is compared is what is kept."""
    text = "name,phone\nLina,81234567890\n"
    assert change(put(group(), text), text).put == ()


def test_what_looks_wrong_is_said_of_the_whole_file() -> None:
    """A telephone that is none, and card numbers that a spreadsheet rounded."""
    rows = "".join(f"Rekaan {n},627101450785{n}000,6271030101100{n}00,\n" for n in range(1, 6))
    made = change(group(), f"name,nik,kk,phone\n{rows}Lina,,,abc\n")
    told = [word(notice, "en").partition("\n")[0] for notice in made.notices]
    assert told == [
        '"abc" of A06 Lina does not look like a telephone number. To mend it:',
        (
            "The NIK and KK of 5 members all end in 0: A01 Rekaan 1, A02 Rekaan 2, A03 Rekaan 3, "
            "A04 Rekaan 4, A05 Rekaan 5. Excel may have taken their last digit; compare them with "
            "the cards."
        ),
    ]
    (spoilt,) = faults(group(), 'name,nik\nLina,"6,27101E+15"\n')
    assert spoilt == (
        'Line 2: Excel spoilt NIK: make its column Text. "6,27101E+15" has lost its digits.'
    )


def test_two_of_one_name_in_a_file_need_their_numbers() -> None:
    """A name typed twice by mistake must not become two members."""
    (told,) = faults(group(), "name\nSuparti\nSuparti\n")
    assert told == "Line 3: Suparti is a member already: A01."
    nik = "name,nik\nSuparti,6271034508850001\nSuparti,6271034508850002\n"
    assert list(put(group(), nik).members) == ["A01", "A02"]


def test_an_office_is_held_by_one_row_of_a_file() -> None:
    """Two treasurers in one list are a slip."""
    told = faults(group(), "name,role\nA,ketua\nB,anggota\nC,Ketua\n")
    assert told == ["Line 4: A is ketua already, in line 2."]


def test_an_office_held_before_passes_over_and_is_said() -> None:
    """The list is newer than what was there."""
    book = put(group(), "name,role\nSuparti,ketua\n")
    made = change(book, "name,role\nLina,ketua\n")
    assert [word(notice, "en") for notice in made.notices] == ["Suparti is ketua no longer."]


def test_the_export_masks_card_numbers_unless_told_otherwise() -> None:
    """A list that goes round shows no NIK and no KK."""
    book = put(group(), HEADER + FULL)
    masked = "627103••••••••••,627103••••••••••"
    assert member_csv(book, today=TODAY) == HEADER + FULL.replace(
        "6271034508850001,6271030101100002", masked
    )
    assert member_csv(book, today=TODAY, full_nik=True) == HEADER + FULL


def test_export_and_import_give_the_same_members() -> None:
    """Whatever their names are, and those who left as well, so that numbers stay."""
    book = put(
        group(), HEADER + FULL + f'A02,"={HOSTILE.replace(chr(34), chr(34) * 2)}",,,,,,,,,,,\n'
    )
    book = book.apply(add_member(book, {"name": "Agus"}, today=TODAY))
    text = member_csv(book, today=TODAY, full_nik=True)
    copy = put(group(), text)
    assert dict(copy.members) == dict(book.members)
    assert copy.terms == book.terms
    assert copy.members["A02"].name == f"={HOSTILE}"


def test_one_letter_of_a_list_gives_nobody_an_office() -> None:
    """K may be anything in somebody's list; whole words alone pass an office on."""
    assert len(faults(group(), "name,role\nBudi,K\nAni,b\nCici,sek\n")) == 3
    assert len(put(group(), "name,role\nBudi,Ketua\n").terms) == 1


def test_the_export_has_the_office_of_today() -> None:
    """Not that of the day of joining, nor one that is over."""
    book = put(group(), "name,joined\nSuparti,2026-01-05\nAgus,2026-01-05\n")
    for who, role, day in (
        ("A01", "ketua", date(2026, 2, 1)),
        ("A02", "ketua", date(2026, 3, 1)),
        ("A01", "bendahara", date(2026, 4, 1)),
    ):
        book = book.apply(set_member(book, who, {}, today=TODAY, role=role, day=day))
    rows = read_member_csv(member_csv(book, today=TODAY).encode(), HEADINGS)
    assert [row["role"] for row in rows] == ["bendahara", "ketua"]
    early = read_member_csv(member_csv(book, today=date(2026, 3, 1)).encode(), HEADINGS)
    assert [row["role"] for row in early] == ["anggota", "ketua"]
