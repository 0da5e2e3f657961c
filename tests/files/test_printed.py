"""The line of the ledger in the metadata of a PDF: read from a few bytes, or not known."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest

from kubebook.files.printed import line_of
from kubebook.paper.printing import print_document
from kubebook.periods import month_of
from tests.paper.samples import sample_book
from tests.pictures import picture

TODAY = date(2026, 10, 31)


@pytest.mark.parametrize("name", ["monthly", "annual", "notice", "cash-book"])
@pytest.mark.parametrize("line", [1, 12, 999_999_999])
def test_a_pdf_says_from_which_line_it_was_drawn(tmp_path: Path, name: str, line: int) -> None:
    """A short document and a long one."""
    path = tmp_path / "a.pdf"
    path.write_bytes(print_document(name, sample_book(), today=TODAY, line=line))
    assert line_of(path) == line


def test_what_does_not_say_it_is_not_known(tmp_path: Path) -> None:
    """A PDF of an older kubebook, of another program, cut short, spoilt, or none at all."""
    whole = print_document("monthly", sample_book(), period=month_of(TODAY), today=TODAY, line=7)
    older = print_document("monthly", sample_book(), period=month_of(TODAY), today=TODAY)
    others = (older, whole[:-200], whole[200:], b"", b"%PDF-1.7\nstartxref\n9\n%%EOF", picture())
    for data in (*others, whole.replace(b"/Keywords(", b"/Keywords<"), b"\xff" * 5_000):
        path = tmp_path / "b.pdf"
        path.write_bytes(data)
        assert line_of(path) is None
    assert line_of(tmp_path / "none.pdf") is None
    assert line_of(tmp_path) is None


def test_few_bytes_are_read_however_long_the_file_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """`status` asks this of every report that lies there."""
    data = print_document("annual", sample_book(), today=TODAY, line=7)
    read: list[int] = []

    class Counted(BytesIO):
        def read(self, most: int | None = -1) -> bytes:
            read.append(most or -1)
            return super().read(most)

    monkeypatch.setattr(Path, "open", lambda *_: Counted(data))
    assert line_of(Path("a.pdf")) == 7
    assert min(read) > 0
    assert sum(read) < 200 < len(data)
