"""The proof sheet shows what each key of a form changes, and no page that changes nothing."""

from kubebook.paper.formats.proof import proof_sheet
from kubebook.paper.formats.read import read_format
from tests.paper.reading import pages_of

HEADS = """
[letterhead]
lines = [{ text = "KOP KANTOR" }]
[group_letterhead]
lines = [{ text = "KOP KELOMPOK" }]
"""
"""They change the first and the last page of most papers, so that others must be chosen too."""


def shown(text: str) -> str:
    """The words of all pages of the proof sheet of a form."""
    pdf = proof_sheet(read_format(text, "a.toml"), "a", text)
    return " ".join(" ".join(pages_of(pdf)).split()) if pdf else ""


KEYS = {
    'guests = [{ position = "Tamu Kami" }]\n' + HEADS: "Tamu Kami",
    HEADS + '[titles]\nkepala_desa = "Kades {village}"': "Kades Contoh",
    HEADS + '[accountability.goods]\nclosing = "Demikian adanya."': "Demikian adanya.",
    HEADS + '[letters.companion-letter.paragraphs]\nnever = "Belum datang."': "Belum datang.",
    HEADS + '[documents.annual.books.position]\ntitle = "Neraca Kami"': "Neraca Kami",
    HEADS + '[documents.monthly]\nfull_sections = ["first-page", "guests"]': "Buku Tamu",
    HEADS + '[books.receipts]\nkeeper = "sekretaris"': "Sekretaris Contoh",
    '[documents.notice]\ntitle = "PENGUMUMAN KAMI"': "PENGUMUMAN KAMI",
}


def test_each_key_that_is_changed_is_shown() -> None:
    """In the middle of a document, in one of its rarer papers, at its foot alone."""
    for text, words in KEYS.items():
        assert words in shown(text), words


def test_a_key_that_says_what_the_general_form_says_adds_no_page() -> None:
    """Nor does a form that says nothing."""
    assert shown('[titles]\nketua = "Ketua"\n[books.cash-book]\nnumbered = false') == ""


def test_a_key_that_is_shown_once_is_not_shown_again() -> None:
    """Two pages of the monthly report: the first and the last, as both heads and lines differ."""
    text = '[documents.monthly]\ntitle = "Laporan Kami"\nread_out = "Dibacakan kepada {total}."'
    pdf = proof_sheet(read_format(text, "a.toml"), "a", text)
    assert pdf is not None
    pages = pages_of(pdf)
    assert "LAPORAN KAMI" in pages[0]
    assert "Dibacakan kepada" in pages[-1]
    assert len(pages) == 2
