"""Findings about the plan: lines spent past their budget, and aid spent outside the plan.

Pure, and never raises.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from kubebook.book.book import Book, counting
from kubebook.book.check.finding import Finding, Scope, found, named_vouchers
from kubebook.book.entries.vouchers import compact
from kubebook.book.grants.attribution import current_lines, planned_by_fund
from kubebook.book.plan.progress import is_outside, left_behind, overruns, realised
from kubebook.book.records.plan import PlanLine


def unknown_lines(scope: Scope) -> Iterator[Finding]:
    """Entries that name a line which the plan never had."""
    known = {record.line for record in scope.book.plan_lines}
    for entry in counting(scope.book.entries):
        if entry.line is not None and entry.line not in known:
            yield found("line-unknown", voucher=entry.voucher, line=entry.line)


def above_grants(scope: Scope) -> Iterator[Finding]:
    """The grants of which the present plan spends more than they bring."""
    planned = planned_by_fund(scope.book)
    for grant in scope.book.grants:
        if planned.get(grant.number, 0) > grant.amount:
            yield found(
                "plan-above-grant",
                label=grant.label,
                planned=planned[grant.number],
                amount=grant.amount,
                grant=grant.number,
            )


def further_above_grants(before: Book, after: Book, day: date) -> list[Finding]:
    """The grants that the plan after a change exceeds, by more than before it."""
    known = {one.facts["grant"]: _excess(one) for one in above_grants(Scope(before, day))}
    return [
        one
        for one in above_grants(Scope(after, day))
        if _excess(one) > known.get(one.facts["grant"], 0)
    ]


def _excess(above: Finding) -> int:
    return int(above.facts["planned"]) - int(above.facts["amount"])


def to_agree_on(scope: Scope) -> Iterator[Finding]:
    """A grant that is still to be accounted for and has no plan; a plan that is a draft.

    A draft can also spend less of a grant than it brings: most likely lines are still to come.
    """
    book, lines = scope.book, current_lines(scope.book)
    if not lines and not book.grants:
        return
    paying, planned = {line.fund for line in lines.values()}, planned_by_fund(book)
    for grant in book.grants:
        if grant.reported is not None:
            continue
        left = grant.amount - planned.get(grant.number, 0)
        if grant.number not in paying:
            yield found("plan-missing", label=grant.label)
        elif left > 0 and not book.plan_versions:
            yield found("plan-below-grant", label=grant.label, amount=grant.amount, left=left)
    if lines and not book.plan_versions:
        from kubebook.book.plan.versions import deciding_meeting  # noqa: PLC0415 (of drafts alone)

        meeting = deciding_meeting(book, scope.day)
        if meeting:
            yield found("plan-draft", by="meeting", day=meeting.date, number=meeting.number)
        else:
            yield found("plan-draft", by="nobody")


def overspent(scope: Scope) -> Iterator[Finding]:
    """The lines past their budget and those that the plan no longer has, by number."""
    book = scope.own
    if not book.plan_lines:
        return
    lines = _lines(book, scope.until)
    done = realised(book, scope.until and scope.until + timedelta(days=1))
    over = [("line-overrun", line, amount) for line, amount in overruns(lines, done)]
    gone = [("line-gone", line, amount) for line, amount in left_behind(book, lines, done)]
    for key, line, amount in sorted((*over, *gone), key=lambda one: one[1].line):
        yield found(
            key,
            line=line.line,
            text=line.text,
            over=amount,
            voucher=next(
                entry.voucher
                for entry in book.entries
                if entry.line == line.line and entry.voided is None
            ),
        )


def _lines(book: Book, until: date | None) -> Mapping[int, PlanLine]:
    """The lines of the plan as it now is, or as it was on a day."""
    if until is None:
        return current_lines(book)
    from kubebook.book.plan.versions import lines_on  # noqa: PLC0415 (of reports alone)

    return lines_on(book, until)


def outside(scope: Scope) -> Iterator[Finding]:
    """What was spent of grants outside the plan, in one finding; of one grant all such spending."""
    book, spent = scope.book, []
    if scope.use:
        moves = scope.use.moves_of("outside")
        spent = [(move.entry.voucher, move.amount) for move in moves]
    elif book.plan_lines:
        spent = [
            (entry.voucher, entry.amount)
            for entry in book.entries
            if is_outside(book, entry) and (scope.until is None or entry.date <= scope.until)
        ]
    if spent:
        vouchers = tuple(dict.fromkeys(voucher for voucher, _ in spent))
        yield found(
            "spent-outside",
            **named_vouchers(vouchers),
            ranges=compact(vouchers),
            amount=sum(amount for _, amount in spent),
            voucher=vouchers[0],
        )
