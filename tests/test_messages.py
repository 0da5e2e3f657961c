"""A label inside a sentence, the same on the screen and on paper."""

import pytest

from kubebook.language import word
from kubebook.messages import inside, message


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("Kas", "kas"),
        ("Bank", "bank"),
        ("Penjualan telur", "penjualan telur"),
        ("Simpanan sukarela", "simpanan sukarela"),
        ("Dana IKS", "dana IKS"),
        ("IKS", "IKS"),
        ("BRI", "BRI"),
        ("BRI Unit Rekaan", "BRI Unit Rekaan"),
        ("kas", "kas"),
        ("B", "B"),
        ("", ""),
    ],
)
def test_a_label_begins_small_but_for_abbreviations(label: str, shown: str) -> None:
    """`dana IKS`, not `dana iks`; IKS stays IKS; so too where a message asks for it."""
    assert inside(label) == shown
    assert word(message("{x:inside}.", x=label), "id") == f"{shown}."
