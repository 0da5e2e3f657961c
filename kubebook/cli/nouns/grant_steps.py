"""What a terminal asks of a grant: each field as a step, with its hint and words to complete.

Imported only where something is asked.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import cast

from kubebook.book.book import Book
from kubebook.book.grants.attribution import find_grant
from kubebook.book.grants.awards import BUDGETS, Part, add_grant, set_grant, stages_of
from kubebook.book.records.grants import Grant
from kubebook.cli.nouns.grant_fields import LABELS, RETURNS, STAYS, reader_of
from kubebook.cli.nouns.grant_telling import facts
from kubebook.cli.session import Session
from kubebook.errors import KubebookError
from kubebook.errors.entries import DayToCome
from kubebook.errors.grants import (
    DeadlineBeforeDecree,
    GoodsAboveGrant,
    GrantNameTaken,
    StagesUnlike,
)
from kubebook.language import word
from kubebook.messages import N_, Message, message
from kubebook.screen.form import Answers, Step, Summary, ask

NEW = (
    "name", "label", "budget", "giver", "amount", "goods", "decree", "decree_date", "year",
    "stages", "report_due", "statement_due", "returns", "companion", "companion_since",
)  # fmt: skip
CHANGED = (*NEW[1:], "reported", "stated", "sts")
"""What is asked, in this order, of a new grant and of one that is there."""
_MUST = ("name", "budget", "amount")
_CAUSES: Mapping[type[KubebookError], tuple[str, ...]] = {
    GrantNameTaken: ("name",),
    GoodsAboveGrant: ("goods", "amount"),
    StagesUnlike: ("stages", "amount"),
    DeadlineBeforeDecree: ("decree_date", "report_due", "statement_due", "stages"),
    DayToCome: ("decree_date",),
}
"""The fields that a refusal may come from."""
_HINTS: Mapping[str, Message] = {
    "name": message(N_("Short, as it will be typed: bansos-2026.")),
    "label": message(N_("As on paper: Bantuan sosial KUBE tahun 2026.")),
    "amount": message(N_("An amount: 350000, 350.000, 350rb or 1,25jt.")),
    "stages": message(N_("Each stage with its report's deadline: 10jt 10/1/2027; 10jt 10/6/2027.")),
}


def ask_new(session: Session, given: Mapping[str, str]) -> tuple[dict[str, object], Sequence[Part]]:
    """The fields of a new grant: `given`, as typed, and those that are asked for."""
    book, today = session.read().book, session.day()
    steps = [
        _step(field, session, today, default=None if field in _MUST else _usual(field, today))
        for field in NEW
    ]

    def summary(answers: Answers) -> Summary:
        details, parts = _parted(answers)
        change = add_grant(book, details, today=today, stages=parts or ())
        after = book.apply(change)
        return Summary(facts(after, after.grants[-1]))

    header = message(N_("A grant, as its decree says."))
    answers = ask(
        steps,
        language=session.language,
        header=header,
        given=given,
        summary=summary,
        causes=_CAUSES,
    )
    details, parts = _parted(answers)
    return details, parts or ()


def ask_changes(session: Session, name: str) -> tuple[dict[str, object], Sequence[Part] | None]:
    """Each field with what stands there now; Enter leaves it. Only what differs is handed back."""
    book, today = session.read().book, session.day()
    grant = find_grant(book, name)
    steps = [
        _step(field, session, today, default=_present(field, book, grant)) for field in CHANGED
    ]

    def changed(answers: Answers) -> tuple[dict[str, object], Sequence[Part] | None]:
        details, parts = _parted(answers)
        now = tuple(Part(stage.amount, stage.due) for stage in stages_of(book, grant))
        kept = {name: value for name, value in details.items() if value != getattr(grant, name)}
        return kept, None if parts is None or tuple(parts) == now else parts

    def summary(answers: Answers) -> Summary:
        details, parts = changed(answers)
        change = set_grant(book, name, details, today=today, stages=parts)
        after = book.apply(change)
        return Summary(facts(after, find_grant(after, name)))

    header = message(N_("What is known of the grant."))
    return changed(ask(steps, language=session.language, header=header, summary=summary))


def _step(field: str, session: Session, today: date, *, default: Message | str | None) -> Step:
    words: Mapping[str, str] = {}
    if field == "budget":
        words = {budget: word(message(said), session.language) for budget, said in BUDGETS.items()}
    elif field == "returns":
        words = {
            STAYS: word(message(N_("stays with the group")), session.language),
            RETURNS: word(message(N_("goes back")), session.language),
        }
    return Step(
        key=field,
        label=LABELS[field],
        parse=reader_of(field, today),
        default=default,
        words=words,
        hint=_HINTS.get(field),
        explain=_explained,
        when=lambda answers: field != "companion_since" or bool(answers.get("companion")),
    )


def _explained(answer: object) -> Message | None:
    if isinstance(answer, date):
        return message(N_("{day:day}"), day=answer)
    if isinstance(answer, int) and not isinstance(answer, bool) and answer > _YEARS:
        return message(N_("{amount:rp}, {amount:words}"), amount=answer)
    return None


_YEARS = 9999
"""A number up to here is a year, and not explained as an amount."""


def _usual(field: str, today: date) -> str:
    return {"year": str(today.year), "returns": STAYS}.get(field, "")


def _present(field: str, book: Book, grant: Grant) -> str:
    """What stands in a field now, as it would be typed."""
    if field == "stages":
        return "; ".join(
            f"{stage.amount} {stage.due:%d/%m/%Y}" if stage.due else str(stage.amount)
            for stage in stages_of(book, grant)
        )
    value = getattr(grant, field)
    if field == "returns":
        return RETURNS if value else STAYS
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return str(value) if value else ""


def _parted(answers: Answers) -> tuple[dict[str, object], Sequence[Part] | None]:
    """The answered fields without the empty ones, and the stages among them apart."""
    details = {name: answer for name, answer in answers.items() if answer is not None}
    stages = details.pop("stages", None)
    return details, cast("Sequence[Part] | None", stages)
