"""Refusals about closing months, and about what a closed month no longer takes."""

from kubebook.errors import NotFound, Refused, WrongUsage
from kubebook.messages import N_


class MonthClosed(Refused):
    """Something new is dated in a month that is closed."""

    message = N_(
        "{month} is closed since {closed}: nothing is added to it any more.\n"
        "A slip that comes late goes into a month that is open, with its own day beside it:\n"
        "  --date {open:short} --slip-date {day:short}"
    )


class ClosedVoucher(Refused):
    """A voucher of a closed month is to be made void or corrected."""

    message = N_(
        "{voucher} stands in {month}, which is closed since {closed}: there it stays as it is.\n"
        "Take it back in the present month, then record what is right:\n"
        '  kubebook entry reverse {voucher} --reason "..."'
    )


class MonthStillRuns(Refused):
    """A month is closed on its last day or later."""

    message = N_(
        "{month} runs until {last}; today is {today}.\n"
        "It can be closed on its last day, when all slips of that day are recorded."
    )


class MonthIsClosed(Refused):
    """The month was closed before."""

    message = N_(
        "{month} is closed since {closed}, seal {seal}.\n"
        "  kubebook show closings   all months that are closed"
    )


class NothingToClose(Refused):
    """No entry is dated before the end of the month."""

    message = N_("Nothing is recorded until the end of {month}, so there is nothing to close.")


class NotOneMonth(Refused):
    """What was typed is no single month."""

    message = N_('"{typed}" is not one month.\nWrite it like this: 2026-10, or "Oktober 2026".')


class FaultsInMonth(Refused):
    """The book has faults: what is sealed must be right."""

    message = N_(
        "The book has faults, and what is wrong would be sealed for ever: {what}\n"
        "  kubebook check   lists all, each with the way to mend it"
    )


class CountMissing(Refused):
    """A month is closed with the money counted, or with the reason why it was not."""

    message = N_(
        "The money was not counted at the end of {month}.\n"
        "  kubebook count                             count it now\n"
        '  kubebook close {typed} --uncounted "..."   or say why it cannot be counted'
    )


class NothingClosed(NotFound):
    """No month is closed."""

    message = N_("No month is closed yet.\n  kubebook close {month}")


class NotClosed(NotFound):
    """The month is open."""

    message = N_("{month} is not closed.\n  kubebook show closings   the months that are closed")


class NotLastClosed(Refused):
    """Only the month that was closed last can be opened again."""

    message = N_(
        "{month} cannot be opened again, since the months after it are sealed on it. "
        "Only the last one can: {last}.\n"
        "A mistake in an earlier month is taken back in the present one:\n"
        '  kubebook entry reverse VOUCHER --reason "..."'
    )


class NobodyOpens(Refused):
    """A closed month is opened by an officer, who is named in the next report."""

    message = N_(
        "Only an officer opens a closed month again, and this group has none.\n"
        "  kubebook member set MEMBER --role ketua"
    )


class VoucherStillOpen(Refused):
    """The month of a voucher is open: it can be mended where it stands."""

    message = N_(
        "{month} is open, so {voucher} is mended where it stands:\n"
        '  kubebook entry void {voucher} --reason "..."\n'
        '  kubebook entry correct {voucher} --amount AMOUNT --reason "..."'
    )


class AlreadyReversed(Refused):
    """A voucher is taken back once."""

    message = N_(
        "{voucher} was taken back with {by} of {date}.\n  kubebook entry show {by}   shows it"
    )


class ReversalReversed(Refused):
    """What takes another voucher back is not taken back itself."""

    message = N_(
        "{voucher} takes another one back. If that was wrong, record the first one again, "
        "in a month that is open."
    )


class OpeningReversed(Refused):
    """A balance taken over from before the book, in a closed month."""

    message = N_(
        "{voucher} is the balance with which the book begins, and its month is closed. Record the "
        "difference as what it is:\n"
        '  kubebook receipt AMOUNT "Selisih saldo awal" --account pendapatan-lain\n'
        '  kubebook expense AMOUNT "Selisih saldo awal" --account beban-lain'
    )


