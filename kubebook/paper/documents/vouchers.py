"""Receipt slips (kuitansi), three to a sheet, to be cut apart: one voucher, or all of a period.

A slip with more lines takes the room of two or three.
"""

from collections.abc import Sequence
from math import ceil

from kubebook.messages import N_
from kubebook.paper.documents.slip_words import Slip, SlipRow, slips_of
from kubebook.paper.engine.pages import LINE, Page, Pages
from kubebook.paper.engine.typeface import Style, plain, strong, width
from kubebook.paper.engine.wording import fold, halve, rupiah_parts, say
from kubebook.paper.formats.format import Sheet, Signer
from kubebook.paper.parts.letterhead import village_kind
from kubebook.paper.parts.signatures import draw_duty, name_of, place_and_date, title_of, words_over
from kubebook.paper.request import Request
from kubebook.periods import format_date

TITLE = strong(15)
STRONG = strong(11)
SMALL = plain(9.5)
ACCOUNTS = plain(9)
ROW_WORDS = plain(10.5)
IN_WORDS = Style("It", 10.5)
VOID_WORD = Style("It", 10.5)
AMOUNT = strong(16)
RUPIAH = strong(13)
SIGNER = plain(9.5)
NAME = strong(9.5)
EDGE = plain(7.5)
MARK = plain(42)
MARK_ANGLE = 18
FIRST_ROW = 22.4
ROW = 6.6
ROWS_IN_ONE = 4
VALUE_AT = 36.0
"""The left edge of the words of a row, from the left margin."""
AMOUNT_WIDE = 46.0
SIGN_ROOM, SIGN_GAP = 10.0, 4.0
SIGNER_WIDE, SIGNER_GAP = 53.0, 4.0
SLIP_LEAST = 98.0
"""The least height of a slip, with room around its cuts."""
EDGE_AT, EDGE_LEAST = 9.2, 5.0
"""The distance of the words on the edge from the text, and the least from the sheet's edge."""
SIGNER_LINE = 86.9
NAME_DROP, NAME_LINE = 4.3, 3.6
STRIKE = 1.3
CUT_MARGIN = 6.0


def print_voucher(request: Request) -> bytes:
    """The slips that were asked for; if there are none, one sheet with a sentence."""
    slips = slips_of(request)
    pages = request.pages(slips[0].voucher if request.narrowing.voucher and slips else "")
    a_sheet = slips_on(request.sheet)
    part = request.sheet.height / a_sheet
    page: Page | None = None
    used = a_sheet
    for slip in slips:
        rows = _folded(request, slip)
        taken = min(a_sheet, _parts(rows, part))
        if page is None or used + taken > a_sheet:
            page, used = _new_sheet(request, pages), 0
        if used:
            page.cut(used * part, CUT_MARGIN)
        _SlipDrawing(request, page, used * part, (used + taken - 1) * part).draw(slip, rows)
        used += taken
    if page is None:
        page = pages.add(request.sheet)
        nothing = say(N_("There are no vouchers in {when}."), when=request.when)
        page.text(page.sheet.left, page.sheet.top + FIRST_ROW, nothing, ROW_WORDS)
    elif used < a_sheet:
        page.cut(used * part, CUT_MARGIN)
    return pages.pdf()


