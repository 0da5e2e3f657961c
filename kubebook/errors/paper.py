"""Refused of statements and paper (raised by `statements` and `paper`)."""

from kubebook.errors import Refused, WrongUsage
from kubebook.messages import N_


class StatementNotFound(Refused):
    """No statement is called like that."""

    message = N_('There is no statement "{typed}".\n  kubebook show   lists them all')


class StatementNotFoundNear(Refused):
    """No statement is called like that, but some nearly are."""

    message = N_(
        'There is no statement "{typed}". Perhaps: {near}\n  kubebook show   lists them all'
    )


class StatementNeedsAccount(WrongUsage):
    """A ledger of one account was asked for without saying which."""

    message = N_(
        "{name} is of one account, and none was named.\n  kubebook show {name} --account kas"
    )


class AccountNotOfBook(Refused):
    """A book of cash or of the bank was asked for an account that is neither."""

    message = N_(
        'The account "{account}" has no book of its own kind here. Possible: {names}\n'
        "  kubebook show account-ledger --account {account}"
    )


class DocumentNotFound(Refused):
    """No document and no statement is called like that."""

    message = N_(
        'There is no document "{typed}".\n'
        "  kubebook report --help   lists them all\n"
        "  kubebook show            lists the statements, which can be printed too"
    )


class DocumentNotFoundNear(Refused):
    """No document and no statement is called like that, but some nearly are."""

    message = N_(
        'There is no document "{typed}". Perhaps: {near}\n'
        "  kubebook report --help   lists them all\n"
        "  kubebook show            lists the statements, which can be printed too"
    )


class PeriodNotBegun(Refused):
    """Paper was asked for of a period that begins after today."""

    message = N_(
        "This period begins on {start}; there is nothing in it to print and sign yet.\n"
        "  kubebook report {document} --period 2026-10   prints one that has begun"
    )
