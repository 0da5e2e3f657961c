"""Questions that any command may ask: for a yes, and what day it is.

Without a terminal nothing is asked: what was left out is an error that names it. The form itself
loads slowly, so each function imports it when it asks.
"""

from datetime import date
from typing import cast

from kubebook.cli.session import Session
from kubebook.errors import Declined
from kubebook.errors.commands import LeftOut
from kubebook.messages import N_, Message, message


def writing_day(session: Session) -> date:
    """Today for a command that writes; a terminal asks when the clock and the ledger disagree.

    It also asks before a copy is written to that lies beside its ledger.

    Raises:
        KeyboardInterrupt: the person gave up.
        Declined: the person does not want to write to the copy.
    """
    if session.on_terminal and session.warn_of_twin():
        agree(session, message(N_("Write to the copy?")), default=False)
    if session.on_terminal and (last := session.doubtful_since()):
        session.answered_day = _ask_day(session, session.clock().date(), last)
    return session.day()


def left_out(*names: Message | str) -> LeftOut:
    """The error that a command without a terminal raises for what was left out."""
    return LeftOut(names=names)


def sure(session: Session, question: Message, *, default: bool = True, back: bool = False) -> bool:
    """Whether the person answers yes; `default` is what Enter answers.

    `back`: something was asked before, and the person can go back to it.
    """
    from kubebook.screen.form import confirm

    return confirm(question, language=session.language, default=default, back=back)


def agree(session: Session, question: Message, *, default: bool = True) -> None:
    """Go on only after a yes; `default` is what Enter answers.

    Raises:
        Declined: the person answers no.
    """
    if not sure(session, question, default=default):
        raise Declined


def _ask_day(session: Session, clock: date, last: date) -> date:
    """Ask what day it is, when the clock and the last entry disagree."""
    from kubebook.cli.declared.kinds import DAY
    from kubebook.periods import parse_date
    from kubebook.screen.form import ask_one
    from kubebook.screen.step import Step

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
        # The clock may be years off; the books cannot be ahead of the right day.
        parse=lambda text: parse_date(text, last, ahead=True),
        hint=DAY.hint,
        explain=lambda day: message(N_("{day:day}"), day=day),
    )
    return cast("date", ask_one(step, language=session.language))
