"""The proofs' pictures as an appendix: each as large as it can be read, its voucher under it.

The pages of a PDF stand in their place as pictures. A picture that is lost or cannot be read keeps
its place; what is not printed is counted at the head and named at the end.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from kubebook.book.book import paid_label_of
from kubebook.book.grants.attribution import current_lines
from kubebook.book.proofs import Evidence, evidence
from kubebook.book.records.proofs import Proof
from kubebook.messages import N_
from kubebook.paper.documents.proof_layout import (
    ABREAST,
    BETWEEN,
    QUARTERS,
    Arrangement,
    Box,
    Shape,
    Sizes,
    of_page,
    of_points,
    takes,
)
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.pictures import Picture, extent, ready, strips
from kubebook.paper.engine.scale import HEADING, SMALL, STRONG_TEXT, TABLE
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import fold, rupiah, say
from kubebook.paper.parts.lines import Point, halves, point, text_lines
from kubebook.paper.request import Request
from kubebook.periods import format_short_date
from kubebook.statements.totals import amount_of
from kubebook.statements.wording import who_of

BYTES_MOST = 16_000_000
"""What all pictures of a document take at most, so that it can be sent: the rest needs 4 MB."""
STEP = 4.4
HEAD_FIRST, HEAD, COUNTED = 3.4, 12.6, 6.4
"""From the top of the text to the title and to the first row of pictures; the line between."""
NUMBER_DROP = 4.8
DAY_LINES, WORD_LINES, PLAN_LINES = 2, 2, 2
"""The most lines under a picture for the day and payee, what was bought, and the line of the plan;
each as many as its words need."""
LOST_HIGH = 30.0
INSIDE = 4.0
MARK_HIGH, DASH = 4.6, 2.0
"""The room for the words where a slip is cut, and how long the dashes are that show the cut."""
LOST = N_("This file is no longer beside the book, or was changed.")
UNREADABLE = N_("This picture cannot be read.")
CLOSED = N_("This PDF cannot be opened: print it by itself.")
CUT_SHORT = N_("Only the first {shown} of {pages} pages are printed.")
BEFORE_LIST = 9.0


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
        _Appendix(request, flow, request.document.headings.get("pictures", ""), ()).begin(QUARTERS)
        nothing = say(N_("No proofs are attached to the vouchers of {when}."), when=request.when)
        flow.put(
            text_lines(request.sheet.left, request.sheet.text_width, nothing, TABLE, first=STEP)
        )
    return flow.pdf()


def add_proof_pictures(request: Request, flow: Flow, *, title: str = "") -> None:
    """The appendix as a part of a document; nothing if there are no proofs."""
    shown = [
        Shown(one, proof, place)
        for one in evidence(request.book)
        if one.date in request.period
        for place, proof in enumerate(one.proofs, start=1)
    ]
    if shown:
        _Appendix(request, flow, title, shown).add()


class _Appendix:
    """The sheets of the appendix; the places of the page that is open, and how many are taken.

    All captions have the room that the longest one needs in half a sheet.
    """

    def __init__(self, request: Request, flow: Flow, title: str, shown: Sequence[Shown]) -> None:
        self._request = request
        self._shown = shown
        self._flow = flow
        self._title = title or say(N_("Pictures of the proofs"))
        self._lines = current_lines(request.book)
        narrowest = min(right - left for left, right in halves(request.sheet))
        most = max((len(self._caption(one, narrowest)) for one in shown), default=0)
        self._caption_high = NUMBER_DROP + most * STEP
        self._sizes = Sizes(request.sheet, HEAD, self._caption_high)
        self._bytes = 0
        self._unprinted: list[tuple[Shown, str]] = []
        self._layout: Arrangement | None = None
        self._boxes: Sequence[Box] = ()
        self._used = 0

    def begin(self, layout: Arrangement) -> None:
        """A new sheet with its heading; the first one is marked and counts what is printed."""
        sheet = self._request.sheet.turned if layout.is_turned else self._request.sheet
        is_first = self._layout is None
        self._flow.begin(sheet, mark=self._title if is_first else "")

        def draw(page: Page, y: float) -> None:
            page.text(page.sheet.left, y, self._title, HEADING)
            page.right(page.sheet.edge, y, self._request.when, TABLE)
            page.rule(page.sheet.left, y + 2.0, page.sheet.edge, LINE)
            if is_first and self._shown:
                page.late(page.sheet.edge, y + COUNTED, self._count, TABLE)

        self._flow.put([Line(HEAD_FIRST, draw, HEAD_FIRST)])
        self._flow.moved(sheet.top + HEAD)
        self._layout, self._used = layout, 0
        self._boxes = list(layout.boxes(sheet, self._flow.y, self._flow.room, self._caption_high))

    def add(self) -> None:
        """All proofs in the order of the book, then the list of those that are not printed."""
        for number, one in enumerate(self._shown):
            self._add(one, most=(BYTES_MOST - self._bytes) // (len(self._shown) - number))
        rows = -(-self._used // (self._layout.across if self._layout else 1))
        end = self._boxes[0].top + rows * (self._boxes[0].high + self._caption_high + BETWEEN)
        self._flow.moved(end - BETWEEN)
        self._add_unprinted()

    def _count(self) -> str:
        """How many proofs there are and how many of them are printed whole."""
        total = len(self._shown)
        printed = total - len(self._unprinted)
        if printed == total:
            return say(N_("{count} proofs, {printed} printed."), count=printed, printed=printed)
        words = N_("{count} proofs, {printed} printed, {missing} not or not whole: see the end.")
        missing = len(self._unprinted)
        return say(words, count=total, printed=printed, missing=missing)

    def _add(self, shown: Shown, *, most: int) -> None:
        """One proof with all its strips or pages; it may take `most` bytes."""
        data = self._request.pictures(shown.proof)
        pictures, words = None, LOST
        if data is not None:
            is_pdf = shown.proof.kind == "pdf"
            words = CLOSED if is_pdf else UNREADABLE
            pictures = self._pages(data, most) if is_pdf else self._strips(data, most)
        if not pictures:
            self._unprinted.append((shown, say(words)))
            self._draw_lost(shown, say(words))
            return
        for picture in pictures:
            self._bytes += len(picture.jpeg)
            self._draw(self._next_box(), shown, picture)
        if pictures[-1].part < pictures[-1].parts:
            told = say(CUT_SHORT, shown=len(pictures), pages=pictures[-1].parts)
            self._unprinted.append((shown, told))

    def _strips(self, data: bytes, most: int) -> Sequence[Picture] | None:
        points = extent(data)
        if not points or not min(points):
            return None
        box = self._place_for(of_points(*points))
        if self._layout == ABREAST:  # elsewhere what is narrow for its place is no till roll
            return strips(data, box.wide, box.high - MARK_HIGH, most=most)
        picture = ready(data, box.wide, box.high, most=most)
        return [picture] if picture else None

    def _pages(self, data: bytes, most: int) -> Sequence[Picture] | None:
        from kubebook.paper.engine.pdf_pages import PAGES_MOST, pictures_of, sizes_of  # noqa: PLC0415 (loads PDFium)

        sizes = sizes_of(data)
        if not sizes or not all(min(size) > 0 for size in sizes):
            return None
        box = self._place_for(of_page(*sizes[0]))
        each = most // min(len(sizes), PAGES_MOST)
        return pictures_of(data, box.wide, box.high - MARK_HIGH, most=each)

    # --- places ----------------------------------------------------------------------------------

    def _place_for(self, shape: Shape) -> Box:
        """The place where a picture of a shape goes: what is left of a page, or another page."""
        layout, best = self._sizes.best(shape)
        left = self._boxes[self._used :]
        if not left or not (layout == self._layout or takes(left[0], shape, best)):
            self.begin(layout)
        return self._boxes[self._used]

    def _next_box(self) -> Box:
        """The next place, on another page like this one if all are taken."""
        if self._used == len(self._boxes):
            self.begin(self._layout or QUARTERS)
        self._used += 1
        return self._boxes[self._used - 1]

    # --- drawing ---------------------------------------------------------------------------------

    def _draw(self, box: Box, shown: Shown, picture: Picture) -> None:
        page = self._flow.page
        room = box.high - (MARK_HIGH if picture.parts > 1 else 0.0)
        scale = min(box.wide / picture.wide, room / picture.high)
        wide, high = picture.wide * scale, picture.high * scale
        caption = self._caption(shown, box.wide)
        words = f"{_number(shown)}, {' '.join(caption)}"
        page.picture(box.left, box.top, wide, high, picture.jpeg, words=words)
        page.frame(box.left, box.top, wide, high)
        y = box.top + high
        if picture.parts > 1:
            y += MARK_HIGH
            self._draw_part(page, box, y, shown, picture)
        _draw_caption(page, box, y, shown, caption)

    def _draw_part(self, page: Page, box: Box, y: float, shown: Shown, picture: Picture) -> None:
        """Which strip or page it is; where a slip is cut, a dashed line and where it goes on."""
        if shown.proof.kind == "pdf":
            words = say(N_("page {part} of {parts}"), part=picture.part, parts=picture.parts)
        else:
            words = say(N_("strip {part} of {parts}"), part=picture.part, parts=picture.parts)
            if picture.part < picture.parts:
                words = say(
                    N_("strip {part} of {parts}, goes on in strip {following}"),
                    part=picture.part,
                    parts=picture.parts,
                    following=picture.part + 1,
                )
                _dashes(page, box.left, y - MARK_HIGH + 1.0, box.left + box.wide)
        page.fitted(box.left, y - 0.2, words, SMALL, box.wide)

    def _draw_lost(self, shown: Shown, words: str) -> None:
        if self._used == len(self._boxes):
            self.begin(QUARTERS)
        box, page = self._next_box(), self._flow.page
        high = min(LOST_HIGH, box.high)
        page.frame(box.left, box.top, box.wide, high)
        lines = fold(words, box.wide - 2 * INSIDE, TABLE)
        for place, text in enumerate(lines):
            page.text(box.left + INSIDE, box.top + high / 2 + STEP * place, text, TABLE)
        _draw_caption(page, box, box.top + high, shown, self._caption(shown, box.wide))

    def _caption(self, shown: Shown, room: float) -> list[str]:
        """The day and the payee, what was bought, and the line of the plan."""
        book, one = self._request.book, shown.one
        payees = dict.fromkeys(filter(None, (who_of(book, part) for part in one.parts)))
        texts = dict.fromkeys(part.text for part in one.parts)
        meant = dict.fromkeys(self._meant(part.line, part.target) for part in one.parts)
        day = ", ".join((format_short_date(one.date), *payees))
        return [
            *_cut(day, room, DAY_LINES),
            *_cut("; ".join(texts), room, WORD_LINES),
            *_cut("; ".join(meant), room, PLAN_LINES),
        ]

    def _meant(self, line: int | None, target: str) -> str:
        kept = self._lines.get(line) if line is not None else None
        if kept:
            return say(N_("RAB {line}. {text}"), line=kept.line, text=kept.text)
        return paid_label_of(self._request.book, target)

    def _add_unprinted(self) -> None:
        if not self._unprinted:
            return
        for shown, _ in self._unprinted:
            self._request.on_unprinted(shown.one.voucher)
        sheet = self._flow.sheet
        told = [
            point(
                sheet.left,
                sheet.text_width,
                f"{number}.",
                Point(f"{_number(shown)}, {_file(shown.proof)}: {words}"),
            )
            for number, (shown, words) in enumerate(self._unprinted, start=1)
        ]
        words = say(N_("Proofs that are not printed, or not whole"))
        head = Line(BEFORE_LIST, lambda page, y: page.text(sheet.left, y, words, HEADING))
        self._flow.put_all([[head, *told[0]], *told[1:]])


def _file(proof: Proof) -> str:
    """The name of a file, and under which it lies beside the ledger."""
    return f"{proof.name} (proofs/{proof.sha256}.{proof.kind})".strip()


def _dashes(page: Page, left: float, y: float, right: float) -> None:
    count = int((right - left) / (2 * DASH))
    for place in range(count):
        page.rule(left + 2 * DASH * place, y, left + 2 * DASH * place + DASH, LINE)


def _draw_caption(page: Page, box: Box, y: float, shown: Shown, caption: Sequence[str]) -> None:
    """The voucher's number and amount on a line, and the other lines under it."""
    right = box.left + box.wide
    amount = rupiah(shown.one.due or amount_of(shown.one.parts))
    y += NUMBER_DROP
    room = box.wide - width(amount, STRONG_TEXT) - 3
    page.fitted(box.left, y, _number(shown), STRONG_TEXT, room)
    page.right(right, y, amount, STRONG_TEXT)
    for place, text in enumerate(caption, start=1):
        page.fitted(box.left, y + STEP * place, text, TABLE, box.wide)


def _number(shown: Shown) -> str:
    count = len(shown.one.proofs)
    if count == 1:
        return shown.one.voucher
    words = N_("{voucher} ({place} of {count})")
    return say(words, voucher=shown.one.voucher, place=shown.place, count=count)


def _cut(text: str, room: float, most: int) -> Iterator[str]:
    """At most so many lines of a text; the rest is cut off with dots."""
    lines = fold(text, room, TABLE)
    if len(lines) > most:
        lines = [*lines[: most - 1], f"{lines[most - 1]} ..."]
    return islice(lines, most)
