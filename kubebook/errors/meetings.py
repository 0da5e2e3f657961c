"""Refusals about meetings, visits and problems."""

from kubebook.errors import NotFound, Refused, WrongUsage
from kubebook.messages import N_


class MeetingNotFound(NotFound):
    """No meeting has that number, was on that day, or has such a word in its agenda."""

    message = N_('There is no meeting "{typed}".\n  kubebook meeting list   shows them all')


class MeetingAmbiguous(Refused):
    """Several meetings have such a word in their agenda."""

    message = N_('"{typed}" could be {names}.\nWrite the number of the meeting.')


class SeveralMeetings(Refused):
    """Two meetings were on the same day."""

    message = N_("On {day} there are several meetings: {numbers}.\nWrite the number.")


class MeetingToCome(Refused):
    """Who came cannot be recorded before the day of the meeting."""

    message = N_(
        "The meeting of {day:day} is still to come.\n"
        "On that day it is said who came:\n"
        "  kubebook meeting set {number} --present all"
    )


class MeetingNotHeld(Refused):
    """A meeting that was called off, or is still to come, has decided on nothing."""

    message = N_(
        "Meeting no. {number} of {day} was called off or is still to come; it agreed to nothing.\n"
        "  kubebook meeting list   shows them all"
    )


class NotMemberThen(Refused):
    """Somebody who was no member on the day cannot have come as one."""

    message = N_(
        "{name} was no member on {day}, but joined on {joined}.\n"
        "If that day is wrong:\n  kubebook member set {id} --joined {day:short}"
    )


class MemberGoneThen(Refused):
    """Somebody who had left before the day cannot have come as a member."""

    message = N_(
        "{name} was no member any more on {day}, having left on {left}.\n"
        "If that day is wrong:\n"
        "  kubebook member set {id} --returned\n"
        "  kubebook member leave {id} --date DATE"
    )


class NobodyThen(Refused):
    """On the day of a meeting the group had no members."""

    message = N_(
        "The group had no members on {day}, so nobody can have come.\n"
        "If the days of joining are wrong:\n  kubebook member set A01 --joined {day:short}"
    )


class PresentAndAbsent(WrongUsage):
    """Who came is typed in one of the two ways."""

    message = N_(
        "Both --present and --absent were given.\nOne is enough: the rest is known from it."
    )


class GuestUnknown(Refused):
    """The meeting has no guest of that name."""

    message = N_('There is no guest "{typed}" at this meeting.\n  kubebook meeting show {number}')


class CompanionUnknown(WrongUsage):
    """No visitor was named, and the group has no companion."""

    message = N_(
        "The group has no companion on record, so write who came: --companion NAME.\n"
        "  kubebook group set --companion NAME   names one for good"
    )


class CompanionComes(Refused):
    """The letter about a companion who does not come is asked for while the companion comes."""

    message = N_(
        "{what}\n"
        "The letter says that nobody comes. If it is still to be written:\n"
        "  kubebook report companion-letter --anyway"
    )


class VisitNotFound(Refused):
    """No visit has that number."""

    message = N_('There is no visit "{typed}".\n  kubebook visit list   shows them all')


class ProblemAmbiguous(Refused):
    """Several problems have such a word."""

    message = N_('"{typed}" could be {names}.\nWrite the number of the problem.')


class ProblemNotFound(NotFound):
    """No problem has that number."""

    message = N_('There is no problem "{typed}".\n  kubebook problem list   shows them all')


class ProblemRaised(Refused):
    """The day of a problem is that of the meeting or the visit that raised it."""

    message = N_(
        "Problem {number} has the day of the meeting or the visit that raised it:\n  {command}"
    )
