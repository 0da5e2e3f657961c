"""The one table of statements: names, aliases, default periods, and what each is asked for."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kubebook.book.records.people import Term
from kubebook.errors import (
    KubebookError,
)
from kubebook.errors.statements import (
    AccountNotOfBook,
    StatementNeedsAccount,
    StatementNotFound,
    StatementNotFoundNear,
)
from kubebook.language import Language, translator, word
from kubebook.messages import Message
from kubebook.periods import Period, month_of
from kubebook.statements import catalogue
from kubebook.statements.catalogue import STATEMENTS, default_period, make, resolve
from kubebook.statements.month.summary import summarise
from kubebook.statements.month.to_discuss import topics_of
from kubebook.statements.statement import Narrowing, Statement
from tests.statements.books import SECOND_BANK, book_of, entry, people

TODAY = date(2026, 10, 31)
ROOM = Path(catalogue.__file__).parent
BOOK = book_of(
    entry(1, "2025-03-05", 500_000, "saldo-awal", "kas"),
    entry(2, "2026-10-01", 240_000, "penjualan", "kas"),
    members=people(5),
)


LEDGER = ("account-ledger", "buku-besar")


def made(name: str, period: Period | None = None) -> Statement:
    """A statement of the little book; a ledger of one account is that of kas."""
    return make(
        name,
        BOOK,
        period,
        today=TODAY,
        narrowing=Narrowing(account="kas" if name in LEDGER else None),
    )


@pytest.mark.parametrize("name", STATEMENTS)
def test_every_statement_is_made_by_its_name_and_its_alias(name: str) -> None:
    """Whatever stands in the table can be shown, in English or Indonesian."""
    statement = made(name)
    assert statement.name == name
    assert statement.group == "KUBE CONTOH (rekaan)"
    assert made(STATEMENTS[name].alias) == statement
    assert {resolve(other) for other in STATEMENTS[name].also} <= {name}


@pytest.mark.parametrize("name", STATEMENTS)
def test_cells_stand_under_columns_and_hold_their_kind(name: str) -> None:
    """Nothing is in a row that has no column, and money is whole rupiah."""
    statement = made(name)
    columns = {column.name: column for column in statement.columns}
    assert len(columns) == len(statement.columns)
    for row in statement.rows:
        assert row.cells.keys() <= columns.keys()
        for key, cell in row.cells.items():
            kind = columns[key].kind
            if kind in ("money", "number"):
                assert cell is None or type(cell) is int
            elif kind == "date":
                assert cell is None or type(cell) is date
    assert {column.carried for column in statement.columns} <= {None, *columns}


@pytest.mark.parametrize("name", STATEMENTS)
def test_what_is_carried_last_is_the_total(name: str) -> None:
    """*Pindahan* and the rows under it foot to the total that stands below them."""
    statement = made(name)
    carried = {c.name: c.carried for c in statement.columns if c.carried}
    so_far: dict[str, object] = {}
    for row in statement.rows:
        if row.level == "total":
            for column, running in carried.items():
                if running in so_far and isinstance(row.cells.get(column), int):
                    assert so_far[running] == row.cells[column]
        so_far.update(
            (it, row.cells[it]) for it in carried.values() if row.cells.get(it) is not None
        )


def test_importing_the_catalogue_imports_no_statement() -> None:
    """The list of names costs nothing; a statement is loaded when it is asked for."""
    code = (
        "import sys, kubebook.statements.catalogue\n"
        "print(*sorted(m for m in sys.modules if m.startswith('kubebook.statements.')))\n"
        "print(*{'typer', 'rich', 'tinydb', 'reportlab', 'difflib'} & sys.modules.keys())"
    )
    out = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout
    assert out == "kubebook.statements.catalogue kubebook.statements.statement\n\n"


def test_names_are_forgiving_about_spaces_and_capitals() -> None:
    """`Buku Kas` is `buku-kas`."""
    assert resolve(" Buku Kas ") == "cash-book"
    assert resolve("TRIAL_BALANCE") == "trial-balance"


def test_names_and_aliases_are_all_different() -> None:
    """No alias hides a statement."""
    listings = STATEMENTS.values()
    names = [*STATEMENTS, *(n for one in listings for n in (one.alias, *one.also))]
    assert len(set(names)) == len(names)


def refusal(error: KubebookError, language: Language = "id") -> str:
    """A refusal as it is worded."""
    return word(error.worded, language)


def test_unknown_statement_names_the_nearest() -> None:
    """A mistyped name is answered with what was probably meant."""
    with pytest.raises(StatementNotFoundNear) as caught:
        resolve("buku-kass")
    assert refusal(caught.value) == (
        'Tidak ada buku atau laporan "buku-kass". Mungkin maksudnya: buku-kas, kas-tunai\n'
        "  kubebook lihat   menampilkan semuanya"
    )
    assert caught.value.exit_code == 1
    with pytest.raises(StatementNotFoundNear) as caught:
        resolve("neraca")
    assert caught.value.facts["near"] == ("trial-balance",)
    with pytest.raises(StatementNotFoundNear) as caught:
        resolve("Jurnl", also={"jurnal": "journal", "journal": "journal"})
    assert caught.value.facts["near"] == ("journal",)


@pytest.mark.parametrize("typed", ["zzz", ""])
def test_name_like_nothing_is_answered_with_where_all_names_stand(typed: str) -> None:
    """Where nothing is near nothing is guessed, and no screenful of names is poured out."""
    with pytest.raises(StatementNotFound) as caught:
        resolve(typed)
    assert refusal(caught.value) == (
        f'Tidak ada buku atau laporan "{typed}".\n  kubebook lihat   menampilkan semuanya'
    )


def test_account_ledger_asks_for_its_account() -> None:
    """A Buku Besar is of one account; the refusal says how to name it."""
    with pytest.raises(StatementNeedsAccount) as caught:
        make("buku-besar", BOOK, today=TODAY)
    assert caught.value.exit_code == 2
    assert refusal(caught.value, "en") == (
        "account-ledger is of one account, and none was named.\n"
        "  kubebook show account-ledger --account kas"
    )


def test_bank_book_of_an_account_without_bank_is_refused() -> None:
    """Only a bank has a bank book; the refusal names the banks there are."""
    with pytest.raises(AccountNotOfBook) as caught:
        make(
            "bank-book",
            book_of(accounts=[SECOND_BANK]),
            today=TODAY,
            narrowing=Narrowing(account="kas"),
        )
    assert refusal(caught.value) == (
        'Pos "kas" tidak punya buku ini. Yang bisa: bank, bank-desa\n'
        "  kubebook lihat buku-besar --pos kas"
    )


def test_account_may_be_typed_by_its_beginning() -> None:
    """`--account penju` is enough."""
    ledger = make("account-ledger", BOOK, today=TODAY, narrowing=Narrowing(account="penju"))
    assert [word(fact, "id") for fact in ledger.above] == ["Pos: 4101 Penjualan"]


@pytest.mark.parametrize(
    ("name", "start", "end", "when"),
    [
        ("cash-book", date(2026, 10, 1), date(2026, 11, 1), "Oktober 2026"),
        ("entries", date(2026, 10, 1), date(2026, 11, 1), "Oktober 2026"),
        ("income", date(2026, 10, 1), date(2026, 11, 1), "Oktober 2026"),
        ("monthly-results", date(2026, 1, 1), date(2027, 1, 1), "2026"),
        ("trial-balance", date(2025, 3, 5), date(2026, 11, 1), "sampai 31 Oktober 2026"),
        ("account-ledger", date(2025, 3, 5), date(2026, 11, 1), "sampai 31 Oktober 2026"),
        ("position", date(2025, 3, 5), date(2026, 11, 1), "per 31 Oktober 2026"),
        ("members", date(2025, 3, 5), date(2026, 11, 1), "per 31 Oktober 2026"),
    ],
)
def test_default_period(name: str, start: date, end: date, when: str) -> None:
    """Books tell the present month, states everything until today."""
    statement = made(name)
    assert statement.period == Period(start, end)
    assert word(statement.when, "id") == when


def test_a_book_whose_entries_all_lie_ahead_has_a_period_of_today_alone() -> None:
    """A clock that was wrong and then set right: a state is asked for all the same."""
    book = book_of(entry(1, "2027-01-05", 5, "penjualan", "kas"))
    today = date(2026, 10, 31)
    assert default_period("position", today, book) == Period(today, date(2026, 11, 1))


def test_state_of_an_unfinished_month_is_that_of_today() -> None:
    """A position asked for October on the 10th is that of the 10th."""
    october = Period(date(2026, 10, 1), date(2026, 11, 1))
    position = make("position", BOOK, october, today=date(2026, 10, 10))
    assert word(position.when, "id") == "per 10 Oktober 2026"
    past = make("position", BOOK, october, today=date(2026, 12, 10))
    assert word(past.when, "id") == "per 31 Oktober 2026"


def test_statement_of_an_empty_book_is_made() -> None:
    """A group that has not begun can show everything."""
    for name in STATEMENTS:
        account = "kas" if name == "account-ledger" else None
        statement = make(name, book_of(), today=TODAY, narrowing=Narrowing(account=account))
        assert all(not amount for key, amount in statement.totals.items() if key != "accounts")


@pytest.mark.parametrize("name", STATEMENTS)
def test_faulty_book_can_still_be_shown(name: str) -> None:
    """An account or member that is not there is for `check` to tell; the figures still come."""
    lost = book_of(
        entry(1, "2026-10-01", 5_000, "penjualan", "kas")._replace(source="4999", member="A77"),
        entry(2, "2026-10-02", 4_000, "kas", "pakan")._replace(target="5999", party="X"),
        entry(3, "2026-10-03", 1_000, "kas", "piutang-anggota")._replace(member="A77"),
        terms=[Term(number=1, member="A77", role="ketua", appointed=date(2026, 1, 1))],
    )
    account = "kas" if name in LEDGER else None
    assert make(name, lost, today=TODAY, narrowing=Narrowing(account=account)).name == name
    summary = summarise(lost, month_of(TODAY), today=TODAY)
    assert summary.receipts == (("4999", 5_000),)
    assert topics_of(lost, month_of(TODAY), today=TODAY)


OFFICIAL = {
    "cash-book": "No · Tanggal · No. Bukti · Uraian · Penerimaan (Rp) · Pengeluaran (Rp) · "
    "Saldo (Rp)",
    "cash-in-hand": "No · Tanggal · No. Bukti · Uraian · Penerimaan (Rp) · Pengeluaran (Rp) · "
    "Saldo (Rp)",
    "bank-book": "No · Tanggal · No. Bukti · Uraian · Setoran · Bunga · Penarikan · Pajak · "
    "Biaya administrasi · Saldo",
    "receipts": "No · Tanggal · No. Bukti · Diterima dari · Pos · Uraian · Jumlah (Rp)",
    "expenses": "No · Tanggal · No. Bukti · Dibayar kepada · Baris RAB · Uraian · Jumlah (Rp) · "
    "Nota (ada/belum)",
    "proofs": "No · No. Bukti · Tanggal · Uraian · Dari/kepada · Jumlah (Rp) · Nota",
    "recap": "Pos · Jumlah (Rp)",
    "members": "No. Anggota · Nama · NIK · No. KK · ID DTSEN · L/P · Tanggal lahir · Alamat · "
    "No. HP · Jabatan · Tanggal masuk · Terverifikasi",
    "officers": "No · Nama · Tanggal lahir · L/P · Pekerjaan · Alamat · Jabatan · Diangkat · "
    "Berhenti (tanggal, alasan)",
    "inventory": "No · Kode · Nama barang · Merek · Jumlah · Satuan · Asal · Tanggal perolehan · "
    "Harga satuan (Rp) · Jumlah (Rp) · Kondisi · Keterangan",
    "receivables": "No · Nama · Tanggal pertama · Jumlah · Dibayar · Sisa · Umur (hari)",
    "payables": "No · Nama · Tanggal pertama · Jumlah · Dibayar · Sisa · Umur (hari)",
    "monthly-results": "No · Bulan · Omzet · Pendapatan lain · Beban · Laba (rugi) bersih · "
    "Selisih · Perkembangan",
    "corrections": "No · Tanggal · No. Bukti · Uraian · Jumlah (Rp) · Alasan · Pengganti",
}


@pytest.mark.parametrize("name", OFFICIAL)
def test_headings_are_those_that_offices_know(name: str) -> None:
    """The columns on paper are those of the offices' books, word for word and in order."""
    book = book_of(
        entry(1, "2026-10-01", 900, "bunga-bank", "bank"),
        entry(2, "2026-10-02", 100, "bank", "pajak-bank"),
        entry(3, "2026-10-02", 100, "bank", "administrasi-bank"),
    )
    columns = make(name, book, today=TODAY).columns
    headings = [translator("id")(column.heading) for column in columns if column.shown]
    assert " · ".join(headings) == OFFICIAL[name]


def test_trial_balance_has_the_cells_that_scripts_rely_on() -> None:
    """`show trial-balance --json`: scripts rely on the names of these cells."""
    trial = made("trial-balance")
    names = ["code", "account", "name", "type", "opening", "in", "out", "balance"]
    assert [column.name for column in trial.columns if column.exported] == names
    rows = [row for row in trial.rows if row.level == "item"]
    assert len(rows) == len(BOOK.accounts)
    assert {name: rows[0].cells[name] for name in names} == {
        "code": "1101",
        "account": "kas",
        "name": "Kas",
        "type": "asset",
        "opening": 500_000,
        "in": 240_000,
        "out": 0,
        "balance": 740_000,
    }


def test_headings_are_marked_for_the_catalogue() -> None:
    """A shown heading has an Indonesian of its own, or is the same in both languages."""
    same = {"NIK", "ID DTSEN", "Per", "Volume", "%"}
    for name in STATEMENTS:
        for column in made(name).columns:
            if column.shown and column.heading not in same:
                assert translator("id")(column.heading) != column.heading or (
                    word(Message(column.heading), "en") in same
                )
