"""Refusals about entries and their vouchers: typed, imported, corrected or void."""

from kubebook.errors import NotFound, Refused, WrongUsage
from kubebook.messages import N_


class TextMissing(WrongUsage):
    """An entry has no words."""

    message = N_("What was it for? Some words are missing.\nWrite them in quotes after the amount.")


class DateInFuture(Refused):
    """An entry, or the day on which goods go, lies after today; other days: `DayToCome`."""

    message = N_(
        "{date:day} is still to come; today is {today:day}.\n"
        "Record it on the day it happens, or write another --date."
    )


class SameAccount(Refused):
    """Money cannot move from an account to itself."""

    message = N_('"{name}" stands on both sides.\nName two different accounts.')


class MoneyOnBothSides(Refused):
    """A receipt or an expense between two money accounts is a transfer."""

    message = N_(
        '"{name}" is money itself: this is a transfer.\n'
        "  kubebook transfer {amount:n} --from {source} --to {target}"
    )


class NeverOnCredit(Refused):
    """Bon was named for something that is neither sold nor bought: savings, aid, a debt itself."""

    message = N_(
        '"{name}" is never on bon: only what is sold or bought can be paid later.\n'
        "Name the money with {option:command}: kas or bank."
    )


class BonNoMoney(Refused):
    """Bon was named where money is moved or paid."""

    message = N_(
        '"bon" is no money: name kas or bank.\n'
        "  kubebook receipt AMOUNT TEXT --into bon     sold, and not paid yet\n"
        "  kubebook expense AMOUNT TEXT --out-of bon   bought, and not paid yet"
    )


class DebtNotFound(NotFound):
    """Nobody of that name owes the group, or is owed by it."""

    message = N_(
        'Nothing is open with "{typed}".\n'
        "  kubebook receivables   who owes the group\n"
        "  kubebook payables      whom the group owes"
    )


class DebtAmbiguous(Refused):
    """Several debts are open with such a name."""

    message = N_(
        '"{typed}" could be several: {names}.\n'
        "  kubebook settle NAME AMOUNT --account ACCOUNT   the whole name, and its account"
    )


class DebtOtherWay(Refused):
    """The money was named for the other direction of the debt."""

    message = N_("{label} of {who}: {option:command} does not fit.\nFor this one: {right:command}")


class MoreThanOwed(Refused):
    """More was paid than is owed from that day on."""

    message = N_(
        "{who}: {open:rp} is open on {day}, not {amount:rp}.\n"
        "Write at most that; what was paid beyond it is money in or out of its own."
    )


class MoneyInAdjust(Refused):
    """A memorial entry moves no money."""

    message = N_(
        '"{name}" is money, and an adjustment moves none.\n'
        "  kubebook receipt    money in\n"
        "  kubebook expense    money out\n"
        "  kubebook transfer   from kas to bank or back"
    )


class OpeningElsewhere(Refused):
    """Receipt, expense and transfer may not touch saldo-awal."""

    message = N_(
        '"{name}" is only for balances taken over from an older book.\n'
        "  kubebook opening kas AMOUNT"
    )


class OpeningOfResult(Refused):
    """Income and cost accounts have no opening balance."""

    message = N_(
        '"{name}" starts each year at nothing and has no opening balance.\n'
        "Take the profit of earlier years over as saldo-laba:\n"
        "  kubebook opening saldo-laba AMOUNT"
    )


class OpeningTooLate(Refused):
    """An opening may not lie after another entry."""

    message = N_(
        "Opening balances come first, but {voucher} is dated {first}.\n"
        "Use --date {first:short} or earlier."
    )


class OpeningThere(Refused):
    """The balance was taken over before."""

    message = N_(
        "{label} stands in the book already: {amount:rp}, {voucher}.\n"
        "  kubebook entry correct {voucher} --amount AMOUNT   if the amount is wrong"
    )


class EntryBeforeOpening(Refused):
    """No entry may be dated before an opening."""

    message = N_(
        "This ledger begins with the opening balance {voucher} of {first}; nothing can be dated "
        "before it.\nUse --date {first:short} or later."
    )


class MemberMissing(WrongUsage):
    """The account is kept per member and none was named."""

    message = N_('"{name}" is kept for each member.\nSay whose it is with --member.')


class PartyMissing(WrongUsage):
    """The account is kept by party and none was named."""

    message = N_('"{name}" is kept by name.\nSay who it is with --party "NAME".')


