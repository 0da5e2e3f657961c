"""The plan on paper: *Realisasi RAB* on the first page, and the business plan for an office."""

from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.group import set_group
from kubebook.book.people.members import set_member
from kubebook.book.plan.lines import LineDetails, add_line, set_line
from kubebook.book.plan.versions import When, approve
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import PlanLine
from kubebook.paper import print_document
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.structure import Tagged
from kubebook.paper.formats.built_in import umum
from kubebook.paper.parts.blocks.plan import plan_block
from kubebook.periods import month_of
from kubebook.statements.plan.progress import Figures, LineProgress, Progress, progress_on
from kubebook.statements.statement import Narrowing
from tests.paper.reading import pages_of, words_of
from tests.paper.samples import TODAY, empty_group, sample_book

OCTOBER = month_of(date(2026, 10, 1))
PLANNED = (
    ("Bahan dan pembuatan kandang", 4_500_000, 4_465_000),
    ("Ayam petelur siap telur, 100 ekor", 8_500_000, 8_500_000),
    ("Pakan, 12 karung", 4_800_000, 2_800_000),
    ("Obat, vitamin dan vaksin", 600_000, 345_000),
    ("Tempat pakan dan minum, 20 set", 700_000, 700_000),
    ("Instalasi air dan lampu", 600_000, 640_000),
    ("Rak telur dan timbangan", 300_000, 75_000),
)
AID = Grant(
    number=1, name="bansos", label="Bantuan KUBE", budget="apbn", amount=20_000_000, year=2026
)
NOW = When(day=TODAY, reason="", today=TODAY)


def planned(book: Book, copies: int = 1) -> Book:
    """A book with aid of 20 million and the plan of look/monthly-1.png, realised as it shows."""
    book = book.apply(Change(did="grant add", put=(AID,)))
    for copy in range(copies):
        for text, price, _ in PLANNED:
            said: LineDetails = {
                "text": text,
                "price": price,
                "account": "peralatan",
                "fund": "bansos",
                "group": f"Kelompok {copy + 1}" if copies > 1 else "",
            }
            book = book.apply(add_line(book, said, NOW))
    last = book.entries[-1].number
    aid = _entry(last + 1, "BBM-2026-0900", 20_000_000, "3101", "1102", grant=1)
    spent = tuple(
        _entry(last + 1 + line, f"BBK-2026-09{line:02}", amount, "1102", "1401", line=line)
        for line, (_, _, amount) in enumerate(PLANNED, start=1)
    )
    return book.apply(Change(did="receipt", put=(aid, *spent)))


def _entry(number: int, voucher: str, amount: int, source: str, target: str, **more: int) -> Entry:
    day = date(2026, 7, 1)
    return Entry(number, voucher, day, amount, source, target, "Bantuan", **more)  # type: ignore[arg-type]  # line or grant


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_first_page_tells_how_far_the_plan_is_realised(paper: str) -> None:
    """The rows of the picture: budget, realised, rest and percent of each line, and their sum."""
    pdf = print_document(
        "monthly", planned(sample_book()), period=OCTOBER, today=TODAY, paper=paper
    )
    first = pages_of(pdf)[0]
    assert "Realisasi RAB sampai 31 Oktober 2026" in first
    for row in (
        "Bahan dan pembuatan kandang 4.500.000 4.465.000 35.000 99",
        "Instalasi air dan lampu 600.000 640.000 −40.000 107",
        "Jumlah 20.000.000 17.525.000 2.475.000 88",
    ):
        assert row in first


def test_group_without_a_plan_has_no_hole() -> None:
    """The block goes, heading too."""
    words = words_of(print_document("monthly", sample_book(), period=OCTOBER, today=TODAY))
    assert "Realisasi RAB" not in words


def test_long_plan_is_told_group_by_group_on_the_first_page() -> None:
    """Thirty-five lines in five groups still stand on one sheet."""
    pdf = print_document("monthly", planned(sample_book(), 5), period=OCTOBER, today=TODAY)
    first = pages_of(pdf)[0]
    assert "Kelompok 5" in first
    assert "Instalasi air" not in first.partition("Realisasi RAB")[2]
    assert "Jumlah 100.000.000 17.525.000 82.475.000 18" in first


