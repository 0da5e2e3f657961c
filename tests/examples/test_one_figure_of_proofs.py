"""One figure of missing proofs: the screen and every page have the same, of a rich book."""

import re
from datetime import date
from pathlib import Path

import pytest

from kubebook.book.check.whole_book import check_book
from kubebook.book.entries.vouchers import compact
from kubebook.book.grants.awards import set_grant
from kubebook.book.grants.use import uses_of
from kubebook.book.proofs import evidence
from kubebook.language import word
from kubebook.messages import Message
from kubebook.money import format_amount, format_rupiah
from kubebook.paper import print_document
from kubebook.periods import Period, month_of
from kubebook.statements.catalogue import make
from kubebook.statements.grants.accountability import account_of, missing
from kubebook.statements.month import to_discuss
from kubebook.statements.month.to_discuss import topics_of
from kubebook.statements.statement import Narrowing, Statement
from kubebook.store.ledger import open_ledger
from tests.book.desk import Desk
from tests.paper.reading import words_of

TODAY = date(2027, 8, 31)
WHOLE = Period(date(2026, 8, 1), date(2027, 9, 1))
AUGUST = month_of(TODAY)


@pytest.fixture(scope="module")
def desk(year: Path) -> Desk:
    """The practice year, and in August what it has not: a bon, goods, a return, slips of parts."""
    desk = Desk(today=TODAY)
    desk.book = open_ledger(year / "kube-contoh.kubebook").book
    bon = desk.expense(30_000, "pakan", "2027-08-02", out_of="bon", party="Toko Tani Subur")
    desk.prove(bon.voucher, "bon")
    desk.expense(40_000, "pakan", "2027-08-02", out_of="bon", party="Toko Tani Subur")
    desk.adjust(900_000, "bantuan-sosial", "peralatan", "2027-08-03", line="10")
    desk.adjust(100_000, "bantuan-sosial", "peralatan", "2027-08-03", grant="csr-2027")
    slip = desk.expense(60_000, "pakan", "2027-08-04", line="11", out_of="bank")
    desk.expense(7_000, "transportasi", "2027-08-04", out_of="bank", voucher=slip.voucher)
    desk.expense(50_000, "bantuan-sosial", "2027-08-05", out_of="bank", grant="csr-2027")
    desk.settle("Toko Tani Subur", 40_000, "2027-08-06")
    desk.expense(10_000, "administrasi-bank", "2027-08-07", out_of="bank")
    wrong = desk.expense(8_000, "atk", "2027-08-08")
    desk.correct(wrong.voucher, amount=9_000)
    gone = desk.expense(3_000, "atk", "2027-08-09")
    desk.void(gone.voucher)
    return desk


def _rows(statement: Statement, figure: str) -> list[tuple[str, object, object]]:
    return [
        (str(row.cells["grant"]), row.cells["amount"], row.cells["vouchers"])
        for row in statement.rows
        if row.cells.get("figure") == figure
    ]


def test_the_figure_is_what_a_person_counts(desk: Desk) -> None:
    """Two vouchers of the practice year, and of August: each of its own reason, once."""
    bare = {one.voucher: one.missing for one in evidence(desk.book) if one.is_missing}
    old = {"BKK-2026-0043": 150_000, "BKK-2026-0052": 100_000}
    new = [40_000, 900_000, 100_000, 60_000 + 7_000, 50_000, 40_000, 9_000]
    assert {voucher: bare.pop(voucher) for voucher in old} == old
    assert list(bare.values()) == new


