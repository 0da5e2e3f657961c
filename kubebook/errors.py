"""The error tree: every way a command can be refused, each leaf with its message and exit code.

A leaf holds a message id and facts and no language; `cli` words it once, at its one boundary.
The first line of a message says what is wrong, the lines after it what to type next.
"""

from typing import ClassVar

from kubebook.messages import Message, N_


class KubebookError(Exception):
    """Anything that kubebook refuses; `facts` fill the named places of `message`."""

    exit_code: ClassVar[int] = 1
    message: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        super().__init__(self.message)
        self.facts = facts

    @property
    def worded(self) -> Message:
        """The message with its facts, ready for `language.word`."""
        return Message(self.message, self.facts)


class Refused(KubebookError):
    """A rule of the books says no, or a thing named was not found. Exit code 1."""

    exit_code = 1


class WrongUsage(KubebookError):
    """Something was left out or cannot be read. Exit code 2."""

    exit_code = 2


class LedgerError(KubebookError):
    """The ledger file is missing, damaged, newer, behind, locked or not writable. Exit code 3."""

    exit_code = 3


# --- amounts, dates, periods (raised by money and periods) -------------------------------------


class AmountUnreadable(WrongUsage):
    """The text is no amount."""

    message = N_(
        '"{text}" cannot be read as an amount.\n'
        "Write it like 350000, 350.000, 350rb or 1,25jt."
    )


# --- the books ---------------------------------------------------------------------------------


class AccountNotFound(Refused):
    """No account is called or begins like that."""

    message = N_(
        'There is no account "{typed}".\n'
        "  kubebook account list   shows them all"
    )


class AccountAmbiguous(Refused):
    """Several accounts begin like that."""

    message = N_('"{typed}" begins several accounts: {names}.\nWrite one more letter of its name.')