def test_a_plan_of_forty_lines_carries_its_sums_to_the_next_page() -> None:
    """Both pages say so, the second one what goes on; no row is parted from its words."""
    book = sample_book()
    for number in range(1, 41):
        said: LineDetails = {
            "text": f"Pakan dan obat bagian {number}, sesuai kesepakatan rapat anggota",
            "price": 1_000_000,
            "account": "peralatan",
            "group": "",
        }
        book = book.apply(add_line(book, said, NOW))
    pdf = print_document("monthly", book, period=OCTOBER, today=TODAY)
    pages = [" ".join(words.split()) for words in pages_of(pdf)]
    ends = [place for place, words in enumerate(pages) if "Jumlah dipindahkan" in words]
    before, after = pages[ends[0]], pages[ends[0] + 1]
    rows = before.count("Pakan dan obat bagian")
    carried = f"{rows}.000.000 0 {rows}.000.000"
    assert before.partition("Jumlah dipindahkan ")[2].startswith(carried)
    assert before.partition(" Jumlah dipindahkan")[0].endswith("anggota")
    assert "Realisasi RAB sampai 31 Oktober 2026 (lanjutan) (Rp)" in after
    assert f"Pindahan {carried} {rows + 1} Pakan dan obat" in after
    assert any("Jumlah 40.000.000 0 40.000.000 0" in words for words in pages)


class _Drawn(Page):
    """A page that only remembers its bars: where, how wide, how grey."""

    def __init__(self) -> None:
        self.tagged = Tagged()
        self.bars: list[tuple[float, float, float]] = []
        self.sheet = umum().sheets["A4"]

    def text(self, *_: object) -> None:
        """Not looked at."""

    def right(self, *_: object) -> None:
        """Not looked at."""

    def rule(self, *_: object) -> None:
        """Not looked at."""

    def bar(self, x: float, y: float, wide: float, high: float, grey: float) -> None:
        """Remember a bar."""
        del y, high
        self.bars.append((round(x, 1), round(wide, 1), grey))


def test_bar_ends_at_the_budget_and_an_overrun_goes_past_it_in_black() -> None:
    """One scale for all rows; far past the budget it still ends before the percent."""
    book = planned(sample_book())
    far = _entry(999, "BBK-2026-0999", 9_000_000, "1102", "1401", line=7)
    book = book.apply(Change(did="expense", put=(far,)))
    page = _Drawn()
    _draw(page, progress_on(book, TODAY))
    thin = [bar for bar in page.bars if bar[1] < 0.2]
    bars = [bar for bar in page.bars if bar[1] >= 0.2]
    (edge,) = {bar[0] for bar in thin}
    assert len(thin) == len(PLANNED) + 1
    assert (round(edge - 16.7, 1), 16.7, 0.45) in bars
    assert (edge, 1.1, 0.0) in bars
    assert (edge, 4.2, 0.0) in bars
    assert max(x + wide for x, wide, _ in bars) < 186


@pytest.mark.parametrize(("realised", "bars"), [(5_000, 2), (0, 0), (-5_000, 0)])
def test_a_line_without_a_budget_has_a_bar_only_if_money_is_spent_on_it(
    realised: int, bars: int
) -> None:
    """It and the sum below it; what came back is no overrun."""
    line = PlanLine(1, 1, 1, "belanja", "Pakan", 1_000, "paket", 5, 5, "5102")
    progress = Progress((LineProgress(line, Figures(0, realised), (), gone=True),))
    page = _Drawn()
    _draw(page, progress)
    assert len([bar for bar in page.bars if bar[1] > 1]) == bars


def _draw(page: Page, progress: Progress) -> None:
    block = plan_block(progress, TODAY, (), 25, 193)
    assert block is not None
    for line in block.lines:
        line.draw(page, 100)


# --- the business plan ---------------------------------------------------------------------------


def proposal(book: Book, paper: str = "A4") -> list[str]:
    """The words of its pages."""
    pages = pages_of(print_document("proposal", book, today=TODAY, paper=paper))
    return [" ".join(page.split()) for page in pages]


