"""What a terminal asks of a meeting and of a visit. Imported only where something is asked."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from kubebook.book.book import Book, members_on, officer_on
from kubebook.book.meetings.meetings import EVERYBODY, add_meeting, parse_time, set_meeting
from kubebook.book.meetings.visits import SUITABILITIES, add_visit, parse_suitability, set_visit
from kubebook.book.people.members import find_member
from kubebook.book.records.meetings import Meeting, Visit
from kubebook.cli.nouns.meeting_fields import LABELS, parse_guests, parts
from kubebook.errors.entries import DayToCome
from kubebook.messages import N_, Message, message
from kubebook.periods import parse_date
from kubebook.screen.form import Answers, Step, Summary, ask

if TYPE_CHECKING:
    from kubebook.cli.session import Session

HINTS = {
    "day": message(N_("A day: 31/10/2026, 31/10, 5 Oktober, kemarin or hari ini.")),
    "time": message(N_("Like 14.00, or 09.00-11.30 from one to another.")),
    "agenda": message(N_("Several points are parted by ;")),
    "present": message(N_("all, or numbers and names parted by ; like A01; Siti; A05")),
    "guests": message(
        N_("Each as: name | office or address | position | purpose | message; the next after ;")
    ),
    "decisions": message(N_("Several points are parted by ;")),
    "problems": message(N_("Several points are parted by ;")),
    "minutes_by": message(N_("A number like A01, or the beginning of a name.")),
}


def ask_meeting(
    session: "Session", book: Book, said: dict[str, Any], today: date
) -> dict[str, Any]:
    """What is known of a meeting: of one that is past also who came and what became of it.

    `said` is what the command was told already; it is not asked for again.
    """

    def is_over(answers: Answers) -> bool:
        day = answers.get("day", said.get("day"))
        return isinstance(day, date) and day <= today

    steps = [
        *_plan_steps(today),
        _step(
            "present", lambda text: _members(book, text), when=is_over, words=_names(book, today)
        ),
        _step("guests", lambda text: parse_guests((text,)), when=is_over),
        _step("decisions", _list, when=is_over),
        _step("problems", _list, when=is_over),
        _step(
            "minutes_by",
            lambda text: "" if text == "-" else find_member(book, text).id,
            default=_secretary(book, today),
            words=_names(book, today),
            when=is_over,
        ),
    ]
    if "day" in said:
        past = ("present", "guests", "decisions", "problems", "minutes_by")
        steps = [step for step in steps if step.key in past]
    answers = ask(
        [step for step in steps if step.key not in said],
        language=session.language,
        header=message(N_("A meeting of the members.")),
        summary=lambda given: _summary(book, {**said, **_answered(given)}, today),
    )
    return _answered(answers)


def ask_plan(session: "Session", book: Book, meeting: Meeting, today: date) -> dict[str, Any]:
    """What is otherwise of a meeting that is still to come; Enter leaves it as it is."""
    now = {
        "day": f"{meeting.date:%d/%m/%Y}",
        "time": meeting.time,
        "place": meeting.place,
        "agenda": meeting.agenda,
    }
    steps = [replace(step, default=now[step.key]) for step in _plan_steps(today)]
    before = {step.key: step.parse(now[step.key]) if now[step.key] else None for step in steps}

    def changed(answers: Answers) -> dict[str, Any]:
        return {name: answer for name, answer in answers.items() if answer != before[name]}

    def summary(answers: Answers) -> Summary:
        if said := changed(answers):
            set_meeting(book, str(meeting.number), today=today, **said)
        return Summary(())

    header = message(N_("Meeting {number}, still to come."), number=meeting.number)
    return changed(ask(steps, language=session.language, header=header, summary=summary))


def ask_visit(session: "Session", book: Book, said: dict[str, Any], today: date) -> dict[str, Any]:
    """What is known of a visit, but for what the command was told already."""
    steps = _visit_steps(book, today)

    def summary(answers: Answers) -> Summary:
        visit = add_visit(book, today=today, **{**said, **_answered(answers)}).put[0]
        sentence = message(
            N_("{name}, {day:day}: {purpose}"),
            name=getattr(visit, "companion", ""),
            day=getattr(visit, "date", today),
            purpose=getattr(visit, "purpose", ""),
        )
        return Summary([sentence])

    answers = ask(
        [step for step in steps if step.key not in said],
        language=session.language,
        header=message(N_("A visit of the companion.")),
        summary=summary,
    )
    return _answered(answers)


def ask_visit_changes(session: "Session", book: Book, visit: Visit, today: date) -> dict[str, Any]:
    """What is otherwise of a visit, with what is written in [ ]; a further problem is asked too."""
    now = {
        **{name: str(value or "") for name, value in visit._asdict().items()},
        "day": f"{visit.date:%d/%m/%Y}",
        "problems": "",
    }
    steps = [replace(step, default=now[step.key]) for step in _visit_steps(book, today)]
    before = {step.key: step.parse(now[step.key]) if now[step.key] else None for step in steps}

    def changed(answers: Answers) -> dict[str, Any]:
        return {name: answer for name, answer in answers.items() if answer != before[name]}

    def summary(answers: Answers) -> Summary:
        if said := changed(answers):
            set_visit(book, str(visit.number), today=today, **said)
        return Summary(())

    header = message(N_("Visit {number} of the companion."), number=visit.number)
    return changed(ask(steps, language=session.language, header=header, summary=summary))


def _visit_steps(book: Book, today: date) -> list[Step]:
    """What is known of a visit."""
    return [
        _step(
            "day",
            lambda text: _day_until(today, text),
            default=message(N_("today")),
            explain=_explained_day,
        ),
        _step("companion", default=book.group.companion or None),
        _step("time", parse_time),
        _step("purpose", default=None),
        _step("suitability", parse_suitability, words=SUITABILITIES),
        _step("result"),
        _step("follow_up"),
        _step("problems", _list),
    ]


def _plan_steps(today: date) -> list[Step]:
    """What is known of a meeting before it is held."""
    return [
        _step("day", lambda text: parse_date(text, today), default=None, explain=_explained_day),
        _step("time", parse_time),
        _step("place"),
        _step("agenda", _list),
    ]


def _step(
    name: str,
    parse: Callable[[str], object] = str,
    *,
    default: Message | str | None = "",
    **more: object,
) -> Step:
    return Step(
        key=name,
        label=LABELS[name],
        parse=parse,
        default=default,
        hint=HINTS.get(name),
        **more,  # type: ignore[arg-type]  # the other fields of a step
    )


def _answered(answers: Answers) -> dict[str, Any]:
    return {name: answer for name, answer in answers.items() if answer is not None}


def _day_until(today: date, text: str) -> date:
    """A day as typed, which has come.

    Raises:
        DateUnreadable, DayToCome: it cannot be.
    """
    day = parse_date(text, today)
    if day > today:
        raise DayToCome(date=day, today=today, option="--date")
    return day


def _list(text: str) -> tuple[str, ...]:
    return parts((text,))


def _explained_day(day: object) -> Message:
    return message(N_("{day:day}"), day=day)


def _members(book: Book, text: str) -> tuple[str, ...]:
    """The members named, each looked up; `all` stays as it is."""
    named = parts((text,))
    if any(name.casefold() in EVERYBODY for name in named):
        return EVERYBODY
    return tuple(find_member(book, name).id for name in named)


def _names(book: Book, today: date) -> dict[str, str]:
    return {member.id: member.name for member in members_on(book, today)}


def _secretary(book: Book, today: date) -> str:
    officer = officer_on(book, "sekretaris", today)
    return officer.id if officer else ""


def _summary(book: Book, said: dict[str, Any], today: date) -> Summary:
    """Who came, as it was understood; raises what the book refuses."""
    change = add_meeting(book, today=today, **said)
    meeting = change.put[0]
    present = getattr(meeting, "present", ())
    names = tuple(book.members[one].name for one in present)
    return Summary([message(N_("Present: {names}."), names=names)] if names else [])