class ReversalKept(Refused):
    """What takes a voucher back is not corrected: it is the mirror of that voucher or nothing."""

    message = N_(
        "{voucher} takes another one back, so it cannot be corrected. If it was wrong:\n"
        '  kubebook entry void {voucher} --reason "..."'
    )


class PiecesUnreadable(WrongUsage):
    """It is not clear how many pieces there are of which face value."""

    message = N_(
        '"{typed}" cannot be read as pieces of money.\n'
        "Write how many there are of each, in this order: {faces:n}. Or with the value: "
        "100rb x 3; 50rb x 1"
    )


class FaceUnknown(WrongUsage):
    """There is no such note or coin."""

    message = N_("There is no piece of {face:rp} here.\nThe values: {faces:n}")


class FaceTwice(WrongUsage):
    """The pieces of one value were typed twice."""

    message = N_("The pieces of {face:rp} stand there twice.\nWrite them once, all together.")


class NothingCounted(WrongUsage):
    """A count without anything that was counted."""

    message = N_(
        "Nothing was counted: what is not counted is not 0.\n"
        "  kubebook count --note 100000=3 --coin 500=4 --bank 1250000"
    )


class WitnessesMissing(WrongUsage):
    """Too few people saw the count."""

    message = N_(
        "A count is seen by {count} people who are not the treasurer.\n"
        '  --witness "NAME" --witness "NAME"'
    )


class WitnessIsTreasurer(Refused):
    """The treasurer is no witness of the own box."""

    message = N_(
        "{name} keeps the money, and so is no witness of the count.\n"
        "Name somebody else: another officer, a member, the companion."
    )


class BankNotCountable(Refused):
    """The state of a bank book was given for cash."""

    message = N_('"{name}" is cash: it is counted by its pieces.\n  --note 100000=3 --coin 500=4')


class NothingToTakeIn(Refused):
    """There is no difference of that kind that could be taken into the book."""

    message = N_(
        "The cash does not differ from the book in that way, so there is nothing to record."
    )


class TreasurerMissing(Refused):
    """Nobody is treasurer, so nobody can owe what is missing."""

    message = N_(
        "The group has no treasurer on that day who could owe what is missing.\n"
        "  kubebook member set MEMBER --role bendahara"
    )


class NobodyHandsOver(Refused):
    """The group has no treasurer on that day."""

    message = N_(
        "The group has no treasurer on that day, so nobody hands over.\n"
        "  kubebook member set MEMBER --role bendahara"
    )


class SameTreasurer(Refused):
    """The new treasurer is the old one."""

    message = N_("{name} is the treasurer already.\nName the member who takes over.")


class ActingMissing(WrongUsage):
    """The old treasurer is not there, and nobody hands over instead."""

    message = N_(
        "{name} is not there, so somebody else hands over: an officer, or a relative.\n"
        '  --acting "NAME"'
    )


class HandoverUncounted(Refused):
    """Nobody counted the money on the day of the handover."""

    message = N_(
        "The money was not counted on that day: what is handed over is what was counted.\n"
        "  kubebook count        count it now\n"
        '  --uncounted "..."   or say why it cannot be counted'
    )


class WitnessTakesPart(Refused):
    """Whoever hands over or takes over is no witness of it."""

    message = N_(
        "{name} hands over or takes over, and so is no witness of it.\n"
        "Name somebody else: another officer, a member, the companion."
    )


class NoHandover(NotFound):
    """No treasurer has handed over."""

    message = N_("Nobody has handed over yet.\n  kubebook handover")


class HandoverNotThen(NotFound):
    """Nobody handed over in the period that was asked for."""

    message = N_(
        "Nobody handed over in {period}; the last handover was on {last}.\n"
        "  kubebook report handover --period {typed}"
    )


class MonthsTooMany(Refused):
    """Years would be closed at once: the first entry may have a wrong year."""

    message = N_(
        "The first open entry is of {first}: {count} months would be closed at once. If its year "
        "is wrong, correct it first:\n"
        '  kubebook entry correct VOUCHER --date DATE --reason "salah tahun"\n'
        "  kubebook close {typed}   if it is right: year after year"
    )
