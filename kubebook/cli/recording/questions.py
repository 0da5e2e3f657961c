"""What a terminal asks of an entry: each field as a step, with its hint and its words to complete.

A table of values over `fields`. Imported only where something is asked.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from kubebook.book.accounts.chart import BANTUAN_SOSIAL, SALDO_AWAL, find_account, find_money
from kubebook.book.book import Book, money_codes
from kubebook.book.entries.recording import opening_day
from kubebook.book.grants.attribution import current_lines, find_grant, find_line
from kubebook.book.people.members import find_member
from kubebook.book.plan.progress import realised
from kubebook.book.records.accounts import Account
from kubebook.cli.options import LABELS
from kubebook.errors import KubebookError
from kubebook.errors.entries import (
    AlreadyVoid,
    DateInFuture,
    DayToCome,
    EntryBeforeOpening,
    MemberMissing,
    MoneyInAdjust,
    MoneyOnBothSides,
    MoneyShort,
    OpeningElsewhere,
    OpeningOfResult,
    OpeningTooLate,
    PartyMissing,
    SameAccount,
    SavingsShort,
    TextMissing,
    TextTooLong,
    VoucherNotFound,
    VoucherNotOpen,
    VoucherUnreadable,
)
from kubebook.errors.plan import GrantNotOfLine
from kubebook.messages import N_, Message, message
from kubebook.money import format_amount, parse_amount
from kubebook.periods import parse_date
from kubebook.screen.form import Answers, Step

QUESTIONS: Mapping[str, str] = {
    "payer": "party",
    "payee": "party",
    "money_source": "source",
    "money_target": "target",
    "opened": "account",
    "opening_day": "day",
    "income_line": "line",
}
"""Questions that are put in another way than their field's own, and the field they answer."""

CAUSES: Mapping[type[KubebookError], tuple[str, ...]] = {
    TextMissing: ("text",),
    TextTooLong: ("text", "party"),
    DateInFuture: ("day",),
    DayToCome: ("slip_date",),
    SameAccount: ("account", "source", "target", "into", "out_of"),
    MoneyOnBothSides: ("account",),
    MoneyInAdjust: ("source", "target"),
    OpeningElsewhere: ("account", "source", "target"),
    OpeningOfResult: ("account",),
    OpeningTooLate: ("day",),
    EntryBeforeOpening: ("day",),
    MemberMissing: ("account", "source", "target", "member"),
    PartyMissing: ("party",),
    MoneyShort: ("amount", "source", "out_of", "day"),
    SavingsShort: ("amount", "member", "day"),
    VoucherUnreadable: ("voucher",),
    VoucherNotFound: ("voucher",),
    VoucherNotOpen: ("voucher", "day"),
    AlreadyVoid: ("voucher",),
    GrantNotOfLine: ("line", "grant"),
}
"""The fields that a refusal of a whole entry may come from: those are asked again."""

_PARTIES = 50
"""So many of the last names are offered again."""


HINTS: Mapping[str, Message] = {
    "amount": message(N_("An amount: 350000, 350.000, 350rb or 1,25jt.")),
    "text": message(N_("A few words, as on the slip: Penjualan telur 6 rak.")),
    "account": message(N_("The beginning of a name is enough.")),
    "source": message(N_("The beginning of a name is enough.")),
    "target": message(N_("The beginning of a name is enough.")),
    "member": message(N_("A number like A01, or the beginning of a name.")),
    "line": message(N_("A line of the plan by its number; - or Enter for none.")),
    "party": message(N_("A name; - or Enter for nobody in particular.")),
    "day": message(N_("A day: 31/10/2026, 31/10, 5 Oktober, kemarin or hari ini.")),
}
"""What a field's answer looks like."""


def steps_of(
    names: tuple[str, ...], book: Book, today: date, likely: tuple[str, ...] = ()
) -> list[Step]:
    """The questions for these fields, with what can be completed and what was understood.

    A name is a field's, or that of a question about one (`QUESTIONS`). `likely`: the types of
    accounts in the order they are offered.
    """
    made: Mapping[str, Callable[[str, Book, date], Step]] = {
        "amount": _amount_step,
        "account": _account_step,
        "source": _account_step,
        "target": _account_step,
        "into": _money_step,
        "out_of": _money_step,
        "day": _day_step,
        "member": _member_step,
        "party": _party_step,
        "grant": _grant_step,
        "payer": _party_step,
        "payee": _party_step,
        "money_source": _money_name_step,
        "money_target": _money_name_step,
        "opened": _opened_step,
        "opening_day": _opening_day_step,
        "line": _line_step,
        "income_line": _line_step,
    }
    steps = [
        made.get(name, _text_step)(name, book, today)
        for name in names
        if QUESTIONS.get(name, name) != "line" or book.plan_lines
    ]
    return [
        replace(step, words=_likely_first(book, likely))
        if likely and step.key == "account"
        else step
        for step in steps
    ]


