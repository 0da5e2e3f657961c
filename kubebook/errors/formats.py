"""Refusals about formats, the forms of offices."""

from kubebook.errors import Refused
from kubebook.messages import N_


class FormatFaulty(Refused):
    """A format's file asks for what cannot be; every fault is listed with its line."""

    message = N_(
        "{name} cannot be used:\n{faults:lines}\n"
        "  kubebook format show umum   shows every key and what it means"
    )


class FormatUnreadable(Refused):
    """A format's file is no TOML, or no text at all."""

    message = N_(
        "{name} cannot be read: line {line}: {written}\n"
        "  A line is KEY = VALUE or [TABLE], a text stands between quotes: "
        'title = "Laporan Bulanan"'
    )


class FormatBackslash(Refused):
    """A text between double quotes has a backslash, which means a special letter there."""

    message = N_(
        "{name} cannot be read: line {line}: {written}\n"
        "  Between \"...\" a \\ begins a special letter. Write / in its place, or take '...':\n"
        "  {mended}"
    )


class FormatQuotesCurly(Refused):
    """A text stands between the curly quotes of a word processor."""

    message = N_(
        "{name} cannot be read: line {line}: {written}\n"
        "  The quotes are curly, as a word processor makes them. Type straight ones:\n"
        "  {mended}"
    )


class FormatKeyTwice(Refused):
    """A key, or a table, stands twice in a format's file."""

    message = N_(
        "{name} cannot be read: line {line} is there already above: {written}\n"
        "  Delete one of the two, or put what they say under one."
    )


class FormatChangesNothing(Refused):
    """A proof sheet was asked for of a form that prints everything as the general form does."""

    message = N_(
        "{name} prints everything as the general form does, so there is nothing to look at.\n"
        "  kubebook format new FILE   begins a form that differs"
    )


class FormatNewer(Refused):
    """A format was written for a newer kubebook."""

    message = N_(
        "{name}, line {line}: it is of version {version}, and this kubebook reads up to version "
        "{known}.\n  A newer kubebook can read it."
    )


class FormatNotFound(Refused):
    """No format is called like that, and there is no such file."""

    message = N_(
        'There is no form "{typed}", and no file of that name.\n'
        "  kubebook format list             shows those that are here\n"
        "  kubebook format new {typed}.toml   begins one"
    )


class FormatNotFoundNear(Refused):
    """No format is called like that, but some nearly are."""

    message = N_(
        'There is no form "{typed}". Perhaps: {near}\n'
        "  kubebook format list   shows those that are here"
    )


class FormatNameTaken(Refused):
    """An office's file is called like a form that is brought along."""

    message = N_(
        'A form called "{name}" comes with kubebook; give {file} another name, such as '
        "{name}-kami.toml."
    )


class FormatTextless(Refused):
    """A file that should hold a format holds no text in UTF-8."""

    message = N_(
        "{path} is no text in UTF-8.\n"
        "  In Notepad: File, Save as, and below choose the encoding UTF-8"
    )


class FormatPartUnknown(Refused):
    """A format was to begin with a part that no format has."""

    message = N_(
        'A form has no part "{typed}". Perhaps: {near:statement}\n'
        "  kubebook format show umum   shows all parts"
    )


class FormatFileExists(Refused):
    """A new format was to be written over a file."""

    message = N_("{path} is there already. Give another name, or delete it first.")
