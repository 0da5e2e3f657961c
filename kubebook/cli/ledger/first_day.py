"""The first day: after `init` on a terminal, members, an old book, aid and plan, one by one.

It holds no rule: each part is a command that can be typed as well, and taken up again later.
"""

from typing import NamedTuple

from kubebook.cli.asking import sure
from kubebook.cli.declared.kinds import DONE
from kubebook.cli.desk import LATER, MenuLine, chosen
from kubebook.cli.session import Session
from kubebook.messages import N_, message


class DayPart(NamedTuple):
    """One part of the first day: what is asked, and the commands that do it.

    With one command it is a question of yes or no, with several a menu, until nothing more is
    chosen.
    """

    question: str
    lines: tuple[MenuLine, ...]


PARTS = (
    DayPart(
        N_("How do the members come in"),
        (
            MenuLine(N_("Paste a list from a message"), "member paste"),
            MenuLine(N_("Members from a file of Excel (CSV)"), "member import"),
            MenuLine(N_("One by one, with NIK and address"), "member add"),
        ),
    ),
    DayPart(N_("Is there an old book?"), (MenuLine("", "opening"),)),
    DayPart(N_("Is there aid? Record its decree now?"), (MenuLine("", "grant add"),)),
    DayPart(
        N_("How does the budget plan (RAB) come in"),
        (
            MenuLine(N_("Line by line"), "plan add"),
            MenuLine(N_("The plan from a file of Excel (CSV)"), "plan import"),
        ),
    ),
)


def go_on(session: Session) -> None:
    """Ask for each part, and carry out its commands; what is left for later `status` names."""
    session.screen.say(
        "", message(N_("The book is there. What follows can be done now, or later at any time."))
    )
    try:
        for part in PARTS:
            session.screen.say("")
            if len(part.lines) > 1:
                _from_menu(session, part)
            elif sure(session, message(part.question), default=False):
                session.run_line(part.lines[0].command.split())
    except KeyboardInterrupt:
        session.screen.say("")
    session.screen.say("", message(N_("What is next:\n  kubebook status")))


def _from_menu(session: Session, part: DayPart) -> None:
    """Carry out what is chosen of several ways, until Enter."""
    leave = LATER
    while words := chosen(session, part.lines, label=part.question, leave=leave):
        session.screen.say("")
        session.run_line(words)
        session.screen.say("")
        session.look_again()
        leave = DONE
