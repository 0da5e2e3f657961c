"""What an entry does to its line of the plan, in words: what was left before it and after it."""

from collections.abc import Iterator

from kubebook.book.book import Book
from kubebook.book.grants.attribution import current_lines
from kubebook.book.records.change import Change
from kubebook.book.records.entries import Entry
from kubebook.messages import N_, Message, message


def line_sentences(before: Book, change: Change) -> list[Message]:
    """A sentence for each line of the plan that the entries of a change use."""
    used = [entry.line for entry in change.of(Entry) if entry.line is not None]
    numbers = list(dict.fromkeys(used))
    return list(_sentences(before, before.apply(change), numbers)) if numbers else []


def _sentences(before: Book, after: Book, numbers: list[int]) -> Iterator[Message]:
    from kubebook.book.plan.progress import realised

    lines = current_lines(after)
    was, now = realised(before), realised(after)
    for number in numbers:
        line = lines.get(number)
        if line is None:
            continue
        facts = {"line": str(number), "text": line.text}
        had, done = was.get(number, 0), now.get(number, 0)
        if line.block == "belanja":
            yield message(
                N_("RAB line {line}, {text}: left {had:n} becomes {left:n}"),
                **facts,
                had=line.amount - had,
                left=line.amount - done,
            )
        else:
            yield message(
                N_("RAB line {line}, {text}: {had:n} becomes {done:n} of {expected:n}"),
                **facts,
                had=had,
                done=done,
                expected=line.amount,
            )
