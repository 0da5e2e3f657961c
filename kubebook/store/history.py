"""The life of one record: each document it ever had, who wrote it when, and by what command.

Reads a ledger and nothing else; it knows no record, only documents.
"""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from kubebook.store.places import Places
from kubebook.store.reading import read_ledger
from kubebook.store.tables import Document, lines_of


class Version(NamedTuple):
    """One document of a record. `at` local time; `by` A03 or empty; `did` names the command."""

    at: datetime
    by: str
    did: str
    document: Document


def history(path: Path, table: str, number: int) -> tuple[Version, ...]:
    """The documents of one record, oldest first; none where there is no such record.

    `table` is the file's: entries, members, accounts ... `number` is the record's (of an account
    its code, of the group 1).

    Raises:
        LedgerError: there is no book to show; a leaf for each reason.
    """
    ink = read_ledger(Places.of(path)).page.ink
    key = str(number)
    return tuple(
        Version(at=written.at, by=written.by, did=written.did, document=put[table][key])
        for written, put in lines_of(ink, holding=f'"{key}":{{')
        if key in put.get(table, {})
    )
