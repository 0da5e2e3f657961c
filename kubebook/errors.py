"""The error tree: every way a command can be refused, each leaf with its message and exit code.

A leaf holds a message id and facts and no language; `cli` words it once, at its one boundary.
The first line of a message says what is wrong, the lines after it what to type next.
"""

from typing import ClassVar

from kubebook.messages import N_, Message


class KubebookError(Exception):
    """Anything that kubebook refuses; `facts` fill the named places of `message`."""

    exit_code: ClassVar[int] = 1
    message: ClassVar[str] = ""

    def __init__(self, **facts: object) -> None:
        super().__init__(self.message)
        self.facts = facts

    @property
    def worded(self) -> Message:
        """The message with its facts, ready for `language.word`."""
        return Message(self.message, self.facts)


class Refused(KubebookError):
    """A rule of the books says no, or a thing named was not found. Exit code 1."""

    exit_code = 1


class WrongUsage(KubebookError):
    """Something was left out or cannot be read. Exit code 2."""

    exit_code = 2


class LedgerError(KubebookError):
    """The ledger file is missing, damaged, newer, behind, locked or not writable. Exit code 3."""

    exit_code = 3


class Declined(Exception):
    """The person at the terminal said no to what was asked; nothing is done, and nothing wrong."""


# --- amounts, dates, periods (raised by money and periods) -------------------------------------


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


# --- the books ---------------------------------------------------------------------------------


class AccountNotFound(Refused):
    """No account is called or begins like that."""

    message = N_('There is no account "{typed}".\n  kubebook account list   shows them all')


class AccountAmbiguous(Refused):
    """Several accounts begin like that."""

    message = N_('"{typed}" begins several accounts: {names}.\nWrite more of its name.')


class AccountNameBad(WrongUsage):
    """A new account's name has letters that cannot be typed or exported."""

    message = N_(
        '"{typed}" cannot be the name of an account.\n'
        "Use small letters, digits and dashes, a letter first, at most 40 signs: penjualan-telur"
    )


class AccountNameTaken(Refused):
    """Another account is or was called that."""

    message = N_('The name "{name}" belongs to {code} {label}.\nChoose another name.')


class AccountSectionFull(Refused):
    """The section of the model has no free code left."""

    message = N_('No code is free beside "{name}".\nUse an account that is there.')


class TextMissing(WrongUsage):
    """An entry has no words."""

    message = N_("What was it for? Some words are missing.\nWrite them in quotes after the amount.")


class ReasonMissing(WrongUsage):
    """A void or a correction without its reason."""

    message = N_('Why? A reason is missing.\nWrite it in quotes: --reason "..."')


class TextTooLong(WrongUsage):
    """A free text is longer than a page bears."""

    message = N_("The text has {letters} letters; at most {limit} fit.\nShorten it.")


class DateInFuture(Refused):
    """An entry lies after today."""

    message = N_(
        "{date:day} is still to come; today is {today:day}.\n"
        "Record it on the day it happens, or write another --date."
    )


class DayToCome(Refused):
    """A birth, a joining or the day on a slip lies after today."""

    message = N_(
        "{date:day} is still to come; today is {today:day}.\nWrite {option} anew, or leave it out."
    )


class SameAccount(Refused):
    """Money cannot move from an account to itself."""

    message = N_('"{name}" stands on both sides.\nName two different accounts.')


class NotMoney(Refused):
    """Kas or bank was expected."""

    message = N_('"{name}" holds no money.\nMoney accounts here: {names}')


class MoneyOnBothSides(Refused):
    """A receipt or an expense between two money accounts is a transfer."""

    message = N_(
        '"{name}" is money itself: this is a transfer.\n'
        "  kubebook transfer {amount:n} --from {source} --to {target}"
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
        "  kubebook opening kas JUMLAH"
    )


class OpeningOfResult(Refused):
    """Income and cost accounts have no opening balance."""

    message = N_(
        '"{name}" starts each year at nothing and has no opening balance.\n'
        "Take the profit of earlier years over as saldo-laba:\n"
        "  kubebook opening saldo-laba JUMLAH"
    )


