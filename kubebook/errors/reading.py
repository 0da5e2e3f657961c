"""Refused while reading an amount, a date or a period (raised by `money` and `periods`)."""

from kubebook.errors import WrongUsage
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
        '  kubebook entry correct VOUCHER --amount JUMLAH --reason "..."'
    )


class AmountTooLarge(WrongUsage):
    """The amount is beyond all sense."""

    message = N_('"{text}" is more than {largest:rp}, the most that can be recorded.')


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
