"""The type scale: each size of letter (pt) and each step down the page (mm) that papers share.

The notice for the wall and the slips have larger and smaller ones of their own.
"""

from dataclasses import dataclass

from kubebook.paper.engine.typeface import Style, plain, strong, strong_figure, titled

# --- letters -------------------------------------------------------------------------------------

SMALL = plain(9)
HEAD = strong(9)
"""The headings of columns."""
TABLE = plain(9.5)
TOTAL = strong(9.5)
FIGURE = strong_figure(9.5)
"""A sum that stands under plain figures."""
TEXT = plain(10.5)
STRONG_TEXT = strong(10.5)
HEADING = titled(11, 2)
CHAPTER = titled(12, 2)
TITLE = titled(13, 1)

# --- steps ---------------------------------------------------------------------------------------

STEP = 4.8
"""From one line to the next."""
FIRST = 4.0
"""From the top of a sheet to the first line, whatever it stands below elsewhere."""
TITLE_FIRST = 5.2
"""The same of a title."""
BEFORE_CONTINUED = 1.8
"""From a title to what says that it goes on."""
HAND = 8.2
"""A line to write on by hand."""
HAND_MORE = 2.6
"""How much more than a printed line of a letter one to write on is high."""
HAND_BELOW = 0.8
"""How far below the baseline the rule to write on is drawn."""
TOLERANCE = 0.001
"""What is too wide or too high by less fits: sums of steps and of widths are not exact."""
BEFORE_SIGNATURES = 9.0
"""From what is signed down to the line of place and date, or the first words over who signs."""
GUTTER = 8.0
"""Between two columns of a sheet."""
SIGNING_ROW = 9.6
"""A row to sign in, whose cell is two rows high."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How running text is set: its letters, its steps, and where its numbered points stand.

    `paragraph` and `point` are the steps to the first line of one; `number` and `words` the places
    of a point's number and words from the left; `most` the longest line, mm.
    """

    plain: Style
    strong: Style
    step: float
    paragraph: float
    point: float
    number: float
    words: float
    most: float


REPORT = Setting(
    plain=TEXT,
    strong=STRONG_TEXT,
    step=STEP,
    paragraph=5.4,
    point=STEP,
    number=0.0,
    words=5.0,
    most=1000.0,
)
"""The text of reports, in blocks."""
LETTER = Setting(
    plain=plain(11),
    strong=strong(11),
    step=5.4,
    paragraph=7.0,
    point=6.1,
    number=2.2,
    words=8.0,
    most=155.0,
)
"""The text of letters and of statements to be signed."""
