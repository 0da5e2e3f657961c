"""Which vouchers need a proof, and how one is attached and taken off."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

import pytest

from kubebook.book.check.proofs import file_faults
from kubebook.book.check.whole_book import check_book
from kubebook.book.grants.awards import add_grant, set_grant
from kubebook.book.grants.use import uses_of
from kubebook.book.proofs import (
    Evidence,
    Need,
    Scan,
    attach,
    detach,
    evidence,
    lacking,
    needed,
    share_of,
    standing,
)
from kubebook.book.records.entries import Entry
from kubebook.book.records.proofs import Proof
from kubebook.errors.entries import AlreadyVoid, VoucherNotFound
from kubebook.errors.proofs import ProofNone, ProofNotOfVoucher, ProofsSeveral
from kubebook.language import word
from tests.book.desk import TODAY, Desk


def spent() -> Desk:
    """BKK-1 feed, BKK-2 a wage; BBK-1 a fee; BKM-1 a sale; money moved."""
    desk = Desk(members=1)
    desk.receipt(900_000, "penjualan", "10-01")
    desk.expense(200_000, "pakan", "10-02")
    desk.expense(50_000, "upah", "10-03")
    desk.transfer(300_000, "kas", "bank", "10-03")
    desk.expense(10_000, "administrasi-bank", "10-04", out_of="bank")
    return desk


def found(desk: Desk) -> list[tuple[str, int, int]]:
    """Each voucher with what of it needs a proof and how many proofs it has."""
    return [(one.voucher, one.due, len(one.proofs)) for one in evidence(desk.book)]


def missing(desk: Desk) -> list[str]:
    """What `check` says of missing proofs."""
    findings = check_book(desk.book, TODAY)
    said = [word(one.what, "en") for one in findings if one.level == "notice"]
    return [text for text in said if text.startswith("No proof")]


def test_money_that_went_out_needs_a_proof() -> None:
    """Receipts, transfers, memorials and what the bank takes by itself need none."""
    desk = spent()
    desk.adjust(5_000, "persediaan", "bahan", "10-05")
    assert found(desk) == [("BKK-2026-0001", 200_000, 0), ("BKK-2026-0002", 50_000, 0)]


def test_a_voucher_that_needs_no_proof_may_have_one() -> None:
    """The buyer's receipt of a sale is kept too, and counts in no share."""
    desk = spent()
    desk.prove("bkm1")
    assert found(desk)[0] == ("BKM-2026-0001", 0, 1)
    assert not evidence(desk.book)[0].is_missing


def test_parts_of_one_slip_are_proved_together() -> None:
    """A voucher has its proofs, whatever number of entries it has; a fee among them needs none."""
    desk = spent()
    desk.receipt(200_000, "penjualan", "10-05", into="bank")
    desk.expense(20_000, "pakan", "10-06", out_of="bank")
    desk.expense(2_500, "administrasi-bank", "10-06", out_of="bank", voucher="bbk2")
    desk.prove("bbk2")
    assert found(desk)[-1] == ("BBK-2026-0002", 20_000, 1)


def test_a_void_voucher_needs_no_proof() -> None:
    """What no longer counts is not missed."""
    desk = spent()
    desk.void("bkk1")
    assert found(desk) == [("BKK-2026-0002", 50_000, 0)]


def test_a_correction_keeps_what_proves_the_corrected_voucher() -> None:
    """The slip is the same; also through two corrections, and for both parts of a slip."""
    desk = spent()
    desk.expense(5_000, "transportasi", "10-02", voucher="bkk1")
    desk.prove("bkk1")
    desk.correct("bkk1", number=2, amount=20_000)
    desk.prove("bkk4", "kuitansi")
    desk.correct("bkk4", number=7, amount=21_000)
    (last,) = (one for one in evidence(desk.book) if one.voucher == "BKK-2026-0005")
    assert [proof.name for proof in last.proofs] == ["nota.jpg", "kuitansi.jpg"]
    assert last.due == 21_000 + 5_000
    desk.put(detach(desk.book, voucher="bkk5", today=TODAY, number=1))
    assert [proof.name for proof in standing(desk.book)["BKK-2026-0005"]] == ["kuitansi.jpg"]


def test_the_same_picture_is_attached_to_a_voucher_once() -> None:
    """Twice in one command or in two: one record; the second time it is said."""
    desk = spent()
    scan = Scan("a.jpg", "jpg", b"picture")
    first = desk.put(attach(desk.book, voucher="bkk1", scans=[scan, scan], today=TODAY))
    assert first.put == (
        Proof(
            number=1,
            voucher="BKK-2026-0001",
            sha256=scan.sha256,
            kind="jpg",
            size=7,
            attached=TODAY,
            name="a.jpg",
        ),
    )
    again = attach(desk.book, voucher="bkk1", scans=[scan], today=TODAY)
    assert again.put == ()
    assert [word(text, "en") for text in again.notices] == ["a.jpg proves BKK-2026-0001 already."]


