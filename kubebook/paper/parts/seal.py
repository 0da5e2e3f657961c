"""The seal of a closed month on paper: its code, the figures signed for, and both as a QR.

The QR holds what the code is the beginning of, so that a telephone tells the whole seal. Its text
is `KUBEBOOK 1;2026-10;<64 hexadecimal digits>;opening;in;out;closing`, whole rupiah.
"""

from kubebook.book.book import member_name
from kubebook.book.closings.codes import code_of
from kubebook.book.closings.counting import is_cash_counted
from kubebook.book.records.closings import Closing
from kubebook.messages import N_
from kubebook.paper.engine.blocks import Line
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.qr import black_runs
from kubebook.paper.engine.scale import SMALL, STEP, TABLE, TOTAL
from kubebook.paper.engine.wording import fold, say
from kubebook.paper.parts.lines import text_lines
from kubebook.paper.request import Request
from kubebook.periods import month_of
from kubebook.statements.totals import Moved, money_moved

SIDE = 17.0
"""A side of the QR in mm: a telephone reads it from a photocopy."""
QUIET = 3.0
"""White around it, as the standard asks for (ISO/IEC 18004: four modules)."""
BEFORE, FIRST, UNDER = 6.0, 3.4, 4.8
"""From what stands above to the QR; in it to the first words beside it; to words below it."""
TEXT = "KUBEBOOK 1;{month:%Y-%m};{seal};{opening};{came};{went};{closing}"


def seal_lines(request: Request) -> list[Line]:
    """The seal of the months that a document is of; nothing while one of them is open."""
    closing = request.closing
    if closing is None:
        return []
    figures = money_moved(request.book, month_of(closing.month))
    left, words_left = request.sheet.left, request.sheet.left + SIDE + QUIET
    room = request.sheet.edge - words_left
    words = [
        (line, style)
        for text, style in zip(
            _words(request, closing, figures), (TOTAL, TABLE, TABLE, SMALL), strict=True
        )
        for line in fold(text, room, style)
    ]
    text = _in_qr(closing, figures)

    def draw(page: Page, y: float) -> None:
        _draw_qr(page, left, y, text)
        baseline = y - SIDE + FIRST
        for line, style in words:
            page.text(words_left, baseline, line, style)
            baseline += STEP

    return [Line(BEFORE + SIDE, draw)]


def seal_beside(request: Request) -> tuple[float, list[Line]]:
    """The seal at the right of lines that end where it begins, and one line of words below them.

    Returns how much of the right it takes, and the lines that follow; nothing while a month is
    open. The lines that it stands beside are as high as its side, or higher.
    """
    closing = request.closing
    if closing is None:
        return 0.0, []
    sheet = request.sheet
    figures = money_moved(request.book, month_of(closing.month))
    text = _in_qr(closing, figures)
    what, _, closed, _ = _words(request, closing, figures)

    def draw(page: Page, y: float) -> None:
        _draw_qr(page, sheet.edge - SIDE, y, text)

    words = text_lines(sheet.left, sheet.text_width, f"{what}. {closed}", TABLE, first=UNDER)
    return SIDE + QUIET, [Line(0.0, draw), *words]


def _in_qr(closing: Closing, figures: Moved) -> str:
    return TEXT.format(month=closing.month, seal=closing.seal, **figures._asdict())


def _draw_qr(page: Page, left: float, bottom: float, text: str) -> None:
    rows = black_runs(text)
    size = SIDE / len(rows)
    for row, runs in enumerate(rows):
        for start, wide in runs:
            page.bar(left + start * size, bottom - SIDE + row * size, wide * size, size, 0.0)


def _words(request: Request, closing: Closing, figures: Moved) -> tuple[str, str, str, str]:
    """What is sealed, the four figures, who closed it when, and what the code is for."""
    month = month_of(closing.month)
    who = member_name(request.book, closing.closed_by) or request.book.group.title
    count = next((one for one in request.book.counts if one.number == closing.counted), None)
    closed = (
        N_("Closed on {day} by {who}; the money was not counted: {why}.")
        if closing.uncounted
        else N_("Closed on {day} by {who}, together with a later month.")
        if count is None
        else N_("Closed on {day} by {who}, after the money was counted.")
        if is_cash_counted(count)
        else N_("Closed on {day} by {who}; of the money only the bank book was looked at.")
    )
    return (
        say(N_("Seal of {month}: {seal}"), month=month, seal=code_of(closing.seal)),
        say(
            N_("Opening {opening:rp}, in {came:rp}, out {went:rp}, closing {closing:rp}."),
            **figures._asdict(),
        ),
        say(closed, day=closing.closed, who=who, why=closing.uncounted),
        say(
            N_(
                "With this seal the group's computer tells whether this sheet still agrees with "
                "the book."
            )
        ),
    )
