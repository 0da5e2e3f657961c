"""The last sheet of a report: the figures signed for, notes by hand, officers, members.

It always begins a page, for it goes from hand to hand; the figures on it show a swapped first page.
"""

import re

from kubebook.book.book import members_on
from kubebook.messages import N_
from kubebook.paper.engine.blocks import Line, height_of
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.scale import BEFORE_SIGNATURES, HEADING, TABLE, TEXT, TITLE, TITLE_FIRST
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import strong, width
from kubebook.paper.engine.wording import fill, filled, rupiah, say
from kubebook.paper.parts.closing import UNDER_TABLE, told_at_closing
from kubebook.paper.parts.lines import hand_line, text_lines
from kubebook.paper.parts.seal import seal_beside, seal_lines
from kubebook.paper.parts.signatures import signatures, signing_of
from kubebook.paper.parts.signing_rows import RowPlaces, SigningRow, add_rows, heads, rows_height
from kubebook.paper.request import Request
from kubebook.statements.month.summary import PeriodSummary

HAND_LINES = 3
BEFORE_MEMBERS = 5.9
SEVERAL = 10
"""More members than this stand on a page of their own, not with the officers."""
TITLE_RULE = 3.2
SIGNED_FOR = strong(11)
LABELS, FIGURES, LAST_RULE = 7.8, 13.1, 15.8
"""From the title down: the labels of the figures, the figures, the rule under them."""
BEFORE_NOTES = 5.6
READ_OUT, BLANKS, HEADS = 4.9, 5.3, 6.7
BLANK_LEAST = 8.0
"""How wide a line to write on within a sentence is, at least."""
COLUMNS = RowPlaces(name_room=57.0, row_until=68.0, cells=70.0, label=(2.0, 0.5), head=2.0)


def add_signed_sheet(request: Request, flow: Flow, summary: PeriodSummary) -> None:
    """Draw the sheet of the document asked for, of a period with these figures."""
    sheet = request.sheet
    flow.begin(sheet, mark=say(N_("Signatures")))
    figures = _figures(request, summary)
    flow.put([figures])
    taken, seal = seal_beside(request)
    hand = [hand_line(sheet.left, sheet.edge - taken) for _ in range(HAND_LINES)]
    flow.put([_notes(sheet), *hand, *seal])
    flow.put(_signers(request, before=BEFORE_SIGNATURES - height_of(seal)))
    names = [SigningRow(member.name) for member in members_on(request.book, request.day)]
    if names:
        _add_members(request, flow, figures, names)


def add_signers_of_report(request: Request, flow: Flow, summary: PeriodSummary) -> None:
    """The signers under what stands last; on a page of their own the figures they sign for too."""
    signed = signers_of_report(request)
    if not flow.has_room(request.sheet, height_of(signed)):
        begin_with_figures(request, flow, summary)
    flow.put(signed)
    flow.is_open = True


def signers_of_report(request: Request) -> list[Line]:
    """The signers of a report, under its seal and the sentences with which its form closes it."""
    return [*seal_lines(request), *_signers(request)]


def _signers(request: Request, *, before: float = BEFORE_SIGNATURES) -> list[Line]:
    """The signers under the sentences with which the form closes a report."""
    sheet, form = request.sheet, request.document
    signed = signatures(signing_of(request), form.signing, sheet, before=before)
    words = " ".join(filled(form.closing, told_at_closing(request)[0])) if form.closing else ""
    said = text_lines(sheet.left, sheet.text_width, words, TEXT, first=UNDER_TABLE) if words else ()
    return [*said, signed]


def begin_with_figures(request: Request, flow: Flow, summary: PeriodSummary) -> None:
    """A new page for those who sign, with the figures that they sign for at its head."""
    flow.begin(request.sheet)
    flow.put([_figures(request, summary)])


def _add_members(request: Request, flow: Flow, figures: Line, names: list[SigningRow]) -> None:
    flow.skip(BEFORE_MEMBERS)
    above = [*_read_out(request, len(names)), heads(COLUMNS, HEADS)]
    here: list[Line] | None = above
    if len(names) > SEVERAL or not flow.fits(height_of(above) + rows_height(len(names))):
        flow.begin(request.sheet)
        here = None
    with flow.repeating([figures, *above], here=here):
        add_rows(flow, names, COLUMNS)


def _figures(request: Request, summary: PeriodSummary) -> Line:
    """The title and the four figures that are signed for, and the rule below."""
    figures = (
        (say(N_("Opening balance")), summary.opening.total),
        (say(N_("Receipts")), summary.total_in),
        (say(N_("Expenses")), summary.total_out),
        (say(N_("Closing balance")), summary.closing.total),
    )

    def draw(page: Page, last: float) -> None:
        sheet, y = page.sheet, last - LAST_RULE
        page.fitted(sheet.left, y, request.title, TITLE, sheet.text_width / 2)
        page.right(sheet.edge, y, request.when, TABLE)
        page.rule(sheet.left, y + TITLE_RULE, sheet.edge, LINE)
        step = sheet.text_width / len(figures)
        for place, (label, amount) in enumerate(figures):
            x = sheet.left + place * step
            page.text(x, y + LABELS, label, TABLE)
            page.fitted(x, y + FIGURES, rupiah(amount), SIGNED_FOR, step - 2)
        page.rule(sheet.left, last, sheet.edge, LINE)

    return Line(TITLE_FIRST + LAST_RULE, draw, TITLE_FIRST + LAST_RULE)


def _notes(sheet: Sheet) -> Line:
    words = say(N_("Notes on the business"))
    hint = say(N_("(written by hand at the meeting)"))

    def draw(page: Page, y: float) -> None:
        page.text(sheet.left, y, words, HEADING)
        page.text(sheet.left + width(words, HEADING) + 1.8, y, hint, TABLE)

    return Line(BEFORE_NOTES, draw)


def _read_out(request: Request, total: int) -> list[Line]:
    """The heading of the members' rows under its rule, and the sentence with hand lines."""
    words = request.document.read_out

    def draw_heading(page: Page, y: float) -> None:
        page.rule(page.sheet.left, y - READ_OUT, page.sheet.edge, LINE)
        page.text(page.sheet.left, y, say(N_("Read out to and known by the members")), HEADING)

    def draw_blanks(page: Page, y: float) -> None:
        _draw_blanks(page, y, words, total)

    return [Line(READ_OUT, draw_heading), Line(BLANKS, draw_blanks)]


def _draw_blanks(page: Page, y: float, words: str, total: int) -> None:
    """Draw a sentence with hand lines: `{total}` is a number, a run of _ a line in proportion."""
    sentence = fill(words, total=total)
    needed = width(sentence.replace("_", ""), TABLE)
    most = page.sheet.text_width - BLANK_LEAST * len(re.findall(r"_+", sentence))
    part = min(1.0, most / needed) if needed else 1.0
    unit = (page.sheet.text_width - part * needed) / max(1, sentence.count("_"))
    x = page.sheet.left
    for piece in re.split(r"(_+)", sentence):
        if piece.startswith("_"):
            wide = unit * len(piece)
            page.rule(x + 1, y + 0.6, x + wide - 1)
        else:
            wide = part * width(piece, TABLE)
            page.fitted(x, y, piece, TABLE, wide)
        x += wide
