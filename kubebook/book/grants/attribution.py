"""The plan line and the grant that an entry belongs to; and both of them found by name.

Pure. The fund of a line is its grant; an entry without a line may name a grant itself. The rules
for plans and grants are in `book.plan` and `grants.awards`.
"""

from collections.abc import Mapping, Sequence

from kubebook.book.accounts.chart import BANTUAN_SOSIAL
from kubebook.book.book import Book
from kubebook.book.find import find_one, folded, whole_number
from kubebook.book.records.entries import Entry
from kubebook.book.records.grants import Grant
from kubebook.book.records.plan import PlanLine
from kubebook.errors.grants import GrantAmbiguous, GrantNotFound, GrantNotOfLine
from kubebook.errors.plan import PlanLineAmbiguous, PlanLineNotFound


def current_lines(book: Book) -> Mapping[int, PlanLine]:
    """The lines of the present plan, by their number in it."""
    return lines_of_version(book.plan_lines)


def lines_of_version(
    records: Sequence[PlanLine], version: int | None = None
) -> Mapping[int, PlanLine]:
    """The lines of one version of a plan, by their number; without a version, of the latest."""
    found = {
        record.line: record for record in records if version is None or record.version <= version
    }
    return {number: found[number] for number in sorted(found) if not found[number].gone}


def planned_by_fund(book: Book) -> Mapping[int, int]:
    """What the present plan spends of each fund, by its number; whole rupiah, income left out."""
    planned: dict[int, int] = {}
    for line in current_lines(book).values():
        if line.block == "belanja":
            planned[line.fund] = planned.get(line.fund, 0) + line.amount
    return planned


def find_line(book: Book, typed: str) -> PlanLine:
    """Find a plan line by its number, by number and text, or as `find_one` by its text.

    Raises:
        PlanLineNotFound: the plan has no such line; the message lists the likest.
        PlanLineAmbiguous: several have such a word; the message lists them.
    """
    wanted, lines = folded(typed), current_lines(book)
    first = wanted.partition(" ")[0]
    number = whole_number(first)
    line = lines.get(number) if number is not None else None
    if line and wanted in (first, folded(f"{first} {line.text}")):
        return line
    if wanted.isdecimal():
        raise PlanLineNotFound(typed=typed)
    return find_one(
        typed,
        lines.values(),
        lambda line: (line.text,),
        missing=PlanLineNotFound,
        several=PlanLineAmbiguous,
        shown=lambda line: f"{line.line} {line.text}",
    )


def find_grant(book: Book, typed: str) -> Grant:
    """Find a grant as `find_one` by its name or its label.

    Raises:
        GrantNotFound: no name or label has such a word; the message lists the likest.
        GrantAmbiguous: several have; the message lists them.
    """
    return find_one(
        typed,
        book.grants,
        lambda grant: (grant.name,),
        also=lambda grant: (grant.label,),
        missing=GrantNotFound,
        several=GrantAmbiguous,
        shown=lambda grant: grant.name,
    )


def belongs_to(book: Book, *, line: str, grant: str) -> tuple[int | None, int | None]:
    """The fields `line` and `grant` of an entry, from what was typed; "" names none.

    The grant is recorded only if no line names it.

    Raises:
        PlanLineNotFound, GrantNotFound, GrantAmbiguous: a name is unknown or not clear.
        GrantNotOfLine: the line is paid from another fund than the grant.
    """
    of_line = find_line(book, line) if line else None
    of_grant = find_grant(book, grant) if grant else None
    if of_line is None:
        return None, of_grant.number if of_grant else None
    if of_grant and of_line.fund != of_grant.number:
        raise GrantNotOfLine(line=of_line.line, text=of_line.text, grant=of_grant.name)
    return of_line.line, None


def default_grant(book: Book, source: str, target: str) -> int | None:
    """The grant of an entry on bantuan-sosial that names none: the only one of the book."""
    touches = BANTUAN_SOSIAL in (source, target)
    return book.grants[0].number if touches and len(book.grants) == 1 else None


def funds_of(book: Book) -> Mapping[int, int]:
    """The fund of each line the plan ever had, by its number; removed lines as last recorded."""
    return {record.line: record.fund for record in book.plan_lines}


def grant_number(entry: Entry, funds: Mapping[int, int]) -> int | None:
    """The number of the grant that an entry belongs to, by its line's fund or by its own field.

    `funds` is the result of `funds_of`.
    """
    if entry.line is None:
        return entry.grant
    return funds.get(entry.line) or None


def grant_name(book: Book, number: int | None) -> str:
    """The name of a grant as it is typed; "" without a grant."""
    return next((grant.name for grant in book.grants if grant.number == number), "")