def test_the_same_picture_on_another_voucher_is_said() -> None:
    """One slip recorded twice is found when it is attached; a void does not count."""
    desk = spent()
    desk.prove("bkk1")
    change = desk.prove("bkk2")
    assert [word(text, "en") for text in change.notices] == [
        "nota.jpg also proves BKK-2026-0001: look whether one slip was recorded twice."
    ]
    desk.void("bkk1")
    desk.void("bkk2")
    desk.expense(50_000, "upah", "10-03")
    assert desk.prove("bkk3").notices == ()


def test_a_proof_is_taken_off_with_its_day() -> None:
    """The record stays; the voucher lacks its proof again, and can get it anew."""
    desk = spent()
    desk.prove("bkk1")
    (gone,) = desk.put(detach(desk.book, voucher="bkk1", today=TODAY)).put
    assert isinstance(gone, Proof)
    assert gone.removed == TODAY
    assert found(desk)[0] == ("BKK-2026-0001", 200_000, 0)
    desk.prove("bkk1")
    assert [proof.number for proof in desk.book.proofs] == [1, 2]
    assert found(desk)[0] == ("BKK-2026-0001", 200_000, 1)


def test_which_proof_is_meant_must_be_clear() -> None:
    """None, several, or one of another voucher: nothing is taken off."""
    desk = spent()
    with pytest.raises(ProofNone):
        detach(desk.book, voucher="bkk1", today=TODAY)
    desk.prove("bkk1", "a")
    desk.prove("bkk1", "b")
    desk.prove("bkk2", "c")
    with pytest.raises(ProofsSeveral):
        detach(desk.book, voucher="bkk1", today=TODAY)
    with pytest.raises(ProofNotOfVoucher):
        detach(desk.book, voucher="bkk1", today=TODAY, number=3)
    (gone,) = detach(desk.book, voucher="bkk1", today=TODAY, number=2).put
    assert isinstance(gone, Proof)
    assert gone.name == "b.jpg"


def test_nothing_is_attached_to_a_voucher_that_does_not_count() -> None:
    """The message of a void names it; an unknown number is not found."""
    desk = spent()
    desk.void("bkk1")
    with pytest.raises(AlreadyVoid):
        desk.prove("bkk1")
    with pytest.raises(VoucherNotFound):
        desk.prove("bkk9")


def test_a_correction_of_a_correction_keeps_what_proves_them_and_what_was_added() -> None:
    """The first slip, and the one put to the first correction: both prove the second one."""
    desk = spent()
    desk.prove("bkk1", "nota")
    once = desk.correct("bkk1", amount=90_000)
    desk.prove(once.voucher, "kuitansi")
    twice = desk.correct(once.voucher, amount=95_000)
    proofs = standing(desk.book)
    assert [proof.name for proof in proofs[once.voucher]] == ["nota.jpg", "kuitansi.jpg"]
    assert [proof.name for proof in proofs[twice.voucher]] == ["nota.jpg", "kuitansi.jpg"]
    desk.prove(twice.voucher, "surat")
    assert len(standing(desk.book)[twice.voucher]) == 3
    assert len(standing(desk.book)[once.voucher]) == 2


def test_missing_proofs_are_one_notice() -> None:
    """Three are named, the rest counted, all summed; a fee of the bank is none of them."""
    desk = spent()
    assert missing(desk) == ["No proof yet: BKK-2026-0001, BKK-2026-0002, together Rp250.000."]
    desk.expense(1_000, "atk", "10-09")
    assert missing(desk) == [
        "No proof yet: BKK-2026-0001, BKK-2026-0002, BKK-2026-0004, together Rp251.000."
    ]
    desk.expense(2_000, "atk", "10-09")
    assert missing(desk) == [
        "No proof yet: BKK-2026-0001, BKK-2026-0002, BKK-2026-0004 and 1 more, together Rp253.000."
    ]
    for number in (1, 2, 4, 5):
        desk.prove(f"bkk{number}", str(number))
    assert missing(desk) == []


