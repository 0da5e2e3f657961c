"""The proofs' pictures as an appendix: four to a sheet, the voucher under each.

A PDF is a page already and too small to read in a quarter of a sheet: its file is named, to be
printed as it is. A picture that is lost or cannot be read keeps its place.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kubebook.book.proofs import Evidence, evidence
from kubebook.book.records.proofs import Proof
from kubebook.messages import N_
from kubebook.paper.engine.flow import Flow, Line
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.pictures import ready
from kubebook.paper.engine.scale import HEADING, STRONG_TEXT, TABLE
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import fold, rupiah, say
from kubebook.paper.formats.format import Sheet
from kubebook.paper.parts.lines import halves, text_lines
from kubebook.paper.request import Request
from kubebook.periods import format_short_date
from kubebook.statements.totals import amount_of

A_SHEET = 4
STEP = 4.4
HEAD_FIRST, HEAD = 3.4, 9.0
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
    flow = request.flow()
    add_proof_pictures(request, flow)
    if flow.is_empty:
        _Appendix(request, flow).begin()
        nothing = say(N_("No proofs are attached to the vouchers of {when}."), when=request.when)
        flow.put(
            text_lines(request.sheet.left, request.sheet.text_width, nothing, TABLE, first=STEP)
        )
    return flow.pdf()


def add_proof_pictures(request: Request, flow: Flow) -> None:
    """The appendix as a part of a document; nothing if there are no proofs."""
    shown = list(_shown(request))
    appendix = _Appendix(request, flow)
    appendix.add_pictures([each for each in shown if each.proof.kind != "pdf"])
    appendix.add_papers([each for each in shown if each.proof.kind == "pdf"])


def _shown(request: Request) -> Iterator[Shown]:
    for one in evidence(request.book):
        if one.date in request.period:
            for place, proof in enumerate(one.proofs, start=1):
                yield Shown(one, proof, place)


class _Appendix:
    """The sheets of the appendix: pictures in quarters, then the PDFs as a list."""

    def __init__(self, request: Request, flow: Flow) -> None:
        self._request = request
        self._flow = flow
        self._is_begun = False

    def begin(self) -> None:
        """A new sheet with its heading; the first one is marked for the list of contents."""
        title = say(N_("Pictures of the proofs"))
        self._flow.begin(self._request.sheet, mark="" if self._is_begun else title)
        self._is_begun = True

        def draw(page: Page, y: float) -> None:
            page.text(page.sheet.left, y, title, HEADING)
            page.right(page.sheet.edge, y, self._request.when, TABLE)
            page.rule(page.sheet.left, y + 2.0, page.sheet.edge, LINE)

        self._flow.put([Line(HEAD_FIRST, draw, HEAD_FIRST)])
        self._flow.moved(self._flow.sheet.top + HEAD)

    def add_pictures(self, pictures: Sequence[Shown]) -> None:
        """Four to a sheet: two above, two below."""
        for start in range(0, len(pictures), A_SHEET):
            self.begin()
            page, y = self._flow.page, self._flow.y
            whole = self._flow.room
            for cell, shown in enumerate(pictures[start : start + A_SHEET]):
                row, column = divmod(cell, 2)
                top, high = _row(page.sheet, whole, row)
                left, right = halves(page.sheet)[column]
                self._draw(page, left, right, top, high - CAPTION, shown)
                y = top + high + BETWEEN
            self._flow.moved(y)

    def _draw(
        self, page: Page, left: float, right: float, top: float, room: float, shown: Shown
    ) -> None:
        wide, high = right - left, LOST_HIGH
        data = self._request.pictures(shown.proof)
        picture = ready(data, wide, room) if data else None
        if picture:
            scale = min(wide / picture.wide, room / picture.high)
            wide, high = picture.wide * scale, picture.high * scale
            caption = f"{_number(shown)}, {_words(shown.one)}"
            page.picture(left, top, wide, high, picture.jpeg, words=caption)
        else:
            words = say(N_("This picture cannot be read.")) if data else say(LOST)
            _lines(page, left + INSIDE, top + high / 2, wide - 2 * INSIDE, words)
        page.frame(left, top, wide, high)
        _caption(page, left, right, top + high + NUMBER_DROP, shown)

    def add_papers(self, papers: Sequence[Shown]) -> None:
        """The PDFs by voucher, name and file, below the pictures if there is room."""
        headed = False
        for shown in papers:
            lines = self._paper_lines(shown)
            needed = STEP * (len(lines) + 2) + (0.0 if headed else HEAD)
            if not self._is_begun or not self._flow.fits(needed):
                self.begin()
                headed = False
            page, sheet = self._flow.page, self._flow.sheet
            if not headed:
                page.text(sheet.left, self._flow.y + HEAD_FIRST, say(PAPERS), HEADING)
                self._flow.skip(HEAD)
                headed = True
            y = self._flow.y + HEAD_FIRST
            _caption_head(page, sheet.left, sheet.edge, y, shown)
            for number, text in enumerate(lines, start=1):
                page.text(sheet.left, y + STEP * number, text, TABLE)
            self._flow.skip(STEP * (len(lines) + 2))

    def _paper_lines(self, shown: Shown) -> list[str]:
        room = self._request.sheet.text_width
        file = f"proofs/{shown.proof.sha256}.{shown.proof.kind}"
        lines = fold(_words(shown.one), room, TABLE)[:WORD_LINES]
        lines += fold(f"{shown.proof.name}: {file}", room, TABLE)
        if self._request.pictures(shown.proof) is None:
            lines += fold(say(LOST), room, TABLE)
        return lines


def _row(sheet: Sheet, room: float, row: int) -> tuple[float, float]:
    """The top of the first or second row of quarters, and its height; `room` is that of both."""
    high = (room - BETWEEN) / 2
    return sheet.top + HEAD + row * (high + BETWEEN), high


def _caption(page: Page, left: float, right: float, y: float, shown: Shown) -> None:
    _caption_head(page, left, right, y, shown)
    _lines(page, left, y + STEP, right - left, _words(shown.one))


def _caption_head(page: Page, left: float, right: float, y: float, shown: Shown) -> None:
    """The voucher's number and amount on a line."""
    amount = rupiah(shown.one.due or amount_of(shown.one.parts))
    room = right - left - width(amount, STRONG_TEXT) - 3
    page.fitted(left, y, _number(shown), STRONG_TEXT, room)
    page.right(right, y, amount, STRONG_TEXT)


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
    lines = fold(text, room, TABLE)
    if len(lines) > WORD_LINES:
        lines = [*lines[: WORD_LINES - 1], f"{lines[WORD_LINES - 1]} ..."]
    for number, line in enumerate(lines):
        page.fitted(x, y + STEP * number, line, TABLE, room)
