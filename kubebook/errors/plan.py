"""Refusals about the plan, its lines and its versions."""

from kubebook.errors import NotFound, Refused, WrongUsage
from kubebook.messages import N_


class PlanLineNotFound(NotFound):
    """No plan line has that number."""

    message = N_(
        'The plan has no line "{typed}".\n  kubebook plan list   shows its lines with their numbers'
    )


class PlanLineAmbiguous(Refused):
    """Several lines of the plan begin like that."""

    message = N_('"{typed}" could be {names}.\nWrite the number of the line.')


class VolumeUnreadable(WrongUsage):
    """The text is no volume."""

    message = N_(
        '"{text}" cannot be read as a volume.\n'
        "Write a number with up to three decimals: 12, 2,5 or 0,125; the unit with --unit."
    )


class VolumeAmbiguous(WrongUsage):
    """The text is a volume in two ways."""

    message = N_('"{text}" could be {one} or {other}.\nWrite {one} or {other}.')


class VolumeNotPositive(WrongUsage):
    """The volume is zero or less."""

    message = N_('"{text}" is no volume: it must be above zero.')


class VolumeTooLarge(WrongUsage):
    """The volume is beyond all sense."""

    message = N_('"{text}" is more than {most:n}, the most that a plan can hold.')


class LineWorthNothing(WrongUsage):
    """Volume times price comes to nothing."""

    message = N_("Volume times unit price comes to less than one rupiah.\nLook at both again.")


class LineTooLarge(WrongUsage):
    """Volume times price is beyond all sense."""

    message = N_(
        "Volume times unit price is more than {largest:rp}, the most that can be recorded."
    )


class LineAccountWrong(Refused):
    """A line's account must be able to take what the line plans."""

    message = N_(
        '"{name}" is money itself: no line of the plan moves it to itself.\n'
        "Name what the money goes to or comes from:\n"
        "  kubebook account list   shows them all"
    )


class LineTextMissing(WrongUsage):
    """A plan line has no words."""

    message = N_("What is planned? Some words are missing.\nWrite them in quotes.")


class LineHasEntries(Refused):
    """The fund of a line cannot change once money has moved on it."""

    message = N_(
        "Line {line} of the plan, {text}, has entries already, which its fund counts as spent.\n"
        "Add a line with the other fund, and correct the entries that belong to it:\n"
        "  kubebook plan add ...\n"
        '  kubebook entry correct {voucher} --line NUMBER --reason "..."'
    )


class PlanEmpty(Refused):
    """There is nothing to agree on."""

    message = N_(
        "The plan has no lines yet.\n"
        "  kubebook plan add Pakan --volume 12 --price 400rb --account pakan"
    )


class PlanAgreedAlready(Refused):
    """A plan is agreed on once; after that it is revised."""

    message = N_(
        "The plan was agreed on {date}; since then it is changed by revisions.\n"
        '  kubebook plan set NUMBER --price AMOUNT --reason "..."\n'
        "If the day or the meeting is wrong:\n"
        '  kubebook plan approve --date DATE --meeting MEETING --reason "..."'
    )


class ReasonNeedless(Refused):
    """An agreement that is not recorded yet cannot be mended."""

    message = N_("The plan is not agreed on yet, so there is nothing to mend.\nLeave out --reason.")


class AgreementTooLate(Refused):
    """The agreement cannot lie after a revision of what was agreed on."""

    message = N_(
        "Version {version} of the plan is of {next}; {date} is after that.\n"
        "Use --date {next:short} or earlier."
    )


class RevisionReasonMissing(WrongUsage):
    """A plan that was agreed on changes only with a reason."""

    message = N_(
        "The plan was agreed on {date}: a change of it needs its reason.\n"
        'Write it in quotes: --reason "..."'
    )


class RevisionTooEarly(Refused):
    """A revision may not lie before the version that it changes."""

    message = N_(
        "Version {version} of the plan is of {last}; {date} is before that.\n"
        "Use --date {last:short} or later."
    )


class PlanVersionNotFound(Refused):
    """The plan has no such version."""

    message = N_(
        'The plan has no version "{typed}"; there are versions 1 to {last}.\n'
        "  kubebook plan list --version {last}"
    )


class PlanAmountDiffers(Refused):
    """The sum that a file gives for a line is not volume times price."""

    message = N_("{volume} × {price:n} is {amount:rp}, not {given:rp}.")


class FundMissing(WrongUsage):
    """A group with grants names for each expense who pays it."""

    message = N_("Who pays this line? Its fund is missing.\nSay it with --fund: {names}")
