"""The one table of statements: what each is called, where it is made, what it is asked by default.

Importing it imports no statement; `make` loads the one that is asked for. `show`, `report`,
`export` and the lists of nouns (`member list`) all come through here.
"""

from datetime import date, timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple, cast

from kubebook.book.accounts.chart import find_account
from kubebook.book.book import Book, known_on
from kubebook.book.grants.attribution import find_grant
from kubebook.errors.paper import (
    StatementNeedsAccount,
    StatementNotFound,
    StatementNotFoundNear,
)
from kubebook.messages import N_, Message, message
from kubebook.periods import Period, month_of, whole_months, year_of
from kubebook.statements.statement import Asked, Statement, Table

if TYPE_CHECKING:
    from collections.abc import Callable

Default = Literal["month", "year", "all"]


class Listing(NamedTuple):
    """One statement's line in the catalogue.

    `name`, `alias` and the words in `also` are what it answers to, `title` a message id. `period`
    is the default: the present month, this year, or everything until today. `state`: it tells what
    is on a day, not what happened in a period. `by_month`: it compares months, so that a period of
    it is widened to whole ones. `account`: whether it may or must be asked of
    one account. `one_meeting`: it is of the last meeting in the period; where none is asked for,
    of the next one, else of the latest. `cards`: it holds NIK and KK, which may be asked for in
    full. `versions`: whether it may be asked of one version of the plan.
    """

    name: str
    alias: str
    module: str
    function: str
    title: str
    period: Default = "month"
    state: bool = False
    by_month: bool = False
    one_meeting: bool = False
    account: Literal["no", "may", "must"] = "no"
    cards: bool = False
    versions: bool = False
    grants: bool = False
    also: tuple[str, ...] = ()


def _table(*listings: Listing) -> dict[str, Listing]:
    return {listing.name: listing for listing in listings}


