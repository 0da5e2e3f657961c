"""The few questions that belong to no one command: a yes, a day, a word. Only on a terminal."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from kubebook.errors import Declined
from kubebook.messages import N_, Message, message
from kubebook.periods import parse_date
from kubebook.screen.form import Step, ask_one, confirm

if TYPE_CHECKING:
    from kubebook.cli.session import Session


def ask_day(session: "Session", clock: date, last: date) -> date:
    """What day it is, where the clock and the ledger disagree."""
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
    answer = ask_one(
        Step(
            key="day",
            label=message(N_("What day is it today")),
            parse=lambda text: parse_date(text, clock),
            explain=lambda day: message(N_("{day:day}"), day=day),
        ),
        language=session.language,
    )
    return answer if isinstance(answer, date) else clock


def ask_text(session: "Session", label: Message, parse: Callable[[str], str] = str) -> str:
    """One text that was left out."""
    return str(ask_one(Step(key="text", label=label, parse=parse), language=session.language))


def sure(session: "Session", question: Message, *, default: bool = True) -> bool:
    """Whether the person says yes; `default` is what Enter says."""
    return confirm(question, language=session.language, default=default)


def agree(session: "Session", question: Message, *, default: bool = True) -> None:
    """Go on only with a yes; `default` is what Enter says.

    Raises:
        Declined: the person says no.
    """
    if not sure(session, question, default=default):
        raise Declined
