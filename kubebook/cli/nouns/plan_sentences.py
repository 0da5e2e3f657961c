"""The sentences about the plan: a line as it was calculated and saved, the sums of lines."""

from kubebook.book.book import Book
from kubebook.book.grants.attribution import current_lines
from kubebook.book.plan.volumes import format_volume
from kubebook.book.records.change import Change
from kubebook.book.records.plan import PlanLine
from kubebook.messages import N_, Message, message


def line_reckoned(line: PlanLine) -> Message:
    """A line with its total, the amount in words too."""
    return message(
        N_("{text}: {volume} {unit} × {price:n} = {amount:rp} ({amount:words})"),
        text=line.text,
        volume=format_volume(line.volume),
        unit=line.unit,
        price=line.price,
        amount=line.amount,
    )


def line_saved(line: PlanLine) -> Message:
    """A line as it was saved, the amount in words too."""
    if line.gone:
        return message(N_("Removed line {line}, {text}."), line=str(line.line), text=line.text)
    return message(
        N_("Saved line {line}, {text}: {volume} {unit} × {price:n} = {amount:rp} ({amount:words})"),
        line=str(line.line),
        text=line.text,
        volume=format_volume(line.volume),
        unit=line.unit,
        price=line.price,
        amount=line.amount,
    )


def lines_together(change: Change, sentence: str) -> Message:
    """The number of lines that a change puts and their sum; `sentence` is a message id."""
    lines = change.of(PlanLine)
    return message(sentence, count=len(lines), total=sum(line.amount for line in lines))


def plan_totals(book: Book) -> list[Message]:
    """The planned expenses and income as they are now."""
    sums = {"belanja": 0, "pendapatan": 0}
    for line in current_lines(book).values():
        sums[line.block] += line.amount
    spent = message(N_("Expenses planned now {total:rp}."), total=sums["belanja"])
    earned = message(N_("Income expected now {total:rp}."), total=sums["pendapatan"])
    return [spent, earned] if sums["pendapatan"] else [spent]
