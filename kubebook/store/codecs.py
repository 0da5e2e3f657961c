"""Between records and flat documents: what the file calls each field, and how strictly it is read.

It knows the records of the book and the documents of the tables, and no line, chain or disk. A
document holds the fields of its record by name; dates are ISO text; what is empty is left out.
Its id is the record's number (of an account its code, of the group 1), so neither is repeated.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any, TypeVar, get_args

from kubebook.book.book import Book
from kubebook.book.records import (
    Account,
    AccountType,
    Entry,
    Flow,
    Group,
    ImportedFile,
    Member,
    Record,
    Role,
    Series,
    Term,
)
from kubebook.store.tables import Document, Tables, Unknown, Written

_R = TypeVar("_R", Group, Account, Member, Term, Entry, ImportedFile)

_CLASSES: dict[str, type[Record]] = {
    "group": Group,
    "accounts": Account,
    "members": Member,
    "terms": Term,
    "entries": Entry,
    "imports": ImportedFile,
}
_TABLES = {kind: table for table, kind in _CLASSES.items()}
_OUTSIDE = frozenset({"number", "code", "at", "by"})
"""Fields that are not in the document: its id, and what its line says once."""

_CHOICES: dict[str, frozenset[str]] = {
    "village_kind": frozenset({"kelurahan", "desa"}),
    "paper": frozenset({"A4", "F4"}),
    "sex": frozenset({"L", "P"}),
    "role": frozenset(get_args(Role)),
    "type": frozenset(get_args(AccountType)),
    "series": frozenset(get_args(Series)),
    "per": frozenset({"member", "party"}),
    "flow": frozenset(get_args(Flow)),
}


def _kind(annotation: object) -> type:
    """The JSON type of a field: dates and choices are text."""
    if annotation in (int, int | None):
        return int
    if annotation is bool:
        return bool
    return list if annotation == tuple[str, ...] else str


def _kinds(record: type[Record]) -> dict[str, type]:
    return {field.name: _kind(field.type) for field in fields(record) if field.name not in _OUTSIDE}


def _dates(record: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record) if field.type in (date, date | None))


_KINDS = {table: _kinds(record) for table, record in _CLASSES.items()}
_DATES = {table: _dates(record) for table, record in _CLASSES.items()}
_EMPTY = {
    table: {field.name: field.default for field in fields(record) if not field.default}
    for table, record in _CLASSES.items()
}
_NEEDED = {table: _KINDS[table].keys() - _EMPTY[table].keys() for table in _CLASSES}


def encode(record: Record) -> tuple[str, int, Document]:
    """The table, id and document of a record."""
    table = _TABLES[type(record)]
    empty = _EMPTY[table]
    document: Document = {}
    for name in _KINDS[table]:
        value = getattr(record, name)
        if name in empty and value == empty[name]:
            continue
        if isinstance(value, date):
            value = value.isoformat()
        document[name] = list(value) if isinstance(value, tuple) else value
    return table, _number(record), document


def _number(record: Record) -> int:
    match record:
        case Group():
            return 1
        case Account():
            return int(record.code)
    return record.number


def decode(tables: Tables, first: Mapping[str, Written]) -> Book:
    """The book that the tables hold; `first` says when and by whom each entry was recorded.

    Raises:
        Unknown: a document has a key, type or value that this version does not write.
    """
    days = _Days()
    groups = _decoded(tables["group"], "group", lambda _, values: Group(**values), days)
    if len(groups) != 1:
        raise Unknown("group")
    accounts = _decoded(
        tables["accounts"], "accounts", lambda code, v: Account(code=f"{code:04}", **v), days
    )
    members = _decoded(tables["members"], "members", lambda n, v: Member(number=n, **v), days)
    return Book(
        group=groups[0],
        accounts={account.code: account for account in accounts},
        members={member.id: member for member in members},
        terms=tuple(_decoded(tables["terms"], "terms", lambda n, v: Term(number=n, **v), days)),
        entries=_entries(tables["entries"], first, days),
        imports=tuple(
            _decoded(tables["imports"], "imports", lambda n, v: ImportedFile(number=n, **v), days)
        ),
    )


class _Days(dict[str, date]):
    """Dates by their ISO text, each read once: a book has few days and many entries."""

    def __missing__(self, text: str) -> date:
        day = date.fromisoformat(text)
        if day.isoformat() != text:
            raise ValueError(text)
        self[text] = day
        return day


def _decoded(
    documents: Mapping[str, Document],
    table: str,
    make: Callable[[int, Document], _R],
    days: _Days,
) -> list[_R]:
    """The records of a table, in order of their ids."""
    kinds, dates, needed = _KINDS[table], _DATES[table], _NEEDED[table]
    found = []
    for key, document in documents.items():
        try:
            number = _id(key)
            values = {name: _checked(name, value, kinds) for name, value in document.items()}
            if needed - values.keys():
                raise KeyError(*(needed - values.keys()))  # noqa: TRY301 (one place names the fault)
            for name in dates:
                if name in values:
                    values[name] = days[values[name]]
            found.append((number, make(number, values)))
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise Unknown(f"{table} {key}: {error}") from None
    found.sort(key=lambda pair: pair[0])
    return [record for _, record in found]


def _id(key: str) -> int:
    number = int(key)
    if number < 1 or str(number) != key:
        raise ValueError(key)
    return number


def _checked(name: str, value: Any, kinds: Mapping[str, type]) -> Any:
    if type(value) is not kinds[name]:
        raise TypeError(name)
    if name in _CHOICES and value not in _CHOICES[name]:
        raise ValueError(value)
    if type(value) is list:
        if not all(type(part) is str for part in value):
            raise TypeError(name)
        return tuple(value)
    return value


def _entries(
    documents: Mapping[str, Document], first: Mapping[str, Written], days: _Days
) -> tuple[Entry, ...]:
    """The entries by number. Written out by hand: they are nearly all of a ledger (MEASURED)."""
    kinds = _KINDS["entries"]
    entries: list[Entry] = []
    add, last, in_order = entries.append, 0, True
    for key, document in documents.items():
        try:
            number = int(key)
            for name, value in document.items():
                if type(value) is not kinds[name]:
                    raise TypeError(name)  # noqa: TRY301 (one place names the fault)
            written = first[key]
            get = document.get
            slip, voided = get("slip_date"), get("voided")
            add(
                Entry(
                    number=number,
                    voucher=document["voucher"],
                    date=days[document["date"]],
                    amount=document["amount"],
                    source=document["source"],
                    target=document["target"],
                    text=document["text"],
                    party=get("party", ""),
                    member=get("member", ""),
                    slip_date=days[slip] if slip else None,
                    voided=days[voided] if voided else None,
                    reason=get("reason", ""),
                    replaced_by=get("replaced_by", ""),
                    replaces=get("replaces"),
                    at=written.at,
                    by=written.by,
                )
            )
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise Unknown(f"entries {key}: {error}") from None
        in_order = in_order and last < number
        last = number
        if str(number) != key:
            raise Unknown(f"entries {key}")
    if not in_order:
        entries.sort(key=_by_number)
    return tuple(entries)


def _by_number(entry: Entry) -> int:
    return entry.number


def documents_of(records: Iterable[Record]) -> dict[str, dict[int, Document]]:
    """The documents of some records, by table and id."""
    found: dict[str, dict[int, Document]] = {}
    for record in records:
        table, number, document = encode(record)
        found.setdefault(table, {})[number] = document
    return found
