"""The letter to the Dinas Sosial about a companion who does not come, or was never appointed.

The book knows for how long, and which problems are not solved; the format has the wording.
"""

from collections.abc import Sequence

from kubebook.book.book import last_month_ended
from kubebook.book.reminders import next_meeting, open_problems, unvisited
from kubebook.messages import N_, Message, message
from kubebook.paper.engine.blocks import Unit
from kubebook.paper.engine.wording import Run, fill, filled, say, worded
from kubebook.paper.parts.letter import Addressed, Mail, add_mail, facts_of, kept_letter, pieces
from kubebook.paper.parts.lines import Point, letter_paragraph, letter_points
from kubebook.paper.request import Request
from kubebook.periods import format_date, format_day
from kubebook.statements.meetings.visits import source_of

NAME = "companion-letter"


def addressed(request: Request) -> Addressed:
    """The receiver and the subject of the letter, for the Agenda Surat."""
    form = request.form.letters[NAME]
    facts = facts_of(request)
    to = filled(form.to[:1], facts)
    words = form.subject if request.book.group.companion else form.paragraphs["request"]
    return Addressed(to=", ".join(to), subject=fill(words))


def print_companion_letter(request: Request) -> bytes:
    """The letter of the day of printing."""
    about = addressed(request)
    form = request.form.letters[NAME]
    facts = facts_of(request)
    month = request.given or last_month_ended(request.book, request.today)
    closing = pieces(form, "report", month=month) if month else pieces(form, "thanks")
    flow = request.flow(format_date(request.today, "id"))
    mail = Mail(
        form=form,
        told=facts,
        kept=kept_letter(request, about),
        day=request.today,
        subject=about.subject,
        enclosed=form.enclosed if month else "",
        body=_body(request, facts["group"]),
        closing=letter_paragraph(request.sheet, closing),
    )
    add_mail(request, flow, mail)
    return flow.pdf()


def _body(request: Request, group: str) -> list[Unit]:
    sheet, form = request.sheet, request.form.letters[NAME]
    units: list[Unit] = [letter_paragraph(sheet, _report(request, group))]
    problems = [
        Point(problem.text, worded(source_of(problem)))
        for problem in open_problems(request.book, request.today)
    ]
    units += _with_heading(
        letter_paragraph(sheet, pieces(form, "problems")),
        letter_points(sheet, problems) if problems else [],
    )
    asked = _asked(request)
    ended = [f"{text};" for text in asked[:-1]] + [f"{text}." for text in asked[-1:]]
    return units + _with_heading(
        letter_paragraph(sheet, pieces(form, "asks")),
        letter_points(sheet, [Point(text) for text in ended], letters=True),
    )


def _with_heading(heading: Unit, points: Sequence[Unit]) -> list[Unit]:
    """Points under their sentence, which never stands alone at the foot of a page."""
    return [(*heading, *points[0]), *points[1:]] if points else []


def _report(request: Request, group: str) -> list[Run]:
    """The report: the last visit, that there was no visit, or that there is no companion."""
    form, own = request.form.letters[NAME], request.book.group
    if not own.companion:
        return pieces(form, "nobody", group=group, strong_none=message(N_("no companion")))
    gap = unvisited(request.book, request.today)
    if gap is None:
        return pieces(form, "unknown", group=group, strong_companion=own.companion)
    appointed: Message | str = ""
    if own.companion_since:
        appointed = message(N_(", appointed on {day}"), day=own.companion_since)
    return pieces(
        form,
        "visited" if gap.visited else "never",
        group=group,
        strong_companion=own.companion,
        appointed=appointed,
        strong_last=gap.since,
        strong_days=message(N_("{count} days"), count=gap.days),
    )


def _asked(request: Request) -> list[str]:
    """What the group asks for, from its next meeting on."""
    form = request.form.letters[NAME]
    meeting = next_meeting(request.book, request.today)
    has_companion = bool(request.book.group.companion)
    asked = [] if has_companion else [form.points["appoint"]]
    if meeting:
        time = say(N_("at {time}"), time=meeting.time) if meeting.time else ""
        place = meeting.place.removeprefix("di ")
        where = say(N_("in {place}"), place=place) if place else ""
        when = ", ".join(filter(None, (format_day(meeting.date, "id"), time, where)))
        asked.append(fill(form.points["send"], when=when))
    elif has_companion:
        asked.append(form.points["return"])
    return [*asked, form.points["replace"]] if has_companion else asked
