"""Pictures and PDFs that are to prove a voucher: known by content, refused with a sentence."""

import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kubebook.errors import Refused
from kubebook.errors.files import FileIsFolder, FileNotFound, FileUnreadable
from kubebook.errors.proofs import (
    PictureTooLarge,
    ProofCutShort,
    ProofTooLarge,
    ProofUnknown,
)
from kubebook.files.scans import MOST_POINTS, is_locked, read_scan
from tests.pictures import PDF, locked_pdf, picture, png_head

KINDS = {"jpg": picture(), "png": picture(kind="PNG"), "pdf": PDF}


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_known_by_its_content(tmp_path: Path, kind: str) -> None:
    """Whatever it is called."""
    path = tmp_path / "nota.txt"
    path.write_bytes(KINDS[kind])
    scan = read_scan(path)
    assert (scan.kind, scan.name, scan.data) == (kind, "nota.txt", KINDS[kind])


def test_a_jpeg_with_a_small_picture_inside_is_whole_only_with_its_own_end(tmp_path: Path) -> None:
    """A camera puts a small picture before the large one: its end is not that of the file."""
    small, large = picture(8, 8), picture()
    inside = b"\xff\xe1" + (len(small) + 2).to_bytes(2) + small
    path = tmp_path / "a.jpg"
    path.write_bytes(large[:2] + inside + large[2:])
    assert read_scan(path).kind == "jpg"
    path.write_bytes((large[:2] + inside + large[2:])[:-10])
    with pytest.raises(ProofCutShort):
        read_scan(path)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_was_cut_off_is_refused(tmp_path: Path, kind: str) -> None:
    """A copy from a phone that was pulled out is found when it is attached, not years later."""
    path = tmp_path / "a"
    for left in (0.5, 0.9):
        path.write_bytes(KINDS[kind][: int(len(KINDS[kind]) * left)])
        with pytest.raises((ProofCutShort, ProofUnknown)):
            read_scan(path)


@pytest.mark.parametrize(
    "data",
    [b"GIF89a" + bytes(50), b"RIFF....WEBP" + bytes(50), b"PK\3\4", b"Nota pakan", b"\0"],
)
def test_another_kind_of_file_is_refused(tmp_path: Path, data: bytes) -> None:
    """Its name may end in .jpg."""
    path = tmp_path / "a.jpg"
    path.write_bytes(data)
    with pytest.raises(ProofUnknown):
        read_scan(path)


def test_a_pdf_may_have_bytes_before_its_name(tmp_path: Path) -> None:
    """Some programs put them there; the name stands within the first 1.024 bytes."""
    path = tmp_path / "a.pdf"
    most = 1_024 - len("%PDF-")
    for before in (1, most):
        path.write_bytes(bytes(before) + PDF)
        assert read_scan(path).kind == "pdf"
    path.write_bytes(bytes(most + 1) + PDF)
    with pytest.raises(ProofUnknown):
        read_scan(path)


def test_a_picture_of_absurd_size_is_refused_unopened(tmp_path: Path) -> None:
    """A few bytes may claim to be a picture of gigabytes."""
    path = tmp_path / "a.png"
    path.write_bytes(png_head(MOST_POINTS // 8_000, 8_001))
    with pytest.raises(PictureTooLarge):
        read_scan(path)
    path.write_bytes(png_head(MOST_POINTS // 8_000, 8_000))
    assert read_scan(path).kind == "png"
    jpeg = bytearray(picture())
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = b"\xff\xff\xff\xff"
    path.write_bytes(jpeg)
    with pytest.raises(PictureTooLarge):
        read_scan(path)


def test_a_file_over_20_megabytes_is_refused_unread(tmp_path: Path) -> None:
    """20.000.000 bytes are the most."""
    path = tmp_path / "a.pdf"
    path.write_bytes(PDF.ljust(20_000_000))
    assert read_scan(path).kind == "pdf"
    os.truncate(path, 3_000_000_000)
    with pytest.raises(ProofTooLarge) as refused:
        read_scan(path)
    assert refused.value.facts["size"] == 3_000
    os.truncate(path, 20_000_001)
    with pytest.raises(ProofTooLarge) as refused:
        read_scan(path)
    assert refused.value.facts["size"] == 21  # begun is counted: 20 would be allowed


def test_a_folder_a_pipe_and_nothing_are_refused(tmp_path: Path) -> None:
    """Nobody waits for a pipe that says nothing."""
    with pytest.raises(FileIsFolder):
        read_scan(tmp_path)
    with pytest.raises(FileNotFound):
        read_scan(tmp_path / "a.jpg")
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(FileUnreadable):
            read_scan(path)


@given(
    begin=st.sampled_from([*KINDS.values(), b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b""]),
    cut=st.integers(0, 700),
    rest=st.binary(max_size=60),
)
def test_any_bytes_are_a_proof_or_refused(
    tmp_path_factory: pytest.TempPathFactory, begin: bytes, cut: int, rest: bytes
) -> None:
    """Whatever lies behind a name, there is a scan or a sentence."""
    path = tmp_path_factory.getbasetemp() / "any.jpg"
    path.write_bytes(begin[:cut] + rest)
    with suppress(Refused):
        assert read_scan(path).data == path.read_bytes()


XREF = (
    b"%%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Root 2 0 R%s>>stream\nx\nendstream\n%%%%EOF"
)


@pytest.mark.parametrize(
    ("data", "locked"),
    [
        (locked_pdf(), True),
        (locked_pdf(user=""), True),
        (XREF % b"/Encrypt 7 0 R", True),
        (XREF % b"/Encrypt<</V 4>>", True),
        (XREF % b"", False),
        (XREF % b"/EncryptMetadata false", False),
        (PDF, False),
        (b"%PDF-1.4\n(/Encrypt 1 0 R)" + bytes(3_000) + b"trailer <</Root 1 0 R>>\n%%EOF", False),
        (b"%PDF-1.4\ntrailer <</Root 1 0 R /Encrypt\n 1 0 R>>\n%%EOF", True),
        (picture(), False),
    ],
)  # fmt: skip
def test_a_pdf_with_a_password_is_known(tmp_path: Path, data: bytes, locked: bool) -> None:  # noqa: FBT001 (a column)
    """By its trailer, old and new; not by words that stand on a page."""
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    assert is_locked(read_scan(path)) == locked
