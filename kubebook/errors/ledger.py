"""Refusals about the ledger file (raised by `store`)."""

from kubebook.errors import LedgerError, Refused, WrongUsage
from kubebook.messages import N_


class LedgerExists(Refused):
    """A new ledger was to be made, but a file is there already."""

    message = N_(
        "There is a file {path} already. Nothing was changed.\n"
        "  kubebook --ledger {typed} status   shows what is in it\n"
        "  kubebook --ledger OTHER.kubebook init   begins a new book"
    )


class LedgerWasHere(Refused):
    """A new ledger was to be made where copies of a lost one lie."""

    message = N_(
        "{path} is gone, but copies of it lie in {folder}.\n"
        "Go back to the newest one, or give the new book another name:\n"
        "  kubebook --ledger {typed} restore {copy_typed}"
    )


class LedgerMissing(LedgerError):
    """There is no ledger at that path."""

    message = N_("There is no book {path}.\n{way_out}")


class LedgerIsFolder(LedgerError):
    """A folder has the ledger's name."""

    message = N_("{path} is a folder, not a book.\n  kubebook --ledger FILE status")


class LedgerUnreadable(LedgerError):
    """The system does not let us read the ledger."""

    message = N_(
        "{path} cannot be read: {reason}.\nNothing was changed. Ask whoever set up this computer."
    )


class LedgerEmpty(LedgerError):
    """The ledger has no bytes, or only zero bytes or blank lines."""

    message = N_("{path} is empty: there is no book in it.\n{way_out}")


class LedgerForeign(LedgerError):
    """The file is a text of another program."""

    message = N_("{path} is not a book of kubebook but a file of another program.\n{way_out}")


class LedgerBinary(LedgerError):
    """The file is no text."""

    message = N_(
        "{path} is not a book of kubebook, nor any text: perhaps a picture or a document, "
        "or the disk spoilt it.\n{way_out}"
    )


class LedgerUnfinished(LedgerError):
    """The ledger is cut off so early that not even the group is in it."""

    message = N_("{path} breaks off before the group's name: the book is not whole.\n{way_out}")


class LedgerDamaged(LedgerError):
    """A line of the ledger does not follow from the lines before it."""

    message = N_(
        "{path} is damaged: line {line} is not as kubebook wrote it.\n"
        "Nothing was changed, and nothing is written to a damaged book.\n{way_out}\n"
        "To take every whole line of it into a new book:\n"
        "  kubebook restore {typed} --salvage -o NEW.kubebook"
    )


class LedgerNewer(LedgerError):
    """The ledger was written by a newer kubebook."""

    message = N_(
        "{path} was written by a newer kubebook (version {version} of the file; "
        "this program knows {known}).\nNothing was changed. Install the newer kubebook."
    )


class LedgerUnknown(LedgerError):
    """The ledger is whole, but holds something that this version does not know."""

    message = N_(
        "{path} holds what this kubebook does not know ({what}).\n"
        "It was written by a newer kubebook or by another program. Nothing was changed.\n"
        "Install the newest kubebook, or go back to a copy:\n"
        "  kubebook --ledger {typed} restore FILE"
    )


class RecordImpossible(Refused):
    """What was to be saved could not be read again."""

    message = N_(
        "That is more than a book can hold ({what}). Nothing was saved.\n"
        "Write a shorter text, or a smaller number."
    )


class NothingToSalvage(LedgerError):
    """Not one line of a damaged ledger can be read."""

    message = N_(
        "In {path} there is not one line of a book that can be read. Nothing was made.\n"
        "Look for a copy of it, on a flash drive too."
    )


class LedgerOlder(LedgerError):
    """The ledger has fewer lines than were written here."""

    message = N_(
        "{path} is older than what was last written here: {gone}.\n{copy}\n"
        "Look for the newer file. To go on with this one:\n"
        "  kubebook --ledger {typed} restore {typed}"
    )


