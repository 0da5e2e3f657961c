"""Books in which something is wrong, missing or to be talked about, for the tests of findings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from kubebook.book.book import Book
from kubebook.book.check.finding import Scope
from kubebook.book.records.change import Change
from kubebook.book.records.closings import Handover
from kubebook.book.records.entries import Entry
from kubebook.book.records.goods import Asset, Retirement
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.group import Group
from kubebook.book.records.letters import Letter
from kubebook.book.records.meetings import Meeting, Problem, Visit
from kubebook.book.records.people import Term
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.book.records.proofs import Proof
from kubebook.periods import month_of
from kubebook.statements.grants.accountability import account_of
from tests.book.check.test_whole_book import FAULTS, clean, spoilt
from tests.book.closings.desk import ClosingDesk
from tests.statements.books import book_of, entry, people

TODAY = date(2026, 10, 31)
OCTOBER = month_of(TODAY)
GRANT = Grant(1, "bansos", "Bansos", "apbn", 1_000_000, 2026, decree_date=date(2026, 1, 5))


def books() -> Iterator[Book]:
    """Books, each with something wrong, missing or to be talked about."""
    yield from (book for book, _, _ in FAULTS)
    yield replace(clean().book, group=clean().book.group._replace(format="dinas"))
    yield spoilt(*numbered(5), *numbered(3, series="BKM-2026"))
    yield spoilt(entry(90, "2026-10-08", 1_000, "persediaan", "bahan", voucher="BM-2026-0003"))
    for day, source, target in (
        ("2026-10-01", "saldo-awal", "ternak"),
        ("2026-10-01", "modal-swadaya", "saldo-awal"),
    ):
        yield spoilt(entry(90, day, 300_000, source, target, voucher="BM-2026-0003"))
    yield from (book_of(members=people(count)) for count in (0, 2, 21))
    yield from (
        spoilt(
            *(entry(90 + n, "2026-10-08", 1_000, "penjualan", "kas", text=f"陈 {n}") for n in them)
        )
        for them in (range(1), range(4))
    )
    yield from of_people()
    yield from of_meetings()
    yield from of_grants()
    yield from of_plan()
    yield from of_goods()
    yield from of_money()
    yield from of_days_to_come()
    yield from of_closings()


def of_closings() -> Iterator[Book]:
    """A closed month that was changed; counts that differ, and one whose day was changed since."""
    desk = ClosingDesk()
    desk.receipt(100_000, "penjualan", "09-10")
    desk.close("09")
    yield desk.book.apply(Change("", (desk.book.entries[0]._replace(text="Lain"),)))
    for piece in ("50000=1", "100000=2"):
        yield desk.book.apply(desk.count(piece))
    desk.put(desk.count("100000=1"))
    desk.receipt(5_000, "penjualan", "10-30")
    yield desk.book
    desk.reopen("09")
    for piece in ("50000=1", "500000=1"):
        yield desk.book.apply(desk.count(piece, explanation="Salah hitung"))
    made = Handover(1, TODAY, "A01", "A02")
    bank = desk.book.group._replace(bank="Bank Contoh")
    yield replace(desk.book, handovers=(made,), group=bank)


def numbered(missing: int, series: str = "BM-2026") -> list[Entry]:
    """An entry after so many numbers that its series lacks."""
    number = missing + (3 if series == "BM-2026" else 4)
    sides = ("bahan", "persediaan") if series == "BM-2026" else ("penjualan", "kas")
    voucher = f"{series}-{number:04}"
    return [entry(90 + missing, "2026-10-08", 1_000, *sides, voucher=voucher)]


def of_people() -> Iterator[Book]:
    """A member with a doubtful NIK, one who is a child, and an office given to nobody known."""
    first, *others = people(6)
    yield book_of(members=[first._replace(nik="6271014001800000"), *others])
    yield book_of(
        members=[
            first._replace(number=number, nik=f"627101450785{number}000", kk="6271010101260010")
            for number in range(1, 6)
        ]
    )
    yield book_of(members=[first._replace(birth_date=first.joined), *others])


def of_meetings() -> Iterator[Book]:
    """A companion who stays away, letters, meetings."""
    held = [Meeting(n, date(2026, n, 1), held=True, present=("A01",)) for n in (7, 8, 9)]
    letter = Letter(number=1, reference="001/X", date=date(2026, 9, 1), to="Dinas", subject="Hal")
    about = letter._replace(document="companion-letter", date=date(2026, 10, 20))
    group = Group(name="CONTOH", village="Rekaan", companion="Ratna")
    since = group._replace(companion_since=date(2026, 1, 5))
    visit = Visit(number=1, date=date(2026, 6, 1), companion="Ratna")
    base = book_of(members=people(6))
    yield replace(base, group=group, letters=(letter._replace(sent=date(2026, 9, 2)),))
    yield replace(base, group=since, meetings=(*held, Meeting(10, date(2026, 10, 10))))
    yield replace(base, group=since, visits=(visit,), letters=(about,))
    yield replace(base, group=since, letters=(about._replace(sent=date(2026, 10, 21)),))
    for time in ("", "14.00"):
        for agenda in ("", "Laporan"):
            coming = Meeting(1, date(2026, 11, 7), time=time, agenda=agenda)
            yield replace(base, meetings=(coming,))


def of_grants() -> Iterator[Book]:
    """Aid short or too much, gone, paid to members, without a name; reports due; no STS."""
    aid = entry(1, "2026-10-01", 900_000, "bantuan-sosial", "kas", grant=1)
    spent = [
        entry(n, "2026-10-02", 1_000, "kas", "pakan", grant=1, member="A01") for n in range(2, 7)
    ]
    back = entry(7, "2026-10-03", 100_000, "kas", "bantuan-sosial", grant=1)
    base = book_of(aid, members=people(6))
    stages = (Stage(1, 1, 1, 900_000, due=date(2026, 11, 20)),)
    due = GRANT._replace(report_due=TODAY, statement_due=date(2026, 10, 1), returns=True)
    yield replace(base, grants=(due,), entries=(aid, spent[0], back), stages=stages)
    yield replace(base, grants=(GRANT._replace(amount=1_000),), entries=(aid, *spent))
    gone = entry(8, "2026-10-04", 850_000, "kas", "ternak")
    yield replace(base, grants=(GRANT,), entries=(aid, gone))
    interest = entry(8, "2026-10-02", 500, "bunga-bank", "kas", grant=1)
    yield replace(base, grants=(due,), entries=(aid, interest, gone))
    yield replace(
        base, grants=(GRANT, GRANT._replace(number=2)), entries=(aid._replace(grant=None),)
    )
    yield replace(base, entries=(aid._replace(grant=7),))


def of_plan() -> Iterator[Book]:
    """Lines unknown, gone and past their budget, and aid spent outside of the plan."""
    line = PlanLine(1, 1, 1, "belanja", "Pakan", 1_000, "paket", 5, 5, "5102", 1)
    gone = line._replace(number=2, line=2, text="IKS")
    lines = (line, gone, gone._replace(number=3, gone=True))
    aid = entry(1, "2026-10-01", 900_000, "bantuan-sosial", "kas", grant=1)
    on_lines = [entry(1 + n, "2026-10-02", 1_000, "kas", "pakan", line=n) for n in (1, 2, 9)]
    outside = [entry(n, "2026-10-03", 1_000, "kas", "rapat", grant=1) for n in range(11, 15)]
    base = replace(book_of(members=people(6)), grants=(GRANT,), plan_lines=lines)
    agreed = (PlanVersion(1, date(2026, 1, 5)),)
    yield replace(base, entries=(aid, *on_lines, outside[0]))
    yield replace(base, entries=(aid, *outside), plan_versions=agreed)
    yield replace(base, plan_lines=())
    above = line._replace(price=1_000_001, amount=1_000_001)
    spoken = Meeting(1, date(2026, 1, 4), decisions=("RAB disetujui",), held=True)
    yield replace(base, plan_lines=(above,), meetings=(spoken,))


def of_goods() -> Iterator[Book]:
    """An inventory that says otherwise than the books, wear not booked, goods sold."""
    bought = entry(1, "2026-08-01", 500_000, "kas", "peralatan")
    money = entry(2, "2026-08-01", 900_000, "modal-swadaya", "kas")
    asset = Asset(1, "INV-001", "Mesin", "1401", 2, "buah", "beli", bought.date, 800_000)
    retired = Retirement(1, 1, date(2026, 10, 5), 1, 100_000, "dijual")
    base = book_of(money, bought, members=people(6))
    yield base
    yield replace(base, assets=(asset,), retirements=(retired,))
    yield replace(base, assets=(asset._replace(entries=(1,), life_months=48),))


def of_money() -> Iterator[Book]:
    """Debts from before, the members' money spent, a void, proofs missing."""
    sold = [
        entry(n, "2026-09-02", 1_000, "penjualan", "piutang-usaha", party=f"Warung {n}")
        for n in (1, 2, 3)
    ]
    owed = [entry(n, "2026-09-03", 1_000, "utang-lain", "kas", party=f"Bu {n}") for n in (4, 5, 6)]
    saved = entry(7, "2026-10-01", 400_000, "simpanan-sukarela", "kas", member="A01")
    fed = [entry(n, "2026-10-02", 9_000, "kas", "pakan") for n in range(8, 12)]
    void = entry(12, "2026-10-03", 5, "penjualan", "kas", voided=date(2026, 10, 4), reason="x")
    base = book_of(*sold, *owed, saved, *fed, void, members=people(6))
    yield base
    office = base.group._replace(office="Dinas Sosial Kota Rekaan")
    yield replace(base, group=office, entries=(*base.entries[:7], fed[0]))


