"""Refusals about copies of the ledger on a flash drive: they are made elsewhere, or not at all."""

from kubebook.errors import Refused
from kubebook.messages import N_


class CopyFolderMissing(Refused):
    """The folder to copy to is not there: perhaps the drive is not plugged in."""

    message = N_(
        'There is no folder "{folder}". No copy was made.\n'
        "Look whether the flash drive is plugged in, and what its folder is called here."
    )


class CopyFolderOwn(Refused):
    """The copy was to lie where the book itself lies."""

    message = N_(
        '"{folder}" is where the book itself lies. A copy there would be lost with it.\n'
        "Name a folder on a flash drive."
    )


class CopyFolderLink(Refused):
    """What would be written on the drive is a link, which leads to another place."""

    message = N_(
        '"{path}" is a link that leads elsewhere. No copy was made.\n'
        "Remove it, or name another folder."
    )


class CopyNoRoom(Refused):
    """The drive has too little room for what would be copied."""

    message = N_(
        'The copy needs {needed:n} MB, and "{folder}" has {free:n} MB left. No copy was made.\n'
        "Make room on it, or take another flash drive."
    )


class CopyNotMade(Refused):
    """The system did not take the copy: the drive is full, was pulled out, cannot be written."""

    message = N_(
        'The copy in "{folder}" is not whole: {reason}. The book itself is as before.\n'
        "Do not rely on this copy. Plug the flash drive in again, or take another one, then repeat."
    )


class CopyNotProven(Refused):
    """What was read back from the drive is not what was written to it."""

    message = N_(
        '"{path}" is not as it was written there: this flash drive loses what it is given. '
        "The book itself is as before.\nTake another flash drive, then repeat."
    )


class CopyOfOthers(Refused):
    """On the drive a file of the same name is the book of another group."""

    message = N_(
        '"{path}" is the book of another group ({group}). Nothing was written over it.\n'
        "Name another folder."
    )


class CopyNewer(Refused):
    """The copy on the drive has lines that the book lacks."""

    message = N_(
        '"{path}" is newer than this book: it has lines that are not here ({lines:n}). Nothing '
        "was written over it.\n"
        "Look what is in it, then go on with it, or name another folder:\n"
        "  kubebook check {typed}\n"
        "  kubebook restore {typed}"
    )


class CopyDiverged(Refused):
    """The copy on the drive has other lines than the book."""

    message = N_(
        '"{path}" is this book too, but went its own way: it has lines that are not here '
        "({lines:n}). Nothing was written over it.\n"
        "Look what is in it, and name another folder for the copy:\n"
        "  kubebook check {typed}"
    )


class CopyMissing(Refused):
    """There is no copy in the folder that was named."""

    message = N_(
        'In "{folder}" there is no copy of the book ({name}).\n'
        "Look whether the flash drive is plugged in, or make a copy:\n"
        "  kubebook backup {typed}"
    )


class CopyUnreadable(Refused):
    """The copy is there, but the system does not hand it out."""

    message = N_(
        '"{path}" cannot be read: {reason}. Do not rely on this copy.\n'
        "Plug the flash drive in again, or take another one, and copy the book once more."
    )
