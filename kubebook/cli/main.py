"""The one way in and the one way out: words of the command line in, an exit code out.

Every error ends here: it is worded once, printed to stderr, and gives the exit code. What is not
an error of kubebook, of Typer or of the system is a bug, and shows its traceback.
"""

import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Annotated, Any, NoReturn, TextIO

os.environ.setdefault("TYPER_USE_RICH", "0")  # before Typer: Rich doubles the time of help

import typer

from kubebook.cli.commands import MEANT, OTHER_NAMES, TABLE, TO_COME
from kubebook.cli.root import Commands
from kubebook.cli.session import Session, new_session, session_of
from kubebook.cli.typer_words import long_names, nearest
from kubebook.errors import (
    Declined,
    KubebookError,
    WrongUsage,
)
from kubebook.errors.commands import (
    CommandMissing,
    CommandToCome,
    NoSuchCommand,
    NoSuchCommandNear,
    NoSuchOption,
    NoSuchOptionNear,
    OptionTooEarly,
    OptionWithoutValue,
    OptionWithValue,
    OutputFailed,
    ShellUnknown,
    TextBeginsWithDash,
    TextUnquoted,
    TooManyWords,
    ValueUnusable,
)
from kubebook.errors.typed import AmountNotPositive
from kubebook.messages import N_, message, named

STOPPED = 130
"""The exit code after Ctrl-C, the same as in shells."""

NOT_DONE = N_("Not done; nothing was recorded.")
MAYBE_DONE = N_("Stopped halfway. Look what is recorded already:\n  kubebook entry list")
"""Shown after a no or Ctrl-C; the second if a command had begun to write."""

NAMING = ("member add", "member paste")
"""Commands that take one name, in quotes if it has blanks."""
_BELOW_ZERO = r"(?ai)-(?:Rp)?[\d.,]+ ?(?:rb|ribu|k|jt|juta)?"

COMPLETING = "_KUBEBOOK_COMPLETE"
"""Set by a shell that asks how a word could go on."""

app = typer.Typer(
    name="kubebook",
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


@app.callback(
    invoke_without_command=True,
    help=N_("Keeps the books of a KUBE and prints the reports that its members sign."),
)
def root(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", "--versi", help=N_("Show the version"))
    ] = False,
    install_completion: Annotated[
        bool,
        typer.Option(
            "--install-completion",
            "--pasang-pelengkap",
            help=N_("From now on let the Tab key complete commands"),
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help=N_("For scripts, as JSON"))] = False,
) -> None:
    """Without a command: where the group stands."""
    if version:
        from kubebook import __version__

        session_of(ctx).screen.tell(f"kubebook {__version__}")
        raise typer.Exit
    if install_completion:
        _install_completion(session_of(ctx))
        raise typer.Exit
    if as_json and ctx.invoked_subcommand:
        raise OptionTooEarly(typed="--json", command=ctx.invoked_subcommand)
    if ctx.invoked_subcommand is None:
        session = session_of(ctx)
        if session.on_terminal and not as_json:
            from kubebook.cli.desk import sit_down

            sit_down(session)
            return
        from kubebook.cli.showing.status import show_status

        show_status(session, as_json=as_json)


def _install_completion(session: Session) -> None:
    """Let the shell of this terminal complete the names of the commands."""
    from typer._completion_shared import install

    try:
        shell, path = install(prog_name="kubebook")
    except (typer.Exit, RuntimeError, OSError) as error:
        raise ShellUnknown from error
    session.screen.tell(
        message(
            N_("Written for {shell}: {path}. It works from the next terminal window on."),
            shell=shell,
            path=str(path),
        )
    )


