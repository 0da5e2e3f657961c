"""The notice: a page in large type for the wall, over the rows for the members' thumbs.

What the group had, what came and went, what it has now; to be read from two metres. The type keeps
its size; the gaps take the rest of the sheet.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from kubebook.book.book import members_on
from kubebook.messages import N_
from kubebook.money import format_amount, format_change
from kubebook.paper.documents.notice_names import add_names, names_height
from kubebook.paper.documents.notice_words import WordRow, rows_in_words, shorter
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.sheet import Sheet
from kubebook.paper.engine.typeface import Style, plain, strong, titled, width
from kubebook.paper.engine.wording import fold, say, worded
from kubebook.paper.parts.group_words import village_of
from kubebook.paper.request import Request
from kubebook.periods import month_of
from kubebook.statements.month.summary import Aid, PeriodSummary, summarise

TITLE = titled(32, 1)
UNIT = plain(20)
LABEL = plain(20)
NOW_LABEL = strong(25)
ENDED_LABEL = strong(20)
FIGURE = strong(28)
NOW_FIGURE = strong(41)
SMALL = plain(14)
GROUP, LONG_GROUP = strong(18), strong(13)
EXPENSE = plain(16)
EXPENSE_FIGURE = strong(18)
NOW_GREY, BEFORE_GREY = 0.2, 0.6
HEAD_RULE = 1.2
CONTENT = 47.0
"""The left edge of bars and words beside the labels, from the left margin."""
NOW_ROOM = CONTENT - 3.0
BAR_MOST = 67.0
GAP_MOST = 7.0
GAP_LEAST = -1.5
"""What the gaps may take from the rows before words are left out."""
LABEL_LINE = 8.0
TITLE_LINE, SMALL_LINE = 12.0, 6.0
GROUP_LINE, LOWER = 5.2, 1.2
"""Between two lines of a long name, and how far the lower one stands below that of a short one."""
UNIT_ROOM, PLACE_MOST = 16.0, 70.0
BAR_ROW = 14.4
ROW_HEAD, ROW_FOOT = 9.2, 5.8
"""From the top of a row to its first line, and from its last one to the rule under it."""
SEEN = 3
"""The first parts, with the money: they stand over names that have a sheet of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bar:
    """One row with a bar: its words, its figure as printed, the amount that the bar shows."""

    label: str
    figure: str
    amount: int


def print_notice(request: Request) -> bytes:
    """The notice of a period: one page; the names on further sheets if they need more room.

    A row for a thumb keeps its height before all else. For it the words under the figures are left
    out, but not the next meeting; if that is not enough, the names stand on sheets of their own.
    """
    margin = request.form.paper.notice
    flow = request.flow()
    flow.own = replace(request.sheet, left=margin, right=margin)
    flow.begin(mark=request.title)
    names = [member.name for member in members_on(request.book, request.day)]
    summary = summarise(request.book, request.period, today=request.today)
    figures, rows = _figures(request, summary, flow.sheet), rows_in_words(request)
    words, gap = _sparing(figures, rows, flow.room - names_height(len(names)))
    is_apart = gap < GAP_LEAST
    if is_apart:
        words, gap = _sparing(figures, rows, flow.room)
    _draw(flow, (*figures, *map(_worded, words)), gap)
    add_names(flow, names, lambda: _draw(flow, figures[:SEEN], 0.0), is_apart=is_apart)
    return flow.pdf()


def _draw(flow: Flow, parts: Iterable["WallRow"], gap: float) -> None:
    for part in parts:
        y = flow.y
        flow.skip(part.high + part.gaps * gap)
        part.draw(flow.page, y, gap)


class WallRow(NamedTuple):
    """A part of the notice: its height without gaps, how many gaps it holds, how it is drawn.

    `draw` is given the page, the y of its top and the gap, in mm.
    """

    high: float
    gaps: float
    draw: Callable[[Page, float, float], None]


def _sparing(
    figures: Sequence[WallRow], words: tuple[WordRow, ...], room: float
) -> tuple[tuple[WordRow, ...], float]:
    """The rows in words for which there is room, and the gap that is then left.

    It is less than `GAP_LEAST` if the next meeting alone has none.
    """
    every = (*figures, *map(_worded, words))
    taken, gaps = sum(part.high for part in every), sum(part.gaps for part in every)
    gap = min(GAP_MOST, (room - taken) / gaps)
    fewer = shorter(words)
    return _sparing(figures, fewer, room) if fewer != words and gap < GAP_LEAST else (words, gap)


def _figures(request: Request, summary: PeriodSummary, sheet: Sheet) -> list[WallRow]:
    """The parts that always stand: whose money it is, what came and went, what is left."""
    parts = [_head(request, sheet), _flows(summary), _now(request, summary, sheet)]
    if summary.aid:
        parts.append(_aid(summary, summary.aid))
    if summary.expenses:
        parts.append(_largest(summary))
    return parts


