"""Entry CSV in and out: every rule that scripts rely on."""

import hashlib
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from kubebook.book.book import Book, balances
from kubebook.book.entries.importing import NEEDED, import_entries
from kubebook.book.entries.mending import Correction, correct, void
from kubebook.book.entries.recording import receipt
from kubebook.book.records.entries import Entry, ImportedFile
from kubebook.cli.ledger.import_file import HEADINGS
from kubebook.errors.entries import (
    MoneyShort,
    OpeningTooLate,
)
from kubebook.errors.files import ColumnsMissing, ImportRefused
from kubebook.files.entries import entry_csv, read_entry_csv
from kubebook.language import word
from tests.books import HOSTILE, books, empty_book

TODAY = date(2026, 10, 31)
HEADER = "date,voucher,source,target,amount,text,party,member,line,grant\n"


def put(book: Book, text: str, today: date = TODAY) -> Book:
    """The book after an import of a CSV text."""
    data = text.encode()
    change = import_entries(
        book, read_entry_csv(data, HEADINGS), sha256=hashlib.sha256(data).hexdigest(), today=today
    )
    return book.apply(change)


def faults(book: Book, text: str) -> list[str]:
    """The faults of an import, in English."""
    with pytest.raises(ImportRefused) as refused:
        put(book, text)
    found = refused.value.facts["faults"]
    assert isinstance(found, tuple)
    return [word(fault, "en") for fault in found]


def notices(book: Book, text: str) -> list[str]:
    """What an import that adds nothing says."""
    data = text.encode()
    change = import_entries(
        book, read_entry_csv(data, HEADINGS), sha256=hashlib.sha256(data).hexdigest(), today=TODAY
    )
    assert change.put == ()
    return [word(notice, "en") for notice in change.notices]


def vouchers(book: Book) -> list[str]:
    """The vouchers of all entries, by number."""
    return [entry.voucher for entry in book.entries]


def test_a_row_becomes_an_entry() -> None:
    """Every column that there is today, amounts and dates as a treasurer writes them."""
    book = put(empty_book(), HEADER + '5/10/2026,,penj,kas,350rb,"Telur, 6 rak",Bu Ijah,sup,,\n')
    assert book.entries == (
        Entry(
            number=1,
            voucher="BKM-2026-0001",
            date=date(2026, 10, 5),
            amount=350_000,
            source="4101",
            target="1101",
            text="Telur, 6 rak",
            party="Bu Ijah",
            member="A01",
        ),
    )


def test_the_file_is_kept_by_its_hash() -> None:
    """So the same file is known again."""
    text = HEADER + "2026-10-05,,penjualan,kas,1,a,,,,\n"
    book = put(empty_book(), text)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    assert book.imports == (ImportedFile(number=1, sha256=sha256, rows=1),)


def test_indonesian_headings_mean_the_same() -> None:
    """A file kept in Indonesian needs no translation."""
    book = put(
        empty_book(),
        "tanggal;bukti;dari;ke;jumlah;uraian;pihak;anggota;pos_rab;bantuan\r\n"
        "5/10/2026;BKM-2026-0007;penjualan;kas;Rp 350.000;Telur;;A02;;\r\n",
    )
    (entry,) = book.entries
    assert (entry.voucher, entry.amount, entry.member) == ("BKM-2026-0007", 350_000, "A02")


@pytest.mark.parametrize(
    ("cell", "amount"),
    [
        ("16,000,000", 16_000_000),
        ("1,250,000", 1_250_000),
        ("50,000.00", 50_000),
        ("50000.00", 50_000),
        ("Rp 2,500,000.00", 2_500_000),
        ("\u202a50.000\u202c", 50_000),
        ("7.500,00", 7_500),
    ],
)
def test_amounts_of_other_programs_are_read_where_they_mean_one_thing(
    cell: str, amount: int
) -> None:
    """With the commas of an English Excel, and with the letters that a chat leaves in them."""
    text = f"date;source;target;amount;text\n2026-10-05;penjualan;kas;{cell};a\n"
    assert [entry.amount for entry in put(empty_book(), text).entries] == [amount]


