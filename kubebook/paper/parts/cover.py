"""The cover of a bundle: its lines centred on a page, the first of them the largest."""

from collections.abc import Mapping, Sequence

from kubebook.messages import N_
from kubebook.paper.engine.flow import Flow
from kubebook.paper.engine.typeface import Style, plain, strong, titled
from kubebook.paper.engine.wording import fill, fold, say

TITLE, NAME, WORDS = titled(22, 1), strong(16), plain(13)
TOP, STEP = 62.0, 9.0
GAP = 22.0
"""Above a line that is no fact, as *oleh*; half of it stands below."""


def add_cover(flow: Flow, lines: Sequence[str], facts: Mapping[str, object]) -> None:
    """Draw the lines of a form, all their facts known, on a new page."""
    page = flow.begin(mark=say(N_("Cover")))
    sheet = page.sheet
    middle = sheet.left + sheet.text_width / 2
    first, *others = lines
    drawn: list[tuple[float, str, Style]] = []
    y = 0.0
    for text in fold(fill(first, **facts).upper(), sheet.text_width, TITLE):
        drawn.append((y, text, TITLE))
        y += STEP
    y += STEP
    style = NAME
    for line in others:
        words = fill(line, **facts)
        is_small = "{" not in line
        y += GAP if is_small else 0.0
        for text in fold(words.upper(), sheet.text_width, style):
            drawn.append((y, text, WORDS if is_small else style))
            y += STEP
        y += GAP / 2 if is_small else 0.0
        style = WORDS if line == "{name}" else style
    top = max(STEP, min(TOP, sheet.text_height - y))
    for below, text, style in drawn:
        page.centre(middle, sheet.top + top + below, text, style)