def _head(request: Request, sheet: Sheet) -> WallRow:
    group = request.book.group
    when = say(N_("Money of the group, {when}"), when=request.when)
    title = fold(when, sheet.text_width - UNIT_ROOM, TITLE)
    place = village_of(group)
    wide = min(PLACE_MOST, width(place, SMALL))
    style, names = _title(group.title, sheet.text_width - wide - 6)
    more = GROUP_LINE * max(0, len(names) - 2)

    def draw(page: Page, y: float, gap: float) -> None:
        y += 8.8
        page.fitted(sheet.edge - wide, y, place, SMALL, wide)
        y += more
        lowest = y + LOWER if names[1:] else y
        for above, text in zip(range(len(names) - 1, -1, -1), names, strict=True):
            page.text(sheet.left, lowest - GROUP_LINE * above, text, style)
        page.rule(sheet.left, y + 4.1, sheet.edge, HEAD_RULE)
        y += 18.8 + gap / 2
        for number, text in enumerate(title):
            y += TITLE_LINE if number else 0.0
            page.fitted(sheet.left, y, text, TITLE, sheet.text_width - 14)
        page.right(sheet.edge, y, "Rp", UNIT)

    return WallRow(27.6 + TITLE_LINE * (len(title) - 1) + more, 0.5, draw)


def _title(words: str, room: float) -> tuple[Style, list[str]]:
    """The group's name: in two lines of smaller letters if one has no room for it."""
    one = fold(words, room, GROUP)
    if len(one) == 1:
        return GROUP, one
    return LONG_GROUP, fold(words, room, LONG_GROUP)


def _bars(summary: PeriodSummary) -> tuple[_Bar, ...]:
    opening, came, went = summary.opening.total, summary.total_in, summary.total_out
    is_month = summary.period == month_of(summary.period.start)
    first = say(N_("Start of the month") if is_month else N_("Beginning"))
    return (
        _Bar(label=first, figure=format_amount(opening), amount=opening),
        _Bar(label=say(N_("In")), figure=format_change(came), amount=came),
        _Bar(label=say(N_("Out")), figure=format_amount(-went), amount=went),
    )


def _scale(page: Page, summary: PeriodSummary) -> float:
    """The length of one rupiah in mm: one scale for all, and no bar touches its figure."""
    room = page.sheet.text_width - CONTENT
    drawn = [(bar.amount, width(bar.figure, FIGURE)) for bar in _bars(summary)]
    now = summary.closing.total
    drawn.append((now, width(format_amount(now), NOW_FIGURE)))
    most = max(amount for amount, _ in drawn)
    clear = [(room - figure - 4) / amount for amount, figure in drawn if amount > 0]
    return max(0.0, min([BAR_MOST / most, *clear])) if most > 0 else 0.0


def _flows(summary: PeriodSummary) -> WallRow:
    """What there was, came and went, each with its bar."""
    bars = _bars(summary)

    def draw(page: Page, y: float, gap: float) -> None:
        sheet, scale = page.sheet, _scale(page, summary)
        y += 15.0 - BAR_ROW
        for bar in bars:
            y += BAR_ROW + gap
            page.text(sheet.left, y, bar.label, LABEL)
            if bar.amount > 0:
                left = sheet.left + CONTENT
                page.bar(left, y - 6.9, bar.amount * scale, 7.9, BEFORE_GREY)
            _draw_figure(page, y, bar.figure, FIGURE)
        page.rule(sheet.left, y + 5.1 + gap / 2, sheet.edge)

    return WallRow(20.1 + BAR_ROW * (len(bars) - 1), len(bars) + 0.5, draw)


def _draw_figure(page: Page, y: float, figure: str, style: Style) -> None:
    """A figure at the right edge, narrower if it would reach the words at the left."""
    wide = min(width(figure, style), page.sheet.text_width - CONTENT)
    page.fitted(page.sheet.edge - wide, y + 0.2, figure, style, wide)


def _now(request: Request, summary: PeriodSummary, sheet: Sheet) -> WallRow:
    """What there is, in the largest figure, and what it is made of."""
    closing, label = summary.closing, say(_now_words(request))
    style = NOW_LABEL if width(label, NOW_LABEL) <= NOW_ROOM else ENDED_LABEL
    small = _small_lines(summary, sheet.text_width)
    left = sheet.left + CONTENT

    def draw(page: Page, y: float, gap: float) -> None:
        y += 14.8 + gap / 2
        page.fitted(sheet.left, y, label, style, NOW_ROOM)
        if closing.total > 0:
            page.bar(left, y - 8.4, closing.total * _scale(page, summary), 9.9, NOW_GREY)
        _draw_figure(page, y, format_amount(closing.total), NOW_FIGURE)
        y += 8.6
        for number, text in enumerate(small):
            page.text(left, y + SMALL_LINE * number, text, SMALL)
        y += SMALL_LINE * (len(small) - 1)
        page.rule(sheet.left, y + 6.1 + gap / 2, sheet.edge)

    return WallRow(29.5 + SMALL_LINE * (len(small) - 1), 1, draw)