@pytest.mark.parametrize(
    "cell", ["2026-10-05 00:00:00", "05/10/2026 0:00", "2026-10-05T00:00:00", "5/10/2026 00.00.00"]
)
def test_days_of_other_programs_may_have_a_time(cell: str) -> None:
    """A spreadsheet writes midnight behind a day, with the dots of its language."""
    text = f"date,source,target,amount,text\n{cell},penjualan,kas,5rb,a\n"
    assert [entry.date for entry in put(empty_book(), text).entries] == [date(2026, 10, 5)]


def test_missing_columns_are_empty() -> None:
    """Only what every entry has is needed."""
    book = put(empty_book(), "amount,text,target,source,date\n5,a,kas,penjualan,2026-10-05\n")
    assert vouchers(book) == ["BKM-2026-0001"]


def test_empty_vouchers_come_after_the_given_ones_of_their_series() -> None:
    """A number written on a slip stays; the others take the next free ones, in their order."""
    book = put(
        empty_book(),
        HEADER
        + "2026-10-05,,penjualan,kas,900,a,,,,\n"
        + "2026-10-05,bkm18,penjualan,kas,1,b,,,,\n"
        + "2025-12-30,,penjualan,kas,1,c,,,,\n"
        + "2026-10-06,,kas,upah,1,d,,,,\n"
        + "2026-10-06,,penjualan,bank,1,e,,,,\n"
        + "2026-10-06,,kas,bank,1,f,,,,\n"
        + "2026-10-06,,pakan,penjualan,1,g,,,,\n",
    )
    assert vouchers(book) == [
        "BKM-2026-0019",
        "BKM-2026-0018",
        "BKM-2025-0001",
        "BKK-2026-0001",
        "BBM-2026-0001",
        "BKK-2026-0002",
        "BM-2026-0001",
    ]
    assert [entry.number for entry in book.entries] == [1, 2, 3, 4, 5, 6, 7]


def test_equal_rows_of_one_file_are_all_added() -> None:
    """Two racks sold on one day for the same money are two sales."""
    row = "2026-10-05,,penjualan,kas,60000,Telur,,,,\n"
    assert vouchers(put(empty_book(), HEADER + row + row)) == ["BKM-2026-0001", "BKM-2026-0002"]
    same = "2026-10-05,BKM-2026-0004,penjualan,kas,60000,Telur,,,,\n"
    assert vouchers(put(empty_book(), HEADER + same + same)) == ["BKM-2026-0004"] * 2


def test_parts_of_one_slip_share_their_voucher() -> None:
    """Instalment and jasa: two entries of one day and series."""
    book = put(
        empty_book(),
        HEADER
        + "2026-10-01,BM-2026-0001,saldo-awal,piutang-anggota,100000,Pinjaman,,A01,,\n"
        + "2026-10-05,BKM-2026-0001,piutang-anggota,kas,90000,Angsuran,,A01,,\n"
        + "2026-10-05,BKM-2026-0001,jasa-pinjaman,kas,5000,Jasa,,A01,,\n",
    )
    assert vouchers(book) == ["BM-2026-0001", "BKM-2026-0001", "BKM-2026-0001"]


def test_the_same_file_twice_adds_nothing_and_says_so() -> None:
    """Also where its rows bear no voucher."""
    text = HEADER + "2026-10-05,,penjualan,kas,60000,Telur,,,,\n"
    book = put(empty_book(), text)
    assert notices(book, text) == ["This very file was imported before; nothing was added."]


def test_rows_that_are_there_already_are_left_out_voided_or_not() -> None:
    """A file that was saved anew, with a row more, brings that row alone."""
    old = HEADER + "2026-10-05,BKM-2026-0001,penjualan,kas,60000,Telur,,,,\n"
    book = put(empty_book(), old)
    assert notices(book, old + "\n") == ["Every row is there already; nothing was added."]
    book = book.apply(void(book, voucher="bkm1", reason="salah", today=TODAY))
    assert notices(book, old + "\n\n") == ["Every row is there already; nothing was added."]
    book = put(book, old + "2026-10-06,,penjualan,kas,1,b,,,,\n")
    assert vouchers(book) == ["BKM-2026-0001", "BKM-2026-0002"]


