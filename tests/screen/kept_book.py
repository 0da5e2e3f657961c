"""A small book that never changes, for the kept pictures of each statement: CONTOH (rekaan)."""

from datetime import date

from kubebook.book.accounts.chart import find_account
from kubebook.book.accounts.own_accounts import add_account
from kubebook.book.book import Book, new_book
from kubebook.book.entries.mending import Correction, correct, void
from kubebook.book.entries.recording import adjust, expense, opening, receipt, transfer
from kubebook.book.goods.inventory import add_asset
from kubebook.book.goods.retirement import retire
from kubebook.book.goods.sources import BroughtBy
from kubebook.book.grants.awards import Part, add_grant
from kubebook.book.group import set_group, start_group
from kubebook.book.letters import letter_answered, letter_sent, write_letter
from kubebook.book.meetings.meetings import MeetingDetails, add_meeting, set_meeting
from kubebook.book.meetings.problems import solve_problem
from kubebook.book.meetings.visits import add_visit
from kubebook.book.people.members import add_member
from kubebook.book.plan.lines import LineDetails, add_line, set_line
from kubebook.book.plan.versions import When, approve
from kubebook.book.records.change import Change

START = date(2026, 9, 1)
TODAY = date(2026, 10, 31)
MEMBERS = (
    ("Marlina Sahay", "ketua", "6271014503780001"),
    ("Yanto Tuwan", "sekretaris", "6271011202850002"),
    ("Suparti", "bendahara", "6271015708900003"),
    ("Agus Dehen", "", ""),
    ("Lina Kusumawati Ningsih", "", "6271016001950004"),
)

GRANT: dict[str, object] = {
    "name": "bansos-2026",
    "label": "Bantuan sosial KUBE tahun 2026",
    "budget": "apbn",
    "amount": 20_000_000,
    "decree": "460/12/2026",
    "decree_date": date(2026, 8, 3),
}
STAGES = (Part(12_000_000, date(2026, 12, 31)), Part(8_000_000))


PLAN: tuple[LineDetails, ...] = (
    {"text": "Bahan kandang", "price": 1_500_000, "account": "peralatan", "group": "Modal",
     "fund": "swadaya"},
    {"text": "Ayam petelur siap telur", "volume": 60_000, "unit": "ekor", "price": 80_000,
     "account": "ternak", "group": "Modal", "fund": "swadaya"},
    {"text": "Pakan", "volume": 12_000, "unit": "karung", "price": 400_000, "account": "pakan",
     "group": "Biaya", "fund": "swadaya"},
    {"text": "Penjualan telur", "block": "pendapatan", "volume": 130_500, "unit": "rak",
     "price": 60_000, "account": "telur"},
)  # fmt: skip


def kept_book() -> Book:
    """Two months of a group with hens: openings, debts, a transfer, a void and a correction."""
    book = new_book(
        start_group(
            name="Ayam Berkah",
            village="Habaring Hurung",
            today=START,
            details={"bank": "Bank Kalteng", "bank_account": "1000123456", "sample": True},
        )
    )
    for name, role, nik in MEMBERS:
        details = {"name": name, "nik": nik, "kk": nik and nik[:15] + "9", "sex": "P"}
        book = book.apply(add_member(book, details, today=START, role=role))
    book = book.apply(add_account(book, name="telur", like="penjualan"))
    book = book.apply(add_grant(book, GRANT, today=TODAY, stages=STAGES))
    book = _september(book)
    return _goods(_meetings(_planned(_october(book))))


def _meetings(book: Book) -> Book:
    """Two meetings held, one called off and one planned; a visit, two problems, three letters."""
    details = {"companion": "Ratna Salundik", "companion_since": START}
    book = book.apply(set_group(book, details))
    guests = (("Sutarno Liwan, S.Sos.", "Kelurahan", "Lurah", "Membuka rapat", "Teruskan"),)
    for said in (
        MeetingDetails(date=date(2026, 9, 5), place="rumah Ketua", present=("semua",)),
        MeetingDetails(date=date(2026, 10, 3), absent=("Agus",), guests=guests, minutes_by="A02"),
        MeetingDetails(date=date(2026, 10, 17), agenda=("Pakan",), cancelled=True),
        MeetingDetails(date=date(2026, 11, 7), time="14.00", agenda=("Laporan Oktober", "RAB")),
    ):
        book = book.apply(add_meeting(book, today=TODAY, **said))
    book = book.apply(
        set_meeting(
            book,
            "2",
            today=TODAY,
            decisions=("Beli pakan dua karung", "Iuran kas naik menjadi Rp10.000"),
            problems=("Tiga ekor ayam mati", "Pos 6 RAB melebihi anggaran"),
        )
    )
    book = book.apply(
        add_visit(
            book,
            date=date(2026, 9, 18),
            today=TODAY,
            time="9-11.30",
            purpose="Memeriksa kandang",
            suitability="tidak sesuai",
            result="Kandang kurang tinggi",
            follow_up="Kandang ditinggikan",
        )
    )
    book = book.apply(
        solve_problem(book, "2", day=date(2026, 10, 20), today=TODAY, solution="RAB diubah")
    )
    for number, (to, subject) in enumerate(
        (("Lurah", "Permohonan tempat"), ("Camat", "Undangan"), ("Dinas", "Pendamping")), start=1
    ):
        day = date(2026, 9, number)
        book = book.apply(write_letter(book, "", to=to, subject=subject, today=day))
    book = book.apply(letter_sent(book, "1", day=date(2026, 9, 2), today=TODAY, note="diantar"))
    book = book.apply(letter_sent(book, "2", day=date(2026, 9, 2), today=TODAY))
    return book.apply(
        letter_answered(book, "2", day=date(2026, 9, 9), today=TODAY, answer="Camat akan datang")
    )


