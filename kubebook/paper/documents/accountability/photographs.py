"""The photographs of the goods and of what the group did with the aid: frames to glue them in.

The goods of the inventory that the aid paid for have their captions; the other frames, and the day
of each photograph, are lines to write on.
"""

from collections.abc import Sequence

from kubebook.book.goods.stock import holdings
from kubebook.book.records.goods import Asset
from kubebook.messages import N_
from kubebook.paper.documents.accountability.facts import Report
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.pages import Page
from kubebook.paper.engine.scale import HAND, HAND_BELOW, STEP, TABLE
from kubebook.paper.engine.typeface import width
from kubebook.paper.engine.wording import fold, say
from kubebook.paper.parts.head import begin_apart
from kubebook.paper.parts.lines import halves
from kubebook.paper.parts.lines import title as title_lines

A_SHEET = 4
GOODS_MOST = 16
"""So many goods have a frame with their name; a group that bought more of them writes the rest."""
OF_WORK = 2
"""The frames for what the group does."""
BETWEEN = 6.0
CAPTION_LINES = 2
CAPTION = STEP * CAPTION_LINES + HAND
UNDER_TITLE = 3.0
OVER_FOOT = 3.0
"""What the last line to write on keeps clear of the foot of the sheet."""
CLEAR = 2.0
"""Between a label and its line to write on."""


def add_photographs(report: Report, flow: Flow) -> None:
    """Sheets of four frames: the goods first, then what the group does, up to a whole sheet."""
    goods = [_words(asset) for asset in _goods(report)[:GOODS_MOST]]
    count = -(-(len(goods) + OF_WORK) // A_SHEET) * A_SHEET
    captions = [*goods, *("" for _ in range(count - len(goods)))]
    title = report.title("photographs", report.form.glued["photographs"])
    begin_apart(report.request, flow, title)
    for start in range(0, count, A_SHEET):
        if start:
            flow.next_page()
            flow.put(title_lines(flow.sheet, f"{title} {say(N_('(continued)'))}"))
        _draw_sheet(flow, captions[start : start + A_SHEET], start)


def _goods(report: Report) -> list[Asset]:
    """The goods that are there and that entries of this grant alone brought."""
    account = report.account
    own = {move.entry.number for move in account.use.moves}
    return [
        held.asset
        for held in holdings(account.book, account.day).values()
        if held.quantity and held.asset.entries and own.issuperset(held.asset.entries)
    ]


def _words(asset: Asset) -> str:
    count = f"{asset.quantity} {asset.unit}"
    return ", ".join(filter(None, (asset.name, asset.brand, count, asset.tag)))


def _draw_sheet(flow: Flow, captions: Sequence[str], before: int) -> None:
    page, top = flow.page, flow.y + UNDER_TITLE
    high = (flow.room - UNDER_TITLE - BETWEEN - OVER_FOOT) / 2 - CAPTION
    for place, caption in enumerate(captions):
        row, column = divmod(place, 2)
        left, right = halves(page.sheet)[column]
        y = top + row * (high + CAPTION + BETWEEN)
        page.frame(left, y, right - left, high)
        _draw_caption(page, (left, right), y + high, f"{before + place + 1}.", caption)
    flow.skip(flow.room)


def _draw_caption(
    page: Page, bounds: tuple[float, float], y: float, number: str, caption: str
) -> None:
    """What the photograph shows, or lines to write it on; below it the day, by hand."""
    left, right = bounds
    at = left + width(number, TABLE) + CLEAR
    page.text(left, y + STEP, number, TABLE)
    if caption:
        for place, text in enumerate(fold(caption, right - at, TABLE)[:CAPTION_LINES]):
            page.text(at, y + STEP * (place + 1), text, TABLE)
    else:
        page.rule(at, y + STEP + HAND_BELOW, right)
        page.rule(left, y + 2 * STEP + HAND_BELOW + CLEAR, right)
    label = say(N_("Date"))
    page.text(left, y + CAPTION, label, TABLE)
    page.rule(left + width(label, TABLE) + CLEAR, y + CAPTION + HAND_BELOW, right)
