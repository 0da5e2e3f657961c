"""Indicators of how a group is led: its officers, its plan, reports, meetings and entries."""

from kubebook.book.book import members_on, officer_on
from kubebook.book.letters import is_standing
from kubebook.book.records.meetings import Meeting
from kubebook.book.records.people import ROLES
from kubebook.messages import N_, message
from kubebook.periods import month_of
from kubebook.statements.indicators.fact import NONE, Fact, Known, shared
from kubebook.statements.plan.progress import progress_on
from kubebook.statements.totals import percent

REPORTS = frozenset({"accountability", "monthly", "annual"})
"""The documents that count as a report if a letter sends them."""


def tasks(known: Known) -> Fact:
    """Whether the division of tasks is written down."""
    written = bool(known.book.group.tasks)
    return Fact(
        value=message(N_("written")) if written else message(N_("not written")),
        figure=int(written),
        formula=message(N_("whether it is written down who has which task in the group")),
    )


def officers(known: Known) -> Fact:
    """Which offices are held."""
    held = [role for role in ROLES if officer_on(known.book, role, known.day)]
    return Fact(
        value=message(N_("{part} of {whole}"), part=len(held), whole=len(ROLES)),
        figure=len(held),
        formula=message(N_("ketua, sekretaris and bendahara in office on {day}"), day=known.day),
    )


def plan(known: Known) -> Fact:
    """The plan, and the share of it that is realised."""
    book = known.book
    progress = progress_on(book, known.day)
    total = progress.total("belanja")
    done, planned = total.realised, total.budget
    figure = percent(done, planned)
    agreed = [version.date for version in book.plan_versions if version.date <= known.day]
    state = message(N_("a draft, not agreed"))
    if agreed:
        words = N_("agreed on {day}, changed on {last}") if agreed[1:] else N_("agreed on {day}")
        state = message(words, day=agreed[0], last=agreed[-1])
    return Fact(
        value=shared(figure),
        figure=figure,
        formula=message(
            N_("spent on lines of the plan {done:rp} : planned {planned:rp}; the plan is {state}"),
            done=done,
            planned=planned,
            state=state,
        )
        if progress.lines
        else message(N_("there is no plan yet (plan add)")),
    )


def reports(known: Known) -> Fact:
    """The reports that were sent, beside the deadlines."""
    sent = [
        letter
        for letter in known.book.letters
        if letter.document in REPORTS
        and letter.sent
        and known.has(letter.sent)
        and is_standing(letter, known.day)
    ]
    grants = known.book.grants
    dues = [
        *((grant.report_due, grant.reported) for grant in grants),
        *((grant.statement_due, grant.stated) for grant in grants),
        *((stage.due, stage.reported) for stage in known.book.stages if not stage.removed),
    ]
    due = [done for day, done in dues if day and known.has(day)]
    return Fact(
        value=message(N_("{count}"), count=len(sent)),
        figure=len(sent),
        formula=message(
            N_(
                "reports in the Agenda Surat that were sent; deadlines of the aid by then: {due}, "
                "of which reported: {done}"
            ),
            due=len(due),
            done=sum(1 for done in due if done and done <= known.day),
        ),
    )


def meetings(known: Known) -> Fact:
    """The meetings that were held."""
    held = _held(known)
    return Fact(
        value=message(N_("{count}"), count=len(held)),
        figure=len(held),
        formula=message(N_("meetings held, in {months} months"), months=len(known.months)),
    )


def _held(known: Known) -> list[Meeting]:
    return [
        one for one in known.book.meetings if one.held and not one.cancelled and known.has(one.date)
    ]


def attendance(known: Known) -> Fact:
    """The share of members who came."""
    held = _held(known)
    present = sum(len(one.present) for one in held)
    invited = sum(len(members_on(known.book, one.date)) for one in held)
    figure = percent(present, invited)
    return Fact(
        value=shared(figure),
        figure=figure,
        formula=message(
            N_("members present {present} : members on the days of meeting {invited}"),
            present=present,
            invited=invited,
        ),
    )


def booked(known: Known) -> Fact:
    """The months in which something was recorded."""
    months = {month_of(entry.date).start for entry in known.inside}
    begun = known.months
    return Fact(
        value=message(N_("{part} of {whole}"), part=len(months), whole=len(begun)),
        figure=len(months),
        formula=message(N_("months with entries : months begun")),
    )


def last_entry(known: Known) -> Fact:
    """How long ago something was last recorded."""
    last = max((entry.date for entry in known.entries), default=None)
    days = (known.day - last).days if last else None
    return Fact(
        value=message(N_("{day}"), day=last) if last else NONE,
        figure=days,
        formula=message(N_("days before {day}: {days}"), day=known.day, days=days)
        if last
        else message(N_("nothing is recorded yet")),
    )