def test_rows_without_a_voucher_are_known_by_what_they_say() -> None:
    """Day, accounts, amount, text, party and member; whatever the bytes of the file are."""
    old = HEADER + (
        "2026-10-05,,penjualan,kas,60000,Telur 2 rak,Bu Ijah,,,\n"
        "2026-10-05,,penjualan,kas,60000,Telur 2 rak,Bu Ijah,,,\n"
        "2026-10-06,,simpanan-wajib,kas,10000,Iuran,,A01,,\n"
    )
    book = put(empty_book(), old)
    assert len(book.entries) == 3
    indonesian = (
        "jumlah;uraian;tanggal;dari;ke;anggota;pihak\r\n"
        "Rp 10.000;Iuran;6/10/2026;simp_wajib;kas;Suparti;\r\n"
        "60rb;telur 2 rak;5 Oktober 2026;penj;kas;;bu ijah\r\n"
        "60.000;Telur 2 rak;05/10/2026;4101;kas;;Bu Ijah\r\n"
    ).replace("simp_wajib", "simpanan-wajib")
    for again in (old.replace("\n", "\r\n"), old.replace(",", "\t"), "\ufeff" + old, indonesian):
        assert notices(book, again) == ["Every row is there already; nothing was added."]
    wide = (old + "2026-10-07,,penjualan,kas,1,b,,,,\n").encode("utf-16")
    change = import_entries(book, read_entry_csv(wide, HEADINGS), sha256="0", today=TODAY)
    assert [entry.text for entry in change.of(Entry)] == ["b"]
    assert [word(notice, "en") for notice in change.notices] == [
        "3 rows were there already and stay as they are.",
        (
            "Known without a voucher, by day, accounts, amount, text and names: lines 2, 3, 4.\n"
            "Another event after all? Change its text in the file, then import it again."
        ),
    ]


@pytest.mark.parametrize("times", [1, 2, 3])
def test_each_event_in_the_book_stands_for_one_row(times: int) -> None:
    """Two equal rows are two sales: of a third the file brings one more, a fourth another."""
    row = "2026-10-05,,penjualan,kas,60000,Telur,,,,\n"
    book = put(empty_book(), HEADER + row * 2)
    assert len(put(book, HEADER + row * times + "\n").entries) == max(2, times)


@pytest.mark.parametrize(
    "other",
    [
        "2026-10-06,,penjualan,kas,60000,Telur,Bu Ijah,A01,,",
        "2026-10-05,,telur,kas,60000,Telur,Bu Ijah,A01,,",
        "2026-10-05,,penjualan,bank,60000,Telur,Bu Ijah,A01,,",
        "2026-10-05,,penjualan,kas,60001,Telur,Bu Ijah,A01,,",
        "2026-10-05,,penjualan,kas,60000,Telur ayam,Bu Ijah,A01,,",
        "2026-10-05,,penjualan,kas,60000,Telur,Bu Ani,A01,,",
        "2026-10-05,,penjualan,kas,60000,Telur,Bu Ijah,A02,,",
    ],
)
def test_a_row_that_differs_in_anything_is_another_event(other: str) -> None:
    """A day, an account, an amount, a word or a name."""
    book = put(empty_book(), HEADER + "2026-10-05,,penjualan,kas,60000,Telur,Bu Ijah,A01,,\n")
    assert len(put(book, f"{HEADER}{other}\n").entries) == 2


def test_a_row_is_known_by_its_event_before_and_after_a_correction() -> None:
    """The old list and a mended one: neither books again what stands in the book corrected."""
    old = HEADER + "2026-10-05,,penjualan,kas,60000,Telur,,,,\n"
    book = put(empty_book(), old)
    right = Correction(amount=65_000)
    book = book.apply(correct(book, voucher="bkm1", right=right, reason="salah", today=TODAY))
    assert put(book, old + "\n") == book
    assert put(book, old.replace("60000", "65000")) == book
    both = old + "2026-10-05,,penjualan,kas,65000,Telur,,,,\n"
    assert len(put(book, both).entries) == len(book.entries) + 1


