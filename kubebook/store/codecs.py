"""Between records and flat documents: what the file calls each field, and how strictly it is read.

It knows the records of the book and the documents of the tables, and no line, chain or disk. A
document holds the fields of its record by name; dates are ISO text; what is empty is left out.
Its id is the record's number (of an account its code, of the group 1), so neither is repeated.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import Any, NamedTuple, TypeVar, get_args

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
from kubebook.store.tables import Document, Folded, Unknown

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
NEEDED = object()
"""Stands for the default of a field that must be in the document."""
_OUTSIDE = frozenset({"number", "code", "at", "by"})
"""Fields that are not in the document: its id, and what its line says once."""

_CHOICES: dict[str, frozenset[str]] = {
    "village_kind": frozenset({"kelurahan", "desa"}),
    "paper": frozenset({"A4", "F4"}),
    "sex": frozenset({"L", "P", ""}),
    "role": frozenset(get_args(Role)),
    "type": frozenset(get_args(AccountType)),
    "series": frozenset(get_args(Series)),
    "per": frozenset({"member", "party"}),
    "flow": frozenset(get_args(Flow)),
}


class _Field(NamedTuple):
    """One field in a document: its JSON type, and `default` where it may be left out as empty."""

    name: str
    kind: type
    is_date: bool
    choices: frozenset[str] | None
    default: object


def _fields_of(record: type[Record]) -> tuple[_Field, ...]:
    found = []
    for name, type_ in record.__annotations__.items():
        if name in _OUTSIDE:
            continue
        kind: type = str
        if type_ in (int, int | None):
            kind = int
        elif type_ is bool:
            kind = bool
        elif type_ == tuple[str, ...]:
            kind = list
        default = record._field_defaults.get(name, NEEDED)
        found.append(
            _Field(
                name=name,
                kind=kind,
                is_date=type_ in (date, date | None),
                choices=_CHOICES.get(name),
                default=NEEDED if default else default,
            )
        )
    return tuple(found)


_FIELDS = {table: _fields_of(record) for table, record in _CLASSES.items()}


def encode(record: Record) -> tuple[str, int, Document]:
    """The table, id and document of a record."""
    table = _TABLES[type(record)]
    document: Document = {}
    for field in _FIELDS[table]:
        value = getattr(record, field.name)
        if value == field.default:
            continue
        if field.is_date:
            value = value.isoformat()
        document[field.name] = list(value) if field.kind is list else value
    return table, _id_of(record), document


def documents_of(records: Iterable[Record]) -> dict[str, dict[int, Document]]:
    """The documents of some records, by table and id."""
    found: dict[str, dict[int, Document]] = {}
    for record in records:
        table, number, document = encode(record)
        found.setdefault(table, {})[number] = document
    return found


def _id_of(record: Record) -> int:
    match record:
        case Group():
            return 1
        case Account():
            return int(record.code)
    return record.number


def decode(folded: Folded) -> Book:
    """The book that the tables of a ledger hold.

    Raises:
        Unknown: a document has a key, type or value that this version does not write.
    """
    tables = folded.tables
    groups = _records(Group, tables["group"], lambda _: {})
    if len(groups) != 1:
        raise Unknown("group")
    accounts = _records(Account, tables["accounts"], lambda ids: {"code": map("{:04}".format, ids)})
    members = _records(Member, tables["members"], _numbered)

    return Book(
        group=groups[0],
        accounts={account.code: account for account in accounts},
        members={member.id: member for member in members},
        terms=tuple(_records(Term, tables["terms"], _numbered)),
        entries=decode_entries(folded),
        imports=tuple(_records(ImportedFile, tables["imports"], _numbered)),
    )


def decode_entries(folded: Folded) -> tuple[Entry, ...]:
    """The entries of a ledger by number, with the time and writer of the line that first put each.

    Raises:
        Unknown: as `decode`.
    """

    def recorded(ids: Sequence[int]) -> dict[str, Iterable[object]]:
        lines = [folded.first[str(number)] for number in ids]
        at = [folded.at[line] for line in lines]
        return {"number": ids, "at": at, "by": [folded.by[line] for line in lines]}

    return tuple(_records(Entry, folded.tables["entries"], recorded))


def _numbered(ids: Sequence[int]) -> dict[str, Iterable[object]]:
    return {"number": ids}


def _records(
    record: type[_R],
    documents: Mapping[str, Document],
    outside: Callable[[Sequence[int]], dict[str, Iterable[object]]],
) -> list[_R]:
    """The records of a table in order of their ids; `outside` gives the fields not in documents.

    Field by field through all documents, then record by record: reading waits for this, and it
    is quicker than a call of the constructor for each document.
    """
    table = _TABLES[record]
    ids = [int(key) if key.isdecimal() else 0 for key in documents]
    if ids != sorted(ids):
        documents = dict(sorted(documents.items(), key=lambda item: int(item[0])))
        ids.sort()
    if list(map(str, ids)) != list(documents) or (ids and ids[0] < 1):
        raise Unknown(f"{table}: id")
    rows = list(documents.values())
    if set(map(type, rows)) - {dict}:
        raise Unknown(table)
    named = set(chain.from_iterable(rows))
    if strange := named - {field.name for field in _FIELDS[table]}:
        raise Unknown(f"{table}: {', '.join(sorted(strange))}")
    columns = outside(ids)
    for field in _FIELDS[table]:
        if field.name in named or field.default is NEEDED:
            columns[field.name] = _column(table, field, rows)
        else:
            columns[field.name] = [field.default] * len(rows)
    return list(map(record._make, zip(*(columns[name] for name in record._fields), strict=True)))


def _column(table: str, field: _Field, rows: Sequence[Document]) -> list[Any]:
    """The values of one field, of the type and from the choices that this version writes."""
    name, default = field.name, field.default
    try:
        if default is NEEDED:
            values = [row[name] for row in rows]
            given = values
        else:
            values = [row.get(name, default) for row in rows]
            given = [row[name] for row in rows if name in row]
        if set(map(type, given)) - {field.kind}:
            raise Unknown(f"{table}: {name}")
        if field.choices and set(given) - field.choices:
            raise Unknown(f"{table}: {name}")
        if field.is_date:
            days: dict[Any, date | None] = {text: _day(text) for text in set(given)}
            days[None] = None
            return [days[text] for text in values]
        if field.kind is list:
            if set(map(type, chain.from_iterable(given))) - {str}:
                raise Unknown(f"{table}: {name}")
            return list(map(tuple, values))
    except (KeyError, ValueError) as error:
        raise Unknown(f"{table}: {name}") from error
    return values


def _day(text: str) -> date:
    day = date.fromisoformat(text)
    if day.isoformat() != text:
        raise ValueError(text)
    return day
