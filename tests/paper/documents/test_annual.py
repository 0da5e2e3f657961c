"""The annual report: what the members' yearly meeting reads and signs, and its chart of months."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from kubebook.book.book import Book, year_reported
from kubebook.book.records.goods import Asset
from kubebook.book.records.meetings import Meeting, Visit
from kubebook.paper import print_document, resolve_document
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.structure import Tagged
from kubebook.paper.parts.blocks.month_chart import chart_lines
from kubebook.periods import Period, month_of, parse_period, year_of
from kubebook.statements.accounts.results import MonthProfit, twelve_months
from kubebook.statements.catalogue import make
from tests.paper.documents.test_plan_paper import planned
from tests.paper.reading import letters_of, overlaps_among, pages_of, texts_of, words_of
from tests.paper.samples import (
    GROUP,
    HOSTILE,
    NAMES,
    TODAY,
    empty_group,
    entry,
    long_book,
    sample_book,
)

YEAR = year_of(TODAY)
NIK = "6271011203850001"
SECTIONS = (
    "Hasil Bulanan",
    "Laba Rugi",
    "Posisi Keuangan",
    "Laporan Arus Kas",
    "Realisasi RAB",
    "Penggunaan Bantuan",
    "Buku Inventaris",
    "Catatan atas Laporan Keuangan",
    "4. Rincian Saldo",
    "Daftar Anggota",
    "Buku Notulen",
    "Buku Kunjungan Pendamping",
)
BOOKS = ("Buku Kas Umum", "Koreksi tahun ini", "Buku Pembantu Kas Tunai", "Buku Pembantu Bank")


def full_year() -> Book:
    """The book of the pictures with aid, plan, goods, a meeting and a visit."""
    book = planned(sample_book())
    first = next(iter(book.members.values()))
    last = book.entries[-1].number
    return replace(
        book,
        members={**book.members, first.id: first._replace(nik=NIK)},
        entries=(
            *book.entries,
            entry(last + 1, "BM-2026-0900", TODAY, 75_000, "1409", "5301", "Penyusutan"),
            entry(last + 2, "BKM-2026-0900", TODAY, 50_000, "3103", "1101", "Pokok", member="A02"),
            entry(last + 3, "BKM-2026-0901", TODAY, 50_000, "3103", "1101", "Pokok", member="A01"),
        ),
        assets=(Asset(1, "INV-001", "Timbangan", "1401", 1, "buah", "beli", TODAY, 225_000),),
        meetings=(
            Meeting(
                1,
                date(2026, 10, 3),
                agenda="Laporan September",
                present=("A01", "A02"),
                decisions=("Ayam ditambah",),
                held=True,
            ),
        ),
        visits=(Visit(1, date(2026, 7, 18), "Ratna Salundik", result="Kandang sesuai"),),
    )


def annual(book: Book, **asked: object) -> list[str]:
    """The pages of the report, blanks single."""
    pdf = print_document("annual", book, today=TODAY, **asked)  # type: ignore[arg-type]  # passed through as given
    return [" ".join(page.split()) for page in pages_of(pdf)]


def marks(pdf: bytes) -> list[str]:
    """The titles in the list of contents."""
    return [str(mark.title) for mark in PdfReader(BytesIO(pdf)).outline]  # type: ignore[union-attr]  # no nested lists


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_the_year_is_told_section_by_section_and_signed_at_the_end(paper: str) -> None:
    """Everything that the guideline names is there, each with its mark in the list of contents."""
    pdf = print_document("annual", full_year(), period=YEAR, today=TODAY, paper=paper)
    assert marks(pdf) == ["Laporan Tahunan", *SECTIONS, "Tanda tangan"]
    pages = [" ".join(page.split()) for page in pages_of(pdf)]
    assert "LAPORAN TAHUNAN" in pages[0]
    assert "Periode : 1 Januari s.d. 31 Desember 2026" in pages[0]
    for expected in (
        "rapat anggota tahunan",
        "Mengetahui, Pendamping Ratna Salundik",
        "Lurah Habaring Hurung",
        "Melaporkan, Ketua Marlina Unting",
        *NAMES,
    ):
        assert expected in pages[-1]
    words = " ".join(pages)
    assert "Ayam ditambah" in words
    assert "Kandang sesuai" in words
    assert not any(title in words for title in BOOKS)


def test_in_full_the_books_of_the_year_are_there_too() -> None:
    """An office that wants every entry gets it; the meeting's copy stays short."""
    words = " ".join(annual(full_year(), period=YEAR, full=True))
    for title in (*SECTIONS, *BOOKS):
        assert title in words


