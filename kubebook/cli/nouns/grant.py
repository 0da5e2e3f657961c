"""`grant`: the awards of aid, from decree to proof."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import typer

from kubebook.book.book import Book
from kubebook.book.check.grants import reports_due
from kubebook.book.find import find_word
from kubebook.book.grants.attribution import find_grant
from kubebook.book.grants.awards import Part, add_grant, set_grant, stages_of
from kubebook.book.grants.use import use_of
from kubebook.book.records.change import Change
from kubebook.book.records.grants import Grant
from kubebook.cli.asking import writing_day
from kubebook.cli.declared import names
from kubebook.cli.declared.command import given, verb
from kubebook.cli.declared.field import Answers, Causes, Field, Values
from kubebook.cli.declared.filling import typed_or_asked, typed_or_changed
from kubebook.cli.declared.telling import data, told
from kubebook.cli.declared.typed import Typed
from kubebook.cli.nouns.grant_table import (
    BUDGET,
    DECREE,
    FIELDS,
    LATER,
    NEW_NAME,
    PROMISED,
    STAGE_REPORTED,
    STAGES,
    YEAR,
)
from kubebook.cli.options import AS_JSON
from kubebook.cli.recording.second_look import edit_doubted
from kubebook.cli.session import Session
from kubebook.cli.showing.show_statement import lists
from kubebook.cli.typer_words import WordedGroup
from kubebook.errors.grants import (
    DeadlineBeforeDecree,
    GoodsAboveGrant,
    GrantNameTaken,
    StagesUnlike,
)
from kubebook.errors.typed import DayToCome
from kubebook.messages import N_, Message, message
from kubebook.statements.grants.left import out_of

app = typer.Typer(cls=WordedGroup, help=N_("The awards of aid, from decree to proof."))

WHICH = Field(
    "grant",
    N_("Which grant"),
    kind=names.GRANT,
    help=N_("Its name, or a beginning of it"),
    usual=None,
)
_FIRST = ("name", "label", "budget", "giver")
"""The fields that a form asks first."""
_CAUSES: Causes = {
    GrantNameTaken: ("name",),
    GoodsAboveGrant: ("goods", "amount"),
    StagesUnlike: ("stages", "amount"),
    DeadlineBeforeDecree: ("decree_date", "report_due", "statement_due", "stages"),
    DayToCome: ("decree_date",),
}
"""The fields that can be the reason if a grant is refused."""
_FIGURES = {
    "received": N_("Received"),
    "shortfall": N_("Missing of what the decree says"),
    "spent": N_("Spent"),
    "to_members": N_("Of it paid to members"),
    "returned": N_("Returned"),
    "left": N_("Left over"),
    "interest": N_("Bank interest on it"),
}
"""What became of a grant, in whole rupiah."""


@verb(
    app,
    "add",
    NEW_NAME,
    *DECREE,
    help_id=N_(
        "Add a grant, as its decree says.\n\n"
        'kubebook grant add bansos-2026 --amount 20jt --budget apbn --decree "460/12/2026"\n\n'
        "The money itself is recorded when it comes:\n"
        'kubebook receipt 20jt "Dana bantuan" --account bantuan-sosial --into bank\n'
        'kubebook adjust 5jt "Mesin jahit" --from bantuan-sosial --to peralatan'
    ),
)
def add(session: Session, typed: Typed) -> None:
    """Record a new grant."""
    today = writing_day(session)

    def planned(values: Values) -> Sequence[Message]:
        before = session.read().book
        after = before.apply(_added(before, values, today))
        return told(FIELDS, after, after.grants[-1])

    values = typed_or_asked(
        session,
        _asked_of_new(today),
        typed,
        needed=(NEW_NAME, BUDGET, PROMISED),
        header=message(N_("A grant, as its decree says.")),
        plan=planned,
        causes=_CAUSES,
    )
    edited = edit_doubted(session, lambda book: _added(book, values, today), today)
    _tell(session, edited.book, edited.change)
    if session.on_terminal:
        session.screen.tell(
            message(
                N_(
                    "When it comes:\n"
                    "  kubebook receipt AMOUNT --account bantuan-sosial --into bank\n"
                    "A mistake?\n"
                    "  kubebook grant set {name}"
                ),
                name=edited.book.grants[-1].name,
            )
        )


lists(app, "list", "grants", help_id=N_("List the grants."))


@verb(app, "show", WHICH, AS_JSON, help_id=N_("Show one grant, and what became of it."))
def show(session: Session, typed: Typed) -> None:
    """Show the facts of the decree and the figures; `grant-use` has the figures in full."""
    found = _the_grant(session, typed)
    book = session.read().book
    use = use_of(book, found)
    figures = {key: getattr(use, key) for key in _FIGURES}
    if AS_JSON.key in typed:
        session.screen.data({**data(FIELDS, book, found), **figures})
        return
    session.screen.tell(*told(FIELDS, book, found), "")
    told_figures = {
        key: message(N_("{label}: {amount:rp}"), label=message(label), amount=figures[key])
        for key, label in _FIGURES.items()
    }
    told_figures["left"] = message(N_("Left over: {left}"), left=out_of(book, [use]))
    session.screen.tell(*told_figures.values())
    session.screen.tell("", message(N_("kubebook show grant-use")))
    for one in reports_due(book, use, session.day()):
        words = N_("{what}\nOnce it is handed in:\n  {done}")
        session.screen.tell("", message(words, what=one.what, done=one.done))


@verb(
    app,
    "set",
    WHICH,
    *FIELDS,
    STAGE_REPORTED,
    help_id=N_(
        "Change what is known of a grant.\n\n"
        "kubebook grant set bansos-2026 --reported 5/1/2027\n"
        "kubebook grant set bansos-2026 --sts 00012/STS/2026"
    ),
)
def set_(session: Session, typed: Typed) -> None:
    """Change the fields that are typed; --stage replaces all stages."""
    today = writing_day(session)
    grant = _the_grant(session, typed)

    def planned(values: Values) -> Sequence[Message]:
        before = session.read().book
        after = before.apply(_set(before, grant.name, values, today))
        return told(FIELDS, after, find_grant(after, grant.name))

    values = typed_or_changed(
        session,
        (*FIELDS, STAGE_REPORTED),
        typed,
        find=lambda _book: grant,
        header=lambda _grant: message(N_("What is known of the grant.")),
        plan=planned,
        asked=_asked_again,
    )
    edited = edit_doubted(session, lambda book: _set(book, grant.name, values, today), today)
    _tell(session, edited.book, edited.change, grant.name)


def _asked_of_new(today: dt.date) -> tuple[Field, ...]:
    """The fields that are asked for a new grant, in this order; its year is this one by default."""
    fields = _in_form((NEW_NAME, *DECREE))
    year = YEAR._replace(usual=str(today.year))
    return tuple(year if field is YEAR else field for field in fields)


def _asked_again(book: Book, grant: Grant) -> tuple[Field, ...]:
    """The fields that are asked for a recorded grant, with the stages' reports still missing."""
    stages = stages_of(book, grant)
    parts = tuple(Part(stage.amount, stage.due) for stage in stages)
    missing = tuple(str(stage.stage) for stage in stages if not stage.reported)

    def reported(typed: str, _session: Session) -> int:
        return int(find_word(typed, missing, message(N_("stage"))))

    def are_kept(_session: Session, answers: Answers) -> bool:
        return bool(missing) and answers.get(STAGES.key) == parts

    once = STAGES._replace(now=lambda _book, _grant: parts)
    report = STAGE_REPORTED._replace(
        kind=STAGE_REPORTED.kind._replace(find=reported, words=lambda _session, _answers: missing),
        now=lambda _book, _grant: 0,
        when=are_kept,
    )
    fields = _in_form((*DECREE, *LATER))
    return (*(once if field is STAGES else field for field in fields), report)


