"""Refusals about grants: what they are called, their amounts, stages, deadlines and plan lines."""

from kubebook.errors import NotFound, Refused, WrongUsage
from kubebook.messages import N_


class GrantNotFound(NotFound):
    """No grant is called that."""

    message = N_('There is no grant "{typed}".\n  kubebook grant list   shows them all')


class GrantAmbiguous(Refused):
    """Several grants begin like that."""

    message = N_('"{typed}" could be several grants: {names}.\nWrite more of its name.')


class GrantNameBad(WrongUsage):
    """The name of a grant is typed often, so it is short and plain."""

    message = N_(
        '"{typed}" cannot be the name of a grant.\n'
        "Use small letters, digits and dashes, a letter first, at most 40 signs: bansos-2026"
    )


class GrantNameTaken(Refused):
    """Another grant is called that."""

    message = N_(
        'The name "{name}" belongs to {label}.\n'
        "Choose another name, or change that grant:\n"
        "  kubebook grant set {name}"
    )


class GoodsAboveGrant(Refused):
    """The part in goods cannot be more than the whole grant."""

    message = N_(
        "{goods:rp} in goods is more than the whole grant, {amount:rp}.\n"
        "The amount is that of the decree, money and goods together."
    )


class StagesUnlike(Refused):
    """The stages must add up to the grant, or to its money."""

    message = N_(
        "The stages add up to {total:rp}, the grant is {amount:rp}.\n"
        "Write all stages, each with --stage, as the decree has them."
    )


class StageUnreadable(WrongUsage):
    """A stage is an amount and, if there is one, the day by which its report is due."""

    message = N_(
        'The stage "{typed}" cannot be read.\n'
        'Write its amount and the day its report is due: --stage "10jt 10/1/2027"'
    )


class StageNotFound(Refused):
    """The grant has no stage of that number."""

    message = N_("{name} has no stage {stage}; it has {stages}.\n  kubebook grant show {name}")


class DeadlineBeforeDecree(Refused):
    """A deadline cannot lie before the decree that sets it."""

    message = N_(
        "The deadline {due} is before the decree of {decree}.\nLook at the year of both days."
    )


class NothingGranted(Refused):
    """An accountability report is asked for, and the book has no aid."""

    message = N_(
        "There is no aid in this book, so there is nothing to account for.\n"
        "If there is some, record its decree:\n  kubebook grant add"
    )


class GrantNotNamed(WrongUsage):
    """Of several grants one must be named."""

    message = N_(
        "The group has several grants: {names}. Say of which one.\n"
        "  kubebook report accountability --grant {first}"
    )


class GrantYearBad(WrongUsage):
    """A budget year has four digits."""

    message = N_('"{typed}" is no year.\nWrite it with four digits: 2026')


class GrantNotOfLine(Refused):
    """The plan line named is paid from another fund than the grant named."""

    message = N_(
        "Line {line} of the plan, {text}, is not paid from {grant}.\n"
        "Leave out --grant: the line says it."
    )