class MoneyShort(Refused):
    """Money on hand would be below nothing at the end of a day."""

    message = N_(
        "{label} would be short by {short:rp} at the end of {day:day}.\n"
        "{label} on that day {had:rp}, {what} {taken:rp}.{stands} Nothing was recorded.\n"
        "\nChoose one, then repeat:\n{ways:lines}"
    )


class SavingsShort(Refused):
    """A member's savings would fall below nothing."""

    message = N_(
        "{label} of {member} would fall below nothing on {day}: short by {short:rp}.{stands} "
        "Nothing was recorded.\n"
        "  kubebook show account-ledger --account {name}   shows what is there"
    )


class VoucherStoodOn(Refused):
    """A void would take away what a later entry of the same party or member needs."""

    message = N_(
        "{voucher} cannot be void: {later} of {date}, {amount:rp}, stands on it.\n"
        "{label} of {who} would be {short:rp} below nothing. Nothing was recorded.\n"
        "Correct this one, or void that one first:\n"
        '  kubebook entry correct {voucher} --amount AMOUNT --reason "..."\n'
        '  kubebook entry void {later} --reason "..."'
    )


class VoucherUnreadable(WrongUsage):
    """The text is no voucher number."""

    message = N_('"{typed}" is no voucher number.\nWrite it like BKM-2026-0018, BKM-0018 or bkm18.')


class VoucherNotFound(Refused):
    """No entry has that voucher."""

    message = N_(
        "There is no voucher {voucher}.\n  kubebook entry list --period {period}   shows them all"
    )


class VoucherNotOpen(Refused):
    """A second part of a slip must have the date and series of the first."""

    message = N_(
        "{voucher} is of {date:short} and takes only parts of that day and series.\n"
        "Leave --voucher out: the next number is given."
    )


class AlreadyVoid(Refused):
    """A void entry cannot be mended again."""

    message = N_("{voucher} is void already, since {voided}.\n  kubebook entry show {voucher}")


class VoucherHasParts(WrongUsage):
    """A voucher has several entries, and none was named."""

    message = N_(
        "{voucher} has several entries: {numbers}.\nSay which one with --entry NUMBER:\n"
        "  kubebook entry show {voucher}"
    )


class NothingToCorrect(WrongUsage):
    """A correction must change something."""

    message = N_(
        "Nothing would change in {voucher}.\nSay what is right, like --amount or --text; all that "
        "can be said:\n  kubebook entry correct --help"
    )


class NothingRecordedYet(Refused):
    """No entry counts, so that none can be mended."""

    message = N_(
        "Nothing is recorded that counts, so there is nothing to mend.\n  kubebook entry list"
    )


class NothingRecordedToday(Refused):
    """Without a number the last entry of this day is mended, and there is none."""

    message = N_(
        "Nothing was recorded today. The last voucher is {voucher} of {date:short}, {text}:\n"
        "  {command:command} {voucher}"
    )


class EntryNotInVoucher(Refused):
    """The voucher has no entry of that number."""

    message = N_(
        "{voucher} has no entry {number}; it has {numbers}.\n  kubebook entry show {voucher}"
    )


class VoucherMixed(Refused):
    """The parts of one slip would fall into two series."""

    message = N_(
        "The parts of {voucher} would belong to two series of vouchers.\n"
        "Void it, then record each part anew:\n"
        '  kubebook entry void {voucher} --reason "..."'
    )


class VoucherOnlyVoid(Refused):
    """A voucher of a faulty book names an account that does not exist: nothing can replace it."""

    message = N_(
        "{voucher} names the account {code}, which does not exist, so it cannot be corrected.\n"
        "Void it, then record what is right anew:\n"
        '  kubebook entry void {voucher} --reason "..."'
    )


class OptionNotForEntry(WrongUsage):
    """A correction names a side that this kind of entry lacks."""

    message = N_("{voucher} does not take {option:command}.\nFor this one: {options:command}")


class VoucherMisfit(Refused):
    """A given voucher is not of its row's series and year."""

    message = N_(
        "{voucher} does not fit: this entry belongs to the series {series}.\n"
        "Mend the voucher, or leave it empty: the next number is given."
    )


class VoucherTaken(Refused):
    """A given voucher stands for something else already."""

    message = N_("{voucher} is there already with other contents.\n  kubebook entry show {voucher}")


class VoucherTwoDays(Refused):
    """One voucher stands in the file under two dates."""

    message = N_("{voucher} stands under another date in line {other}.\nA slip has one date.")