def of_days_to_come() -> Iterator[Book]:
    """Records of every kind that are dated after today, and more of them than are named."""
    later = date(2027, 2, 1)
    sold = [entry(n, "2027-02-01", 1_000, "penjualan", "kas") for n in range(1, 5)]
    members = people(6)
    letter = Letter(number=1, reference="001/X", date=TODAY, to="Dinas", subject="Hal", sent=later)
    yield replace(
        book_of(*sold, members=[*members[:-1], members[-1]._replace(joined=later)]),
        meetings=(Meeting(1, later, held=True), Meeting(2, later)),
        visits=(Visit(number=1, date=later, companion="Ratna"),),
        letters=(letter, letter._replace(number=2, reference="002/X", date=later)),
        problems=(Problem(number=1, text="Ayam sakit", raised=later),),
        grants=(GRANT._replace(decree_date=later),),
        terms=(Term(number=1, member=members[0].id, role="ketua", appointed=later),),
        assets=(Asset(1, "INV-001", "Mesin", "1401", 1, "buah", "bantuan", later, 0),),
    )
    yield replace(
        book_of(members=members),
        assets=(Asset(1, "INV-001", "Mesin", "1401", 1, "buah", "bantuan", TODAY, 0),),
        retirements=(Retirement(1, 1, later, 1, 0, "rusak"),),
    )


def scopes(book: Book) -> Iterator[Scope]:
    """A book as `check` looks at it, as a page of October does, and as a report on its grant."""
    yield Scope(book, TODAY)
    yield Scope(book, TODAY, until=TODAY, period=OCTOBER)
    nothing = Grant(number=0, name="", label="Bantuan", budget="lain", amount=0, year=2026)
    for grant in book.grants or (nothing,):
        account = account_of(book, grant, TODAY)
        yield Scope(
            book,
            TODAY,
            until=TODAY,
            use=account.use,
            of_grant=account.own,
            lost=proofs_of(book),
        )


def proofs_of(book: Book) -> tuple[Proof, ...]:
    """Proofs of two vouchers, the files of which are not there."""
    return tuple(
        Proof(number, one.voucher, f"{number:064}", "jpg", 9, TODAY, "nota.jpg")
        for number, one in enumerate(book.entries[:2], start=1)
    )
