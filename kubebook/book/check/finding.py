"""What `check` finds: one fault or notice, as a value.

Pure. `checks` collects them from the subjects of the book; nothing here looks for any.
"""

from typing import Literal, NamedTuple

from kubebook.messages import Message

SHOWN = 3
"""So many vouchers are named in a finding; of the others only how many."""


class Finding(NamedTuple):
    """One thing that `check` found.

    `level`: a `fault` is wrong in the book and must be mended; a `notice` is something the group
    still has to do. `what` is the sentence, `todo` the command to type (None: nothing to type).
    """

    level: Literal["fault", "notice"]
    what: Message
    todo: Message | None = None


def fault(what: Message, todo: Message | None = None) -> Finding:
    """A finding that is wrong in the book."""
    return Finding(level="fault", what=what, todo=todo)


def notice(what: Message, todo: Message | None = None) -> Finding:
    """A finding that the group still has to see to."""
    return Finding(level="notice", what=what, todo=todo)
