"""A record shown by its fields: on the screen, each with its label; for scripts, by its keys."""

from collections.abc import Iterable, Sequence

from kubebook.book.book import Book
from kubebook.cli.declared.field import Field
from kubebook.messages import N_, Message, message


def told(fields: Sequence[Field], book: Book, record: object) -> list[Message]:
    """The fields of a record, a line each; those without a value are left out."""
    return told_facts((field.label, _shown(field, book, record)) for field in fields)


def _shown(field: Field, book: Book, record: object) -> object:
    value = field.of(book, record)
    return "" if value == field.kind.nothing else field.kind.show(value)


def told_facts(facts: Iterable[tuple[str, object]]) -> list[Message]:
    """The facts that have a value, a line each. A fact: its label, a message id, and its value."""
    return [
        message(N_("{label}: {value:short}"), label=message(label), value=value)
        for label, value in facts
        if value
    ]


def data(fields: Sequence[Field], book: Book, record: object) -> dict[str, object]:
    """Every field of a record by its key: words as typed, whole rupiah, dates; cards masked."""
    return {field.key: field.kind.data(field.of(book, record)) for field in fields}