STATEMENTS = _table(
    Listing(
        name="cash-book",
        alias="buku-kas",
        also=("buku-kas-umum",),
        module="entries.cash_books",
        function="cash_book",
        title=N_("General cash book"),
    ),
    Listing(
        name="cash-in-hand",
        alias="kas-tunai",
        also=("buku-kas-tunai",),
        module="entries.cash_books",
        function="cash_in_hand",
        title=N_("Cash in hand book"),
        account="may",
    ),
    Listing(
        name="bank-book",
        alias="buku-bank",
        module="entries.cash_books",
        function="bank_book",
        title=N_("Bank book"),
        account="may",
    ),
    Listing(
        name="receipts",
        alias="penerimaan",
        also=("buku-penerimaan",),
        module="entries.receipts_expenses",
        function="receipts",
        title=N_("Receipts book"),
    ),
    Listing(
        name="expenses",
        alias="pengeluaran",
        also=("buku-pengeluaran",),
        module="entries.receipts_expenses",
        function="expenses",
        title=N_("Expenses book"),
    ),
    Listing(
        name="recap",
        alias="rekapitulasi",
        module="entries.receipts_expenses",
        function="recap",
        title=N_("Recapitulation"),
    ),
    Listing(
        name="account-ledger",
        alias="buku-besar",
        module="accounts.account_ledgers",
        function="account_ledger",
        title=N_("Account ledger"),
        period="all",
        account="must",
    ),
    Listing(
        name="trial-balance",
        alias="neraca-saldo",
        module="accounts.account_ledgers",
        function="trial_balance",
        title=N_("Trial balance"),
        period="all",
    ),
    Listing(
        name="income",
        alias="laba-rugi",
        module="accounts.results",
        function="income",
        title=N_("Income statement"),
    ),
    Listing(
        name="position",
        alias="posisi",
        also=("posisi-keuangan",),
        module="accounts.position",
        function="position",
        title=N_("Financial position"),
        period="all",
        state=True,
    ),
    Listing(
        name="details",
        alias="rincian-saldo",
        also=("rincian",),
        module="accounts.balance_details",
        function="details",
        title=N_("Details of the balances"),
        period="all",
        state=True,
    ),
    Listing(
        name="monthly-results",
        alias="hasil-bulanan",
        module="accounts.results",
        function="monthly_results",
        title=N_("Monthly results"),
        period="year",
        by_month=True,
    ),
    Listing(
        name="daily-results",
        alias="hasil-harian",
        module="accounts.daily_results",
        function="daily_results",
        title=N_("Daily results"),
    ),
    Listing(
        name="results-summary",
        alias="ringkasan-hasil",
        module="accounts.daily_results",
        function="results_summary",
        title=N_("Summary of the results"),
    ),
    Listing(
        name="receivables",
        alias="piutang",
        module="accounts.debts",
        function="receivables",
        title=N_("Receivables"),
        period="all",
        state=True,
    ),
    Listing(
        name="payables",
        alias="utang",
        module="accounts.debts",
        function="payables",
        title=N_("Payables"),
        period="all",
        state=True,
    ),
    Listing(
        name="proofs",
        alias="daftar-bukti",
        also=("nota",),
        module="proofs",
        function="proofs",
        title=N_("List of proofs"),
        period="all",
    ),
    Listing(
        name="plan",
        alias="rab",
        also=("rencana", "rencana-usaha"),
        module="plan.plan",
        function="plan",
        title=N_("Budget plan (RAB)"),
        period="all",
        state=True,
        versions=True,
    ),
    Listing(
        name="plan-progress",
        alias="realisasi-rab",
        also=("realisasi",),
        module="plan.progress",
        function="plan_progress",
        title=N_("Progress of the budget plan (RAB)"),
        period="all",
        state=True,
    ),
    Listing(
        name="feasibility",
        alias="kelayakan",
        also=("kelayakan-usaha",),
        module="plan.feasibility",
        function="feasibility",
        title=N_("Feasibility of the business"),
        period="all",
        state=True,
        versions=True,
    ),
    Listing(
        name="corrections",
        alias="koreksi",
        module="entries.entry_list",
        function="corrections",
        title=N_("Corrections"),
    ),
    Listing(
        name="grant-use",
        alias="penggunaan-bantuan",
        module="grants.grants",
        function="grant_use",
        title=N_("Use of the aid"),
        period="all",
        state=True,
        grants=True,
    ),
    Listing(
        name="grants",
        alias="bantuan",
        also=("daftar-bantuan",),
        module="grants.grants",
        function="grants",
        title=N_("Grants of the group"),
        period="all",
        state=True,
    ),
    Listing(
        name="members",
        alias="anggota",
        also=("daftar-anggota",),
        module="people",
        function="members",
        title=N_("List of members"),
        cards=True,
        period="all",
        state=True,
    ),
    Listing(
        name="officers",
        alias="pengurus",
        also=("susunan-pengurus",),
        module="people",
        function="officers",
        title=N_("Officers of the group"),
        period="all",
        state=True,
    ),
    Listing(
        name="meetings",
        alias="rapat",
        also=("notulen", "buku-notulen"),
        module="meetings.meetings",
        function="meetings",
        title=N_("Minutes of meetings"),
        period="year",
    ),
    Listing(
        name="attendance",
        alias="daftar-hadir",
        also=("hadir",),
        module="meetings.meetings",
        function="attendance",
        title=N_("List of attendance"),
        one_meeting=True,
    ),
    Listing(
        name="guests",
        alias="buku-tamu",
        also=("tamu",),
        module="meetings.meetings",
        function="guests",
        title=N_("Guest book"),
        period="year",
    ),
    Listing(
        name="visits",
        alias="kunjungan",
        also=("buku-kunjungan",),
        module="meetings.visits",
        function="visits",
        title=N_("Visits of the companion"),
        period="year",
    ),
    Listing(
        name="problems",
        alias="kendala",
        module="meetings.visits",
        function="problems",
        title=N_("Problems of the group"),
        period="all",
        state=True,
    ),
    Listing(
        name="letters",
        alias="agenda-surat",
        also=("surat",),
        module="meetings.visits",
        function="letters",
        title=N_("Register of letters"),
        period="year",
    ),
    Listing(
        name="inventory",
        alias="inventaris",
        also=("buku-inventaris",),
        module="goods",
        function="inventory",
        title=N_("Inventory book"),
        period="all",
        state=True,
    ),
    Listing(
        name="cash-flow",
        alias="arus-kas",
        module="accounts.cash_flow",
        function="cash_flow",
        title=N_("Cash flow statement"),
    ),
    Listing(
        name="indicators",
        alias="indikator",
        also=("fakta",),
        module="indicators.indicators",
        function="indicators",
        title=N_("Facts about the group"),
        period="year",
    ),
    Listing(
        name="entries",
        alias="transaksi",
        module="entries.entry_list",
        function="entries",
        title=N_("Entries"),
    ),
    Listing(
        name="accounts",
        alias="akun",
        also=("daftar-pos", "pos"),
        module="accounts.account_ledgers",
        function="accounts",
        title=N_("Chart of accounts"),
        period="all",
        state=True,
    ),
)
_ALIASES = {
    alias: listing.name
    for listing in STATEMENTS.values()
    for alias in (listing.alias, *listing.also)
}


def resolve(typed: str, also: tuple[str, ...] = ()) -> str:
    """The name of the statement that `typed` names in English or Indonesian.

    `also`: other words that are understood in this place.

    Raises:
        StatementNotFound, StatementNotFoundNear: no statement is called so.
    """
    if name := named(typed):
        return name
    if near := nearest(typed, also):
        raise StatementNotFoundNear(typed=typed, near=near)
    raise StatementNotFound(typed=typed)