def test_a_voucher_finds_its_own_event_before_rows_without_one() -> None:
    """Wherever in the file they stand."""
    bare = "2026-10-05,,penjualan,kas,60000,Telur,,,,\n"
    book = put(empty_book(), HEADER + bare)
    numbered = bare.replace(",,penjualan", ",BKM-2026-0001,penjualan")
    for text in (numbered + bare, bare + numbered):
        assert vouchers(put(book, HEADER + text)) == ["BKM-2026-0001", "BKM-2026-0002"]


@pytest.mark.parametrize(
    "row",
    [
        "2026-10-05,BKM-2026-0001,penjualan,kas,60001,Telur,,,,",
        "2026-10-06,BKM-2026-0001,penjualan,kas,60000,Telur,,,,",
        "2026-10-05,BKM-2026-0001,telur,kas,60000,Telur,,,,",
    ],
)
def test_the_same_voucher_with_other_contents_is_a_fault(row: str) -> None:
    """A number stands for one thing only."""
    book = put(empty_book(), HEADER + "2026-10-05,BKM-2026-0001,penjualan,kas,60000,Telur,,,,\n")
    assert faults(book, HEADER + row) == [
        "Line 2: BKM-2026-0001 is there already with other contents."
    ]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (",,penjualan,kas,1,a,,,,", "the column date is empty."),
        ("2026-10-05,,,kas,1,a,,,,", "the column source is empty."),
        ("Jumlah,,,,7000,,,,,", '"Jumlah" is a row of totals; take it out of the file.'),
        ("2026-10-05,,penjualan,,1,a,,,,", "the column target is empty."),
        ("2026-10-05,,penjualan,kas,,a,,,,", "the column amount is empty."),
        ("2026-10-05,,penjualan,kas,1,,,,,", "What was it for? Some words are missing."),
        ("2026-10-05,,tidak-ada,kas,1,a,,,,", 'There is no account "tidak-ada".'),
        ("2026-10-05,,p,kas,1,a,,,,", '"p" could be several accounts: '),
        ("2026-10-05,,penjualan,kas,1,a,,Zaenal,,", 'There is no member "Zaenal".'),
        ("2026-10-05,,penjualan,kas,1,a,,A09,,", 'There is no member "A09".'),
        ("2026-10-05,,penjualan,kas,1,a,,,3,", 'The plan has no line "3".'),
        ("2026-10-05,,penjualan,kas,1,a,,,,PKH", 'There is no grant "PKH".'),
        ("2026-10-05,,simpanan-wajib,kas,1,a,,,,", '"simpanan-wajib" is kept for each member.'),
        ("2026-10-05,,piutang-usaha,kas,1,a,,,,", '"piutang-usaha" is kept by name.'),
        ("2026-10-05,,kas,kas,1,a,,,,", '"kas" stands on both sides.'),
        ("2026-11-01,,penjualan,kas,1,a,,,,", "Sunday, 1 November 2026 is still to come; "),
        ("2026-10-05,BKK-1,penjualan,kas,1,a,,,,", "BKK-2026-0001 does not fit: "),
        ("2026-10-05,BKM-2025-0001,penjualan,kas,1,a,,,,", "BKM-2025-0001 does not fit: "),
        ("2026-10-05,nota 7,penjualan,kas,1,a,,,,", '"nota 7" is no voucher number.'),
        ("2026-10-05,,penjualan,saldo-awal,1,a,,,,", '"penjualan" starts each year at nothing'),
        ("2026-10-05,,penjualan,kas,1", "it has 5 cells, the first line has 10."),
        ("2026-10-05,,penjualan,kas,3.5,a,,,,", ""),
        ("2026-10-05,,penjualan,kas,0,a,,,,", ""),
        ("31/2/2026,,penjualan,kas,1,a,,,,", ""),
    ],
)
def test_a_fault_is_told_with_its_line(row: str, fault: str) -> None:
    """One sentence a fault, without what to type next: the file is mended, not a command."""
    good = "2026-10-05,,penjualan,kas,5,a,,,,\n"
    (told,) = faults(empty_book(), HEADER + good + row + "\n" + good)
    assert told.startswith(f"Line 3: {fault}")
    assert "\n" not in told


