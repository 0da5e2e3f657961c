"""The record of an office's form, kept in the ledger."""

from typing import NamedTuple


class OfficeFormat(NamedTuple):
    """An office's form, as the text of its file; the group holds the `name` of the one in force.

    A logo is inside the text. `paper` reads the text.
    """

    number: int
    name: str
    text: str