class LedgerBefore(LedgerError):
    """The ledger is from before it was rewritten here, for a version or to forget a member."""

    message = N_(
        "{path} is from before {event}: {gone}.\n{copy}\n"
        "Look for the newer file. To go on with this one:\n"
        "  kubebook --ledger {typed} restore {typed}"
    )


class LedgerDiverged(LedgerError):
    """The ledger has other lines than were written here."""

    message = N_(
        "{path} is not the book that was last written here: it went its own way {since}.\n{copy}\n"
        "Perhaps it was written to on two computers. Compare the two, then choose:\n"
        "  kubebook --ledger {typed} restore FILE"
    )


class LedgerOfOthers(LedgerError):
    """The ledger has another id than the one written here: it is another group's."""

    message = N_(
        "{path} is another group's book ({group}), not the one kept here until now.\n"
        "Put the right file back. To go on with this one:\n"
        "  kubebook --ledger {typed} restore {typed}"
    )


class LedgerLocked(LedgerError):
    """Another writer holds the ledger."""

    message = N_(
        "Somebody else is writing to {path}: {holder}.\n"
        "Nothing was saved. Wait until that is done, then type the command again."
    )


class LedgerMoved(LedgerError):
    """The ledger changed between reading and writing, by a program that takes no lock."""

    message = N_(
        "{path} was changed by another program in this very moment. Nothing was saved.\n"
        "Close the other program, then type the command again."
    )


class LedgerNotWritten(LedgerError):
    """The system does not let us write, or refused in the middle; the ledger is as it was."""

    message = N_("Nothing was saved: {path} cannot be written: {reason}.\nThe book is as before.")


class LedgerWithoutLocks(LedgerError):
    """The disk of the ledger knows no locks, so that two writers could spoil it."""

    message = N_(
        "Nothing was saved: where {path} lies, the disk knows no locks, so two people could write "
        "at once.\n"
        "Copy {path} and the folder {folder} to the disk of this computer, and go on there:\n"
        "  kubebook --ledger {name} status"
    )


class LedgerNotBegunWithoutLocks(LedgerError):
    """The disk on which a ledger was to begin knows no locks."""

    message = N_(
        "No ledger began: where {path} would lie, the disk knows no locks, so two people could "
        "write at once.\n"
        "Begin it in a folder on the disk of this computer:\n"
        "  kubebook init"
    )


class LedgerPerhapsSaved(LedgerError):
    """Writing failed, and so did taking it back: the line may be in the file or not."""

    message = N_(
        "{path} could not be written whole: {reason}. It may be saved or not.\n"
        "Look before you type it again:\n  kubebook --ledger {typed} entry list"
    )


class LedgerReadOnly(LedgerError):
    """A script tried to write to a ledger through TinyDB."""

    message = N_(
        "{path} is open for reading only; the commands of kubebook write to it.\n"
        "Nothing was changed."
    )


class RecordDropped(LedgerError):
    """A write would have removed a record; in a ledger nothing is ever removed."""

    message = N_("{table} {id} would be gone. Nothing is ever removed from a book.")


class LedgerNotHere(LedgerError):
    """No ledger is named, and none lies here."""

    message = N_(
        "There is no ledger in this folder ({folder}).\n"
        "\n"
        "  kubebook init      begin the ledger of a group\n"
        "  kubebook demo      first try it with an invented group\n"
        "\n"
        "Is your ledger somewhere else? Name its file:\n"
        "  kubebook --ledger E:\\ayam-berkah.kubebook status"
    )


class LedgerRenamed(LedgerError):
    """No ledger lies here, but a file that looks like it under another name."""

    message = N_(
        "{found} is here, but no {wanted}. Perhaps it was renamed or copied.\n"
        "If it is your ledger, give it its name back:\n  {command}"
    )


class SeveralLedgers(WrongUsage):
    """Several ledgers lie here and none was named."""

    message = N_(
        "Several ledgers lie here:\n{ledgers:lines}\n"
        "Say which one:\n  kubebook --ledger {first} status\n"
        "A copy to spare is better kept in another folder."
    )