def test_all_faults_are_told_at_once() -> None:
    """Whoever mends a file wants to mend it once; one row may have several."""
    told = faults(
        empty_book(),
        HEADER + "x,,penjualan,kas,y,a,,,,\n2026-10-05,,penjualan,kas,1,,,,,\n",
    )
    assert [line.split(":")[0] for line in told] == ["Line 2", "Line 2", "Line 3"]


def test_a_voucher_under_two_dates_is_a_fault() -> None:
    """A slip has one date; the line it stood on before is named."""
    told = faults(
        empty_book(),
        HEADER
        + "2026-10-05,BKM-2026-0001,penjualan,kas,1,a,,,,\n"
        + "2026-10-06,BKM-2026-0001,penjualan,kas,1,a,,,,\n",
    )
    assert told == ["Line 3: BKM-2026-0001 stands under another date in line 2."]


def test_faults_stand_in_the_order_of_the_lines() -> None:
    """Of cells and of rules alike."""
    told = faults(
        empty_book(),
        HEADER + "2026-10-05,,kas,kas,1,a,,,,\n" + "x,,penjualan,kas,1,a,,,,\n",
    )
    assert [line.split(":")[0] for line in told] == ["Line 2", "Line 3"]


def test_many_faults_are_counted_after_the_twentieth() -> None:
    """A file in the wrong order would fill the screen."""
    with pytest.raises(ImportRefused) as refused:
        put(empty_book(), HEADER + ",,penjualan,kas,1,a,,,,\n" * 1_025)
    found = refused.value.facts["faults"]
    assert isinstance(found, tuple)
    assert (refused.value.facts["count"], len(found)) == (1_025, 21)
    assert word(found[-1], "en") == "... and 1.005 more."
    assert refused.value.exit_code == 1


@pytest.mark.parametrize(("wrong", "last"), [(20, "Line 21: the"), (21, "... and 1 more.")])
def test_twenty_faults_are_all_told(wrong: int, last: str) -> None:
    """Of one more the number is told."""
    with pytest.raises(ImportRefused) as refused:
        put(empty_book(), HEADER + ",,penjualan,kas,1,a,,,,\n" * wrong)
    found = refused.value.facts["faults"]
    assert isinstance(found, tuple)
    assert word(found[-1], "en").startswith(last)


def test_money_may_be_short_on_the_way_but_not_on_the_result() -> None:
    """Rows stand in any order; only the days' ends of the whole count."""
    out = "2026-10-05,,kas,upah,100,a,,,,\n"
    book = put(empty_book(), HEADER + out + "2026-10-05,,penjualan,kas,100,b,,,,\n")
    assert len(book.entries) == 2
    with pytest.raises(MoneyShort):
        put(empty_book(), HEADER + out)


def test_openings_must_come_first_in_time() -> None:
    """Nothing may be dated before a balance that was taken over."""
    with pytest.raises(OpeningTooLate):
        put(
            empty_book(),
            HEADER
            + "2026-10-05,,penjualan,kas,100,a,,,,\n"
            + "2026-10-06,,saldo-awal,kas,100,b,,,,\n",
        )


def test_a_file_without_rows_adds_nothing() -> None:
    """It is no fault either."""
    assert notices(empty_book(), HEADER) == ["The file has no rows; nothing was added."]


def test_numbering_goes_on_in_a_book_that_has_entries() -> None:
    """Vouchers and entry numbers continue; voids keep theirs."""
    book = empty_book()
    book = book.apply(
        receipt(book, amount=5, text="a", account="penjualan", day=TODAY, today=TODAY)
    )
    book = put(book, HEADER + "2026-10-05,,penjualan,kas,60000,Telur,,,,\n")
    assert [(entry.number, entry.voucher) for entry in book.entries] == [
        (1, "BKM-2026-0001"),
        (2, "BKM-2026-0002"),
    ]


