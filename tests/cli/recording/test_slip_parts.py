"""Another part of the slip just saved: what stands once on it is not asked again."""

import pytest

from tests.cli.desk import Desk, Typed

ENTER = ""
NEXT = "Jumlah berikutnya (+ bukti ini) [selesai]"


@pytest.fixture
def rich(typed: Typed) -> Desk:
    """A desk with money in kas and bank."""
    return typed(
        "receipt 2jt Modal --account modal-swadaya --date 1/10/2026",
        "transfer 1jt --from kas --to bank --date 1/10/2026",
    )


def test_the_question_after_saving_says_how_another_part_is_begun(rich: Desk) -> None:
    """Day, money, name and number are taken from the slip; both parts and the total read back."""
    answer = rich.answering(
        "bayar",
        "29/10 50rb Ojek", "transportasi", "bank", "Pak Udin", ENTER,
        "+5rb Parkir", "transportasi", ENTER,
        ENTER,
    )  # fmt: skip

    assert NEXT in answer.err
    first, second = rich.entries[-2:]
    assert (second.voucher, second.date, second.source, second.party) == (
        first.voucher,
        first.date,
        "1102",
        "Pak Udin",
    )
    together = f"Seluruh {first.voucher}: Rp55.000 (Ojek 50.000, Parkir 5.000)"
    assert together in answer.err
    assert together in answer.out


def test_a_plus_alone_asks_for_the_amount_of_the_part(rich: Desk) -> None:
    """The same as with an amount behind it; a third part is read back with the others."""
    answer = rich.answering(
        "bayar",
        "50rb Ojek", "transportasi", ENTER, ENTER, ENTER, ENTER,
        "+", "5rb Parkir", "transportasi", ENTER,
        "+ 1rb", "Karcis", "transportasi", ENTER,
        ENTER,
    )  # fmt: skip

    assert answer.code == 0, answer.err
    assert len({entry.voucher for entry in rich.entries[-3:]}) == 1
    assert "Rp56.000 (Ojek 50.000, Parkir 5.000, Karcis 1.000)" in answer.out


def test_another_amount_is_another_slip_of_the_same_day(rich: Desk) -> None:
    """Without + nothing but the day stays."""
    answer = rich.answering(
        "bayar",
        "29/10 50rb Ojek", "transportasi", "bank", "Pak Udin", ENTER,
        "5rb Parkir", "transportasi", ENTER, ENTER, ENTER, ENTER,
        ENTER,
    )  # fmt: skip

    assert answer.code == 0, answer.err
    first, second = rich.entries[-2:]
    assert (second.voucher, second.source, second.party) == ("BKK-2026-0002", "1101", "")
    assert (first.date, "Seluruh" in answer.out) == (second.date, False)


def test_a_member_who_paid_two_things_is_named_once(rich: Desk) -> None:
    """Savings and a fine on one receipt."""
    answer = rich.answering(
        "terima",
        "20rb Iuran", "simpanan-wajib", "Suparti", ENTER, ENTER, ENTER,
        "+5rb Denda", "denda", ENTER,
        ENTER,
    )  # fmt: skip

    assert answer.code == 0, answer.err
    assert [entry.member for entry in rich.entries[-2:]] == ["A04", "A04"]


def test_a_slip_that_has_no_parts_offers_none(rich: Desk) -> None:
    """Money moved is one thing; a + before its next amount is no amount."""
    answer = rich.answering("pindah", "10rb", "bank", ENTER, ENTER, "+5rb", "?", ENTER)

    assert "Jumlah berikutnya [selesai]" in answer.err
    assert "bagian lain" not in answer.err
    assert '"+5rb"' in answer.err
    assert answer.code == 0


def test_without_a_terminal_a_part_is_told_with_its_slip(rich: Desk) -> None:
    """The first part alone is not."""
    first = rich("bayar 50rb Ojek --pos transportasi")
    second = rich("bayar 5rb Parkir --pos transportasi --bukti bkk2")
    assert "Seluruh" not in first.out
    assert second.out.endswith("Seluruh BKK-2026-0002: Rp55.000 (Ojek 50.000, Parkir 5.000)\n")