def full_book() -> Book:
    """A group whose plan is told in words, with a member whose card numbers are known."""
    book = planned(sample_book())
    words = {
        "business": "Ternak ayam petelur",
        "market": "Warung dan pasar mingguan",
        "schedule": "Pakan pagi dan sore",
        "tasks": "Bergiliran setiap minggu",
    }
    book = book.apply(set_group(book, words))
    cards = {"nik": "6271014503780001", "kk": "6271011203100002"}
    return book.apply(set_member(book, "A01", cards, today=TODAY))


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_business_plan_has_all_that_an_office_asks(paper: str) -> None:
    """Request, group, members with full numbers, RAB, feasibility, signatures: in that order."""
    words = " ".join(proposal(full_book(), paper))
    told = (
        "PROPOSAL PERMOHONAN BANTUAN USAHA",
        "AYAM PETELUR",
        "Permohonan bantuan usaha KUBE",
        "usaha kelompok, ternak ayam petelur, sebesar Rp20.000.000 (dua puluh juta rupiah).",
        "RENCANA USAHA",
        "Latar belakang",
        "Maksud dan tujuan",
        "Bantuan sebesar Rp20.000.000 (dua puluh juta rupiah) dipakai",
        "Warung dan pasar mingguan",
        "Pakan pagi dan sore",
        "Bergiliran setiap minggu",
        "Daftar Anggota",
        "6271014503780001",
        "6271011203100002",
        "Rencana Anggaran Biaya (RAB)",
        "Jumlah rencana belanja 20.000.000",
        "Kelayakan Usaha",
        "Penutup",
        "melaporkan penggunaan bantuan kepada",
        "Mengetahui,",
        "Sutarno Liwan",
    )
    places = [words.index(one) for one in told]
    assert places == sorted(places)


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_signatures_stand_with_the_last_table(paper: str) -> None:
    """Never alone on a sheet that could lie under another plan."""
    last = proposal(full_book(), paper)[-1]
    assert "Mengetahui," in last
    assert "Balik modal" in last


@pytest.mark.parametrize("key", ["background", "aims", "benefits"])
def test_the_groups_own_words_stand_in_place_of_the_forms(key: str) -> None:
    """Given once by `group set`; before, the form's sentences with what the book knows."""
    book = full_book()
    own = "Kami sendiri yang menulis ini."
    before = " ".join(proposal(book))
    after = " ".join(proposal(book.apply(set_group(book, {key: own}))))
    sentence = getattr(umum().proposal, key)[-1].partition("{")[0]
    assert sentence in before
    assert own not in before
    assert own in after
    assert sentence not in after


def test_a_proposal_claims_nothing_that_the_book_does_not_know() -> None:
    """No profit without planned income, none of a loss, no members of a group without any."""
    words = " ".join(proposal(empty_group(members=0)))
    assert "beranggotakan" not in words
    assert "menghasilkan Rp" not in words
    assert "Manfaat" not in words
    losing = planned(sample_book())
    sold: LineDetails = {
        "text": "Penjualan telur", "block": "pendapatan", "price": 1_000, "account": "penjualan",
    }  # fmt: skip
    words = " ".join(proposal(losing.apply(add_line(losing, sold, NOW))))
    assert "menghasilkan Rp" not in words


def test_the_last_words_stand_with_the_signatures() -> None:
    """*Penutup* and those who sign are on one page, at any length of the plan."""
    for copies in (1, 2, 3):
        pages = proposal(planned(sample_book(), copies))
        (last,) = [page for page in pages if "Penutup" in page]
        assert "Mengetahui," in last


def test_what_the_group_pays_itself_is_not_asked_for() -> None:
    """Only what aid is to pay; where nobody is said to pay, all of it."""
    book = full_book()
    own: LineDetails = {"text": "Gaji", "price": 900_000, "account": "upah", "fund": "swadaya"}
    with_own = " ".join(proposal(book.apply(add_line(book, own, NOW))))
    assert "sebesar Rp20.000.000 (" in with_own
    drafted = sample_book()
    drafted = drafted.apply(add_line(drafted, own, NOW))
    assert "sebesar Rp900.000 (" in " ".join(proposal(drafted))


def test_business_plan_of_an_empty_group_can_be_filled_in_by_hand() -> None:
    """Nothing is asked for and nothing reckoned where nothing is planned."""
    words = " ".join(proposal(empty_group()))
    assert "mengajukan permohonan bantuan untuk usaha kelompok." in words
    assert "Kelayakan" not in words.replace("kelayakan usaha kami", "")
    for heading in ("Usaha", "Pasar", "Jadwal", "Pembagian tugas"):
        assert heading in words
    assert "Tidak ada." not in words
    assert "Jumlah rencana belanja 0" not in words
    assert "Jumlah rencana belanja" in words


def test_numbers_stay_masked_where_the_list_is_handed_round() -> None:
    """The proposal alone has them in full."""
    words = words_of(print_document("members", full_book(), today=TODAY))
    assert "6271014503780001" not in words


def test_plan_of_an_older_version_can_be_proposed() -> None:
    """As it was agreed on."""
    book = full_book()
    book = book.apply(approve(book, day=date(2026, 10, 1), today=TODAY))
    later = When(day=TODAY, reason="Harga naik", today=TODAY)
    book = book.apply(set_line(book, "1", {"price": 5_000_000}, later))
    assert "Jumlah rencana belanja 20.500.000" in " ".join(proposal(book))
    pdf = print_document("proposal", book, today=TODAY, narrowing=Narrowing(version="1"))
    assert "Jumlah rencana belanja 20.000.000" in words_of(pdf)