def _planned(book: Book) -> Book:
    """The plan, agreed on and once revised: hens bought over the budget, feed within it."""
    when = When(day=START, reason="", today=TODAY)
    for said in PLAN:
        book = book.apply(add_line(book, said, when))
    book = book.apply(approve(book, day=START, today=TODAY))
    revised = When(day=date(2026, 10, 3), reason="Harga pakan naik", today=TODAY)
    book = book.apply(set_line(book, "3", {"price": 405_000}, revised))
    lines = {"ternak": 2, "pakan": 3, "telur": 4}
    codes = {book.accounts[code].code: line for code, line in _codes(book, lines)}
    put = tuple(
        entry._replace(line=codes.get(entry.target, codes.get(entry.source)))
        for entry in book.entries
        if {entry.source, entry.target} & codes.keys()
    )
    return book.apply(Change(did="entry correct", put=put))


def _codes(book: Book, lines: dict[str, int]) -> list[tuple[str, int]]:
    return [(find_account(book.accounts, name).code, line) for name, line in lines.items()]


def _goods(book: Book) -> Book:
    """The goods of the openings and purchases, and a gift of which a piece broke."""
    for details, *vouchers in (
        ({"name": "Kandang batere 3 tingkat", "life_months": 60, "worn": 900_000}, "BM-0003"),
        ({"name": "Rak telur plastik", "quantity": 10, "condition": "rusak ringan"}, "BKK-0004"),
        ({"name": "Ayam petelur", "tag": "AY-1", "quantity": 60, "unit": "ekor"}, "BBK-0002"),
        (
            {
                "name": "Kursi plastik",
                "brand": "Lion Star",
                "quantity": 12,
                "origin": "swadaya",
                "acquired": START,
            },
        ),
    ):
        brought_by = BroughtBy(tuple(vouchers))
        book = book.apply(add_asset(book, details, today=TODAY, brought_by=brought_by))
    gone = date(2026, 10, 30)
    return book.apply(retire(book, "INV-004", quantity=2, day=gone, reason="patah", today=TODAY))


def _september(book: Book) -> Book:
    for account, amount in (("kas", 1_305_000), ("bank", 9_000_000), ("peralatan", 4_500_000)):
        book = book.apply(
            opening(
                book, account=account, amount=amount, text="Dari buku lama", day=START, today=TODAY
            )
        )
    book = _in(
        book, 4, 240_000, "Penjualan telur 4 rak @60.000", "telur", "Warung Bu Ijah", month=9
    )
    book = _out(book, 9, 800_000, "Pakan petelur 2 karung", "pakan", "Toko Tani Subur", month=9)
    return book.apply(
        adjust(
            book,
            amount=480_000,
            text="Telur 8 rak dibayar kemudian",
            source="telur",
            target="piutang-usaha",
            day=date(2026, 9, 20),
            today=TODAY,
            party="Warung Simpang",
        )
    )


def _october(book: Book) -> Book:
    day = date(2026, 10, 5)
    book = book.apply(
        transfer(
            book,
            amount=1_500_000,
            text="Ambil uang bank untuk kas",
            source="bank",
            target="kas",
            day=day,
            today=TODAY,
        )
    )
    book = _in(book, 1, 240_000, "Penjualan telur 4 rak @60.000", "telur", "Warung Bu Ijah")
    book = _out(book, 2, 800_000, "Pakan petelur 2 karung @400.000", "pakan", "Toko Tani Subur")
    book = _out(
        book, 6, 5_100_000, "Ayam petelur siap telur 60 ekor @85.000", "ternak", "Sumber", "bank"
    )
    book = _in(
        book, 17, 240_000, "Pelunasan sebagian utang telur", "piutang-usaha", "Warung Simpang"
    )
    book = _out(book, 20, 750_000, "Rak telur plastik 10 buah @7.500", "peralatan", "")
    book = book.apply(
        correct(
            book,
            voucher=book.entries[-1].voucher,
            reason="salah tulis nol",
            right=Correction(amount=75_000),
            today=TODAY,
        )
    )
    book = _out(book, 21, 102_500, "Token listrik kandang", "listrik-air", "")
    book = book.apply(
        void(book, voucher=book.entries[-1].voucher, reason="tercatat dua kali", today=TODAY)
    )
    book = _in(book, 21, 50_000, "Simpanan sukarela", "simpanan-sukarela", "", member="Suparti")
    book = _in(book, 28, 12_350, "Bunga bank Oktober", "bunga-bank", "", into="bank")
    book = _out(book, 28, 10_000, "Biaya rekening", "administrasi-bank", "", "bank")
    book = _in(book, 30, 1_000_000, "Talangan pakan", "utang-lain", "Ketua Marlina Sahay")
    return book.apply(
        adjust(
            book,
            amount=75_000,
            text="Penyusutan kandang Oktober",
            source="akumulasi-penyusutan",
            target="penyusutan",
            day=TODAY,
            today=TODAY,
        )
    )


def _in(
    book: Book,
    day: int,
    amount: int,
    text: str,
    account: str,
    party: str,
    *,
    into: str = "",
    member: str = "",
    month: int = 10,
) -> Book:
    return book.apply(
        receipt(
            book,
            amount=amount,
            text=text,
            account=account,
            day=date(2026, month, day),
            today=TODAY,
            into=into,
            party=party,
            member=member,
        )
    )


def _out(
    book: Book,
    day: int,
    amount: int,
    text: str,
    account: str,
    party: str,
    out_of: str = "",
    *,
    month: int = 10,
) -> Book:
    return book.apply(
        expense(
            book,
            amount=amount,
            text=text,
            account=account,
            day=date(2026, month, day),
            today=TODAY,
            out_of=out_of,
            party=party,
        )
    )