def test_a_lost_or_changed_file_is_a_fault() -> None:
    """Each proof that stands is named; one that was taken off is not looked for."""
    desk = spent()
    desk.prove("bkk1", "a")
    desk.prove("bkk1", "b")
    desk.prove("bkk2", "c")
    desk.put(detach(desk.book, voucher="bkk2", today=TODAY))
    a, b, c = (proof.sha256 for proof in desk.book.proofs)
    findings = list(file_faults(desk.book, {a: "lost", b: "changed", c: "lost"}))
    assert [(one.level, word(one.what, "en")) for one in findings] == [
        ("fault", "BKK-2026-0001: its proof a.jpg is no longer in the ledger's folder."),
        ("fault", "BKK-2026-0001: its proof b.jpg was changed after it was attached."),
    ]


def test_evidence_stands_in_the_order_of_the_book() -> None:
    """By day, not by when it was recorded."""
    desk = spent()
    desk.expense(7_000, "atk", "10-02")
    assert [one.voucher[-1] for one in evidence(desk.book)] == ["1", "4", "2"]
    assert isinstance(evidence(desk.book)[0], Evidence)
    assert evidence(desk.book)[0].date == date(2026, 10, 2)


# --- what proves what -----------------------------------------------------------------------------


def aided(**grant: object) -> Desk:
    """A group with a grant, and money enough in both places."""
    desk = Desk(members=1)
    facts = {"name": "bansos", "amount": 20_000_000, "budget": "apbd-kabupaten", **grant}
    desk.put(add_grant(desk.book, facts, today=TODAY))
    desk.opening(9_000_000, "kas", "01-01")
    desk.receipt(20_000_000, "bantuan-sosial", "02-01", into="bank")
    return desk


def bought_on_credit(desk: Desk) -> Entry:
    """Feed on a bon."""
    return desk.expense(70_000, "pakan", "10-02", out_of="bon", party="Toko Tani")


CASES: Mapping[str, tuple[Callable[[Desk], Entry], Need | None]] = {
    "feed": (lambda desk: desk.expense(9_000, "pakan", "10-02"), "slip"),
    "a wage out of the bank": (
        lambda desk: desk.expense(9_000, "upah", "10-02", out_of="bank"),
        "slip",
    ),
    "a loan to a member": (
        lambda desk: desk.expense(9_000, "piutang-anggota", "10-02", member="A01"),
        "slip",
    ),
    "the bank's fee": (
        lambda desk: desk.expense(9_000, "administrasi-bank", "10-02", out_of="bank"),
        None,
    ),
    "the bank's tax": (
        lambda desk: desk.expense(9_000, "pajak-bank", "10-02", out_of="bank"),
        None,
    ),
    "a sale": (lambda desk: desk.receipt(9_000, "penjualan", "10-02"), None),
    "a shop's refund": (lambda desk: desk.receipt(9_000, "pakan", "10-02"), None),
    "money moved": (lambda desk: desk.transfer(9_000, "bank", "kas", "10-02"), None),
    "a bon": (bought_on_credit, "slip"),
    "a machine on a bon": (
        lambda desk: desk.expense(9_000, "peralatan", "10-02", out_of="bon", party="Toko"),
        "slip",
    ),
    "feed that a member paid for": (
        lambda desk: desk.adjust(9_000, "utang-lain", "pakan", "10-02", party="Suparti"),
        "slip",
    ),
    "a bon is paid": (
        lambda desk: (bought_on_credit(desk), desk.settle("Toko Tani", 70_000, "10-03"))[1],
        "slip",
    ),
    "goods given back to a shop": (
        lambda desk: (
            bought_on_credit(desk),
            desk.adjust(9_000, "pakan", "utang-usaha", "10-03", party="Toko Tani"),
        )[1],
        None,
    ),
    "a sale on credit": (
        lambda desk: desk.receipt(9_000, "penjualan", "10-02", into="bon", party="Warung"),
        None,
    ),
    "stock used up": (lambda desk: desk.adjust(9_000, "persediaan", "bahan", "10-02"), None),
    "wear": (
        lambda desk: desk.adjust(9_000, "akumulasi-penyusutan", "penyusutan", "10-02"),
        None,
    ),
    "tools of the members": (
        lambda desk: desk.adjust(9_000, "modal-swadaya", "peralatan", "10-02"),
        None,
    ),
    "money taken over": (lambda desk: desk.opening(9_000, "bank", "01-01"), None),
    "a machine taken over": (
        lambda desk: desk.opening(9_000, "peralatan", "01-01", grant="bansos"),
        None,
    ),
    "aid in money": (lambda desk: desk.receipt(9_000, "bantuan-sosial", "10-02"), None),
    "aid in goods": (
        lambda desk: desk.adjust(9_000, "bantuan-sosial", "peralatan", "10-02"),
        "handover",
    ),
    "aid in feed": (
        lambda desk: desk.adjust(9_000, "bantuan-sosial", "pakan", "10-02"),
        "handover",
    ),
    "goods given back to the giver": (
        lambda desk: desk.adjust(9_000, "peralatan", "bantuan-sosial", "10-02"),
        "handover",
    ),
    "aid made capital": (
        lambda desk: desk.adjust(9_000, "bantuan-sosial", "cadangan", "10-02"),
        None,
    ),
    "aid given back": (
        lambda desk: desk.expense(9_000, "bantuan-sosial", "10-02", out_of="bank"),
        "deposit",
    ),
    "its interest given back": (
        lambda desk: desk.expense(9_000, "bunga-bank", "10-02", out_of="bank", grant="bansos"),
        "deposit",
    ),
    "interest that is nobody's aid": (
        lambda desk: desk.expense(9_000, "bunga-bank", "10-02", out_of="bank"),
        "slip",
    ),
}
"""An entry of each kind, and the paper that must prove it."""


