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
from kubebook.errors.ledger import RecordImpossible
from kubebook.store.bounds import HIGHEST_NUMBER, LIST_LIMIT, as_typed, beyond, days_of
from kubebook.store.tables import Document, Folded, Tables, Unknown

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
_HIGHEST = {"group": 1, "accounts": 9_999}
"""The highest ids of tables where they are no numbers that go on."""
_AS_WRITTEN = frozenset({("formats", "text")})
"""Texts of several lines."""
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
        elif field.kind is int:
            value = int(value)  # a sum that was typed knows how it came about; the file need not
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
    for table, documents in folded.earlier.items():
        _check(table, [document for _, document in documents])
    tables = folded.tables
    groups = _records(Group, tables["group"], lambda _: {})
    if len(groups) != 1:
        raise Unknown("group", table="group")
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
    ids = _ids(table, documents)
    if ids != sorted(ids):
        documents = dict(sorted(documents.items(), key=lambda item: int(item[0])))
        ids.sort()
    rows = list(documents.values())
    named = _named(table, rows)
    columns = outside(ids)
    for field in _fields_of(table):
        if field.name in named or field.default is NEEDED:
            columns[field.name] = _column(table, field, rows)
        else:
            columns[field.name] = [field.default] * len(rows)
    make = cast("Callable[[Iterable[Any]], _R]", record._make)
    return list(map(make, zip(*(columns[name] for name in record._fields), strict=True)))


def check_readable(put: Tables) -> None:
    """Check that documents to be written can be read again.

    Raises:
        RecordImpossible: one of them cannot: a rule let pass what is beyond the bounds of a book.
    """
    try:
        check_documents(put)
    except Unknown as error:
        raise RecordImpossible(what=error.what) from error


def check_documents(put: Tables) -> None:
    """Check documents, of tables that this version knows.

    Raises:
        Unknown: as `decode`.
    """
    for table, documents in put.items():
        _ids(table, documents)
        _check(table, list(documents.values()))


def _check(table: str, rows: Sequence[Document]) -> None:
    """Check documents that are not read as records: those that a later line replaced, or new ones.

    Raises:
        Unknown: as `decode`.
    """
    named = _named(table, rows)
    for field in _fields_of(table):
        if field.name in named or field.default is NEEDED:
            _column(table, field, rows)


def _ids(table: str, documents: Mapping[str, Document]) -> list[int]:
    """The numbers of documents, as they stand.

    Raises:
        Unknown: one is no number, or one that no record gets.
    """
    try:
        ids = list(map(int, documents))
    except ValueError:
        ids = []
    if list(map(str, ids)) != list(documents) or (
        ids and not 1 <= min(ids) <= max(ids) <= _HIGHEST.get(table, HIGHEST_NUMBER)
    ):
        raise Unknown(f"{table}: id", table=table)
    return ids


def _named(table: str, rows: Sequence[Document]) -> set[str]:
    """The fields that documents have.

    Raises:
        Unknown: one is no document, or has a field that this version does not write.
    """
    if set(map(type, rows)) - {dict}:
        raise Unknown(table, table=table)
    named = set(chain.from_iterable(rows))
    if strange := named - {field.name for field in _fields_of(table)}:
        where = next(row for row in rows if strange & row.keys())
        raise Unknown(f"{table}: {', '.join(sorted(strange))}", table=table, document=where)
    return named


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
    except KeyError:
        raise _odd(table, name, rows, lambda row: name not in row) from None
    if set(map(type, given)) - {field.kind}:
        raise _odd(table, name, rows, lambda row: type(row.get(name, default)) is not field.kind)
    if field.kind is list:
        return _lists(table, field, rows, given, values)
    known = set(given)
    if odd := known - field.choices if field.choices else beyond(table, name, known):
        raise _odd(table, name, rows, lambda row: row.get(name) in odd)
    if field.is_date:
        days, odd = days_of(known)
        if odd:
            raise _odd(table, name, rows, lambda row: row.get(name) in odd)
        return [days[text] for text in values]
    if field.kind is str and not field.choices and (table, name) not in _AS_WRITTEN:
        return as_typed(values, known)
    return values


def _lists(
    table: str, field: _Field, rows: Sequence[Document], given: Sequence[Any], values: Sequence[Any]
) -> list[Any]:
    """The values of a field of lists, each as a tuple."""
    name = field.name
    parts = list(chain.from_iterable(given))
    if set(map(type, parts)) - {field.part}:
        raise _odd(table, name, rows, lambda row: bool(set(map(type, row[name])) - {field.part}))
    if parts and max(map(len, given)) > LIST_LIMIT:
        raise _odd(table, name, rows, lambda row: len(row.get(name, ())) > LIST_LIMIT)
    if odd := beyond(table, name, set(parts)):
        raise _odd(table, name, rows, lambda row: bool(odd.intersection(row.get(name, ()))))
    if field.part is str and not "".join(parts).isprintable():
        return [tuple(as_typed(list(texts), texts)) for texts in values]
    return list(map(tuple, values))


def _odd(
    table: str, name: str, rows: Sequence[Document], is_odd: Callable[[Document], bool]
) -> Unknown:
    """The error for the first document with a value that this version does not write."""
    return Unknown(f"{table}: {name}", table=table, document=next(filter(is_odd, rows)))
