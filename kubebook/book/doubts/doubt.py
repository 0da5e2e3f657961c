"""One possible mistake: allowed by every rule, and most likely not meant.

Pure, as is all of the folder. Who asks, and whether before or after saving, is for `cli`.
"""

from typing import NamedTuple

from kubebook.messages import N_, Message, message

SAVE = message(N_("Save?"))


class Doubt(NamedTuple):
    """One possible mistake: as a sentence before saving, with its question, and a notice after."""

    asked: Message
    told: Message
    question: Message = SAVE


def doubted(what: Message, told: str, **facts: object) -> Doubt:
    """A doubt of which the notice goes on with the way to mend it: `told`, an id with `{what}`."""
    return Doubt(what, message(told, what=what, **facts))
