"""A page drawn with ReportLab alone, in mm from the top left, for the tests of the linter."""

from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.paper.reading import MM_PER_PT
from tests.pictures import picture

WIDE, HIGH = 210.0, 297.0


class Sheet:
    """A page to draw on in mm from the top left, as the tools read it."""

    def __init__(self) -> None:
        self.out = BytesIO()
        self.canvas = Canvas(self.out, pagesize=(WIDE / MM_PER_PT, HIGH / MM_PER_PT), invariant=1)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        bold: bool = False,
        size: float = 10,
        press: int = 100,
    ) -> "Sheet":
        """Write words that begin at x, their baseline at y."""
        written = self.canvas.beginText(x / MM_PER_PT, (HIGH - y) / MM_PER_PT)
        written.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        written.setHorizScale(press)
        written.textOut(text)
        self.canvas.drawText(written)
        return self

    def right(self, x: float, y: float, text: str, *, bold: bool = False) -> "Sheet":
        """Write a figure that ends at x."""
        font = "Helvetica-Bold" if bold else "Helvetica"
        wide = self.canvas.stringWidth(text, font, 10) * MM_PER_PT
        self.text(x - wide, y, text, bold=bold)
        return self

    def rule(self, x: float, y: float, until: float, *, weight: float = 0.5) -> "Sheet":
        """Draw a level line."""
        self.line(x, y, until, y, weight=weight)
        return self

    def line(
        self, x: float, y: float, until: float, down: float, *, weight: float = 0.5
    ) -> "Sheet":
        """Draw a line."""
        self.canvas.setLineWidth(weight)
        self.canvas.line(
            x / MM_PER_PT, (HIGH - y) / MM_PER_PT, until / MM_PER_PT, (HIGH - down) / MM_PER_PT
        )
        return self

    def frame(self, x: float, y: float, wide: float, high: float) -> "Sheet":
        """Draw the outline of a box."""
        self.canvas.rect(
            x / MM_PER_PT, (HIGH - y - high) / MM_PER_PT, wide / MM_PER_PT, high / MM_PER_PT
        )
        return self

    def photo(self, x: float, y: float, wide: float, high: float) -> "Sheet":
        """Draw a picture."""
        self.canvas.drawImage(
            ImageReader(BytesIO(picture())),
            x / MM_PER_PT,
            (HIGH - y - high) / MM_PER_PT,
            wide / MM_PER_PT,
            high / MM_PER_PT,
        )
        return self

    def lines(self, until: float = 200.0, *, start: float = 30.0) -> "Sheet":
        """Fill the page with sentences down to a height."""
        y = start
        while y < until:
            self.text(25, y, "Kalimat rekaan yang mengisi halaman ini saja.")
            y += 6
        return self

    def head(self, y: float, *headings: tuple[float, str]) -> "Sheet":
        """Draw a table's head between two rules, its headings ending at the places given."""
        self.rule(25, y, 185)
        for x, heading in headings:
            self.right(x, y + 5, heading, bold=True)
        self.rule(25, y + 8, 185)
        return self

    def signatures(self, y: float) -> "Sheet":
        """Draw two who sign, side by side."""
        self.text(25, y, "Mengetahui,")
        self.text(110, y, "Kota Rekaan, 31 Oktober 2026")
        self.text(25, y + 5, "Ketua")
        self.text(110, y + 5, "Bendahara")
        self.text(25, y + 27, "Marlina Unting", bold=True)
        self.text(110, y + 27, "Siti Rahmah", bold=True)
        return self
