"""Refusals about other files: what is imported, exported and printed."""

from kubebook.errors import Refused, WrongUsage
from kubebook.messages import N_


class FileNotFound(Refused):
    """The file to be read is not there."""

    message = N_('There is no file "{path}".\nLook at its name and folder, then repeat.')


class FileUnreadable(Refused):
    """The file to be read is there, but the system does not hand it out."""

    message = N_(
        '"{path}" cannot be read ({reason}).\nClose it in other programs, or copy it here, then '
        "repeat."
    )


class FileIsFolder(Refused):
    """A file was expected and a folder given."""

    message = N_('"{path}" is a folder.\nName a file in it, then repeat.')


class FolderNotFound(Refused):
    """The folder of the file to be written is not there."""

    message = N_(
        'There is no folder "{folder}". Nothing was written.\n'
        "Make it first, or name another place with -o FILE."
    )


class FileUnwritable(Refused):
    """The system does not let the file be written: rights, or it is open in a viewer."""

    message = N_(
        '"{path}" cannot be written ({reason}). Nothing in it was changed.\n'
        "Close it where it is open, or name another file with -o FILE."
    )


class DiskFull(Refused):
    """No room is left for the file to be written."""

    message = N_(
        'There is no room left for "{path}". Nothing in it was changed.\n'
        "Make room, or name another place with -o FILE."
    )


class NotCsv(Refused):
    """The file to be imported is no text, or text in letters that are not known."""

    message = N_(
        "This file is no CSV text.\nSave it as CSV (UTF-8) in the spreadsheet, then import that."
    )


class CsvBroken(Refused):
    """A quotation mark stands open, so cells and rows can no longer be distinguished."""

    message = N_(
        "From line {line} on the cells cannot be told apart: a quotation mark stands alone.\n"
        "Put the mark in pairs, or save the file as CSV once more, then import it again."
    )


class ColumnsMissing(Refused):
    """The first line lacks columns without which no row can be read."""

    message = N_(
        "The first line must name the columns, and these are missing: {missing}.\n"
        "Known columns: {known}"
    )


class ColumnUnknown(Refused):
    """The first line names a column that is not known."""

    message = N_('"{heading}" is no column of this file.\nKnown columns: {known}')


class ColumnTwice(Refused):
    """Two columns have the same meaning."""

    message = N_('"{heading}" names the column {column} a second time.\nTake one of the two away.')


class ImportRefused(Refused):
    """Rows of the file break rules; each is named with its line and none was added."""

    message = N_(
        "Faults in the file: {count:n}. Nothing was added.\n{faults:lines}\n"
        "Mend these lines, then import the file again."
    )


class ExtensionUnknown(WrongUsage):
    """The ending of a file names no form that can be written."""

    message = N_("{path}: nothing is written in this form.\nEndings that work here: {endings}")


class FileNameImpossible(WrongUsage):
    """The system has no files of such a name: it is too long."""

    message = N_('No file can be called "{name}".\nWrite a shorter name.')


class OutputIsLedger(Refused):
    """A result was to be written over a ledger."""

    message = N_(
        '"{path}" is a ledger; nothing is written over it.\nName another file with -o FILE.'
    )
