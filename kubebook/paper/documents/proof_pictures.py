"""The proofs' pictures as an appendix: four to a sheet, the voucher under each.

A PDF is a page already and too small to read in a quarter of a sheet: its file is named, to be
printed as it is. A picture that is lost or cannot be read keeps its place.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kubebook.book.proofs import Evidence, evidence
from kubebook.book.records.proofs import Proof
from kubebook.messages import N_
from kubebook.paper.engine.pages import LINE, Page, Pages
from kubebook.paper.engine.pictures import ready
from kubebook.paper.engine.typeface import plain, strong, width
from kubebook.paper.engine.wording import fold, rupiah, say
from kubebook.paper.formats.format import Sheet
from kubebook.paper.parts.blocks import halves
from kubebook.paper.request import Request
from kubebook.periods import format_short_date
from kubebook.statements.totals import amount_of

A_SHEET = 4
HEADING = strong(11)
NUMBER = strong(10.5)
WORDS = plain(9.5)
STEP = 4.4
HEAD = 9.0
"""From the top of the text to the first row of pictures."""
BETWEEN = 7.0
NUMBER_DROP = 4.8
WORD_LINES = 2
CAPTION = NUMBER_DROP + WORD_LINES * STEP
LOST_HIGH = 30.0
INSIDE = 4.0
PAPERS = N_("Proofs that are PDFs: print each as it is, from the ledger's folder")
LOST = N_("This file is no longer beside the book, or was changed.")


class Shown(NamedTuple):
    """One proof on paper: its voucher, and its number among that voucher's proofs."""

    one: Evidence
    proof: Proof
    place: int


def print_proof_pictures(request: Request) -> bytes:
    """The appendix alone, for the vouchers of a period."""
    pages = request.pages()
    add_proof_pictures(request, pages)
    if not pages.count:
        page = _Appendix(request, pages).sheet()
        nothing = say(N_("No proofs are attached to the vouchers of {when}."), when=request.when)
        page.text(page.sheet.left, page.sheet.top + HEAD + STEP, nothing, WORDS)
    return pages.pdf()


def add_proof_pictures(request: Request, pages: Pages) -> None:
    """The appendix as a part of a document; nothing if there are no proofs."""
    shown = list(_shown(request))
    appendix = _Appendix(request, pages)
    appendix.add_pictures([each for each in shown if each.proof.kind != "pdf"])
    appendix.add_papers([each for each in shown if each.proof.kind == "pdf"])


def _shown(request: Request) -> Iterator[Shown]:
    for one in evidence(request.book):
        if one.date in request.period:
            for place, proof in enumerate(one.proofs, start=1):
                yield Shown(one, proof, place)