def _in_form(fields: Sequence[Field]) -> list[Field]:
    return sorted(fields, key=lambda field: field.key not in _FIRST)


def _added(book: Book, values: Values, today: dt.date) -> Change:
    details, stages, _ = _parted(values)
    return add_grant(book, details, today=today, stages=stages or ())


def _set(book: Book, name: str, values: Values, today: dt.date) -> Change:
    details, stages, reported = _parted(values)
    return set_grant(book, name, details, today=today, stages=stages, stage_reported=reported)


def _parted(values: Values) -> tuple[Values, Any, Any]:
    """The fields of the grant itself, its stages, and the stage with a report handed in."""
    details = dict(values)
    stages = details.pop(STAGES.key, None)
    return details, stages, details.pop(STAGE_REPORTED.key, None)


def _the_grant(session: Session, typed: Typed) -> Grant:
    """The grant that was named; the only one if none was named.

    Raises:
        LeftOut, GrantNotFound, GrantAmbiguous: it is not clear which grant is meant.
    """
    book = session.read().book
    if WHICH.key not in typed and len(book.grants) == 1:
        return book.grants[0]
    (name,) = given(session, typed, WHICH)
    return find_grant(book, name)


def _tell(session: Session, book: Book, change: Change, typed: str = "") -> None:
    put = change.of(Grant)
    grant = put[0] if put else find_grant(book, typed)
    session.screen.tell(
        message(
            N_("Saved {name}: {label}, {amount:rp}."),
            name=grant.name,
            label=grant.label,
            amount=grant.amount,
        )
    )
