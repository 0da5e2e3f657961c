"""Statements on the screen: tables, and blocks where a table cannot stand."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.messages import Message
from kubebook.money import format_amount
from kubebook.periods import Period
from kubebook.screen.characters import safe, width
from kubebook.screen.table import statement_lines
from kubebook.statements.statement import Cell, Column, Row
from tests.screen.samples import cash_book, entry_rows, statement, text_of

Golden = Callable[[str, str], None]


def test_cash_book_at_80_columns_is_the_page_of_the_look(golden: Golden) -> None:
    """The treasurer sees the month letter by letter as it was agreed."""
    shown = text_of(statement_lines(cash_book(), language="id"))

    golden("screen/look-cash-book-80.txt", shown)


def test_cash_book_at_40_columns_is_a_block_for_each_row(golden: Golden) -> None:
    """On a narrow window each cell has its line and no amount is broken."""
    shown = text_of(statement_lines(cash_book(), language="id", columns=40))

    golden("screen/look-cash-book-40.txt", shown)


@pytest.mark.parametrize("columns", [20, 30, 40, 53, 60, 70, 79, 80, 100, 132, 200])
def test_no_line_is_wider_than_the_screen_and_no_amount_is_broken(columns: int) -> None:
    """Whatever the window's width, each amount stands whole on one line."""
    lines = statement_lines(cash_book(), language="id", columns=columns)

    assert all(width(line.text) <= columns for line in lines)
    whole = {part for line in lines for part in line.text.split()}
    assert {"11.305.000", "5.100.000", "4.072.350", "8.717.500", "6.659.850"} <= whole
    assert {"BKM-2026-0018", "BKK-2026-0052"} <= whole


def test_a_wide_terminal_keeps_words_and_figures_near_each_other() -> None:
    """A table is no wider than its texts need, so that the eye stays on its row."""
    short = statement(Row(cells={"text": "Telur", "in": 5_000, "balance": 5_000}))

    assert max(len(line.text) for line in statement_lines(short, language="id", columns=200)) == 60


def test_a_void_row_says_so_in_words_and_may_be_struck_through() -> None:
    """A void can be told in a pipe, by its word where the balance would stand."""
    void = [line for line in statement_lines(cash_book(), language="id") if line.style == "void"]

    assert void[0].text.endswith("750.000      batal")
    assert len(void) == 2


def test_totals_have_weight_and_items_have_none() -> None:
    """On a terminal the sums are easier to find, in a table and in blocks."""
    for columns in (80, 40):
        lines = statement_lines(cash_book(), language="id", columns=columns)

        assert next(line for line in lines if "Saldo akhir" in line.text).style == "strong"
        assert next(line for line in lines if "BKM-2026-0018" in line.text).style == "plain"


def test_a_word_longer_than_its_column_breaks_at_the_edge_and_loses_no_letter() -> None:
    """A name of 60 letters without a blank is there whole, over several lines."""
    long = "Kandang" * 9
    shown = statement_lines(
        statement(Row(cells={"text": long, "in": 5, "balance": 9_999_999_999})), language="id"
    )

    assert all(width(line.text) <= 80 for line in shown)
    assert long in "".join(line.text[:70].split()[0] for line in shown[4:] if line.text.split())


def test_hostile_text_arrives_as_typed() -> None:
    """Signs that mean something to a program mean nothing on the screen."""
    hostile = r"[/x] <b>tebal</b> & 'kutip' =SUM(A1) ; \ 50%"

    shown = text_of(
        statement_lines(statement(Row(cells={"text": hostile})), language="id", columns=120)
    )

    assert hostile in shown


def test_control_letters_in_a_text_never_reach_the_terminal() -> None:
    """A text taken from a foreign file cannot clear the screen or turn its letters round."""
    evil = "a\x1b[2Jb\u202ec\u2028d\x9be\rf\ng\th\udc80"

    shown = text_of(
        statement_lines(statement(Row(cells={"text": evil})), language="id", columns=120)
    )

    assert r"a\x1b[2Jb\u202ec\u2028d\x9be f g h\udc80" in shown


