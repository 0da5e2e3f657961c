"""The first page: figures, sentences in plain words, and what is to be talked about."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.records.entries import Entry
from kubebook.book.records.meetings import Visit
from kubebook.book.records.people import ROLES, Member, Term
from kubebook.language import Language, word
from kubebook.periods import Period, month_of, year_of
from kubebook.statements.month.summary import PeriodSummary, summarise
from kubebook.statements.month.to_discuss import topics_of
from kubebook.statements.totals import Money, Results
from tests.statements.books import book_of, entry, people, proved

TODAY = date(2026, 10, 31)
OCTOBER = month_of(TODAY)
OFFICERS = tuple(
    Term(number=number, member=f"A0{number}", role=role, appointed=date(2025, 1, 1))
    for number, role in enumerate(ROLES, start=1)
)


def group(*entries: Entry, members: Sequence[Member] | None = None) -> Book:
    """A group of eight with all its officers and a companion."""
    members = people(8) if members is None else members
    return book_of(*entries, members=members, terms=OFFICERS, companion="Ratna Rekaan")


def told(book: Book, period: Period = OCTOBER, language: Language = "id") -> str:
    """The story in one paragraph."""
    story = summarise(book, period, today=TODAY).story
    return " ".join(word(sentence, language) for sentence in story)


def topics(book: Book, period: Period = OCTOBER) -> list[str]:
    """What is to be talked about, in Indonesian."""
    return [word(topic, "id") for topic in topics_of(book, period, today=TODAY)]


def _sample() -> Book:
    """Figures in the manner of look/monthly-1."""
    entries = (
        entry(1, "2026-09-01", 1_105_000, "saldo-awal", "kas"),
        entry(2, "2026-09-01", 8_338_600, "saldo-awal", "bank"),
        entry(3, "2026-09-02", 2_232_900, "penjualan", "bank"),
        entry(4, "2026-09-03", 1_871_500, "bank", "pakan"),
        entry(5, "2026-09-12", 120_000, "penjualan", "piutang-usaha", party="Warung Simpang"),
        entry(6, "2026-09-12", 120_000, "piutang-usaha", "beban-lain", party="Warung Simpang"),
        entry(7, "2026-10-01", 3_660_000, "penjualan", "kas"),
        entry(8, "2026-10-05", 1_500_000, "bank", "kas", "Ambil uang bank"),
        entry(9, "2026-10-06", 5_100_000, "bank", "ternak"),
        entry(10, "2026-10-07", 3_152_500, "kas", "pakan"),
        entry(11, "2026-10-28", 12_350, "bunga-bank", "bank"),
        entry(12, "2026-10-29", 100_000, "dana-iks", "kas"),
        entry(13, "2026-09-01", 9_443_600, "saldo-laba", "saldo-awal"),
    )
    return proved(group(*entries))


def test_story_of_a_month_that_spent_more_than_came_in() -> None:
    """The paragraph of look/monthly-1, figure by figure."""
    assert told(_sample()) == (
        "Uang kelompok turun Rp4.480.150, dari Rp9.805.000 menjadi Rp5.324.850: "
        "masuk Rp3.772.350, terbanyak dari penjualan Rp3.660.000; "
        "keluar Rp8.252.500, terbanyak untuk ternak Rp5.100.000. "
        "Laba bersih Rp519.850, naik Rp158.450 dari bulan September."
    )


def test_story_in_english() -> None:
    """The same in English, where somebody wants it so."""
    assert told(_sample(), language="en") == (
        "The group's money fell by Rp4.480.150, from Rp9.805.000 to Rp5.324.850: "
        "in Rp3.772.350, most from penjualan Rp3.660.000; "
        "out Rp8.252.500, most for ternak Rp5.100.000. "
        "Net profit Rp519.850, up Rp158.450 from the month of September."
    )


def test_amounts_that_matter_are_marked_strong() -> None:
    """Paper sets the change, the money now and the profit in weight."""
    first, second = summarise(_sample(), OCTOBER, today=TODAY).story
    strong = [
        {name: fact for name, fact in sentence.facts.items() if name.startswith("strong_")}
        for sentence in (first, second)
    ]
    assert strong == [
        {"strong_change": 4_480_150, "strong_now": 5_324_850},
        {"strong_profit": 519_850},
    ]
    assert all("{" + name in first.id + second.id for facts in strong for name in facts)


def test_figures_of_the_summary() -> None:
    """Money before and after, flows by account, results of this month and the last, titipan."""
    summary = summarise(_sample(), OCTOBER, today=TODAY)
    assert summary == PeriodSummary(
        period=OCTOBER,
        opening=Money(cash=1_105_000, bank=8_700_000),
        closing=Money(cash=3_212_500, bank=2_112_350),
        money=(("1101", 3_212_500), ("1102", 2_112_350)),
        receipts=(("Penjualan", 3_660_000), ("Bunga bank", 12_350), ("Dana IKS", 100_000)),
        expenses=(("Ternak", 5_100_000), ("Pakan dan obat ternak", 3_152_500)),
        results=Results(turnover=3_660_000, other_income=12_350, cost=3_152_500),
        before=Results(turnover=2_352_900, other_income=0, cost=1_991_500),
        held=(("Dana IKS", 100_000),),
        story=summary.story,
    )
    assert topics(_sample()) == []
    assert summary.total_in == 3_772_350
    assert summary.total_out == 8_252_500
    assert summary.own_money == 5_224_850


BOUGHT = entry(1, "2026-09-01", 100_000, "modal-swadaya", "kas")
EARNED = entry(2, "2026-09-02", 50_000, "penjualan", "kas")
LOST = entry(3, "2026-09-03", 70_000, "kas", "pakan")


@pytest.mark.parametrize(
    ("entries", "story"),
    [
        ((), "Kelompok belum punya uang, dan belum ada uang masuk atau keluar pada Oktober 2026."),
        (
            (BOUGHT,),
            "Tidak ada uang masuk atau keluar pada Oktober 2026. Uang kelompok tetap Rp100.000.",
        ),
        (
            (BOUGHT, EARNED),
            (
                "Tidak ada uang masuk atau keluar pada Oktober 2026. "
                "Uang kelompok tetap Rp150.000. Tidak ada pendapatan dan tidak ada beban."
            ),
        ),
        (
            (entry(1, "2026-10-01", 9_000, "penjualan", "kas"),),
            (
                "Uang kelompok naik dari nol menjadi Rp9.000: masuk Rp9.000 dari penjualan; "
                "tidak ada uang keluar. Laba bersih Rp9.000."
            ),
        ),
        (
            (
                entry(1, "2026-10-01", 40_000, "saldo-awal", "kas"),
                entry(2, "2026-10-02", 40_000, "kas", "upah"),
            ),
            (
                "Uang kelompok turun Rp40.000, dari Rp40.000 menjadi Rp0: tidak ada uang masuk; "
                "keluar Rp40.000 untuk upah. Rugi bersih Rp40.000."
            ),
        ),
        (
            (
                BOUGHT,
                entry(4, "2026-10-02", 30_000, "bantuan-sosial", "kas"),
                entry(5, "2026-10-03", 30_000, "kas", "peralatan"),
            ),
            (
                "Uang kelompok tetap Rp100.000: masuk Rp30.000 dari modal bantuan sosial; "
                "keluar Rp30.000 untuk peralatan dan inventaris."
            ),
        ),
        (
            (
                entry(4, "2026-10-02", 30_000, "bantuan-sosial", "kas"),
                entry(5, "2026-10-03", 30_000, "kas", "peralatan"),
            ),
            (
                "Uang kelompok tetap Rp0: masuk Rp30.000 dari modal bantuan sosial; "
                "keluar Rp30.000 untuk peralatan dan inventaris."
            ),
        ),
    ],
)
def test_story_of_unusual_months(entries: tuple[Entry, ...], story: str) -> None:
    """Empty months, first months, months of one kind of movement, months that end as they began."""
    assert told(group(*entries)) == story


@pytest.mark.parametrize(
    ("before", "now", "sentence"),
    [
        (50_000, 80_000, "Laba bersih Rp80.000, naik Rp30.000 dari bulan September."),
        (50_000, 20_000, "Laba bersih Rp20.000, turun Rp30.000 dari bulan September."),
        (50_000, 50_000, "Laba bersih Rp50.000, sama dengan bulan September."),
        (50_000, -20_000, "Rugi bersih Rp20.000; bulan September masih laba Rp50.000."),
        (-20_000, 50_000, "Laba bersih Rp50.000; bulan September masih rugi Rp20.000."),
        (-20_000, -50_000, "Rugi bersih Rp50.000, bertambah Rp30.000 dari bulan September."),
        (-50_000, -20_000, "Rugi bersih Rp20.000, berkurang Rp30.000 dari bulan September."),
        (-50_000, -50_000, "Rugi bersih Rp50.000, sama dengan bulan September."),
        (50_000, 0, "Tidak untung dan tidak rugi; bulan September masih laba Rp50.000."),
        (-50_000, 0, "Tidak untung dan tidak rugi; bulan September masih rugi Rp50.000."),
        (0, 0, "Tidak untung dan tidak rugi, sama dengan bulan September."),
        (0, 50_000, "Laba bersih Rp50.000, naik Rp50.000 dari bulan September."),
        (0, -50_000, "Rugi bersih Rp50.000, bertambah Rp50.000 dari bulan September."),
    ],
)
def test_profit_is_told_against_the_month_before(before: int, now: int, sentence: str) -> None:
    """Better, worse, the same; from profit to loss and back."""
    book = group(
        entry(1, "2026-09-02", 100_000 + before, "penjualan", "kas"),
        entry(2, "2026-09-02", 100_000, "kas", "pakan"),
        entry(3, "2026-10-02", 100_000 + now, "penjualan", "kas"),
        entry(4, "2026-10-02", 100_000, "kas", "pakan"),
    )
    assert word(summarise(book, OCTOBER, today=TODAY).story[1], "id") == sentence


def test_january_names_the_year_of_december() -> None:
    """Where the year differs it is said."""
    book = group(
        entry(1, "2025-12-02", 10_000, "penjualan", "kas"),
        entry(2, "2026-01-02", 30_000, "penjualan", "kas"),
    )
    assert told(book, month_of(date(2026, 1, 1))).endswith(
        "Laba bersih Rp30.000, naik Rp20.000 dari bulan Desember 2025."
    )
    assert told(book, year_of(TODAY)).endswith(
        "Laba bersih Rp30.000, naik Rp20.000 dari tahun 2025."
    )


def test_a_quarter_is_compared_with_nothing() -> None:
    """Only months and years have a period before them."""
    quarter = Period(date(2026, 7, 1), date(2026, 10, 1))
    summary = summarise(_sample(), quarter, today=TODAY)
    assert summary.before is None
    assert word(summary.story[1], "id") == "Laba bersih Rp361.400."


def test_month_after_nothing_but_openings_is_a_first_month() -> None:
    """Balances taken over on 30 September make October no better than September."""
    book = group(
        entry(1, "2026-09-30", 100_000, "saldo-awal", "kas"),
        entry(2, "2026-10-02", 30_000, "penjualan", "kas"),
    )
    assert summarise(book, OCTOBER, today=TODAY).before is None


def test_nothing_to_talk_about() -> None:
    """A complete group whose customers paid has no topic."""
    assert topics(_sample()) == []


def test_customers_who_owe_from_before_the_month_are_named() -> None:
    """A sale on credit of this month is no topic yet; two are named, the others summed."""
    sold = [
        entry(number, f"2026-{month:02}-12", amount, "penjualan", "piutang-usaha", party=party)
        for number, month, amount, party in (
            (1, 9, 120_000, "Warung Simpang"),
            (2, 8, 30_000, "Katering"),
            (3, 9, 10_000, "Bu Ijah"),
            (4, 9, 5_000, "Pak Umar"),
            (5, 10, 99_000, "Toko Baru"),
        )
    ]
    assert topics(group(*sold)) == [
        "Katering belum membayar Rp30.000 sejak 12 Agustus 2026.",
        "Warung Simpang belum membayar Rp120.000 sejak 12 September 2026.",
        "2 pihak lain belum membayar, jumlahnya Rp15.000.",
    ]


def test_lenders_who_wait_since_before_the_month_are_named() -> None:
    """The group's own debts stand beside those of its customers."""
    book = group(entry(1, "2026-09-05", 440_000, "utang-lain", "kas", party="Bu Ketua"))
    assert topics(book) == [
        "Kelompok masih berutang Rp440.000 kepada Bu Ketua sejak 5 September 2026."
    ]


