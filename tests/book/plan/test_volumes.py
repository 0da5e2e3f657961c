"""Volumes are read as a person means them, or refused; written, they can be read again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.book.plan.volumes import cost_of, format_volume, parse_volume, plain_volume
from kubebook.book.records.limits import VOLUME_LIMIT
from kubebook.errors.plan import (
    VolumeAmbiguous,
    VolumeNotPositive,
    VolumeTooLarge,
    VolumeUnreadable,
)


@pytest.mark.parametrize(
    ("typed", "thousandths"),
    [
        ("2", 2_000),
        (" 12 ", 12_000),
        ("2,5", 2_500),
        ("2.5", 2_500),
        ("0.125", 125),
        ("0,001", 1),
        ("1250", 1_250_000),
        ("1.250.000", 1_250_000_000),
        ("1.250,5", 1_250_500),
        ("1250,500", 1_250_500),
        ("1,1250", 1_125),
        ("1,0", 1_000),
        ("1000000000", VOLUME_LIMIT * 1_000),
    ],
)
def test_volume_is_read_as_typed(typed: str, thousandths: int) -> None:
    """Dot or comma, up to three decimals, dots between thousands."""
    assert parse_volume(typed) == thousandths


@pytest.mark.parametrize(
    ("typed", "one", "other"),
    [("1.250", "1250", "1,25"), ("1,250", "1250", "1,25"), ("2.125", "2125", "2,1250")],
)
def test_volume_of_two_meanings_is_refused_with_both(typed: str, one: str, other: str) -> None:
    """Both ways to write it are named, and each of them can be read."""
    with pytest.raises(VolumeAmbiguous) as refused:
        parse_volume(typed)
    assert refused.value.facts == {"text": typed, "one": one, "other": other}
    assert parse_volume(one) == 1_000 * parse_volume(other)


@pytest.mark.parametrize(
    ("typed", "leaf"),
    [
        ("", VolumeUnreadable),
        ("dua", VolumeUnreadable),
        ("2 karung", VolumeUnreadable),
        ("1,2345", VolumeUnreadable),
        ("1.25.000", VolumeUnreadable),
        ("\u0662", VolumeUnreadable),
        ("0", VolumeNotPositive),
        ("0,000", VolumeNotPositive),
        ("-2", VolumeNotPositive),
        ("1000000001", VolumeTooLarge),
        ("9" * 5_000, VolumeTooLarge),
    ],
)
def test_what_is_no_volume_is_refused(typed: str, leaf: type[Exception]) -> None:
    """Each with its own sentence."""
    with pytest.raises(leaf):
        parse_volume(typed)


@given(st.integers(1, VOLUME_LIMIT * 1_000))
def test_volume_of_a_file_is_read_as_it_was_written(thousandths: int) -> None:
    """`export plan` and `plan import` agree, also on three decimals."""
    assert parse_volume(plain_volume(thousandths)) == thousandths


@pytest.mark.parametrize(
    ("thousandths", "shown"),
    [(2_000, "2"), (2_500, "2,5"), (125, "0,125"), (1_250_500, "1.250,5")],
)
def test_volume_is_written_as_paper_has_it(thousandths: int, shown: str) -> None:
    """A comma before decimals, dots between thousands, no idle zero."""
    assert format_volume(thousandths) == shown


@pytest.mark.parametrize(
    ("thousandths", "price", "amount"),
    [(12_000, 400_000, 4_800_000), (500, 1, 1), (499, 1, 0), (2_500, 333, 833), (1_500, 333, 500)],
)
def test_amount_is_rounded_half_up(thousandths: int, price: int, amount: int) -> None:
    """Volume times price, to whole rupiah."""
    assert cost_of(thousandths, price) == amount
