"""The desk: bare `kubebook` on a terminal. The status, a menu, and back to it after each command.

It holds no rule: every line of it is a command that can be typed as well.
"""

import re
import shlex
from collections.abc import Sequence
from typing import NamedTuple

from kubebook.book.book import counting
from kubebook.cli.commands import OTHER_NAMES, TABLE
from kubebook.cli.declared.field import TEXT, Field
from kubebook.cli.declared.form import ask_field
from kubebook.cli.session import Session
from kubebook.cli.showing.status import show_status
from kubebook.errors.ledger import LedgerNotHere
from kubebook.errors.typed import ChoiceUnknown
from kubebook.language import name_in, translator, word
from kubebook.messages import N_, Message, message
from kubebook.screen.prose import Task

FIRST_TASK = 11
"""The number of the first task of the status; those of the menu stay below it."""
PROGRAM = "kubebook "
LEAVE = message(N_("done"))
BACK = message(N_("back"))
MEND = "entry correct|void"
"""Stands for one of two commands, which is asked once the last slip is shown."""
_PLACE = re.compile(r"[A-Z]+|\.\.\.")


class MenuLine(NamedTuple):
    """A line of the menu: what it says, and the command it stands for, as typed."""

    label: str
    command: str


DESK = (
    MenuLine(N_("Money in"), "receipt"),
    MenuLine(N_("Money out"), "expense"),
    MenuLine(N_("Move money between kas and bank"), "transfer"),
    MenuLine(N_("Bon: be paid, or pay"), "settle"),
    MenuLine(N_("Meeting"), "meeting add"),
    MenuLine(N_("Print the monthly report"), "report"),
    MenuLine(N_("Mend the last slip"), MEND),
    MenuLine(N_("Search"), "search"),
    MenuLine(N_("Something else"), ""),
)
MENDING = (
    MenuLine(N_("Something in it is wrong: correct it"), "entry correct"),
    MenuLine(N_("It should not be there: make it void"), "entry void"),
)
"""What can be done with the last slip."""
FIRST_DAY = (
    MenuLine(N_("Begin the book of our group"), "init"),
    MenuLine(N_("First try it with an invented group"), "demo"),
)
WELCOME = N_(
    "Here the books of a KUBE are kept: money in and out, members, plan and aid; and the report is "
    "printed that members and lurah sign.\n"
    "\n"
    "There is no book in this folder yet ({folder}). What next?"
)


def sit_down(session: Session) -> None:
    """Show the status and the menu, carry out what is chosen, and come back; Enter leaves.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    while True:
        session.look_again()
        try:
            tasks = show_status(session, first_task=FIRST_TASK)
        except LedgerNotHere as error:
            session.screen.say(message(WELCOME, **error.facts), "")
            if not _carry_out(session, chosen(session, FIRST_DAY)):
                return
            continue
        session.screen.say("")
        if not _carry_out(session, chosen(session, DESK, tasks)):
            return


def chosen(
    session: Session,
    menu: Sequence[MenuLine],
    tasks: Sequence[Task] = (),
    *,
    label: str = N_("What next"),
    leave: Message = LEAVE,
) -> list[str] | None:
    """The command that is chosen from a numbered menu or a list of tasks; None after Enter.

    `label` is a message id, the question; `leave` is what Enter answers.
    """
    _ = translator(session.language)
    numbered = {str(number): _(choice.label) for number, choice in enumerate(menu, 1)}
    session.screen.say(*(f"{number}  {label}" for number, label in numbered.items()))
    commands = {str(number): choice.command for number, choice in enumerate(menu, 1)}
    commands |= {
        str(number): word(task.command, session.language)
        for number, task in enumerate(tasks, FIRST_TASK)
    }

    def find(typed: str, _session: Session) -> str:
        if typed in commands or typed == word(leave, session.language):
            return typed
        begun, known = typed.casefold(), {*TABLE, *OTHER_NAMES}
        if begun.removeprefix(PROGRAM).split(" ")[0] in known and " " in begun:
            return typed
        named = OTHER_NAMES.get(begun, begun)
        meant = [number for number in numbered if commands[number] == named] or [
            number
            for number, label in numbered.items()
            if any(part.startswith(begun) for part in label.casefold().split())
        ]
        if not meant and begun in known:
            return typed
        if len(meant) != 1:
            choices = tuple(meant or commands)
            raise ChoiceUnknown(typed=typed, field=message(N_("the menu")), choices=choices)
        return meant[0]

    field = Field(
        "choice",
        label,
        kind=TEXT._replace(find=find),
        usual=leave,
        hint=message(N_("Its number, the beginning of a word of it, or any command; Enter: done.")),
        words=lambda _session, _answers: numbered,
    )
    answer = str(ask_field(session, field))
    if answer == word(leave, session.language):
        return None
    return _typed(session, commands[answer]) if answer in commands else _words(answer)


def _typed(session: Session, command: str) -> list[str]:
    """The words of a command as typed, asking for what the desk does not know.

    What stands in capitals in a task is a place to fill in: it is left out, and the command asks.
    """
    if command in ("", MEND):
        try:
            return _mending(session) if command else _asked_command(session)
        except KeyboardInterrupt:
            return []
    words: list[str] = []
    for part in shlex.split(command.partition("\n")[0]):
        if not _PLACE.fullmatch(part):
            words.append(part)
        elif words[-1].startswith("--"):
            words.pop()
    return words[1:] if words[0] == "kubebook" else words


def _asked_command(session: Session) -> list[str]:
    """Any other command, by its name or its number; none after Enter."""
    _ = translator(session.language)
    helped = {name_in(session.language, name): _(row.help) for name, row in TABLE.items()}
    session.screen.say(*(f"{name:14}{help_}" for name, help_ in helped.items()))
    field = Field("command", N_("Command"), usual=BACK, words=lambda _s, _a: helped)
    answer = str(ask_field(session, field))
    return [] if answer == word(BACK, session.language) else _words(answer)


def _words(typed: str) -> list[str]:
    """The words of a command as a shell takes them; a lone quotation mark is a sign of its word."""
    typed = typed.removeprefix(PROGRAM)
    try:
        return shlex.split(typed)
    except ValueError:
        return typed.split()


def _mending(session: Session) -> list[str]:
    """The command that mends the slip recorded last, shown first, of whatever day it is."""
    recorded = counting(session.read().book.entries)
    if not recorded:
        return MENDING[0].command.split()  # it says that there is none
    voucher = recorded[-1].voucher
    session.screen.say(
        "",
        *(
            message(
                N_("{voucher}, {day:day}, {amount:rp}: {text}"),
                voucher=voucher,
                day=part.date,
                amount=part.amount,
                text=part.text,
            )
            for part in recorded
            if part.voucher == voucher
        ),
    )
    words = chosen(session, MENDING)
    return [*words, voucher] if words else []


def _carry_out(session: Session, words: list[str] | None) -> bool:
    """Carry out a command, its refusal shown as ever; False if none was chosen.

    Without words a choice of its own was left by Enter: back to the menu.
    """
    if words is None:
        return False
    if not words:
        return True
    session.screen.say("")
    session.run_line(words)
    session.screen.say("")
    return True