def test_wide_letters_and_marks_keep_the_amounts_in_line() -> None:
    """Amounts stand under each other, whatever letters a name has."""
    texts = ("Telur", "卵の販売", "Ju\u0301s jeruk", "Zoë 👍")
    rows = [Row(cells={"text": text, "balance": 1_000}) for text in texts]

    shown = [line.text for line in statement_lines(statement(*rows), language="id")]

    assert [width(line) for line in shown if line.endswith("1.000")] == [60] * 4


def test_dates_of_two_years_are_written_in_full() -> None:
    """A date whose year the heading does not say carries its own."""
    until = Period(date(2025, 3, 1), date(2026, 11, 1))
    shown = text_of(statement_lines(statement(*entry_rows(), period=until), language="id"))

    assert "\n01/10/2026 BKM-2026-0018 " in shown
    assert "\nTanggal    No. Bukti" in shown


def test_a_date_outside_the_period_is_written_in_full() -> None:
    """In a book of this month a date of last year cannot be mistaken."""
    row = Row(cells={"date": date(2025, 10, 3), "text": "Telur"})

    assert "03/10/2025" in text_of(statement_lines(statement(row), language="id"))


def test_columns_without_any_text_give_way_before_a_row_becomes_a_block() -> None:
    """A table is kept if only empty columns stand in its way."""
    columns = (
        Column(name="name", heading="Nama"),
        Column(name="occupation", heading="Pekerjaan sebelumnya"),
        Column(name="amount", heading="Jumlah", kind="money"),
    )
    row = Row(cells={"name": "Hendra Tuwan, RT 003", "amount": 250_000})

    shown = text_of(statement_lines(statement(row, columns=columns), language="id", columns=30))

    assert "\nNama                    Jumlah\n" in shown
    assert "\nHendra Tuwan, RT 003   250.000\n" in shown


def test_headings_fold_before_texts_do() -> None:
    """Long headings stand on two lines, level at the foot."""
    columns = (
        Column(name="name", heading="Nama"),
        Column(name="a", heading="Sisa tahun lalu", kind="money"),
        Column(name="b", heading="Sisa bulan ini", kind="money"),
    )
    row = Row(cells={"name": "Hendra", "a": 250_000, "b": 1_000})

    shown = text_of(statement_lines(statement(row, columns=columns), language="id", columns=33))

    assert ("          Sisa tahun   Sisa bulan\nNama            lalu          ini\n") in shown


def test_items_under_a_heading_row_are_set_in_and_sums_are_not() -> None:
    """Parts of a statement can be told apart without lines or boxes."""
    columns = (
        Column(name="name", heading="Pos"),
        Column(name="amount", heading="Jumlah", kind="money"),
    )
    rows = (
        Row(cells={"name": "Aset"}, level="heading"),
        Row(cells={"name": "Kas", "amount": 1}),
        Row(cells={"name": "Jumlah aset", "amount": 1}, level="total"),
        Row(cells={"name": "Utang"}, level="heading"),
        Row(cells={"name": "Utang usaha", "amount": 1}),
        Row(cells={"name": "Jumlah utang", "amount": 1}, level="subtotal"),
    )
    shown = text_of(statement_lines(statement(*rows, columns=columns), language="id", columns=30))

    assert shown.splitlines()[6:] == [
        "Aset",
        "  Kas                        1",
        "─" * 30,
        "Jumlah aset                  1",
        "",
        "Utang",
        "  Utang usaha                1",
        "Jumlah utang                 1",
    ]


def test_in_a_block_words_that_tell_nothing_alone_say_what_they_are() -> None:
    """NIK and KK can be told apart where no column heading stands above them."""
    columns = (
        Column(name="member", heading="No. Anggota"),
        Column(name="name", heading="Nama"),
        Column(name="nik", heading="NIK"),
        Column(name="kk", heading="No. KK"),
        Column(name="sex", heading="L/P"),
        Column(name="address", heading="Alamat"),
        Column(name="joined", heading="Tanggal masuk", kind="date"),
    )
    cells: dict[str, Cell] = {
        "member": "A01",
        "name": "Suparti",
        "nik": "6271010101800001",
        "kk": "6271010101800002",
        "sex": "P",
        "address": "Jl. Tjilik Riwut km 7, RT 003/RW 002",
        "joined": date(2019, 5, 2),
    }
    book = statement(Row(cells=cells), columns=columns)

    shown = text_of(statement_lines(book, language="id", columns=40))

    assert shown.splitlines()[3:] == [
        " 1  A01",
        "    Suparti",
        "    NIK: 6271010101800001",
        "    No. KK: 6271010101800002",
        "    L/P: P",
        "    Alamat: Jl. Tjilik Riwut km 7, RT",
        "    003/RW 002",
        "    Tanggal masuk             02/05/2019",
    ]


