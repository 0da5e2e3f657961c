"""How things in the book are named: an account, a member, a plan line, a voucher, a meeting ...

On the command line the text stays as it was typed, for the rule to find under the lock; in a form
the name is looked up at once, so that a wrong one is asked for again.
"""

from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING

from kubebook.book.accounts.chart import BON, SALDO_AWAL, find_account, find_money, is_bon
from kubebook.book.book import Book, members_on, money_codes
from kubebook.cli.declared.field import PARTED, TEXT, Kind
from kubebook.cli.declared.kinds import TEXTS, parts
from kubebook.cli.session import Session
from kubebook.language import word
from kubebook.messages import N_, message

if TYPE_CHECKING:
    from kubebook.book.records.entries import Entry
    from kubebook.book.records.goods import Asset
    from kubebook.book.records.grants import Grant
    from kubebook.book.records.letters import Letter
    from kubebook.book.records.people import Member
    from kubebook.book.records.plan import Block, PlanLine

OFFERED = 100
"""The number of last vouchers that are offered."""


def _book(session: Session) -> Book:
    return session.read().book


def labels_of(session: Session, _answers: object = None) -> dict[str, str]:
    """The accounts that entries name, as they are typed, with their labels; no money accounts."""
    accounts = _book(session).accounts.values()
    return {a.name: a.label for a in accounts if not a.is_money and a.code != SALDO_AWAL}


def every_account(session: Session, _answers: object) -> dict[str, str]:
    """All accounts with their labels."""
    return {account.name: account.label for account in _book(session).accounts.values()}


def everybody(session: Session, _answers: object) -> dict[str, str]:
    """All members by number, those who left too."""
    return {member.id: member.name for member in _book(session).members.values()}


def vouchers(session: Session, *, also_void: bool = True) -> dict[str, str]:
    """The last vouchers, the newest first, with what they are for."""
    entries = (one for one in reversed(_book(session).entries) if also_void or not one.voided)
    return dict(islice({one.voucher: one.text for one in entries}.items(), OFFERED))


def lines_by_number(session: Session, _answers: object) -> dict[str, str]:
    """All lines of the plan by number and text, as `find_line` takes them."""
    from kubebook.book.grants.attribution import current_lines

    return {f"{one.line} {one.text}": "" for one in current_lines(_book(session)).values()}


def lines_left(session: Session, block: "Block") -> dict[str, str]:
    """The lines of one block of the plan by number and text, each with what is left of it."""
    from kubebook.book.grants.attribution import current_lines
    from kubebook.book.plan.progress import realised
    from kubebook.money import format_amount

    book = _book(session)
    done = realised(book)
    return {
        f"{line.line} {line.text}": format_amount(line.amount - done.get(line.line, 0))
        for line in current_lines(book).values()
        if line.block == block
    }


def _members(session: Session, typed: str) -> tuple[str, ...]:
    from kubebook.book.people.find_members import find_members, names_everybody

    texts, book = parts(typed), _book(session)
    found = find_members(book, texts, book.members.values())
    return texts if names_everybody(texts) else tuple(member.id for member in found)


def _grant(session: Session, typed: str) -> "Grant":
    from kubebook.book.grants.attribution import find_grant

    return find_grant(_book(session), typed)


def _member(session: Session, typed: str) -> "Member":
    from kubebook.book.people.find_members import find_member

    return find_member(_book(session), typed)


def _line(session: Session, typed: str) -> "PlanLine":
    from kubebook.book.grants.attribution import find_line

    return find_line(_book(session), typed)


def _voucher(session: Session, typed: str) -> "Entry":
    """The first entry of a voucher."""
    from kubebook.book.entries.vouchers import find_voucher

    return find_voucher(_book(session), typed, session.day().year)[0]


def _goods(session: Session, typed: str) -> "Asset":
    from kubebook.book.goods.stock import find_asset

    return find_asset(_book(session), typed)


def _goods_there(session: Session) -> dict[str, str]:
    from kubebook.book.goods.stock import holdings

    there = (held.asset for held in holdings(_book(session)).values() if held.quantity)
    return {asset.tag: asset.name for asset in there}


ACCOUNT = Kind(
    read=TEXT.read,
    find=lambda typed, session: find_account(_book(session).accounts, typed).name,
    metavar=N_("ACCOUNT"),
    explain=lambda name, session: find_account(_book(session).accounts, name).label,
    hint=message(N_("The beginning of a name is enough.")),
    words=labels_of,
)
MONEY = Kind(
    read=TEXT.read,
    find=lambda typed, session: find_money(_book(session).accounts, typed).name,
    metavar=N_("KAS"),
    hint=message(N_("The beginning of a name is enough.")),
    words=lambda session, _answers: [
        _book(session).accounts[code].name for code in money_codes(_book(session).accounts)
    ],
)


def _money_or_bon(typed: str, session: Session) -> str:
    accounts = _book(session).accounts
    return BON if is_bon(accounts, typed) else find_money(accounts, typed, words=(BON,)).name


