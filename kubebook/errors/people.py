"""Refusals about members and officers."""

from kubebook.errors import NotFound, Refused, WrongUsage
from kubebook.messages import N_


class MemberNotFound(NotFound):
    """No member is called or begins like that."""

    message = N_('There is no member "{typed}".\n  kubebook member list   shows them all')


class MemberAmbiguous(Refused):
    """Several members begin like that."""

    message = N_('"{typed}" could be {names}.\nWrite the number, like A01.')


class NumberTooShort(WrongUsage):
    """A NIK or family card number has 16 digits."""

    message = N_('{what} "{text}" must have 16 digits; this has {digits}.\nLook at the card again.')


class NumberHasLetters(WrongUsage):
    """A NIK or family card number holds something else than digits."""

    message = N_(
        '{what} "{text}" has {letters} in it; the number has 16 digits and nothing else.\n'
        "Look at the card again."
    )


class NumberSpoilt(WrongUsage):
    """A spreadsheet rounded a long number, and its last digits are gone."""

    message = N_(
        'Excel spoilt {what}: make its column Text. "{text}" has lost its digits.\n'
        "Type the number again from the card or paper."
    )


class RoleUnknown(WrongUsage):
    """There is no such office."""

    message = N_('"{typed}" is no office of a group.\nOffices: {roles}')


class MemberLeftAlready(Refused):
    """The member left before."""

    message = N_("{name} left already, on {left}.\n  kubebook member show {id}")


class MemberStillThere(Refused):
    """Only who left the group is forgotten."""

    message = N_(
        "{name} is still a member. Only the data of those who left are taken out.\n"
        "  kubebook member leave {id}"
    )


class MemberJoinedLater(Refused):
    """Nobody leaves or takes office before joining."""

    message = N_("{name} joined on {joined}; {day} is before that.\nWrite another --date.")


class MemberHasEntries(Refused):
    """Nobody joins after the first entry that names them."""

    message = N_(
        "{name} cannot have joined on {joined}: {voucher} of {first} is of {name}.\n"
        "Use --joined {first:short} or earlier."
    )


class MemberCame(Refused):
    """Nobody joins after the first meeting to which they came as a member."""

    message = N_(
        "{name} cannot have joined on {joined}: {name} came to the meeting of {first}.\n"
        "Use --joined {first:short} or earlier, or mend that meeting:\n"
        "  kubebook meeting show {number}"
    )


class MemberNameTaken(Refused):
    """A member of the same name, without a NIK that distinguishes them."""

    message = N_(
        "{name} is a member already: {id}.\n"
        "Another person of the same name? Add --nik NIK here, and first the NIK of {id}:\n"
        "  kubebook member set {id} --nik NIK"
    )


class NikTaken(Refused):
    """Two members cannot have the same NIK."""

    message = N_("This NIK is that of {id} {name}.\n  kubebook member show {id}")


class NotAnOfficer(Refused):
    """Only officers write in the ledger."""

    message = N_(
        "{name} holds no office, and only officers write in the ledger.\n"
        "  kubebook show officers   shows who does"
    )


class OfficerTwice(WrongUsage):
    """One person was named for two offices."""

    message = N_("{name} was named for two offices.\nA person holds one: name another.")


class DigitsMasked(Refused):
    """A NIK or KK number was masked when it was exported."""

    message = N_(
        "{column} is masked ({typed}).\nExport the list anew:\n"
        "  kubebook export members --full-nik -o FILE"
    )


class MembersUnread(WrongUsage):
    """Lines of a list of members that cannot be read."""

    message = N_(
        "Not understood: {lines:lines}\n"
        "Write a name in each line, and behind it telephone and office, if they are known: "
        "Siti Rahmah 081234567890 ketua"
    )


class RoleTwice(Refused):
    """Two rows of a member file hold the same office."""

    message = N_("{name} is {role} already, in line {other}.\nOne member holds an office.")
