"""Refusals about accounts: what they are called, and which are money."""

from kubebook.errors import NotFound, Refused, WrongUsage
from kubebook.messages import N_


class AccountNotFound(NotFound):
    """No account is called or begins like that."""

    message = N_('There is no account "{typed}".\n  kubebook account list   shows them all')


class AccountAmbiguous(Refused):
    """Several accounts begin like that."""

    message = N_('"{typed}" could be several accounts: {names}.\nWrite more of its name.')


class AccountNameBad(WrongUsage):
    """A new account's name has letters that cannot be typed or exported."""

    message = N_(
        '"{typed}" cannot be the name of an account.\n'
        "Use small letters, digits and dashes, a letter first, at most 40 signs: penjualan-telur"
    )


class AccountNameTaken(Refused):
    """Another account is or was called that."""

    message = N_('The name "{name}" belongs to {code} {label}.\nChoose another name.')


class AccountSectionFull(Refused):
    """The section of the model has no free code left."""

    message = N_('No code is free beside "{name}".\nUse an account that is there.')


class AccountHasNoFlow(Refused):
    """The account is money itself, or saldo-awal: in no section of the cash flow."""

    message = N_(
        '"{name}" stands in no section of the cash flow.\n'
        "Name the account that money comes from or goes to."
    )


class NotMoney(Refused):
    """Kas or bank was expected."""

    message = N_('"{name}" holds no money.\nMoney accounts here: {names}')
