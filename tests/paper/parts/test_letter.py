"""Letters of the group: what stands in them, how they are numbered, and that nothing is cut."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.group import set_group
from kubebook.book.letters import write_letter
from kubebook.book.meetings.meetings import add_meeting, set_meeting
from kubebook.book.meetings.problems import add_problem
from kubebook.book.meetings.visits import add_visit
from kubebook.paper import print_document
from kubebook.paper.parts.lines import label_of
from kubebook.paper.printing import addressed_of
from tests.paper.reading import letters_of, overlaps_among, pages_of, words_of
from tests.paper.samples import GROUP, HOSTILE, TODAY, empty_group, sample_book

MEETING = date(2026, 11, 7)
PROBLEM = "Tiga ekor ayam mati pada bulan September. Anggota memerlukan penyuluhan."


def group(**details: object) -> Book:
    """The group of the pictures, its companion appointed on 1 July and seen on 18 July."""
    book = sample_book()
    known = {"companion_since": date(2026, 7, 1), **details}
    book = book.apply(set_group(book, known))
    if book.group.companion:
        book = book.apply(
            add_visit(book, date=date(2026, 7, 18), today=TODAY, purpose="Memeriksa kandang")
        )
    return book


def planned(book: Book, **said: object) -> Book:
    """The same with a meeting to come."""
    known = {"time": "14.00", "place": "rumah Ketua", "agenda": ("Laporan", "RAB"), **said}
    return book.apply(add_meeting(book, date=MEETING, today=TODAY, **known))  # type: ignore[arg-type]  # said of a meeting


def numbered(book: Book, name: str) -> Book:
    """The same with the number that the letter takes when it is printed."""
    about = addressed_of(name, book, today=TODAY)
    assert about is not None
    return book.apply(
        write_letter(
            book, name, to=about.to, subject=about.subject, today=TODAY, lasting=about.lasting
        )
    )


def letter(book: Book, paper: str = "A4") -> str:
    """The words of the letter to the Dinas."""
    return words_of(print_document("companion-letter", book, today=TODAY, paper=paper))


# --- the letter about the companion ------------------------------------------------------------


def test_the_letter_says_all_that_the_picture_says() -> None:
    """Number, addressee, the last visit, days since, problems, what is asked, signers, copies."""
    book = planned(group())
    held = add_meeting(
        book, date=date(2026, 10, 3), today=TODAY, present=("semua",), problems=(PROBLEM,)
    )
    words = letter(numbered(book.apply(held), "companion-letter"))
    for said in (
        "Nomor : 001/KUBE-AB/X/2026",
        "Palangka Raya, 31 Oktober 2026",
        "Lampiran : 1 (satu) bendel",
        "Perihal : Pendamping KUBE tidak aktif",
        "Kepada Yth. Kepala Dinas Sosial Kota Palangka Raya di Palangka Raya",
        "Dengan hormat,",
        (
            "Kami pengurus KUBE Ayam Berkah, Kelurahan Habaring Hurung, Kecamatan Bukit Batu, "
            "melaporkan bahwa pendamping kelompok kami, Ratna Salundik, ditugaskan sejak 1 Juli "
            "2026, terakhir berkunjung pada 18 Juli 2026. Sampai hari ini sudah 105 hari tanpa "
            "kunjungan."
        ),
        "Kendala yang belum teratasi:",
        "rapat 03/10/2026",
        (
            "a. menugaskan pendamping hadir pada rapat anggota, Sabtu, 7 November 2026, "
            "pukul 14.00, di rumah Ketua;"
        ),
        "b. menunjuk pendamping pengganti bila pendamping sekarang berhalangan tetap.",
        "Terlampir laporan keuangan bulan Oktober 2026.",
        "Pengurus KUBE Ayam Berkah,",
        "Marlina Unting",
        "Yanto Saputra",
        "1. Camat Bukit Batu 2. Lurah Habaring Hurung 3. Arsip",
    ):
        assert said in words, said
    assert "BELUM DISEGEL" not in words


def test_a_companion_who_never_came_is_reported_from_the_appointment() -> None:
    """And where neither is known, no day is made up."""
    never = replace(group(), visits=())
    assert "ditugaskan sejak 1 Juli 2026, belum pernah berkunjung" in letter(never)
    assert "sudah 122 hari tanpa kunjungan" in letter(never)
    unknown = never.apply(set_group(never, {"companion_since": None}))
    assert "belum tercatat satu kunjungan pun" in letter(unknown)
    assert " hari tanpa" not in letter(unknown)


def test_a_group_without_a_companion_asks_for_one() -> None:
    """Nobody is accused."""
    words = letter(group(companion=""))
    assert "Perihal : Permohonan pendamping KUBE" in words
    assert "belum mempunyai pendamping" in words
    assert "a. menugaskan seorang pendamping bagi kelompok kami." in words
    assert "pengganti" not in words


def test_without_a_month_to_report_nothing_is_enclosed() -> None:
    """The letter promises no paper that does not exist."""
    words = letter(empty_group())
    assert "Lampiran : -" in words
    assert "Terlampir" not in words


def test_a_bare_group_has_a_letter_without_holes() -> None:
    """Facts that are unknown leave out their line; the Dinas is addressed all the same."""
    bare = GROUP._replace(office="", address="", district="", regency="", place="", village_head="")
    words = letter(empty_group(group=bare, members=0))
    assert "Kepala Dinas Sosial Dengan hormat," in words
    assert "Camat" not in words
    assert "{" not in words


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_many_problems_run_over_sheets_and_the_signatures_stay_whole(paper: str) -> None:
    """Every problem stands once, in order; role, name and copies are on one page."""
    book = group()
    for number in range(60):
        text = f"Kendala nomor {number} yang panjang sekali uraiannya dan " + "begini " * 12
        book = book.apply(add_problem(book, text, day=date(2026, 10, 3), today=TODAY))
    pdf = print_document("companion-letter", book, today=TODAY, paper=paper)
    words = words_of(pdf)
    places = [words.index(f"Kendala nomor {number} ") for number in range(60)]
    assert places == sorted(places)
    last = pages_of(pdf)[-1]
    for said in ("Pengurus KUBE", "Ketua", "Marlina Unting", "Yanto Saputra", "Arsip", "Terlampir"):
        assert said in last, said
    printed = list(letters_of(pdf))
    height = 297 if paper == "A4" else 330
    foot = [one for one in printed if one.bottom > height - 15.5]
    assert {one.page for one in foot} == {one.page for one in printed}
    assert max(one.bottom for one in printed) < height - 4.2
    assert max(one.right for one in printed) < (210 if paper == "A4" else 215) - 16.5
    plain = replace(book, group=book.group._replace(sample=False))
    bare = letters_of(print_document("companion-letter", plain, today=TODAY, paper=paper))
    assert overlaps_among(bare) == []


def test_hostile_words_are_printed_as_they_are() -> None:
    """Nothing that was typed is taken for a mark."""
    book = group(companion=HOSTILE, place=HOSTILE, district=HOSTILE, office=HOSTILE)
    book = book.apply(add_problem(book, HOSTILE, day=TODAY, today=TODAY))
    assert '<b>tebal</b> & "kutip" =SUM(A1)' in letter(book)


def test_points_after_z_are_numbered() -> None:
    """There is no letter after z."""
    assert [label_of(place, letters=True) for place in (0, 25, 26)] == ["a.", "z.", "27."]


# --- the papers of a meeting -------------------------------------------------------------------


def pack(book: Book, paper: str = "A4") -> list[str]:
    """The words of each page of the papers of a meeting."""
    pdf = print_document("meeting-pack", book, today=TODAY, paper=paper)
    return [" ".join(page.split()) for page in pages_of(pdf)]


def test_the_papers_of_a_planned_meeting() -> None:
    """Invitation with its number and agenda, then sheets for members, guests and decisions."""
    pages = pack(numbered(planned(group()), "meeting-pack"))
    invitation, attendance, decisions = pages[0], pages[1], pages[-1]
    for said in (
        "Nomor : 001/KUBE-AB/X/2026",
        "Perihal : Undangan rapat anggota, 7 November 2026",
        "Hari, tanggal : Sabtu, 7 November 2026 Waktu : pukul 14.00 Tempat : rumah Ketua",
        "Acara: 1. Laporan 2. RAB",
    ):
        assert said in invitation.replace("\N{NO-BREAK SPACE}", " "), said
    assert "BELUM DISEGEL" not in invitation
    assert "DAFTAR HADIR" in attendance
    assert "10 Lina Kusumawati" in attendance
    assert any("Buku Kas Umum" in page for page in pages)
    guests = next(page for page in pages if "DAFTAR TAMU RAPAT" in page)
    for who in ("Camat Bukit Batu", "Sutarno Liwan", "Babinsa", "Bhabinkamtibmas", "Ratna"):
        assert who in guests
    assert "LEMBAR KEPUTUSAN RAPAT" in "".join(pages)
    assert "Pemimpin rapat, Ketua" in decisions
    assert "Marlina Unting" in decisions
    assert "Rapat berikutnya" in decisions


def test_without_a_planned_meeting_the_papers_are_to_be_filled_in() -> None:
    """No letter is numbered for a meeting that nobody planned."""
    assert addressed_of("meeting-pack", group(), today=TODAY) is None
    pages = pack(group())
    assert "Hari, tanggal : Waktu : Tempat :" in pages[0]
    assert "Perihal : Undangan rapat anggota" in pages[0]
    decisions = pages[-1].partition("Rapat berikutnya")[2]
    assert "Notulis" in decisions
    assert "2026" not in decisions.partition("KUBE")[0]


def test_attendance_is_a_sheet_to_sign_until_the_meeting_was_held() -> None:
    """Then it is the list of who came."""
    book = planned(group())
    sheet = words_of(print_document("attendance", book, today=TODAY))
    assert "Tanda tangan atau cap jempol" in sheet
    assert "7 November 2026" in sheet
    held = book.apply(
        set_meeting(book, str(book.meetings[-1].number), today=MEETING, absent=("A02",))
    )
    told = words_of(print_document("attendance", held, today=MEETING))
    assert "tidak hadir" in told
    assert "cap jempol" not in told


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_no_sheet_of_a_meeting_is_cut_or_overprinted(paper: str) -> None:
    """Many members, long agenda, many problems."""
    book = planned(group(sample=False), agenda=tuple(f"Pokok {n} " + "x " * 60 for n in range(9)))
    for number in range(12):
        text = f"Kendala {number} " + "panjang " * 20
        book = book.apply(add_problem(book, text, day=TODAY, today=TODAY))
    members = {
        f"A{n:02}": member._replace(number=n, name=f"{member.name} Kusumawardhani Tjilik Riwut {n}")
        for n in range(1, 41)
        for member in [book.members["A04"]]
    }
    book = replace(book, members=members)
    pdf = print_document("meeting-pack", book, today=TODAY, paper=paper)
    printed = list(letters_of(pdf))
    assert overlaps_among(printed) == []
    assert words_of(pdf).count("Tjilik Riwut 40") >= 1
    last = pages_of(pdf)[-1]
    assert "Notulis" in last
    assert "Rapat berikutnya" in last
