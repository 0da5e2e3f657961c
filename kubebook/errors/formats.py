"""Refused of formats, the forms of offices (raised by `paper.formats`)."""

from kubebook.errors import Refused
from kubebook.messages import N_


class FormatFaulty(Refused):
    """A format's file says what cannot be; every fault is told with its line."""

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