def names() -> tuple[str, ...]:
    """Everything that names a statement, English first."""
    return (*STATEMENTS, *_ALIASES)


def named(typed: str) -> str | None:
    """The name of the statement that `typed` names, if one is called so."""
    wanted = plain(typed)
    return wanted if wanted in STATEMENTS else _ALIASES.get(wanted)


def nearest(typed: str, also: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Up to three names of statements, or of `also`, that begin with `typed` or look like it."""
    from difflib import get_close_matches  # noqa: PLC0415 (loaded for a mistyped name alone)

    wanted = plain(typed)
    known = (*also, *names())
    near = [name for name in known if wanted and name.startswith(wanted)]
    return tuple((near or get_close_matches(wanted, known, n=3, cutoff=0.5))[:3])


def plain(typed: str) -> str:
    """A name as the table has it: small letters, dashes between words."""
    return typed.strip().lower().replace(" ", "-").replace("_", "-")


def default_period(name: str, today: date, book: Book) -> Period:
    """The period a statement is of where none is asked for (DESIGN section 6)."""
    kind = STATEMENTS[name].period
    if kind == "month":
        return month_of(today)
    if kind == "year":
        return year_of(today)
    first = min((entry.date for entry in book.entries), default=today)
    return Period(min(first, today), today + timedelta(days=1))


def make(
    name: str,
    book: Book,
    period: Period | None = None,
    *,
    today: date,
    account: str | None = None,
    full_nik: bool = False,
    version: str | None = None,
    grant: str | None = None,
) -> Statement:
    """The statement `name` (a name of the catalogue or an alias) of a book.

    Its figures are those until today, also where the period ends later. `account` is what was
    typed: a name, a unique beginning of one, or a code. `version` is that of the plan, as typed;
    without one a plan is that in force on the day. `full_nik` is for an office that requires card
    numbers with all their digits.

    Raises:
        StatementNotFound: no statement is called so.
        StatementNeedsAccount: it is of one account and none was named.
        AccountNotFound, AccountAmbiguous: the account is not known.
        AccountNotOfBook: the account is of another kind than the book.
        PlanVersionNotFound: the plan has no such version.
    """
    listing = STATEMENTS[resolve(name)]
    if listing.account == "must" and not account:
        raise StatementNeedsAccount(name=listing.name)
    book = known_on(book, today)
    span, when = frame_of(listing.name, book, period, today=today)
    asked = Asked(
        period=span,
        when=when,
        today=today,
        account=find_account(book.accounts, account).code
        if account and listing.account != "no"
        else None,
        full_nik=full_nik,
        version=_version(book, version) if version and listing.versions else None,
        grant=find_grant(book, grant).number if grant and listing.grants else None,
    )
    module = import_module(f"kubebook.statements.{listing.module}")
    function = cast("Callable[[Book, Asked], Table]", getattr(module, listing.function))
    table = function(book, asked)
    return Statement(
        name=listing.name,
        title=listing.title,
        group=book.group.title,
        period=span,
        when=asked.when,
        columns=table.columns,
        rows=table.rows,
        totals=table.totals,
        above=table.above,
        notes=table.notes,
    )


def _version(book: Book, typed: str) -> int:
    from kubebook.book.plan.versions import find_version  # noqa: PLC0415 (few statements have versions)

    return find_version(book, typed)


def frame_of(
    name: str, book: Book, period: Period | None, *, today: date
) -> tuple[Period, Message]:
    """The period that a statement is of when `period` is asked, or none, and the words for it."""
    listing = STATEMENTS[name]
    if listing.one_meeting:
        day = _day_of_meeting(book, period, today)
        return Period(day, day + timedelta(days=1)), message(N_("{day:day}"), day=day)
    span = period or default_period(name, today, book)
    span = whole_months(span) if listing.by_month else span
    return span, _when(listing, span, today, whole=period is None and listing.period == "all")


def _day_of_meeting(book: Book, period: Period | None, today: date) -> date:
    """The day of the meeting that is meant; where there is none, the last day that is asked."""
    from kubebook.book.reminders import meeting_asked  # noqa: PLC0415 (of one statement alone)

    meeting = meeting_asked(book, period, today)
    return meeting.date if meeting else min(period.last_day, today) if period else today


def _when(listing: Listing, period: Period, today: date, *, whole: bool) -> Message:
    if listing.state:
        return message(N_("as of {day}"), day=min(period.last_day, today))
    if whole:
        return message(N_("until {day}"), day=today)
    return message(N_("{period}"), period=period)