def test_card_numbers_are_masked() -> None:
    """The report is handed round: nobody reads a NIK in it."""
    words = " ".join(annual(full_year(), period=YEAR, full=True))
    assert NIK not in words
    assert "6271" in words


def test_figures_agree_with_the_statements() -> None:
    """What is signed for is what the statements say of the same year."""
    book = full_year()
    pages = annual(book, period=YEAR)
    words = " ".join(pages)
    flow = make("cash-flow", book, YEAR, today=TODAY)
    assert f"Saldo akhir Rp{_dotted(flow.totals['closing'])}" in pages[-1]
    results = make("monthly-results", book, YEAR, today=TODAY)
    income = make("income", book, YEAR, today=TODAY)
    assert results.totals["profit"] == income.totals["net_profit"]
    assert f"Jumlah 2026 {_dotted(results.totals['turnover'])}" in words
    assert f"Laba bersih {_dotted(income.totals['net_profit'])}" in words


def test_the_details_add_up_to_the_position() -> None:
    """Each balance by name, purse or grant is the balance that the position shows."""
    book = full_year()
    position = make("position", book, YEAR, today=TODAY)
    shown: dict[str, int] = {
        str(row.cells["code"]): int(str(row.cells["amount"]))
        for row in position.rows
        if row.level == "item" and "code" in row.cells
    }
    details = make("details", book, YEAR, today=TODAY)
    items = [row.cells for row in details.rows if row.level == "item"]
    told = {str(cells["code"]) for cells in items}
    assert {"1101", "1102", "1202", "1401", "1409", "2201", "3101", "3103"} == told
    for code in told:
        parts = [int(str(cells["amount"])) for cells in items if cells["code"] == code]
        assert sum(parts) == shown[code], code
    assert details.totals["money"] == shown["1101"] + shown["1102"]
    assert details.totals["equipment"] == shown["1401"] + shown["1409"]
    pokok = [cells["text"] for cells in items if cells["code"] == "3103"]
    assert pokok == ["Marlina Unting", "Yanto Saputra"]


def test_the_notes_tell_the_policy_on_aid_and_savings_and_claim_no_more() -> None:
    """Aid and basic savings as equity are the group's own choice, and the notes say just that."""
    words = " ".join(annual(full_year(), period=YEAR))
    assert "KUBE Ayam Berkah adalah kelompok usaha bersama (KUBE) di Kelurahan Habaring" in words
    assert "Bantuan (modal bantuan sosial) disajikan sebagai ekuitas, bukan pendapatan" in words
    assert "Simpanan anggota yang menetap di kelompok (simpanan pokok) juga disajikan" in words
    assert words.count("pilihan kelompok sendiri") == 2
    without = " ".join(annual(sample_book(), period=YEAR))
    assert "Kebijakan akuntansi" in without
    assert "pilihan kelompok sendiri" not in without


def test_the_notes_name_no_account_that_had_no_entry_by_then() -> None:
    """Savings came in on the last day of October: a report printed later shows none before."""
    for period, known in (("2026-01..2026-09", False), ("2026-01..2026-10", True)):
        words = " ".join(annual(full_year(), period=parse_period(period, TODAY)))
        assert "Kebijakan akuntansi" in words
        assert ("Simpanan anggota yang menetap di kelompok (simpanan pokok)" in words) is known


@pytest.mark.parametrize("members", [0, 10])
def test_a_group_with_nothing_has_a_first_page_its_members_and_the_sheet_to_sign(
    members: int,
) -> None:
    """Every section without anything is left out, heading and all."""
    pdf = print_document("annual", empty_group(members=members), today=TODAY)
    people = ["Daftar Anggota"] if members else []
    assert marks(pdf) == ["Laporan Tahunan", *people, "Tanda tangan"]
    assert not any(title in words_of(pdf) for title in ("Laba bersih per bulan", *SECTIONS[:9]))


def test_a_part_of_a_year_is_told_as_it_is() -> None:
    """A half year names its days, and its figures are those of its days alone."""
    pages = annual(full_year(), period=parse_period("2026-07..2026-09", TODAY))
    assert "Periode : 1 Juli s.d. 30 September 2026" in pages[0]
    assert "Penjualan telur 1.860.000" in pages[0]
    assert "Juli s.d. September 2026" in pages[-1]
    assert "Buku Notulen" not in " ".join(pages)


def test_a_second_year_stands_beside_the_first() -> None:
    """The results of the year before are named by their year, and the difference is there."""
    book = sample_book()
    later = entry(900, "BKM-2027-0001", date(2027, 1, 5), 90_000, "4103", "1101", "Telur")
    book = replace(book, entries=(*book.entries, later))
    today = date(2027, 2, 1)
    pdf = print_document("annual", book, period=year_of(today), today=today)
    assert "2026 2027 Selisih" in words_of(pdf)