MONEY_OR_BON = MONEY._replace(
    find=_money_or_bon,
    words=lambda session, answers: {
        **dict.fromkeys(MONEY.words(session, answers), ""),
        BON: word(message(N_("not paid yet")), session.language),
    },
)
"""A money account, or `bon` for what is not paid yet."""
MEMBER = Kind(
    read=TEXT.read,
    find=lambda typed, session: _member(session, typed).id,
    metavar=N_("MEMBER"),
    explain=lambda who, session: _member(session, who).name,
    hint=message(N_("A number like A01, or the beginning of a name.")),
    words=lambda session, _answers: {
        one.id: one.name for one in _book(session).members.values() if not one.left
    },
    named=True,
)
MEMBERS = Kind(
    read=TEXTS.read,
    find=lambda typed, session: _members(session, typed),
    write=PARTED.join,
    nothing=(),
    metavar=N_("MEMBERS"),
    hint=message(N_("all, all except A02, or numbers and names: A01, Siti and A05")),
    words=lambda session, _answers: {
        one.id: one.name for one in members_on(_book(session), session.day())
    },
    named=True,
    data=list,
)
"""Several members by number or name, all, or all but some; the rule reads the list."""
GRANT = Kind(
    read=TEXT.read,
    find=lambda typed, session: _grant(session, typed).name,
    metavar=N_("GRANT"),
    explain=lambda name, session: _grant(session, name).label,
    hint=message(N_("The beginning of a name is enough.")),
    words=lambda session, _answers: {one.name: one.label for one in _book(session).grants},
)
LINE = Kind(
    read=TEXT.read,
    find=lambda typed, session: str(_line(session, typed).line),
    metavar=N_("LINE"),
    explain=lambda line, session: _line(session, line).text,
    hint=message(N_("A line of the plan by its number.")),
    words=lines_by_number,
)


def _voucher_told(voucher: str, session: Session) -> str:
    """What a voucher was for; its number too if it is of another year."""
    year = session.day().year
    entry = _voucher(session, voucher)
    return entry.text if entry.date.year == year else f"{entry.voucher}, {entry.text}"


VOUCHER = Kind(
    read=TEXT.read,
    find=lambda typed, session: _voucher(session, typed).voucher,
    metavar=N_("VOUCHER"),
    explain=_voucher_told,
    hint=message(N_("BKM-2026-0018, BKM-0018 or bkm18")),
    words=lambda session, _answers: vouchers(session),
)
GOODS = Kind(
    read=TEXT.read,
    find=lambda typed, session: _goods(session, typed).tag,
    metavar=N_("TAG"),
    explain=lambda tag, session: _goods(session, tag).name,
    hint=message(N_("A number like INV-001, or the beginning of a name.")),
    words=lambda session, _answers: _goods_there(session),
    named=True,
)


def _find_meeting(typed: str, session: Session) -> str:
    from kubebook.book.meetings.meetings import find_meeting

    return str(find_meeting(_book(session), typed, session.day()).number)


def _meetings(session: Session, _answers: object) -> dict[str, str]:
    """The meetings by number, the last first, each with its day."""
    return {
        str(one.number): word(message(N_("{day:day}"), day=one.date), session.language)
        for one in reversed(_book(session).meetings)
    }


def _find_visit(typed: str, session: Session) -> str:
    from kubebook.book.meetings.visits import find_visit

    return str(find_visit(_book(session), typed).number)


def _visits(session: Session, _answers: object) -> dict[str, str]:
    """The visits by number, the last first, each with what it was for."""
    from kubebook.book.meetings.visits import visits_of

    return {str(one.number): one.purpose for one in reversed(visits_of(_book(session)))}


def _letter(session: Session, typed: str) -> "Letter":
    from kubebook.book.letters import find_letter

    return find_letter(_book(session), typed)


def letters_by_number(
    session: Session, which: Callable[["Letter"], bool] = lambda _: True
) -> dict[str, str]:
    """The shortest text to type for each letter, the newest first, with its subject.

    Those that were taken back are left out: nothing more can be done with them.
    """
    from kubebook.book.letters import typed_number

    book = _book(session)
    return {
        typed_number(book, one): one.subject
        for one in reversed(book.letters)
        if one.taken_back is None and which(one)
    }


MEETING = Kind(
    read=TEXT.read,
    find=_find_meeting,
    metavar=N_("MEETING"),
    hint=message(N_("Its number, or its day")),
    words=_meetings,
)
VISIT = Kind(
    read=TEXT.read,
    find=_find_visit,
    metavar=N_("NUMBER"),
    hint=message(N_("Its number in the list")),
    words=_visits,
)
LETTER = Kind(
    read=TEXT.read,
    find=lambda typed, session: _letter(session, typed).reference,
    metavar=N_("LETTER"),
    explain=lambda typed, session: _letter(session, typed).subject,
    hint=message(N_("Its number: 7, 007, 007/KUBE-AB/X/2026")),
    words=lambda session, _answers: letters_by_number(session),
)