def test_money_below_what_is_held_for_members_is_the_gravest() -> None:
    """Savings spent on feed: the members' money is not there."""
    book = group(
        entry(1, "2026-10-01", 400_000, "simpanan-sukarela", "kas", member="A01"),
        entry(2, "2026-10-02", 150_000, "kas", "pakan"),
        entry(3, "2026-10-03", 5_000, "penjualan", "kas")._replace(
            voided=date(2026, 10, 4),
            reason="salah",
        ),
    )
    assert topics(proved(book)) == [
        "Uang yang ada, Rp250.000, kurang dari titipan anggota, Rp400.000.",
        "Bukti batal tanpa pengganti: BKM-2026-0003, Rp5.000.",
    ]


def test_members_loan_is_no_topic_by_its_age() -> None:
    """A loan has its instalments, and a member's share its meeting; no name stands on page 1."""
    book = group(
        entry(1, "2026-09-01", 900_000, "penjualan", "kas"),
        entry(2, "2026-09-02", 300_000, "kas", "piutang-anggota", member="A01"),
        entry(3, "2026-09-03", 200_000, "utang-bagi-hasil", "bagi-hasil", member="A02"),
    )
    assert topics(proved(book)) == []


def test_vouchers_without_proof_are_named() -> None:
    """Those that took money out until the month's end; three are named, the others counted."""
    spent = [entry(n, f"2026-10-{n:02}", n * 1_000, "kas", "pakan") for n in range(1, 6)]
    others = (
        entry(7, "2026-10-09", 500, "bank", "administrasi-bank"),
        entry(8, "2026-10-01", 20_000, "penjualan", "kas"),
    )
    (said,) = topics(group(*spent, *others))
    assert said == (
        "Nota belum ada: BKK-2026-0001, BKK-2026-0002, BKK-2026-0003 dan 2 lainnya, "
        "jumlahnya Rp15.000."
    )
    assert topics(group(*spent), month_of(date(2026, 9, 1))) == []
    november = month_of(date(2026, 11, 1))
    later = topics_of(group(*spent, *others), november, today=november.last_day)
    assert [word(topic, "id") for topic in later] == [said]
    assert topics(proved(group(*spent, *others))) == []


