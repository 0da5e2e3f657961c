"""Refusals about what is typed anywhere: amounts, days, periods, counts, choices and texts."""

from kubebook.errors import Refused, WrongUsage
from kubebook.messages import N_


class AmountUnreadable(WrongUsage):
    """The text is no amount."""

    message = N_(
        '"{text}" cannot be read as an amount.\nWrite it like 350000, 350.000, 350rb or 1,25jt.'
    )


class AmountAmbiguous(WrongUsage):
    """The text is an amount in two ways."""

    message = N_(
        '"{text}" could be {one:rp} or {other:rp}.\nWrite {one:n} or {other:n}, with dots only.'
    )


class AmountNotPositive(WrongUsage):
    """The amount is zero or less."""

    message = N_(
        '"{text}" is no amount to record: it must be above zero.\n'
        "Money that goes back is recorded the other way, a mistake with:\n"
        '  kubebook entry correct VOUCHER --amount AMOUNT --reason "..."'
    )


class AmountTooLarge(WrongUsage):
    """The amount is beyond all sense."""

    message = N_('"{text}" is more than {largest:rp}, the most that can be recorded.')


class PiecesNotWhole(WrongUsage):
    """Something is paid by the piece, and the number of pieces is no whole number."""

    message = N_(
        '"{part}" in "{text}" is no whole number of pieces.\n'
        "Write the pieces first, then the price of one: 12 x 7500. Or only the whole amount."
    )


class DateUnreadable(WrongUsage):
    """The text is no date."""

    message = N_(
        '"{text}" cannot be read as a date.\n'
        "Write it like 31/10/2026, 31 Oktober 2026, 2026-10-31, kemarin or hari ini."
    )


class DateImpossible(WrongUsage):
    """The calendar has no such day."""

    message = N_('There is no day "{text}".\nThe last day of that month is {last}.')


class MonthImpossible(WrongUsage):
    """The year has no such month."""

    message = N_('There is no month {month} in "{text}".\nThe day stands first: 31/10/2026.')


class YearImpossible(WrongUsage):
    """The year is not one in which books are kept."""

    message = N_('The year {year} in "{text}" cannot be.\nWrite a year from {first} to {last}.')


class PeriodUnreadable(WrongUsage):
    """The text is no period."""

    message = N_(
        '"{text}" cannot be read as a period.\n'
        "Write it like 2026-10, Oktober 2026, 2026, 2026-01..2026-06 or bulan lalu."
    )


class PeriodBackwards(WrongUsage):
    """The period ends before it begins."""

    message = N_('The period "{text}" ends before it begins.\nWrite the earlier month first.')


class DayToCome(Refused):
    """A day that is no entry's lies after today: a birth, a joining, a visit, a decree."""

    message = N_(
        "{date:day} is still to come; today is {today:day}.\n"
        "Write {option:command} anew, or leave it out."
    )


class DayBefore(Refused):
    """An answer comes after its letter, a solution after its problem."""

    message = N_("{day} is before {first}, the day from which it stands.\nWrite another --date.")


class TimeUnreadable(WrongUsage):
    """A time of day is hours and minutes."""

    message = N_('"{typed}" is no time of day.\nWrite 14.00, or 09.00-11.30.')


class CountUnreadable(WrongUsage):
    """A number of pieces or months is a whole number."""

    message = N_('"{typed}" is no number of {what}.\nWrite a whole number in digits: 12')


class ChoiceUnknown(WrongUsage):
    """A field takes one of a few words."""

    message = N_('"{typed}" is not possible for {field}.\nPossible: {choices}')


class NameMissing(WrongUsage):
    """A name was left empty."""

    message = N_("The name is empty.\nWrite it in quotes.")


class NothingSaid(WrongUsage):
    """A visit, a problem or a letter is known by what is written of it."""

    message = N_("There are no words that say what it is about.\nWrite them in quotes.")


class ReasonMissing(WrongUsage):
    """A void or a correction without its reason."""

    message = N_('Why? A reason is missing.\nWrite it in quotes: --reason "..."')


class TextTooLong(WrongUsage):
    """A free text is longer than a page can hold."""

    message = N_("The text has {letters} letters; at most {limit} fit.\nShorten it.")


class NothingToSet(WrongUsage):
    """A command that sets fields got none."""

    message = N_("Nothing was given to change.\nAdd an option; --help shows them.")
