"""What is left of aid, out of what came: one figure, in the words of every statement and paper.

Pure. What was promised and did not come is never in it. Below nothing the words say who paid.
"""

from collections.abc import Sequence

from kubebook.book.book import Book
from kubebook.book.grants.awards import stages_of
from kubebook.book.grants.use import GrantUse, stage_to_come
from kubebook.messages import N_, Message, message


def out_of(book: Book, uses: Sequence[GrantUse]) -> Message:
    """`Rp485.000 dari Rp20.000.000 yang diterima`: what is left of some grants, and out of what."""
    left, received = _sums(uses)
    if left < 0:
        return below_nothing(left, awaited(book, uses))
    whole = message(
        N_("{strong_left:rp} of {received:rp} that came"), strong_left=left, received=received
    )
    return _with_one_below(book, uses, whole)


def beside_figure(book: Book, uses: Sequence[GrantUse]) -> Message:
    """`dari 20.000.000 yang diterima`: the same, where the figure stands beside the words.

    Where a stage will pay for what is below nothing they are all there is to say.
    """
    left, received = _sums(uses)
    stage = awaited(book, uses) if left < 0 else None
    if stage is not None:
        return below_nothing(left, stage)
    if left < 0:
        return message(N_("more was spent than came, of {received:n} that came"), received=received)
    return _with_one_below(book, uses, message(N_("of {received:n} that came"), received=received))


def _sums(uses: Sequence[GrantUse]) -> tuple[int, int]:
    return sum(use.left for use in uses), sum(use.received for use in uses)


def _with_one_below(book: Book, uses: Sequence[GrantUse], whole: Message) -> Message:
    """The words for a sum, and behind them the first grant that is below nothing in it."""
    use = next((use for use in uses if use.left < 0), None)
    if use is None:
        return whole
    below = below_nothing(use.left, awaited(book, [use]))
    words = N_("{whole}; {label}: {below}")
    return message(words, whole=whole, label=use.grant.label, below=below)


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
        return message(N_("{strong_left:rp}, more was spent than came"), strong_left=left)
    words = N_("{strong_short:rp} paid in advance by the group, {stage} has not come")
    return message(words, strong_short=-left, stage=stage)
