"""Everything that can be printed for a group: each document and statement, sheet and form."""

from collections.abc import Iterator
from typing import NamedTuple

from kubebook.errors import KubebookError
from kubebook.paper import print_document
from kubebook.paper.documents.catalogue import DOCUMENTS
from kubebook.paper.formats.built_in import GENERAL, names
from kubebook.paper.formats.find import chosen
from kubebook.periods import Period, month_of
from kubebook.statements.catalogue import STATEMENTS
from kubebook.statements.statement import Narrowing
from tests.paper.lint.groups import Group

SHEETS = ("A4", "F4")
FULL = "-full"
WHOLE = "-whole"
ACCOUNT = "bank"


class Paper(NamedTuple):
    """One printing: of whom, what, in which form, on which sheet."""

    group: str
    name: str
    form: str
    sheet: str


def names_of() -> list[str]:
    """Everything that has a name: documents, and with all their sections; statements."""
    found = [*DOCUMENTS, f"monthly{FULL}", *STATEMENTS]
    return [*found, *(f"{name}{WHOLE}" for name, it in STATEMENTS.items() if it.of == "month")]


def papers(group: str) -> Iterator[Paper]:
    """Each paper of a group; the general form first."""
    for form in names():
        for sheet in SHEETS:
            for name in names_of():
                yield Paper(group, name, form, sheet)


def printed(paper: Paper, group: Group) -> bytes | KubebookError:
    """The PDF, or why it is refused."""
    name = paper.name.removesuffix(FULL).removesuffix(WHOLE)
    book = group.book
    first = min((entry.date for entry in book.entries), default=group.today)
    period: Period | None = None
    if paper.name.endswith(WHOLE):
        period = Period(month_of(first).start, month_of(group.today).end)
    narrowing = Narrowing(
        account=ACCOUNT if name == "account-ledger" else None,
        grant=book.grants[0].name if book.grants and name == "accountability" else None,
    )
    try:
        return print_document(
            name,
            book,
            period=period,
            today=group.today,
            paper=paper.sheet,
            form=None if paper.form == GENERAL else chosen(paper.form).form,
            full=paper.name.endswith(FULL),
            narrowing=narrowing,
            pictures=group.pictures,
        )
    except KubebookError as refused:
        return refused


SHORT = ("monthly", "notice", "voucher")
"""What every office has its own form of, looked at in each of them."""
LISTS = ("plan", "plan-progress", "proofs", "visits", "indicators")
CHOICE = frozenset(
    [
        *((GENERAL, "A4", name) for name in DOCUMENTS),
        *((GENERAL, "A4", name) for name in LISTS),
        *((GENERAL, "F4", name) for name in SHORT),
        *((form, "A4", "monthly") for form in names()),
    ]
)
"""The forms, sheets and papers that the suite looks at."""
