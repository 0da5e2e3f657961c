"""The option that shows NIK and KK with all their digits, and the question before it.

Everywhere else they are masked (`book.people.card_numbers`). Without a terminal nobody can be
asked, and the option is believed.
"""

from typing import TYPE_CHECKING

from kubebook.cli.declared.field import Field
from kubebook.cli.declared.kinds import FLAG
from kubebook.messages import N_, message

if TYPE_CHECKING:
    from kubebook.cli.session import Session

FULL_NIK = Field(
    "full_nik", N_("NIK and KK with all their digits"), "--full-nik --nik-lengkap", kind=FLAG
)

ON_SCREEN = N_("NIK and KK are for nobody else to see. Are you alone at this screen?")
IN_FILE = N_("NIK and KK in full are only for an office that requires them. Is this for one?")


def in_full(session: "Session", asked: bool, *, on_screen: bool = True) -> bool:  # noqa: FBT001 (the option itself)
    """Whether card numbers are shown in full; a terminal asks first who will see them.

    Raises:
        Declined: the person answers no.
    """
    if asked and session.on_terminal:
        from kubebook.cli.asking import agree

        agree(session, message(ON_SCREEN if on_screen else IN_FILE), default=False)
    return asked
