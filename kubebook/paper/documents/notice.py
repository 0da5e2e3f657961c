"""The notice: one page in large type for the wall, and room for every member's signature.

What the group had, what came and went, what it has now; to be read from two metres. The type keeps
its size; the gaps take the rest of the sheet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from kubebook.book.book import members_on
from kubebook.messages import N_
from kubebook.money import format_amount
from kubebook.paper.documents.notice_words import Told, shorter, told_in_words
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import LINE, Page
from kubebook.paper.engine.typeface import Style, plain, strong, width
from kubebook.paper.engine.wording import fold, halve, say, worded
from kubebook.paper.parts.letterhead import village_kind
from kubebook.paper.request import Request
from kubebook.periods import month_of
from kubebook.statements.month.summary import Aid, PeriodSummary, summarise

TITLE = strong(32)
UNIT = plain(20)
LABEL = plain(20)
NOW_LABEL = strong(25)
ENDED_LABEL = strong(20)
FIGURE = strong(28)
NOW_FIGURE = strong(41)
SMALL = plain(14)
GROUP = strong(18)
EXPENSE = plain(16)
EXPENSE_FIGURE = strong(18)
HEADING = strong(14)
NAME = plain(12)
NOW_GREY, BEFORE_GREY = 0.2, 0.6
HEAD_RULE = 1.2
CONTENT = 47.0
"""The left edge of bars and words beside the labels, from the left margin."""
NOW_ROOM = CONTENT - 3.0
BAR_MOST = 67.0
GAP_MOST = 7.0
MEMBER_ROW = 10.0
LABEL_LINE = 8.0
TITLE_LINE, SMALL_LINE = 12.0, 6.0
UNIT_ROOM = 16.0
UNTIL_EXPENSES = 106.0
"""From the top margin to the rule under *Sekarang*, without a gap and with one line of each."""
AID_HEIGHT = 24.4
MEMBERS_HEAD = 12.0
LOWER_MOST = 2.0
"""How far the notice may reach below its margin before the members' rows are moved closer."""
NAME_AT, NAME_WIDE, NAME_PART = 7.7, 34.5, 0.52
"""A member's name: its left edge, its greatest width, and its share of a narrow row."""
NAME_LINE, TWO_LINES = 4.2, 7.6
"""From one line of a name to the next; a row lower than this holds one line."""
SIGN_WIDE, SIGN_GAP = 37.0, 0.5
GAPS_ABOVE_MEMBERS = 7
GAP_LEAST = -1.5
"""What the gaps may take from the rows before words are left out; a thumb still needs room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bar:
    """One row with a bar: its words, its figure as printed, the amount that the bar shows."""

    label: str
    figure: str
    amount: int


def print_notice(request: Request) -> bytes:
    """The notice of a period, on one page however many members there are."""
    summary = summarise(request.book, request.period, today=request.today)
    margin = request.form.paper.notice
    sheet = replace(request.sheet, left=margin, right=margin)
    flow = request.flow()
    page = flow.begin(sheet, mark=request.title)
    names = [member.name for member in members_on(request.book, request.day)]
    when = say(N_("Money of the group, {when}"), when=request.when)
    title = fold(when, sheet.text_width - UNIT_ROOM, TITLE)
    fixed = UNTIL_EXPENSES + TITLE_LINE * (len(title) - 1)
    fixed += SMALL_LINE * (len(_small_lines(summary, sheet.text_width)) - 1)
    rows = ceil(len(names) / 2)
    fixed += _aid_height(summary) + _expenses_height(summary) + MEMBERS_HEAD + MEMBER_ROW * rows
    gaps = GAPS_ABOVE_MEMBERS + (summary.aid is not None) + rows
    words, gap = _sparing(told_in_words(request), sheet.text_height - fixed, gaps)
    y = _draw_head(page, request, title, max(0.0, gap))
    y = _draw_bars(page, y, summary, gap)
    y = _draw_now(page, y, request, summary, gap)
    y = _draw_aid(page, y, summary, gap)
    y = _draw_expenses(page, y, summary, gap)
    for told in words:
        y = _draw_words(page, y, told, gap)
    flow.moved(y)
    _draw_names(flow, names, gap)
    return flow.pdf()


def _sparing(words: tuple[Told, ...], room: float, gaps: int) -> tuple[tuple[Told, ...], float]:
    """The rows in words for which there is room, and the gap that is then left."""
    gap = min(GAP_MOST, (room - sum(map(_words_height, words))) / (gaps + len(words)))
    return _sparing(shorter(words), room, gaps) if words and gap < GAP_LEAST else (words, gap)


def _draw_head(page: Page, request: Request, title: Sequence[str], gap: float) -> float:
    sheet, group = page.sheet, request.book.group
    y = sheet.top + 8.8
    place = f"{village_kind(group)} {group.village}" if group.village else ""
    room = sheet.text_width - min(70.0, width(place, SMALL)) - 6
    page.fitted(sheet.left, y, group.title, GROUP, room)
    wide = min(70.0, width(place, SMALL))
    page.fitted(sheet.edge - wide, y, place, SMALL, wide)
    page.rule(sheet.left, y + 4.1, sheet.edge, HEAD_RULE)
    y += 18.8 + gap / 2
    for number, text in enumerate(title):
        y += TITLE_LINE if number else 0.0
        page.fitted(sheet.left, y, text, TITLE, sheet.text_width - 14)
    page.right(sheet.edge, y, "Rp", UNIT)
    return y


def _bars(summary: PeriodSummary) -> tuple[_Bar, ...]:
    opening, came, went = summary.opening.total, summary.total_in, summary.total_out
    is_month = summary.period == month_of(summary.period.start)
    first = say(N_("Start of the month") if is_month else N_("Beginning"))
    return (
        _Bar(label=first, figure=format_amount(opening), amount=opening),
        _Bar(label=say(N_("In")), figure=f"+{format_amount(came)}" if came else "0", amount=came),
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


def _draw_bars(page: Page, y: float, summary: PeriodSummary, gap: float) -> float:
    sheet, scale = page.sheet, _scale(page, summary)
    y += 15.0 - 14.4
    for bar in _bars(summary):
        y += 14.4 + gap
        page.text(sheet.left, y, bar.label, LABEL)
        if bar.amount > 0:
            page.bar(sheet.left + CONTENT, y - 6.9, bar.amount * scale, 7.9, BEFORE_GREY)
        _draw_figure(page, y, bar.figure, FIGURE)
    page.rule(sheet.left, y + 5.1 + gap / 2, sheet.edge)
    return y + 5.1 + gap / 2


def _draw_figure(page: Page, y: float, figure: str, style: Style) -> None:
    """A figure at the right edge, narrower if it would reach the words at the left."""
    wide = min(width(figure, style), page.sheet.text_width - CONTENT)
    page.fitted(page.sheet.edge - wide, y + 0.2, figure, style, wide)


def _draw_now(page: Page, y: float, request: Request, summary: PeriodSummary, gap: float) -> float:
    sheet, now = page.sheet, summary.closing
    y += 14.8 + gap / 2
    label = say(_now_words(request))
    style = NOW_LABEL if width(label, NOW_LABEL) <= NOW_ROOM else ENDED_LABEL
    page.fitted(sheet.left, y, label, style, NOW_ROOM)
    if now.total > 0:
        page.bar(sheet.left + CONTENT, y - 8.4, now.total * _scale(page, summary), 9.9, NOW_GREY)
    _draw_figure(page, y, format_amount(now.total), NOW_FIGURE)
    y += 8.6 - SMALL_LINE
    for text in _small_lines(summary, sheet.text_width):
        y += SMALL_LINE
        page.text(sheet.left + CONTENT, y, text, SMALL)
    page.rule(sheet.left, y + 6.1 + gap / 2, sheet.edge)
    return y + 6.1 + gap / 2


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


def _aid_height(summary: PeriodSummary) -> float:
    return AID_HEIGHT if summary.aid else 0.0


def _draw_aid(page: Page, y: float, summary: PeriodSummary, gap: float) -> float:
    """What is left of the aid, as a bar within the outline of the whole award."""
    aid = summary.aid
    if aid is None:
        return y
    sheet = page.sheet
    left = sheet.left + CONTENT
    figure = "" if summary.awaited else format_amount(aid.left)
    y += 10.6 + gap / 2
    for number, text in enumerate(fold(say(N_("Aid left")), CONTENT - 4, LABEL)):
        page.text(sheet.left, y + LABEL_LINE * number, text, LABEL)
    wide = max(0.0, min(BAR_MOST, sheet.text_width - CONTENT - width(figure, FIGURE) - 4))
    part = min(1.0, max(0.0, aid.left / aid.promised)) if aid.promised else 0.0
    page.bar(left, y - 6.4, wide * part, 7.6, NOW_GREY)
    page.frame(left, y - 6.4, wide, 7.6, LINE)
    _draw_figure(page, y, figure, FIGURE)
    page.fitted(left, y + LABEL_LINE, _aid_words(summary, aid), SMALL, sheet.edge - left)
    y += LABEL_LINE
    page.rule(sheet.left, y + 5.8 + gap / 2, sheet.edge)
    return y + 5.8 + gap / 2


def _aid_words(summary: PeriodSummary, aid: Aid) -> str:
    """What stands under the bar: what came and was spent, or how it is below nothing."""
    if summary.aid_below and summary.awaited:
        return worded(summary.aid_below)
    if summary.aid_below:
        words = N_("more was spent than came, of {promised:n}")
    elif aid.received != aid.promised:
        words = N_("of {promised:n}; received {received:n}, {spent:n} was spent")
    else:
        words = N_("of {promised:n}; {spent:n} was spent")
    return say(words, **aid._asdict())


def _expenses_height(summary: PeriodSummary) -> float:
    if not summary.expenses:
        return 0.0
    return 15.0 + LABEL_LINE * (max(2, len(summary.largest_expenses)) - 1)


def _draw_expenses(page: Page, y: float, summary: PeriodSummary, gap: float) -> float:
    if not summary.expenses:
        return y
    sheet = page.sheet
    y += 9.2 + gap / 2
    for number, text in enumerate(fold(say(N_("Largest expenses")), CONTENT - 4, LABEL)):
        page.text(sheet.left, y + LABEL_LINE * number, text, LABEL)
    last = y + LABEL_LINE
    for number, (label, amount) in enumerate(summary.largest_expenses):
        figure = format_amount(amount)
        last = max(last, y + LABEL_LINE * number)
        room = sheet.text_width - CONTENT - width(figure, EXPENSE_FIGURE) - 4
        page.fitted(sheet.left + CONTENT, y + LABEL_LINE * number, label, EXPENSE, room)
        page.right(sheet.edge, y + LABEL_LINE * number, figure, EXPENSE_FIGURE)
    page.rule(sheet.left, last + 5.8 + gap / 2, sheet.edge)
    return last + 5.8 + gap / 2


def _words_height(told: Told) -> float:
    return 15.0 + _under_first(told)


def _under_first(told: Told) -> float:
    """From the first baseline of a row in words to its last; the label may take two lines."""
    small = len(told.small) - 1 if not told.large else len(told.small)
    return max(LABEL_LINE, SMALL_LINE * small + (LABEL_LINE - SMALL_LINE) * bool(told.large))


def _draw_words(page: Page, y: float, told: Told, gap: float) -> float:
    sheet = page.sheet
    left = sheet.left + CONTENT
    y += 9.2 + gap / 2
    for number, text in enumerate(fold(told.label, CONTENT - 4, LABEL)):
        page.text(sheet.left, y + LABEL_LINE * number, text, LABEL)
    below = y
    if told.large:
        page.fitted(left, y, told.large, EXPENSE_FIGURE, sheet.edge - left)
        below += LABEL_LINE
    for number, text in enumerate(told.small):
        page.fitted(left, below + SMALL_LINE * number, text, SMALL, sheet.edge - left)
    y += _under_first(told) + 5.8 + gap / 2
    page.rule(sheet.left, y, sheet.edge)
    return y


def _draw_names(flow: Flow, names: Sequence[str], gap: float) -> None:
    if not names:
        return
    page, sheet = flow.page, flow.sheet
    flow.skip(6.3 + gap / 2)
    y = flow.y
    page.text(sheet.left, y, say(N_("Seen: signature or thumb print")), HEADING)
    rows = ceil(len(names) / 2)
    column = (sheet.text_width - 10) / 2
    flow.skip(3.0)
    y = flow.y
    step = min(MEMBER_ROW + gap, (flow.room + LOWER_MOST) / rows)
    room = min(NAME_WIDE, NAME_PART * (column - NAME_AT))
    line = min(SIGN_WIDE, column - NAME_AT - room - SIGN_GAP)
    for place, name in enumerate(names):
        x = sheet.left + (column + 10) * (place // rows)
        baseline = y + step * (place % rows + 1)
        page.right(x + 5.5, baseline, f"{place + 1}.", NAME)
        texts = halve(name, room, NAME) if step >= TWO_LINES else [name]
        for above, text in enumerate(reversed(texts)):
            page.fitted(x + NAME_AT, baseline - NAME_LINE * above, text, NAME, room)
        page.rule(x + column - line, baseline + 1.1, x + column)
