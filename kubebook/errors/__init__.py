"""The error tree: every way a command can be refused, each leaf with its message and exit code.

The branches stand here, the leaves in a module for each subject; those of no one subject in
`typed` (what is typed anywhere), `commands`, `files`, `ledger`, `statements` and `paper`
(documents). A leaf holds a message id and facts and no language; `cli` words it once, at its one
boundary. The first line of a message names what is wrong, the lines after it what to type next.
"""

from typing import ClassVar

from kubebook.messages import N_, Message


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
    """A rule of the books refuses, or a thing named was not found. Exit code 1."""

    exit_code = 1


class NotFound(Refused):
    """Nothing is called like that; the fact `near` are names like it, if there are any."""

    @property
    def worded(self) -> Message:
        """The message, with the names that may be meant at the end of its first line."""
        said = super().worded
        if not self.facts.get("near"):
            return said
        return Message(
            N_("{what:first} Perhaps: {near}\n{what:rest}"),
            {"what": said, "near": self.facts["near"]},
        )


class WrongUsage(KubebookError):
    """Something was left out or cannot be read. Exit code 2."""

    exit_code = 2


class LedgerError(KubebookError):
    """The ledger file is missing, damaged, newer, behind, locked or not writable. Exit code 3."""

    exit_code = 3


class Declined(Exception):
    """The person at the terminal answered no; nothing is done, and nothing is wrong."""
