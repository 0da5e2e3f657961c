"""`status`: where the group stands and what to do next."""

from collections.abc import Sequence
from datetime import date

import typer

from kubebook.book.book import Book, label_inside
from kubebook.book.check.finding import Finding
from kubebook.book.check.whole_book import by_kind, to_do
from kubebook.book.closings.counting import differences, last_count
from kubebook.book.records.closings import Count
from kubebook.cli.declared.command import verb
from kubebook.cli.declared.typed import Typed
from kubebook.cli.options import AS_JSON
from kubebook.cli.session import Session
from kubebook.cli.showing.check import by_clock_behind, by_copies
from kubebook.cli.showing.printed_findings import of_reports, with_printed
from kubebook.cli.typer_words import WordedGroup
from kubebook.language import word
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, month_of, previous_month
from kubebook.screen.lines import WIDTH, Styled, headed
from kubebook.screen.prose import Pair, Task, pair_lines, task_lines
from kubebook.statements.month.summary import PeriodSummary, summarise
from kubebook.statements.wording import Outcome

app = typer.Typer(cls=WordedGroup)


@verb(app, "status", AS_JSON, help_id=N_("Where the group stands, and what to do next."))
def status(session: Session, typed: Typed) -> None:
    """Show the figures of this month, then the tasks."""
    show_status(session, as_json=AS_JSON.key in typed)


def show_status(session: Session, *, as_json: bool = False, first_task: int = 1) -> list[Task]:
    """Write the status of the session's ledger, tasks numbered from `first_task`; the tasks."""
    book, today = session.read().book, session.day()
    summary = summarise(book, month_of(today), today=today)
    tasks = _tasks(session, book, today)
    if as_json:
        session.screen.data(_as_data(session, book, summary, tasks))
        return tasks
    columns, language = min(session.screen.columns, WIDTH), session.language
    title = f"{book.group.title}, {book.group.village}"
    when = word(message(N_("{day:day}"), day=today), language)
    todo = word(message(N_("To do")), language)
    session.screen.out(
        [
            *headed(title, when, columns),
            *pair_lines(_pairs(book, summary, today), language=language, columns=columns),
            Styled(""),
        ]
    )
    if not tasks:
        session.screen.tell(message(N_("Nothing is left undone.")))
        return tasks
    lines = task_lines(tasks, language=language, columns=columns, first=first_task)
    session.screen.out([*headed(todo, "", columns), *lines])
    return tasks


def _pairs(book: Book, summary: PeriodSummary, today: date) -> list[Pair]:
    money = tuple(
        message(
            N_("{label} {amount:n}"),
            label=label_inside(book.accounts[code].label),
            amount=amount,
        )
        for code, amount in summary.money
    )
    pairs = [
        Pair(message(N_("Money of the group")), summary.closing.total, message(N_("{x}"), x=money))
    ]
    if summary.held_total:
        parts = tuple(
            message(N_("{label} {amount:n}"), label=label_inside(label), amount=amount)
            for label, amount in summary.held
        )
        pairs.append(
            Pair(
                message(N_("held for others")),
                summary.held_total,
                message(N_("{x}"), x=parts),
                part=True,
            )
        )
    if count := last_count(book, today):
        pairs.append(Pair(message(N_("Last counted")), None, _counted(count)))
    month = _named(summary.period, today)
    pairs += [
        Pair(message(N_("In, {month}"), month=month), summary.total_in),
        Pair(message(N_("Out, {month}"), month=month), summary.total_out),
        Pair(
            message(_OUTCOME.of(summary.results.profit), month=month),
            summary.results.profit,
            _change(summary, today),
        ),
    ]
    if summary.aid:
        left = None if summary.awaited else summary.aid.left
        pairs.append(Pair(message(N_("Aid left")), left, summary.aid_words))
    return pairs


def _counted(count: Count) -> Message:
    """The day of a count, and how it differed from the book."""
    amount = sum(one.amount for one in differences(count))
    words = (
        N_("{day}, as in the book")
        if not amount
        else N_("{day}, {amount:n} more than in the book")
        if amount > 0
        else N_("{day}, {amount:n} less than in the book")
    )
    return message(words, day=count.date, amount=abs(amount))


_OUTCOME = Outcome(N_("Profit, {month}"), N_("Loss, {month}"), "")


def _named(month: Period, today: date) -> Message:
    """A month by its name, with its year if that is not this one."""
    same = month.start.year == today.year
    return message(N_("{period:month}") if same else N_("{period}"), period=month)


def _change(summary: PeriodSummary, today: date) -> Message | str:
    if summary.before is None:
        return ""
    before, by = summary.before.profit, summary.results.less(summary.before).profit
    month = _named(previous_month(summary.period), today)
    if by == 0:
        return message(N_("as in {month}"), month=month)
    if summary.results.profit >= 0:
        words = N_("up {by:n} from {month}") if by > 0 else N_("down {by:n} from {month}")
    elif before > 0:
        words = N_("{month} still had a profit of {before:n}")
    else:
        words = N_("{by:n} less than {month}") if by > 0 else N_("{by:n} more than {month}")
    return message(words, by=abs(by), before=before, month=month)


def _tasks(session: Session, book: Book, today: date) -> list[Task]:
    """What to do next, in the order of things; what is alike is one task."""
    ledger = session.read()
    beside = (*by_clock_behind(session), *of_reports(ledger, today), *by_copies(session))
    found = with_printed(ledger, to_do(book, today, beside))
    return [_task(alike) for alike in by_kind(found)]


def _task(alike: Sequence[Finding]) -> Task:
    """The first of some findings that are alike, and how many others there are."""
    first, others = alike[0], len(alike) - 1
    text = message(N_("{what} And {others:n} more like it."), what=first.what, others=others)
    return Task(text if others else first.what, first.todo or message(N_("kubebook check")))


def _as_data(
    session: Session, book: Book, summary: PeriodSummary, tasks: list[Task]
) -> dict[str, object]:
    return {
        "group": book.group.title,
        "village": book.group.village,
        "date": session.day(),
        "money": {book.accounts[code].name: amount for code, amount in summary.money},
        "held": summary.held_total,
        "in": summary.total_in,
        "out": summary.total_out,
        "profit": summary.results.profit,
        "aid": summary.aid._asdict() if summary.aid else None,
        "counted": count.date if (count := last_count(book, session.day())) else None,
        "tasks": [
            {
                "text": word(task.text, session.language),
                "command": word(task.command, "en"),
            }
            for task in tasks
        ],
    }
