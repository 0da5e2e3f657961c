"""The record of an office's form, kept in the ledger."""

from typing import NamedTuple


class OfficeFormat(NamedTuple):
    """An office's form, as the text of its file; the group says by `name` which is in force.

    A logo is in the text. Its meaning is for `paper`.
    """

    number: int
    name: str
    text: str
