"""Sold or bought and not paid yet: the word `bon` where money is named."""

import pytest

from kubebook.book.accounts.chart import starting_accounts
from kubebook.book.book import balances
from kubebook.book.entries.sides import kind_of, slip_kind
from kubebook.book.entries.similar import similar_slip
from kubebook.errors.accounts import NotMoney
from kubebook.errors.entries import (
    BonNoMoney,
    MemberMissing,
    NeverOnCredit,
    OptionNotForEntry,
    PartyMissing,
    VoucherStoodOn,
)
from tests.book.desk import Desk, facts, refusal

SOLD = ["ternak", "persediaan", "peralatan", "penjualan", "pendapatan-jasa", "jasa-pinjaman"]
SOLD += ["denda", "pendapatan-lain"]
BOUGHT = ["ternak", "persediaan", "peralatan", "bahan", "pakan", "upah", "transportasi"]
BOUGHT += ["listrik-air", "sewa", "atk", "rapat", "perawatan", "beban-lain"]


@pytest.fixture
def desk() -> Desk:
    """Two members, 1.000.000 in kas since 1 October."""
    desk = Desk(members=2)
    desk.receipt(1_000_000, "modal-swadaya", "10-01")
    return desk


def test_a_sale_on_bon_is_owed_by_its_party_and_moves_no_money(desk: Desk) -> None:
    """It stands against the account that was named, in the series of what moves no money."""
    entry = desk.receipt(300_000, "penjualan", "10-03", into="bon", party="Katering Tambun")
    assert desk.moved(entry) == ("penjualan", "piutang-usaha")
    assert (entry.voucher, entry.party) == ("BM-2026-0001", "Katering Tambun")
    assert (desk.shown("kas"), desk.shown("penjualan")) == (1_000_000, 300_000)
    assert desk.shown("piutang-usaha") == 300_000
    assert sum(balances(desk.book.entries).values()) == 0


def test_a_purchase_on_bon_is_owed_to_its_party(desk: Desk) -> None:
    """Also more than is in kas: nothing is paid."""
    entry = desk.expense(5_000_000, "pakan", "10-03", out_of=" BON ", party="Toko Tani")
    assert desk.moved(entry) == ("utang-usaha", "pakan")
    assert (entry.voucher, desk.shown("kas")) == ("BM-2026-0001", 1_000_000)
    assert desk.shown("utang-usaha") == 5_000_000


@pytest.mark.parametrize(("option", "can_be"), [("into", SOLD), ("out_of", BOUGHT)])
def test_only_what_is_sold_or_bought_can_be_on_bon(
    desk: Desk, option: str, can_be: list[str]
) -> None:
    """Of the whole chart: no savings, aid, loans, debts, money, nor what a bank takes."""

    def record(account: str) -> None:
        verb = desk.receipt if option == "into" else desk.expense
        verb(1_000, account, "10-03", party="A", member="A01", **{option: "bon"})

    taken = []
    for account in starting_accounts():
        try:
            record(account.name)
        except NeverOnCredit:
            continue
        taken.append(account.name)
    assert sorted(taken) == sorted(can_be)


def test_a_name_is_needed_and_a_member_is_one(desk: Desk) -> None:
    """Without one it is refused as bon, which is what was typed; a member owes by name."""
    said = refusal(lambda: desk.receipt(1_000, "penjualan", "10-03", into="bon"), PartyMissing)
    assert said.startswith('"bon" dicatat menurut nama.')
    entry = desk.receipt(1_000, "penjualan", "10-03", into="bon", member="a2")
    assert (entry.party, entry.member) == ("Agus Dehen", "")
    again = desk.receipt(2_000, "penjualan", "10-03", into="bon", party="agus  dehen")
    assert again.party == "Agus Dehen"
    assert desk.shown("piutang-usaha") == 3_000


def test_a_loan_stays_a_loan(desk: Desk) -> None:
    """What a member borrows is money out to piutang-anggota; it has no bon."""
    refusal(
        lambda: desk.expense(1_000, "piutang-anggota", "10-03", out_of="bon", member="A01"),
        NeverOnCredit,
    )
    refusal(lambda: desk.expense(1_000, "piutang-anggota", "10-03"), MemberMissing)


def test_a_transfer_has_no_bon(desk: Desk) -> None:
    """Neither out of it nor into it; the refusal shows the two commands that have."""
    for source, target in (("kas", "bon"), ("bon", "kas"), ("Bon", "bon")):
        said = refusal(lambda s=source, t=target: desk.transfer(1, s, t, "10-03"), BonNoMoney)  # type: ignore[misc]
        assert "--masuk-ke bon" in said


def test_an_account_that_is_no_money_leads_to_bon(desk: Desk) -> None:
    """Whoever names the account of debts itself is told the word."""
    typed = lambda: desk.receipt(1_000, "penjualan", "10-03", into="piutang-usaha")  # noqa: E731
    assert facts(typed, NotMoney)["names"] == ("kas", "bank", "bon")


def test_an_own_account_of_that_name_keeps_its_meaning(desk: Desk) -> None:
    """A group that already keeps money called bon still books there; a debt called so does not."""
    desk.add_account("bon", "piutang-usaha")
    entry = desk.receipt(1_000, "penjualan", "10-03", into="bon", party="A")
    assert entry.target == "1202"
    other = Desk()
    other.add_account("bon", "kas")
    entry = other.receipt(1_000, "penjualan", "10-03", into="bon")
    assert other.moved(entry) == ("penjualan", "bon")