def run(arguments: Sequence[str]) -> int:
    """Carry out one command line on this process's streams and return its exit code."""
    sys.stdin, sys.stdout, sys.stderr = map(_open, (sys.stdin, sys.stdout, sys.stderr))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    session = new_session()
    try:
        code = _carry_out(session, list(arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_stdout()  # the reader went away
        return session.exit_code if session.done else 0
    except OSError as error:
        _leave_stdout()
        return _not_written(session, error)
    return code or session.exit_code


def _not_written(session: Session, error: OSError) -> int:
    """The exit code if stdout takes nothing; 0 if only the message about what is saved is lost.

    A script that repeated a receipt for a message's sake would book it twice.
    """
    if session.done:
        lost = N_("{done}. Only the message about it could not be written.")
        session.screen.say(message(lost, done=session.done))
        return session.exit_code
    from kubebook.disk import reason

    session.say_error(OutputFailed(reason=reason(error)).worded)
    return OutputFailed.exit_code


def leave(code: int) -> NoReturn:
    """End this process at once with an exit code; `run` has written everything.

    Python would first clear away the modules and the book, which takes 1.4 bare starts of Python.
    """
    with suppress(OSError):  # a stream that was closed, or that nobody reads any more
        sys.stderr.flush()
    os._exit(code)


def _leave_stdout() -> None:
    """Send stdout to nowhere: what is still in its buffer must not fail when Python closes it."""
    with suppress(OSError):  # a stream in memory has no descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open(stream: TextIO | None) -> TextIO:
    """The stream; if the program that started us closed it, one that leads nowhere."""
    return stream or Path(os.devnull).open("r+", encoding="utf-8")


def _carry_out(session: Session, arguments: list[str]) -> int:
    command = typer.main.get_command(app)
    if COMPLETING in session.environ:
        from typer._completion_classes import completion_init

        completion_init()
    try:
        session.root = command
        session.is_writing = False
        session.run_line = partial(_carry_out, session)
        if not all(map(str.isascii, arguments)):
            from kubebook.cli.typography import straightened

            arguments = straightened(arguments)
        code = session.carry_out(arguments)
    except Declined:
        session.screen.say(message(NOT_DONE))
        return 0
    except KubebookError as error:
        session.tell_error(error)
        return error.exit_code
    except typer.TyperException as error:
        worded = _worded(error, arguments)
        session.say_error(worded.worded)
        return worded.exit_code
    except (KeyboardInterrupt, EOFError, typer.Abort):
        return _stopped(session)
    if code == STOPPED:
        return _stopped(session)
    return code if isinstance(code, int) else 0


def _stopped(session: Session) -> int:
    session.screen.say(message(MAYBE_DONE if session.is_writing else NOT_DONE))
    return STOPPED


def _worded(  # noqa: PLR0911 (a way each)
    error: typer.TyperException, arguments: list[str]
) -> WrongUsage:
    """An error of Typer as one of ours; Typer's sentences are fixed English."""
    context: Any = getattr(error, "ctx", None)
    command = context.command_path if context else "kubebook"
    match type(error).__name__:
        case "NoSuchOption" if text := _begins_with_dash(error.option_name, arguments):  # type: ignore[attr-defined]
            return _behind_dashes(text, context, command, arguments)
        case "NoSuchOption" if below := [
            argument for argument in arguments if re.fullmatch(_BELOW_ZERO, argument)
        ]:
            return AmountNotPositive(text=below[0])
        case "NoSuchOption":
            typed = error.option_name  # type: ignore[attr-defined]
            if near := _options_near(typed, error.possibilities or (), context):  # type: ignore[attr-defined]
                return NoSuchOptionNear(typed=typed, near=near)
            return NoSuchOption(typed=typed, command=command)
        case "BadOptionUsage":
            if "does not take a value" in str(error):
                return OptionWithValue(typed=error.option_name, command=command)  # type: ignore[attr-defined]
            return OptionWithoutValue(typed=error.option_name, command=command)  # type: ignore[attr-defined]
        case "BadParameter" | "MissingParameter":
            param: Any = getattr(error, "param", None)
            return ValueUnusable(typed=named(param.opts[0]) if param else "?", command=command)
    return _worded_usage(str(error), context, command, arguments)


def _begins_with_dash(option: str, arguments: list[str]) -> str | None:
    """The text that Typer took for an `option`, as it begins with a dash; None if there is none."""
    letter = option[1:] if len(option) == len("-x") else option
    return next((it for it in arguments if it[:1] == "-" and " " in it and letter in it), None)


def _behind_dashes(text: str, context: Any, command: str, arguments: list[str]) -> WrongUsage:
    """The error for a text that begins with a dash, with the line that is understood."""
    from kubebook.cli.typography import behind_dashes

    params = context.command.get_params(context) if context else ()
    valued = {name for one in params if not getattr(one, "is_flag", False) for name in one.opts}
    begin = len(command.split()) - 1
    words = ("kubebook", *arguments[:begin], *behind_dashes(arguments[begin:], valued))
    return TextBeginsWithDash(typed=text, line=" ".join(map(_in_quotes, words)))


def _in_quotes(word: str) -> str:
    return f'"{word}"' if " " in word else word


def _options_near(typed: str, alike: Sequence[str], context: Any) -> tuple[str, ...]:
    """Up to three options that may be meant: with that word in a name, then similar ones.

    Each by its English name.
    """
    params = context.command.get_params(context) if context else ()
    names = {
        name: english
        for param in params
        for own in (param.opts, param.secondary_opts)
        for english in long_names(own)[:1]
        for name in own
        if name.startswith("-")
    }
    word = typed.strip("-").casefold()
    whole = [name for name in names if word in name.strip("-").split("-")]
    return tuple(dict.fromkeys(names.get(name, name) for name in (*whole, *alike)))[:3]


def _worded_usage(text: str, context: Any, command: str, arguments: list[str]) -> WrongUsage:
    """A plain usage error: a command that does not exist, or too many words."""
    if text.startswith("No such command"):
        typed = text.partition("'")[2].rpartition("'")[0].partition("'. Did you mean")[0]
        return _no_command(typed, context, command)
    if text.startswith("Missing command"):
        return CommandMissing(command=command, names=tuple(context.command.commands))
    if text.startswith("Got unexpected extra argument"):
        words = text.partition("(")[2].partition("(")[2].rstrip(")")
        if typed := _quoted(arguments, command.split()[1:]):
            return TextUnquoted(words=words, typed=typed)
        return TooManyWords(words=words, command=command)
    return ValueUnusable(typed=text, command=command)


def _no_command(typed: str, context: Any, command: str) -> WrongUsage:
    """The error for a word that is no command: names like it here, or what helps instead."""
    word, names = typed.casefold(), {**dict(zip(TABLE, TABLE, strict=True)), **OTHER_NAMES}
    if context and context.parent:
        names = context.command.names
    elif word in TO_COME:
        return CommandToCome(typed=typed, meanwhile=message(TO_COME[word]))
    elif word in MEANT:
        return NoSuchCommandNear(typed=typed, near=(MEANT[word],))
    if near := nearest(typed, tuple(names)):
        return NoSuchCommandNear(
            typed=typed, near=tuple(dict.fromkeys(names[name] for name in near))
        )
    return NoSuchCommand(typed=typed, command=command)


def _quoted(arguments: list[str], command: list[str]) -> str:
    """The command line with its name in quotes; empty for a command that takes none."""
    begin = len(command)
    if " ".join(command) not in NAMING:
        return ""
    end = next((place for place, it in enumerate(arguments) if it.startswith("-")), len(arguments))
    if end <= begin + 1:
        return ""
    text = " ".join(arguments[begin:end]).replace('"', "")
    rest = map(_in_quotes, arguments[end:])
    return " ".join(["kubebook", *arguments[:begin], f'"{text}"', *rest])
