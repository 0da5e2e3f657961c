"""The plan at the terminal and in files: a line asked for, rows of a CSV file read.

It knows the questions and not the rules; `book.plans` decides what may be.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from kubebook.book.accounts.chart import SALDO_AWAL, find_account
from kubebook.book.book import Book
from kubebook.book.grants.attribution import current_lines, find_grant, find_line, grant_name
from kubebook.book.plan.importing import import_lines
from kubebook.book.plan.lines import (
    BLOCKS,
    PIECE,
    SWADAYA,
    LineSaid,
    add_line,
    needs_fund,
    parse_block,
    remove_line,
    set_line,
)
from kubebook.book.plan.versions import When
from kubebook.book.plan.volumes import format_volume, parse_volume
from kubebook.book.records.change import Change
from kubebook.book.records.plan import OWN_MONEY, PlanLine
from kubebook.cli.asking import needed, writing_day
from kubebook.cli.session import Session
from kubebook.messages import N_, Message, message
from kubebook.money import format_amount, parse_amount

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kubebook.screen.form import Answers, Step, Summary

LABELS = {
    "block": N_("Expense or income"),
    "text": N_("What is planned"),
    "volume": N_("Volume"),
    "unit": N_("Unit"),
    "price": N_("Unit price"),
    "account": N_("Account"),
    "fund": N_("Who pays"),
    "group": N_("Group of lines"),
}


def ask_line(session: Session, typed: "Mapping[str, str]") -> LineSaid:
    """A new line, what was left out of `typed` asked for."""
    book = session.read().book
    steps = _steps(book)
    return _asked(session, steps, typed, message(N_("A line of the plan.")), book, add_line)


def ask_changes(session: Session, number: str) -> LineSaid:
    """What is to be otherwise of a line; Enter leaves it as it is."""
    book = session.read().book
    line = find_line(book, number)
    now = {
        "text": line.text,
        "volume": format_volume(line.volume).replace(".", ""),
        "unit": line.unit,
        "price": format_amount(line.price),
        "account": book.accounts[line.account].name,
        "fund": _fund_typed(book, line),
        "group": line.group,
    }
    steps = [replace(step, default=now[step.key]) for step in _steps(book) if step.key in now]
    before = {step.key: step.parse(now[step.key]) if now[step.key] else None for step in steps}
    header = message(N_("Line {line} of the plan."), line=str(line.line))

    def changed(book: Book, said: LineSaid, when: When) -> Change:
        return set_line(book, number, said, when)

    said = _asked(session, steps, {}, header, book, changed)
    return cast("LineSaid", {key: it for key, it in said.items() if it != before[key]})


def agree_to_remove(session: Session, number: str) -> None:
    """Say which line would go and what was spent on it, and go on only with a yes.

    Raises:
        Declined: the person says no, as Enter does where money moved on the line.
    """
    from kubebook.cli.asking import agree

    book, day = session.read().book, session.day()
    line = find_line(book, number)
    told = remove_line(book, number, When(day=day, reason="-", today=day)).notices
    session.screen.say(_reckoned(line), *told)
    agree(session, message(N_("Take this line out of the plan?")), default=not told)


def import_from(session: Session, file: str | None, date: str | None, reason: str | None) -> None:
    """Show what would be added; on a terminal ask; add it."""
    from kubebook.files.plan import read_plan_csv
    from kubebook.files.whole_files import read_file

    today = writing_day(session)
    (typed,) = needed(session, (message(N_("The CSV file")), file))
    rows = read_plan_csv(read_file(session.file(typed)))
    when = When(day=session.date_of(date), reason=reason or "", today=today)

    def make(book: Book) -> Change:
        return import_lines(book, rows, when)

    if session.on_terminal:
        from kubebook.cli.asking import agree

        planned = make(session.read().book)
        if not planned.put:
            session.screen.say(*planned.notices)
            return
        session.screen.say(_summary(planned, N_("To be added: lines {count}, together {total:rp}")))
        agree(session, message(N_("Add it?")))
    edited = session.edit(make)
    if edited.change.put:
        session.screen.tell(
            _summary(edited.change, N_("Lines added: {count}, together {total:rp}"))
        )


def _summary(change: Change, sentence: str) -> Message:
    lines = [record for record in change.put if isinstance(record, PlanLine)]
    return message(sentence, count=len(lines), total=sum(line.amount for line in lines))


def _asked(
    session: Session,
    steps: "list[Step]",
    typed: "Mapping[str, str]",
    header: Message,
    book: Book,
    make: "Callable[[Book, LineSaid, When], Change]",
) -> LineSaid:
    from kubebook.screen.form import Summary, ask

    day = session.day()

    def said(answers: "Answers") -> LineSaid:
        told: Any = {key: "" if answer is None else answer for key, answer in answers.items()}
        return cast("LineSaid", told)

    def summary(answers: "Answers") -> "Summary":
        change = make(book, said(answers), When(day=day, reason="-", today=day))
        lines = [record for record in change.put if isinstance(record, PlanLine)]
        return Summary([_reckoned(line) for line in lines])

    answers = ask(steps, language=session.language, header=header, given=typed, summary=summary)
    return said(answers)


def _reckoned(line: PlanLine) -> Message:
    return message(
        N_("{text}: {volume} {unit} × {price:n} = {amount:rp} ({amount:words})"),
        text=line.text,
        volume=format_volume(line.volume),
        unit=line.unit,
        price=line.price,
        amount=line.amount,
    )


def _steps(book: Book) -> "list[Step]":
    """What a line of the plan is asked, with what can be completed."""
    from kubebook.screen.form import Step

    accounts = [a for a in book.accounts.values() if not a.is_money and a.code != SALDO_AWAL]
    groups = {line.group: None for line in current_lines(book).values() if line.group}
    funds = [*(grant.name for grant in book.grants), SWADAYA]
    labels = {key: message(words) for key, words in LABELS.items()}
    return [
        Step(
            key="block",
            label=labels["block"],
            default=BLOCKS[0],
            words=BLOCKS,
            parse=parse_block,
        ),
        Step(key="text", label=labels["text"]),
        Step(key="volume", label=labels["volume"], default="1", parse=parse_volume),
        Step(key="unit", label=labels["unit"], default=PIECE),
        Step(
            key="price",
            label=labels["price"],
            parse=parse_amount,
            explain=lambda amount: message(N_("{amount:rp}, {amount:words}"), amount=amount),
        ),
        Step(
            key="account",
            label=labels["account"],
            parse=lambda text: find_account(book.accounts, text).name,
            words={account.name: account.label for account in accounts},
            explain=lambda typed: find_account(book.accounts, str(typed)).label,
        ),
        Step(
            key="fund",
            label=labels["fund"],
            default=funds[0] if len(funds) <= 2 else None,  # noqa: PLR2004 (one grant and swadaya)
            words=funds,
            parse=lambda text: text if text == SWADAYA else find_grant(book, text).name,
            when=lambda answers: needs_fund(book, str(answers.get("block", BLOCKS[0]))),
        ),
        Step(key="group", label=labels["group"], default="", words=list(groups)),
    ]


def _fund_typed(book: Book, line: PlanLine) -> str:
    return SWADAYA if line.fund == OWN_MONEY else grant_name(book, line.fund)
