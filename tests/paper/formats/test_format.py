"""The format is a value: the drawing code asks it, and never asks whose it is."""

import ast
from dataclasses import replace
from pathlib import Path

import kubebook.paper
from kubebook.paper.formats.built_in import names, umum
from kubebook.paper.formats.format import Letterhead, LetterheadLine, Signer, Signing
from kubebook.paper.parts.signatures import Hand, signatures
from kubebook.paper.request import Request
from kubebook.periods import month_of
from tests.paper.samples import TODAY, empty_group

ROOM = Path(kubebook.paper.__file__).parent
FIGURES = {"amount", "total", "cash", "bank", "total_in", "total_out", "profit", "cost", "turnover"}
OFFICES = (
    *(name for name in names() if name != "desa"),  # a kind of village, too
    "cilacap",
    "garut",
    "tegal",
    "dki",
    "palangka",
    "bukittinggi",
    "kapuas",
    "bima",
)


DRAWING = sorted(path for path in ROOM.rglob("*.py") if path.parent.name != "formats")
"""The modules that draw; those of `formats` read what offices wrote."""


def test_drawing_code_names_no_office() -> None:
    """An office's wishes are in its format; no `if` and no text elsewhere knows an office."""
    for module in DRAWING:
        texts = [
            node.value.lower()
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        ]
        assert not [text for text in texts if text in OFFICES]


def test_no_drawing_code_asks_for_the_name_of_the_format() -> None:
    """The name of a format is for people: nothing is decided by it."""
    for module in DRAWING:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr == "name":
                assert "form" not in ast.unparse(node.value), module.name


def test_paper_adds_no_figures_up() -> None:
    """Every figure comes from a statement, the summary, or their sums."""
    found = {
        (module.name, ast.unparse(node))
        for module in DRAWING
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if _adds(node)
        and FIGURES & {n.attr for n in ast.walk(node) if isinstance(n, ast.Attribute)}
    }
    assert found == set()


def _adds(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "sum"
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add | ast.Sub)


def test_a_signer_left_out_by_the_format_leaves_no_hole() -> None:
    """Without a companion the head of the village moves up."""
    book = empty_group()
    right = (Signer(who="ketua"),)
    both = Signing(left=(Signer(who="companion"), Signer(who="village_head")), right=right)
    one = Signing(left=(Signer(who="village_head"),), right=right)
    hand, sheet = Hand(book, umum(), TODAY), umum().sheet
    heights = [signatures(hand, signing, sheet).advance for signing in (both, one)]
    assert heights[0] > heights[1] + 20


def test_another_format_prints_by_the_same_code() -> None:
    """An office that wants its own sections, letterhead and margins writes a value, no code."""
    from kubebook.paper.documents.reports import print_monthly  # noqa: PLC0415 (loads ReportLab)
    from tests.paper.reading import words_of  # noqa: PLC0415 (beside its use)

    theirs = replace(
        umum(),
        letterhead=Letterhead(lines=(LetterheadLine(text=("PEMERINTAH KOTA",)),)),
        documents={
            **umum().documents,
            "monthly": replace(
                umum().documents["monthly"],
                sections=("first-page",),
                first_page=(("recap",), ("story", "topics")),
            ),
        },
    )
    pdf = print_monthly(
        Request(
            name="monthly",
            title="Laporan Keuangan Bulanan",
            book=empty_group(),
            period=month_of(TODAY),
            given=None,
            today=TODAY,
            form=theirs,
            sheet=replace(theirs.sheets["A4"], left=30),
        )
    )
    words = words_of(pdf)
    assert "PEMERINTAH KOTA" in words
    assert "Buku Kas Umum" not in words
    assert words.index("Rekapitulasi") < words.index("Ringkasan")
