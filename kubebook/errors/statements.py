"""Refusals about statements."""

from kubebook.errors import Refused, WrongUsage
from kubebook.messages import N_


class StatementNotFound(Refused):
    """No statement is called like that."""

    message = N_('There is no statement "{typed}".\n  kubebook show   lists them all')


class StatementNotFoundNear(Refused):
    """No statement is called like that, but some nearly are."""

    message = N_(
        'There is no statement "{typed}". Perhaps: {near:statement}\n'
        "  kubebook show   lists them all"
    )


class StatementNeedsAccount(WrongUsage):
    """A ledger of one account was asked for without saying which."""

    message = N_(
        "{name:statement} is of one account, and none was named.\n"
        "  kubebook show {name:statement} --account kas"
    )


class StatementNeedsGrant(WrongUsage):
    """A book of one grant was asked for without saying which of several."""

    message = N_(
        "{name:statement} is of one grant, and the group has several: {names}.\n"
        "  kubebook show {name:statement} --grant {first}"
    )


class AccountNotOfBook(Refused):
    """A book of cash or of the bank was asked for an account that is neither."""

    message = N_(
        'The account "{account}" has no book of its own kind here. Possible: {names}\n'
        "  kubebook show account-ledger --account {account}"
    )
