"""What `check` finds in the plan: lines spent past their budget, and aid spent outside of it."""

from collections.abc import Iterator, Mapping

from kubebook.book.book import Book, counting
from kubebook.book.check.finding import SHOWN, Finding, fault, notice
from kubebook.book.grants.attribution import current_lines
from kubebook.book.plan.progress import is_outside, left_behind, overruns, realised
from kubebook.messages import N_, Message, message


def plan_findings(book: Book) -> Iterator[Finding]:
    """The lines past their budget by number, then what is outside the plan in one notice."""
    yield from _unknown_lines(book)
    if not book.plan_lines:
        return
    done = realised(book)
    yield from _left_behind(book, done)
    for line, over in overruns(current_lines(book), done):
        yield notice(
            message(
                N_("RAB line {line}, {text}, is {over:rp} over its budget."),
                line=str(line.line),
                text=line.text,
                over=over,
            ),
            message(N_("kubebook plan set {line}"), line=str(line.line)),
        )
    yield from _outside(book)


def _unknown_lines(book: Book) -> Iterator[Finding]:
    known = {record.line for record in book.plan_lines}
    for entry in counting(book.entries):
        if entry.line is not None and entry.line not in known:
            yield fault(
                message(
                    N_("{voucher} names line {line} of the plan, which does not exist."),
                    voucher=entry.voucher,
                    line=str(entry.line),
                ),
                _to_correct(entry.voucher),
            )


def _left_behind(book: Book, done: Mapping[int, int]) -> Iterator[Finding]:
    for line, spent in left_behind(book, done):
        voucher = next(entry.voucher for entry in counting(book.entries) if entry.line == line.line)
        yield notice(
            message(
                N_("Spent on RAB line {line}, {text}, which the plan has no more: {over:rp}."),
                line=str(line.line),
                text=line.text,
                over=spent,
            ),
            _to_correct(voucher),
        )


def _outside(book: Book) -> Iterator[Finding]:
    outside = [entry for entry in book.entries if is_outside(book, entry)]
    if outside:
        vouchers = tuple(dict.fromkeys(entry.voucher for entry in outside))
        said = (
            N_("Spent outside the RAB: {vouchers}, {amount:rp}.")
            if len(vouchers) <= SHOWN
            else N_("Spent outside the RAB: {vouchers} and {more:n} more, {amount:rp}.")
        )
        yield notice(
            message(
                said,
                vouchers=vouchers[:SHOWN],
                more=len(vouchers) - SHOWN,
                amount=sum(entry.amount for entry in outside),
            ),
            _to_correct(vouchers[0]),
        )


def _to_correct(voucher: str) -> Message:
    return message(
        N_('kubebook entry correct {voucher} --line NUMBER --reason "..."'), voucher=voucher
    )
