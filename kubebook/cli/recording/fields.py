"""The fields of an entry, each declared once: typed, asked for, read and corrected by its row.

A table of values. `entry_verbs` knows which fields a receipt or an opening takes, `entry_history`
what is shown of them.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from kubebook.book.accounts.chart import (
    BANK,
    BANTUAN_SOSIAL,
    BY_BANK,
    SALDO_AWAL,
    find_account,
    is_bon,
)
from kubebook.book.book import money_codes, typed_name
from kubebook.book.entries.recording import last_parties
from kubebook.book.find import folded, matches
from kubebook.book.grants.attribution import current_lines, find_line
from kubebook.book.records.accounts import Account
from kubebook.cli import options
from kubebook.cli.declared import kinds, names
from kubebook.cli.declared.field import PATH, Answers, Causes, Field, Offer, Text, Values, Words
from kubebook.cli.declared.typed import Typed
from kubebook.cli.session import Session
from kubebook.errors import KubebookError
from kubebook.errors.commands import TextUnquoted
from kubebook.errors.entries import (
    AlreadyVoid,
    BonNoMoney,
    DateInFuture,
    DebtOtherWay,
    EntryBeforeOpening,
    MemberMissing,
    MoneyInAdjust,
    MoneyOnBothSides,
    MoneyShort,
    MoreThanOwed,
    NeverOnCredit,
    OpeningElsewhere,
    OpeningOfResult,
    OpeningTooLate,
    PartyMissing,
    SameAccount,
    SavingsShort,
    TextMissing,
    VoucherNotFound,
    VoucherNotOpen,
    VoucherUnreadable,
)
from kubebook.errors.grants import GrantNotOfLine
from kubebook.errors.typed import DayToCome, TextTooLong
from kubebook.messages import N_, message
from kubebook.money import SMALL, parse_amount, take_amount
from kubebook.typed_text import is_nothing

if TYPE_CHECKING:
    from kubebook.book.entries.mending import Correction

_DAY_IN_FRONT = r"\d{1,2}[/:]|[a-z]{4}"
_ENDS_AMOUNT = r"\d{3}(,00|,-)?"
"""Three figures that go on with an amount begun before a blank: `2 500`."""
PAIR = 2
"""Of two money accounts, money that leaves one goes into the other."""
PARTIES = 50
"""The number of last names that are offered again."""
TODAY = message(N_("today"))


# --- what is offered, and when a field is asked ----------------------------------------------


def _lasting(session: Session, _answers: Answers) -> Words:
    """The accounts that can have an opening balance, with their labels."""
    return {
        account.name: account.label
        for account in session.read().book.accounts.values()
        if account.type not in ("income", "cost") and account.code != SALDO_AWAL
    }


def likely_first(*types: str) -> Offer:
    """The accounts that entries name, with their labels, in the order of these types.

    If "kept" is one of the types, accounts kept by member or by party count as of that type.
    """

    def place(account: Account) -> tuple[bool, int]:
        type_ = "kept" if account.per and "kept" in types else account.type
        return account.contra, types.index(type_)

    def words(session: Session, _answers: Answers) -> Words:
        offered = names.labels_of(session)
        accounts = sorted(session.read().book.accounts.values(), key=place)
        return {one.name: one.label for one in accounts if one.name in offered}

    return words


def _parties(session: Session, _answers: Answers) -> Words:
    """The names of those who paid or were paid, the last ones first."""
    return last_parties(session.read().book)[:PARTIES]


def _slips_of_the_day(way: str, session: Session, answers: Answers) -> Words:
    """The vouchers of money in ("M") or out ("K") of the day of the entry, the newest first."""
    day = answers.get(DATE.key, session.day())
    entries = reversed(session.read().book.entries)
    return {
        entry.voucher: entry.text
        for entry in entries
        if not entry.voided and entry.date == day and entry.voucher[2:4] == f"{way}-"
    }


def accounts_named(session: Session, values: Values) -> Iterator[Account]:
    """The accounts that are named, or that the line of the plan names; not those of money.

    Raises:
        AccountNotFound, AccountAmbiguous, PlanLineNotFound: a name or a number fits none, or
            several.
    """
    book = session.read().book
    named = [values.get(key) for key in (ACCOUNT.key, SOURCE.key, TARGET.key)]
    if values.get(LINE.key) and not values.get(ACCOUNT.key):
        named.append(find_line(book, str(values[LINE.key])).account)
    yield from (find_account(book.accounts, str(name)) for name in named if name)


def on_bon(session: Session, values: Values) -> bool:
    """Whether money is not paid yet."""
    sides = (values.get(key) for key in (INTO.key, OUT_OF.key))
    return any(side and is_bon(session.read().book.accounts, str(side)) for side in sides)


def _is_of_members(session: Session, answers: Answers) -> bool:
    """Whether an account answered so far is kept by member."""
    return any(account.per == "member" for account in accounts_named(session, answers))


def _of_the_bank(session: Session, answers: Answers) -> Text | None:
    """The bank, where the bank itself pays or takes: interest, its tax and fees."""
    codes = {account.code for account in accounts_named(session, answers)}
    if codes.isdisjoint(BY_BANK):
        return None
    return typed_name(session.read().book, BANK)


def _is_of_no_member(_session: Session, answers: Answers) -> bool:
    """Whether nobody is named yet who paid or was paid."""
    return not answers.get("member")


def _member_or_party(session: Session, typed: str) -> dict[str, str]:
    """Who paid or was paid: the member whose name begins so, if only one does; else a party.

    A party that is known by just that name stays one.
    """
    book = session.read().book
    here = [member for member in book.members.values() if not member.left]
    found = matches(typed, here, lambda member: (member.name,))
    known = {folded(entry.party) for entry in book.entries}
    if len(found) == 1 and folded(typed) not in known - {folded(found[0].name)}:
        return {MEMBER.key: found[0].id}
    return {PARTY.key: typed}


def _is_of_one_grant(session: Session, answers: Answers) -> bool:
    """Whether it is aid of one of several grants and no line of the plan shows of which."""
    several = len(session.read().book.grants) > 1 and not answers.get(LINE.key)
    return several and any(
        account.code == BANTUAN_SOSIAL for account in accounts_named(session, answers)
    )


def _read_day_or_none(typed: str, session: Session) -> object:
    """The day of a slip; "" if it is that of the entry."""
    return "" if is_nothing(typed) else kinds.DAY.read(typed, session)


# --- the fields --------------------------------------------------------------------------------

AMOUNT = Field(
    "amount", N_("Amount"), kind=kinds.AMOUNT, help=N_("350000, 350.000, 350rb"), usual=None
)
TEXT = Field(
    "text",
    N_("What for"),
    help=N_("What it was for, in quotes"),
    usual=None,
    hint=message(N_("A few words, as on the slip: Penjualan telur 6 rak.")),
)
RECEIVED_FOR = TEXT._replace(label=N_("What money this is"))
WORDS_OF_MOVE = TEXT._replace(usual="", when=lambda _session, answers: bool(answers.get("text")))
"""What a move of money is for: not asked, but taken where it is typed with the amount."""
MORE = Field("more", TEXT.label, many=True, hidden=True)
"""Words after the text, left over if an amount was typed with blanks: `50 ribu Telur`."""
ACCOUNT = options.ACCOUNT_OPTION._replace(
    when=lambda _session, answers: not answers.get("line"),
)
EARNED = ACCOUNT._replace(
    words=likely_first("income", "kept", "equity", "liability", "asset", "cost")
)
SPENT_ON = ACCOUNT._replace(
    words=likely_first("cost", "asset", "kept", "liability", "equity", "income")
)
OPENED = ACCOUNT._replace(options="", help=N_("The account whose balance it is"), words=_lasting)
INTO = Field(
    "into",
    N_("Into"),
    "--into --masuk-ke",
    kind=names.MONEY_OR_BON,
    help=N_("kas (where none is said) or bank; bon: not paid yet"),
    usual="kas",
    after=_of_the_bank,
)
OUT_OF = Field(
    "out_of",
    N_("Paid out of"),
    "--out-of --keluar-dari",
    kind=names.MONEY_OR_BON,
    help=INTO.help,
    usual="kas",
    after=_of_the_bank,
)
SOURCE = Field(
    "source",
    N_("From account"),
    "--from --dari",
    kind=names.ACCOUNT,
    help=N_("Out of this account"),
    usual=None,
)
TARGET = Field(
    "target",
    N_("To account"),
    "--to --ke",
    kind=names.ACCOUNT,
    help=N_("Into this account"),
    usual=None,
)
MONEY_SOURCE = SOURCE._replace(
    label=N_("Take from"), kind=names.MONEY, metavar=names.ACCOUNT.metavar
)
MONEY_TARGET = TARGET._replace(
    label=N_("Put into"),
    kind=names.MONEY,
    metavar=names.ACCOUNT.metavar,
    when=lambda session, _answers: len(money_codes(session.read().book.accounts)) > PAIR,
)
DATE = options.DATE._replace(usual=TODAY)
SLIP_DATE = Field(
    "slip_date",
    N_("Date on the slip"),
    "--slip-date --tanggal-nota",
    kind=kinds.MAYBE_DAY,
    help=N_("The day on the slip, where it is another"),
)
RIGHT_SLIP_DATE = SLIP_DATE._replace(
    kind=kinds.DAY._replace(read=_read_day_or_none, nothing=""),
    hint=message(
        N_("The day on the slip: 31/10/2026, 31/10, kemarin; - where it is that of the entry.")
    ),
)
"""The same in a correction, which can also take the day away."""
PARTY = Field(
    "party",
    N_("From or to whom"),
    "--party --pihak",
    metavar=N_("NAME"),
    help=N_("Who paid or was paid"),
    hint=message(N_("A name; - for nobody in particular.")),
    words=_parties,
)
PAYER = PARTY._replace(label=N_("From whom"), when=_is_of_no_member, parts=_member_or_party)
PAYEE = PARTY._replace(label=N_("To whom"), when=_is_of_no_member, parts=_member_or_party)
MEMBER = options.MEMBER_OPTION._replace(
    when=lambda session, answers: bool(answers.get("member")) or _is_of_members(session, answers)
)
LINE = options.LINE_OPTION._replace(
    when=lambda session, _answers: bool(session.read().book.plan_lines)
)
_WITH_REST = message(N_("A line of the plan by its number, with what is left; - for none."))
EXPENSE_LINE = LINE._replace(
    words=lambda session, _answers: names.lines_left(session, "belanja"), hint=_WITH_REST
)
INCOME_LINE = LINE._replace(
    words=lambda session, _answers: names.lines_left(session, "pendapatan"),
    hint=_WITH_REST,
    when=lambda session, _answers: any(
        line.block == "pendapatan" for line in current_lines(session.read().book).values()
    ),
)
GRANT = options.GRANT_OPTION._replace(when=_is_of_one_grant)
PART_OF_RECEIPT = options.VOUCHER_OPTION._replace(words=partial(_slips_of_the_day, "M"))
PART_OF_EXPENSE = options.VOUCHER_OPTION._replace(words=partial(_slips_of_the_day, "K"))
"""The voucher that the entry becomes another part of."""
PROOF = Field(
    "proof",
    N_("Picture or PDF"),
    "--proof --nota",
    kind=PATH,
    help=N_("A picture or PDF of the slip"),
    many=True,
)

VOUCHER = Field(
    "voucher",
    N_("Voucher"),
    kind=names.VOUCHER,
    help=N_("BKM-2026-0018, BKM-0018 or bkm18"),
    usual=None,
)
"""The voucher that is shown or proved."""
MENDED = VOUCHER._replace(words=lambda session, _answers: names.vouchers(session, also_void=False))
"""The voucher that is made void or corrected."""
ENTRY = options.ENTRY_OPTION
REASON = options.REASON

CAUSES: Causes = {
    TextMissing: ("text",),
    TextTooLong: ("text", "party"),
    DateInFuture: ("date",),
    DayToCome: ("slip_date",),
    SameAccount: ("account", "source", "target", "into", "out_of"),
    MoneyOnBothSides: ("account",),
    MoneyInAdjust: ("source", "target"),
    OpeningElsewhere: ("account", "source", "target"),
    OpeningOfResult: ("account",),
    OpeningTooLate: ("date",),
    EntryBeforeOpening: ("date",),
    MemberMissing: ("account", "source", "target", "member"),
    PartyMissing: ("party",),
    NeverOnCredit: ("into", "out_of", "account"),
    BonNoMoney: ("source", "target", "into", "out_of"),
    MoreThanOwed: ("amount", "date"),
    DebtOtherWay: (),
    MoneyShort: ("amount", "source", "out_of", "date"),
    SavingsShort: ("amount", "member", "date"),
    VoucherUnreadable: ("voucher",),
    VoucherNotFound: ("voucher",),
    VoucherNotOpen: ("voucher", "date"),
    AlreadyVoid: ("voucher",),
    GrantNotOfLine: ("line", "grant"),
}
"""The fields that can be the reason if an entry is refused: these are asked again."""


# --- what one answer of a form may hold --------------------------------------------------------


def slip_parts(session: Session, typed: str) -> dict[str, str]:
    """The day, the amount and the words of a slip typed in one line: `3/10 360rb Telur 6 rak`.

    The amount alone is enough. A day in front has a stroke, a colon or letters, or is a number
    before a whole amount: `3 360rb Telur`; `3 500 000` and `3 jt` are amounts.
    """
    words = typed.split()
    day = words[0].rstrip(":") if len(words) > 1 and re.match(_DAY_IN_FRONT, words[0]) else ""
    if not day and _is_day_before_amount(words):
        day = words[0]
    if day:
        try:
            kinds.DAY.read(day, session)
            words = words[1:]
        except KubebookError:
            day = ""
    amount, after = take_amount(words) if words else ("", [])
    texts = {DATE.key: day, AMOUNT.key: amount, TEXT.key: " ".join(after)}
    return {key: text for key, text in texts.items() if text}


def _is_day_before_amount(words: Sequence[str]) -> bool:
    """Whether a bare number is the day of a slip: what follows is an amount by itself."""
    if not words[1:] or not re.fullmatch(r"\d{1,2}", words[0]):
        return False
    if not re.match(r"\d", words[1]) or re.fullmatch(_ENDS_AMOUNT, words[1]):
        return False
    try:
        return parse_amount(take_amount(words[1:])[0]) >= SMALL
    except KubebookError:
        return False


SLIP_LINE = AMOUNT._replace(
    hint=message(
        N_(
            "360rb, 12x7500; or all in one line: 360rb Telur 6 rak; "
            "of another day: 3 360rb Telur, or 3/10 360rb Telur."
        )
    ),
    parts=slip_parts,
)
"""The amount as a form asks for it: the words, and the day before it, can be typed with it."""


# --- from what was typed to what the rules take ------------------------------------------------


def with_whole_amount(fields: Sequence[Field], typed: Typed) -> Typed:
    """What was typed, with its amount and text as they were meant: `50 ribu Telur` has blanks.

    Raises:
        TextUnquoted: words are left over.
    """
    begun = (typed[key] for key in (AMOUNT.key, TEXT.key))
    words = [*(word for word in begun if word is not None), *typed.each(MORE.key)]
    if not words:
        return typed
    amount, after = take_amount(words)
    if len(after) > 1:
        text = " ".join(after).replace('"', "")
        raise TextUnquoted(words=" ".join(after[1:]), typed=f'"{text}"')
    parted = {AMOUNT.key: amount, TEXT.key: after[0] if after else None}
    return Typed(fields, {**typed.values, **parted})


def in_rules(values: Values) -> dict[str, Any]:
    """The values under the names that the rules use: they call the date of an entry its day."""
    return {"day" if key == DATE.key else key: value for key, value in values.items()}


def correction_of(values: Values) -> "Correction":
    """The values that are right instead of those of an entry."""
    from kubebook.book.entries.mending import Correction

    return Correction(**in_rules(values))
