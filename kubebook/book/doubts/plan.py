"""The plan: money spent outside of it, over a line, or more planned than a grant brings.

Pure.
"""

from collections.abc import Iterator
from datetime import date

from kubebook.book.book import Book
from kubebook.book.doubts.doubt import Doubt, doubted
from kubebook.book.grants.attribution import current_lines
from kubebook.book.plan.progress import is_outside, move_on_line, overruns, realised
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message


def outside_plan(after: Book, entry: Entry) -> Iterator[Doubt]:
    """An expense past its line's budget, or of a grant and of no line of the plan."""
    if is_outside(after, entry):
        yield _plan_doubt(message(N_("Look again: aid is spent outside the RAB.")), entry)
    line = current_lines(after).get(entry.line) if entry.line is not None else None
    if line is None or move_on_line(after, entry, line.block) <= 0:
        return
    for over, by in overruns({line.line: line}, realised(after)):
        what = message(
            N_("Look again: RAB line {line}, {text}, goes {by:rp} over its budget."),
            line=str(over.line),
            text=over.text,
            by=by,
        )
        yield _plan_doubt(what, entry)


def _plan_doubt(what: Message, entry: Entry) -> Doubt:
    return doubted(
        what,
        N_(
            "{what} If it belongs to another line:\n"
            '  kubebook entry correct {voucher} --line NUMBER --reason "..."'
        ),
        voucher=entry.voucher,
    )


def above_grants(before: Book, after: Book, today: date) -> Iterator[Doubt]:
    """A plan that spends more of a grant than it brings, and more above it than before."""
    from kubebook.book.check.plan import further_above_grants  # noqa: PLC0415 (of plans alone)

    for one in further_above_grants(before, after, today):
        told = message(N_("{what}\n  {todo}"), what=one.what, todo=one.todo)
        yield Doubt(one.what, told, message(N_("Is that right?")))
