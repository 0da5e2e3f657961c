"""The desk: bare `kubebook` on a terminal. The status, a menu, and back to it after each command.

It holds no rule: every line of it is a command that can be typed as well.
"""

import re
import shlex
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from kubebook.book.book import counting
from kubebook.cli.commands import OTHER_NAMES, TABLE
from kubebook.cli.declared.field import TEXT, Field
from kubebook.cli.declared.form import ask_field
from kubebook.cli.declared.kinds import DONE, or_left
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
BACK = message(N_("back"))
LATER = message(N_("later"))
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
    """Show the status and the menu, carry out what is chosen, and come back.

    Enter leaves, and so does Ctrl-C at the menu: nothing is under way there.
    """
    while True:
        session.look_again()
        try:
            tasks = show_status(session, first_task=FIRST_TASK)
        except LedgerNotHere as error:
            session.screen.say(message(WELCOME, **error.facts), "")
            if not _carry_out(session, _next(session, FIRST_DAY)):
                return
            continue
        session.screen.say("")
        if not _carry_out(session, _next(session, DESK, tasks)):
            return


def _next(
    session: Session, menu: Sequence[MenuLine], tasks: Sequence[Task] = ()
) -> list[str] | None:
    """The command that is chosen; None where the person leaves, by Enter or Ctrl-C."""
    try:
        return chosen(session, menu, tasks)
    except KeyboardInterrupt:
        return None


def chosen(
    session: Session,
    menu: Sequence[MenuLine],
    tasks: Sequence[Task] = (),
    *,
    label: str = N_("What next"),
    leave: Message = DONE,
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
        if typed in commands:
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
        kind=or_left(TEXT._replace(find=find), leave),
        usual=leave,
        hint=message(N_("Its number, the beginning of a word of it, or any command; Enter: done.")),
        words=lambda _session, _answers: numbered,
    )
    answer = ask_field(session, field)
    if answer is None:
        return None
    if answer not in commands:
        return _words(answer)
    try:
        return _typed(session, commands[answer])
    except KeyboardInterrupt:
        return []


def _typed(session: Session, command: str) -> list[str]:
    """The words of a command as typed, asking for what the desk does not know; none after Enter.

    What stands in capitals in a task is a place to fill in: that of an option is asked for here, so
    that nothing else is; another is left out, and the command asks.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    if not command:
        return _asked_command(session)
    if command == MEND:
        return _mending(session)
    words: list[str] = []
    for part in shlex.split(command.partition("\n")[0].removeprefix(PROGRAM)):
        if not _PLACE.fullmatch(part):
            words.append(part)
        elif words[-1].startswith("--"):
            text = _asked_option(session, words)
            if not text:
                return []
            words.append(text)
    return words


def _asked_option(session: Session, words: Sequence[str]) -> str:
    """The text for the option that these words end with; "" if it is left for later.

    Raises:
        KeyboardInterrupt: the person gave up.
    """
    from kubebook.cli.declared.form import step_of
    from kubebook.screen.form import ask_one

    command, of_whom = session.root, ""
    for name in words[:-1]:
        if hasattr(command, "get_command"):
            command = command.get_command(None, name)
        else:
            of_whom = of_whom or name
    field = next(
        field for field in command.callback.fields if words[-1] in re.split("[ /]", field.options)
    )
    later = word(LATER, session.language)
    step = step_of(session, field, LATER)
    answered = ""

    def parse(typed: str) -> object:
        nonlocal answered
        answered = "" if typed == later else typed
        return step.parse(typed) if answered else None

    label = message(N_("{label}, {which}"), label=field.called, which=of_whom)
    asked = replace(step, label=label if of_whom else field.called, parse=parse, empties=False)
    ask_one(asked, language=session.language)
    return answered


def _asked_command(session: Session) -> list[str]:
    """Any other command, by its name or its number; none after Enter."""
    _ = translator(session.language)
    helped = {name_in(session.language, name): _(row.help) for name, row in TABLE.items()}
    session.screen.say(*(f"{name:14}{help_}" for name, help_ in helped.items()))
    kind = or_left(TEXT, BACK)
    field = Field("command", N_("Command"), kind=kind, usual=BACK, words=lambda _s, _a: helped)
    return _words(ask_field(session, field) or "")


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
