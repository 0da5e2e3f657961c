"""How much of each stage of a grant came, and what of it is still to come.

Pure. What was received fills the stages in the order of days; what is above the last is its own.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from kubebook.book.grants.use import GrantUse, Move, stages_come
from kubebook.book.records.grants import Stage


class StageFilled(NamedTuple):
    """One stage: what came of it in whole rupiah, and the moves that filled it."""

    stage: Stage
    amount: int
    moves: tuple[Move, ...]

    @property
    def missing(self) -> int:
        """What has not come; 0 if more came."""
        return max(0, self.stage.amount - self.amount)


def stages_filled(use: GrantUse, stages: Sequence[Stage]) -> list[StageFilled]:
    """The stages in their order, each with what came of it."""
    came = stages_come(use, stages)
    ends = list(accumulate(move.amount for move in came))
    total, begun = (ends[-1] if ends else 0), 0
    filled = []
    for stage in stages:
        until = total if stage is stages[-1] else begun + stage.amount
        moves = tuple(
            move
            for move, end in zip(came, ends, strict=True)
            if end > begun and end - move.amount < until
        )
        filled.append(StageFilled(stage, max(0, min(until, total) - begun), moves))
        begun = until
    return filled