class OpeningTooLate(Refused):
    """An opening may not lie after another entry."""

    message = N_(
        "Opening balances come first, but {voucher} is dated {first}.\n"
        "Use --date {first:short} or earlier."
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

    message = N_('"{name}" is kept by name.\nSay who it is with --party "NAMA".')


class MemberNotFound(Refused):
    """No member is called or begins like that."""

    message = N_('There is no member "{typed}".\n  kubebook member list   shows them all')


class MemberAmbiguous(Refused):
    """Several members begin like that."""

    message = N_('"{typed}" could be {names}.\nWrite the number, like A01.')


class MoneyShort(Refused):
    """Money on hand would be below nothing at the end of a day."""

    message = N_(
        "{name} would be short by {short:rp} at the end of {day:day}.\n"
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
        '  kubebook entry correct {voucher} --amount JUMLAH --reason "..."\n'
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
    """A voucher with several entries: say which is meant."""

    message = N_(
        "{voucher} has several entries: {numbers}.\nSay which one with --entry NUMBER:\n"
        "  kubebook entry show {voucher}"
    )


class NothingToCorrect(WrongUsage):
    """A correction must change something."""

    message = N_(
        "Nothing would change in {voucher}.\nSay what is right: --amount, --date, --account, "
        '--party, --member or --text "..."'
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


class NumberTooShort(WrongUsage):
    """A NIK or family card number has 16 digits."""

    message = N_('{what} "{text}" must have 16 digits; this has {digits}.\nLook at the card again.')


class NameMissing(WrongUsage):
    """A name was left empty."""

    message = N_("The name is empty.\nWrite it in quotes.")


class NothingToSet(WrongUsage):
    """A command that sets fields got none."""

    message = N_("Nothing was given to change.\nAdd an option; --help shows them.")


class RoleUnknown(WrongUsage):
    """There is no such office."""

    message = N_('"{typed}" is no office of a group.\nOffices: {roles}')


class ChoiceUnknown(WrongUsage):
    """A field takes one of a few words."""

    message = N_('"{typed}" is not possible for {field}.\nPossible: {choices}')


class MemberLeftAlready(Refused):
    """The member left before."""

    message = N_("{name} left already, on {left}.\n  kubebook member show {id}")


class MemberJoinedLater(Refused):
    """Nobody leaves or takes office before joining."""

    message = N_("{name} joined on {joined}; {day} is before that.\nWrite another --date.")


class MemberHasEntries(Refused):
    """Nobody joins after the first entry that names them."""

    message = N_(
        "{name} cannot have joined on {joined}: {voucher} of {first} is of {name}.\n"
        "Use --joined {first:short} or earlier."
    )


class MemberNameTaken(Refused):
    """A member of the same name, without a NIK that tells them apart."""

    message = N_(
        "{name} is a member already: {id}.\n"
        "Another person of the same name? Add --nik NIK here, and first the NIK of {id}:\n"
        "  kubebook member set {id} --nik NIK"
    )


class NikTaken(Refused):
    """Two members cannot have the same NIK."""

    message = N_("This NIK is that of {id} {name}.\n  kubebook member show {id}")


class OptionNotForEntry(WrongUsage):
    """A correction names a side that this kind of entry lacks."""

    message = N_("{voucher} does not take {option}.\nFor this one: {options}")


# --- other files: what is imported and exported ------------------------------------------------


class FileNotFound(Refused):
    """The file to be read is not there."""

    message = N_('There is no file "{path}".\nLook at its name and folder, then repeat.')


class FileUnreadable(Refused):
    """The file to be read is there, but the system does not hand it out."""

    message = N_(
        '"{path}" cannot be read ({reason}).\nClose it in other programs, or copy it here, then '
        "repeat."
    )


class FileIsFolder(Refused):
    """A file was expected and a folder given."""

    message = N_('"{path}" is a folder.\nName a file in it, then repeat.')


class FolderNotFound(Refused):
    """The folder of the file to be written is not there."""

    message = N_(
        'There is no folder "{folder}". Nothing was written.\n'
        "Make it first, or name another place with -o FILE."
    )


class FileUnwritable(Refused):
    """The system does not let the file be written: rights, or it is open in a viewer."""

    message = N_(
        '"{path}" cannot be written ({reason}). Nothing in it was changed.\n'
        "Close it where it is open, or name another file with -o FILE."
    )


class DiskFull(Refused):
    """No room is left for the file to be written."""

    message = N_(
        'There is no room left for "{path}". Nothing in it was changed.\n'
        "Make room, or name another place with -o FILE."
    )


class NotCsv(Refused):
    """The file to be imported is no text, or text in letters that are not known."""

    message = N_(
        "This file is no CSV text.\nSave it as CSV (UTF-8) in the spreadsheet, then import that."
    )


class CsvBroken(Refused):
    """A quotation mark stands open, so cells and rows can no longer be told apart."""

    message = N_(
        "From line {line} on the cells cannot be told apart: a quotation mark stands alone.\n"
        "Put the mark in pairs, or save the file as CSV once more, then import it again."
    )


class ColumnsMissing(Refused):
    """The first line lacks columns without which no row can be read."""

    message = N_(
        "The first line must name the columns, and these are missing: {missing}.\n"
        "Known columns: {known}"
    )


class ColumnUnknown(Refused):
    """The first line names a column that is not known."""

    message = N_('"{heading}" is no column of this file.\nKnown columns: {known}')


class ColumnTwice(Refused):
    """Two columns have the same meaning."""

    message = N_('"{heading}" names the column {column} a second time.\nTake one of the two away.')


class ImportRefused(Refused):
    """Rows of the file break rules; each is named with its line and none was added."""

    message = N_(
        "Faults in the file: {count:n}. Nothing was added.\n{faults:lines}\n"
        "Mend these lines, then import the file again."
    )


class PlanLineNotFound(Refused):
    """No plan line has that number."""

    message = N_('There is no plan line "{typed}".\nLeave the column line empty.')


class GrantNotFound(Refused):
    """No grant is called that."""

    message = N_('There is no grant "{typed}".\nLeave the column grant empty.')


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


class DigitsMasked(Refused):
    """A NIK or KK number was masked when it was exported."""

    message = N_(
        "{column} is masked ({typed}).\nExport the list anew:\n"
        "  kubebook export members --full-nik -o FILE"
    )


class RoleTwice(Refused):
    """Two rows of a member file hold the same office."""

    message = N_("{name} is {role} already, in line {other}.\nOne member holds an office.")


# --- the statements ----------------------------------------------------------------------------


class StatementNotFound(Refused):
    """No statement is called like that."""

    message = N_(
        'There is no statement "{typed}". Perhaps: {nearest}\n  kubebook show   lists them all'
    )


class StatementNeedsAccount(WrongUsage):
    """A ledger of one account was asked for without saying which."""

    message = N_(
        "{name} is of one account, and none was named.\n  kubebook show {name} --account kas"
    )


class AccountNotOfBook(Refused):
    """A book of cash or of the bank was asked for an account that is neither."""

    message = N_(
        'The account "{account}" has no book of its own kind here. Possible: {names}\n'
        "  kubebook show account-ledger --account {account}"
    )


# --- the paper ---------------------------------------------------------------------------------


class DocumentNotFound(Refused):
    """No document and no statement is called like that."""

    message = N_(
        'There is no document "{typed}". There are: {names}, and every statement by its name.\n'
        "  kubebook show   lists the statements"
    )


class PeriodNotBegun(Refused):
    """Paper was asked for of a period that begins after today."""

    message = N_(
        "This period begins on {start}; there is nothing in it to print and sign yet.\n"
        "  kubebook report {document} --period 2026-10   prints one that has begun"
    )


# --- the commands ------------------------------------------------------------------------------


class LeftOut(WrongUsage):
    """Something needed was not given, and there is no terminal to ask on."""

    message = N_("Left out: {names}.\nAdd it, or run the command on a terminal, where it asks.")


class LedgerNotHere(LedgerError):
    """No ledger is named, and none lies here."""

    message = N_(
        "There is no ledger in this folder ({folder}).\n"
        "\n"
        "  kubebook init      begin the ledger of a group\n"
        "  kubebook demo      first try it with an invented group\n"
        "\n"
        "Is your ledger somewhere else? Name its file:\n"
        "  kubebook --ledger E:\\ayam-berkah.kubebook status"
    )


class LedgerRenamed(LedgerError):
    """No ledger lies here, but a file that looks like it under another name."""

    message = N_(
        "{found} is here, but no {wanted}. Perhaps it was renamed or copied.\n"
        "If it is your ledger, give it its name back:\n  {command}"
    )


class SeveralLedgers(WrongUsage):
    """Several ledgers lie here and none is named."""

    message = N_(
        "Several ledgers lie here:\n{ledgers:lines}\n"
        "Say which one:\n  kubebook --ledger {first} status\n"
        "A copy to spare is better kept in another folder."
    )


class ClockWrong(WrongUsage):
    """The clock and the last line of the ledger cannot both be right."""

    message = N_(
        "This computer's clock says {clock}, but the last entry was written on {last}. One of the "
        "two is wrong.\nSet the clock right, or say what day it is:\n  {command}"
    )


class NotAnOfficer(Refused):
    """Only officers write in the ledger."""

    message = N_(
        "{name} holds no office, and only officers write in the ledger.\n"
        "  kubebook show officers   shows who does"
    )


class NoSuchCommand(WrongUsage):
    """The word is no command."""

    message = N_('There is no command "{typed}".\n  kubebook --help   shows them all')


class NoSuchCommandNear(WrongUsage):
    """The word is no command, but looks like one."""

    message = N_('There is no command "{typed}". Did you mean {near}?')


class NoSuchOption(WrongUsage):
    """The command has no such option."""

    message = N_('There is no option "{typed}" here.\n  {command} --help   shows them all')


class NoSuchOptionNear(WrongUsage):
    """The command has no such option, but one that looks like it."""

    message = N_('There is no option "{typed}" here. Did you mean {near}?')


class OptionTooEarly(WrongUsage):
    """An option of a command stands before the command."""

    message = N_('"{typed}" stands after the command:\n  kubebook {command} {typed}')


class OptionWithoutValue(WrongUsage):
    """An option stands at the end without its value."""

    message = N_('"{typed}" needs something after it.\n  {command} --help   shows what')


class OptionWithValue(WrongUsage):
    """An option that stands alone was given a value."""

    message = N_('"{typed}" stands alone, with nothing after it.\n  {command} --help   shows how')


class CommandMissing(WrongUsage):
    """A group of commands was named, and none of its commands."""

    message = N_('After "{command}" one of these must stand: {names}.\n  {command} --help')


class ValueUnusable(WrongUsage):
    """A value is not of the kind that an option takes."""

    message = N_('"{typed}" does not fit here.\n  {command} --help   shows what does')


class TooManyWords(WrongUsage):
    """More words were typed than the command takes."""

    message = N_("These words are too many: {words}\n  {command} --help   shows what is taken")


class TextUnquoted(WrongUsage):
    """A text or name of several words was typed without quotes."""

    message = N_("These words are too many: {words}\nPut them in quotes together:\n  {typed}")


class OfficerTwice(WrongUsage):
    """One person was named for two offices."""

    message = N_("{name} was named for two offices.\nA person holds one: name another.")


class PlaceholderTyped(WrongUsage):
    """The word of an example was typed where a name belongs."""

    message = N_('"{typed}" stands for a name.\nWrite the name itself, in quotes: "Siti Rahmah"')


class ExtensionUnknown(WrongUsage):
    """The ending of a file names no form that can be written."""

    message = N_("{path}: nothing is written in this form.\nEndings that work here: {endings}")


class FileNameImpossible(WrongUsage):
    """The system has no files of such a name: it is too long."""

    message = N_('No file can be called "{name}".\nWrite a shorter name.')


class OutputIsLedger(Refused):
    """A result was to be written over a ledger."""

    message = N_(
        '"{path}" is a ledger; nothing is written over it.\nName another file with -o FILE.'
    )


class ShellUnknown(Refused):
    """Completion was to be set up for a shell that is not known."""

    message = N_(
        "This kind of terminal is not known; nothing was changed.\n"
        "Known: bash, zsh, fish and PowerShell."
    )


class OutputFailed(Refused):
    """The result could not be written to where stdout leads."""

    message = N_("The result could not be written: {reason}.")


class PracticeNotMade(Refused):
    """The folder does not take the practice ledger; nothing of it is left there."""

    message = N_(
        "The practice ledger cannot be made in {folder}: {reason}. Nothing of it is left there.\n"
        "Name another folder:\n"
        "  kubebook demo FOLDER"
    )


# --- the ledger file (raised by store) ---------------------------------------------------------


class LedgerExists(Refused):
    """A new ledger was to be made where a file is already."""

    message = N_(
        "There is a file {path} already. Nothing was changed.\n"
        "  kubebook --ledger {typed} status   shows what is in it\n"
        "  kubebook --ledger OTHER.kubebook init   begins a new book"
    )


class LedgerWasHere(Refused):
    """A new ledger was to be made where copies of a lost one lie."""

    message = N_(
        "{path} is gone, but copies of it lie in {folder}.\n"
        "Go back to the newest one, or give the new book another name:\n"
        "  kubebook --ledger {typed} restore {copy_typed}"
    )


class LedgerMissing(LedgerError):
    """There is no ledger at that path."""

    message = N_("There is no book {path}.\n{way_out}")


class LedgerIsFolder(LedgerError):
    """A folder has the ledger's name."""

    message = N_("{path} is a folder, not a book.\n  kubebook --ledger FILE status")


class LedgerUnreadable(LedgerError):
    """The system does not let us read the ledger."""

    message = N_(
        "{path} cannot be read: {reason}.\nNothing was changed. Ask whoever set up this computer."
    )


class LedgerEmpty(LedgerError):
    """The ledger has no bytes, or only zero bytes or blank lines."""

    message = N_("{path} is empty: there is no book in it.\n{way_out}")


class LedgerForeign(LedgerError):
    """The file is a text of another program."""

    message = N_("{path} is not a book of kubebook but a file of another program.\n{way_out}")


class LedgerBinary(LedgerError):
    """The file is no text."""

    message = N_(
        "{path} is not a book of kubebook, nor any text: perhaps a picture or a document, "
        "or the disk spoilt it.\n{way_out}"
    )


class LedgerUnfinished(LedgerError):
    """The ledger is cut off so early that not even the group is in it."""

    message = N_("{path} breaks off before the group's name: the book is not whole.\n{way_out}")


class LedgerDamaged(LedgerError):
    """A line of the ledger does not follow from the lines before it."""

    message = N_(
        "{path} is damaged: line {line} is not as kubebook wrote it.\n"
        "Nothing was changed, and nothing is written to a damaged book.\n{way_out}"
    )


class LedgerNewer(LedgerError):
    """The ledger was written by a newer kubebook."""

    message = N_(
        "{path} was written by a newer kubebook (version {version} of the file; "
        "this program knows {known}).\nNothing was changed. Install the newer kubebook."
    )


class LedgerUnknown(LedgerError):
    """The ledger is whole, but says something that this version does not know."""

    message = N_(
        "{path} holds what this kubebook does not know ({what}).\n"
        "It was written by a newer kubebook or by another program. Nothing was changed.\n"
        "Install the newest kubebook, or go back to a copy:\n"
        "  kubebook --ledger {typed} restore FILE"
    )


class LedgerOlder(LedgerError):
    """The ledger has fewer lines than were written here."""

    message = N_(
        "{path} is older than what was last written here: {gone}.\n{copy}\n"
        "Look for the newer file. To go on with this one:\n"
        "  kubebook --ledger {typed} restore {typed}"
    )


class LedgerDiverged(LedgerError):
    """The ledger has other lines than were written here."""

    message = N_(
        "{path} is not the book that was last written here: it went its own way {since}.\n{copy}\n"
        "Perhaps it was written to on two computers. Compare the two, then choose:\n"
        "  kubebook --ledger {typed} restore FILE"
    )


class LedgerOfOthers(LedgerError):
    """The ledger has another id than the one written here: it is another group's."""

    message = N_(
        "{path} is another group's book ({group}), not the one kept here until now.\n"
        "Put the right file back. To go on with this one:\n"
        "  kubebook --ledger {typed} restore {typed}"
    )


class LedgerLocked(LedgerError):
    """Another writer holds the ledger."""

    message = N_(
        "Somebody else is writing to {path}: {holder}.\n"
        "Nothing was saved. Wait until that is done, then type the command again."
    )


class LedgerMoved(LedgerError):
    """The ledger changed between reading and writing, by a program that takes no lock."""

    message = N_(
        "{path} was changed by another program in this very moment. Nothing was saved.\n"
        "Close the other program, then type the command again."
    )


class LedgerNotWritten(LedgerError):
    """The system does not let us write, or refused in the middle; the ledger is as it was."""

    message = N_("Nothing was saved: {path} cannot be written: {reason}.\nThe book is as before.")


class LedgerPerhapsSaved(LedgerError):
    """Writing failed, and so did taking it back: the line may be in the file or not."""

    message = N_(
        "{path} could not be written whole: {reason}. It may be saved or not.\n"
        "Look before you type it again:\n  kubebook --ledger {typed} entry list"
    )


class LedgerReadOnly(LedgerError):
    """A script tried to write to a ledger through TinyDB."""

    message = N_(
        "{path} is open for reading only; the commands of kubebook write to it.\n"
        "Nothing was changed."
    )


class RecordDropped(LedgerError):
    """A write would have removed a record; in a ledger nothing is ever removed."""

    message = N_("{table} {id} would be gone. Nothing is ever removed from a book.")
