"""The questions of no single command: for a word left out, for a yes, what day it is.

Without a terminal nothing is asked: what was left out is an error that names it. The form itself
loads slowly, so each function imports it when it asks.
"""

from collections.abc import Callable
from datetime import date
from typing import cast

from kubebook.cli.session import Session
from kubebook.errors import Declined
from kubebook.errors.commands import LeftOut
from kubebook.messages import N_, Message, message


def writing_day(session: Session) -> date:
    """Today for a command that writes; a terminal asks when the clock and the ledger disagree.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    if session.on_terminal and (last := session.doubtful_since()):
        session.answered_day = _ask_day(session, session.clock().date(), last)
    return session.day()


def needed(session: Session, *pairs: tuple[Message, str | None]) -> tuple[str, ...]:
    """What was typed for each label; a terminal asks for what was left out.

    Raises:
        LeftOut: without a terminal, naming all that is missing.
    """
    missing = [label for label, typed in pairs if typed is None]
    if missing and not session.on_terminal:
        raise left_out(*missing)
    return tuple(ask_text(session, label) if typed is None else typed for label, typed in pairs)


def left_out(*names: Message | str) -> LeftOut:
    """The error that a command without a terminal raises for what was left out."""
    return LeftOut(names=names)


def ask_text(session: Session, label: Message, parse: Callable[[str], str] = str) -> str:
    """Ask for one text that was left out."""
    from kubebook.screen.form import Step, ask_one

    return str(ask_one(Step(key="text", label=label, parse=parse), language=session.language))


def sure(session: Session, question: Message, *, default: bool = True) -> bool:
    """Whether the person answers yes; `default` is what Enter answers."""
    from kubebook.screen.form import confirm

    return confirm(question, language=session.language, default=default)


def agree(session: Session, question: Message, *, default: bool = True) -> None:
    """Go on only after a yes; `default` is what Enter answers.

    Raises:
        Declined: the person answers no.
    """
    if not sure(session, question, default=default):
        raise Declined


def _ask_day(session: Session, clock: date, last: date) -> date:
    """Ask what day it is, when the clock and the last entry disagree."""
    from kubebook.periods import parse_date
    from kubebook.screen.form import Step, ask_one

    session.screen.say(
        message(
            N_(
                "This computer's clock says {clock}, but the last entry was written on {last}. "
                "One of the two is wrong."
            ),
            clock=clock,
            last=last,
        )
    )
    step = Step(
        key="day",
        label=message(N_("What day is it today")),
        parse=lambda text: parse_date(text, clock),
        explain=lambda day: message(N_("{day:day}"), day=day),
    )
    return cast("date", ask_one(step, language=session.language))
