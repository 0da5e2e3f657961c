"""The fields of an entry: all that the book keeps is declared, and each has its names."""

from kubebook.book.records.entries import Entry
from kubebook.cli.declared.field import keys_of
from kubebook.cli.recording.entry_history import KEPT
from kubebook.cli.recording.entry_verbs import ADJUST, EXPENSE, OPENING, RECEIPT, TRANSFER
from kubebook.cli.recording.fields import CAUSES

VERBS = (RECEIPT, EXPENSE, TRANSFER, ADJUST, OPENING)
ELSEWHERE = {
    "asset": "the goods are shown with what their entries did to them",
    "voided": "it is called void, as in the list of entries",
    "replaces": "the other end of replaced_by",
    "at": "its history says when",
    "by": "its history says by whom",
}
"""What the book keeps of an entry under no field of its name, and why."""


def test_every_field_of_an_entry_is_in_the_table() -> None:
    """A new one is shown as soon as it is kept, or it is said why not."""
    assert set(Entry._fields) - keys_of(KEPT) == set(ELSEWHERE)
    assert keys_of(KEPT) - set(Entry._fields) == {"void"}


def test_what_is_needed_is_asked_for_and_what_is_asked_for_can_be_typed() -> None:
    """On a terminal nothing is refused for being left out, and no question stands alone."""
    for verb in VERBS:
        assert keys_of(verb.needs) <= keys_of(verb.asks) <= keys_of(verb.fields)


def test_what_a_refusal_may_come_from_is_a_field() -> None:
    """Else it would be asked for again in vain."""
    known = {key for verb in VERBS for key in keys_of(verb.fields)}
    assert {key for keys in CAUSES.values() for key in keys} <= known
