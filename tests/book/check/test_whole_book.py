"""What `check` finds: each fault and notice provoked with a broken book, none with a clean one."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book, officer_on
from kubebook.book.check.whole_book import check_book
from kubebook.book.people.members import add_member, set_member
from kubebook.book.records.entries import Entry
from kubebook.book.records.people import Term
from kubebook.errors.entries import MoneyShort, VoucherOnlyVoid
from kubebook.language import word
from tests.book.desk import NAMES, TODAY, Desk, day

CODES = {account.name: account.code for account in Desk().book.accounts.values()}


def clean() -> Desk:
    """A group with nothing to mend: six members, three officers, NIK filled in, books in order."""
    desk = Desk(members=len(NAMES))
    for number, role in enumerate(("ketua", "sekretaris", "bendahara"), 1):
        desk.put(
            set_member(desk.book, f"A{number:02}", {}, today=TODAY, role=role, day=date(2025, 1, 1))
        )
    for number in range(1, len(NAMES) + 1):
        nik = {"nik": f"627101120379{number:04}"}
        desk.put(set_member(desk.book, f"A{number:02}", nik, today=TODAY))
    desk.opening(2_000_000, "kas", "10-01")
    desk.opening(2_000_000, "bantuan-sosial", "10-01")
    desk.receipt(240_000, "penjualan", "10-01")
    desk.receipt(50_000, "simpanan-wajib", "10-02", member="A01")
    desk.expense(800_000, "pakan", "10-05")
    desk.prove("bkk1")
    desk.correct("bkk1", amount=80_000)
    desk.receipt(9_000, "penjualan", "10-06")
    desk.void("bkm3")
    return desk


def told(book: Book) -> list[tuple[str, str, str]]:
    """Each finding as its level, its sentence and what to type."""
    return [
        (finding.level, word(finding.what, "id"), word(finding.todo or "", "id"))
        for finding in check_book(book, TODAY)
    ]


def entry(source: str, target: str, when: str = "10-08", **more: object) -> Entry:
    """An entry as a broken file might hold it."""
    fields: dict[str, object] = {
        "number": 99,
        "voucher": "BM-2026-0003",
        "date": date.fromisoformat(f"2026-{when}"),
        "amount": 1_000,
        "source": CODES.get(source, source),
        "target": CODES.get(target, target),
        "text": "Uji",
        **more,
    }
    return Entry(**fields)  # type: ignore[arg-type]


def spoilt(*entries: Entry, **more: object) -> Book:
    """The clean book with something in it that no command would have put there."""
    book = clean().book
    return replace(book, entries=(*book.entries, *entries), **more)  # type: ignore[arg-type]


def test_clean_book_gives_no_finding() -> None:
    """Voids, corrections, openings and savings are no faults."""
    assert told(clean().book) == []


FAULTS: list[tuple[Book, str, str]] = [
    (
        spoilt(entry("9999", "pakan")),
        "BM-2026-0003 menyebut pos 9999, padahal pos itu tidak ada.",
        'kubebook transaksi batal BM-2026-0003 --alasan "..."',
    ),
    (
        spoilt(entry("persediaan", "bahan", member="A77")),
        "BM-2026-0003 menyebut anggota A77, padahal anggota itu tidak ada.",
        'kubebook transaksi batal BM-2026-0003 --alasan "..."',
    ),
    (
        spoilt(terms=(*clean().book.terms, Term(number=9, member="A77", role="ketua",
                                                appointed=date(2026, 10, 1)))),
        "Jabatan ketua diberikan kepada A77, padahal anggota itu tidak ada.",
        "kubebook anggota ubah NAMA --jabatan ketua",
    ),
    (
        spoilt(entry("simpanan-wajib", "kas", voucher="BKM-2026-0004")),
        "BKM-2026-0004 pada Simpanan wajib tidak menyebut milik siapa.",
        'kubebook transaksi betulkan BKM-2026-0004 --anggota NAMA --alasan "..."',
    ),
    (
        spoilt(entry("utang-lain", "kas", voucher="BKM-2026-0004")),
        "BKM-2026-0004 pada Utang lain-lain (talangan) tidak menyebut dengan siapa.",
        'kubebook transaksi betulkan BKM-2026-0004 --pihak NAMA --alasan "..."',
    ),
    (
        spoilt(entry("persediaan", "bahan"), entry("persediaan", "bahan", "10-09", number=100)),
        "BM-2026-0003 dipakai untuk dua peristiwa yang berbeda.",
        "kubebook transaksi lihat BM-2026-0003",
    ),
    (
        spoilt(entry("persediaan", "bahan", voucher="BKM-2026-0004")),
        "BKM-2026-0004 tanggal 8 Oktober 2026 seharusnya dari seri BM-2026.",
        "kubebook transaksi lihat BKM-2026-0004",
    ),
    (
        spoilt(entry("persediaan", "bahan", voucher="BM-2025-0001")),
        "BM-2025-0001 tanggal 8 Oktober 2026 seharusnya dari seri BM-2026.",
        "kubebook transaksi lihat BM-2025-0001",
    ),
    (
        spoilt(entry("persediaan", "bahan", voucher="BM-2026-tiga")),
        "BM-2026-tiga tanggal 8 Oktober 2026 seharusnya dari seri BM-2026.",
        "kubebook transaksi lihat BM-2026-tiga",
    ),
    (
        spoilt(entry("kas", "pakan", voucher="BKK-2026-0003", amount=9_000_000)),
        "Kas kurang Rp6.790.000 pada akhir hari 8 Oktober 2026.",
        "kubebook lihat buku-besar --pos kas",
    ),
    (
        spoilt(entry("kas", "simpanan-wajib", voucher="BKK-2026-0003", amount=60_000,
                     member="A01")),
        "Simpanan wajib, Suparti kurang Rp10.000 pada akhir hari 8 Oktober 2026.",
        "kubebook lihat buku-besar --pos simpanan-wajib",
    ),
    (
        spoilt(entry("penjualan", "kas", "09-30", voucher="BKM-2026-0004")),
        "BKM-2026-0004 tanggal 30 September 2026 mendahului saldo awal tanggal 1 Oktober 2026.",
        'kubebook transaksi batal BKM-2026-0004 --alasan "..."',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("book", "what", "todo"), FAULTS, ids=[what for _, what, _ in FAULTS])
def test_fault_is_found_and_says_where_and_what_to_do(book: Book, what: str, todo: str) -> None:
    """A book that some other program spoilt: the wrong place is named, with the way to mend it."""
    assert ("fault", what, todo) in told(book)


def test_bad_book_is_listed_in_full_faults_first() -> None:
    """Everything wrong is told in one go; nothing of it stops the check."""
    book = spoilt(
        entry("9999", "8888", "01-01", voucher="???", member="A99"),
        entry("simpanan-pokok", "simpanan-wajib", number=100, voucher="BM-2026-9", member="A99"),
        terms=(),
    )
    levels = [level for level, _, _ in told(book)]
    assert levels == sorted(levels)
    assert levels.count("fault") >= 6
    assert levels.count("notice") >= 2


def test_group_that_is_too_large_is_not_told_to_grow() -> None:
    """More than twenty: somebody leaves, nobody is added."""
    desk = Desk(members=0)
    for number in range(21):
        desk.put(add_member(desk.book, {"name": f"Rekaan {number}"}, today=TODAY))
    assert told(desk.book)[0] == (
        "notice",
        "Anggota kelompok 21 orang; KUBE beranggota 5 sampai 20 orang.",
        "kubebook anggota keluar NAMA",
    )


def test_group_is_asked_for_what_is_missing() -> None:
    """A new group is told what every KUBE has: members, officers, NIK."""
    assert told(Desk(members=2).book) == [
        (
            "notice",
            "Anggota kelompok 2 orang; KUBE beranggota 5 sampai 20 orang.",
            "kubebook anggota tambah NAMA",
        ),
        (
            "notice",
            "Pengurus belum lengkap: belum ada ketua, sekretaris, bendahara.",
            "kubebook anggota ubah NAMA --jabatan ketua",
        ),
        (
            "notice",
            "NIK belum diisi: A01 Suparti, A02 Agus Dehen.",
            "kubebook anggota ubah A01 --nik NIK",
        ),
    ]


def test_one_member_is_told_in_english_without_grammar() -> None:
    """No plural has to be formed."""
    what = check_book(Desk(members=1).book, TODAY)[0].what
    assert word(what, "en") == "Members: 1; a KUBE has 5 to 20."


@pytest.mark.parametrize(("members", "told_so"), [(4, True), (5, False), (20, False), (21, True)])
def test_kube_has_five_to_twenty_members(members: int, told_so: bool) -> None:  # noqa: FBT001 (a column)
    """Permensos 2/2019, Pasal 3."""
    desk = Desk()
    for number in range(members):
        desk.put(add_member(desk.book, {"name": f"Anggota {number}"}, today=TODAY))
    sentence = f"Anggota kelompok {members} orang; KUBE beranggota 5 sampai 20 orang."
    assert (sentence in [what for _, what, _ in told(desk.book)]) == told_so


def test_doubtful_nik_is_a_notice() -> None:
    """The card is to be looked at again; nothing is refused."""
    desk = clean()
    odd = {"nik": "6271014001800000"}
    desk.put(set_member(desk.book, "A02", odd, today=TODAY))
    assert told(desk.book) == [
        (
            "notice",
            "Periksa lagi NIK A02 Agus Dehen: tanggal lahir 400180 tidak ada, nomor urutnya 0000.",
            "kubebook anggota ubah A02 --nik NIK",
        )
    ]


def test_card_numbers_that_a_spreadsheet_rounded_are_a_notice() -> None:
    """Five members whose NIK and KK all end in 0; one of them mended, it is chance."""
    desk = clean()
    for number in range(1, 6):
        cards = {"nik": f"620101450785{number:03}0", "kk": "6271010101260010"}
        desk.put(set_member(desk.book, f"A{number:02}", cards, today=TODAY))
    first = [f"{member.id} {member.name}" for member in desk.book.members.values()][:5]
    sentence = (
        f"NIK dan KK 5 anggota semuanya berakhiran 0: {', '.join(first)}. Mungkin Excel mengganti "
        "angka terakhirnya; cocokkan dengan kartunya."
    )
    assert ("notice", sentence, "kubebook anggota ubah A01 --nik NIK --kk KK") in told(desk.book)
    desk.put(set_member(desk.book, "A05", {"kk": "6271010101260011"}, today=TODAY))
    assert not any("berakhiran 0" in what for _, what, _ in told(desk.book))


def test_numbers_missing_in_a_series_are_a_notice() -> None:
    """An import may leave holes; the first five are named."""
    book = spoilt(
        entry("bahan", "persediaan", voucher="BM-2026-0005"),
        entry("penjualan", "kas", voucher="BKM-2026-0011", number=100),
    )
    assert told(book) == [
        (
            "notice",
            "7 nomor tidak ada dalam BKM-2026, antara lain 0004, 0005, 0006, 0007, 0008.",
            "",
        ),
        ("notice", "Nomor yang tidak ada dalam BM-2026: 0003, 0004.", ""),
    ]


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ((3,), []),
        ((4,), ["Nomor yang tidak ada dalam BM-2026: 0003."]),
        ((3, 4, 6), ["Nomor yang tidak ada dalam BM-2026: 0005."]),
        ((8,), ["Nomor yang tidak ada dalam BM-2026: 0003, 0004, 0005, 0006, 0007."]),
        ((9,), ["6 nomor tidak ada dalam BM-2026, antara lain 0003, 0004, 0005, 0006, 0007."]),
    ],
)
def test_each_number_missing_is_told_one_as_well_as_six(
    numbers: tuple[int, ...], said: list[str]
) -> None:
    """BM-2026 has 0001 and 0002; a hole of one number is a hole, up to five are all named."""
    book = spoilt(
        *(
            entry("bahan", "persediaan", voucher=f"BM-2026-{number:04}", number=number + 90)
            for number in numbers
        )
    )
    found = [what for _, what, _ in told(book)]
    assert [what for what in found if "BM-2026" in what] == said


@pytest.mark.parametrize(
    ("number", "fits"),
    [("003", False), ("0003", True), ("9999", True), ("999999", True), ("1000000", False)],
)
def test_the_number_of_a_voucher_has_four_to_six_digits(number: str, fits: bool) -> None:  # noqa: FBT001 (a column)
    """Four as we write them, up to six as another program may."""
    book = spoilt(entry("bahan", "persediaan", voucher=f"BM-2026-{number}"))
    said = [what for level, what, _ in told(book) if level == "fault"]
    wrong = f"BM-2026-{number} tanggal 8 Oktober 2026 seharusnya dari seri BM-2026."
    assert said == ([] if fits else [wrong])


def test_the_first_number_of_a_series_may_be_the_one_that_is_missing() -> None:
    """A series that an import began at 0002 lacks 0001."""
    book = spoilt(entry("bahan", "persediaan", when="10-08", voucher="BBM-2026-0002"))
    assert "Nomor yang tidak ada dalam BBM-2026: 0001." in [what for _, what, _ in told(book)]


def test_balance_on_the_wrong_side_is_a_notice() -> None:
    """Stock below nothing is odd, not forbidden."""
    assert told(spoilt(entry("persediaan", "bahan"))) == [
        (
            "notice",
            "Persediaan −Rp1.000, di bawah nol.",
            "kubebook lihat buku-besar --pos persediaan",
        )
    ]


def test_opening_without_origin_is_a_notice_until_the_walk_names_it() -> None:
    """What is left on saldo-awal is asked by the walk through the old book, and goes with it."""
    desk = clean()
    desk.opening(300_000, "ternak", "10-01")
    assert told(desk.book) == [
        (
            "notice",
            (
                "Saldo awal Rp300.000 belum dijelaskan asalnya: simpanan, modal sendiri, atau laba "
                "lama."
            ),
            "kubebook saldo-awal",
        )
    ]
    desk.opening(300_000, "saldo-laba", "10-01")
    assert told(desk.book) == []


def test_opening_with_too_much_origin_is_a_notice_and_its_command_closes_it() -> None:
    """A loss of the time before this book is taken out of saldo-laba, on the openings' day."""
    desk = clean()
    desk.opening(300_000, "modal-swadaya", "10-01")
    assert told(desk.book) == [
        (
            "notice",
            "Asal saldo awal lebih Rp300.000 daripada isinya (saldo-awal).",
            (
                'kubebook sesuaikan 300.000 "Rugi sebelum pembukuan" '
                "--dari saldo-laba --ke saldo-awal --tanggal 01/10/2026"
            ),
        )
    ]
    desk.adjust(300_000, "saldo-laba", "saldo-awal", "10-01")
    assert desk.shown("saldo-awal") == 0
    assert told(desk.book) == []