@pytest.mark.parametrize("kind", CASES)
def test_each_kind_of_entry_is_proved_by_its_paper(kind: str) -> None:
    """It lacks it until a picture is attached, and again once that is taken off; a void never."""
    desk = aided()
    record, paper = CASES[kind]
    entry = record(desk)

    def missing() -> tuple[bool, int, set[Need]]:
        found = [one for one in evidence(desk.book) if one.voucher == entry.voucher]
        return (
            lacking(desk.book)(entry),
            sum(one.missing for one in found),
            {need for one in found for need in one.needs},
        )

    assert needed(desk.book)(entry) == paper
    bare = (True, entry.amount, {paper}) if paper else (False, 0, set())
    assert missing() == bare
    desk.prove(entry.voucher)
    assert missing() == (False, 0, set())
    desk.put(detach(desk.book, voucher=entry.voucher, today=TODAY))
    assert missing() == bare
    assert needed(desk.book)(entry._replace(voided=TODAY)) is None


@pytest.mark.parametrize("kind", CASES)
def test_where_the_aid_is_told_the_same_is_missing(kind: str) -> None:
    """What a grant's entries lack is what the list of proofs says of them."""
    desk = aided()
    entry = CASES[kind][0](desk)
    for _ in range(2):
        (use,) = uses_of(desk.book)
        own = {move.entry.voucher for move in use.moves}
        listed = share_of(one for one in evidence(desk.book) if one.voucher in own)
        assert (use.unproved, {one.voucher for one in use.bare}) == (
            listed.missing,
            {one.voucher for one in listed.bare},
        )
        desk.prove(entry.voucher)


def test_the_number_of_the_deposit_proves_what_was_given_back() -> None:
    """For the aid and its interest, and for nothing else on the same voucher."""
    desk = aided(returns=True)
    desk.expense(500_000, "bantuan-sosial", "10-02", out_of="bank")
    desk.expense(4_000, "bunga-bank", "10-02", out_of="bank", grant="bansos", voucher="bbk1")
    desk.expense(2_500, "pakan", "10-02", out_of="bank", voucher="bbk1")
    (one,) = evidence(desk.book)
    assert (one.due, one.missing, sorted(one.needs)) == (506_500, 506_500, ["deposit", "slip"])
    desk.put(set_grant(desk.book, "bansos", {"sts": "900/STS"}, today=TODAY))
    (one,) = evidence(desk.book)
    assert (one.due, one.missing, sorted(one.needs)) == (506_500, 2_500, ["slip"])
    share = share_of([one])
    assert (share.proved, share.percent, len(share.bare)) == (504_000, 99, 1)
    desk.prove("bbk1")
    assert share_of(evidence(desk.book)) == (506_500, 0, ())


def test_a_number_proves_the_deposit_of_its_own_grant_alone() -> None:
    """Of two grants each has its own; aid that names none is proved by its picture only."""
    desk = aided(returns=True)
    facts = {"name": "csr", "amount": 1_000_000, "budget": "csr"}
    desk.put(add_grant(desk.book, facts, today=TODAY))
    back = [
        desk.expense(100_000, "bantuan-sosial", "10-02", out_of="bank", grant=grant)
        for grant in ("bansos", "csr")
    ]
    desk.put(set_grant(desk.book, "csr", {"sts": "900/STS"}, today=TODAY))
    lacks = lacking(desk.book)
    assert [lacks(entry) for entry in back] == [True, False]
    assert lacks(back[1]._replace(grant=None))


def test_an_account_that_the_book_lacks_stops_nothing() -> None:
    """`check` lists what is wrong with a book; money that left it still needs its slip."""
    desk = spent()
    first = desk.book.entries[1]
    lost = replace(
        desk.book, entries=(first._replace(target="9999"), first._replace(source="9999"))
    )
    assert [needed(lost)(entry) for entry in lost.entries] == ["slip", None]
