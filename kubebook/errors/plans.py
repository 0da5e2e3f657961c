"""Refused of the plan, its lines and the grants that pay them (raised by `book`)."""

from kubebook.errors import Refused
from kubebook.messages import N_


class PlanLineNotFound(Refused):
    """No plan line has that number."""

    message = N_(
        'The plan has no line "{typed}".\n  kubebook plan list   shows its lines with their numbers'
    )


class GrantNotFound(Refused):
    """No grant is called that."""

    message = N_('There is no grant "{typed}".\n  kubebook grant list   shows them all')


class GrantAmbiguous(Refused):
    """Several grants begin like that."""

    message = N_('"{typed}" begins several grants: {names}.\nWrite more of its name.')


class GrantNotOfLine(Refused):
    """The plan line named is paid from another fund than the grant named."""

    message = N_(
        "Line {line} of the plan, {text}, is not paid from {grant}.\n"
        "Leave out --grant: the line says it."
    )
