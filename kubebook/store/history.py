"""The life of one record: each document it ever had, who wrote it when, and by what command.

It looks into the lines of a ledger that was read; it knows no record, only documents.
"""

from datetime import datetime
from typing import NamedTuple

from kubebook.store.chain import Ink
from kubebook.store.tables import Document, written_lines


class Version(NamedTuple):
    """One document of a record. `at` local time; `by` A03 or empty; `did` names the command."""

    at: datetime
    by: str
    did: str
    document: Document


def history(ink: Ink, table: str, number: int) -> tuple[Version, ...]:
    """The documents of one record in the lines of a ledger, oldest first; none if it is not there.

    `table` is the file's: entries, members, accounts ... `number` is the record's (of an account
    its code, of the group 1).
    """
    key = str(number)
    return tuple(
        Version(at=written.at, by=written.by, did=written.did, document=put[table][key])
        for written, put in written_lines(ink, holding=f'"{key}":{{')
        if key in put.get(table, {})
    )
