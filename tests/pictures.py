"""Pictures and a PDF for tests, invented: small ones made anew, and bytes that are none."""

from io import BytesIO

from PIL import Image
from pypdf import PdfWriter

PDF = b"%PDF-1.4\ninvented\n%%EOF\n"
TURNED = 0x0112
"""The EXIF field that says how a camera was held."""


def picture(
    wide: int = 60, high: int = 80, colour: str = "white", *, kind: str = "JPEG", turned: int = 1
) -> bytes:
    """A picture whose top left quarter is red; `turned` is its EXIF orientation."""
    drawn = Image.new("RGB", (wide, high), colour)
    drawn.paste((200, 20, 20), (0, 0, wide // 2, high // 2))
    exif = drawn.getexif()
    if turned != 1:
        exif[TURNED] = turned
    out = BytesIO()
    drawn.save(out, kind, exif=exif)
    return out.getvalue()


def png_head(wide: int, high: int) -> bytes:
    """The beginning of a PNG that claims to have so many points, and its end."""
    size = wide.to_bytes(4) + high.to_bytes(4)
    return b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR" + size + b"\x08\2\0\0\0" + b"IEND\xaeB`\x82"


def locked_pdf(*, user: str = "rahasia", owner: str = "pemilik") -> bytes:
    """A PDF of one empty page that asks for a password, or only forbids to print it."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.encrypt(user, owner, algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