def _likely_first(book: Book, likely: tuple[str, ...]) -> dict[str, str]:
    """The accounts with their labels, in the order of their types in `likely`."""

    def place(account: Account) -> tuple[bool, int]:
        kind = "kept" if account.per and "kept" in likely else account.type
        return account.contra, likely.index(kind)

    offered = [a for a in book.accounts.values() if not a.is_money and a.code != SALDO_AWAL]
    return {account.name: account.label for account in sorted(offered, key=place)}


def _step(name: str, **more: object) -> Step:
    key = QUESTIONS.get(name, name)
    label = LABELS[name] if name in LABELS else LABELS[key]
    return Step(key=key, label=label, hint=HINTS.get(key), **more)  # type: ignore[arg-type]


def _text_step(name: str, book: Book, today: date) -> Step:
    del book, today
    return _step(name)


def _amount_step(name: str, book: Book, today: date) -> Step:
    del book, today
    return _step(
        name,
        parse=parse_amount,
        explain=lambda amount: message(N_("{amount:rp}, {amount:words}"), amount=amount),
    )


def _account_step(name: str, book: Book, today: date) -> Step:
    del today
    return _step(
        name,
        parse=lambda text: find_account(book.accounts, text).name,
        words={a.name: a.label for a in book.accounts.values() if not a.is_money},
        explain=lambda typed: find_account(book.accounts, str(typed)).label,
        when=lambda answers: name != "account" or not answers.get("line"),
    )


def _line_step(name: str, book: Book, today: date) -> Step:
    """A line of the plan, which says the account; Enter: none."""
    del today
    block = "pendapatan" if name == "income_line" else "belanja"
    done = realised(book)
    lines = [line for line in current_lines(book).values() if line.block == block]
    return _step(
        name,
        default="",
        parse=lambda text: str(find_line(book, text).line),
        words={
            f"{line.line} {line.text}": format_amount(line.amount - done.get(line.line, 0))
            for line in lines
        },
        explain=lambda typed: find_line(book, str(typed)).text,
    )


def _opened_step(name: str, book: Book, today: date) -> Step:
    lasting = [a for a in book.accounts.values() if a.type not in ("income", "cost")]
    return replace(
        _account_step(name, book, today),
        words={a.name: a.label for a in lasting if a.code != SALDO_AWAL},
    )


def _money_name_step(name: str, book: Book, today: date) -> Step:
    return replace(_money_step(name, book, today), default=None, hint=None)


def _opening_day_step(name: str, book: Book, today: date) -> Step:
    day = opening_day(book, today)
    return replace(
        _day_step(name, book, today),
        default=message(N_("today")) if day == today else f"{day:%d/%m/%Y}",
    )


def _money_step(name: str, book: Book, today: date) -> Step:
    del today
    return _step(
        name,
        parse=lambda text: find_money(book.accounts, text).name,
        default="kas",
        words=[book.accounts[code].name for code in money_codes(book.accounts)],
    )


def _day_step(name: str, book: Book, today: date) -> Step:
    del book
    return _step(
        name,
        parse=lambda text: parse_date(text, today),
        default=message(N_("today")),
        explain=lambda day: message(N_("{day:day}"), day=day) if day != today else None,
    )


def _party_step(name: str, book: Book, today: date) -> Step:
    del today
    known = dict.fromkeys(entry.party for entry in reversed(book.entries) if entry.party)
    return _step(name, default="", words=list(known)[:_PARTIES])


def _member_step(name: str, book: Book, today: date) -> Step:
    del today
    return _step(
        name,
        parse=lambda text: find_member(book, text).id,
        words={m.id: m.name for m in book.members.values() if not m.left},
        explain=lambda typed: find_member(book, str(typed)).name,
        when=_asks_for(book, "member"),
    )


def _grant_step(name: str, book: Book, today: date) -> Step:
    """Asked of aid alone, and only where there are several grants it may be of."""
    del today

    def asked(answers: Answers) -> bool:
        named = (answers.get(name) for name in ("account", "source", "target"))
        codes = {find_account(book.accounts, str(n)).code for n in named if n}
        return BANTUAN_SOSIAL in codes and len(book.grants) > 1 and not answers.get("line")

    return _step(
        name,
        parse=lambda text: find_grant(book, text).name,
        words={grant.name: grant.label for grant in book.grants},
        explain=lambda typed: find_grant(book, str(typed)).label,
        when=asked,
    )


def _asks_for(book: Book, per: str) -> Callable[[Answers], bool]:
    """Whether an account answered so far is kept per member (or by party)."""

    def asked(answers: Answers) -> bool:
        named = [answers.get(name) for name in ("account", "source", "target")]
        if line := answers.get("line"):
            named.append(find_line(book, str(line)).account)
        return any(find_account(book.accounts, str(n)).per == per for n in named if n)

    return asked
