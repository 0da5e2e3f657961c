"""Refusals about letters."""

from kubebook.errors import NotFound, Refused
from kubebook.messages import N_


class LetterNotFound(NotFound):
    """The Agenda Surat has no such letter."""

    message = N_('There is no letter "{typed}".\n  kubebook letter list   shows them all')


class LetterAmbiguous(Refused):
    """Several letters are about that, or to that office."""

    message = N_('"{typed}" could be {names}.\nWrite the number of the letter.')


class LetterTakenBack(Refused):
    """A letter that was taken back can no longer be changed, sent, answered or taken back."""

    message = N_(
        "{reference} was taken back on {day}: {reason}.\n"
        "It stays in the Agenda Surat as it is. For another letter, with a number of its own:\n"
        '  kubebook letter add "..." --to NAME'
    )


class LetterAnswered(Refused):
    """The office has answered a letter: what it acted on cannot be taken back."""

    message = N_(
        "{reference} was answered on {day}, so it can no longer be taken back.\n"
        "What was wrong in it is said in another letter:\n"
        '  kubebook letter add "..." --to NAME'
    )


class PrintedTakenBack(Refused):
    """The letter of this document was taken back; printed anew it takes another number."""

    message = N_(
        "{what}\nIts number is not used again. To print the letter anew, with another number:\n"
        "  kubebook report {name:statement} --anyway"
    )


class LetterNotSent(Refused):
    """A letter that was not sent cannot have been answered."""

    message = N_("{reference} is not marked as sent.\n  kubebook letter sent {reference}")
