"""The change of a book by one command: the records it puts there, all or none."""

from typing import NamedTuple, TypeVar

from kubebook.book.records.accounts import Account
from kubebook.book.records.closings import Closing, Count, Handover
from kubebook.book.records.entries import Entry, ImportedFile
from kubebook.book.records.formats import OfficeFormat
from kubebook.book.records.goods import Asset, Retirement
from kubebook.book.records.grants import Grant, Stage
from kubebook.book.records.group import Group
from kubebook.book.records.letters import Letter
from kubebook.book.records.meetings import Guest, Meeting, Problem, Visit
from kubebook.book.records.people import Member, Term
from kubebook.book.records.plan import PlanLine, PlanVersion
from kubebook.book.records.proofs import Proof
from kubebook.messages import Message

Numbered = (
    Term
    | Entry
    | ImportedFile
    | Grant
    | Stage
    | PlanLine
    | PlanVersion
    | Proof
    | Asset
    | Retirement
    | Meeting
    | Guest
    | Visit
    | Problem
    | Letter
    | OfficeFormat
    | Count
    | Closing
    | Handover
)
"""The records that a book holds in the order of their numbers."""
Record = Group | Account | Member | Numbered
"""Every kind of record in a ledger."""
R = TypeVar("R", bound=Record)


class Change(NamedTuple):
    """The change of a book by one command: the records it puts there, all or none.

    `did` names the command (receipt, entry correct, ...). A record replaces the one of the same
    kind and number (an account: of the same code; the group: the only one).
    `notices` are sentences to show after it is saved.
    """

    did: str
    put: tuple[Record, ...]
    notices: tuple[Message, ...] = ()

    def of(self, kind: type[R]) -> list[R]:
        """The records of one kind, in order."""
        return [record for record in self.put if isinstance(record, kind)]

    def first(self, kind: type[R]) -> R:
        """The first record of a kind that the command puts in any case."""
        return self.of(kind)[0]