def test_void_with_a_replacement_is_no_topic() -> None:
    """A corrected entry is on the list of corrections, that is enough."""
    wrong = entry(1, "2026-10-03", 5_000, "penjualan", "kas")._replace(
        voided=date(2026, 10, 4),
        reason="salah",
        replaced_by="BKM-2026-0002",
    )
    right = entry(2, "2026-10-03", 50_000, "penjualan", "kas")._replace(replaces=1)
    assert topics(group(wrong, right)) == []


def test_what_the_group_lacks_is_said() -> None:
    """No companion, offices without holder, too few members, balances without an owner."""
    book = book_of(
        entry(1, "2026-10-01", 700_000, "saldo-awal", "kas"),
        members=people(4),
        terms=OFFICERS[:1],
    )
    assert topics(book) == [
        "Kelompok belum punya pendamping; tanyakan kepada Dinas Sosial siapa pendampingnya.",
        "Pengurus belum lengkap: belum ada sekretaris, bendahara.",
        "Anggota kelompok 4 orang; KUBE beranggota 5 sampai 20 orang.",
        "Saldo awal masih Rp700.000, belum dipindahkan ke saldo laba.",
    ]


def test_a_group_without_companion_asks_who_it_is() -> None:
    """The office is named if it is known; a group that has one is not told."""
    office = "Dinas Sosial Kota Rekaan"
    book = book_of(members=people(8), terms=OFFICERS, office=office)
    assert topics(book) == [
        f"Kelompok belum punya pendamping; tanyakan kepada {office} siapa pendampingnya."
    ]
    assert topics(replace(book, group=book.group._replace(companion="Ratna Rekaan"))) == []


