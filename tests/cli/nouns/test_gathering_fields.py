"""Meetings, visits, problems and letters: each field kept of them is declared, asked and shown."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pytest

from kubebook.book.meetings.meetings import GUEST_FACTS
from kubebook.book.records.letters import Letter
from kubebook.book.records.meetings import Guest, Meeting, Problem, Visit
from kubebook.cli.declared.field import Field, keys_of, without
from kubebook.cli.nouns import letter, meeting, problem, visit
from tests.cli.desk import Desk

GIVEN = "the book gives it"


class Kept(NamedTuple):
    """A record, the keys of its fields in the tables, and why the others are in none."""

    record: Any
    declared: frozenset[str]
    others: Mapping[str, str]


LETTERS = (*letter.ADDING, *letter.SENDING, *letter.ANSWERING, *letter.TAKING_BACK)
PROBLEMS = without((*problem.ADDING, *problem.SOLVING), "number")
VISITS = (*visit.FIELDS, visit.MISTAKE)
KEPT = (
    Kept(Meeting, keys_of(meeting.FIELDS), {"number": GIVEN, "held": "it follows from who came"}),
    Kept(
        Guest,
        frozenset(GUEST_FACTS),
        {
            "number": GIVEN,
            "date": "that of the meeting",
            "meeting": "the one that is written down",
            "removed": "the day of --no-guest",
        },
    ),
    Kept(Visit, keys_of(VISITS), {"number": GIVEN}),
    Kept(
        Problem,
        keys_of(PROBLEMS),
        {
            "number": GIVEN,
            "meeting": "the one that is written down with it",
            "visit": "the one that is written down with it",
        },
    ),
    Kept(
        Letter,
        keys_of(LETTERS),
        {
            "number": GIVEN,
            "reference": GIVEN,
            "serial": GIVEN,
            "date": "the day on which it takes its number",
            "document": "what was printed",
        },
    ),
)


@pytest.mark.parametrize("kept", KEPT, ids=lambda kept: kept.record.__name__)
def test_every_field_of_a_record_is_declared_or_has_a_reason(kept: Kept) -> None:
    """A new field cannot be forgotten."""
    fields = set(kept.record._fields)
    assert fields - kept.declared == kept.others.keys()


@pytest.mark.parametrize(
    ("fields", "typed_only"),
    [
        (meeting.FIELDS, {"absent", "not_guests", "cancelled"}),
        (VISITS, {"removed"}),
        (PROBLEMS, {"undone"}),
        (LETTERS, set()),
    ],
    ids=("meeting", "visit", "problem", "letter"),
)
def test_what_is_declared_is_asked_on_a_terminal(
    fields: Sequence[Field], typed_only: set[str]
) -> None:
    """But for the other way to say who came, and for what takes something back."""
    assert {field.key for field in fields if not field.asked} == typed_only


@pytest.mark.parametrize(
    ("record", "line", "otherwise"),
    [
        (Meeting, "meeting show 1 --json", {}),
        (
            Guest,
            "show guests --json",
            {"number": "in no list", "removed": "who was no guest is in no list"},
        ),
        (
            Visit,
            "visit list --json",
            {"suitability": "in words, as suitable", "removed": "what never was is in no list"},
        ),
        (
            Problem,
            "problem list --json",
            {"raised": "as date", "meeting": "by its day, as source", "visit": "as a meeting"},
        ),
        (Letter, "letter list --json", {"number": "in no list", "serial": "in the reference"}),
    ],
    ids=lambda it: getattr(it, "__name__", None),
)
def test_every_field_of_a_record_is_shown(
    run: Desk, record: Any, line: str, otherwise: Mapping[str, str]
) -> None:
    """To scripts under its own name, or under another that is named here."""
    run("meeting add --date 31/10/2026 --present all")
    shown = json.loads(run(line).out)
    names = {column["name"] for column in shown.get("columns", ())} or set(shown)
    assert set(record._fields) - names == otherwise.keys()