def slips_on(sheet: Sheet) -> int:
    """The number of slips on a sheet: three on A4 and F4."""
    return max(1, int(sheet.height // SLIP_LEAST))


def _new_sheet(request: Request, pages: Pages) -> Page:
    page = pages.add(request.sheet, footed=False)
    if pages.count == 1:
        pages.bookmark(request.title)
    return page


def _folded(request: Request, slip: Slip) -> list[tuple[SlipRow, list[str]]]:
    room = request.sheet.text_width - VALUE_AT
    return [
        (row, fold(row.words, room, IN_WORDS if row.is_italic else ROW_WORDS)) for row in slip.rows
    ]


def _parts(rows: Sequence[tuple[SlipRow, list[str]]], part: float) -> int:
    """The number of parts of a sheet that a slip takes: one more if its rows do not fit."""
    more = sum(len(lines) for _, lines in rows) - ROWS_IN_ONE
    return 1 + max(0, ceil(more * ROW / part))


def _receiver(slip: Slip, signers: Sequence[Signer]) -> Signer | None:
    """Who signs for the money, over the stamp: who was paid, or the last one of the group's own."""
    if slip.way == "moved":
        return None
    is_outside = slip.way == "paid"
    return next((it for it in reversed(signers) if (it.who == "other_side") == is_outside), None)


class _SlipDrawing:
    """One slip on its parts of a sheet: it begins at `top` mm, its last part at `low`.

    The amount and the signatures stand on the last part.
    """

    def __init__(self, request: Request, page: Page, top: float, low: float) -> None:
        self._request = request
        self._page = page
        self._top = top
        self._low = low
        self._wide = min(SIGNER_WIDE, (request.sheet.text_width - 2 * SIGNER_GAP) / 3)

    def draw(self, slip: Slip, rows: Sequence[tuple[SlipRow, list[str]]]) -> None:
        """Draw the slip."""
        if self._request.sample:
            middle = self._page.sheet.left + self._page.sheet.text_width / 2
            self._page.sample_mark(self._request.sample, middle, self._low + 45, MARK, MARK_ANGLE)
        self._draw_head(slip)
        self._draw_rows(slip, rows)
        self._draw_amount(slip)
        self._draw_signers(slip)
        self._draw_edge()

    def _draw_head(self, slip: Slip) -> None:
        page, sheet, group = self._page, self._page.sheet, self._request.book.group
        middle = sheet.left + sheet.text_width / 2
        half = width(slip.title, TITLE) / 2
        room = sheet.text_width / 2 - half - 4
        y = self._top
        page.fitted(sheet.left, y + 8.9, group.title, STRONG, room)
        page.centre(middle, y + 9.4, slip.title, TITLE)
        page.right(sheet.edge, y + 8.9, slip.voucher, STRONG)
        kind = VOID_WORD if slip.is_void else SMALL
        page.right(sheet.edge, y + 13.7, slip.kind, kind)
        place = f"{village_kind(group)} {group.village}" if group.village else ""
        wide = min(width(place, SMALL), 52.0)
        page.fitted(sheet.left, y + 13.7, place, SMALL, wide)
        room = 2 * (sheet.text_width / 2 - max(wide, width(slip.kind, kind)) - 3)
        shown = min(width(slip.head, ACCOUNTS), room)
        page.fitted(middle - shown / 2, y + 13.7, slip.head, ACCOUNTS, room)
        page.rule(sheet.left, y + 15.7, sheet.edge, LINE)

    def _draw_rows(self, slip: Slip, rows: Sequence[tuple[SlipRow, list[str]]]) -> None:
        page, sheet = self._page, self._page.sheet
        y = self._top + FIRST_ROW
        for row, lines in rows:
            page.text(sheet.left, y, row.label, ROW_WORDS)
            style = IN_WORDS if row.is_italic else ROW_WORDS
            for text in lines:
                page.text(sheet.left + VALUE_AT, y, text, style)
                if slip.is_void and text:
                    end = sheet.left + VALUE_AT + width(text, style)
                    page.rule(sheet.left + VALUE_AT, y - STRIKE, end, LINE)
                page.rule(sheet.left + VALUE_AT, y + 1.7, sheet.edge)
                y += ROW

    def _draw_amount(self, slip: Slip) -> None:
        page, left, y = self._page, self._page.sheet.left, self._low
        sign, figure = rupiah_parts(slip.amount)
        before = max(SIGN_ROOM, width(sign, RUPIAH) + SIGN_GAP)
        end = left + max(AMOUNT_WIDE, before + width(figure, AMOUNT))
        page.rule(left, y + 43.9, end)
        page.text(left, y + 50.3, sign, RUPIAH)
        page.right(end, y + 50.3, figure, AMOUNT)
        if slip.is_void:
            page.rule(end - width(figure, AMOUNT), y + 50.3 - 2, end, LINE)
        page.rule(left, y + 52.6, end, LINE)
        page.rule(left, y + 53.3, end, LINE)

    def _draw_signers(self, slip: Slip) -> None:
        page, sheet, y = self._page, self._page.sheet, self._low
        signers = [
            one
            for one in self._request.form.vouchers.signers(slip.way)
            if not (slip.of_nobody and one.who == "other_side")
        ]
        book = self._request.book
        place = place_and_date(book.group, slip.day)
        step = (sheet.text_width - self._wide) / 2
        page.fitted(sheet.left + 2 * step, y + 50.5, place, SIGNER, self._wide)
        places = (0, 2) if len(signers) == 2 else range(len(signers))  # noqa: PLR2004 (outer two)
        for column, signer in zip(places, signers, strict=True):
            x = sheet.left + column * step
            on_stamp = signer == _receiver(slip, signers) and self._needs_duty(slip)
            if on_stamp:
                draw_duty(page, x, y + 60.5, self._request.form)
            self._draw_signer(x, slip, signer, on_stamp=on_stamp)

    def _draw_signer(self, x: float, slip: Slip, signer: Signer, *, on_stamp: bool) -> None:
        page, y, book = self._page, self._low, self._request.book
        group, told = book.group, {"date": format_date(slip.day, "id")}
        over = words_over(signer, group, told), title_of(signer, group, self._request.form, told)
        words = [text for text in over if text]
        if on_stamp:
            words = [" ".join(words)]  # the box takes the room of a second line
        for number, text in enumerate(words):
            page.fitted(x, y + 58.7 + 4.3 * number, text, SIGNER, self._wide)
        is_other = signer.who == "other_side"
        name = slip.other_side if is_other else signer.name or name_of(signer.who, book, slip.day)
        names = halve(name, self._wide, NAME)
        line = y + SIGNER_LINE - NAME_LINE * (len(names) - 1)
        page.rule(x, line, x + self._wide)
        for number, text in enumerate(names):
            page.fitted(x, line + NAME_DROP + NAME_LINE * number, text, NAME, self._wide)

    def _needs_duty(self, slip: Slip) -> bool:
        return slip.amount > self._request.form.vouchers.duty_above

    def _draw_edge(self) -> None:
        sheet = self._page.sheet
        printed = say(N_("printed {day}"), day=self._request.today)
        sample = self._request.sample
        words = f"{printed}  ·  {sample}" if sample else printed
        self._page.upright(
            sheet.edge + min(EDGE_AT, sheet.right - EDGE_LEAST),
            self._low + SIGNER_LINE,
            words,
            EDGE,
        )
