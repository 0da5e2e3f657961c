"""Which vouchers need a proof, and how one is attached and taken off."""

from datetime import date

import pytest

from kubebook.book.check.proofs import file_faults
from kubebook.book.check.whole_book import check_book
from kubebook.book.proofs import Evidence, Scan, attach, detach, evidence, standing
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
