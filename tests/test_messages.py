"""A label inside a sentence, the same on the screen and on paper."""

import pytest

from kubebook.messages import inside


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
        ("NIK anggota", "NIK anggota"),
        ("KUBE Ayam Berkah", "KUBE Ayam Berkah"),
        ("Dinas Sosial", "Dinas Sosial"),
        ("Warung Bu Ijah", "Warung Bu Ijah"),
        ("Bank Contoh", "Bank Contoh"),
        ("Bank BRI", "bank BRI"),
        ("Pakan dari Toko Subur", "pakan dari Toko Subur"),
        ("Kandang 2", "kandang 2"),
        ("kas", "kas"),
        ("B", "B"),
        ("", ""),
    ],
)
def test_a_label_begins_small_but_for_abbreviations(label: str, shown: str) -> None:
    """`dana IKS`, not `dana iks`; IKS stays IKS, and a name of two words its capitals."""
    assert inside(label) == shown
