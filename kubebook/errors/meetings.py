"""Refused of meetings, visits and problems."""

from kubebook.errors import Refused, WrongUsage
from kubebook.messages import N_


class MeetingNotFound(Refused):
    """No meeting has that number or was on that day."""

    message = N_('There is no meeting "{typed}".\n  kubebook meeting list   shows them all')


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


class NotMemberThen(Refused):
    """Somebody who was no member on the day cannot have come as one."""

    message = N_(
        "{name} was no member on {day}, but joined on {joined}.\n"
        "If that day is wrong:\n  kubebook member set {id} --joined {day:short}"
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
        "The group has no companion on record, so write who came: --companion NAMA.\n"
        "  kubebook group set --companion NAME   names one for good"
    )


class VisitNotFound(Refused):
    """No visit has that number."""

    message = N_('There is no visit "{typed}".\n  kubebook visit list   shows them all')


class ProblemNotFound(Refused):
    """No problem has that number."""

    message = N_('There is no problem "{typed}".\n  kubebook problem list   shows them all')