class _Appendix:
    """The sheets of the appendix: pictures in quarters, then the PDFs as a list."""

    def __init__(self, request: Request, pages: Pages) -> None:
        self._request = request
        self._pages = pages
        self._page: Page | None = None
        self._end = 0.0
        """How far down the last sheet is used."""

    def sheet(self) -> Page:
        """A new sheet with its heading; the first one is marked for the list of contents."""
        title = say(N_("Pictures of the proofs"))
        page = self._pages.add(self._request.sheet)
        if self._page is None:
            self._pages.bookmark(title)
        self._page = page
        sheet = page.sheet
        page.text(sheet.left, sheet.top + 3.4, title, HEADING)
        page.right(sheet.edge, sheet.top + 3.4, self._request.when, WORDS)
        page.rule(sheet.left, sheet.top + 5.4, sheet.edge, LINE)
        self._end = sheet.top + HEAD
        return page

    def add_pictures(self, pictures: Sequence[Shown]) -> None:
        """Four to a sheet: two above, two below."""
        for start in range(0, len(pictures), A_SHEET):
            page = self.sheet()
            for cell, shown in enumerate(pictures[start : start + A_SHEET]):
                row, column = divmod(cell, 2)
                top, high = _row(page.sheet, row)
                left, right = halves(page.sheet)[column]
                self._draw(page, left, right, top, high - CAPTION, shown)
                self._end = top + high + BETWEEN

    def _draw(
        self, page: Page, left: float, right: float, top: float, room: float, shown: Shown
    ) -> None:
        wide, high = right - left, LOST_HIGH
        data = self._request.pictures(shown.proof)
        picture = ready(data, wide, room) if data else None
        if picture:
            scale = min(wide / picture.wide, room / picture.high)
            wide, high = picture.wide * scale, picture.high * scale
            page.picture(left, top, wide, high, picture.jpeg)
        else:
            words = say(N_("This picture cannot be read.")) if data else say(LOST)
            _lines(page, left + INSIDE, top + high / 2, wide - 2 * INSIDE, words)
        page.frame(left, top, wide, high)
        _caption(page, left, right, top + high + NUMBER_DROP, shown)

    def add_papers(self, papers: Sequence[Shown]) -> None:
        """The PDFs by voucher, name and file, below the pictures if there is room."""
        page = self._page
        for number, shown in enumerate(papers):
            lines = self._paper_lines(shown)
            high = STEP * (len(lines) + 2)
            if page is None or self._end + high + (0 if number else HEAD) > page.sheet.bottom:
                page = self.sheet()
                number = 0  # noqa: PLW2901 (the heading stands on each sheet)
            if not number:
                page.text(page.sheet.left, self._end + 3.4, say(PAPERS), HEADING)
                self._end += HEAD
            sheet = page.sheet
            _caption_head(page, sheet.left, sheet.edge, self._end + 3.4, shown)
            for line, text in enumerate(lines, start=1):
                page.text(sheet.left, self._end + 3.4 + STEP * line, text, WORDS)
            self._end += high

    def _paper_lines(self, shown: Shown) -> list[str]:
        room = self._request.sheet.text_width
        file = f"proofs/{shown.proof.sha256}.{shown.proof.kind}"
        lines = fold(_words(shown.one), room, WORDS)[:WORD_LINES]
        lines += fold(f"{shown.proof.name}: {file}", room, WORDS)
        if self._request.pictures(shown.proof) is None:
            lines += fold(say(LOST), room, WORDS)
        return lines


def _row(sheet: Sheet, row: int) -> tuple[float, float]:
    """The top of the first or second row of quarters, and its height."""
    top = sheet.top + HEAD
    high = (sheet.bottom - top - BETWEEN) / 2
    return top + row * (high + BETWEEN), high


def _caption(page: Page, left: float, right: float, y: float, shown: Shown) -> None:
    _caption_head(page, left, right, y, shown)
    _lines(page, left, y + STEP, right - left, _words(shown.one))


def _caption_head(page: Page, left: float, right: float, y: float, shown: Shown) -> None:
    """The voucher's number and amount on a line."""
    amount = rupiah(shown.one.due or amount_of(shown.one.parts))
    room = right - left - width(amount, NUMBER) - 3
    page.fitted(left, y, _number(shown), NUMBER, room)
    page.right(right, y, amount, NUMBER)


def _number(shown: Shown) -> str:
    count = len(shown.one.proofs)
    if count == 1:
        return shown.one.voucher
    words = N_("{voucher} ({place} of {count})")
    return say(words, voucher=shown.one.voucher, place=shown.place, count=count)


def _words(one: Evidence) -> str:
    texts = "; ".join(dict.fromkeys(part.text for part in one.parts))
    return f"{format_short_date(one.date)}  {texts}"


def _lines(page: Page, x: float, y: float, room: float, text: str) -> None:
    """At most two lines of a text; the rest is cut off with dots."""
    lines = fold(text, room, WORDS)
    if len(lines) > WORD_LINES:
        lines = [*lines[: WORD_LINES - 1], f"{lines[WORD_LINES - 1]} ..."]
    for number, line in enumerate(lines):
        page.fitted(x, y + STEP * number, line, WORDS, room)