@pytest.mark.parametrize(
    ("days", "today", "expected"),
    [
        (("2026-10-03",), "2026-10-31", Period(date(2026, 1, 1), date(2026, 11, 1))),
        (("2026-10-03",), "2026-12-31", year_of(date(2026, 1, 1))),
        (("2026-10-03", "2027-01-05"), "2027-02-01", year_of(date(2026, 1, 1))),
        (("2025-10-03",), "2027-02-01", year_of(date(2025, 1, 1))),
        ((), "2026-03-02", Period(date(2026, 1, 1), date(2026, 3, 3))),
    ],
)
def test_without_a_period_it_is_of_the_last_year_that_has_ended(
    days: Iterable[str], today: str, expected: Period
) -> None:
    """Where no year with entries has ended, it is of this year until today."""
    entries = tuple(
        entry(number, f"BKM-{day[:4]}-0001", date.fromisoformat(day), 1_000, "4101", "1101", "x")
        for number, day in enumerate(days, start=1)
    )
    book = replace(empty_group(), entries=entries)
    assert year_reported(book, date.fromisoformat(today)) == expected


def test_it_answers_to_its_indonesian_names() -> None:
    """The treasurer types what the paper is called."""
    assert resolve_document("laporan-tahunan") == resolve_document("tahunan") == "annual"


# --- the chart -----------------------------------------------------------------------------------


def test_the_chart_has_the_profits_of_the_monthly_results() -> None:
    """No figure of its own: those of the statement, and an empty slot where no book was kept."""
    book = full_year()
    rows = make("monthly-results", book, YEAR, today=TODAY).rows
    kept = {row.cells["start"]: row.cells["profit"] for row in rows if row.level == "item"}
    chart = twelve_months(book, YEAR, today=TODAY)
    assert [one.month.start.month for one in chart] == list(range(1, 13))
    assert {one.month.start: one.profit for one in chart if one.profit is not None} == kept
    assert chart[-1].profit is None


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("2026", "2026-01-01"),
        ("2026-01..2026-06", "2026-01-01"),
        ("2026-12", "2026-01-01"),
        ("2027-01", "2026-02-01"),
        ("2026-08..2027-07", "2026-08-01"),
        ("2024..2026", "2026-01-01"),
    ],
)
def test_the_chart_is_of_the_calendar_year_or_of_twelve_months_to_the_last(
    asked: str, first: str
) -> None:
    """A month's report looks back a year; a year's report shows the year."""
    chart = twelve_months(empty_group(), parse_period(asked, TODAY), today=TODAY)
    assert len(chart) == 12
    assert chart[0].month == month_of(date.fromisoformat(first))


class _Seen(Page):
    """A page that only remembers its words and columns: top and height, filled or outlined."""

    def __init__(self) -> None:
        self.tagged = Tagged()
        self.filled: list[tuple[float, float]] = []
        self.outlined: list[tuple[float, float]] = []
        self.said: list[str] = []

    def text(self, *drawn: object) -> None:
        self.said.append(str(drawn[2]))

    def bar(self, *drawn: float) -> None:
        self.filled.append((drawn[1], drawn[3]))

    def frame(self, *drawn: float) -> None:
        self.outlined.append((drawn[1], drawn[3]))

    def rule(self, *_: object) -> None:
        """Not looked at."""


def _drawn(profits: list[int | None]) -> tuple[_Seen, list[Line]]:
    month, months = month_of(date(2026, 1, 1)), []
    for profit in profits:
        months.append(MonthProfit(month, profit))
        month = month_of(month.end)
    lines, page, y = chart_lines(months, 25, 193), _Seen(), 0.0
    for line in lines:
        y += line.advance
        line.draw(page, y)
    return page, lines


def test_profit_stands_on_the_line_and_loss_hangs_from_it_in_proportion() -> None:
    """Twice the profit is twice as high; a loss is an outline; nothing stands where nothing was."""
    page, _ = _drawn([400_000, 200_000, -200_000, 0, None])
    (low, tall), (_, half) = page.filled
    ((zero, deep),) = page.outlined
    assert tall == pytest.approx(2 * half)
    assert deep == pytest.approx(half)
    assert low + tall == pytest.approx(zero)
    assert [word for word in page.said if word in {"400", "200", "−200", "0"}] == [
        "400",
        "200",
        "−200",
        "0",
    ]
    assert {"Jan", "Feb", "Mar", "Apr", "Mei"} <= set(page.said)


def test_a_chart_without_a_loss_has_no_room_below_the_line() -> None:
    """It is as high as one with the same profit and nothing beside it."""
    alone, risen = _drawn([400_000])[1], _drawn([400_000, 100_000])[1]
    assert [line.advance for line in risen] == [line.advance for line in alone]