def test_a_statement_without_rows_says_so() -> None:
    """An empty book is no empty screen."""
    assert "Masih kosong.\n" in text_of(statement_lines(statement(), language="id"))


def test_vouchers_lose_their_year_before_a_row_becomes_a_block() -> None:
    """A window a little too narrow keeps the table; the heading has the year."""
    shown = text_of(statement_lines(cash_book(), language="id", columns=62))

    assert "\n01/10 BKM-0018 Penjualan" in shown


def test_facts_above_the_table_stand_between_rules() -> None:
    """The bank book says of which account it is."""
    facts = cash_book()._replace(above=(Message("Bank: Bank Kalteng"),))

    lines = text_of(statement_lines(facts, language="id")).splitlines()

    assert lines[1:4] == ["─" * 80, "Bank: Bank Kalteng", "─" * 80]


def test_amounts_that_do_not_fit_beside_their_heading_stand_under_it() -> None:
    """Even at 20 columns an amount is whole."""
    shown = text_of(
        statement_lines(
            statement(Row(cells={"text": "Ayam", "balance": 9_999_999_999})),
            language="id",
            columns=20,
        )
    )
    assert "    Saldo" in shown
    assert "   9.999.999.999\n" in shown


figures = st.none() | st.integers(-9_999_999_999, 9_999_999_999)
rows = st.builds(
    lambda text, day, money_in, balance, level: Row(
        cells={
            "date": day,
            "voucher": "BKM-2026-0018",
            "text": text,
            "in": money_in,
            "balance": balance,
        },
        level=level,
    ),
    st.text(max_size=70),
    st.dates(date(2025, 1, 1), date(2026, 12, 31)),
    figures,
    figures,
    st.sampled_from(("opening", "heading", "item", "void", "subtotal", "total")),
)


@given(st.lists(rows, max_size=6), st.integers(24, 160))
def test_any_statement_fits_any_screen_and_keeps_every_amount_whole(
    some: list[Row], columns: int
) -> None:
    """Whatever is typed and however narrow the window, an amount is never broken."""
    lines = statement_lines(statement(*some), language="id", columns=columns)

    assert all(width(line.text) <= columns for line in lines)
    assert all(line.text == safe(line.text) for line in lines)
    words = {part for line in lines for part in line.text.split()}
    for row in some:
        amount = row.cells["balance"]
        if isinstance(amount, int) and row.level != "heading":
            assert format_amount(amount) in words


def test_an_empty_list_has_all_its_headings_or_none() -> None:
    """Wide, the headings tell what will stand there; narrow, half of them would mislead."""
    empty = cash_book()._replace(rows=(), notes=())

    wide = text_of(statement_lines(empty, language="id", columns=80))
    assert {"Tgl.", "Bukti", "Uraian", "Saldo"} <= set(wide.splitlines()[2].split())
    assert text_of(statement_lines(empty, language="id", columns=40)) == (
        f"Buku Kas Umum, KUBE Ayam Berkah\nOktober 2026, rupiah\n{'─' * 40}\nMasih kosong.\n"
    )


@pytest.mark.parametrize("columns", [80, 30])
def test_totals_alone_stand_under_one_rule(columns: int) -> None:
    """A result without items has no empty stretch between two rules."""
    book = cash_book()
    totals = book._replace(rows=tuple(row for row in book.rows if row.level == "total"), notes=())
    shown = text_of(statement_lines(totals, language="id", columns=columns)).splitlines()

    rules = [place for place, line in enumerate(shown) if set(line) == {"─"}]
    assert all(later > place + 1 for place, later in pairwise(rules))
    assert any("Jumlah" in line for line in shown)
