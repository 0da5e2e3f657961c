"""What is left of aid where more was spent than came: in advance of a stage, or too much.

Pure. What is left above nothing every statement says with its own label.
"""

from collections.abc import Sequence

from kubebook.book.book import Book
from kubebook.book.grants.awards import stages_of
from kubebook.book.grants.use import GrantUse, stage_to_come
from kubebook.messages import N_, Message, message


def awaited(book: Book, uses: Sequence[GrantUse]) -> Message | None:
    """The stage that will pay for what was spent in advance of some grants, in words.

    None if no grant is below nothing, or one that is has no stage to come: that is overspent. The
    first, if several grants wait for one.
    """
    below = [use for use in uses if use.left < 0]
    stages = [stage_to_come(use, stages_of(book, use.grant)) for use in below]
    if not below or None in stages:
        return None
    if len(uses) == 1:
        return message(N_("stage {stage}"), stage=str(stages[0]))
    return message(N_("stage {stage} of {label}"), stage=str(stages[0]), label=below[0].grant.label)


def below_nothing(left: int, stage: Message | None) -> Message:
    """What is left below nothing, whole rupiah, in words; `stage` as `awaited`."""
    if stage is None:
        return message(N_("{left:rp}, more was spent than came"), left=left)
    words = N_("{short:rp} paid in advance by the group, {stage} has not come")
    return message(words, short=-left, stage=stage)