def _now_words(request: Request) -> str:
    """The label of the last figure: *Sekarang* only while the period is not over."""
    if request.period.last_day >= request.today:
        return N_("Now")
    is_month = request.period == month_of(request.period.start)
    return N_("End of the month") if is_month else N_("End")


def _small_lines(summary: PeriodSummary, room: float) -> list[str]:
    words = N_("cash {cash:n}, bank {bank:n}")
    if summary.held:
        words = N_("cash {cash:n}, bank {bank:n}, of which held for others {held:n}")
    closing = summary.closing
    said = say(words, cash=closing.cash, bank=closing.bank, held=summary.held_total)
    return fold(said, room - CONTENT, SMALL)


def _aid(summary: PeriodSummary, aid: Aid) -> WallRow:
    """What is left of the aid, as a bar within the outline of all that came."""
    figure = "" if summary.awaited else format_amount(aid.left)

    def draw(page: Page, y: float, gap: float) -> None:
        sheet = page.sheet
        left = sheet.left + CONTENT
        y += 10.6 + gap / 2
        _draw_label(page, y, say(N_("Aid left")))
        wide = max(0.0, min(BAR_MOST, sheet.text_width - CONTENT - width(figure, FIGURE) - 4))
        part = min(1.0, max(0.0, aid.left / aid.received)) if aid.received > 0 else 0.0
        page.bar(left, y - 6.4, wide * part, 7.6, NOW_GREY)
        page.frame(left, y - 6.4, wide, 7.6, LINE)
        _draw_figure(page, y, figure, FIGURE)
        y += LABEL_LINE
        page.fitted(left, y, _aid_words(summary, aid), SMALL, sheet.edge - left)
        page.rule(sheet.left, y + ROW_FOOT + gap / 2, sheet.edge)

    return WallRow(10.6 + LABEL_LINE + ROW_FOOT, 1, draw)


def _aid_words(summary: PeriodSummary, aid: Aid) -> str:
    """What stands under the bar: out of what, and where it went; or how it is below nothing."""
    if summary.awaited:
        return worded(summary.aid_words)
    words = N_("{words}; {spent:n} was spent")
    if aid.returned:
        words = N_("{words}; {spent:n} was spent, {returned:n} went back")
    return say(words, words=summary.aid_words, spent=aid.spent, returned=aid.returned)


def _largest(summary: PeriodSummary) -> WallRow:
    """The largest expenses."""
    lines = max(2, len(summary.largest_expenses))

    def draw(page: Page, y: float, gap: float) -> None:
        sheet = page.sheet
        y += ROW_HEAD + gap / 2
        _draw_label(page, y, say(N_("Largest expenses")))
        for number, (label, amount) in enumerate(summary.largest_expenses):
            figure, at = format_amount(amount), y + LABEL_LINE * number
            room = sheet.text_width - CONTENT - width(figure, EXPENSE_FIGURE) - 4
            page.fitted(sheet.left + CONTENT, at, label, EXPENSE, room)
            page.right(sheet.edge, at, figure, EXPENSE_FIGURE)
        last = y + LABEL_LINE * (lines - 1)
        page.rule(sheet.left, last + ROW_FOOT + gap / 2, sheet.edge)

    return WallRow(ROW_HEAD + LABEL_LINE * (lines - 1) + ROW_FOOT, 1, draw)


def _worded(row: WordRow) -> WallRow:
    """A row in words."""

    def draw(page: Page, y: float, gap: float) -> None:
        sheet = page.sheet
        left = sheet.left + CONTENT
        y += ROW_HEAD + gap / 2
        _draw_label(page, y, row.label)
        below = y
        if row.large:
            page.fitted(left, y, row.large, EXPENSE_FIGURE, sheet.edge - left)
            below += LABEL_LINE
        for number, text in enumerate(row.small):
            page.fitted(left, below + SMALL_LINE * number, text, SMALL, sheet.edge - left)
        page.rule(sheet.left, y + _under_first(row) + ROW_FOOT + gap / 2, sheet.edge)

    return WallRow(ROW_HEAD + _under_first(row) + ROW_FOOT, 1, draw)


def _draw_label(page: Page, y: float, words: str) -> None:
    for number, text in enumerate(fold(words, CONTENT - 4, LABEL)):
        page.text(page.sheet.left, y + LABEL_LINE * number, text, LABEL)


def _under_first(row: WordRow) -> float:
    """From the first baseline of a row in words to its last; the label may take two lines."""
    small = len(row.small) - 1 if not row.large else len(row.small)
    return max(LABEL_LINE, SMALL_LINE * small + (LABEL_LINE - SMALL_LINE) * bool(row.large))