def test_another_part_of_a_bon_has_its_voucher(desk: Desk) -> None:
    """Two things on one bill."""
    first = desk.receipt(1_000, "penjualan", "10-03", into="bon", party="A")
    second = desk.receipt(2_000, "denda", "10-03", into="bon", party="A", voucher=first.voucher)
    assert second.voucher == first.voucher


def test_what_was_recorded_as_paid_is_corrected_to_bon(desk: Desk) -> None:
    """It gets the series of what moves no money; what cannot be on bon is refused here too."""
    desk.receipt(4_000, "penjualan", "10-03", party="Katering")
    mended = desk.correct("bkm2", into="bon")
    assert desk.moved(mended) == ("penjualan", "piutang-usaha")
    assert (mended.voucher, mended.party) == ("BM-2026-0001", "Katering")
    desk.expense(4_000, "pakan", "10-03")
    refusal(lambda: desk.correct("bkk1", out_of="bon"), PartyMissing)
    assert desk.correct("bkk1", out_of="bon", party="Toko").voucher == "BM-2026-0002"
    refusal(lambda: desk.correct("bkm1", into="bon", party="A"), NeverOnCredit)
    mended = desk.correct("bkm1", into="bon", party="A", account="penjualan")
    assert desk.moved(mended) == ("penjualan", "piutang-usaha")


def test_a_bon_is_corrected_as_the_slip_that_it_is(desk: Desk) -> None:
    """Paid after all, for something else, or as an adjustment; never to what cannot be owed."""
    desk.receipt(4_000, "penjualan", "10-03", into="bon", party="Katering")
    assert desk.moved(desk.correct("bm1", account="denda")) == ("denda", "piutang-usaha")
    refusal(lambda: desk.correct("bm2", account="simpanan-wajib"), NeverOnCredit)
    refusal(lambda: desk.correct("bm2", out_of="kas"), OptionNotForEntry)
    refusal(lambda: desk.correct("bm2", account="denda", source="penjualan"), OptionNotForEntry)
    assert desk.moved(desk.correct("bm2", source="penjualan"))[0] == "penjualan"
    paid = desk.correct("bm3", into="kas")
    assert (desk.moved(paid), paid.voucher) == (("penjualan", "kas"), "BKM-2026-0002")

    desk.expense(4_000, "pakan", "10-03", out_of="bon", party="Toko")
    assert desk.moved(desk.correct("bm4", account="bahan")) == ("utang-usaha", "bahan")
    refusal(lambda: desk.correct("bm5", account="penjualan"), NeverOnCredit)
    assert desk.correct("bm5", out_of="kas").voucher == "BKK-2026-0001"
    assert sum(balances(desk.book.entries).values()) == 0


def test_a_bon_that_was_paid_in_part_cannot_be_void(desk: Desk) -> None:
    """After the payment is void it can."""
    bon = desk.receipt(300_000, "penjualan", "10-03", into="bon", party="Katering")
    paid = desk.settle("Katering", 1, "10-04")
    assert facts(lambda: desk.void(bon.voucher), VoucherStoodOn)["later"] == paid.voucher
    desk.void(paid.voucher)
    desk.void(bon.voucher)
    assert desk.shown("piutang-usaha") == 0


def test_of_two_bons_one_can_be_void_while_the_other_covers_what_was_paid(desk: Desk) -> None:
    """Exactly covered is enough; one rupiah more is not."""
    first = desk.receipt(100, "penjualan", "10-03", into="bon", party="Katering")
    desk.receipt(300, "penjualan", "10-03", into="bon", party="KATERING")
    desk.settle("Katering", 300, "10-04")
    desk.void(first.voucher)
    second = desk.receipt(1, "penjualan", "10-04", into="bon", party="Katering")
    desk.settle("Katering", 1, "10-04")
    refusal(lambda: desk.void(second.voucher), VoucherStoodOn)


def test_a_bon_is_a_slip_of_its_direction(desk: Desk) -> None:
    """Its entry is memorial; depreciation and openings are slips of neither direction."""
    sold = desk.receipt(1_000, "penjualan", "10-03", into="bon", party="A")
    bought = desk.expense(1_000, "pakan", "10-03", out_of="bon", party="B")
    wear = desk.adjust(1_000, "akumulasi-penyusutan", "penyusutan", "10-03")
    offset = desk.adjust(1_000, "utang-usaha", "piutang-usaha", "10-03", party="B")
    kinds = [slip_kind(desk.book, entry) for entry in (sold, bought, wear, offset)]
    assert kinds == ["receipt", "expense", "memorial", "memorial"]
    assert {kind_of(desk.book, entry) for entry in (sold, bought)} == {"memorial"}


def test_a_paid_slip_is_proposed_before_a_bon_unless_its_party_is_named(desk: Desk) -> None:
    """A bon alone is proposed too."""
    bon = {"into": "bon", "party": "Katering"}
    first = desk.receipt(1_000, "penjualan", "10-03", text="Telur 5 rak", **bon)
    assert similar_slip(desk.book, "receipt", "telur", 1_000) == first
    paid = desk.receipt(2_000, "penjualan", "10-03", text="Telur 6 rak", party="Warung")
    last = desk.receipt(1_000, "penjualan", "10-04", text="Telur 5 rak", **bon)
    assert similar_slip(desk.book, "receipt", "telur", 1_000) == paid
    assert similar_slip(desk.book, "receipt", "telur katering", 1_000) == last
    assert similar_slip(desk.book, "expense", "telur", 1_000) is None