@pytest.mark.parametrize(("count", "said"), [(5, False), (20, False), (21, True), (4, True)])
def test_members_outside_five_to_twenty(count: int, said: bool) -> None:  # noqa: FBT001 (a table)
    """Permensos 2/2019, Pasal 3."""
    assert bool(topics(group(members=people(count)))) is said


def test_group_without_members_is_told_to_list_them() -> None:
    """The first topic of a group that has only begun."""
    assert "Daftar anggota masih kosong." in topics(book_of())


def test_no_more_than_six_topics() -> None:
    """What is gravest stands; the page has room for six."""
    debts = [
        entry(number, f"2026-09-{number:02}", 1_000 * number, source, target, party=f"P{number}")
        for number, source, target in (
            *((n, "penjualan", "piutang-usaha") for n in range(1, 5)),
            *((n, "utang-lain", "kas") for n in range(5, 9)),
        )
    ]
    book = book_of(*debts, entry(9, "2026-09-09", 26_000, "kas", "pakan"))
    found = topics(book)
    assert len(found) == 6
    assert found[0] == "P1 belum membayar Rp1.000 sejak 1 September 2026."


@pytest.mark.parametrize(
    ("visit", "said"),
    [
        (date(2026, 10, 17), "Pendamping Ratna terakhir datang 17 Oktober 2026."),
        (date(2026, 9, 5), "Pendamping Ratna terakhir datang 5 September 2026."),
        (date(2026, 11, 2), "Pendamping Ratna belum pernah datang sejak ditugaskan 3 September"),
        (None, "Pendamping Ratna belum pernah datang sejak ditugaskan 3 September 2026."),
        (date(2026, 8, 1), None),
    ],
)
def test_story_says_when_the_companion_last_came(visit: date | None, said: str | None) -> None:
    """By the end of the period; one who is missed is talked about instead, and only there."""
    book = group()
    book = replace(
        book,
        group=book.group._replace(companion="Ratna", companion_since=date(2026, 9, 3)),
        visits=(Visit(number=1, date=visit, companion="Ratna"),) if visit else (),
    )
    assert ("Pendamping" in told(book)) is (said is not None)
    assert (said or "") in told(book)
    assert any("tidak datang" in topic for topic in topics(book)) is (said is None)
