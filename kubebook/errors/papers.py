"""Refused of statements and paper (raised by `statements` and `paper`)."""

from kubebook.errors import Refused, WrongUsage
from kubebook.messages import N_


class StatementNotFound(Refused):
    """No statement is called like that."""

    message = N_(
        'There is no statement "{typed}". Perhaps: {nearest}\n  kubebook show   lists them all'
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
        'There is no document "{typed}". There are: {names}, and every statement by its name.\n'
        "  kubebook show   lists the statements"
    )


class PeriodNotBegun(Refused):
    """Paper was asked for of a period that begins after today."""

    message = N_(
        "This period begins on {start}; there is nothing in it to print and sign yet.\n"
        "  kubebook report {document} --period 2026-10   prints one that has begun"
    )
