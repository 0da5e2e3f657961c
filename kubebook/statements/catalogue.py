"""The one table of statements: the names of each, the module that makes it, its usual period.

Importing it imports no statement; `make` loads the one that is wanted. `show`, `report`, `export`
and the lists of nouns (`member list`) all use it.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import cache, partial
from importlib import import_module
from types import MappingProxyType
from typing import Literal, NamedTuple

from kubebook.book.book import Book, known_on
from kubebook.book.records.group import Group
from kubebook.errors.statements import (
    StatementNeedsAccount,
    StatementNotFound,
    StatementNotFoundNear,
)
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, month_of, whole_months, year_of
from kubebook.statements.statement import UNNARROWED, Column, Frame, Narrowing, Statement, Table
from kubebook.typed_text import cleaned

Of = Literal["month", "months", "year", "always", "day", "meeting"]


class Listing(NamedTuple):
    """One statement's line in the catalogue.

    `of`: its period if none is typed. A "month": the present one. "months": this year; a typed
    period is widened to whole months. A "year": this one. "always": everything until today.
    A "day": also until today, but it shows what is there on a day, not what happened in a period.
    A "meeting": the last one in the period; if no period is typed, the next one, else the latest.
    `name` and `others` (with blanks between) are its names; the first of `others` is shown.
    `title` is a message id. `takes` and `needs`: the fields of a `Narrowing`, with blanks between,
    that it can be and must be narrowed by; `full_nik` if it holds NIK and KK. `module`: the module
    with the function, of the same name, that makes it. `ahead`: it also lists what is dated after
    today, which no figure counts.
    """

    of: Of
    name: str
    others: str
    title: str
    takes: str = ""
    needs: str = ""
    module: str = ""
    ahead: bool = False

    @property
    def alias(self) -> str:
        """Its Indonesian name."""
        return self.others.partition(" ")[0]

    @property
    def also(self) -> tuple[str, ...]:
        """Its other names."""
        return tuple(self.others.split()[1:])

    @property
    def narrowed_by(self) -> frozenset[str]:
        """The fields of a `Narrowing` that it can be narrowed by."""
        return frozenset(f"{self.takes} {self.needs}".split())

    @property
    def state(self) -> bool:
        """Whether it shows what is there on a day."""
        return self.of == "day"

    @property
    def of_entries(self) -> bool:
        """Whether it is a book: what was recorded in a period, which is closed and sealed."""
        return self.of in ("month", "months", "always")

    @property
    def one_meeting(self) -> bool:
        """Whether it is of one meeting."""
        return self.of == "meeting"


_month, _months = partial(Listing, "month"), partial(Listing, "months")
_year, _always = partial(Listing, "year"), partial(Listing, "always")
_day, _meeting = partial(Listing, "day"), partial(Listing, "meeting")


def _table(*lines: str | Listing) -> dict[str, Listing]:
    """The statements by name; a line with one word is the module that makes those after it."""
    module, found = "", {}
    for line in lines:
        if isinstance(line, str):
            module = line
        else:
            found[line.name] = line._replace(module=module)
    return found


STATEMENTS: Mapping[str, Listing] = _table(
    "entries.cash_books",
    _month("cash-book", "buku-kas buku-kas-umum", N_("General cash book")),
    _month("cash-in-hand", "kas-tunai buku-kas-tunai", N_("Cash in hand book"), "account"),
    _month("bank-book", "buku-bank", N_("Bank book"), "account"),
    "entries.receipts_expenses",
    _month("receipts", "penerimaan buku-penerimaan", N_("Receipts book")),
    _month("expenses", "pengeluaran buku-pengeluaran", N_("Expenses book")),
    _month("recap", "rekapitulasi", N_("Recapitulation")),
    "accounts.account_ledgers",
    _always("account-ledger", "buku-besar", N_("Account ledger"), needs="account"),
    _always("trial-balance", "neraca-saldo", N_("Trial balance")),
    "accounts.results",
    _month("income", "laba-rugi", N_("Income statement")),
    "accounts.position",
    _day("position", "posisi posisi-keuangan", N_("Financial position")),
    "accounts.balance_details",
    _day("details", "rincian-saldo rincian", N_("Details of the balances")),
    "accounts.results",
    _months("monthly-results", "hasil-bulanan", N_("Monthly results")),
    "accounts.daily_results",
    _month("daily-results", "hasil-harian", N_("Daily results")),
    _month("results-summary", "ringkasan-hasil", N_("Summary of the results")),
    "accounts.debts",
    _day("receivables", "piutang", N_("Receivables")),
    _day("payables", "utang", N_("Payables")),
    "proofs",
    _always("proofs", "daftar-bukti nota", N_("List of proofs")),
    "plan.plan",
    _day("plan", "rab rencana rencana-usaha", N_("Budget plan (RAB)"), "version"),
    "plan.progress",
    _day("plan-progress", "realisasi-rab realisasi", N_("Progress of the budget plan (RAB)")),
    "plan.feasibility",
    _day("feasibility", "kelayakan kelayakan-usaha", N_("Feasibility of the business"), "version"),
    "entries.entry_list",
    _month("corrections", "koreksi", N_("Corrections")),
    "grants.grants",
    _day("grant-use", "penggunaan-bantuan", N_("Use of the aid"), "grant"),
    _day("grants", "bantuan daftar-bantuan", N_("Grants of the group")),
    "grants.cash_book",
    _always("grant-cash-book", "buku-kas-bantuan", N_("Cash book of the aid"), "grant"),
    "people",
    _day("members", "anggota daftar-anggota", N_("List of members"), "full_nik"),
    _day("officers", "pengurus susunan-pengurus", N_("Officers of the group")),
    "meetings.meetings",
    _year("meetings", "rapat notulen buku-notulen", N_("Minutes of meetings")),
    _meeting("attendance", "daftar-hadir hadir", N_("List of attendance")),
    _year("guests", "buku-tamu tamu", N_("Guest book")),
    "meetings.visits",
    _year("visits", "kunjungan buku-kunjungan", N_("Visits of the companion")),
    _day("problems", "kendala", N_("Problems of the group")),
    "letters",
    _year("letters", "agenda-surat surat", N_("Register of letters")),
    "counts",
    _year("counts", "pemeriksaan buku-pemeriksaan-kas", N_("Counts of the money")),
    "closings",
    _day("closings", "tutup-buku daftar-tutup-buku", N_("Closed months")),
    "goods",
    _day("inventory", "inventaris buku-inventaris", N_("Inventory book")),
    "accounts.cash_flow",
    _month("cash-flow", "arus-kas", N_("Cash flow statement")),
    "indicators.all_facts",
    _year("indicators", "indikator fakta", N_("Facts about the group")),
    "entries.entry_list",
    _month("entries", "transaksi", N_("Entries"), ahead=True),
    "accounts.account_ledgers",
    _day("accounts", "pos akun daftar-pos", N_("Chart of accounts")),
)
_ALIASES = {
    other: listing.name for listing in STATEMENTS.values() for other in listing.others.split()
}


def resolve(typed: str, also: Mapping[str, str] = MappingProxyType({})) -> str:
    """The name of the statement that `typed` means, in English or Indonesian.

    `also`: other words that can be typed here, with what they mean in English.

    Raises:
        StatementNotFound, StatementNotFoundNear: no statement has that name.
    """
    if name := named(typed):
        return name
    if near := nearest(typed, also):
        raise StatementNotFoundNear(typed=typed, near=near)
    raise StatementNotFound(typed=typed)


def names() -> tuple[str, ...]:
    """All names of statements, English first."""
    return (*STATEMENTS, *_ALIASES)


def named(typed: str) -> str | None:
    """The name of the statement that `typed` means, if there is one."""
    wanted = plain(typed)
    return wanted if wanted in STATEMENTS else _ALIASES.get(wanted)


def nearest(typed: str, also: Mapping[str, str] = MappingProxyType({})) -> tuple[str, ...]:
    """Up to three statements, in English, with a name that begins with `typed` or looks like it.

    `also`: other English names by what can be typed.
    """
    from difflib import get_close_matches  # noqa: PLC0415 (loaded for a mistyped name alone)

    wanted = plain(typed)
    known = {**also, **{name: name for name in STATEMENTS}, **_ALIASES}
    near = [name for name in known if wanted and name.startswith(wanted)]
    found = near or get_close_matches(wanted, known, n=3, cutoff=0.5)
    return tuple(dict.fromkeys(known[name] for name in found))[:3]


def plain(typed: str) -> str:
    """A name as the table has it: small letters, dashes between words."""
    return cleaned(typed).lower().replace(" ", "-").replace("_", "-")


def default_period(name: str, today: date, book: Book) -> Period:
    """The period of a statement if none is typed."""
    of = STATEMENTS[name].of
    if of in ("month", "meeting"):
        return month_of(today)
    if of in ("months", "year"):
        return year_of(today)
    first = min((entry.date for entry in book.entries), default=today)
    return Period(min(first, today), today + timedelta(days=1))


def make(
    name: str,
    book: Book,
    period: Period | None = None,
    narrowing: Narrowing = UNNARROWED,
    *,
    today: date,
) -> Statement:
    """The statement `name` (a name of the catalogue or an alias) of a book.

    Its figures are those until today, even if the period ends later; what is dated after today is
    listed alone. A narrowing that it does not
    take narrows nothing.

    Raises:
        StatementNotFound: no statement has that name.
        StatementNeedsAccount: it is about one account and none was named.
        AccountNotFound, AccountAmbiguous: the account is not known.
        AccountNotOfBook: the account is of another kind than the book.
        GrantNotFound, GrantAmbiguous, StatementNeedsGrant: the grant is not known, or not named.
        PlanVersionNotFound: the plan has no such version.
    """
    listing = STATEMENTS[resolve(name)]
    if listing.needs == "account" and not narrowing.account:
        raise StatementNeedsAccount(name=listing.name)
    if not listing.ahead:
        book = known_on(book, today)
    span, when = frame_of(listing.name, book, period, today=today)
    module = import_module(f"kubebook.statements.{listing.module}")
    function: Callable[[Book, Frame], Table] = getattr(module, listing.name.replace("-", "_"))
    table = function(book, Frame(span, when, today, narrowing))
    return Statement(listing.name, listing.title, book.group.title, span, when, *table)


@cache
def every_column(name: str) -> tuple[Column, ...]:
    """Every column that a statement can have, in order, shown or not; `name` is of the catalogue.

    An office's form can name each of them.
    """
    from kubebook.book.accounts.chart import starting_accounts  # noqa: PLC0415 (of forms alone)

    accounts = {one.code: one for one in starting_accounts()}
    book = Book(group=Group(name="", village=""), accounts=accounts)
    account = "kas" if STATEMENTS[name].needs == "account" else None
    return make(name, book, narrowing=Narrowing(account=account), today=_ANY_DAY).columns


_ANY_DAY = date(2020, 1, 31)


def frame_of(
    name: str, book: Book, period: Period | None, *, today: date
) -> tuple[Period, Message]:
    """The period of a statement for which `period`, or none, was typed, and the words for it."""
    listing = STATEMENTS[name]
    if listing.one_meeting:
        day = _day_of_meeting(book, period, today)
        return Period(day, day + timedelta(days=1)), message(N_("{day:day}"), day=day)
    span = period or default_period(name, today, book)
    span = whole_months(span) if listing.of == "months" else span
    return span, _when(listing, span, today, whole=period is None and listing.of == "always")


def _day_of_meeting(book: Book, period: Period | None, today: date) -> date:
    """The day of the meeting that is meant; if there is none, the last day of the period."""
    from kubebook.book.reminders import meeting_asked  # noqa: PLC0415 (of one statement alone)

    meeting = meeting_asked(book, period, today)
    return meeting.date if meeting else min(period.last_day, today) if period else today


def _when(listing: Listing, period: Period, today: date, *, whole: bool) -> Message:
    if listing.state:
        return message(N_("as of {day}"), day=min(period.last_day, today))
    if whole:
        return message(N_("until {day}"), day=today)
    return message(N_("{period}"), period=period)
