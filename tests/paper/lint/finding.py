"""A finding: what a careful reader would not let pass on a page."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One fault: its `kind`, the number of its page, and what is seen there, in words."""

    kind: str
    page: int
    what: str
