"""A sheet of paper: its size, its margins, and the places that follow from them. Lengths are mm."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

Punched = Literal["left", "right", "top", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of paper with its margins, in mm.

    `left` leaves room for a two-hole punch, `right` for the same holes on the sheet's back; `foot`
    is the room below the last line for the footer, which cheap printers must not cut. `punch` is
    the side with the holes.
    """

    name: str
    width: float
    height: float
    left: float = 25
    right: float = 17
    top: float = 11
    foot: float = 18
    punch: Punched = "none"

    @property
    def edge(self) -> float:
        """The right edge of the text."""
        return self.width - self.right

    @property
    def text_width(self) -> float:
        """The width of the text."""
        return self.edge - self.left

    @property
    def bottom(self) -> float:
        """The last place of content."""
        return self.height - self.foot

    @property
    def text_height(self) -> float:
        """The height of the text."""
        return self.bottom - self.top

    @property
    def footer_rule(self) -> float:
        """The place of the rule over the footer."""
        return self.height - 14.6

    @property
    def turned(self) -> "Sheet":
        """The same sheet lying on its long side.

        It is filed with the others: the side with the holes stays the wide one, at the top if it
        is a long side, else at the left; the sides without holes have the margin of such a side.
        """
        lying = replace(self, width=self.height, height=self.width)
        match self.punch:
            case "left":
                return replace(lying, left=self.right, top=max(self.top, self.left))
            case "right":
                return replace(lying, right=self.left, top=max(self.top, self.right))
            case "top":
                return replace(lying, left=max(self.left, self.top), top=min(self.top, self.right))
            case "none":
                return lying


SIZES: Mapping[str, tuple[float, float]] = {"A4": (210, 297), "F4": (215, 330)}
"""The sheets that have a name: width and height."""