@pytest.mark.parametrize("sts", ["", "900/STS/2027"])
def test_the_screen_and_every_page_have_one_figure(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, sts: str
) -> None:
    """Count and money: `check`, list of proofs, facts, page 1, the notice, the book of expenses."""
    monkeypatch.setattr(to_discuss, "MOST", 12)  # graver topics would leave no room for this one
    book = desk.book
    if sts:
        book = book.apply(set_grant(book, "csr-2027", {"sts": sts}, today=TODAY))
    bare = [one for one in evidence(book) if one.is_missing]
    count, amount = len(bare), sum(one.missing for one in bare)
    assert (count, amount) == ((8, 1_406_000) if sts else (9, 1_456_000))
    (found,) = (one for one in check_book(book, TODAY) if one.key == "proof-missing")
    assert (found.facts["count"], found.facts["amount"]) == (count, amount)

    proofs = make("proofs", book, WHOLE, today=TODAY)
    assert (proofs.totals["missing_vouchers"], proofs.totals["missing"]) == (count, amount)
    assert proofs.totals["proved"] + amount == proofs.totals["due"]
    listed = [row.cells for row in proofs.rows if row.level == "item"]
    ((_, heading), *_) = [(r.level, r.cells["text"]) for r in proofs.rows if r.level == "heading"]
    assert isinstance(heading, Message)
    assert word(heading, "id") == "Nota belum ada"
    assert [row["voucher"] for row in listed[:count]] == [one.voucher for one in bare]
    assert sum(int(str(row["amount"])) for row in listed[:count]) == amount

    facts = make("indicators", book, WHOLE, today=TODAY)
    (share,) = (row.cells for row in facts.rows if row.cells.get("key") == "proved")
    assert share["figure"] == 100 * proofs.totals["proved"] // proofs.totals["due"]
    formula = share["formula"]
    assert isinstance(formula, Message)
    assert (formula.facts["proved"], formula.facts["due"]) == (
        proofs.totals["proved"],
        proofs.totals["due"],
    )

    (topic,) = (
        t for t in topics_of(book, AUGUST, today=TODAY) if "Nota belum ada" in word(t, "id")
    )
    assert (topic.facts["count"], topic.facts["amount"]) == (count, amount)
    page = words_of(print_document("monthly", book, period=AUGUST, today=TODAY))
    assert f"dan {count - 3} lainnya, jumlahnya {format_rupiah(amount)}" in page
    notice = words_of(print_document("notice", book, period=AUGUST, today=TODAY))
    assert f"Nota belum ada: {count} bukti, {format_amount(amount)}." in notice

    august = make("proofs", book, AUGUST, today=TODAY)
    last = word(august.notes[-1], "id")
    assert f"nota belum ada untuk {count} bukti, {format_rupiah(amount)}" in last

    went_out = make("expenses", book, WHOLE, today=TODAY)
    marked = [row.cells for row in went_out.rows if isinstance(row.cells.get("proof"), Message)]
    lacking = [row for row in marked if word(row["proof"], "id") == "belum"]  # type: ignore[arg-type]
    memorial = sum(one.missing for one in bare if one.voucher.startswith("BM"))
    assert sum(int(str(row["amount"])) for row in lacking) == amount - memorial


@pytest.mark.parametrize("name", ["bansos-2026", "csr-2027"])
def test_a_report_on_a_grant_has_one_figure_too(desk: Desk, name: str) -> None:
    """Completeness, list of proofs and use of the aid; the grants' vouchers are among all."""
    book = desk.book
    (grant,) = (one for one in book.grants if one.name == name)
    account = account_of(book, grant, TODAY)
    bare = [one for one in evidence(account.own) if one.is_missing]
    count, amount = len(bare), sum(one.missing for one in bare)
    assert (count, amount) == {"bansos-2026": (0, 0), "csr-2027": (4, 1_110_000)}[name]
    (use,) = (one for one in uses_of(book) if one.grant == grant)
    assert use.unproved == amount
    ranges = compact(one.voucher for one in bare)
    rows = _rows(make("grant-use", book, today=TODAY), "missing_proofs")
    assert [row for row in rows if row[0] == name] == ([(name, amount, ranges)] if bare else [])
    listed = make("proofs", account.own, WHOLE, today=TODAY)
    assert (listed.totals["missing_vouchers"], listed.totals["missing"]) == (count, amount)
    said = [text for one in missing(account, ()) if "Nota" in (text := word(one, "id"))]
    assert said == (
        [f"Nota belum ada: {count} bukti, {format_rupiah(amount)}: {ranges}."] * bool(bare)
    )
    printed = words_of(print_document("lpj", book, today=TODAY, narrowing=Narrowing(grant=name)))
    assert re.findall(r"Nota belum ada: (\d+) bukti, (Rp[\d.]+):", printed) == (
        [(str(count), format_rupiah(amount))] * bool(bare)
    )
