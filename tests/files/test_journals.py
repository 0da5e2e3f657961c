"""What a journal looks like, letter by letter; `tests/oracle` lets other programs read it."""

from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.book import Book
from kubebook.book.entries.mending import void
from kubebook.book.entries.recording import opening, receipt
from kubebook.files.journal_names import component, distinct, plain_line, plain_name, quoted
from kubebook.files.journals import beancount_journal, hledger_journal
from tests.books import HOSTILE, empty_book

TODAY = date(2026, 10, 31)


def book() -> Book:
    """An opening, a sale on credit paid, a member's savings, and a void."""
    made = empty_book(("Suparti",))
    made = replace(made, group=made.group._replace(name="Ayam", sample=True))
    made = made.apply(
        opening(
            made,
            account="piutang-usaha",
            amount=90_000,
            text="Utang telur",
            day=date(2026, 10, 1),
            today=TODAY,
            party="Warung Bu Ijah, Tangkiling",
        )
    )
    for account, text in (("piutang-usaha", "Lunas"), ("simpanan-wajib", HOSTILE), ("telur", "x")):
        made = made.apply(
            receipt(
                made,
                amount=90_000,
                text=text,
                account=account,
                day=date(2026, 10, 2),
                today=TODAY,
                party="Warung Bu Ijah, Tangkiling" if account != "simpanan-wajib" else "",
                member="A01" if account != "piutang-usaha" else "",
            )
        )
    return made.apply(void(made, voucher="bkm3", reason="salah", today=TODAY))


def test_a_journal_for_hledger_and_ledger() -> None:
    """Voucher as code, whole rupiah, sub-accounts by member and party, no void."""
    head, _, entries = hledger_journal(book()).partition("\n2026-10-01")
    assert head.startswith(
        "; KUBE Ayam, CONTOH (rekaan)\n\ncommodity IDR\n"
        "tag member\ntag party\ntag line\ntag grant\n\n"
        "account asset:kas\n    ; type:C\naccount asset:bank\n    ; type:C\n"
    )
    assert "account asset:piutang-usaha:Warung Bu Ijah Tangkiling\n    ; type:A\n" in head
    assert "account cost:upah\n    ; type:X\n" in head
    assert "2026-10-01" + entries == (
        "2026-10-01 * (BM-2026-0001) Utang telur\n"
        "    ; party: Warung Bu Ijah Tangkiling\n"
        "    asset:piutang-usaha:Warung Bu Ijah Tangkiling  90000 IDR\n"
        "    equity:saldo-awal  -90000 IDR\n"
        "\n"
        "2026-10-02 * (BKM-2026-0001) Lunas\n"
        "    ; party: Warung Bu Ijah Tangkiling\n"
        "    asset:kas  90000 IDR\n"
        "    asset:piutang-usaha:Warung Bu Ijah Tangkiling  -90000 IDR\n"
        "\n"
        '2026-10-02 * (BKM-2026-0002) (/x) <b>tebal</b> & "kutip" =SUM(A1) , \\ 50%\n'
        "    ; member: A01 Suparti\n"
        "    asset:kas  90000 IDR\n"
        "    equity:simpanan-wajib:A01 Suparti  -90000 IDR\n"
    )


def test_a_file_for_beancount() -> None:
    """The same, with voucher, member and party as metadata and texts as typed."""
    head, _, entries = beancount_journal(book()).partition("\n\n2026-10-01 *")
    assert head.startswith(
        'option "title" "KUBE Ayam, CONTOH (rekaan)"\noption "operating_currency" "IDR"\n\n'
        '2026-10-01 open Assets:Kas IDR\n  name: "Kas"\n'
    )
    assert '2026-10-01 open Expenses:Upah IDR\n  name: "Upah"' in head
    assert "2026-10-01 *" + entries == (
        '2026-10-01 * "Utang telur"\n'
        '  voucher: "BM-2026-0001"\n'
        '  party: "Warung Bu Ijah, Tangkiling"\n'
        "  Assets:Piutang-usaha:Warung-Bu-Ijah-Tangkiling  90000 IDR\n"
        "  Equity:Saldo-awal  -90000 IDR\n"
        "\n"
        '2026-10-02 * "Lunas"\n'
        '  voucher: "BKM-2026-0001"\n'
        '  party: "Warung Bu Ijah, Tangkiling"\n'
        "  Assets:Kas  90000 IDR\n"
        "  Assets:Piutang-usaha:Warung-Bu-Ijah-Tangkiling  -90000 IDR\n"
        "\n"
        '2026-10-02 * "[/x] <b>tebal</b> & \\"kutip\\" =SUM(A1) ; \\\\ 50%"\n'
        '  voucher: "BKM-2026-0002"\n'
        '  member: "A01 Suparti"\n'
        "  Assets:Kas  90000 IDR\n"
        "  Equity:Simpanan-wajib:A01-Suparti  -90000 IDR\n"
    )


def test_texts_keep_to_one_line_without_syntax() -> None:
    """No comment, no date in brackets, no line end gets into a description."""
    assert plain_line("telur;\n[2020-01-01]\u2028|x") == "telur, (2020-01-01) /x"
    assert quoted('a "b" \\ \n c') == '"a \\"b\\" \\\\ c"'


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Bu Ijah", "Bu Ijah"),
        ("a  b:c;d", "a b c d"),
        (";:", "lain"),
        ("A/B & C'", "A/B & C'"),
    ],
)
def test_a_part_of_an_hledger_account(typed: str, name: str) -> None:
    """Two blanks or a colon would end the name or open a new level."""
    assert plain_name(typed) == name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("piutang-usaha", "Piutang-usaha"),
        ("3 saudara", "3-saudara"),
        (";;", "Lain"),
        ("中文", "X中文"),
        ("ŉ", "Xŉ"),
        ("ßa", "Xßa"),
        ("ʿAlī", "XʿAlī"),
        ("a_b", "A-b"),
    ],
)
def test_a_part_of_a_beancount_account(typed: str, name: str) -> None:
    """It begins with a capital or a digit, whatever was typed."""
    assert component(typed) == name


def test_two_names_that_come_out_alike_stay_two() -> None:
    """Debts of two people never run together."""
    assert distinct(["a:b", "a b", "a;b", "a:b"], plain_name) == {
        "a:b": "a b",
        "a b": "a b-2",
        "a;b": "a b-3",
    }
