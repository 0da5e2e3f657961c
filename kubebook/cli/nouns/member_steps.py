"""What a terminal asks of a member: a new one, or what has changed. Imported only where it asks."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, cast

from kubebook.book.book import Book
from kubebook.book.find import find_member
from kubebook.book.people.card_numbers import CARD_NUMBERS, card_number
from kubebook.book.people.members import NO_OFFICE, add_member, role_of, set_member
from kubebook.book.records import ROLES, Member
from kubebook.cli.nouns.member_fields import details_of
from kubebook.errors import KubebookError
from kubebook.errors.entries import DayToCome
from kubebook.errors.people import (
    ChoiceUnknown,
    MemberHasEntries,
    MemberJoinedLater,
    MemberNameTaken,
    NikTaken,
)
from kubebook.messages import N_, Message, message
from kubebook.screen.form import Answers, Step, Summary, ask

if TYPE_CHECKING:
    from kubebook.cli.session import Session

LABELS: Mapping[str, Message] = {
    "name": message(N_("Name")),
    "role": message(N_("Office")),
    "joined": message(N_("Joined")),
    "nik": message(N_("NIK")),
    "kk": message(N_("No. KK")),
    "sex": message(N_("Sex")),
    "birth_date": message(N_("Born")),
    "address": message(N_("Address")),
    "phone": message(N_("Telephone")),
    "occupation": message(N_("Occupation")),
}
"""What is asked, in this order."""
_DAYS = ("joined", "birth_date")
_WORDS = {"role": (*ROLES, NO_OFFICE), "sex": ("L", "P")}
_CAUSES: Mapping[type[KubebookError], tuple[str, ...]] = {
    DayToCome: _DAYS,
    MemberNameTaken: ("name", "nik"),
    NikTaken: ("nik",),
    MemberHasEntries: ("joined",),
    MemberJoinedLater: ("joined", "role"),
}
"""The fields that a refusal may come from."""


def ask_new(session: "Session", given: Mapping[str, object]) -> tuple[dict[str, object], str]:
    """The fields of a new member and the office; what is `given`, as it was read, is not asked."""
    book, today = session.read().book, session.day()
    usual: dict[str, Message | str | None] = {
        "name": None,
        "role": NO_OFFICE,
        "joined": message(N_("today")),
    }
    steps = [_step(session, field, usual.get(field, "")) for field in LABELS if field not in given]

    def summary(answers: Answers) -> Summary:
        details, role = _parted({**given, **answers})
        add_member(book, details, today=today, role=role)
        return Summary(())

    answers = _asked(session, steps, message(N_("A new member.")), summary)
    return _parted({**given, **answers})


def ask_changes(session: "Session", typed: str, day: date) -> tuple[dict[str, object], str]:
    """What is otherwise of a member, with what is known in [ ]; an office is held from `day` on."""
    book, today = session.read().book, session.day()
    member = find_member(book, typed)
    known = _known(book, member, day)
    steps = [_step(session, field, known[field]) for field in LABELS]

    def changed(answers: Answers) -> tuple[dict[str, object], str]:
        details, role = _parted(answers)
        kept = {name: value for name, value in details.items() if value != getattr(member, name)}
        return kept, "" if role == known["role"] else role

    def summary(answers: Answers) -> Summary:
        details, role = changed(answers)
        if details or role:
            set_member(book, member.id, details, today=today, role=role, day=day)
        return Summary(())

    header = message(N_("What is known of {id} {name}."), id=member.id, name=member.name)
    return changed(_asked(session, steps, header, summary))


def _asked(
    session: "Session",
    steps: list[Step],
    header: Message,
    summary: Callable[[Answers], Summary],
) -> Answers:
    return ask(steps, language=session.language, header=header, summary=summary, causes=_CAUSES)


def _step(session: "Session", field: str, default: Message | str | None) -> Step:
    """One field; Enter at a number that is known leaves it, masked as it stands there."""

    def parse(typed: str) -> object:
        if field in CARD_NUMBERS and typed == default:
            return None
        if field in _WORDS:
            return _chosen(field, typed)
        return details_of(session, **{field: typed}).get(field)

    return Step(
        key=field,
        label=LABELS[field],
        default=default,
        words=_WORDS.get(field, ()),
        parse=parse,
        explain=lambda answer: (
            message(N_("{day:day}"), day=answer)
            if isinstance(answer, date) and answer != session.day()
            else None
        ),
    )


def _chosen(field: str, typed: str) -> str:
    """The one word that begins so.

    Raises:
        ChoiceUnknown: there is none.
    """
    wanted = typed.strip().casefold()
    for word in _WORDS[field]:
        if wanted and word.casefold().startswith(wanted):
            return word
    raise ChoiceUnknown(typed=typed, field=LABELS[field], choices=_WORDS[field])


def _known(book: Book, member: Member, day: date) -> dict[str, str]:
    """What stands in each field now, as it would be typed; card numbers masked."""
    known = {"role": role_of(book, member, day)}
    for field in LABELS:
        if field != "role":
            value = getattr(member, field)
            text = f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value or "")
            known[field] = card_number(text) if field in CARD_NUMBERS else text
    return known


def _parted(answers: Mapping[str, object]) -> tuple[dict[str, object], str]:
    """The fields that were answered, and the office apart."""
    details = {name: answer for name, answer in answers.items() if answer is not None}
    return details, cast("str", details.pop("role", ""))