def test_export_writes_names_integers_and_iso_dates() -> None:
    """Scripts rely on these columns; a hostile text is guarded and quoted as CSV asks."""
    book = empty_book()
    book = book.apply(
        receipt(
            book,
            amount=1_250_000,
            text=f"={HOSTILE}",
            account="simpanan-wajib",
            member="Agus",
            day=date(2026, 10, 5),
            today=TODAY,
            party="-",
        )
    )
    quoted = HOSTILE.replace('"', '""')
    assert entry_csv(book) == (
        f"{HEADER}2026-10-05,BKM-2026-0001,simpanan-wajib,kas,1250000,\"'={quoted}\",'-,A02,,\n"
    )


def test_voids_are_left_out_of_the_export() -> None:
    """What no longer counts is not taken into another ledger."""
    book = put(empty_book(), HEADER + "2026-10-05,,penjualan,kas,60000,Telur,,,,\n")
    book = book.apply(void(book, voucher="bkm1", reason="salah", today=TODAY))
    assert entry_csv(book) == HEADER


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(books())
def test_export_and_import_give_the_same_entries(book: Book) -> None:
    """A ledger that has the same members and accounts gets the same book, and only once.

    In a file a lone dash is nobody, so an old slip of `-` comes back without a party.
    """
    fresh = Book(group=book.group, accounts=book.accounts, members=book.members)
    text = entry_csv(book)
    copy = put(fresh, text)
    told = ("voucher", "date", "source", "target", "amount", "text", "party", "member")
    kept = [e._replace(party="" if e.party == "-" else e.party) for e in book.entries]
    assert [[getattr(e, name) for name in told] for e in copy.entries] == [
        [getattr(e, name) for name in told] for e in kept if e.voided is None
    ]
    assert {k: v for k, v in balances(copy.entries).items() if v} == {
        k: v for k, v in balances(book.entries).items() if v
    }
    assert put(copy, text) == copy
    assert put(book, text + "\n") == book


def test_36_000_rows_go_in_and_their_progress_is_counted() -> None:
    """A long life in one file: all of it goes in, and a person sees how far it is."""
    first = date(2020, 1, 1)
    rows = "".join(
        f"{first + timedelta(days=n % 2_000)},,"
        + ("penjualan,kas,90000" if n % 2 == 0 else "kas,upah,45000")
        + f",Baris {n},Warung {n % 7},A0{n % 4 + 1},,\n"
        for n in range(36_000)
    )
    data = (HEADER + rows).encode()
    told: list[int] = []
    book = empty_book()
    change = import_entries(
        book, read_entry_csv(data, HEADINGS), sha256="0", today=TODAY, progress=told.append
    )
    assert len(change.put) == 36_001
    assert told[-1] == 36_000
    assert told == sorted(told)
    assert len(told) < 100


@pytest.mark.parametrize("dash", ["-", "--", "—"])
def test_a_lone_dash_in_a_column_that_may_be_empty_is_nothing(dash: str) -> None:
    """A text that is a dash stays one: so it may stand in a book that was exported."""
    row = f"2026-10-05,{dash},penjualan,kas,1000,{dash},{dash},{dash},{dash},{dash}\n"
    (entry,) = put(empty_book(), HEADER + row).entries
    assert (entry.text, entry.party, entry.member, entry.line) == (dash, "", "", None)
    assert "amount" in faults(empty_book(), HEADER + row.replace("1000", dash))[0]


@pytest.mark.parametrize("column", NEEDED)
def test_a_column_that_is_needed_is_in_the_file_and_filled(column: str) -> None:
    """Without the column nothing is read; a row without the cell is named by its line."""
    row = {"date": "2026-10-05", "source": "penjualan", "target": "kas", "amount": "9", "text": "x"}
    assert put(empty_book(), f"{','.join(row)}\n{','.join(row.values())}\n").entries
    others = {name: text for name, text in row.items() if name != column}
    with pytest.raises(ColumnsMissing):
        put(empty_book(), f"{','.join(others)}\n{','.join(others.values())}\n")
    bare = {**row, column: " "}
    assert len(faults(empty_book(), f"{','.join(bare)}\n{','.join(bare.values())}\n")) == 1