def test_figures_too_wide_for_a_column_are_told_in_millions() -> None:
    """No figure runs into its neighbour's."""
    page, _ = _drawn([299_999_999_970] * 12)
    assert "(juta Rp)" in page.said
    assert "300.000" in page.said


def test_a_group_without_a_book_has_no_chart() -> None:
    """Nothing says that it is gone."""
    assert _drawn([None] * 12)[1] == []


def test_the_chart_stands_in_the_monthly_report_in_full() -> None:
    """Twelve months to the month's last; the short report is without it."""
    asked = {"period": month_of(TODAY), "today": TODAY}
    full = words_of(print_document("monthly", full_year(), full=True, **asked))  # type: ignore[arg-type]  # period and day
    assert "Laba bersih per bulan, November 2025 s.d. Oktober 2026" in full
    assert "Buku Inventaris" in full
    assert "Laba bersih per bulan" not in words_of(print_document("monthly", full_year(), **asked))  # type: ignore[arg-type]  # period and day


# --- long and odd --------------------------------------------------------------------------------


def _crowd(*, hostile: bool) -> Book:
    """Twenty members, three hundred entries, savings of each, meetings and visits of a year."""
    book = long_book(300, text=HOSTILE if hostile else "Telur")
    names = [HOSTILE if hostile else f"Anggota Rekaan Nomor {n}" for n in range(1, 21)]
    members = {
        one.id: one._replace(name=f"{name} {number}"[:60], address="W" * 60 if hostile else "Jalan")
        for number, (one, name) in enumerate(
            zip(empty_group(members=20).members.values(), names, strict=True), start=1
        )
    }
    saved = list(book.entries[:0])
    for member in members:
        for code in ("2201", "3103", "3104"):
            number = 301 + len(saved)
            voucher, day = f"BKM-2026-{number:04}", date(2026, 10, 30)
            saved.append(entry(number, voucher, day, 50_000, code, "1101", "Simpan", member=member))
    text = HOSTILE if hostile else "Laporan bulan dan rencana"
    meetings = tuple(
        Meeting(
            number,
            date(2026, number, 3),
            agenda=text,
            place=text,
            decisions=(text, text),
            held=True,
        )
        for number in range(1, 11)
    )
    visits = tuple(
        Visit(number, date(2026, 1, 5) + timedelta(days=number), text, purpose=text, result=text)
        for number in range(1, 41)
    )
    group = GROUP._replace(sample=False, business=text)
    entries = (*book.entries, *saved)
    return replace(
        book, group=group, members=members, entries=entries, meetings=meetings, visits=visits
    )


@pytest.mark.parametrize("paper", ["A4", "F4"])
@pytest.mark.parametrize("hostile", [False, True], ids=["long", "hostile"])
@pytest.mark.parametrize("full", [False, True], ids=["short", "full"])
def test_nothing_is_clipped_however_long_and_odd(paper: str, hostile: bool, full: bool) -> None:  # noqa: FBT001 (given by name)
    """Every letter stands inside the margins and over no other; every member has a row."""
    book = _crowd(hostile=hostile)
    pdf = print_document("annual", book, period=YEAR, today=TODAY, paper=paper, full=full)
    letters = list(letters_of(pdf))
    widths = {"A4": (210, 297), "F4": (215, 330)}[paper]
    for letter in letters:
        assert letter.left > 19.4, letter
        assert letter.top > 5, letter
        assert letter.right < widths[1] - 16.4, letter
        assert letter.bottom < widths[1] - 4.2, letter
        if letter.right > widths[0] - 16.4:
            assert letter.bottom < widths[0], "only a sheet on its side is as wide"
    assert overlaps_among(letters) == []
    pages = texts_of(pdf)
    assert "20" in pages[-1]
    assert not hostile or any(HOSTILE in page for page in pages)


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_no_heading_stands_alone_at_the_foot_and_no_sum_at_the_head(paper: str) -> None:
    """A balance's words have a part under them, and its sum stands under one of its parts."""
    pdf = print_document("annual", _crowd(hostile=False), period=YEAR, today=TODAY, paper=paper)
    pages = [page for page in pages_of(pdf) if "Rincian Saldo" in page]
    assert len(pages) > 1
    for page in pages:
        rows = [line.strip() for line in page.split("\n")]
        if "(lanjutan)" in page:
            after = next(n for n, line in enumerate(rows) if line.endswith("(Rp)"))
            assert not rows[after + 1].startswith("Jumlah ")


def _dotted(amount: int) -> str:
    return f"{amount:,}".replace(",", ".").replace("-", "−")
