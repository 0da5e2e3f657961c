"""Refusals about letters."""

from kubebook.errors import NotFound, Refused
from kubebook.messages import N_


class LetterNotFound(NotFound):
    """The Agenda Surat has no such letter."""

    message = N_('There is no letter "{typed}".\n  kubebook letter list   shows them all')


class LetterAmbiguous(Refused):
    """Several letters are about that, or to that office."""

    message = N_('"{typed}" could be {names}.\nWrite the number of the letter.')


class LetterNotSent(Refused):
    """A letter that was not sent cannot have been answered."""

    message = N_("{reference} is not marked as sent.\n  kubebook letter sent {reference}")