@pytest.mark.parametrize(
    "wrong",
    [
        entry("9999", "pakan"),
        entry("persediaan", "bahan", member="A77"),
        entry("simpanan-wajib", "dana-iks", member="A77"),
        entry("simpanan-wajib", "kas", voucher="BKM-2026-0004"),
        entry("kas", "pakan", voucher="BKK-2026-0003", amount=9_000_000),
        entry("kas", "simpanan-wajib", voucher="BKK-2026-0003", amount=60_000, member="A01"),
        entry("kas", "simpanan-wajib", voucher="BKK-2026-0003", amount=60_000, member="A77"),
    ],
)
def test_spoilt_entry_can_be_voided(wrong: Entry) -> None:
    """What `check` says to type works, and leaves the book as it was before it was spoilt."""
    desk = clean()
    desk.book = replace(desk.book, entries=(*desk.book.entries, wrong))
    desk.void(wrong.voucher)
    assert told(desk.book) == []


def test_entry_on_an_unknown_account_can_only_be_voided() -> None:
    """A correction of it is refused, and does not break off."""
    desk = clean()
    desk.book = replace(desk.book, entries=(*desk.book.entries, entry("9999", "pakan")))
    with pytest.raises(VoucherOnlyVoid):
        desk.correct("bm3", amount=2_000)


