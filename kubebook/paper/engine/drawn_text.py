"""When a text goes on what was drawn before it: the same line, paragraph, heading or cell.

It knows places and styles of texts, not what they are pieces of.
"""

from kubebook.paper.engine.typeface import HEADINGS, Kind, Style, width

NEAR = 0.05
"""Lines that begin so near to each other, in mm, begin at one place."""
STEP_MOST = 0.62
"""How far apart two lines of a paragraph stand at most, in mm for each pt of their size."""
BLANK_LEAST, BLANK_MOST = 0.3, 3.0
"""A gap in a line, in mm, that is one between two words; a wider one parts labels and figures."""


class DrawnText:
    """A text as it stands on a page: its place in mm, its words, and how they are set."""

    __slots__ = ("first", "is_running", "style", "text", "x", "y")

    def __init__(self, x: float, y: float, text: str, style: Style) -> None:
        self.x = x
        self.y = y
        self.text = text
        self.style = style
        self.first = x
        """Where the line begins of which it is a piece."""
        self.is_running = True
        """Whether the line is words one behind the other up to here, with no gap as in a table."""

    @property
    def end(self) -> float:
        """How far the words reach."""
        return self.x + width(self.text, self.style)

    def stand_behind(self, before: "DrawnText") -> None:
        """Take over what is known of a line or paragraph from the text before it."""
        self.is_running = before.is_running and not before.is_far(self)
        if self.y - before.y < NEAR:
            self.first = before.first

    def is_parted(self, following: "DrawnText") -> bool:
        """Whether a blank belongs between this text and what follows of the same paragraph."""
        return abs(following.y - self.y) > NEAR or following.x - self.end > BLANK_LEAST

    def is_far(self, following: "DrawnText") -> bool:
        """Whether what follows in the same line stands off as a figure does."""
        return abs(following.y - self.y) < NEAR and following.x - self.end > BLANK_MOST

    def goes_on(self, following: "DrawnText", kind: Kind | None) -> bool:
        """Whether what follows is of the same paragraph, heading or cell as this, of a `kind`."""
        is_cell = kind in ("TD", "TH")
        if abs(following.y - self.y) < NEAR:
            return not is_cell and following.x > self.end - NEAR
        if not 0 < following.y - self.y < STEP_MOST * self.style.size:
            return False
        if is_cell:
            return abs(following.x - self.x) < NEAR or abs(following.end - self.end) < NEAR
        if following.style is not self.style and following.style != self.style:
            return False
        return self.is_running and (abs(following.x - self.first) < NEAR or kind in HEADINGS)
