"""Between records and flat documents: what the file calls each field, and how strictly it is read.

It knows the records of the book and the documents of the tables, and no line, chain or disk. A
document holds the fields of its record by name; dates are ISO text; what is empty is left out.
Its id is the record's number (of an account its code, of the group 1), so neither is repeated.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import chain
from types import UnionType
from typing import Any, NamedTuple, TypeVar, Union, cast, get_args, get_origin

from kubebook.book.book import TABLES, Book
from kubebook.book.records.accounts import Account
from kubebook.book.records.change import Record
from kubebook.book.records.entries import Entry, moved, turned
from kubebook.book.records.group import Group
from kubebook.book.records.people import Member
from kubebook.store.tables import Document, Folded, Unknown

_R = TypeVar("_R", bound=Record)

_CLASSES: dict[str, type[Record]] = {table: kind for kind, table in TABLES.items()}
_UNIONS: tuple[object, ...] = (Union, UnionType)
_JSON_TYPES: dict[object, type] = {
    int: int,
    bool: bool,
    tuple[str, ...]: list,
    tuple[int, ...]: list,
}
"""What JSON makes of a field's type; of every other, text."""
NEEDED = object()
"""Stands for the default of a field that must be in the document."""
_OF_THEIR_OWN = frozenset({"group", "accounts", "members", "entries"})
"""Tables with records that have more outside their documents than a number."""
_OUTSIDE = frozenset({"number", "code", "at", "by"})
"""Fields that are not in the document: its id, and what its line holds once."""


class _Field(NamedTuple):
    """One field in a document: its JSON type, and `default` if it may be left out as empty.

    `part` is the JSON type of what a list holds.
    """

    name: str
    kind: type
    part: type
    is_date: bool
    choices: frozenset[str]
    default: object


@cache
def _fields_of(table: str) -> tuple[_Field, ...]:
    """The fields in the documents of a table, read off its record."""
    record = _CLASSES[table]
    found = []
    for name, type_ in record.__annotations__.items():
        if name in _OUTSIDE:
            continue
        kinds: tuple[object, ...] = get_args(type_)
        if get_origin(type_) not in _UNIONS:
            kinds = (type_,)
        default = record._field_defaults.get(name, NEEDED)
        found.append(
            _Field(
                name=name,
                kind=next((json for of, json in _JSON_TYPES.items() if of in kinds), str),
                part=int if tuple[int, ...] in kinds else str,
                is_date=date in kinds,
                choices=frozenset(chain.from_iterable(map(get_args, kinds))) - {str, int, ...},
                default=NEEDED if default else default,
            )
        )
    return tuple(found)


def encode(record: Record) -> tuple[str, int, Document]:
    """The table, id and document of a record."""
    if isinstance(record, Entry):
        record = moved(record)
    table = TABLES[type(record)]
    document: Document = {}
    for field in _fields_of(table):
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
    numbered: dict[str, Any] = {
        table: tuple(_records(_CLASSES[table], documents, _numbered))
        for table, documents in tables.items()
        if documents and table not in _OF_THEIR_OWN
    }
    return Book(
        group=groups[0],
        accounts={account.code: account for account in accounts},
        members={member.id: member for member in members},
        entries=decode_entries(folded),
        **numbered,
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

    entries = _records(Entry, folded.tables["entries"], recorded)
    return tuple(turned(one) if one.reverses is not None else one for one in entries)


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
    table = TABLES[cast("type[Record]", record)]
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
    if strange := named - {field.name for field in _fields_of(table)}:
        raise Unknown(f"{table}: {', '.join(sorted(strange))}")
    columns = outside(ids)
    for field in _fields_of(table):
        if field.name in named or field.default is NEEDED:
            columns[field.name] = _column(table, field, rows)
        else:
            columns[field.name] = [field.default] * len(rows)
    make = cast("Callable[[Iterable[Any]], _R]", record._make)
    return list(map(make, zip(*(columns[name] for name in record._fields), strict=True)))


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
            if set(map(type, chain.from_iterable(given))) - {field.part}:
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