def test_spoilt_book_is_mended_step_by_step() -> None:
    """Where two entries too many left kas short, voiding the first helps and is not refused."""
    desk = clean()
    two = [
        entry("kas", "pakan", voucher=f"BKK-2026-000{n}", amount=9_000_000, number=90 + n)
        for n in (3, 4)
    ]
    desk.book = replace(desk.book, entries=(*desk.book.entries, *two))
    desk.receipt(50_000, "penjualan", "10-09")
    with pytest.raises(MoneyShort):
        desk.expense(1_000, "pakan", "10-09")
    desk.void("bkk3")
    desk.void("bkk4")
    assert [level for level, _, _ in told(desk.book)] == []


@pytest.mark.parametrize(
    ("ended", "found"),
    [(date(2026, 10, 30), False), (TODAY, False), (date(2026, 11, 1), True), (None, True)],
)
def test_an_office_given_to_nobody_is_a_fault_until_it_ends(
    ended: date | None,
    found: bool,  # noqa: FBT001 (a column)
) -> None:
    """What is past cannot be mended by any command."""
    terms = tuple(one._replace(ended=day("10-01")) for one in clean().book.terms)
    lost = Term(number=9, member="A77", role="ketua", appointed=day("10-01"), ended=ended)
    book = replace(clean().book, terms=(*terms, lost))
    sentence = "Jabatan ketua diberikan kepada A77, padahal anggota itu tidak ada."
    assert (sentence in [what for _, what, _ in told(book)]) == found


@pytest.mark.parametrize("appointed", [TODAY, date(2025, 1, 1), date(2026, 11, 5)])
def test_an_office_given_to_nobody_is_mended_by_its_command(appointed: date) -> None:
    """`member set A01 --role ketua` ends the term of nobody and leaves nothing to say."""
    book = clean().book
    lost = Term(number=9, member="A77", role="ketua", appointed=appointed)
    spoilt = replace(book, terms=(*book.terms[1:], lost))
    assert officer_on(spoilt, "ketua", appointed) is None
    mended = spoilt.apply(set_member(spoilt, "A01", {}, today=TODAY, role="ketua"))
    assert told(mended) == []
