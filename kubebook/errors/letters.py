"""Refusals about letters."""

from kubebook.errors import Refused
from kubebook.messages import N_


class LetterNotFound(Refused):
    """The Agenda Surat has no such letter."""

    message = N_('There is no letter "{typed}".\n  kubebook letter list   shows them all')


class LetterNotSent(Refused):
    """A letter that was not sent cannot have been answered."""

    message = N_("{reference} is not marked as sent.\n  kubebook letter sent {reference}")
