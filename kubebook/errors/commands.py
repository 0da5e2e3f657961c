"""Refusals about a command line."""

from kubebook.errors import Refused, WrongUsage
from kubebook.messages import N_


class LeftOut(WrongUsage):
    """Something needed was not given, and there is no terminal to ask on."""

    message = N_("Left out: {names}.\nAdd it, or run the command on a terminal, where it asks.")


class ClockWrong(WrongUsage):
    """The clock and the last line of the ledger cannot both be right."""

    message = N_(
        "This computer's clock says {clock}, but the last entry was written on {last}. One of the "
        "two is wrong.\nSet the clock right, or say what day it is:\n  {command}"
    )


class NoSuchCommand(WrongUsage):
    """The word is no command."""

    message = N_('There is no command "{typed}".\n  {command:command} --help   shows them all')


class NoSuchCommandNear(WrongUsage):
    """The word is no command, but looks like one."""

    message = N_('There is no command "{typed}". Did you mean {near:command}?')


class CommandToCome(WrongUsage):
    """A command that kubebook is still to learn; `meanwhile` is what helps until then."""

    message = N_('kubebook cannot do "{typed}" yet.\n{meanwhile}')


class NoSuchOption(WrongUsage):
    """The command has no such option."""

    message = N_('There is no option "{typed}" here.\n  {command:command} --help   shows them all')


class NoSuchOptionNear(WrongUsage):
    """The command has no such option, but one that looks like it."""

    message = N_('There is no option "{typed}" here. Did you mean {near:command}?')


class LongDash(WrongUsage):
    """A word processor made one long dash of the two before an option."""

    message = N_('"{typed}" begins with a long dash; type {option}')


class TextBeginsWithDash(WrongUsage):
    """A text that begins like an option."""

    message = N_(
        '"{typed}" begins with a dash, as options do.\n'
        "Put the options first, and -- before the texts:\n"
        "  {line}"
    )


class OptionTooEarly(WrongUsage):
    """An option of a command stands before the command."""

    message = N_('"{typed}" stands after the command:\n  kubebook {command:command} {typed}')


class OptionWithoutValue(WrongUsage):
    """An option stands at the end without its value."""

    message = N_('"{typed}" needs something after it.\n  {command:command} --help   shows what')


class OptionWithValue(WrongUsage):
    """An option that stands alone was given a value."""

    message = N_(
        '"{typed}" stands alone, with nothing after it.\n  {command:command} --help   shows how'
    )


class CommandMissing(WrongUsage):
    """A group of commands was named, and none of its commands."""

    message = N_(
        'After "{command:command}" one of these must stand: {names:command}.\n'
        "  {command:command} --help"
    )


class ValueUnusable(WrongUsage):
    """A value is not of the kind that an option takes."""

    message = N_('"{typed}" does not fit here.\n  {command:command} --help   shows what does')


class TooManyWords(WrongUsage):
    """More words were typed than the command takes."""

    message = N_(
        "These words are too many: {words}\n  {command:command} --help   shows what is taken"
    )


class TextUnquoted(WrongUsage):
    """A text or name of several words was typed without quotes."""

    message = N_("These words are too many: {words}\nPut them in quotes together:\n  {typed}")


class PlaceholderTyped(WrongUsage):
    """The word that help or a hint marks a place with was typed in that place."""

    message = N_('"{typed}" only marks the place of {what}.\nWrite what is meant, like {example}')


class ShellUnknown(Refused):
    """Completion was to be set up for a shell that is not known."""

    message = N_(
        "This kind of terminal is not known; nothing was changed.\n"
        "Known: bash, zsh, fish and PowerShell."
    )


class OutputFailed(Refused):
    """The result could not be written to where stdout leads."""

    message = N_("The result could not be written: {reason}.")


class PracticeNotMade(Refused):
    """The folder does not take the practice ledger; nothing of it is left there."""

    message = N_(
        "The practice ledger cannot be made in {folder}: {reason}. Nothing of it is left there.\n"
        "Name another folder:\n"
        "  kubebook demo FOLDER"
    )
